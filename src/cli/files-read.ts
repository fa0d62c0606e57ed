import { realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CliFault } from './cli-fault';

// A run that reads a file and writes it again puts all of it in the place of what is there by then:
// what another program has written meanwhile would be lost.
const read = new Map<string, string>();
const ABSENT = '';

/** A workbook that is about to be read. */
export function noteRead(path: string, about: Stats): void {
  read.set(realpathSync(path), stateOf(about));
}

/** Nothing that is worth anything stands there: what comes there meanwhile is somebody's. */
export function noteAbsent(path: string): void {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about) noteRead(path, about);
  else read.set(resolve(path), ABSENT);
}

/** Whether this run has read what it writes there. */
export function wasRead(target: string): boolean {
  return read.has(target);
}

/** @throws CliFault where the file is no longer what this run has read. */
export function assertAsRead(path: string, target: string): void {
  const before = read.get(target);
  if (before === undefined) return;
  const now = statSync(target, { throwIfNoEntry: false });
  if (now === undefined || stateOf(now) === before) return;
  throw new CliFault(
    `「${path}」在執行期間被其他程式更改，為免蓋掉那些變更，沒有寫入。請再執行一次。`,
  );
}

/** What this run has written itself it may write again. */
export function noteWritten(target: string): void {
  if (read.has(target)) noteRead(target, statSync(target));
}

function stateOf({ ino, size, mtimeMs }: Stats): string {
  return `${String(ino)} ${String(size)} ${String(mtimeMs)}`;
}
