import type { WorkbookModel } from '../../../src/host/model/workbook-model';

/** What the model answers from what it remembers, beside the cells. */
export function readings(book: WorkbookModel): unknown {
  return {
    names: book.names.every().map(({ name, formula, sheet }) => [name, formula, sheet?.name]),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      tabColor: sheet.tabColor,
      merges: sheet.merges.all(),
      mergeAt: range(12).map((row) => sheet.merges.at(row, 1)),
      widths: range(12).map((column) => sheet.columns.width(column)),
      heights: range(20).map((row) => [sheet.rows.height(row), sheet.rows.hidden(row)]),
      links: sheet.hyperlinks.all(),
      rules: sheet.validations.all(),
      tables: sheet.tables.map(({ name, id, rect, columns, style }) => {
        return { name, id, rect, columns, style };
      }),
      formats: range(12).map((row) => range(8).map((column) => sheet.styleOf(row, column))),
    })),
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
