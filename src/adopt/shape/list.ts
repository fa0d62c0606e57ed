import type { CellValue } from '../../register/fault';
import type { UnreadCell } from '../source/grid';

/** One column of a list. */
export interface Header {
  /** 0-based place in the grid. */
  readonly index: number;
  /** As shown to people; of two rows the upper and the lower joined by 「／」. */
  readonly text: string;
  /** What to look up, the most telling first. */
  readonly forms: readonly string[];
}

/** A row that divides the list and holds for what follows. */
export interface Section {
  readonly row: number;
  readonly text: string;
}

export interface ListRow {
  /** Row of the source, 1-based. */
  readonly row: number;
  readonly cells: readonly CellValue[];
  /** Columns that hold here what a merged cell above says. */
  readonly held: ReadonlySet<number>;
  /** The section rows above it that still hold, the outermost first. */
  readonly sections: readonly Section[];
}

export interface LeftOut {
  readonly row: number;
  readonly why:
    '合計列' | '重複的標題列' | '空白列' | '分段列' | '註記列' | '另一份清單' | UnreadCell['why'];
  readonly text: string;
}

export interface List {
  readonly name: string;
  /** Rows of the source that hold the headers, 1-based. */
  readonly headerRows: readonly number[];
  /** What stands above the header. */
  readonly titles: readonly string[];
  readonly headers: readonly Header[];
  readonly rows: readonly ListRow[];
  /** Rows that are no data: shown, so that nothing is lost unseen. Blank ones are not told. */
  readonly leftOut: readonly LeftOut[];
}
