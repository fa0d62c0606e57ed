type NotXlsxCode =
  /** Nothing that is known. */
  | 'NotXlsx'
  | 'EmptyFile'
  /** Excel 97 to 2003 (BIFF8). */
  | 'OldWorkbook'
  /** Excel 5.0, 95 and before. */
  | 'OldestWorkbook'
  /** Excel 2003 XML. */
  | 'XmlSpreadsheet'
  | 'OpenDocument'
  /** A document of Word or PowerPoint. */
  | 'OtherOffice'
  | 'WebPage'
  | 'TextFile'
  /** A zip archive of something else. */
  | 'ZipArchive';

type EncryptedCode = 'EncryptedWorkbook' | 'RightsManagedWorkbook';

type DamagedCode = 'DamagedWorkbook' | 'TruncatedWorkbook';

type UnsupportedCode = 'UnsupportedWorkbook' | 'StrictWorkbook' | 'BinaryWorkbook';

type ExcessiveCode =
  | 'FileTooBig'
  | 'UnpackedTooBig'
  | 'PartTooBig'
  | 'TooManyEntries'
  | 'TooManyElements'
  | 'TooManyCells'
  | 'TooManyFormulas'
  | 'TooMuchText'
  | 'TooManyStrings'
  | 'TooManySheets'
  | 'TooDeep'
  | 'TooManyAttributes';

type UnsafeCode =
  /** Entries of the archive that lie over each other, as only a bomb's do. */
  | 'OverlappingEntries'
  /** An entry unpacks to more than it says. */
  | 'LyingSizes'
  /** `../` or a drive's letter in a name. */
  | 'UnsafeName'
  | 'DoubledName'
  /** A document type, with which come entities. */
  | 'Doctype';

/** Why a file cannot be opened as a workbook. */
export type WorkbookFileErrorCode =
  NotXlsxCode | EncryptedCode | DamagedCode | UnsupportedCode | ExcessiveCode | UnsafeCode;

export abstract class WorkbookFileError extends Error {
  abstract readonly code: WorkbookFileErrorCode;
}

export class NotXlsxError extends WorkbookFileError {
  override readonly name = 'NotXlsxError';

  constructor(
    message: string,
    override readonly code: NotXlsxCode = 'NotXlsx',
  ) {
    super(message);
  }
}

export class EncryptedWorkbookError extends WorkbookFileError {
  override readonly name = 'EncryptedWorkbookError';

  constructor(
    message: string,
    override readonly code: EncryptedCode = 'EncryptedWorkbook',
  ) {
    super(message);
  }
}

export class DamagedWorkbookError extends WorkbookFileError {
  override readonly name = 'DamagedWorkbookError';
  override readonly code: DamagedCode;

  constructor(message: string, options: { cause?: unknown; code?: DamagedCode } = {}) {
    super(message, options);
    this.code = options.code ?? 'DamagedWorkbook';
  }
}

/** A sound workbook of a kind this host does not open, such as Strict Open XML. */
export class UnsupportedWorkbookError extends WorkbookFileError {
  override readonly name = 'UnsupportedWorkbookError';

  constructor(
    message: string,
    override readonly code: UnsupportedCode = 'UnsupportedWorkbook',
  ) {
    super(message);
  }
}

/** More than any sound workbook has: opened, it would fill the memory or take minutes. */
export class ExcessiveWorkbookError extends WorkbookFileError {
  override readonly name = 'ExcessiveWorkbookError';

  constructor(
    override readonly code: ExcessiveCode,
    message: string,
  ) {
    super(message);
  }
}

/** Made to deceive who reads it: no program that writes workbooks makes such a file. */
export class UnsafeWorkbookError extends WorkbookFileError {
  override readonly name = 'UnsafeWorkbookError';

  constructor(
    override readonly code: UnsafeCode,
    message: string,
  ) {
    super(message);
  }
}
