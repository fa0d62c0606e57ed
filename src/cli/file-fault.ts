import { CliFault } from './cli-fault';
import { nodeErrorCode } from './node-error';

/** A failure of the file system as one sentence; anything else passes unchanged. */
export function fileFault(error: unknown, path: string, doing: '讀取' | '寫入'): unknown {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: doing === '讀取' ? `找不到檔案「${path}」。` : `「${path}」所在的資料夾不存在。`,
    ENOTDIR: `「${path}」所在的資料夾不存在。`,
    EISDIR: `「${path}」是資料夾，不是檔案。`,
    EACCES: `沒有權限${doing}「${path}」。`,
    EPERM: `沒有權限${doing}「${path}」。`,
    EROFS: `「${path}」在唯讀的磁碟上，無法寫入。`,
    EBUSY: `「${path}」正被其他程式使用，請關閉後再試。`,
    ENOSPC: `磁碟空間不足，無法寫入「${path}」。`,
    ENAMETOOLONG: `檔名「${path}」太長。`,
  };
  const reason = reasons[nodeErrorCode(error)];
  return reason === undefined ? error : new CliFault(reason, { cause: error });
}
