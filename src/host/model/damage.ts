export type DamageKind =
  /** The shared string a cell names is not there. */
  | 'missingString'
  | 'badNumber'
  | 'badDate'
  | 'badBoolean'
  /** A cell type the format does not have. */
  | 'badType'
  /** A character reference that stands for no character of XML, or such a character itself. */
  | 'badCharacter'
  /** A text that is longer than a cell of Excel holds. */
  | 'tooLong'
  /** A cell whose address is none, or is that of another row. */
  | 'badCellName'
  /** Two cells of one address. */
  | 'doubleCell'
  | 'badRow'
  /** An element of the cell or of its text has no end. */
  | 'unfinished'
  /** A table without a range, or with one that does not fit its columns. */
  | 'badTable'
  | 'missingSheet'
  | 'brokenSheet';

/** Something in the file that cannot be what it should; the rest is read all the same. */
export interface Damage {
  readonly kind: DamageKind;
  /** A1 name; '' where no single cell is meant. */
  readonly cell: string;
  /** What stands in the file: a value, an address, a table's name. */
  readonly found: string;
}

export interface SheetDamage extends Damage {
  readonly sheet: string;
}

/** What a damaged cell answers: its value is not available. */
export const DAMAGED_VALUE = '#N/A';

/** A cell that cannot be read, thrown to where its place is known. */
export class CellDamaged extends Error {
  override readonly name = 'CellDamaged';

  constructor(
    readonly kind: DamageKind,
    readonly found: string,
  ) {
    super(`${kind}: ${found}`);
  }
}
