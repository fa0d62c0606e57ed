import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliFault } from '../cli-fault';
import { nodeErrorCode } from '../node-error';
import { findOffice } from './find-office';
import { inFolderOfRun } from './folder-of-run';
import { runProgram } from './run-program';

/** Ten times what a paper of forty pages takes on a slow machine. */
const patienceMilliseconds = 300_000;

/**
 * Workbooks as LibreOffice turns them into another kind. Its profile and all files are in a folder
 * of this run, which goes with it: LibreOffice may be open, or another run be at work.
 * @throws CliFault
 */
export async function convert(
  workbooks: readonly Uint8Array[],
  kind: 'pdf' | 'ods',
): Promise<Uint8Array[]> {
  const office = findOffice();
  try {
    return await inFolderOfRun(async (folder, signal) => {
      const names = workbooks.map((_, at) => join(folder, `paper-${String(at + 1)}`));
      workbooks.forEach((bytes, at) => {
        writeFileSync(`${names[at] ?? ''}.xlsx`, bytes);
      });
      const why = await runProgram(office, argumentsOf(folder, kind, names), {
        temporary: folder,
        signal,
        milliseconds: patienceMilliseconds,
      });
      if (why !== undefined) throw failed(kind, why);
      return names.map((name) => {
        // It ends without a fault also where it has made nothing.
        if (!existsSync(`${name}.${kind}`)) throw failed(kind, '沒有產生檔案');
        return new Uint8Array(readFileSync(`${name}.${kind}`));
      });
    });
  } catch (error) {
    throw folderFault(error);
  }
}

function argumentsOf(folder: string, kind: 'pdf' | 'ods', names: readonly string[]): string[] {
  return [
    '--headless',
    '--norestore',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--convert-to', kind, '--outdir', folder],
    ...names.map((name) => `${name}.xlsx`),
  ];
}

function failed(kind: 'pdf' | 'ods', why: string): CliFault {
  const reason = why === '' ? '' : `（${why}）`;
  return new CliFault(
    `LibreOffice 無法轉成 ${kind.toUpperCase()}${reason}；沒有寫出任何檔案。請再試一次，或用 --out 寫出活頁簿後自行匯出。`,
  );
}

/** The folder for what passes between the programs is not one that the person has named. */
function folderFault(error: unknown): unknown {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: '不存在',
    ENOTDIR: '不存在',
    EACCES: '沒有寫入的權限',
    EPERM: '沒有寫入的權限',
    EROFS: '是唯讀的',
    ENOSPC: '的磁碟空間不足',
    EDQUOT: '的磁碟配額已用完',
    EFBIG: '不容許這麼大的檔案',
  };
  const reason = reasons[nodeErrorCode(error)];
  if (reason === undefined) return error;
  return new CliFault(
    `轉檔要用的暫存資料夾「${tmpdir()}」${reason}；沒有寫出任何檔案。可以用環境變數 ${process.platform === 'win32' ? 'TEMP' : 'TMPDIR'} 改用其他資料夾。`,
    { cause: error },
  );
}
