import { packedFiles, tooBig } from './archive';
import { ListError } from './list-error';

/** A list that people keep is far below; a file made to fill the memory is far above. */
const limits = {
  file: 20 * 1024 * 1024,
  entries: 2_000,
  entry: 80 * 1024 * 1024,
  /** One that is read: 20,000 rows of 30 columns are 25 MB. */
  read: 40 * 1024 * 1024,
  all: 150 * 1024 * 1024,
} as const;

const encrypted = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of an .xlsx that `wanted` names, as text, once the file as a whole is within limits:
 * sizes are read from its table of contents before anything is unpacked, and nothing is unpacked
 * beyond the size stated there. @throws ListError
 */
export function partsOf(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, string> {
  if (bytes.length > limits.file) {
    throw new ListError('檔案超過 20 MB，不像是一份清單。請只留下要帶入的工作表後再試。');
  }
  if (encrypted.every((byte, at) => bytes[at] === byte)) {
    throw new ListError('檔案是舊版 .xls 或有密碼保護。請在 Excel 解除密碼並另存為 .xlsx 後再試。');
  }
  const decoder = new TextDecoder();
  try {
    const files = packedFiles(bytes, limits.entries);
    const all = files.reduce((sum, { size }) => sum + size, 0);
    if (all > limits.all || files.some(({ size }) => size > limits.entry)) throw tooBig();
    const parts = new Map<string, string>();
    for (const { name, size, unpack } of files) {
      if (!wanted(name)) continue;
      if (size > limits.read) throw tooBig();
      if (parts.has(name)) throw new ListError(`檔案裡有兩個「${name}」，無法確定哪一個才是內容。`);
      const text = decoder.decode(unpack());
      if (/<!(?:doctype|entity)/i.test(text)) {
        throw new ListError('檔案內含 XML 文件類型宣告（DOCTYPE），為安全起見沒有讀取。');
      }
      parts.set(name, text);
    }
    return parts;
  } catch (error) {
    if (error instanceof ListError) throw error;
    throw new ListError('檔案不是 Excel 活頁簿（.xlsx），或已損毀。', { cause: error });
  }
}
