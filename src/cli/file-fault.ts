import { CliFault } from './cli-fault';
import { nodeErrorCode } from './node-error';

/** A failure of the file system as one sentence; anything else passes unchanged. */
export function fileFault(error: unknown, path: string, doing: '讀取' | '寫入'): unknown {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: doing === '讀取' ? `找不到檔案「${path}」。` : `「${path}」所在的資料夾不存在。`,
    ENOTDIR: `「${path}」所在的資料夾不存在。`,
    EISDIR: `「${path}」是資料夾，不是檔案。`,
    EACCES: refused(path, doing),
    EPERM: refused(path, doing),
    EROFS: `「${path}」在唯讀的磁碟上，無法寫入。`,
    EBUSY: `「${path}」正被其他程式使用，請關閉後再試。`,
    EDQUOT: overQuota(path),
    // Node knows no name for it: Linux, macOS.
    'Unknown system error -122': overQuota(path),
    'Unknown system error -69': overQuota(path),
    EFBIG: `檔案超過這個磁碟或帳號允許的大小，無法寫入「${path}」。`,
    EIO: `磁碟發生錯誤，無法${doing}「${path}」。`,
    EMFILE: `同時開啟的檔案太多，無法${doing}「${path}」。請稍候再試。`,
    ENFILE: `同時開啟的檔案太多，無法${doing}「${path}」。請稍候再試。`,
    ELOOP: `「${path}」的捷徑（符號連結）繞成一圈。`,
    ETXTBSY: `「${path}」正被其他程式使用，請關閉後再試。`,
    ENOSPC: `磁碟空間不足，無法寫入「${path}」。`,
    ENAMETOOLONG: `檔名「${path}」太長。`,
  };
  const code = nodeErrorCode(error);
  const reason =
    reasons[code] ??
    (SYSTEM.test(code) ? `無法${doing}「${path}」（系統回報 ${code}），沒有完成。` : undefined);
  return reason === undefined ? error : new CliFault(reason, { cause: error });
}

/** Codes of the system; Node's own begin with ERR_. */
const SYSTEM = /^(?:E(?!RR_)[A-Z0-9]+|Unknown system error -\d+)$/;

function overQuota(path: string): string {
  return `磁碟配額已用完，無法寫入「${path}」。`;
}

/** Windows refuses in the same words where a program such as Excel has the file open. */
function refused(path: string, doing: '讀取' | '寫入'): string {
  const open = process.platform === 'win32' ? '它若正開在 Excel 或其他程式裡，請關閉後再試。' : '';
  return `沒有權限${doing}「${path}」。${open}`;
}
