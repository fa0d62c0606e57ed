import { DamagedWorkbookError, EncryptedWorkbookError, NotXlsxError } from '../../intake/errors';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** First records of workbooks older than compound files: BOF of BIFF2, 3, 4 and 5. */
const BOF = [0x00, 0x02, 0x04, 0x08];

/** Lets zip archives pass; says of any other file what it is. @throws WorkbookFileError */
export function assertZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new NotXlsxError('The file is empty.', 'EmptyFile');
  if (startsWith(bytes, COMPOUND)) refuseCompound(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return;
  if (bytes.every((byte) => byte === 0)) {
    throw new DamagedWorkbookError('The file holds nothing but zeros.');
  }
  if (
    bytes[0] === 0x09 &&
    BOF.includes(bytes[1] ?? -1) &&
    (bytes[2] ?? 99) <= 16 &&
    bytes[3] === 0
  ) {
    throw new NotXlsxError('The workbook is older than Excel 97.', 'OldestWorkbook');
  }
  const text = textOf(bytes);
  if (text === null) throw new NotXlsxError('The file is not an .xlsx workbook.');
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(text)) {
    throw new NotXlsxError('The file is an XML spreadsheet of Excel 2003.', 'XmlSpreadsheet');
  }
  const document = text.indexOf('office:document');
  if (document >= 0 && text.lastIndexOf('opendocument') > document) {
    throw new NotXlsxError('The file is a flat OpenDocument.', 'OpenDocument');
  }
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|style|table)\b/i.test(
      text,
    )
  ) {
    throw new NotXlsxError('The file is a web page.', 'WebPage');
  }
  throw new NotXlsxError('The file is text.', 'TextFile');
}

/**
 * An OLE compound file: a password-protected workbook is one around the zip ([MS-OFFCRYPTO]
 * 1.3.3), and so are the workbooks of Excel 5 to 2003. Its directory names what it holds.
 */
function refuseCompound(bytes: Uint8Array): never {
  const names = streamNames(bytes);
  if (names.has('DRMContent') || names.has('DRMEncryptedDataSpace')) {
    throw new EncryptedWorkbookError('The workbook has managed rights.', 'RightsManagedWorkbook');
  }
  if (names.has('EncryptedPackage')) {
    throw new EncryptedWorkbookError('The workbook is protected with a password.');
  }
  if (names.has('Workbook')) {
    throw new NotXlsxError('The file is a workbook of Excel 97 to 2003.', 'OldWorkbook');
  }
  if (names.has('Book')) {
    throw new NotXlsxError('The workbook is older than Excel 97.', 'OldestWorkbook');
  }
  if (names.has('WordDocument') || names.has('PowerPoint Document')) {
    throw new NotXlsxError('The file is another Office document.', 'OtherOffice');
  }
  throw new NotXlsxError('The compound file holds no workbook.');
}

/** Directory entries are 128 bytes each, in step with the file, and begin with their name in UTF-16. */
function streamNames(bytes: Uint8Array): Set<string> {
  const decoder = new TextDecoder('utf-16le');
  const names = new Set<string>();
  for (let at = 512; at + 64 <= bytes.length; at += 128) {
    // Names begin with a letter or one control character (\u0006DataSpaces, \tDRMContent).
    if (bytes[at + 1] !== 0 || bytes[at] === 0) continue;
    const name = decoder.decode(bytes.subarray(at, at + 64)).split('\0')[0] ?? '';
    names.add(name.replace(/^[\t\u0006]/, ''));
  }
  return names;
}

/** The beginning of a text file; null for anything else. */
function textOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(head);
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(head);
  const isBinary = head.some(
    (byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte),
  );
  return isBinary ? null : new TextDecoder().decode(head);
}

export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
