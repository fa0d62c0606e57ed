import { workbook, type Parts } from '../books';

/** A hostile file: how it is called, and how it is made. */
export interface Kind {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** Read as a list to adopt rather than opened as a workbook. */
  readonly list?: 'csv' | 'xlsx';
  /** A register that is read: an agenda is made of it too, and its faults are mended. */
  readonly isRegister?: boolean;
}

/** How a workbook of these parts is called among the kinds of one sort. */
export const kindsOf =
  (sort: string) =>
  (name: string, parts: () => Parts): Kind => ({
    name: `${sort}: ${name}`,
    make: () => workbook(parts()),
  });

export const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
export const ONE_SHEET = '<sheet name="S" sheetId="1" r:id="rId1"/>';
