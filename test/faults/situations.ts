import { readEntries } from '../../src/app/journal';
import type { OpenWorkbook } from '../workbook/over-host';
import { openBook } from './books';
import { ended, told } from './matrix';
import { untrue } from './told';
import type { UseCase } from './use-case';

type Batch = (context: Excel.RequestContext, table: Excel.Table) => void;

/** How every table of the workbook may stand when the work begins. */
export const SITUATIONS: Readonly<Record<string, Batch>> = {
  filtered: (_, table) => {
    table.columns.getItemAt(0).filter.applyCustomFilter('*1*');
  },
  sorted: (_, table) => {
    table.sort.apply([{ key: 0, ascending: false }]);
  },
  'with a row of totals': (_, table) => {
    table.showTotals = true;
  },
  'with a hidden column': (_, table) => {
    table.columns.getItemAt(1).getRange().columnHidden = true;
  },
  'with merged cells below': (_, table) => {
    const below = table.getRange().getLastRow().getOffsetRange(3, 0).getCell(0, 0);
    below.getResizedRange(0, 1).merge();
    below.values = [['附註']];
  },
  'with a text right below': (_, table) => {
    table.getRange().getLastRow().getOffsetRange(1, 0).getCell(0, 0).values = [['附註']];
  },
  'on a protected sheet': (_, table) => {
    table.worksheet.protection.protect();
  },
};

type Rows = ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>;

/** All rows of each table by what its first columns hold; computed cells follow others and are left out. */
async function rowsOf({
  excel,
}: OpenWorkbook): Promise<{ rows: Rows; headers: Map<string, string[]> }> {
  return excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    const read = tables.items.map((table) => ({
      table,
      head: table.getHeaderRowRange().load('values'),
      body: table.getDataBodyRange().load('formulas'),
    }));
    await context.sync();
    const headers = new Map(
      read.map(({ table, head }) => [table.name, (head.values[0] ?? []).map(String)]),
    );
    const rows = new Map(
      read.map(({ table, body }) => [
        table.name,
        new Map(
          body.formulas.map((row: unknown[]) => [row.slice(0, 3).map(String).join(' | '), row]),
        ),
      ]),
    );
    return { rows, headers };
  });
}

/** What is wrong where the use case meets this; nothing as a rule. */
export async function standing(useCase: UseCase, situation: string): Promise<string[]> {
  const open = await openBook(useCase.book);
  await open.excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name,items/worksheet/name');
    await context.sync();
    // Of two tables on one sheet it is protected with the first.
    const sheets = new Map(tables.items.map((table) => [table.worksheet.name, table]));
    const isOfSheet = situation === 'on a protected sheet';
    for (const table of isOfSheet ? sheets.values() : tables.items) {
      SITUATIONS[situation]?.(context, table);
    }
    await context.sync();
  });
  const before = await rowsOf(open);
  const known = (await readEntries(open.workbook)).length;
  let result: unknown;
  const end = await ended(
    { ...useCase, work: async (...args) => (result = await useCase.work(...args)) },
    open,
    new Map(),
  );
  const why = untrue(end.error);
  const after = await rowsOf(open);
  const entries = await readEntries(open.workbook);
  const mine = entries.slice(0, entries.length - known);
  const written = new Set(
    mine.flatMap(({ cells }) => cells.map(({ table, column }) => `${table} ${column}`)),
  );
  const removed = mine.flatMap((entry) => entry.removed).length;
  const lost = [...before.rows].flatMap(([table, rows]) =>
    [...rows].flatMap(([key, row]) => {
      const now = after.rows.get(table)?.get(key);
      const isKeyWritten = [0, 1, 2].some((at) =>
        written.has(`${table} ${before.headers.get(table)?.[at] ?? ''}`),
      );
      if (!now) return removed > 0 || isKeyWritten ? [] : [`${table} ${key}`];
      return row.flatMap((cell, at) => {
        const header = before.headers.get(table)?.[at] ?? '';
        const place = after.headers.get(table)?.indexOf(header) ?? -1;
        return now[place] === cell || written.has(`${table} ${header}`)
          ? []
          : [`${table} ${key} ${header}`];
      });
    }),
  );
  if (lost.length > 0) why.push(`lost ${told(lost)}`);
  const isTold =
    end.error !== undefined ||
    /"(?:notices|conflicts|blocked|objections|left)":\[[^\]]/.test(JSON.stringify(result ?? {}));
  if (mine.length === 0 && !isTold) why.push('nothing written and nothing told');
  return why;
}
