import { MAX_ROWS } from '../../../src/host/model/rect';
import { blankModel } from '../../../src/host/model/blank-model';
import { copyCells, pasteCells } from '../../../src/workbench/clipboard/copy-steps';
import { FirstHands } from '../../../src/workbench/hands';
import { hostDesk } from '../../../src/workbench/host-desk';

// Column A begins in row 3; column C holds more rows than A.
function book() {
  const desk = hostDesk(new FirstHands(blankModel()));
  const sheet = desk.model.activeSheet;
  desk.edit(() => {
    sheet.setValue(2, 0, '甲');
    sheet.setValue(4, 0, '乙');
    for (let row = 0; row < 8; row += 1) sheet.setValue(row, 2, row);
  });
  const onFault = (fault: unknown) => {
    if (fault !== undefined) throw fault;
  };
  const context = { desk, sheet, onFault };
  const copied = () => {
    desk.select(sheet, [{ row: 0, column: 0, rows: MAX_ROWS, columns: 1 }]);
    return copyCells(context, false);
  };
  const column = () => Array.from({ length: 9 }, (_row, row) => sheet.value(row, 2));
  return { ...context, context, copied, column };
}

const CELL = { rows: 1, columns: 1 };

test('a whole column is pasted from the first row on, and its blank cells take the place of others', () => {
  const { context, desk, sheet, copied, column } = book();
  const content = copied();
  desk.select(sheet, [{ row: 0, column: 2, ...CELL }]);
  pasteCells(context, content);
  expect(column()).toEqual([null, null, '甲', null, '乙', null, null, null, null]);
  desk.history.undo();
  expect(column()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, null]);
});

test('over another whole column it is pasted once', () => {
  const { context, desk, sheet, copied, column } = book();
  const content = copied();
  desk.select(sheet, [{ row: 0, column: 2, rows: MAX_ROWS, columns: 1 }]);
  pasteCells(context, content);
  expect(column()).toEqual([null, null, '甲', null, '乙', null, null, null, null]);
  expect(sheet.usedRange()?.rows).toBeLessThan(20);
});

test('below the first row it does not fit, as Excel says, and nothing changes', () => {
  const { context, desk, sheet, copied, column } = book();
  const content = copied();
  desk.select(sheet, [{ row: 4, column: 2, ...CELL }]);
  expect(() => pasteCells(context, content)).toThrow('請從第 1 列開始貼上');
  expect(column()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, null]);
});

test('to other programs a text that reads as a formula, a number or a date is said to be a text', () => {
  const { context, desk, sheet } = book();
  const texts = ['=1+1', '+886', '-A1', '@SUM(A1)', '3-1', '007', '甲'];
  desk.edit(() => {
    texts.forEach((text, row) => sheet.setValue(row, 5, text));
  });
  desk.select(sheet, [{ row: 0, column: 5, rows: texts.length, columns: 1 }]);
  const { html } = copyCells(context, false);
  const cells = [...html.matchAll(/<td([^>]*)>([^<]*)<\/td>/g)].map(([, attributes = '', text]) => [
    text,
    attributes.includes('x:str'),
    attributes.includes('sdnum="1028;0;@"'),
  ]);
  expect(cells).toEqual(texts.map((text) => [text, true, text !== '甲']));
});
