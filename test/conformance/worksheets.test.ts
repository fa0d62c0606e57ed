import { errorCode, openExcel } from './open-excel';

test('the active sheet answers its name', async () => {
  const { Excel } = openExcel();
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe('工作表1');
});

test('add puts a sheet at the end and does not bring it to the front', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('議程');
    worksheets.load('items/name,items/position');
    const active = worksheets.getActiveWorksheet().load('name');
    added.load('name,visibility');
    await context.sync();
    expect(worksheets.items.map(({ name, position }) => [name, position])).toEqual([
      ['工作表1', 0],
      ['議程', 1],
    ]);
    expect(active.name).toBe('工作表1');
    expect(added.visibility).toBe('Visible');
  });
});

test('a proxy goes on working after a sync and after a rename', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('甲');
    await context.sync();
    sheet.name = '乙';
    await context.sync();
    sheet.load('name');
    await context.sync();
    expect(sheet.name).toBe('乙');
  });
});

test.each([
  ['a/b', 'InvalidArgument'],
  ['[甲]', 'InvalidArgument'],
  ['', 'no error'],
  ['一'.repeat(32), 'InvalidArgument'],
  ['工作表1', 'ItemAlreadyExists'],
])('a sheet named %j: %s', async (name, code) => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.add(name === '' ? undefined : name);
    await context.sync();
  });
  expect(await errorCode(run)).toBe(code);
});

test('getItem of a missing sheet is ItemNotFound, getItemOrNullObject a null object', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('沒有');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('沒有').load('name');
    await context.sync();
  });
  expect(await errorCode(run)).toBe('ItemNotFound');
});

test('a call on a null object does nothing, as Excel has it', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('沒有').delete();
    await context.sync();
  });
  expect(host.model.sheets).toHaveLength(1);
});

test('visibility, colour, order and the view', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getActiveWorksheet();
    const second = context.workbook.worksheets.add('清單');
    second.visibility = 'VeryHidden';
    second.tabColor = '#FF8000';
    second.position = 0;
    first.showGridlines = false;
    await context.sync();
    second.load('visibility,tabColor,position');
    first.load('showGridlines,showHeadings,position');
    await context.sync();
    expect([second.visibility, second.tabColor, second.position]).toEqual([
      'VeryHidden',
      '#FF8000',
      0,
    ]);
    expect([first.showGridlines, first.showHeadings, first.position]).toEqual([false, true, 1]);
  });
});

test('the last visible sheet can neither be deleted nor hidden', async () => {
  const { Excel } = openExcel();
  const remove = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().delete();
    await context.sync();
  });
  expect(await errorCode(remove)).toBe('InvalidOperation');
  const hide = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().visibility = 'Hidden';
    await context.sync();
  });
  expect(await errorCode(hide)).toBe('InvalidOperation');
});

test('a deleted sheet is gone for proxies that still point to it', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('甲');
    await context.sync();
    sheet.delete();
    sheet.load('name');
    await context.sync();
  });
  expect(await errorCode(run)).toBe('ItemNotFound');
});

test('neighbours and counts', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add('二');
    worksheets.add('三').visibility = 'Hidden';
    await context.sync();
    const all = worksheets.getCount();
    const shown = worksheets.getCount(true);
    const next = second.getNext().load('name');
    const nextShown = second.getNextOrNullObject(true);
    const previous = second.getPrevious().load('name');
    const last = worksheets.getLast(true).load('name');
    await context.sync();
    expect([all.value, shown.value]).toEqual([3, 2]);
    expect([next.name, previous.name, last.name]).toEqual(['三', '工作表1', '二']);
    expect(nextShown.isNullObject).toBe(true);
  });
});

test('freeze panes', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const before = sheet.freezePanes.getLocationOrNullObject();
    sheet.freezePanes.freezeRows(2);
    const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B1'));
    const both = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.freezePanes.unfreeze();
    const after = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect([before.isNullObject, after.isNullObject]).toEqual([true, true]);
    expect(rows.address).toBe('工作表1!1:2');
    expect(both.address).toBe('工作表1!A1:B1');
  });
});

// As Microsoft's own samples load a collection whose objects they only want to count and reach.
test('a load of no properties brings the objects of a collection', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('noPropertiesNeeded');
    await context.sync();
    expect(sheets.items).toHaveLength(1);
    sheets.items[0]?.load('name');
    await context.sync();
    expect(sheets.items[0]?.name).toBe('工作表1');
  });
});
