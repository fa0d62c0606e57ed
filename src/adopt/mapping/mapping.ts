import type { TableName } from '../../register/register';

/** What is done with a value that cannot be converted, or with a row, beside an answer of its own. */
export const TO_NOTE = '→備註';
export const TO_BLANK = '→空白';
export const SKIP_ROW = '→略過此列';
export const TAKE_ROW = '→帶入';
export const JOIN_ROW = '→併入上一列';

/** One column of the list, and where its cells go; `to` null: to be answered. */
export interface MapColumn {
  readonly header: string;
  /** Column letter in the source. */
  readonly at: string;
  readonly to: string | null;
  /** 完全相符, 部分相符, 須確認, 沒有對應. */
  readonly confidence: string;
  readonly ask?: string | undefined;
  readonly options?: readonly string[] | undefined;
  readonly samples: readonly string[];
}

/** A value of the list that has no counterpart of ours, for all its cells in this column. */
export interface MapValue {
  /** Where it would go: 「發現事項.類別」. */
  readonly column: string;
  readonly from: string;
  /** A value of ours, →備註, →空白 or →略過此列; null: to be answered. */
  readonly to: string | null;
  readonly why?: string | undefined;
  readonly suggestion?: string | undefined;
  readonly options?: readonly string[] | undefined;
  readonly rows: readonly number[];
}

/** A row about which a person decides: one that is here already, or of which it is not clear what it is. */
export interface MapRow {
  readonly row: number;
  readonly to: string | null;
  readonly why: string;
  readonly options: readonly string[];
  /** Of a duplicate: what differs, by our header. */
  readonly theirs?: Readonly<Record<string, string>> | undefined;
  readonly ours?: Readonly<Record<string, string>> | undefined;
}

/** What a list means, as a person can read, edit and keep it. */
export interface Mapping {
  readonly version: 1;
  readonly table: TableName;
  /** The headers, by which the same list is known again. */
  readonly fingerprint: string;
  readonly columns: readonly MapColumn[];
  /** 民國 year of months and quarters without one; null: to be answered, absent where none is needed. */
  readonly year?: number | null | undefined;
  /** A level is 高 or 中 from this number on; absent without numbers, null: to be answered. */
  readonly cutoffs?: { readonly 高: number | null; readonly 中: number | null } | undefined;
  /** What holds for every row that says nothing else: {"發現事項.來源": "內部稽核"}; null: to be answered. */
  readonly constants: Readonly<Record<string, string | null>>;
  readonly values: readonly MapValue[];
  readonly rows: readonly MapRow[];
}
