import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CliFault } from '../cli-fault';

/** Where LibreOffice puts itself without being in the PATH. */
const INSTALLED = [
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'LibreOffice', 'program', 'soffice.exe')],
  ),
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** @throws CliFault that says how it is got. */
export function findOffice(): string {
  const { SOFFICE_PATH: named, PATH: path = '' } = process.env;
  if (named !== undefined && named !== '') {
    if (isFile(named)) return named;
    throw new CliFault(`環境變數 SOFFICE_PATH 指定的「${named}」不存在；沒有寫出任何檔案。`);
  }
  const names = ['soffice', 'libreoffice', 'soffice.exe'];
  const onPath = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...onPath, ...INSTALLED].find(isFile);
  if (found !== undefined) return found;
  throw new CliFault(
    '產生 PDF 或 ODS 需要 LibreOffice，這部電腦找不到。請安裝 LibreOffice，或以環境變數 SOFFICE_PATH 指定 soffice 的位置；也可以用 --out 寫出活頁簿後在 Excel 匯出 PDF，或用 --html 寫出網頁後列印。沒有寫出任何檔案。',
  );
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
