import type { ReadArea } from './plain-area';
import type { Prepared } from './preparation';
import { dataRows, tableAround, type Home, type TableIndex } from './table-area';
import type { CalcTable } from './source';

/** A prepared formula that is the same in every row of its table, but for the cells of its own row. */
interface AlikeRows {
  readonly prepared: Prepared;
  readonly ownRow: readonly ReadArea[];
  /** Of what it reads and looks up: which of `ownRow` it is; -1: the same in every row. */
  readonly reads: readonly number[];
  readonly lookedUp: readonly number[];
}

/** A column's formula is prepared in its first row: ten thousand rows differ in the cells beside it alone. */
export class AlikeRowsOfTables {
  private readonly known = new Map<CalcTable, Map<string, AlikeRows>>();

  constructor(private readonly tables: TableIndex) {}

  /** The table in whose rows the formula stands. */
  tableOf(home: Home | undefined): CalcTable | undefined {
    const table = tableAround(this.tables, home);
    if (!table || !home) return undefined;
    const { first, count } = dataRows(table);
    return home.row >= first && home.row < first + count ? table : undefined;
  }

  in(table: CalcTable, formula: string, { row }: Home): Prepared | undefined {
    const alike = this.known.get(table)?.get(formula);
    if (!alike) return undefined;
    const { prepared, ownRow } = alike;
    if (ownRow.length === 0) return prepared;
    const own = ownRow.map(({ sheet, rect }) => ({ sheet, rect: { ...rect, row } }));
    const inRow = (areas: readonly ReadArea[], which: readonly number[]) =>
      areas.map((area, at) => own[which[at] ?? -1] ?? area);
    return {
      ...prepared,
      reads: inRow(prepared.reads, alike.reads),
      lookedUp: inRow(prepared.lookedUp, alike.lookedUp),
    };
  }

  keep(
    table: CalcTable,
    formula: string,
    prepared: Prepared,
    ownCells: ReadonlySet<ReadArea>,
  ): void {
    const ownRow = [...ownCells];
    const which = (areas: readonly ReadArea[]) => areas.map((area) => ownRow.indexOf(area));
    let formulas = this.known.get(table);
    if (!formulas) this.known.set(table, (formulas = new Map()));
    formulas.set(formula, {
      ...{ prepared, ownRow },
      reads: which(prepared.reads),
      lookedUp: which(prepared.lookedUp),
    });
  }
}
