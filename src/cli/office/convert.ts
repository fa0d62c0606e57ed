import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliFault } from '../cli-fault';
import { findOffice } from './find-office';

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
  const folder = mkdtempSync(join(tmpdir(), 'isms-office-'));
  try {
    const names = workbooks.map((_, at) => join(folder, `paper-${String(at + 1)}`));
    workbooks.forEach((bytes, at) => {
      writeFileSync(`${names[at] ?? ''}.xlsx`, bytes);
    });
    await start(office, [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--convert-to', kind, '--outdir', folder],
      ...names.map((name) => `${name}.xlsx`),
    ]);
    return names.map((name) => {
      // It ends without a fault also where it has made nothing.
      if (!existsSync(`${name}.${kind}`)) throw failed(kind, '沒有產生檔案');
      return new Uint8Array(readFileSync(`${name}.${kind}`));
    });
  } finally {
    // Windows lets go of files a moment after the program has ended.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function start(office: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(office, args, { timeout: patienceMilliseconds }, (error) => {
      if (!error) resolve();
      else reject(failed(args.includes('pdf') ? 'pdf' : 'ods', error.killed ? '太久沒有完成' : ''));
    });
  });
}

function failed(kind: 'pdf' | 'ods', why: string): CliFault {
  const reason = why === '' ? '' : `（${why}）`;
  return new CliFault(
    `LibreOffice 無法轉成 ${kind.toUpperCase()}${reason}；沒有寫出任何檔案。請再試一次，或用 --out 寫出活頁簿後自行匯出。`,
  );
}
