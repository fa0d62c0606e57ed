import { idForm } from '../../facts/grouping';
import type { TableBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import { shownAs } from '../../register/number-format';
import type { TableName } from '../../register/register';
import { RowsFound } from '../../workbook/edit/rows-found';
import type { DraftRow } from './draft';

/** Why a row cannot be written. */
export type RowFault = 'noTable' | 'noRow' | 'severalRows';

/** The tables' rows by key, as they stand in one reading. */
export class TableRows {
  private readonly found = new Map<TableName, RowsFound | undefined>();

  constructor(readonly blocks: readonly TableBlock[]) {}

  of(table: TableName): RowsFound | undefined {
    if (!this.found.has(table)) {
      const block = this.blocks.find((each) => each.table === table && !each.trouble);
      this.found.set(table, block && new RowsFound(block));
    }
    return this.found.get(table);
  }

  /** Worksheet row of the only row with a key: a doubled one is for people to settle first. */
  rowOf(table: TableName, key: string): number | RowFault {
    const on = this.of(table);
    if (!on) return 'noTable';
    const form = idForm(key);
    const all = on.rows.filter((row) => idForm(row.key) === form);
    const [only, ...others] = all;
    if (!only || form === null) return 'noRow';
    return others.length > 0 ? 'severalRows' : only.row;
  }

  /** Worksheet row of a draft's row: by its key, or by what it held where that does not tell it. */
  rowOfDraft({ table, key, place }: Pick<DraftRow, 'table' | 'key' | 'place'>): number | RowFault {
    const on = this.of(table);
    if (!place || !on) return this.rowOf(table, key);
    const isLike = on.like(place.form);
    const same = on.rows.filter(({ row }) => isLike(row));
    const [only, ...others] = same;
    // Of several that were the same one is another by now, or gone: it may be this one.
    if (!only || same.length < (place.alike ?? 0)) return 'noRow';
    if (others.length === 0) return only.row;
    return same.find(({ row }) => row === place.row)?.row ?? 'severalRows';
  }

  /** Whether a row's key alone finds it. */
  isTold(table: TableName, key: string): boolean {
    return typeof this.rowOf(table, key) === 'number';
  }

  /** What a cell of a worksheet row holds; undefined where its table or column is not to be had. */
  cellAt(table: TableName, row: number, header: string): CellValue | undefined {
    const on = this.of(table);
    const at = on?.columnAt(header) ?? -1;
    return on === undefined || at === -1 ? undefined : on.cell(row, at);
  }

  /** What a cell holds; undefined where its table, row or column is not to be had. */
  cell(table: TableName, key: string, header: string): CellValue | undefined {
    const row = this.rowOf(table, key);
    return typeof row === 'string' ? undefined : this.cellAt(table, row, header);
  }

  /** The number format by which a cell shows its number as percent: 0.8 as 80%; undefined of any other. */
  percentAt(table: TableName, row: number, header: string): string | undefined {
    const block = this.of(table)?.block;
    const format = block?.numberFormats?.[header]?.[row - block.headerRow - 1] ?? '';
    const value = this.cellAt(table, row, header);
    const shown = shownAs(format, typeof value === 'number' ? value : 1);
    return shown === 'percent' ? format : undefined;
  }

  isPercentAt(table: TableName, row: number, header: string): boolean {
    return this.percentAt(table, row, header) !== undefined;
  }

  hasColumn(table: TableName, header: string): boolean {
    return (this.of(table)?.columnAt(header) ?? -1) !== -1;
  }

  keysOf(table: TableName): readonly string[] {
    return this.of(table)?.rows.map(({ key }) => key) ?? [];
  }
}
