import { idForm } from '../../facts/grouping';
import type { TableBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import type { TableName } from '../../register/register';
import { RowsFound } from '../../workbook/edit/rows-found';

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

  /** What a cell holds; undefined where its table, row or column is not to be had. */
  cell(table: TableName, key: string, header: string): CellValue | undefined {
    const row = this.rowOf(table, key);
    const on = this.of(table);
    const at = on?.columnAt(header) ?? -1;
    return on === undefined || typeof row === 'string' || at === -1 ? undefined : on.cell(row, at);
  }

  hasColumn(table: TableName, header: string): boolean {
    return (this.of(table)?.columnAt(header) ?? -1) !== -1;
  }

  keysOf(table: TableName): readonly string[] {
    return this.of(table)?.rows.map(({ key }) => key) ?? [];
  }
}
