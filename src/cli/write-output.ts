import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Host } from '../host/host';
import { CliFault } from './cli-fault';
import { fileFault } from './file-fault';
import { assertAsRead, noteWritten } from './files-read';
import { nodeErrorCode } from './node-error';

const WORKBOOK = /\.(?:xls|xlt)[xm]$/i;

/** Says before any work is done whether the output can be written. @throws CliFault */
export function checkOutput(
  path: string,
  ending: '.xlsx' | '.pdf' | '.ods' | '.html' = '.xlsx',
): void {
  const isSo = ending === '.xlsx' ? WORKBOOK.test(path) : path.toLowerCase().endsWith(ending);
  if (!isSo) throw new CliFault(`輸出檔「${path}」的檔名要以 ${ending} 結尾。`);
  const target = targetOf(path);
  const present = existsSync(target) ? statSync(target) : null;
  if (present?.isDirectory()) throw new CliFault(`「${path}」是資料夾，不是檔案。`);
  if (present && !present.isFile()) throw new CliFault(`「${path}」不是一般的檔案，無法寫入。`);
  if (present && isReadOnly(target, present)) {
    throw new CliFault(`「${path}」是唯讀的檔案，沒有寫入。請解除唯讀，或改用其他檔名。`);
  }
  const folder = dirname(target);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CliFault(`輸出的資料夾「${folder}」不存在。`);
  }
}

/** Macros and templates keep their kind, and Excel opens no file whose name says another. @throws CliFault */
export function checkSameKind(path: string, host: Host): void {
  const wanted = host.model.fileEnding;
  if (path.toLowerCase().endsWith(wanted)) return;
  throw new CliFault(
    wanted === '.xlsx'
      ? `輸出檔「${path}」的檔名要以 .xlsx 結尾。`
      : `活頁簿是 ${wanted} 檔，巨集等內容會原樣保留；輸出檔「${path}」的檔名要以 ${wanted} 結尾。`,
  );
}

/**
 * The file whole or not at all: written beside its place and moved there. A link stays, what it
 * points to is replaced; the new file has the mode of the old. What this run has read is replaced only
 * while it is as it was read. @throws CliFault
 */
export function writeOutput(path: string, bytes: Uint8Array): void {
  const target = targetOf(path);
  removeOrphans(target);
  const beside = join(dirname(target), temporaryName(target, process.pid));
  try {
    const present = existsSync(target) ? statSync(target) : null;
    const file = openSync(beside, 'wx');
    try {
      let at = 0;
      while (at < bytes.length) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (present) takeAfter(beside, present);
    assertAsRead(path, target);
    renameSync(beside, target);
    noteWritten(target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw fileFault(error, path, '寫入');
  }
}

/** Where a link leads to in the end, whether or not a file is there yet. */
function targetOf(path: string): string {
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

/** By its mode as well: to an administrator every file seems writable. */
function isReadOnly(target: string, { mode }: Stats): boolean {
  if ((mode & 0o222) === 0) return true;
  try {
    accessSync(target, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function takeAfter(beside: string, present: Stats): void {
  try {
    chownSync(beside, present.uid, present.gid);
  } catch (error) {
    // Only an administrator may give files away.
    if (nodeErrorCode(error) !== 'EPERM') throw error;
  }
  chmodSync(beside, present.mode & 0o7777);
}

function temporaryName(target: string, pid: number): string {
  return `.${basename(target)}.${pid}.tmp`;
}

/** What earlier runs that were killed have left of this file; those still running keep theirs. */
function removeOrphans(target: string): void {
  const folder = dirname(target);
  for (const name of readdirSync(folder)) {
    const pid = Number(/\.(\d+)\.tmp$/.exec(name)?.[1] ?? 0);
    if (pid === 0 || name !== temporaryName(target, pid)) continue;
    if (pid === process.pid || !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else's.
    return nodeErrorCode(error) !== 'ESRCH';
  }
}
