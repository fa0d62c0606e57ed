import { errorCode, openExcel } from './open-excel';

test('no rule', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A9');
    dataValidation.load('type,rule,valid,ignoreBlanks');
    await context.sync();
    expect([dataValidation.type, dataValidation.rule]).toEqual(['None', {}]);
    expect([dataValidation.valid, dataValidation.ignoreBlanks]).toEqual([true, true]);
  });
});

test('a list of values, with prompt and alert', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
    const { dataValidation } = range;
    dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    dataValidation.prompt = { showPrompt: true, title: '結果', message: '請選一項' };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Warning',
      title: '不在清單中',
      message: '請由清單選取',
    };
    range.values = [['是'], ['也許'], ['']];
    dataValidation.load('type,rule,prompt,errorAlert,valid');
    const first = range.getCell(0, 0).dataValidation.load('valid');
    await context.sync();
    expect(dataValidation.type).toBe('List');
    expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: '是,否' } });
    expect(dataValidation.prompt).toEqual({ showPrompt: true, title: '結果', message: '請選一項' });
    expect(dataValidation.errorAlert).toEqual({
      showAlert: true,
      style: 'Warning',
      title: '不在清單中',
      message: '請由清單選取',
    });
    expect([dataValidation.valid, first.valid]).toEqual([null, true]);
  });
});

test('a list from a range or a name is read back as a formula', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const lists = context.workbook.worksheets.add('清單');
    const first = sheet.getRange('A1').dataValidation;
    first.rule = { list: { inCellDropDown: true, source: lists.getRange('B2:B4') } };
    const second = sheet.getRange('A2').dataValidation;
    second.rule = { list: { inCellDropDown: true, source: '=單位名稱' } };
    first.load('rule');
    second.load('rule');
    await context.sync();
    expect(first.rule.list?.source).toBe('=清單!$B$2:$B$4');
    expect(second.rule.list?.source).toBe('=單位名稱');
  });
});

test('numbers, dates, lengths and formulas: operands come back as formulas', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const whole = sheet.getRange('A1').dataValidation;
    whole.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
    const date = sheet.getRange('B1').dataValidation;
    date.rule = { date: { formula1: '2026-03-01', operator: 'GreaterThanOrEqualTo' } };
    const length = sheet.getRange('C1').dataValidation;
    length.rule = { textLength: { formula1: 10, operator: 'LessThan' } };
    const custom = sheet.getRange('D1').dataValidation;
    custom.rule = { custom: { formula: '=LEN(D1)>3' } };
    for (const rule of [whole, date, length, custom]) rule.load('type,rule');
    await context.sync();
    expect(whole.rule).toEqual({
      wholeNumber: { formula1: '=1', formula2: '=5', operator: 'Between' },
    });
    expect(date.rule).toEqual({ date: { formula1: '=46082', operator: 'GreaterThanOrEqualTo' } });
    expect(length.rule).toEqual({ textLength: { formula1: '=10', operator: 'LessThan' } });
    expect(custom.rule).toEqual({ custom: { formula: '=LEN(D1)>3' } });
  });
});

test('cells with different rules are MixedCriteria; clear takes the rule away', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '甲' } };
    const both = sheet.getRange('A1:A2').dataValidation.load('type');
    await context.sync();
    expect(both.type).toBe('MixedCriteria');
    sheet.getRange('A1:A2').dataValidation.clear();
    both.load('type');
    await context.sync();
    expect(both.type).toBe('None');
  });
});

test('a literal list of more than 255 characters is InvalidArgument', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    const source = Array.from({ length: 80 }, () => '單位名').join(',');
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.rule = {
      list: { inCellDropDown: true, source },
    };
    await context.sync();
  });
  expect(await errorCode(run)).toBe('InvalidArgument');
});

test('differing rules are Inconsistent, missing ones MixedCriteria; a new rule replaces them all', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const list = (source: string) => ({ list: { inCellDropDown: true, source } });
    sheet.getRange('A1').dataValidation.rule = list('甲,乙');
    sheet.getRange('A2').dataValidation.rule = list('丙');
    const both = sheet.getRange('A1:A2').dataValidation.load('type');
    const three = sheet.getRange('A1:A3').dataValidation.load('type');
    await context.sync();
    expect([both.type, three.type]).toEqual(['Inconsistent', 'MixedCriteria']);
    three.rule = list('丁');
    three.load('type,rule');
    await context.sync();
    expect([three.type, three.rule]).toEqual(['List', list('丁')]);
  });
});

// getInvalidCells: "If all cell values are valid, this function will throw an `ItemNotFound` error."
// Rules see relative references from the first cell of their range, as conditional formats do.
test('cells that break their rule are found, whatever the rule compares them with', async () => {
  const excel = openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:E4').values = [
      ['甲', 3, 'ab', 10, '2026/3/1'],
      ['乙', 9, 'abcd', 20, '2025/1/1'],
      ['丙', 'x', 'abc', 20, '2026/5/1'],
      ['', 5, '', '', ''],
    ];
    sheet.getRange('H1:H3').values = [['甲'], ['丙'], [5]];
    context.workbook.names.add('名單', sheet.getRange('H1:H2'));
    const rule = (address: string) => sheet.getRange(address).dataValidation;
    rule('A1:A4').rule = { list: { inCellDropDown: true, source: '=名單' } };
    rule('B1:B4').rule = {
      wholeNumber: { formula1: 1, formula2: '=$H$3', operator: 'Between' },
    };
    rule('C1:C4').rule = { custom: { formula: '=LEN(C1)<4' } };
    rule('D1:D4').rule = { custom: { formula: '=COUNTIF($D$1:$D$4,D1)=1' } };
    rule('E1:E4').rule = { date: { formula1: '2026-01-01', operator: 'GreaterThan' } };
    const found = sheet.getRange('A1:E4').dataValidation.getInvalidCells().load('address');
    const sound = rule('A1').getInvalidCellsOrNullObject();
    sound.load('address');
    const valid = ['A1:A4', 'B1', 'B2:B3', 'E1:E4'].map((address) => rule(address).load('valid'));
    await context.sync();
    expect(found.address.replaceAll('工作表1!', '')).toBe('A2,B2:B3,C2,D2:D3,E2');
    expect(sound.isNullObject).toBe(true);
    expect(valid.map((each) => each.valid)).toEqual([null, true, false, null]);
    rule('A1').getInvalidCells();
    expect(await errorCode(context.sync())).toBe('ItemNotFound');
  });
});
