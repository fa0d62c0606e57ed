import ExcelJs from 'exceljs';
import type { Host } from '../../../src/host/host';

/** What another program reads of a saved workbook: every typed cell as 「sheet!address value」. */
export async function cellsOf(host: Host): Promise<string[]> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(host.save().slice().buffer);
  const cells: string[] = [];
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // Of merged cells the other program gives the first one's value for each.
        if (cell.isMerged && cell.master.address !== cell.address) return;
        if (cell.type === ExcelJs.ValueType.Formula || cell.value === null) return;
        cells.push(`${sheet.name}!${cell.address} ${JSON.stringify(plain(cell.value))}`);
      });
    });
  });
  return cells.sort();
}

/** The other program makes a date of a number by its format, which may change. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
}

/** What the cells hold, wherever they stand: nothing of it may be lost. */
export function valuesOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.slice(cell.indexOf(' ') + 1)).sort();
}

/** The values of the first that the second lacks, each as often as it does. */
export function lost(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const value of valuesOf(after)) left.set(value, (left.get(value) ?? 0) + 1);
  return valuesOf(before).filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}

/** How many of the formulas another program reads in a column, by the table's sheet. */
export async function formulasOf(host: Host, sheet: string, header: string): Promise<string[]> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(host.save().slice().buffer);
  const found = book.getWorksheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  const row = [1, 2, 3].find((at) => (found.getRow(at).values as unknown[]).includes(header)) ?? 0;
  const column = (found.getRow(row).values as unknown[]).indexOf(header);
  const formulas: string[] = [];
  found.getColumn(column).eachCell((cell, at) => {
    if (at > row) formulas.push(cell.formula ?? '');
  });
  return formulas;
}
