import { fileForm, shownForm } from '../../../src/host/model/formula/excel-form';
import { shiftFormula, type CellShift } from '../../../src/host/model/formula/cell-shift';
import {
  dropSheetFrom,
  renameSheetIn,
  translateFormula,
} from '../../../src/host/model/formula/references';
import { renameColumnIn, renameTableIn } from '../../../src/host/model/formula/table-reference';

// [as Excel shows it, as the file holds it]; the file forms were taken from files Excel saved.
const forms: readonly (readonly [string, string])[] = [
  ['=[@截止]-TODAY()', 'T[[#This Row],[截止]]-TODAY()'],
  ['=[@[到期 日]]', 'T[[#This Row],[到期 日]]'],
  ['=SUM([@[一月]:[三月]])', 'SUM(T[[#This Row],[一月]:[三月]])'],
  ['=Other[@狀態]', 'Other[[#This Row],[狀態]]'],
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  [
    '=SORT(UNIQUE(FILTER(A1:A9,B1:B9>0)))',
    '_xlfn._xlws.SORT(_xlfn.UNIQUE(_xlfn._xlws.FILTER(A1:A9,B1:B9>0)))',
  ],
  ['=LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['=SUM(E2#)', 'SUM(_xlfn.ANCHORARRAY(E2))'],
  ['=COUNTIFS(T[狀態],"開立")', 'COUNTIFS(T[狀態],"開立")'],
  ['="[@x]"&IF(A1,"XLOOKUP(",1)', '"[@x]"&IF(A1,"XLOOKUP(",1)'],
];

test.each(forms)('%s', (shown, file) => {
  expect(fileForm(shown, 'T')).toBe(file);
  expect(shownForm(file, 'T')).toBe(shown);
});

test('inside the table a column may leave the table out; the file never does', () => {
  expect(fileForm('=SUM([金額])', 'T')).toBe('SUM(T[金額])');
  expect(fileForm('T[@a]', null)).toBe('T[[#This Row],[a]]');
});

const insertRows: CellShift = {
  kind: 'insert',
  axis: 'rows',
  rect: { row: 2, column: 0, rows: 2, columns: 16384 },
};
const deleteRows: CellShift = { ...insertRows, kind: 'delete' };
const deleteBlock: CellShift = {
  kind: 'delete',
  axis: 'rows',
  rect: { row: 2, column: 1, rows: 2, columns: 1 },
};
const insertColumn: CellShift = {
  kind: 'insert',
  axis: 'columns',
  rect: { row: 0, column: 1, rows: 1048576, columns: 1 },
};

// Worked out by hand from Excel's rules; rows 3 and 4 are the ones put in or taken out.
const shifts: readonly (readonly [string, CellShift, string])[] = [
  ['A2+A3+$A$4', insertRows, 'A2+A5+$A$6'],
  ['SUM(A1:A9)', insertRows, 'SUM(A1:A11)'],
  ['SUM(A:A)+SUM(3:3)', insertRows, 'SUM(A:A)+SUM(5:5)'],
  ["'其他'!A3+S!A3", insertRows, "'其他'!A3+S!A5"],
  ['A3+A5', deleteRows, '#REF!+A3'],
  ['SUM(A1:A3)', deleteRows, 'SUM(A1:A2)'],
  ['SUM(A3:A9)', deleteRows, 'SUM(A3:A7)'],
  ['SUM(S!A3:A4)', deleteRows, 'SUM(S!#REF!)'],
  ['B5+A5+SUM(A1:B9)+SUM(B1:B9)', deleteBlock, 'B3+A5+SUM(A1:B9)+SUM(B1:B7)'],
  ['A1+B1+$B$1+SUM(A1:C1)', insertColumn, 'A1+C1+$C$1+SUM(A1:D1)'],
  ['"A3"&T[A3]', insertRows, '"A3"&T[A3]'],
];

test.each(shifts)('%s after %j', (before, shift, after) => {
  expect(shiftFormula(before, 'S', 'S', shift)).toBe(after);
});

test('a formula on another sheet follows only what names the sheet', () => {
  expect(shiftFormula('A5+S!A5', 'R', 'S', insertRows)).toBe('A5+S!A7');
});

test('a shared formula is read relative to its first cell', () => {
  expect(translateFormula('A$1+$B2+SUM(C:C,3:3)', 2, 1)).toBe('B$1+$B4+SUM(D:D,5:5)');
});

test('sheet names change in references, quoted where Excel quotes them', () => {
  expect(renameSheetIn('舊!A1+\'舊\'!B1+別!C1&"舊!A1"', '舊', '新 的')).toBe(
    "'新 的'!A1+'新 的'!B1+別!C1&\"舊!A1\"",
  );
  expect(renameSheetIn("'a''b'!A1", "a'b", '115年')).toBe("'115年'!A1");
  expect(renameSheetIn('S!名稱', 'S', 'T')).toBe('T!名稱');
  expect(dropSheetFrom("SUM(S!A1:B2)+'S'!C3+R!A1", 'S')).toBe('SUM(#REF!)+#REF!+R!A1');
});

test('tables and columns are followed by name, whatever the case', () => {
  expect(renameTableIn('SUM(t[a])+ROWS(T)&"T"', 'T', '新表')).toBe('SUM(新表[a])+ROWS(新表)&"T"');
  expect(renameColumnIn('T[[#This Row],[a]]+U[a]+T[[a]:[b]]', 'T', 'A', "c'd")).toBe(
    "T[[#This Row],[c''d]]+U[a]+T[[c''d]:[b]]",
  );
});
