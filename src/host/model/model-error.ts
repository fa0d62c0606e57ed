/** Codes are Office.js error codes, so that the protocol can pass them on as they are. */
export type ModelErrorCode =
  | 'AccessDenied'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'InsertDeleteConflict'
  | 'NonBlankCellOffSheet'
  | 'MergedRangeConflict'
  | 'UnsupportedOperation'
  | 'UnsupportedSheet';

export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
  }
}
