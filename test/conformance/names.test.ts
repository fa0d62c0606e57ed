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
