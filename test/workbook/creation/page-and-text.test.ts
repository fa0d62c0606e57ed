import { checkWorkbook } from '../../../src/app/check-workbook';
import { createSheets } from '../../../src/app/create-sheets';
import { fixedClock } from '../../../src/app/fixed-clock';
import { Host } from '../../../src/host/host';
import { dayOf, type Day } from '../../../src/register/day';
import { over, type OpenWorkbook } from '../over-host';

let made: OpenWorkbook;

beforeAll(async () => {
  made = over(Host.blank());
  await createSheets(made.workbook, { sample: false });
});

test('hazard 10: a sheet asks the printer at most six times, and not at all when nothing is new', async () => {
  const { counters, model } = made.host;
  const withTables = model.sheets.filter(({ tables }) => tables.length > 0);
  expect(withTables).toHaveLength(13);
  // 首頁 too; in the first version a sheet asked nine times.
  expect(counters.pageSettings).toBeGreaterThan(0);
  expect(counters.pageSettings).toBeLessThanOrEqual(6 * (withTables.length + 1));
  const before = counters.pageSettings;
  await createSheets(made.workbook, { sample: false });
  expect(counters.pageSettings).toBe(before);
});

test('hazard 13: what is typed as a setting of text stays as it is typed', async () => {
  const table = made.host.model.table('Settings');
  if (!table) throw new Error('There is no table Settings');
  const { sheet, bodyRect } = table;
  const rowOf = (name: string) => {
    const rows = Array.from({ length: bodyRect.rows }, (_, i) => bodyRect.row + i);
    return rows.find((row) => sheet.value(row, bodyRect.column) === name) ?? -1;
  };
  await made.excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet.name);
    // As Excel reads what is written into a cell, by its format: 1.0 is a number, 1-2 a day.
    for (const [name, typed] of [
      ['版次', '1.0'],
      ['文件編號', '1-2'],
    ] as const) {
      const cell = cells.getCell(rowOf(name), bodyRect.column + 1);
      cell.values = [[typed]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[typed]]);
    }
  });
});

test('hazard 12: a drop-down over a table with a blank row takes nothing else in silence', async () => {
  const table = made.host.model.table('Members');
  if (!table) throw new Error('There is no table Members');
  const unit = table.bodyRect.column + table.columnIndex('服務單位');
  await made.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet.name);
    const cell = sheet.getCell(table.bodyRect.row, unit);
    // 設定 has one blank row of units.
    cell.values = [['沒有這個單位']];
    cell.dataValidation.load('rule,ignoreBlanks,valid');
    await context.sync();
    expect(cell.dataValidation.rule).toMatchObject({ list: { source: '=R_Units' } });
    expect([cell.dataValidation.ignoreBlanks, cell.dataValidation.valid]).toEqual([false, false]);
    cell.values = [['']];
    await context.sync();
  });
});

test('hazard 11: a row that Excel gave no formulas is found by the check (REG-07)', async () => {
  const table = made.host.model.table('Findings');
  if (!table) throw new Error('There is no table Findings');
  made.host.quirks.set({ fillFormulasOff: true });
  await made.excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem('Findings');
    rows.add(-1);
    rows.getItemAt(0).getRange().getCell(0, 0).values = [['NC-115-001']];
    rows.getItemAt(1).getRange().getCell(0, 0).values = [['NC-115-002']];
    await context.sync();
  });
  const { problems } = await checkWorkbook(made.workbook, fixedClock(dayOf(2026, 11, 22) as Day));
  const blank = problems.filter(({ rule, table: of }) => rule === 'REG-07' && of === 'Findings');
  expect(blank.map(({ column }) => column)).toEqual(['狀態']);
});
