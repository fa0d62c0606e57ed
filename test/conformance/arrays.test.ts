import { openExcel } from './open-excel';

test('a formula over an area is stored as the dynamic array it is in Excel, and fills cells', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B4').values = [
      ['名稱', '值'],
      ['甲乙', 1],
      ['丙', 2],
      ['丁戊己', 3],
    ];
    sheet.tables.add('A1:B4', true).name = 'tbl';
    sheet.getRange('D1:D4').formulas = [
      ['=SUM(LEN(A2:A4))'],
      ['=TEXTJOIN("、",TRUE,IF(tbl[值]>1,tbl[名稱],""))'],
      ['=SUMPRODUCT(LEN(tbl[名稱]))'],
      ['=COUNTIF(tbl[值],">1")/ROWS(tbl)'],
    ];
    sheet.getRange('F1').formulas = [['=tbl[值]*2']];
    const single = sheet.getRange('D1:D4').load('values,formulas');
    const spilled = sheet.getRange('F1:F4').load('values');
    await context.sync();
    expect(single.values).toEqual([[6], ['丙、丁戊己'], [6], [2 / 3]]);
    expect(single.formulas[0]).toEqual(['=SUM(LEN(A2:A4))']);
    expect(spilled.values).toEqual([[2], [4], [6], ['']]);
  });
  // Marked as dynamic arrays; what works on arrays by itself or on none is left an ordinary formula.
  const { cells } = host.model.activeSheet.part;
  const kinds = [0, 1, 2, 3].map((row) => cells.at(row, 3)?.formula?.kind);
  expect(kinds).toEqual(['array', 'array', 'normal', 'normal']);
  expect(cells.at(0, 3)?.marks).toBe(' cm="1"');
});
