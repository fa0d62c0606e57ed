import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeText } from '../adopt/source/decode';
import type { Grid } from '../adopt/source/grid';
import { readDelimited } from '../adopt/source/read-delimited';
import { readXlsx, sheetNames } from '../adopt/source/read-xlsx';
import { CliFault } from './cli-fault';
import { fileFault } from './file-fault';

/** The list in a file: .xlsx by its contents, else CSV or tab-separated text. @throws CliFault */
export async function readSource(path: string, sheet: string | undefined): Promise<Grid> {
  const bytes = bytesOf(path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (!isZip && !isOle) {
    if (sheet !== undefined) throw new CliFault(`「${path}」是文字檔，沒有工作表「${sheet}」。`);
    return readDelimited(decodeText(bytes, basename(path)), basename(path));
  }
  const names = sheetNames(bytes);
  const [first = ''] = names;
  if (sheet === undefined && names.length > 1) {
    throw new CliFault(`「${path}」有數張工作表，請以 --sheet 指定：${names.join('、')}。`);
  }
  return readXlsx(bytes, sheet ?? first);
}

function bytesOf(path: string): Uint8Array {
  try {
    // /dev/zero has no end.
    if (statSync(path).isCharacterDevice()) throw new CliFault(`「${path}」是裝置，不是檔案。`);
    return readFileSync(path);
  } catch (error) {
    throw fileFault(error, path, '讀取');
  }
}
