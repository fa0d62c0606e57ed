import { Host } from '../../src/host/host';
import { readRegister } from '../../src/register/read';
import { over, type OpenWorkbook } from './over-host';

// Which cells of a computed column work their row out, in every manner in which Excel may search.

const ROWS = 12;
const finding = (at: number) => [
  ...[`NC-115-${String(at).padStart(3, '0')}`, '', '', '', '', '', '', '某事'],
  ...['', '', '', '', ''],
];

/** What is put into 狀態, row by row from the second on; the others keep their formula. */
const PUT: readonly (readonly [
  row: number,
  cell: string,
  state: 'typedOver' | 'emptied' | 'works',
])[] = [
  [2, '結案', 'typedOver'],
  [3, '="結案"', 'typedOver'],
  [4, '', 'emptied'],
  [5, '=IF(ISNUMBER(L7),"結案","待矯正")', 'works'],
  [6, '=IF([@結案日]="","待矯正","結案")', 'works'],
  [7, '=COUNTA(Findings[結案日])', 'typedOver'],
  // A text, however much it looks like the formula.
  [8, '[@結案日]', 'typedOver'],
];

let made: OpenWorkbook;

beforeAll(async () => {
  made = over(Host.blank());
  const rows = Array.from({ length: ROWS }, (_, at) => finding(at + 1));
  await made.workbook.createSheets(() => ({ Findings: rows }));
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Findings');
    const cells = table.columns.getItem('狀態').getDataBodyRange();
    for (const [row, cell] of PUT) cells.getCell(row - 1, 0).formulas = [[cell]];
    await context.sync();
  });
});

afterEach(() => {
  made.host.quirks.clear();
  made.host.faults.clear();
});

/** Of each row of the findings whether its state works itself out. */
async function states(): Promise<string[]> {
  const { rows } = readRegister(await made.workbook.readBlocks());
  return rows.Findings.map(({ typedOver, emptied }) =>
    typedOver.has('state') ? 'typedOver' : emptied.has('state') ? 'emptied' : 'works',
  );
}

const expected = Array.from(
  { length: ROWS },
  (_, at) => PUT.find(([row]) => row === at + 1)?.[2] ?? 'works',
);

async function setVisibility(visibility: Excel.SheetVisibility | 'Hidden' | 'Visible') {
  await made.excel.run(async (context) => {
    const sheet = context.workbook.tables.getItem('Findings').worksheet;
    sheet.visibility = visibility as Excel.SheetVisibility;
    await context.sync();
  });
}

test('where Excel’s search looks at formulas, at what cells show, and where the sheet is hidden', async () => {
  expect(await states()).toEqual(expected);
  made.host.quirks.set({ searchLooksAt: 'shown' });
  expect(await states()).toEqual(expected);
  made.host.quirks.clear();
  await setVisibility('Hidden');
  expect(await states()).toEqual(expected);
  await setVisibility('Visible');
});

test('where Excel gives less at once than the formulas, and where the header is written loosely as well', async () => {
  made.host.quirks.set({ searchLooksAt: 'shown' });
  made.host.faults.limitPayload(10_000);
  const { requests } = made.line;
  expect(await states()).toEqual(expected);
  expect(made.line.requests - requests).toBeGreaterThan(5);
  made.host.faults.clear();
  const header = (text: string) =>
    made.excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Findings');
      columns.getItemAt(10).getHeaderRowRange().values = [[text]];
      await context.sync();
    });
  await header('狀 態');
  made.host.faults.limitPayload(10_000);
  expect(await states()).toEqual(expected);
  made.host.faults.clear();
  await header('狀態');
});

test('where Excel refuses to search, each table is read by itself to the same', async () => {
  const member = 'Worksheet.findAllOrNullObject';
  made.host.faults.inject({ code: 'GeneralException', member, times: 99 });
  expect(await states()).toEqual(expected);
});

test('the formula that is not known is read as it stands, the known ones as declared', async () => {
  const block = (await made.workbook.readBlocks()).find(({ table }) => table === 'Findings');
  const [first = '', typed, other] = block?.formulas['狀態'] ?? [];
  expect(String(first)).toMatch(/^=IF\(\[@編號\]="",/);
  expect([typed, other]).toEqual(['結案', '="結案"']);
});

test('of a large table what is read is little more than its values', async () => {
  const large = over(Host.blank());
  const rows = Array.from({ length: 600 }, (_, at) => finding(at + 1));
  await large.workbook.createSheets(() => ({ Findings: rows }));
  const { requests, responseBytes } = large.host.counters;
  const blocks = await large.workbook.readBlocks();
  const { counters } = large.host;
  const json = JSON.stringify(blocks.map(({ values }) => values));
  expect(counters.requests - requests).toBe(1);
  // What else is asked of each table is the same however many rows it has.
  expect(counters.responseBytes - responseBytes).toBeLessThan(
    1.3 * Buffer.byteLength(json) + 60_000,
  );
});
