import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { nodeErrorCode } from '../node-error';
import { isRunning } from './running';

/** With what is put around it, within the 255 bytes that a name may have. */
const MOST_LETTERS = 40;

/** Where a run writes the file before it is moved to its place. */
export function placeBeside(target: string): string {
  return join(dirname(target), `${headOf(target)}${String(process.pid)}.tmp`);
}

/**
 * What earlier runs that were killed have left of this file. Those still running keep theirs, and so do
 * those of other machines: a folder may be shared, and whether they run cannot be seen from here.
 */
export function removeOrphans(target: string): void {
  const folder = dirname(target);
  const head = headOf(target);
  for (const name of namesIn(folder)) {
    if (!name.startsWith(head)) continue;
    const pid = Number(/^([1-9]\d*)\.tmp$/.exec(name.slice(head.length))?.[1] ?? 0);
    if (pid === 0 || (pid !== process.pid && isRunning(pid))) continue;
    rmSync(join(folder, name), { force: true });
  }
}

/** None where the folder may be written to, and not looked into. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (nodeErrorCode(error) === 'EACCES') return [];
    throw error;
  }
}

/** The same for all runs of this machine that write this file. */
function headOf(target: string): string {
  const name = basename(target);
  const tag = createHash('sha256').update(`${hostname()}\0${name}`).digest('hex').slice(0, 8);
  return `.${Array.from(name).slice(0, MOST_LETTERS).join('')}.${tag}.`;
}
