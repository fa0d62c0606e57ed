import { writeFileSync } from 'node:fs';
import { loadRegister } from '../../../src/app/load-register';
import { Host } from '../../../src/host/host';
import type { TableName } from '../../../src/register/register';
import type { RepairRequest } from '../../../src/workbook/repair/repair-plan';
import { failure, over, type OpenWorkbook, reopened } from '../over-host';
import { cellsOf, formulasOf, lost } from './cells';
import { sampleBytes } from '../../sample-book';

let saved: Uint8Array;

beforeAll(async () => {
  saved = await sampleBytes();
});

/** The sample as people have left it. */
async function broken(change: (workbook: Excel.Workbook) => void): Promise<OpenWorkbook> {
  const book = over(Host.open(saved));
  // What is typed beside a table does not make it grow: as in files of other programs.
  book.host.quirks.set({ growTablesOff: true });
  await book.excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
  return book;
}

async function mend(book: OpenWorkbook, request: RepairRequest) {
  const before = await cellsOf(book.host);
  const plan = await book.workbook.planRepair(request);
  expect(plan.refusal).toBeUndefined();
  const { settled } = await book.workbook.repair(plan);
  const notices = settled.flatMap((table) => table.notices);
  const { REPAIRED } = process.env;
  if (REPAIRED)
    writeFileSync(`${REPAIRED}/${request.table}-${request.repair}.xlsx`, book.host.save());
  return { plan, notices, before, after: await cellsOf(book.host) };
}

const refusalOf = async (book: OpenWorkbook, request: RepairRequest) =>
  (await book.workbook.planRepair(request)).refusal ?? '';

async function rowsOf({ workbook }: OpenWorkbook, table: TableName): Promise<number> {
  return (await loadRegister(workbook)).rows[table].length;
}

test('a range with sums at its foot, a merged cell and an own column is the table again; its formulas read it', async () => {
  const book = await broken(({ tables, worksheets }) => {
    const table = tables.getItem('CorrectiveActions');
    table.columns.add(undefined, undefined, '本所備查');
    table.convertToRange();
    const sheet = worksheets.getItem('矯正措施');
    sheet.getRange('B4:B5').merge();
    const end = sheet.getUsedRange(true).getLastRow().getRowsBelow(1);
    end.getCell(0, 0).getAbsoluteResizedRange(1, 2).values = [['合計', 40]];
  });
  const rows = await rowsOf(over(Host.open(saved)), 'CorrectiveActions');
  const { plan, before, after } = await mend(book, {
    table: 'CorrectiveActions',
    repair: 'makeTable',
  });
  expect(plan.steps.join('\n')).toContain(`標題與 ${String(rows)} 列資料`);
  expect(plan.steps.join('\n')).toContain('列起不像本表的資料');
  expect(after).toEqual(before);
  const again = reopened(book);
  expect(await rowsOf(again, 'CorrectiveActions')).toBe(rows);
  const states = await formulasOf(book.host, '發現事項', '狀態');
  expect(states.length).toBeGreaterThan(0);
  expect(states.every((formula) => formula.includes('CorrectiveActions['))).toBe(true);
});

test('a header row that was off, under a title: the title stays and the rows move down by one', async () => {
  const book = await broken(({ tables, worksheets }) => {
    tables.getItem('Risks').showHeaders = false;
    worksheets.getItem('風險處理').getRange('A2:B2').values = [['風險處理計畫', '115 年度']];
  });
  const rows = await rowsOf(over(Host.open(saved)), 'Risks');
  const { plan, before, after } = await mend(book, { table: 'Risks', repair: 'showHeaders' });
  expect(plan.moves).toHaveLength(1);
  expect(lost(before, after)).toEqual([]);
  expect(after).toContain('風險處理!A2 "風險處理計畫"');
  expect(await rowsOf(reopened(book), 'Risks')).toBe(rows);
});

test('a column that is missing beside another table of the sheet: both stay whole', async () => {
  const book = await broken(({ tables }) => {
    tables.getItem('Settings').columns.getItem('值').delete();
  });
  const units = await rowsOf(book, 'Units');
  const { before, after } = await mend(book, { table: 'Settings', repair: 'addColumns' });
  expect(lost(before, after)).toEqual([]);
  const blocks = await reopened(book).workbook.readBlocks();
  expect(blocks.find(({ table }) => table === 'Settings')?.headers).toEqual(['項目', '值', '說明']);
  expect(await rowsOf(book, 'Units')).toBe(units);
});

test('computed columns that are missing come back with their formula in every row', async () => {
  const book = await broken(({ tables }) => {
    tables.getItem('Risks').columns.getItem('處理狀態').delete();
    tables.getItem('Findings').columns.getItem('狀態').delete();
  });
  await mend(book, { table: 'Risks', repair: 'addColumns' });
  const { before, after } = await mend(book, { table: 'Findings', repair: 'addColumns' });
  expect(lost(before, after)).toEqual([]);
  for (const [sheet, header] of [
    ['風險處理', '處理狀態'],
    ['發現事項', '狀態'],
  ] as const) {
    const formulas = await formulasOf(book.host, sheet, header);
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.every((formula) => formula !== '')).toBe(true);
  }
});

test('a renamed column gets its header back, with every cell of it', async () => {
  const book = await broken(({ tables }) => {
    tables.getItem('Findings').columns.getItem('發現日期').name = '發現日';
  });
  const { plan, before, after } = await mend(book, {
    table: 'Findings',
    repair: 'renameColumn',
    target: { column: 1, columns: ['發現日'], header: '發現日期' },
  });
  expect(plan.cells).toEqual([
    { sheet: '發現事項', address: 'B2', before: '發現日', after: '發現日期' },
  ]);
  expect(after).toEqual(before.map((cell) => cell.replace('"發現日"', '"發現日期"')).sort());
});

test('rows pasted below, with what was typed over a formula, and a column beside are taken in', async () => {
  const book = await broken(({ worksheets }) => {
    const sheet = worksheets.getItem('風險處理');
    const below = sheet.getUsedRange(true).getLastRow().getRowsBelow(1).getCell(0, 0);
    below.getAbsoluteResizedRange(1, 3).values = [['R-115-90', '檔案伺服器', '硬碟毀損']];
    // Text that Excel would take for a number.
    below.getOffsetRange(0, 12).values = [["'3"]];
    below.getOffsetRange(1, 0).getAbsoluteResizedRange(1, 2).values = [['註：', '依 115 年評鑑']];
    sheet.getRange('N2:N4').values = [['承辦股'], ['一股'], ['二股']];
  });
  const rows = await rowsOf(over(Host.open(saved)), 'Risks');
  const below = await mend(book, { table: 'Risks', repair: 'takeIn', target: { side: 'below' } });
  expect(below.after).toEqual(below.before);
  const beside = await mend(book, {
    table: 'Risks',
    repair: 'takeIn',
    target: { side: 'right', columns: ['承辦股'] },
  });
  expect(beside.after).toEqual(beside.before);
  const blocks = await reopened(book).workbook.readBlocks();
  expect(blocks.find(({ table }) => table === 'Risks')?.headers.at(-1)).toBe('承辦股');
  expect(await rowsOf(book, 'Risks')).toBe(rows + 1);
});

test('what cannot be told or would change a header is refused with the reason, and nothing is written', async () => {
  const copied = await broken(({ tables, worksheets }) => {
    const units = tables.getItem('Units');
    const copy = worksheets.add('備份').getRange('A1');
    copy.copyFrom(units.getRange(), 'Values');
    units.convertToRange();
  });
  const before = await cellsOf(copied.host);
  expect(await refusalOf(copied, { table: 'Units', repair: 'makeTable' })).toContain('有 2 處');
  const plan = await copied.workbook.planRepair({ table: 'Units', repair: 'makeTable' });
  expect((await failure(copied.workbook.repair(plan))).code).toBe('RepairRefused');
  expect(await cellsOf(copied.host)).toEqual(before);

  const beside = await broken(({ worksheets }) => {
    worksheets.getItem('風險處理').getRange('N2:N3').values = [['負責人'], ['林甲']];
  });
  expect(
    await refusalOf(beside, {
      ...{ table: 'Risks', repair: 'takeIn' },
      target: { side: 'right', columns: ['負責人'] },
    }),
  ).toContain('「負責人」欄與表格內的欄同名');
});

test('lists that were wiped out come back, and no value changes', async () => {
  const book = await broken(({ tables }) => {
    tables.getItem('Risks').getDataBodyRange().dataValidation.clear();
  });
  const { before, after } = await mend(book, { table: 'Risks', repair: 'dressColumns' });
  expect(after).toEqual(before);
  const source = await book.excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Risks').columns.getItem('風險等級');
    const { dataValidation } = column.getDataBodyRange();
    dataValidation.load('rule');
    await context.sync();
    return dataValidation.rule.list?.source;
  });
  expect(source).toBe('=L_RiskLevel');
});

test('a plan that is out of date is not carried out', async () => {
  const book = await broken(({ tables }) => {
    tables.getItem('Risks').name = '風險表';
  });
  const plan = await book.workbook.planRepair({ table: 'Risks', repair: 'renameTable' });
  await book.excel.run(async (context) => {
    context.workbook.tables.getItem('風險表').name = '本所風險';
    await context.sync();
  });
  expect((await failure(book.workbook.repair(plan))).code).toBe('Conflict');
});
