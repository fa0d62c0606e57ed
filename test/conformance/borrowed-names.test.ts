import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { errorCode, openExcel } from './open-excel';

/** Members that every object of the language has. */
const borrowed = [
  'toString',
  'constructor',
  'valueOf',
  '__proto__',
  'hasOwnProperty',
  'isPrototypeOf',
];

test.each(borrowed)(
  'a sheet, a table, its columns and a name called %s are as any others',
  async (name) => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const { worksheets, tables, names } = context.workbook;
      expect(
        await errorCode(
          Excel.run(async (other) => {
            other.workbook.worksheets.getItem(name).load('name');
            await other.sync();
          }),
        ),
      ).toBe('ItemNotFound');
      const before = [
        worksheets.getItemOrNullObject(name),
        tables.getItemOrNullObject(name),
        names.getItemOrNullObject(name),
      ];
      await context.sync();
      expect(before.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);

      const sheet = worksheets.add(name);
      sheet.getRange('A1:B3').values = [
        [name, '數'],
        ['甲', 1],
        ['乙', 2],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = name;
      const other = sheet.tables.add('D1:E2', true);
      other.columns.getItemAt(0).name = 'length';
      sheet.getRange('G1:G4').formulas = [
        [`=SUM(${name}[數])`],
        [`=COUNTA(${name}[${name}])`],
        [`='${name}'!B3`],
        [`=ROWS(${name})`],
      ];
      await context.sync();
      const column = table.columns.getItem(name).getDataBodyRange().load('values');
      const shown = sheet.getRange('G1:G4').load('values');
      table.load('name');
      await context.sync();
      expect(table.name).toBe(name);
      expect(column.values).toEqual([['甲'], ['乙']]);
      expect(shown.values).toEqual([[3], [2], [2], [2]]);
    });
    const again = loadOffice(Host.open(host.save()), { api: '1.14' });
    await again.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(name).load('name');
      const sheet = context.workbook.worksheets.getItem(name).load('name');
      await context.sync();
      expect([table.name, sheet.name]).toEqual([name, name]);
    });
  },
);

test.each(borrowed)('a defined name called %s, and its value in a formula', async (name) => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[7]];
    context.workbook.names.add(name, sheet.getRange('A1'));
    sheet.getRange('B1:B2').formulas = [[`=${name}*2`], [`=IFERROR(${name}2,"無")`]];
    const item = context.workbook.names.getItem(name).load('name,value');
    const cells = sheet.getRange('B1:B2').load('values');
    await context.sync();
    expect(item.name).toBe(name);
    expect(cells.values).toEqual([[14], ['無']]);
  });
});

test('words of the library are its own only', async () => {
  for (const change of [
    (range: Excel.Range) => (range.format.fill.color = 'constructor'),
    (range: Excel.Range) => (range.format.horizontalAlignment = 'toString' as 'Left'),
    (range: Excel.Range) => {
      range.worksheet.protection.protect({ selectionMode: 'valueOf' as 'None' });
    },
    (range: Excel.Range) => {
      range.worksheet.protection.protect({
        hasOwnProperty: true,
      } as Excel.WorksheetProtectionOptions);
    },
  ]) {
    const { Excel } = openExcel();
    const code = await errorCode(
      Excel.run(async (context) => {
        change(context.workbook.worksheets.getActiveWorksheet().getRange('A1'));
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  }
});
