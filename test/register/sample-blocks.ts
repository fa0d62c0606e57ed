import type { TableBlock } from '../../src/register/block';
import { tableNamed, tableNames } from '../../src/register/register';
import { sampleRows } from '../../src/register/sample/sample';
import { toCells } from '../../src/register/write';

/** The sample as its sheets would be read; what Excel gives of a formula is its value, here none is calculated. */
export function sampleBlocks(): TableBlock[] {
  return tableNames.map((name) => {
    const table = tableNamed(name);
    return {
      table: name,
      sheet: table.sheet,
      headerRow: 4,
      firstColumn: 1,
      headers: Object.values(table.columns).map((column) => column.header),
      values: sampleRows[name].map((row) =>
        toCells(table, row).map((cell) => (String(cell).startsWith('=') ? '' : cell)),
      ),
      formulas: {},
    };
  });
}
