import { accessSync, constants, existsSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { Host } from '../../host/host';
import { CliFault } from '../cli-fault';
import { targetOf } from './target';

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
