import { Host } from '../../../src/host/host';
import { partsOf, sheetXml, terseWorkbook } from '../xlsx/parts';
import { Book, valueOf } from './book';

const book = () =>
  new Book().sheet('料', [
    [1, 3, '標題', 10],
    [2, 1, 1, 20],
    [4, 2, 2, 30],
    [4, 9, 3, 40],
    [5, 4, 4, 50],
    [null, null, null, 60],
  ]);

// Microsoft support, 「LOOKUP function」 (its examples first), 「VLOOKUP function」 and 「MATCH
// function」; the blank and headed columns are of PSU3D0/formualizer#317, measured in Excel.
test.each([
  ['=LOOKUP("C",{"a","b","c","d";1,2,3,4})', 3],
  ['=LOOKUP("bump",{"a",1;"b",2;"c",3})', 2],
  ['=LOOKUP(2,{1,10;2,20})', 20],
  ['=LOOKUP(4.19,{4.14,4.19,5.17,5.77,6.39},{"red","orange","yellow","green","blue"})', 'orange'],
  ['=LOOKUP(5.75,{4.14,4.19,5.17,5.77,6.39},{"red","orange","yellow","green","blue"})', 'yellow'],
  ['=LOOKUP(7.66,{4.14,4.19,5.17,5.77,6.39},{"red","orange","yellow","green","blue"})', 'blue'],
  [
    '=LOOKUP(0,{4.14,4.19,5.17,5.77,6.39},{"red","orange","yellow","green","blue"})',
    { error: '#N/A' },
  ],
  ['=MATCH(39,{25,38,40,41},1)', 2],
  ['=MATCH(4,料!A1:A10,1)', 4],
  ['=MATCH(3,料!C1:C6,1)', 4],
  ['=MATCH(6,料!A1:A10,1)', 5],
  ['=MATCH(0,料!A1:A5)', { error: '#N/A' }],
  ['=VLOOKUP(3,料!A1:D10,4,TRUE)', 20],
  ['=VLOOKUP(4,料!A1:D10,4)', 40],
  ['=MATCH(4,{9,5,3,1},-1)', 2],
  // All of them smaller: whichever way it goes, the last one.
  ['=LOOKUP(9.99E+307,料!B1:B6)', 4],
  ['=MATCH(9.99E+307,料!B:B)', 5],
  ['=LOOKUP(2,1/(料!A1:A5=4),料!D1:D5)', 40],
  // A single cell is an area of one (excelbanter.com/1616279: seen in Excel).
  ['=MATCH(1,料!A1,0)', 1],
  ['=MATCH(10.1-10,料!A1,0)', { error: '#N/A' }],
  ['=LOOKUP(3,料!A1)', 1],
  ['=VLOOKUP(1,料!A1,1,FALSE)', 1],
  ['=XLOOKUP(1,料!A1,料!D1)', 10],
])('%s', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

const KEPT = 777;

describe('where the cells are in no order the value of the file stays', () => {
  const row = (number: number, values: readonly (number | string)[]) =>
    `<row r="${number}">${values
      .map((value, at) => {
        const name = `${'ABCDEF'[at] ?? ''}${number}`;
        return typeof value === 'number'
          ? `<c r="${name}"><v>${value}</v></c>`
          : `<c r="${name}" t="str"><v>${value}</v></c>`;
      })
      .join('')}</row>`;
  const rows = [
    row(2, [3, '乙', 3]),
    row(3, [1, '甲', 2]),
    row(4, [2, '丙', 1]),
    row(5, [9, '丁', 9]),
    row(6, [4, '戊', 8]),
  ].join('');
  const open = (formula: string) => {
    const first = `<row r="1"><c r="E1"><f>${formula}</f><v>${KEPT}</v></c></row>`;
    return Host.open(terseWorkbook(sheetXml(first + rows)));
  };

  test.each([
    'MATCH(3,A2:A6)',
    'MATCH(3,A2:A6,-1)',
    'VLOOKUP(3,A2:C6,3)',
    'HLOOKUP(2,A4:C6,2,TRUE)',
    'LOOKUP(3,A2:A6,C2:C6)',
    'XMATCH(3,A2:A6,0,2)',
    'LOOKUP(5,{1,5,3,5},{1,2,3,4})',
    'MATCH("丙",B2:B6)',
    // What looks for errors takes it for none of them.
    'IFERROR(VLOOKUP(3,A2:C6,3),0)',
    'IF(ISNUMBER(MATCH(3,A2:A6)),1,0)',
    'IF(ISNA(MATCH(3,A2:A6)),1,0)',
    'COUNT(MATCH(3,A2:A6))',
  ])('%s', (formula) => {
    const host = open(formula);
    const sheet = host.model.activeSheet;
    host.edit(() => sheet.setValue(5, 0, 5));
    host.edit(() => sheet.setValue(1, 5, 5));
    expect(sheet.value(0, 4)).toBe(KEPT);
    expect(partsOf(host.save())['xl/worksheets/sheet1.xml']).toContain(`<v>${KEPT}</v>`);
  });

  test('an error of Excel within is told from it', () => {
    const host = open('IFERROR(VLOOKUP(0,A2:C6,3),8)');
    const sheet = host.model.activeSheet;
    host.edit(() => [1, 2, 3, 4, 9].forEach((value, at) => sheet.setValue(at + 1, 0, value)));
    expect(sheet.value(0, 4)).toBe(8);
  });

  test('put in order they are looked up again', () => {
    const host = open('MATCH(3,A2:A6)');
    const sheet = host.model.activeSheet;
    host.edit(() => [1, 2, 3, 4, 9].forEach((value, at) => sheet.setValue(at + 1, 0, value)));
    expect(sheet.value(0, 4)).toBe(3);
  });
});
