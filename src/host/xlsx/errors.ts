/** Why a file cannot be opened as a workbook; the caller words the sentence for the user. */
export type WorkbookFileErrorCode =
  'NotXlsx' | 'EncryptedWorkbook' | 'DamagedWorkbook' | 'UnsupportedWorkbook';

export abstract class WorkbookFileError extends Error {
  abstract readonly code: WorkbookFileErrorCode;
}

export class NotXlsxError extends WorkbookFileError {
  override readonly name = 'NotXlsxError';
  override readonly code = 'NotXlsx';
}

export class EncryptedWorkbookError extends WorkbookFileError {
  override readonly name = 'EncryptedWorkbookError';
  override readonly code = 'EncryptedWorkbook';
}

export class DamagedWorkbookError extends WorkbookFileError {
  override readonly name = 'DamagedWorkbookError';
  override readonly code = 'DamagedWorkbook';
}

/** A sound workbook of a kind this host does not open, such as Strict Open XML. */
export class UnsupportedWorkbookError extends WorkbookFileError {
  override readonly name = 'UnsupportedWorkbookError';
  override readonly code = 'UnsupportedWorkbook';
}
