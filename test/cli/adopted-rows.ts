import ExcelJS from 'exceljs';

/** The rows of a sheet's table by header, as people see them, read by a second program. */
export async function rowsOf(file: string, sheet: string): Promise<Record<string, string>[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const found = book.getWorksheet(sheet);
  if (!found) throw new Error(`No sheet ${sheet}`);
  const cells: string[][] = [];
  found.eachRow({ includeEmpty: true }, (row, at) => {
    cells[at] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      (cells[at] ??= [])[column] = shown(cell);
    });
  });
  const header = cells.findIndex((row) => (row ?? []).filter(Boolean).length > 3);
  const headers = cells[header] ?? [];
  return cells.slice(header + 1).flatMap((row) => {
    const entries = headers.flatMap((name, at): [string, string][] => {
      const text = row?.[at] ?? '';
      return name && text !== '' ? [[name, text]] : [];
    });
    return entries.length > 0 ? [Object.fromEntries(entries)] : [];
  });
}

function shown({ value, formula }: ExcelJS.Cell): string {
  // A computed column is not what was taken over.
  if (formula) return '';
  if (value instanceof Date) {
    const [year = '', month = '', date = ''] = value.toISOString().slice(0, 10).split('-');
    return `${String(Number(year) - 1911)}/${month}/${date}`;
  }
  return value === null || value === undefined ? '' : String(value as string | number);
}
