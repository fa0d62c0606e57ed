import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/app/refusal';
import { NoSuchReviewError } from '../../src/review/no-such-review-error';
import { englishWorkbookErrors } from '../../src/taskpane/fault-codes';
import type { faultText as FaultText } from '../../src/taskpane/fault-text';
import { speak } from '../../src/taskpane/language';
import { toWorkbookError, WorkbookError } from '../../src/workbook/excel-errors';
import { WrittenAtRisk } from '../../src/workbook/paper/written-box';

let faultText: typeof FaultText;

beforeAll(async () => {
  // A module keeps the words of the language that was spoken when it was evaluated.
  speak('en');
  ({ faultText } = await import('../../src/taskpane/fault-text'));
});

beforeEach(() => {
  speak('en');
});

afterAll(() => {
  speak('zh');
});

const workbook = join(__dirname, '..', '..', 'src/workbook');

test('every code that the workbook’s errors carry is said in English', () => {
  const files = readdirSync(workbook, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(workbook, name), 'utf8'));
  const own = files.flatMap((text) =>
    [...text.matchAll(/\b(?:new WorkbookError|super)\(\s*'(\w+)'/g)].map(([, code = '']) => code),
  );
  const excels = [
    ...readFileSync(join(workbook, 'excel-errors.ts'), 'utf8').matchAll(/^ {2}([A-Z]\w+):/gm),
  ].map(([, code = '']) => code);
  expect(own).toContain('NoSuchTable');
  expect(own).toContain('WrittenAtRisk');
  expect(excels).toContain('AccessDenied');
  expect([...own, ...excels].filter((code) => !(code in englishWorkbookErrors))).toEqual([]);
});

test('a failure is told by its code, in Chinese as it was written', () => {
  const refusal = new Refusal('noEntry', '找不到要復原的紀錄。');
  expect(faultText(refusal)).toMatch(/^What is to be undone is no longer on record.*Nothing was/);
  speak('zh');
  expect(faultText(refusal)).toBe('找不到要復原的紀錄。');
});

test('a code nobody knew is named', () => {
  const odd = toWorkbookError({ code: 'NotYetKnown', debugInfo: {}, message: 'x' });
  expect(faultText(odd)).toMatch(/\(code NotYetKnown\)/);
});

test('what only the Chinese names stands behind the English', () => {
  const error = new WorkbookError('NoSuchColumn', '「成員」已經沒有「姓名」欄。');
  expect(faultText(error)).toMatch(
    /^The column was not found\..*\(「成員」已經沒有「姓名」欄。\)$/,
  );
  const boxes = [{ box: '3-1.decision', label: '決定', text: '同意 辦理' }];
  expect(faultText(new WrittenAtRisk(['會議紀錄'], boxes, false))).toMatch(
    /nothing was replaced.*會議紀錄: “同意 辦理”/,
  );
});

test('errors of the program itself are not read out', () => {
  expect(faultText(new TypeError('x is not a function'))).toMatch(/^Something unexpected/);
  expect(faultText('nothing')).toMatch(/^Something unexpected/);
  expect(faultText(new NoSuchReviewError('MR-1'))).toMatch(/not a management review/);
});
