import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// Linux tells the most memory a process has held, and forgets it when it is told to.
const status = '/proc/self/status';
const forget = '/proc/self/clear_refs';
const thePeak = '5';

export function forgetPeak(): void {
  if (existsSync(forget)) writeFileSync(forget, thePeak);
}

/** Megabytes held at most since it was forgotten; elsewhere those that are held now. */
export function peakMb(): number {
  const text = existsSync(status) ? readFileSync(status, 'utf8') : '';
  const [, kb] = /VmHWM:\s*(\d+)/.exec(text) ?? [];
  return kb === undefined ? process.memoryUsage().rss / 2 ** 20 : Number(kb) / 1024;
}
