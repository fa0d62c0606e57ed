import type { TableBlock } from '../register/block';
import type { CellValue, TableCopy } from '../register/fault';
import { identity } from '../register/identity';
import { tableNamed, tableNames } from '../register/register';
import { readAreas } from './read-area';
import { secondLook } from './second-look';
import { isHeadedLike } from './stray-tables';
import { passing } from './passing';

/**
 * Tables that carry the columns of one that stands, under a name that is not ours: a sheet that was
 * copied, for Excel gives the copy's table another name. No request where the workbook has no table but ours.
 */
export async function withCopies(
  context: Excel.RequestContext,
  blocks: readonly TableBlock[],
  present: readonly Excel.Table[],
): Promise<TableBlock[]> {
  const others = present.filter(({ name }) => !tableNames.some((known) => known === name));
  if (others.length === 0) return [...blocks];
  // The tables themselves were read; only what else there is cannot be told without.
  const read = await secondLook(async () => {
    const found = others.map((item) => ({
      item,
      sheet: item.worksheet.load('name'),
      columns: item.columns.load('items/name'),
    }));
    await context.sync();
    const alike = found.flatMap(({ item, sheet, columns }) => {
      const headers = columns.items.map(({ name }) => name);
      const block = blocks.find((each) => !each.trouble && isHeadedLike(each.table, headers));
      if (!block) return [];
      const range = passing(item.getRange());
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return [{ item, sheet: sheet.name, headers, block, range }];
    });
    if (alike.length === 0) return undefined;
    await context.sync();
    const cells = await readAreas(
      context,
      alike.map(({ item, range }) => {
        const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
        return { sheet: item.worksheet, what: 'values', row, column, rows, columns };
      }),
    );
    const copies = alike.flatMap(({ item, sheet, headers, block }, at) => {
      const values = cells[at] ?? [];
      const end = item.showTotals ? values.length - 1 : values.length;
      const rows = values.slice(item.showHeaders ? 1 : 0, end);
      const copy = compare(block, headers, rows);
      return copy.rows === 0 ? [] : [{ block, copy: { sheet, name: item.name, ...copy } }];
    });
    return blocks.map((block) => {
      const own = copies.filter((each) => each.block === block).map(({ copy }) => copy);
      return own.length === 0 ? block : { ...block, copies: own };
    });
  });
  return read ?? [...blocks];
}

/** Computed columns are left out: in a copy they may have lost what they read. */
function compare(
  block: TableBlock,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Pick<TableCopy, 'rows' | 'same'> {
  const declared = Object.values(tableNamed(block.table).columns);
  const typed = declared.filter(({ formula }) => formula === undefined);
  const placesIn = (those: readonly string[]) => {
    const forms = those.map(identity);
    return typed.map(({ header }) => forms.indexOf(identity(header)));
  };
  const textOf = (row: readonly CellValue[], places: readonly number[]) =>
    JSON.stringify(places.map((at) => row[at] ?? ''));
  const filled = (all: readonly (readonly CellValue[])[], places: readonly number[]) =>
    all.map((row) => textOf(row, places)).filter((text) => /[^[\]",]/.test(text));
  const ours = new Map<string, number>();
  for (const text of filled(block.values, placesIn(block.headers))) {
    ours.set(text, (ours.get(text) ?? 0) + 1);
  }
  const theirs = filled(rows, placesIn(headers));
  const same = theirs.filter((text) => {
    const left = ours.get(text) ?? 0;
    ours.set(text, left - 1);
    return left > 0;
  }).length;
  return { rows: theirs.length, same };
}
