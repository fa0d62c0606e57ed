import { readEntries } from '../../src/app/journal';
import { protectStructure } from '../../src/host/model/structure-protection';
import type { Host } from '../../src/host/host';
import type { WorkbookError } from '../../src/workbook/excel-errors';
import type { OpenWorkbook } from '../workbook/over-host';
import { openBook } from './books';
import { ended, told } from './matrix';
import { untrue } from './told';
import type { UseCase } from './use-case';

/** How many rows of its sheet a table, and all tables of that sheet, come down to. */
interface Standing {
  readonly end: number;
  readonly endOfSheet: number;
}

/** Of `isOfSheet` only the first table of each sheet is asked. */
interface Situation {
  /** The code that names it, where what it refuses is refused. */
  readonly code?: string;
  readonly isOfSheet?: boolean;
  readonly host?: (host: Host) => void;
  readonly batch?: (context: Excel.RequestContext, table: Excel.Table, at: Standing) => void;
}

const ROWS_OF_A_SHEET = 1_048_576;

const descending: Situation = {
  batch: (_, table) => {
    table.sort.apply([{ key: 0, ascending: false }]);
  },
};

/** How every table of the workbook may stand when the work begins. */
export const SITUATIONS: Readonly<Record<string, Situation>> = {
  filtered: {
    batch: (_, table) => {
      table.columns.getItemAt(0).filter.applyCustomFilter('*1*');
    },
  },
  sorted: descending,
  'with a row of totals': {
    batch: (_, table) => {
      table.showTotals = true;
    },
  },
  'with a hidden column': {
    batch: (_, table) => {
      table.columns.getItemAt(1).getRange().columnHidden = true;
    },
  },
  'with merged cells below': {
    batch: (_, table) => {
      const below = table.getRange().getLastRow().getOffsetRange(3, 0).getCell(0, 0);
      below.getResizedRange(0, 1).merge();
      below.values = [['附註']];
    },
  },
  'with a text right below': {
    batch: (_, table) => {
      table.getRange().getLastRow().getOffsetRange(1, 0).getCell(0, 0).values = [['附註']];
    },
  },
  'on a protected sheet': {
    code: 'AccessDenied',
    isOfSheet: true,
    batch: (_, table) => {
      table.worksheet.protection.protect();
    },
  },
  'where tables neither grow nor fill by themselves': {
    host: (host) => {
      host.quirks.set({ growTablesOff: true, fillFormulasOff: true });
    },
  },
  'calculated by hand only': {
    batch: ({ workbook }) => {
      workbook.application.calculationMode = 'Manual';
    },
  },
  'on a very hidden sheet': {
    isOfSheet: true,
    batch: (_, table) => {
      table.worksheet.visibility = 'VeryHidden';
    },
  },
  'where no sheet can come, go or change its name': {
    host: ({ model }) => {
      protectStructure(model, undefined);
    },
  },
  'down to the last row of the sheet': {
    code: 'TableToTheEnd',
    isOfSheet: true,
    batch: (_, table, { endOfSheet }) => {
      const more = ROWS_OF_A_SHEET - endOfSheet;
      table.worksheet.getRange(`1:${String(more)}`).insert('Down');
    },
  },
  'sorted, with dates of 1904': {
    ...descending,
    host: (host) => {
      const [properties] = host.model.root.getElementsByTagName('workbookPr');
      properties?.setAttribute('date1904', '1');
      expect(host.model.date1904).toBe(true);
    },
  },
};

type Rows = ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>;

type Headers = ReadonlyMap<string, readonly string[]>;

/** All rows of each table by what its first columns hold, or those that were the first `before`. */
async function rowsOf(
  { excel }: OpenWorkbook,
  before?: Headers,
): Promise<{ rows: Rows; headers: Headers }> {
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
      read.map(({ table, body }) => {
        const own = headers.get(table.name) ?? [];
        const first = (before?.get(table.name) ?? own).slice(0, 3).map((name) => own.indexOf(name));
        const keyOf = (row: unknown[]) => first.map((at) => String(row[at] ?? '')).join(' | ');
        return [table.name, new Map(body.formulas.map((row: unknown[]) => [keyOf(row), row]))];
      }),
    );
    return { rows, headers };
  });
}

async function bring(
  { excel, host }: OpenWorkbook,
  { isOfSheet, ...how }: Situation,
): Promise<void> {
  how.host?.(host);
  await excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name,items/worksheet/name');
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load('rowIndex,rowCount'));
    await context.sync();
    const all = tables.items.map((table, at) => ({
      ...{ table, sheet: table.worksheet.name },
      end: (ranges[at]?.rowIndex ?? 0) + (ranges[at]?.rowCount ?? 0),
    }));
    const seen = new Set<string>();
    for (const { table, sheet, end } of all) {
      // Of two tables on one sheet it is done with the first.
      if (isOfSheet && seen.has(sheet)) continue;
      seen.add(sheet);
      const beside = all.filter((each) => each.sheet === sheet);
      const endOfSheet = Math.max(...beside.map((each) => each.end));
      how.batch?.(context, table, { end, endOfSheet });
    }
    await context.sync();
  });
}

/** What is wrong where the use case meets this; nothing as a rule. */
export async function standing(useCase: UseCase, situation: string): Promise<string[]> {
  const open = await openBook(useCase.book);
  await bring(open, SITUATIONS[situation] ?? {});
  const before = await rowsOf(open);
  const known = (await readEntries(open.workbook)).length;
  let result: unknown;
  const end = await ended(
    { ...useCase, work: async (...args) => (result = await useCase.work(...args)) },
    open,
    new Map(),
  );
  const why = untrue(end.error);
  const after = await rowsOf(open, before.headers);
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
  const { code } = SITUATIONS[situation] ?? {};
  // What needs no row may be done all the same.
  const isRefused = code !== undefined && end.error !== undefined;
  if (isRefused && (end.error as WorkbookError | undefined)?.code !== code) {
    why.push(`told as ${String(end.error)} and not as ${code}`);
  }
  if (mine.length === 0 && !isTold) why.push('nothing written and nothing told');
  return why;
}
