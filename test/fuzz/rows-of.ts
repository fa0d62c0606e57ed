// The rows of tables of a saved file as people see them: what they typed, wherever it stands.
import { letters } from './book';
import { fold } from './cells';
import type { OtherProgram, PlacedTable } from './grid';
import { office } from './office';
import { isReader } from './readers';

export interface SeenRow {
  readonly row: number;
  /** By folded header, without what is worked out and what is blank. */
  readonly cells: ReadonlyMap<string, string>;
}

export function rowsOf({ grid, tables }: OtherProgram, name: string): SeenRow[] {
  const table = tables.get(name);
  const cells = table && grid.get(table.sheet);
  if (!table || !cells) return [];
  const computed = computedOf(name);
  const rows: SeenRow[] = [];
  for (let row = table.row + 1; row <= table.lastRow; row++) {
    const own = new Map<string, string>();
    table.headers.forEach((header, at) => {
      const text = cells.get(`${letters(table.column + at)}${String(row)}`) ?? '';
      if (text !== '' && !computed.has(fold(header))) own.set(`${String(at)} ${header}`, text);
    });
    // A formula that fills itself in makes no row of a blank one.
    if ([...own.values()].some((text) => !isReader(text))) rows.push({ row, cells: byHeader(own) });
  }
  return rows;
}

/** Two columns may bear one header, and a column of others may have come between. */
function byHeader(own: ReadonlyMap<string, string>): Map<string, string> {
  const named = new Map<string, string>();
  for (const [place, text] of own) {
    const header = fold(place.replace(/^\d+ /, ''));
    let name = header;
    for (let n = 2; named.has(name); n++) name = `${header} ${String(n)}`;
    named.set(name, text);
  }
  return named;
}

export function computedOf(name: string): ReadonlySet<string> {
  const columns = office.find((each) => each.name === name)?.columns ?? [];
  return new Set(
    columns.filter(({ kind }) => kind === 'computed').map(({ header }) => fold(header)),
  );
}

export const rowText = ({ cells }: SeenRow, ...without: readonly string[]): string =>
  JSON.stringify(
    [...cells]
      .filter(([header]) => !without.some((one) => fold(one) === header))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** All that stands in no row of a table, by its sheet: what stands below a table may move with it. */
export function besideTables({ grid, tables }: OtherProgram): string[] {
  const inTable = ({ row, column, lastRow, headers }: PlacedTable, at: string) => {
    const [, name = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    const own = [...name].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    const isDown = Number(digits) > row && Number(digits) <= lastRow;
    return isDown && own >= column && own < column + headers.length;
  };
  return [...grid].flatMap(([sheet, cells]) => {
    const own = [...tables.values()].filter((table) => table.sheet === sheet);
    return [...cells]
      .filter(([address]) => !own.some((table) => inTable(table, address)))
      .map(([, text]) => `${sheet} ${text.startsWith('f:') ? 'f:' : text}`)
      .sort();
  });
}
