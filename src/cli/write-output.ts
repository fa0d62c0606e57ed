import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CliFault } from './cli-fault';
import { fileFault } from './file-fault';

/** Says before any work is done whether the output can be written. @throws CliFault */
export function checkOutput(path: string): void {
  if (!path.toLowerCase().endsWith('.xlsx')) {
    throw new CliFault(`輸出檔「${path}」的檔名要以 .xlsx 結尾。`);
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new CliFault(`「${path}」是資料夾，不是檔案。`);
  }
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CliFault(`輸出的資料夾「${folder}」不存在。`);
  }
}

/** The file whole or not at all: written beside its place and moved there. @throws CliFault */
export function writeOutput(path: string, bytes: Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(beside, 'w');
    try {
      let at = 0;
      while (at < bytes.length) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw fileFault(error, path, '寫入');
  }
}
