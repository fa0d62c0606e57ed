import { troublesOfFile, type FileTrouble } from '../../src/app/file-troubles';
import { Host } from '../../src/host/host';
import { failure, over, sheetNames } from '../workbook/over-host';

// A workbook in which the work cannot be done, or would not last: each with a sentence and the way out.

const troublesOf = async (host: Host) => troublesOfFile(await over(host).workbook.openFile());

test('a file whose format loses the work is told by its ending', async () => {
  const named: [string, FileTrouble[]][] = [
    ['管審.xlsx', []],
    ['管審.XLSM', []],
    ['管審.xlsb', []],
    ['活頁簿1', []],
    ['管審.115', []],
    ['管審.constructor', []],
    ['管審.xls', ['oldFormat']],
    ['管審.XLS', ['oldFormat']],
    ['管審.xlsx.ods', ['openDocument']],
    ['清單.csv', ['plainText']],
  ];
  for (const [fileName, troubles] of named) {
    expect([fileName, await troublesOf(Host.blank({ fileName }))]).toEqual([fileName, troubles]);
  }
});

test('a file that is open as read-only is told, and is worked in all the same', async () => {
  const host = Host.blank({ fileName: '管審.ods' });
  host.quirks.set({ readOnly: true });
  expect(await troublesOf(host)).toEqual(['openDocument', 'readOnly']);
  expect(await over(host).workbook.presentTables()).toEqual([]);
});

test('in Protected View the way out is to enable editing', async () => {
  const host = Host.blank();
  host.quirks.set({ protectedView: true });
  const { workbook } = over(host);
  const found = await failure(workbook.presentTables());
  expect(found.code).toBe('AccessDenied');
  expect(found.message).toContain('請先按「啟用編輯」');
  host.quirks.clear();
  expect(await workbook.presentTables()).toEqual([]);
});

test('a workbook shared in the old way says the way out, and after it nothing is there twice', async () => {
  const host = Host.blank();
  const open = over(host);
  host.quirks.set({ sharedWorkbook: true });
  const found = await failure(open.workbook.createSheets());
  expect(found.message).toContain('停止共用');
  // Excel deletes no sheet of it either: what was begun stands there until it is no longer shared.
  host.quirks.clear();
  await open.workbook.createSheets();
  const fresh = over(Host.blank());
  await fresh.workbook.createSheets();
  expect((await sheetNames(open)).sort()).toEqual((await sheetNames(fresh)).sort());
});
