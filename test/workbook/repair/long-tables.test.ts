import { findingStateFormula } from '../../../src/register/formulas';
import { earlierFormulas } from '../../../src/register/earlier-formulas';
import { Host } from '../../../src/host/host';
import { tableNamed } from '../../../src/register/register';
import type { RepairRequest } from '../../../src/workbook/repair/repair-plan';
import { over, type OpenWorkbook } from '../over-host';

const ROWS = 200;
/** The formulas of all rows have more, as at ten thousand rows they have more than the web takes. */
const LIMIT = 60_000;

const codes = Object.keys(tableNamed('Findings').columns);
let bytes: Uint8Array;

beforeAll(async () => {
  const made = over(Host.blank());
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const cells: Record<string, string | number> = {
      findingId: `NC-115-${String(at + 1).padStart(3, '0')}`,
      foundDate: 46_000 + at,
      description: '門禁紀錄缺頁。'.repeat(20),
    };
    return codes.map((code) => cells[code] ?? '');
  });
  await made.workbook.createSheets(() => ({ Findings: rows }));
  bytes = made.host.save();
});

type Work = (table: Excel.Table, context: Excel.RequestContext) => Promise<unknown> | undefined;

/** The register after something has befallen the table; from then on Excel takes and gives no more at once. */
async function after(work: Work): Promise<OpenWorkbook> {
  const open = over(Host.open(bytes));
  await open.excel.run(async (context) => {
    await work(context.workbook.tables.getItem('Findings'), context);
    await context.sync();
  });
  open.host.faults.limitPayload(LIMIT);
  return open;
}

async function mend(open: OpenWorkbook, request: RepairRequest): Promise<readonly string[]> {
  const plan = await open.workbook.planRepair(request);
  expect(plan.refusal).toBeUndefined();
  await open.workbook.repair(plan);
  return plan.steps;
}

/** Ids and formulas of the table as they stand in the end. */
async function standing({ host, excel }: OpenWorkbook) {
  host.faults.clear();
  return excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    const [ids, states, dates] = ['編號', '狀態', '發現日期'].map((header) =>
      columns.getItem(header).getDataBodyRange().load('values,formulas,numberFormat'),
    );
    await context.sync();
    const flat = (cells: unknown[][] = []) => cells.map(([cell]) => cell);
    return {
      ids: flat(ids?.values),
      formulas: new Set(flat(states?.formulas)),
      formats: new Set(flat(dates?.numberFormat)),
    };
  });
}

const stateCells = (table: Excel.Table) => table.columns.getItem('狀態').getDataBodyRange();
const [earlier = ''] = earlierFormulas.get(findingStateFormula) ?? [];

const cases: readonly (readonly [string, Work, RepairRequest | undefined])[] = [
  [
    'formulas of an earlier version are renewed',
    (table) => void (stateCells(table).formulas = earlier as never),
    { table: 'Findings', repair: 'dressColumns' },
  ],
  [
    'dates without a format get one',
    (table) => {
      const dates = table.columns.getItem('發現日期').getDataBodyRange();
      dates.numberFormat = 'General' as never;
      return undefined;
    },
    { table: 'Findings', repair: 'dressColumns' },
  ],
  [
    'dates here and there without a format get one',
    (table) => {
      const dates = table.columns.getItem('發現日期').getDataBodyRange();
      const own = tableNamed('Findings').columns['foundDate']?.numberFormat ?? '';
      dates.numberFormat = Array.from({ length: ROWS }, (_, at) => [at % 2 ? own : 'General']);
      return undefined;
    },
    { table: 'Findings', repair: 'dressColumns' },
  ],
  [
    'blank formulas are filled where the sheets are finished',
    (table) => void stateCells(table).clear('Contents'),
    undefined,
  ],
  [
    'a column that is gone is put in',
    (table) => void table.columns.getItem('狀態').delete(),
    { table: 'Findings', repair: 'addColumns' },
  ],
  [
    'rows below the table are taken in',
    (table) => void table.resize(table.getRange().getResizedRange(-(ROWS - 10), 0)),
    { table: 'Findings', repair: 'takeIn', target: { side: 'below' } },
  ],
  [
    'a plain range is made a table',
    (table) => void table.convertToRange(),
    { table: 'Findings', repair: 'makeTable' },
  ],
];

test.each(cases)(
  'where Excel gives less at once than a long table has, %s',
  async (_, work, request) => {
    const open = await after(work);
    if (request) await mend(open, request);
    else await open.workbook.createSheets(() => ({}));
    const { ids, formulas, formats } = await standing(open);
    expect(ids).toHaveLength(ROWS);
    expect([ids[0], ids.at(-1)]).toEqual(['NC-115-001', `NC-115-${String(ROWS)}`]);
    expect(formats).toEqual(new Set([tableNamed('Findings').columns['foundDate']?.numberFormat]));
    // As Excel has it where there is no table they name the cells of each row.
    if (request?.repair === 'makeTable') expect(formulas.size).toBe(ROWS);
    else expect(formulas).toEqual(new Set([findingStateFormula]));
  },
);

test('rows below with more formulas of their own than a request takes are left, and that is told', async () => {
  const formula = (at: number) => `="${String(at)}"${`&"${'審'.repeat(250)}"`.repeat(31)}`;
  const open = await after((table) => {
    stateCells(table).formulas = Array.from({ length: ROWS }, (_, at) => [formula(at)]);
    table.resize(table.getRange().getResizedRange(-(ROWS - 10), 0));
    return undefined;
  });
  open.host.faults.clear();
  const request = { table: 'Findings', repair: 'takeIn', target: { side: 'below' } } as const;
  const { refusal } = await open.workbook.planRepair(request);
  expect(refusal).toContain('太多各不相同的公式');
  const standing = await open.excel.run(async (context) => {
    const sheet = context.workbook.tables.getItem('Findings').worksheet;
    const last = sheet.getUsedRange().getLastRow().load('formulas');
    await context.sync();
    return last.formulas as unknown[][];
  });
  expect(standing[0]).toContain(formula(ROWS - 1));
});

test('a table that was copied is still compared with the one it was copied from', async () => {
  const open = await after((table) => void table.worksheet.copy('End'));
  const blocks = await open.workbook.readBlocks();
  const found = blocks.find(({ table }) => table === 'Findings');
  expect(found?.copies?.map(({ rows, same }) => [rows, same])).toEqual([[ROWS, ROWS]]);
});
