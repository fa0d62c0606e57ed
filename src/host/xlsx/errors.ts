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

/** Why a file cannot be opened as a workbook. */
export type WorkbookFileErrorCode = NotXlsxCode | EncryptedCode | DamagedCode | UnsupportedCode;

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
