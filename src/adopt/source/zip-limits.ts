import {
  EncryptedWorkbookError,
  ExcessiveWorkbookError,
  UnsafeWorkbookError,
  type WorkbookFileErrorCode,
} from '../../intake/errors';
import { assertWithin, partKey } from '../../intake/part-name';
import { partText } from '../../intake/part-text';
import { scanXml } from '../../intake/scan-xml';
import { unpack } from '../../intake/unpack';
import { readZip } from '../../intake/zip-reader';
import { ListError } from './list-error';
import { inShortPieces } from './short-pieces';

/** A list that people keep is far below; a file made to fill the memory is far above. */
const limits = {
  file: 20 * 1024 * 1024,
  entries: 2_000,
  entry: 80 * 1024 * 1024,
  /** One that is read: 20,000 rows of 30 columns are 25 MB. */
  read: 40 * 1024 * 1024,
  unpacked: 150 * 1024 * 1024,
} as const;

/** Not large, but such as no program writes. */
const ODD = new Set<WorkbookFileErrorCode>(['TooDeep', 'TooManyAttributes']);

const compound = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of an .xlsx of those names, spelled in any way (`XL\\Workbook.xml`), as text, once the file as a whole is within limits:
 * sizes are read from its table of contents before anything is unpacked, nothing is unpacked beyond
 * the size stated there, and what is unpacked is whole XML: the library that reads it goes again and
 * again over tags without an end. @throws ListError
 */
export function partsOf(bytes: Uint8Array, wanted: readonly string[]): ReadonlyMap<string, string> {
  if (bytes.length > limits.file) {
    throw new ListError('檔案超過 20 MB，不像是一份清單。請只留下要帶入的工作表後再試。');
  }
  if (compound.every((byte, at) => bytes[at] === byte)) throw locked();
  try {
    return within(bytes, wanted);
  } catch (error) {
    throw error instanceof ListError ? error : listError(error);
  }
}

function within(bytes: Uint8Array, names: readonly string[]): Map<string, string> {
  const wanted = new Map(names.map((name) => [partKey(name), name]));
  const entries = readZip(bytes, limits);
  if (entries.some(({ size }) => size > limits.entry)) throw tooBig();
  const parts = new Map<string, string>();
  const keys = new Set<string>();
  for (const entry of entries) {
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
    assertWithin(name);
    if (name.endsWith('/')) continue;
    const key = partKey(name);
    if (keys.has(key)) {
      throw new ListError(`檔案裡有兩個「${name}」，無法確定哪一個才是內容。`);
    }
    keys.add(key);
    const asked = wanted.get(key);
    if (asked === undefined) continue;
    if (entry.size > limits.read) throw tooBig();
    const text = partText(unpack(entry));
    scanXml(text, name, Infinity);
    parts.set(asked, inShortPieces(text, name));
  }
  return parts;
}

function listError(error: unknown): ListError {
  const isOdd = error instanceof ExcessiveWorkbookError && ODD.has(error.code);
  if (error instanceof ExcessiveWorkbookError && !isOdd) return tooBig();
  if (error instanceof EncryptedWorkbookError) return locked();
  if (!isOdd && !(error instanceof UnsafeWorkbookError)) {
    return new ListError('檔案不是 Excel 活頁簿（.xlsx），或已損毀。', { cause: error });
  }
  return new ListError(
    error.code === 'Doctype'
      ? '檔案內含 XML 文件類型宣告（DOCTYPE），為安全起見沒有讀取。'
      : '檔案的內部構造與一般程式存出的不同，可能經過刻意改造，為安全起見沒有讀取。請向提供者重新索取。',
    { cause: error },
  );
}

function tooBig(): ListError {
  return new ListError(
    '檔案解開後太大，不像是一份清單，沒有讀取。請只留下要帶入的工作表與欄位後再試。',
  );
}

function locked(): ListError {
  return new ListError('檔案是舊版 .xls 或有密碼保護。請在 Excel 解除密碼並另存為 .xlsx 後再試。');
}
