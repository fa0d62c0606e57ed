import { readFileSync } from 'node:fs';
import { randomId } from '../app/random-id';
import { Host } from '../host/host';
import { loadOffice } from '../host/node/load-office';
import { WorkbookFileError, type WorkbookFileErrorCode } from '../host/xlsx/errors';
import { Workbook } from '../workbook/workbook';
import { CliFault } from './cli-fault';
import { fileFault } from './file-fault';

/** What the add-in asks for at least: Excel 2021 LTSC. */
export const defaultApi = '1.14';

const refused: Readonly<Record<WorkbookFileErrorCode, (path: string) => string>> = {
  NotXlsx: (path) => `「${path}」不是 Excel 活頁簿（.xlsx）。`,
  EncryptedWorkbook: (path) =>
    `「${path}」設有開啟密碼，無法讀取。請在 Excel 解除「以密碼加密」後再試。`,
  DamagedWorkbook: (path) =>
    `「${path}」已損毀，無法讀取。請在 Excel 以「開啟並修復」另存新檔後再試。`,
  UnsupportedWorkbook: (path) =>
    `「${path}」是不支援的活頁簿格式。請在 Excel 另存為「Excel 活頁簿（.xlsx）」後再試。`,
};

interface HostOptions {
  readonly now?: (() => Date) | undefined;
}

function hostOptions({ now }: HostOptions) {
  return now === undefined ? {} : { now };
}

/** The file behind the embedded host. @throws CliFault saying why it cannot be opened. */
export function openHost(path: string, options: HostOptions): Host {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw fileFault(error, path, '讀取');
  }
  try {
    return Host.open(bytes, hostOptions(options));
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    throw new CliFault(refused[error.code](path), { cause: error });
  }
}

export function blankHost(): Host {
  return Host.blank();
}

/** The workbook as the add-in sees it, through the genuine office.js. */
export function workbookOver(host: Host): Workbook {
  return new Workbook(loadOffice(host, { api: defaultApi }).Excel, randomId);
}
