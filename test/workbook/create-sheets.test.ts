import { Host } from '../../src/host/host';
import { validationErrors } from '../host/xlsx/parts';
import { asOtherProgram, failure, over, reopened, sheetNames } from './over-host';

// 2026-03-01 is day 46082 of Excel's calendar (LibreOffice: =DATE(2026;3;1) as a number).
const member = [
  [
    'M-001',
    '林甲',
    '主任秘書',
    '秘書室',
    '資訊安全管理委員會',
    '資安長(召集人)',
    '否',
    '',
    '依程序',
  ],
  ['M-002', '陳乙', '課員', '行政室', 'ISMS 執行小組', 'ISMS 承辦人', '是', '林甲', '依程序'],
].map((row) => [...row, 46082, '', '', '0912000000', 'a@example.org', '']);

const settings = [
  ['機關名稱', '測試鎮公所', ''],
  ['版次', '1.0', '文字'],
  ['持平門檻', 5, '數字'],
];

const rows = { Members: member, Settings: settings, Units: [['行政室', '主任', '是']] };

test('fourteen tables with their rows, read back from the saved file', async () => {
  const made = over(Host.blank());
  const { tables, sheets } = await made.workbook.createSheets(() => rows);
  expect(tables).toHaveLength(14);
  expect(sheets[0]).toBe('首頁');

  const blocks = await reopened(made).workbook.readBlocks();
  expect(blocks).toHaveLength(14);
  const members = blocks.find((block) => block.table === 'Members');
  expect(members).toMatchObject({ sheet: '成員', headerRow: 2, firstColumn: 1, values: member });
  expect(members?.headers.slice(0, 4)).toEqual(['成員編號', '姓名', '職稱', '服務單位']);
  // 「1.0」 stays a text and 5 a number.
  expect(blocks.find((block) => block.table === 'Settings')?.values).toEqual(settings);
  expect(blocks.find((block) => block.table === 'Units')).toMatchObject({
    sheet: '設定',
    firstColumn: 5,
    values: [['行政室', '主任', '是']],
  });
  // Without rows: one blank row, its computed column a formula.
  const findings = blocks.find((block) => block.table === 'Findings');
  expect(findings?.values).toHaveLength(1);
  expect(String(findings?.formulas['狀態']?.[0])).toMatch(/^=IF\(/);
});

test('the file is valid, and another program sees its sheets, lists and formats', async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => rows);
  expect(validationErrors(made.host.save())).toEqual([]);

  const book = await asOtherProgram(made);
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
    '首頁',
    '清單',
    '設定',
    '成員',
    '權責',
    '稽核',
    '發現事項',
    '矯正措施',
    '指標',
    '量測值',
    '風險處理',
    '管審會議',
    '出席',
    '審查議案',
    '決議列管',
  ]);
  expect(book.getWorksheet('清單')?.state).toBe('veryHidden');

  // Whose workbook it is stands on the first sheet, and follows 設定.
  expect(book.getWorksheet('首頁')?.getCell('A2').result).toBe('測試鎮公所');

  const sheet = book.getWorksheet('成員');
  expect(sheet?.getCell('A1').text).toBe('← 首頁');
  expect(sheet?.getCell('B1').text).toMatch(/^成員\s一列一項任命/);
  expect(sheet?.getCell('J3').numFmt).toBe('[$-404]e/mm/dd');
  expect(sheet?.getCell('J3').alignment).toMatchObject({ horizontal: 'center' });
  // Text that is longer than its column wraps, whatever its kind.
  expect(sheet?.getCell('I3').alignment).toMatchObject({ wrapText: true });
  expect(sheet?.getCell('M3').value).toBe('0912000000');
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  // Its columns would be printed too small on A4 (9): A3.
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape' });
  expect(sheet?.getCell('E3').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['L_Organisation'],
  });
  expect(sheet?.getCell('D4').dataValidation).toMatchObject({ formulae: ['R_Units'] });
  expect(sheet?.getCell('J4').dataValidation).toMatchObject({
    type: 'date',
    errorStyle: 'warning',
  });
  expect(book.definedNames.getRanges('L_YesNo').ranges).toEqual(["'清單'!$A$2:$A$3"]);
});

test('a second time nothing is added and nothing changes', async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => rows);
  const before = await made.workbook.readBlocks();
  const again = await made.workbook.createSheets(() => ({ Members: [['M-999']] }));
  expect(again).toEqual({ tables: [], sheets: [], notices: [] });
  expect(await made.workbook.readBlocks()).toEqual(before);
});

test('a missing table comes back alone; a sheet of its title is left to its owner', async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => rows);
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getItem('出席').delete();
    context.workbook.worksheets.add('出席').getRange('A1').values = [['自己的']];
    await context.sync();
  });
  const again = await made.workbook.createSheets();
  expect(again).toEqual({ tables: ['Attendance'], sheets: ['出席 (2)'], notices: [] });
  const book = await asOtherProgram(made);
  expect(book.getWorksheet('出席')?.getCell('A1').value).toBe('自己的');
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('sheets beside those that are there: the content of a used workbook stays', async () => {
  const made = over(Host.blank());
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('B2').values = [['原有資料']];
    await context.sync();
  });
  await made.workbook.createSheets();
  const names = await sheetNames(made);
  expect(names.slice(0, 2)).toEqual(['首頁', '工作表1']);
  const book = await asOtherProgram(made);
  expect(book.getWorksheet('工作表1')?.getCell('B2').value).toBe('原有資料');
});

test('when Excel refuses halfway the sheets added so far are taken away again', async () => {
  const made = over(Host.blank());
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('B2').values = [['原有資料']];
    await context.sync();
  });
  made.host.faults.inject({ code: 'InvalidArgument', member: 'TableCollection.add' });
  const { code, message } = await failure(made.workbook.createSheets());
  expect(code).toBe('InvalidArgument');
  expect(message).toMatch(/沒有完成/);
  expect(await sheetNames(made)).toEqual(['工作表1']);
  // And the next attempt succeeds.
  expect((await made.workbook.createSheets()).tables).toHaveLength(14);
});

test('a new workbook is a new workbook again after a refusal', async () => {
  const made = over(Host.blank());
  made.host.faults.inject({ code: 'GeneralException', member: 'TableCollection.add' });
  await failure(made.workbook.createSheets());
  expect(await sheetNames(made)).toEqual(['工作表1']);
  const left = await made.excel.run(async (context) => {
    const names = context.workbook.names.load('items/formula');
    const used = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject().load('address');
    await context.sync();
    const alive = names.items.filter(({ formula }) => !String(formula).includes('#REF!'));
    return { alive: alive.map(({ formula }) => String(formula)), isEmpty: used.isNullObject };
  });
  // Names are never deleted: 首頁 is the first sheet again, and the others lead nowhere.
  expect(left).toEqual({ alive: ['=工作表1!$A$1'], isEmpty: true });
  // And the next attempt makes 首頁 as well.
  expect((await made.workbook.createSheets()).sheets[0]).toBe('首頁');
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('the one sheet of a new workbook has its name again where Excel refused its mark', async () => {
  const made = over(Host.blank());
  const member = 'WorksheetCustomPropertyCollection.add';
  made.host.faults.inject({ code: 'GeneralException', member });
  await failure(made.workbook.createSheets());
  expect(await sheetNames(made)).toEqual(['工作表1']);
});

test('the index counts the rows of each table', async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => rows);
  const counts = await made.excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('首頁').getUsedRange().load('values');
    await context.sync();
    return Object.fromEntries(used.values.map((row: unknown[]) => [row[0], row[2]]));
  });
  expect(counts).toMatchObject({ 設定: 3, '設定（單位）': 1, 成員: 2, 稽核: 0 });
});
