import { errorCode, openExcel } from './open-excel';

type Sheet = Excel.Worksheet;

async function onSheet(
  work: (sheet: Sheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const excel = openExcel();
  await excel.Excel.run((context) =>
    work(context.workbook.worksheets.getActiveWorksheet(), context),
  );
}

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1)
describe('Range.copyFrom', () => {
  test('copies formulas with relative references moved and fixed ones kept', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 10],
        [2, 20],
        [3, 30],
      ];
      sheet.getRange('C1').formulas = [['=A1*$B$1+A$2']];
      sheet.getRange('C2').copyFrom('C1');
      sheet.getRange('D3').copyFrom('C1');
      const copies = sheet.getRange('C2:D3').load('formulas,values');
      await context.sync();
      expect(copies.formulas).toEqual([
        ['=A2*$B$1+A$2', ''],
        ['', '=B3*$B$1+B$2'],
      ]);
      // 2*10+2; 30*10+20
      expect([copies.values[0]?.[0], copies.values[1]?.[1]]).toEqual([22, 320]);
    }));

  test('all takes formats, merged cells, links and validations along', () =>
    onSheet(async (sheet, context) => {
      const source = sheet.getRange('A1:B2');
      source.values = [
        ['標題', ''],
        ['甲', 5],
      ];
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1').format.fill.color = '#FFC000';
      sheet.getRange('B2').numberFormat = [['0.00']];
      sheet.getRange('B2').dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' },
      };
      sheet.getRange('A2').hyperlink = { address: 'https://example.org/', textToDisplay: '甲' };
      sheet.getRange('D1').copyFrom('A1:B2');
      const target = sheet.getRange('D1:E2').load('values,numberFormat,text');
      const rule = sheet.getRange('E2').dataValidation.load('type');
      const fill = sheet.getRange('D1').format.fill.load('color');
      const link = sheet.getRange('D2').load('hyperlink');
      sheet.getRange('D1:E1').load('address');
      await context.sync();
      expect(target.values).toEqual([
        ['標題', ''],
        ['甲', 5],
      ]);
      expect(target.text[1]?.[1]).toBe('5.00');
      expect([rule.type, fill.color, link.hyperlink?.address]).toEqual([
        'WholeNumber',
        '#FFC000',
        'https://example.org/',
      ]);
    }));

  test('formats leaves contents, values leaves formats and formulas behind', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[4]];
      sheet.getRange('A2').formulas = [['=A1*2']];
      sheet.getRange('A2').format.font.bold = true;
      sheet.getRange('B2').values = [['留']];
      sheet.getRange('B2').copyFrom('A2', 'Formats');
      sheet.getRange('C2').copyFrom('A2', 'Values');
      const [b, c] = [sheet.getRange('B2'), sheet.getRange('C2')];
      b.load('values');
      c.load('formulas');
      b.format.font.load('bold');
      c.format.font.load('bold');
      await context.sync();
      expect([b.values[0]?.[0], b.format.font.bold]).toEqual(['留', true]);
      expect([c.formulas[0]?.[0], c.format.font.bold]).toEqual([8, false]);
    }));

  test('skipBlanks keeps what stands under empty cells, transpose turns rows into columns', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').values = [[1, '', 3]];
      sheet.getRange('A3:C3').values = [['x', 'y', 'z']];
      sheet.getRange('A3').copyFrom('A1:C1', 'All', true);
      sheet.getRange('E1').copyFrom('A1:C1', 'All', false, true);
      sheet.getRange('B5').formulas = [['=A5+B4']];
      // One to the left and one above become one above and one to the left.
      sheet.getRange('H8').copyFrom('B5', 'Formulas', false, true);
      const swapped = sheet.getRange('H8').load('formulas');
      const skipped = sheet.getRange('A3:C3').load('values');
      const turned = sheet.getRange('E1:E3').load('values');
      await context.sync();
      expect(skipped.values).toEqual([[1, 'y', 3]]);
      expect(swapped.formulas).toEqual([['=H7+G8']]);
      expect(turned.values).toEqual([[1], [''], [3]]);
    }));

  test('a larger target is filled again and again, a source that overlaps is read first', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1:D4').copyFrom('A1:A2');
      sheet.getRange('A2').copyFrom('A1:A2');
      const filled = sheet.getRange('C1:D4').load('values');
      const over = sheet.getRange('A1:A3').load('values');
      await context.sync();
      expect(filled.values).toEqual([
        [1, 1],
        [2, 2],
        [1, 1],
        [2, 2],
      ]);
      expect(over.values).toEqual([[1], [1], [2]]);
    }));

  test('onto part of a merged cell it is refused and nothing changes', async () => {
    const excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C2:D2').merge();
      await context.sync();
    });
    const refused = excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('C1').copyFrom('A1:A2');
      await context.sync();
    });
    expect(await errorCode(refused)).not.toBe('no error');
    expect(excel.host.model.activeSheet.value(0, 2)).toBeNull();
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-moveto-member(1)
test('Range.moveTo: formulas keep what they refer to, references to moved cells follow', () =>
  onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [[2, 3]];
    sheet.getRange('C1').formulas = [['=A1+B1']];
    sheet.getRange('D1').formulas = [['=C1*2']];
    sheet.getRange('F9').values = [['舊']];
    sheet.getRange('G9').formulas = [['=F9']];
    sheet.getRange('C1').format.fill.color = '#00B050';
    sheet.getRange('C1').moveTo('F9');
    const moved = sheet.getRange('F9').load('formulas,values');
    const left = sheet.getRange('C1').load('values');
    const followers = [sheet.getRange('D1'), sheet.getRange('G9')].map((cell) =>
      cell.load('formulas,values'),
    );
    const fills = [sheet.getRange('C1'), sheet.getRange('F9')].map((cell) =>
      cell.format.fill.load('color'),
    );
    await context.sync();
    expect([moved.formulas[0]?.[0], moved.values[0]?.[0], left.values[0]?.[0]]).toEqual([
      '=A1+B1',
      5,
      '',
    ]);
    expect(followers.map(({ formulas }) => formulas[0]?.[0])).toEqual(['=F9*2', '=#REF!']);
    expect(followers[0]?.values[0]?.[0]).toBe(10);
    expect(fills.map(({ color }) => color)).toEqual(['#FFFFFF', '#00B050']);
  }));

test('Range.moveTo over itself and to another sheet', () =>
  onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add('他處');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('B1').formulas = [['=SUM(A1:A3)']];
    sheet.getRange('A1:A3').moveTo('A2');
    await context.sync();
    const moved = sheet.getRange('A1:A4').load('values');
    const sum = sheet.getRange('B1').load('formulas');
    await context.sync();
    expect(moved.values).toEqual([[''], [1], [2], [3]]);
    expect(sum.formulas).toEqual([['=SUM(A2:A4)']]);
    sheet.getRange('B1').moveTo(other.getRange('C5'));
    const there = other.getRange('C5').load('formulas,values');
    await context.sync();
    expect([there.formulas[0]?.[0], there.values[0]?.[0]]).toEqual(['=SUM(工作表1!A2:A4)', 6]);
  }));
