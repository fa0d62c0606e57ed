/** A hostile file: how it is called, and how it is made. */
export interface Kind {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** Read as a list to adopt rather than opened as a workbook. */
  readonly list?: 'csv' | 'xlsx';
}
