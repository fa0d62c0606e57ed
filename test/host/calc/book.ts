import { calculate } from '../../../src/host/calc/calculate';
import type { CalcResult } from '../../../src/host/calc/result';
import type {
  CalcCell,
  CalcName,
  CalcSheet,
  CalcTable,
  CalcValue,
} from '../../../src/host/calc/source';

type Written = string | number | boolean | null | { error: string };

/** A small workbook written down row by row; a text that begins with `=` is a formula. */
export class Book {
  readonly sheets: CalcSheet[] = [];
  readonly tables: CalcTable[] = [];
  readonly names: CalcName[] = [];
  date1904 = false;
  now = () => new Date('2026-09-30T02:00:00Z');

  sheet(name: string, rows: readonly (readonly Written[])[]): this {
    const cells: CalcCell[] = [];
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        if (value === null) continue;
        const isFormula = typeof value === 'string' && value.startsWith('=');
        cells.push(
          isFormula ? { row, column, value: null, formula: value } : { row, column, value },
        );
      }
    }
    this.sheets.push({ name, cells: () => cells });
    return this;
  }

  /** The whole sheet is the table; its first row names the columns. */
  table(sheet: string, name: string, rows: readonly (readonly Written[])[]): this {
    const columns = (rows[0] ?? []).map(String);
    const rect = { row: 0, column: 0, rows: rows.length, columns: columns.length };
    this.tables.push({ name, sheet, rect, columns, hasHeaders: true, hasTotals: false });
    return this.sheet(sheet, rows);
  }

  name(name: string, formula: string): this {
    this.names.push({ name, formula });
    return this;
  }

  calculate(): CalcResult {
    return calculate(this);
  }

  /** Results of one column of a sheet, from the first row on, formula cells only. */
  column(sheet: string, column: number): CalcValue[] {
    const { cells } = this.calculate();
    return cells
      .filter((cell) => cell.sheet === sheet && cell.column === column)
      .sort((a, b) => a.row - b.row)
      .map(({ value }) => value);
  }
}

/** What one formula comes to on the first sheet of `book`, in a sheet of its own. */
export function valueOf(formula: string, book = new Book()): CalcValue | undefined {
  const { cells } = book.sheet('試算', [[formula]]).calculate();
  return cells.find((cell) => cell.sheet === '試算')?.value;
}
