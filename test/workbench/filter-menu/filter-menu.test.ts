import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { conditionOf, questionOf } from '../../../src/workbench/filter-menu/condition';
import { columnEntries, criteriaOf } from '../../../src/workbench/filter-menu/filter-entries';
import { filterHeadAt } from '../../../src/workbench/filter-menu/filter-head';
import { sheetXml, terseWorkbook } from '../../host/xlsx/parts';

test.each([
  ['contains', '資安', { operator: 'equal', value: '*資安*' }],
  ['notBegins', 'A', { operator: 'notEqual', value: 'A*' }],
  ['ends', '件', { operator: 'equal', value: '*件' }],
  ['equal', '完成', { operator: 'equal', value: '完成' }],
] as const)('a question and its condition say the same: %s %s', (question, typed, condition) => {
  expect(conditionOf(question, typed)).toEqual(condition);
  expect(questionOf(condition)).toEqual({ question, typed });
});

test('typed dates and numbers are asked by their value', () => {
  // 2026-06-01 is day 46174.
  expect(conditionOf('greaterThan', '2026/6/1').value).toBe('46174');
  expect(conditionOf('lessThan', '50%').value).toBe('0.5');
  expect(conditionOf('lessThan', '1,200').value).toBe('1200');
});

/** A1:B5 with a filter; the file hides the button of B. */
function filtered() {
  const rows = [
    '<c r="A1" t="str"><v>項</v></c><c r="B1" t="str"><v>數</v></c>',
    '<c r="A2" t="str"><v>乙</v></c><c r="B2"><v>10</v></c>',
    '<c r="A3" t="str"><v>甲</v></c><c r="B3"><v>2</v></c>',
    '<c r="A4" t="str"><v>甲</v></c><c r="B4"><v>30</v></c>',
    '<c r="B5"><v>2</v></c>',
  ].map((cells, i) => `<row r="${i + 1}">${cells}</row>`);
  const filter =
    '<autoFilter ref="A1:B5"><filterColumn colId="1" hiddenButton="1"><customFilters>' +
    '<customFilter operator="lessThan" val="30"/></customFilters></filterColumn></autoFilter>';
  const xml = sheetXml(rows.join('')).replace('</sheetData>', `</sheetData>${filter}`);
  return WorkbookModel.open(terseWorkbook(xml)).activeSheet;
}

test('the list holds what other columns leave, in order, blanks last', () => {
  const sheet = filtered();
  const head = filterHeadAt(sheet, 0, 0);
  if (!head) throw new Error('There is no filter button.');
  const { entries, kind } = columnEntries(head);
  // Row 4 is hidden by the other column, but 甲 stands in row 3 too. 乙 has one stroke, 甲 five.
  expect(entries.map(({ text }) => text)).toEqual(['乙', '甲', '']);
  expect(kind).toBe('text');
  expect(criteriaOf(entries.slice(1))).toEqual({
    kind: 'values',
    values: ['甲'],
    blank: true,
    dates: [],
  });
});

test('a button that the file hides is not offered', () => {
  expect(filterHeadAt(filtered(), 0, 1)).toBeUndefined();
});
