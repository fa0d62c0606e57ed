import { ListError } from './list-error';

/** More than this is no list that a person keeps. */
const MOST_BYTES = 20 * 1024 * 1024;

/** What a lax decoder of Big5 makes of bytes that are none. */
const UNDECODED = /[\u0080-\u009f\uf8f8\ufffd]/;

/**
 * The text of a CSV file: UTF-16 by its mark, UTF-8 where the bytes are valid UTF-8, else Big5, as
 * Excel in Taiwan writes it. Bytes that are neither are refused, for a guess would change names, and
 * so is what is named as a workbook.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  // Some programs give a text the name .xls; nobody gives it the names of the newer formats.
  if (/\.(xlsx|xlsm|ods)$/i.test(name)) {
    throw new ListError(
      `「${name}」的內容不是活頁簿，可能沒有下載完整或只是改了副檔名。請以 Excel 開啟確認，另存為 .xlsx 後再試。`,
    );
  }
  if (bytes.length > MOST_BYTES) {
    throw new ListError('檔案超過 20 MB，不像是一份清單。請只留下要帶入的工作表後再試。');
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'big5');
  if (text === null || UNDECODED.test(text)) {
    throw new ListError(
      '檔案的文字編碼不是 UTF-8 也不是 Big5。請在 Excel 另存為「CSV UTF-8」或 .xlsx 後再試。',
    );
  }
  if (text.includes('\u0000')) {
    throw new ListError('檔案不是文字檔。請選擇 .xlsx 或 .csv 的清單。');
  }
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
