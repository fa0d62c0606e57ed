import { validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel, type OpenExcel } from './open-excel';

/** 工作表1!A1:B4 as the table tbl。 */
async function withTable(excel: OpenExcel): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B4').values = [
      ['編號', '狀態'],
      ['A', '完成'],
      ['B', '進行'],
      ['C', '完成'],
    ];
    const table = sheet.tables.add('A1:B4', true);
    table.name = 'tbl';
    await context.sync();
  });
}

test('add makes a table with Excel’s default style', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    table.load('name,style,showHeaders,showBandedRows,showFilterButton,showTotals');
    table.columns.load('items/name,count');
    table.rows.load('count');
    const whole = table.getRange().load('address');
    const header = table.getHeaderRowRange().load('values');
    const body = table.getDataBodyRange().load('address');
    table.worksheet.load('name');
    await context.sync();
    expect([table.name, table.style, table.showHeaders, table.showBandedRows]).toEqual([
      'tbl',
      'TableStyleMedium2',
      true,
      true,
    ]);
    expect([table.showFilterButton, table.showTotals]).toEqual([true, false]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(['編號', '狀態']);
    expect(table.rows.count).toBe(3);
    expect([whole.address, body.address]).toEqual(['工作表1!A1:B4', '工作表1!A2:B4']);
    expect(header.values).toEqual([['編號', '狀態']]);
    expect(table.worksheet.name).toBe('工作表1');
  });
});

test('rows: several at the end, one in between, one away', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    table.rows.add(undefined, [
      ['D', '進行'],
      ['E', '完成'],
    ]);
    table.rows.add(0, [['零', '完成']]);
    await context.sync();
    table.rows.getItemAt(1).delete();
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    expect(body.values).toEqual([
      ['零', '完成'],
      ['B', '進行'],
      ['C', '完成'],
      ['D', '進行'],
      ['E', '完成'],
    ]);
  });
});

test('a row of another width is InvalidArgument and leaves the table as it was', async () => {
  const excel = openExcel();
  await withTable(excel);
  const run = excel.Excel.run(async (context) => {
    context.workbook.tables.getItem('tbl').rows.add(undefined, [['只有一個']]);
    await context.sync();
  });
  expect(await errorCode(run)).toBe('InvalidArgument');
  expect(excel.host.model.table('tbl')?.bodyRect.rows).toBe(3);
});

test('resize and what lies below', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    const sheet = table.worksheet;
    table.resize('A1:C6');
    sheet.getRange('A5:C6').values = [
      ['D', '完成', 1],
      ['E', '完成', 2],
    ];
    table.columns.load('items/name');
    const body = table.getDataBodyRange().load('address');
    await context.sync();
    expect(body.address).toBe('工作表1!A2:C6');
    expect(table.columns.items).toHaveLength(3);
  });
});

test('columns by name, id and place; renaming; adding; values', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('tbl');
    const state = columns.getItem('狀態').load('id,index,name');
    const none = columns.getItemOrNullObject('沒有');
    await context.sync();
    expect(state.index).toBe(1);
    expect(none.isNullObject).toBe(true);
    const byId = columns.getItem(state.id).load('name');
    state.name = '進度';
    columns.add(undefined, [['備註'], ['甲'], ['乙'], ['丙']]);
    columns.load('items/name');
    const notes = columns.getItemAt(2).load('values');
    await context.sync();
    expect(byId.name).toBe('狀態');
    expect(columns.items.map(({ name }) => name)).toEqual(['編號', '進度', '備註']);
    expect(notes.values).toEqual([['備註'], ['甲'], ['乙'], ['丙']]);
  });
});

test('a filter hides rows, is read back, and is cleared', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    const { filter } = table.columns.getItem('狀態');
    filter.applyValuesFilter(['完成']);
    filter.load('criteria');
    const b = table.worksheet.getRange('A3').load('rowHidden');
    await context.sync();
    expect(filter.criteria).toEqual({ filterOn: 'Values', values: ['完成'] });
    expect(b.rowHidden).toBe(true);
    filter.applyCustomFilter('<>完成');
    filter.load('criteria');
    const a = table.worksheet.getRange('A2:A4').load('rowHidden');
    await context.sync();
    expect(filter.criteria).toMatchObject({ filterOn: 'Custom', criterion1: '<>完成' });
    expect(a.rowHidden).toBe(null);
    table.clearFilters();
    const all = table.worksheet.getRange('A1:A4').load('rowHidden');
    await context.sync();
    expect(all.rowHidden).toBe(false);
  });
});

test('names are unique, and missing tables are ItemNotFound', async () => {
  const excel = openExcel();
  await withTable(excel);
  const clash = excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add('D1:E3', true).name = 'TBL';
    await context.sync();
  });
  expect(await errorCode(clash)).toBe('ItemAlreadyExists');
  const missing = excel.Excel.run(async (context) => {
    context.workbook.tables.getItem('沒有').load('name');
    await context.sync();
  });
  expect(await errorCode(missing)).toBe('ItemNotFound');
});

test('convertToRange keeps the cells, delete takes them', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('tbl').convertToRange();
    range.load('values');
    const left = context.workbook.tables.getCount();
    await context.sync();
    expect(range.values[1]).toEqual(['A', '完成']);
    expect(left.value).toBe(0);
  });
});

test('the tables that a range touches', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const touched = sheet.getRange('B4:F9').getTables().load('items/name');
    const inside = sheet.getRange('B4:F9').getTables(true).getCount();
    await context.sync();
    expect(touched.items.map(({ name }) => name)).toEqual(['tbl']);
    expect(inside.value).toBe(0);
  });
});

test('cells of a table cannot be merged, and its style must exist', async () => {
  const excel = openExcel();
  await withTable(excel);
  const merge = excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A2:B2').merge();
    await context.sync();
  });
  expect(await errorCode(merge)).toBe('InvalidOperation');
  const style = excel.Excel.run(async (context) => {
    context.workbook.tables.getItem('tbl').style = 'TableStyleMedium29';
    await context.sync();
  });
  expect(await errorCode(style)).toBe('InvalidArgument');
});

test('a header written as a cell renames the column, and formulas follow', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    const cell = table.worksheet.getRange('D1');
    cell.formulas = [['=COUNTA(tbl[狀態])']];
    await context.sync();
    table.getHeaderRowRange().getCell(0, 1).values = [['進度']];
    cell.load('formulas,values');
    table.columns.load('items/name');
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(['編號', '進度']);
    expect([cell.formulas, cell.values]).toEqual([[['=COUNTA(tbl[進度])']], [[3]]]);
  });
});

test.each(['A1', 'T1', 'R1C1', 'r', 'C', '1a', '甲 乙', 'a?'])(
  'a table cannot be called %s: it would be taken for a cell or is no name',
  async (name) => {
    const excel = openExcel();
    await withTable(excel);
    const run = excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('tbl').name = name;
      await context.sync();
    });
    expect(await errorCode(run)).toBe('InvalidArgument');
    expect(excel.host.model.table('tbl')).not.toBeNull();
  },
);

test('a table may change the case of its own name', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    table.name = 'TBL';
    table.load('name');
    await context.sync();
    expect(table.name).toBe('TBL');
  });
});

// "Setting the Range values directly below the table automatically expands the table": Microsoft's
// "Coauthoring in Excel add-ins", 「Avoid table row coauthoring conflicts」. AutoCorrect options hold
// for what add-ins write, too (OfficeDev/office-js 6745).
test('values written directly below or beside a table expand it', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = context.workbook.tables.getItem('tbl');
    sheet.getRange('A5:B6').values = [
      ['D', '進行'],
      ['E', ''],
    ];
    sheet.getRange('C3').values = [['加註']];
    const whole = table.getRange().load('address');
    const header = table.getHeaderRowRange().load('values');
    await context.sync();
    expect(whole.address).toBe('工作表1!A1:C6');
    expect(header.values).toEqual([['編號', '狀態', '欄1']]);
    sheet.getRange('A8').values = [['不相鄰']];
    sheet.getRange('A7').values = [['']];
    whole.load('address');
    await context.sync();
    expect(whole.address).toBe('工作表1!A1:C6');
    excel.host.quirks.set({ growTablesOff: true });
    sheet.getRange('A7').values = [['F']];
    const after = table.getRange().load('address');
    await context.sync();
    expect(after.address).toBe('工作表1!A1:C6');
  });
});

// Table.showHeaders: "This value can be set to show or remove the header row."
test('the header row can be taken away and shown again', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    table.showHeaders = false;
    const whole = table.getRange().load('address');
    table.columns.load('items/name');
    const above = table.worksheet.getRange('A1').load('values');
    await context.sync();
    expect([whole.address, above.values]).toEqual(['工作表1!A2:B4', [['']]]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(['編號', '狀態']);
    table.showHeaders = true;
    const header = table.getHeaderRowRange().load('address,values');
    await context.sync();
    expect([header.address, header.values]).toEqual(['工作表1!A1:B1', [['編號', '狀態']]]);
  });
});

// Table.resize: "The new range must overlap with the range of the original table and the headers
// (or the top of the table) must be in the same row."
test('resize keeps the row of the headers and some of the columns', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    table.resize('B1:D6');
    table.columns.load('items/name');
    const whole = table.getRange().load('address');
    await context.sync();
    expect(whole.address).toBe('工作表1!B1:D6');
    expect(table.columns.items.map(({ name }) => name)).toEqual(['狀態', '欄1', '欄2']);
    table.resize('B2:D6');
    expect(await errorCode(context.sync())).toBe('InvalidArgument');
  });
});

// With AutoCorrect's 「fill formulas in tables」 on, a formula written by an add-in goes to all rows
// of its column (OfficeDev/office-js 2093, by design).
test('a formula written into one cell of a blank table column fills the column', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    table.columns.add(undefined, undefined, '加註');
    table.getDataBodyRange().getCell(0, 2).formulas = [['=[@編號]&"!"']];
    const column = table.columns.getItem('加註').getDataBodyRange().load('values');
    await context.sync();
    expect(column.values).toEqual([['A!'], ['B!'], ['C!']]);
    excel.host.quirks.set({ fillFormulasOff: true });
    table.columns.add(undefined, undefined, '另一欄');
    table.getDataBodyRange().getCell(0, 3).formulas = [['=[@編號]&"?"']];
    const other = table.columns.getItem('另一欄').getDataBodyRange().load('values');
    await context.sync();
    expect(other.values).toEqual([['A?'], [''], ['']]);
  });
});

// Range.formulas: "null" stands for a cell that is ignored, so nothing is entered into it.
test('a cell that is left as it is enters no formula into its column', async () => {
  const excel = openExcel();
  await withTable(excel);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tbl');
    excel.host.quirks.set({ fillFormulasOff: true });
    table.columns.add(undefined, undefined, '加註');
    const cells = table.getDataBodyRange();
    cells.getCell(1, 2).formulas = [['=[@編號]&"!"']];
    await context.sync();
    excel.host.quirks.set({ fillFormulasOff: false });
    cells.getRow(1).values = [['乙', null, null]];
    cells.values = [
      [null, null, null],
      [null, null, null],
      [null, '結案', null],
    ];
    const column = table.columns.getItem('加註').getDataBodyRange().load('values');
    await context.sync();
    expect(column.values).toEqual([[''], ['乙!'], ['']]);
    // Entered again, it does fill the column.
    column.formulas = [[null], ['=[@編號]&"!"'], [null]] as unknown as string[][];
    column.load('values');
    await context.sync();
    expect(column.values).toEqual([['A!'], ['乙!'], ['C!']]);
  });
});

// "Create a table" of Microsoft's guide makes one of a header row and adds the rows after it: they
// begin directly below the headers.
test('the first rows added to a table of headers alone take its blank row', async () => {
  const excel = openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add('A1:B1', true);
    table.getHeaderRowRange().values = [['編號', '狀態']];
    table.rows.add(undefined, [
      ['A', 1],
      ['B', 2],
    ]);
    // The guide's own tutorial formats a column so: "numberFormat = [['€#,##0.00']]".
    const body = table.getDataBodyRange().load('address,values');
    table.columns.getItemAt(1).getDataBodyRange().numberFormat = [['0.0']];
    table.rows.load('count');
    await context.sync();
    expect([body.address, table.rows.count]).toEqual(['工作表1!A2:B3', 2]);
    expect(body.values).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    body.load('text');
    await context.sync();
    expect(body.text).toEqual([
      ['A', '1.0'],
      ['B', '2.0'],
    ]);
  });
  expect(validationErrors(excel.host.save())).toEqual([]);
});
