import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CliFault } from '../cli-fault';
import { nodeErrorCode } from '../node-error';
import { isRunning } from './running';

/** A turn takes milliseconds: one this old is of a run that was killed. */
const OLD_MILLISECONDS = 60_000;

/**
 * Looks whether a file is still as it was read and moves the new one there, as `use` does, while no
 * other run does so: between the look and the move the other's changes would be lost.
 * @throws CliFault where another run is at it.
 */
export function inTurn(path: string, target: string, use: () => void): void {
  const lock = join(dirname(target), `.${Array.from(basename(target)).slice(0, 40).join('')}.lock`);
  if (!take(lock) && !(isLeftOver(lock) && take(lock))) {
    throw new CliFault(`「${path}」正由另一個執行中的指令寫入，沒有寫入。請再執行一次。`);
  }
  try {
    use();
  } finally {
    give(lock);
  }
}

function give(lock: string): void {
  try {
    rmSync(lock, { force: true });
  } catch {
    // The file is written; the next run sees that this one has ended.
  }
}

function take(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx', 0o644);
    try {
      writeSync(file, `${hostname()}\n${String(process.pid)}\n`);
    } catch (error) {
      rmSync(lock, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (nodeErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the turn of a run that was killed. */
function isLeftOver(lock: string): boolean {
  const about = statSync(lock, { throwIfNoEntry: false });
  if (about === undefined) return true;
  const [machine, pid] = readFileSync(lock, 'utf8').split('\n');
  const isHere = machine === hostname() && Number(pid) > 0;
  const isOver = isHere ? !isRunning(Number(pid)) : Date.now() - about.mtimeMs > OLD_MILLISECONDS;
  if (isOver) rmSync(lock, { force: true });
  return isOver;
}
