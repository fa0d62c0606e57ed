import { Host } from '../../../src/host/host';
import type { CellValue } from '../../../src/host/model/cell-value';
import { partsOf, sheetXml, terseWorkbook, zipped } from '../xlsx/parts';

// The values a file holds are Excel's own (ECMA-376 Part 1, 18.3.1.96: the result of the last
// calculation). Whoever cannot do better leaves them, and asks Excel to calculate
// (18.2.2, fullCalcOnLoad).

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const cell = (name: string, value: number | string, formula?: string) => {
  const f = formula === undefined ? '' : `<f>${escape(formula)}</f>`;
  return typeof value === 'number'
    ? `<c r="${name}">${f}<v>${value}</v></c>`
    : `<c r="${name}" t="str">${f}<v>${escape(value)}</v></c>`;
};

/** A1 is 5, B1 the formula with the value it has, C1 what reads it; A3 is free. */
function open(formula: string, value: number | string, reader = 'B1+A1', read = 0): Host {
  const row = cell('A1', 5) + cell('B1', value, formula) + cell('C1', read, reader);
  return Host.open(terseWorkbook(sheetXml(`<row r="1">${row}</row>`)));
}

function edit(host: Host, row: number, column: number, value: CellValue): void {
  host.edit(() => host.model.activeSheet.setValue(row, column, value));
}

const at = (host: Host, column: number) => host.model.activeSheet.value(0, column);

describe('a formula that the host does not understand keeps its value; what reads it goes on', () => {
  test.each([
    ["another workbook's cell", '[1]可用率!$B$12+A1'],
    ['a quoted one', "'[1]可用 率'!$B$12+A1"],
    ['a path', "'C:\\表\\[甲.xlsx]乙'!$B$12+A1"],
    ["another workbook's name", '[1]!名稱+A1'],
    ["another workbook's table", '[1]表[欄]+A1'],
    ['DDE', "Excel|Sys!'t'+A1"],
    ['a sheet that is not there', '不在!B2+A1'],
    ['a name that is not there', '不在+A1'],
    ['a table that is not there', 'SUM(不在[欄])+A1'],
    ['a field of a data type', 'A1.Price'],
    ['a field as the file writes it', '_FV(A1,"Price")'],
    ['a cube', 'CUBEVALUE("連線",A1)'],
    ['a pivot table', 'GETPIVOTDATA("金額",A1)'],
    ['a function of an add-in', '_xll.MYADDIN(A1)'],
    ['a function that nobody knows', '我的函數(A1)'],
    ['a function newer than the engine', '_xlfn.REGEXEXTRACT(A1,"5")'],
    ['a LAMBDA', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(A1)'],
    ['INDIRECT into another workbook', 'INDIRECT("[1]可用率!B"&A1)+A1'],
    ['a place in Excel', 'LEN(CELL("filename",A1))'],
    ['Excel itself', 'LEN(INFO("osversion"))+A1'],
    ['how the formula is written', 'LEN(_xlfn.FORMULATEXT(B1))+A1'],
    ['double bytes', 'LENB("中文")+A1'],
    ['an area from a cell that is looked up', 'COUNTIF(INDEX(A:A,1):A3,">3")'],
    ['an area of two written cells and OFFSET', 'SUM(A1:OFFSET(A1,2,0))'],
    ['INDIRECT in the R1C1 style', 'INDIRECT("R1C1",FALSE)+A1'],
    ['INDIRECT of several places', 'SUM(INDIRECT({"A1","A3"}))+A1'],
    ['their sum by a condition', 'SUMPRODUCT(SUMIF(INDIRECT("A"&ROW(A1:A2)),">1"))+A1'],
    ['what becomes of them', 'IFERROR(SUM(INDIRECT({"A1";"A3"})),0)+A1'],
    ['OFFSET to several places', 'SUMPRODUCT(SUBTOTAL(9,OFFSET(A1,{0;2},0)))+A1'],
    ['of several heights', 'SUMPRODUCT(COUNTIF(OFFSET(A1,0,0,ROW(A1:A3)),">1"))+A1'],
    ['a text that may be a number, hidden from IFERROR', 'IFERROR("１２"+0,0)+A1'],
    ['one that may be a day, asked for', 'IF(ISNUMBER(DATEVALUE("3-4-2024")),1,2)+A1'],
    ['an era as the machine calls it', 'TEXT(45351,"e/m/d")&A1'],
    ['one as a day off', 'IFERROR(WORKDAY(A1,3,"3-4-2024"),0)+A1'],
    ['digits in Chinese', 'LEN(TEXT(A1+118,"[DBNum1]General"))+A1'],
    ['SUMIF over areas of two sizes', 'SUMIF(A1:A3,">1",A1)'],
    ['AVERAGEIF over areas of two sizes', 'AVERAGEIF(A1:A3,">1",A1:A2)'],
    ['whole columns compared', 'SUM((A:A="")*1)+A1'],
  ])('%s', (_kind, formula) => {
    const host = open(formula, 99.94);
    edit(host, 0, 0, 6);
    expect([at(host, 1), at(host, 2)]).toEqual([99.94, 105.94]);
    expect(partsOf(host.save())['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  test('even an error that Excel gave', () => {
    const row = cell('A1', 5) + '<c r="B1" t="e"><f>我的函數(A1)</f><v>#GETTING_DATA</v></c>';
    const host = Host.open(terseWorkbook(sheetXml(`<row r="1">${row}</row>`)));
    edit(host, 0, 0, 6);
    expect(at(host, 1)).toEqual({ error: '#GETTING_DATA' });
  });
});

test('what nothing changed about is not worked out: its value is Excel’s', () => {
  // By hand 5 × 2 is 10; the file says otherwise, and it is not for the host to know better.
  const host = open('A1*2', 7, 'B1+1', 8);
  edit(host, 2, 0, '無關');
  expect([at(host, 1), at(host, 2)]).toEqual([7, 8]);
  edit(host, 0, 0, 6);
  expect([at(host, 1), at(host, 2)]).toEqual([12, 13]);
});

test('a formula written now has no value to keep', () => {
  const host = open('A1*2', 10);
  host.edit(() => {
    host.model.activeSheet.setFormula(0, 3, '=我的函數(A1)');
    host.model.activeSheet.setFormula(0, 4, '=[1]可用率!B2');
    host.model.activeSheet.setFormula(0, 5, '=不在+1');
  });
  expect([3, 4, 5].map((column) => at(host, column))).toEqual([
    { error: '#NAME?' },
    { error: '#REF!' },
    { error: '#NAME?' },
  ]);
});

test('formulas that moved are still the same formulas', () => {
  const host = open('[1]可用率!$B$12+A1', 99.94);
  host.edit(() =>
    host.model.activeSheet.insert({ row: 0, column: 0, rows: 1, columns: 16_384 }, 'down'),
  );
  const sheet = host.model.activeSheet;
  expect(sheet.formula(1, 1)).toBe('=[1]可用率!$B$12+A2');
  expect([sheet.value(1, 1), sheet.value(1, 2)]).toEqual([99.94, 104.94]);
});

describe('on opening', () => {
  // 2026-11-10 is 46336, counted by calendar from 1899-12-30.
  const now = () => new Date('2026-11-10T04:00:00Z');
  const opened = (formula: string, value: number, reader = 'B1+1') => {
    const row = cell('A1', 5) + cell('B1', value, formula) + cell('C1', value + 1, reader);
    const rest = cell('D1', 1, 'A1*2');
    return Host.open(terseWorkbook(sheetXml(`<row r="1">${row}${rest}</row>`)), { now });
  };

  test('volatile formulas and what reads them are worked out by the host’s clock', () => {
    const host = opened('TODAY()', 46348);
    expect([at(host, 1), at(host, 2)]).toEqual([46336, 46337]);
    // Noon in Taipei.
    expect(at(opened('NOW()', 46348), 1)).toBe(46336.5);
    expect(at(opened('OFFSET(A1,0,0)', 1), 2)).toBe(6);
    expect(at(opened('INDIRECT("A1")', 1), 2)).toBe(6);
    const drawn = opened('RAND()', 7);
    expect(at(drawn, 1)).toBeLessThan(1);
    expect(at(drawn, 2)).toBe(Number(at(drawn, 1)) + 1);
  });

  test('all else is left, and so is the file', () => {
    expect(at(opened('TODAY()', 46348), 3)).toBe(1);
    const bytes = terseWorkbook(sheetXml(`<row r="1">${cell('A1', 3, '1+1')}</row>`));
    expect(partsOf(Host.open(bytes).save())).toMatchObject({
      'xl/worksheets/sheet1.xml': partsOf(bytes)['xl/worksheets/sheet1.xml'],
      'xl/workbook.xml': partsOf(bytes)['xl/workbook.xml'],
    });
  });

  test('a formula that no program worked out yet gets its value', () => {
    const row = `${cell('A1', 5)}<c r="B1"><f>A1*2</f></c><c r="C1"><f>B1+1</f></c>`;
    const host = Host.open(terseWorkbook(sheetXml(`<row r="1">${row}</row>`)));
    expect([at(host, 1), at(host, 2)]).toEqual([10, 11]);
  });

  test.each([
    ['cell', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
    ['sheet', '<row r="1"><c r="A1"'],
  ])('a damaged %s keeps no other from being worked out', (_what, damaged) => {
    const row = cell('A1', 46348, 'TODAY()') + cell('B1', 7, 'TODAY()-壞!A1');
    const parts = partsOf(terseWorkbook(sheetXml(`<row r="1">${row}</row>`)));
    const two = (name: string, before: string, added: string) =>
      (parts[name] ?? '').replace(before, `${added}${before}`);
    const host = Host.open(
      zipped({
        ...parts,
        'xl/workbook.xml': two(
          'xl/workbook.xml',
          '</sheets>',
          '<sheet name="壞" sheetId="2" r:id="rId8"/>',
        ),
        'xl/_rels/workbook.xml.rels': two(
          'xl/_rels/workbook.xml.rels',
          '</Relationships>',
          '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/>',
        ),
        'xl/worksheets/sheet2.xml': sheetXml(damaged),
      }),
      { now },
    );
    expect([at(host, 0), at(host, 1)]).toEqual([46336, 7]);
  });
});
