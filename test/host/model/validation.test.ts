import { Host } from '../../../src/host/host';
import { rectOf } from '../../../src/host/model/rect';
import { brokenRule, dropDownAt } from '../../../src/host/model/validation/check-cells';
import type { Validation } from '../../../src/host/model/validations';

const RULE: Validation = {
  type: 'list',
  operator: 'between',
  formula1: '',
  formula2: '',
  allowBlank: true,
  dropDown: true,
  prompt: { show: false, title: '', text: '' },
  alert: { show: true, style: 'stop', title: '', text: '' },
};

/** 工作表1!F1:F3 holds 甲, 乙 and a blank; H1:H3 is the table 單位 with 名稱: 資訊處, 2. */
function open() {
  const { model } = Host.blank({ now: () => new Date('2026-09-30T02:00:00Z') });
  const sheet = model.activeSheet;
  ['甲', '乙'].forEach((text, row) => sheet.setValue(row, 5, text));
  ['名稱', '資訊處', 2].forEach((value, row) => sheet.setValue(row, 7, value));
  sheet.addTable(rectOf(0, 7, 3, 1), true, '單位');
  model.names.add('名單', '=工作表1!$F$1:$F$3');
  sheet.setValue(9, 0, '單位');
  const set = (rule: Partial<Validation>) =>
    sheet.validations.set(rectOf(0, 0, 5, 1), { ...RULE, ...rule });
  const items = () => dropDownAt(sheet, 1, 0)?.map(({ text }) => text);
  const takes = (value: string | number | boolean, row = 1) =>
    brokenRule(sheet, row, 0, value) === null;
  return { sheet, set, items, takes };
}

test.each<[string, string, string[]]>([
  ['a literal list', '"是, 否,50%"', ['是', '否', '50%']],
  ['a range', '$F$1:$F$2', ['甲', '乙']],
  ['a name', '名單', ['甲', '乙']],
  ['INDIRECT of a table column', 'INDIRECT("單位[名稱]")', ['資訊處', '2']],
  ['INDIRECT of what a cell says', 'INDIRECT($A$10)', ['資訊處', '2']],
  ['a relative range, one row down', 'F1:F2', ['乙']],
  ['OFFSET', 'OFFSET($F$1,0,0,2,1)', ['甲', '乙']],
])('a drop-down offers the items of %s', (_what, formula1, expected) => {
  const { set, items } = open();
  set({ formula1 });
  expect(items()).toEqual(expected);
});

test('lists: cells compare without case, literals with it; a blank behind a name takes all', () => {
  const { set, takes, sheet } = open();
  sheet.setValue(0, 5, 'Yes');
  set({ formula1: '$F$1:$F$2' });
  expect([takes('YES'), takes('乙'), takes('丙'), takes(2)]).toEqual([true, true, false, false]);
  set({ formula1: '"Yes,50%,3"' });
  expect([takes('YES'), takes('Yes'), takes(0.5), takes(3), takes(4)]).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  set({ formula1: '名單' });
  expect(takes('丙')).toBe(true);
  set({ formula1: '名單', allowBlank: false });
  expect(takes('丙')).toBe(false);
  expect(brokenRule(sheet, 1, 0, null)?.type).toBe('list');
});

test('numbers, days, lengths: operators, formulas as bounds, the wrong kind of value', () => {
  const { set, takes, sheet } = open();
  set({ type: 'whole', formula1: '1', formula2: '10' });
  expect([takes(10), takes(11), takes(1.5), takes('五'), takes(true)]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  set({ type: 'date', operator: 'lessThanOrEqual', formula1: 'TODAY()' });
  // 2026/9/30 and the day after.
  expect([takes(46295), takes(46296)]).toEqual([true, false]);
  set({ type: 'decimal', operator: 'greaterThan', formula1: 'B1*2' });
  sheet.setValue(1, 1, 4);
  expect([takes(8.5), takes(8)]).toEqual([true, false]);
  set({ type: 'decimal', operator: 'lessThan', formula1: '$Z$9' });
  expect(takes(5)).toBe(true);
  set({ type: 'textLength', operator: 'equal', formula1: '3' });
  expect([takes('三個字'), takes(115), takes('四個字元')]).toEqual([true, true, false]);
  set({ type: 'time', operator: 'notBetween', formula1: '0.5', formula2: '0.75' });
  expect([takes(0.25), takes(0.6)]).toEqual([true, false]);
});

test('a formula sees the value as if it stood in its cell already, and the cell stays', () => {
  const { set, takes, sheet } = open();
  set({ type: 'custom', formula1: 'COUNTIF($A$1:$A$5,A1)=1' });
  sheet.setValue(0, 0, '重複');
  sheet.setFormula(1, 0, '="原來"');
  expect([takes('重複'), takes('新的'), takes('新的', 3)]).toEqual([false, true, true]);
  expect(sheet.formula(1, 0)).toBe('="原來"');
  expect(sheet.part.cells.at(3, 0)).toBeUndefined();
});
