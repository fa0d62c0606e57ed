import { unzipSync } from 'fflate';
import { ListError } from './list-error';

/** A list that people keep is far below; a file made to fill the memory is far above. */
const limits = {
  file: 20 * 1024 * 1024,
  entries: 2_000,
  entry: 80 * 1024 * 1024,
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
  let entries = 0;
  let all = 0;
  let isTooBig = false;
  const decoder = new TextDecoder();
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries += 1;
        all += originalSize;
        isTooBig ||= originalSize > limits.entry || all > limits.all || entries > limits.entries;
        return false;
      },
    });
    if (isTooBig) {
      throw new ListError('檔案解開後太大，不像是一份清單，沒有讀取。請只留下要帶入的工作表。');
    }
    const parts = unzipSync(bytes, { filter: ({ name }) => wanted(name) });
    return new Map(Object.entries(parts).map(([name, part]) => [name, decoder.decode(part)]));
  } catch (error) {
    if (error instanceof ListError) throw error;
    throw new ListError('檔案不是 Excel 活頁簿（.xlsx），或已損毀。', { cause: error });
  }
}
