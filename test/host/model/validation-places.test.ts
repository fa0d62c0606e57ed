import { rectOf } from '../../../src/host/model/rect';
import { blankModel } from '../../../src/host/model/blank-model';
import type { Validation } from '../../../src/host/model/validations';
import { parseXml, rootOf } from '../../../src/host/xlsx/xml';

// A rule's relative formulas count from the first of its cells: whatever takes that cell away, what
// the formula means for each cell that is left stays.

const RULE: Validation = {
  type: 'custom',
  operator: 'between',
  formula1: 'B1>0',
  formula2: '',
  allowBlank: true,
  dropDown: true,
  prompt: { show: false, title: '', text: '' },
  alert: { show: true, style: 'stop', title: '', text: '' },
};

/** A1:A5 asks for a number above 0 beside it. */
function open() {
  const sheet = blankModel().activeSheet;
  const { validations } = sheet;
  validations.set(rectOf(0, 0, 5, 1), RULE);
  const at = (row: number, column = 0) => validations.at(row, column)?.formula1;
  const listed = () =>
    validations.all().map(({ validation, ranges }) => [validation.formula1, ranges.length]);
  return { sheet, validations, at, listed };
}

test('a rule whose first cell is cleared or given another rule is seen from the next', () => {
  const { validations, at, listed } = open();
  validations.clear(rectOf(0, 0));
  expect([at(0), at(1), at(4)]).toEqual([undefined, 'B2>0', 'B5>0']);
  expect(listed()).toEqual([['B2>0', 1]]);
  validations.set(rectOf(1, 0), { ...RULE, formula1: 'LEN(A2)=3' });
  expect([at(1), at(2)]).toEqual(['LEN(A2)=3', 'B3>0']);
});

test('a rule whose first cell is deleted is not broken by it', () => {
  const { sheet, at, listed } = open();
  sheet.remove(rectOf(0, 0, 1, 16384), 'up');
  expect(listed()).toEqual([['B1>0', 1]]);
  // Only A1 goes: the cells beside stay where they are.
  sheet.remove(rectOf(0, 0), 'up');
  expect([at(0), at(2), at(3)]).toEqual(['B2>0', 'B4>0', undefined]);
});

test('rules are one rule only where they mean the same for each cell', () => {
  const { validations, at, listed } = open();
  validations.set(rectOf(2, 3), { ...RULE, formula1: 'E3>0' });
  expect(listed()).toEqual([['B1>0', 2]]);
  validations.set(rectOf(7, 2), RULE);
  expect(listed()).toEqual([
    ['B1>0', 2],
    ['B1>0', 1],
  ]);
  expect([at(2, 3), at(4), at(7, 2)]).toEqual(['E3>0', 'B5>0', 'B1>0']);
});

test('rules that Excel 2010 keeps apart move the same way', () => {
  const { sheet, validations, at } = open();
  validations.clear(rectOf(0, 0, 5, 1));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const xm = 'http://schemas.microsoft.com/office/excel/2006/main';
  const rule =
    '<x14:dataValidation type="custom"><x14:formula1><xm:f>B1&gt;0</xm:f></x14:formula1>' +
    '<xm:sqref>A1:A3</xm:sqref></x14:dataValidation>';
  const list =
    `<extLst xmlns="${main}"><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}">` +
    `<x14:dataValidations xmlns:xm="${xm}" count="1">${rule}</x14:dataValidations></ext></extLst>`;
  const { root } = sheet.part;
  const extensions = root.ownerDocument?.importNode(rootOf(parseXml(list, 'x14')), true);
  if (extensions) root.appendChild(extensions);
  validations.clear(rectOf(0, 0));
  expect([at(0), at(1)]).toEqual([undefined, 'B2>0']);
  sheet.remove(rectOf(1, 0), 'up');
  expect([at(1), validations.all()[0]?.validation.formula1]).toEqual(['B3>0', 'B3>0']);
});
