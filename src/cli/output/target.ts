import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CliFault } from '../cli-fault';
import { fileFault } from '../file-fault';

/** Where a link leads to in the end, whether or not a file is there yet. @throws CliFault */
export function targetOf(path: string): string {
  try {
    if (existsSync(path)) return realpathSync(path);
    let target = resolve(path);
    // As many steps as Linux follows.
    for (let step = 0; step < 40; step++) {
      if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
      target = resolve(dirname(target), readlinkSync(target));
    }
  } catch (error) {
    throw fileFault(error, path, '寫入');
  }
  throw new CliFault(`「${path}」的捷徑（符號連結）繞成一圈，無法寫入。`);
}

/** What is read is never what is written in another form. @throws CliFault */
export function assertOther(path: string, source: string, what: string): void {
  if (placeOf(path) !== placeOf(source)) return;
  throw new CliFault(`「${path}」就是要讀的${what}；請改用其他檔名。`);
}

function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
