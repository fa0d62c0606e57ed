import { diagnosticsText } from '../../src/taskpane/diagnostics';

const facts = { version: '0.1.0', browser: 'Browser/1', environment: ['Excel: PC 16.0'] };

test('names program, Excel and browser', () => {
  expect(diagnosticsText({ ...facts, fault: undefined })).toBe(
    'ISMS 管理審查 0.1.0\nExcel: PC 16.0\nBrowser: Browser/1',
  );
});

test('a fault comes with its code and what caused it', () => {
  const cause = Object.assign(new Error('The sheet is protected.'), { code: 'AccessDenied' });
  const fault = new Error('工作表受到保護。', { cause });
  const lines = diagnosticsText({ ...facts, fault }).split('\n');
  expect(lines).toContain('Fault: Error: 工作表受到保護。');
  expect(lines).toContain('Fault: Error [AccessDenied]: The sheet is protected.');
});

test('something thrown that is no error is shown as it is', () => {
  expect(diagnosticsText({ ...facts, fault: 'ResizeObserver' })).toContain('Fault: ResizeObserver');
});

test('what a message quotes of the workbook is left out, also where the stack tells it again', () => {
  const fault = new Error('找不到「柯以柔」這一列。\n也找不到「韓佩珊」："林雅婷@yunxi"。');
  const text = diagnosticsText({ ...facts, fault });
  expect(text).toContain('Fault: Error: 找不到「…」這一列。');
  for (const name of ['柯以柔', '韓佩珊', '林雅婷']) expect(text).not.toContain(name);
  expect(text).toMatch(/at .*diagnostics\.test/);
});
