import { errorCode, openExcel } from './open-excel';

test('names of a range, a formula and a constant', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('清單');
    sheet.getRange('A1:A2').values = [['是'], ['否']];
    const { names } = context.workbook;
    const yesNo = names.add('是否', sheet.getRange('A1:A2'), '選項');
    names.add('同上', '=清單!$A$1:$A$2');
    names.add('上限', 30 as unknown as string);
    yesNo.visible = false;
    names.load('items/name,items/type,items/value,items/formula,items/visible,items/scope');
    yesNo.load('comment');
    const range = names.getItem('同上').getRange().load('address');
    const none = names.getItemOrNullObject('沒有');
    await context.sync();
    const shown = names.items.map(({ name, type, value, formula, visible, scope }) => [
      name,
      type,
      value,
      formula,
      visible,
      scope,
    ]);
    const area = ['Range', '清單!$A$1:$A$2', '=清單!$A$1:$A$2'];
    expect(new Set(shown)).toEqual(
      new Set([
        ['是否', ...area, false, 'Workbook'],
        ['同上', ...area, true, 'Workbook'],
        ['上限', 'Integer', 30, '=30', true, 'Workbook'],
      ]),
    );
    expect(yesNo.comment).toBe('選項');
    expect(range.address).toBe('清單!A1:A2');
    expect(none.isNullObject).toBe(true);
  });
});

test('a name that is there already, and one that is gone', async () => {
  const { Excel } = openExcel();
  const twice = Excel.run(async (context) => {
    context.workbook.names.add('甲', '=1');
    context.workbook.names.add('甲', '=2');
    await context.sync();
  });
  expect(await errorCode(twice)).toBe('ItemAlreadyExists');
  const gone = Excel.run(async (context) => {
    const name = context.workbook.names.getItem('甲');
    name.delete();
    name.load('formula');
    await context.sync();
  });
  expect(await errorCode(gone)).toBe('ItemNotFound');
});

test('a name of one sheet is not among the workbook’s', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.names.add('本地', sheet.getRange('B2'));
    const own = sheet.names.getItem('本地').load('scope,formula');
    const count = context.workbook.names.getCount();
    await context.sync();
    expect([own.scope, own.formula, count.value]).toEqual(['Worksheet', '=工作表1!$B$2', 0]);
  });
});

test('formulas use names', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').values = [[4], [5]];
    context.workbook.names.add('數值', sheet.getRange('A1:A2'));
    sheet.getRange('B1').formulas = [['=SUM(數值)']];
    const cell = sheet.getRange('B1').load('values');
    await context.sync();
    expect(cell.values).toEqual([[9]]);
  });
});

test('the type and value of a name are those its formula comes to', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A4').values = [['分數'], [1], [2], [4.5]];
    sheet.tables.add('A1:A4', true).name = 'tbl';
    const { names } = context.workbook;
    const made = [
      names.add('合計', '=SUM(tbl[分數])'),
      names.add('平方', '=tbl[分數]^2'),
      names.add('列示', '="array"'),
      names.add('有無', '=COUNT(tbl[分數])>0'),
      names.add('錯', '=1/0'),
      names.add('欄位', '=tbl[分數]'),
    ];
    for (const name of made) name.load('type');
    const values = made.filter((_name, index) => index !== 1);
    for (const name of values) name.load('value');
    await context.sync();
    expect(made.map(({ type }) => type)).toEqual([
      'Double',
      'Array',
      'String',
      'Boolean',
      'Error',
      'Range',
    ]);
    expect(values.map(({ value }) => value as unknown)).toEqual([
      7.5,
      'array',
      true,
      '#DIV/0!',
      '工作表1!$A$2:$A$4',
    ]);
  });
});
