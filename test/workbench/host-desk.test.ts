import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { editText } from '../../src/workbench/edit-text';
import { cellLink } from '../../src/workbench/grid/cell-link';
import { follow } from '../../src/workbench/follow';
import { hostDesk } from '../../src/workbench/host-desk';
import { LockedCell } from '../../src/workbench/locked-cell';

function open() {
  const host = Host.blank({ now: () => new Date('2026-09-30T02:00:00Z') });
  const desk = hostDesk(host);
  return { host, desk, sheet: host.model.activeSheet };
}

test('what is typed becomes value and number format, and formulas follow', () => {
  const { desk, sheet } = open();
  desk.write(sheet, { row: 0, column: 0 }, '2026/9/30');
  desk.write(sheet, { row: 1, column: 0 }, '=A1+1');
  expect(sheet.value(0, 0)).toBe(46295);
  expect(sheet.styleOf(0, 0).numberFormat).toBe('yyyy/m/d');
  expect(sheet.value(1, 0)).toBe(46296);
  expect(editText(sheet, { row: 0, column: 0 })).toBe('2026/9/30');
  expect(editText(sheet, { row: 1, column: 0 })).toBe('=A1+1');
});

test('an ROC date is edited as the Gregorian one, a percentage with its sign', () => {
  const { desk, host, sheet } = open();
  desk.write(sheet, { row: 0, column: 0 }, '12.5%');
  host.edit(() => {
    sheet.setValue(1, 0, 46295);
    const cell = { row: 1, column: 0, rows: 1, columns: 1 };
    sheet.patchStyle(cell, { numberFormat: '[$-404]e/mm/dd' });
  });
  expect(editText(sheet, { row: 0, column: 0 })).toBe('12.5%');
  expect(editText(sheet, { row: 1, column: 0 })).toBe('2026/9/30');
});

test('every step is told, a selection changes no content', () => {
  const { desk, sheet } = open();
  let told = 0;
  const stop = desk.subscribe(() => (told += 1));
  desk.write(sheet, { row: 0, column: 0 }, '1');
  const [afterWriting, content] = [told, desk.contentVersion()];
  expect(afterWriting).toBeGreaterThan(0);
  expect(content).toBeGreaterThan(0);
  desk.select(sheet, [{ row: 4, column: 2, rows: 1, columns: 1 }]);
  expect(told).toBeGreaterThan(afterWriting);
  expect(desk.contentVersion()).toBe(content);
  expect(sheet.view.activeCell).toEqual({ row: 4, column: 2 });
  stop();
  const last = told;
  desk.write(sheet, { row: 0, column: 0 }, '2');
  expect(told).toBe(last);
});

test('a locked cell of a protected sheet stays as it is', () => {
  const { desk, host, sheet } = open();
  desk.write(sheet, { row: 0, column: 0 }, '原文');
  host.edit(() => sheet.protection.protect());
  expect(() => desk.write(sheet, { row: 0, column: 0 }, '新文')).toThrow(LockedCell);
  const all = { row: 0, column: 0, rows: 3, columns: 3 };
  expect(() => desk.clear(sheet, all)).toThrow(LockedCell);
  expect(sheet.value(0, 0)).toBe('原文');
});

test('links lead to places and names that exist and can be shown', () => {
  const { desk, host } = open();
  host.edit(() => {
    host.model.addSheet('稽核 缺失');
    host.model.addSheet('清單').visibility = 'veryHidden';
  });
  expect(follow(desk, "#'稽核 缺失'!B7")).toBe(true);
  expect(desk.model.activeSheet.name).toBe('稽核 缺失');
  expect(desk.model.activeSheet.view.activeCell).toEqual({ row: 6, column: 1 });
  expect(follow(desk, '清單!A1')).toBe(false);
  expect(follow(desk, '沒有!A1')).toBe(false);
  expect(desk.model.activeSheet.name).toBe('稽核 缺失');
});

test('what leads out of the workbook is named and never followed, whatever it is', () => {
  const { desk, host, sheet } = open();
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///C:/Windows/System32/cmd.exe',
    String.raw`\\server\share\a.exe`,
    'vbscript:x',
    'https://example.com/',
    'mailto:a@example.com',
  ];
  host.edit(() => {
    addresses.forEach((address, row) => {
      sheet.hyperlinks.set({ rect: { row, column: 0, rows: 1, columns: 1 }, address });
      sheet.setFormula(row, 1, `=HYPERLINK("${address.replaceAll('"', '""')}","看")`);
      // A place that is none.
      sheet.hyperlinks.set({ rect: { row, column: 2, rows: 1, columns: 1 }, location: address });
    });
  });
  for (const [row, address] of addresses.entries()) {
    for (const column of [0, 1]) {
      expect(cellLink(sheet, row, column)).toEqual({
        kind: 'outside',
        target: address,
        tip: `外部連結：${address}（工作台不會開啟）`,
      });
    }
    const within = cellLink(sheet, row, 2);
    expect(within?.kind).toBe('inside');
    expect(follow(desk, within?.target ?? '')).toBe(false);
  }
  expect(desk.model.activeSheet).toBe(sheet);
});

test('while a cell is edited add-ins are refused, and what is begun next ends the editing', async () => {
  const { desk, host, sheet } = open();
  const { Excel } = loadOffice(host, { api: '1.14' });
  const ask = () =>
    Excel.run(async (context) => {
      const name = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return name.name;
    });
  let finished = 0;
  const finish = () => {
    finished += 1;
    desk.endEditing();
    return true;
  };
  desk.beginEditing(finish);
  await expect(ask()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  desk.select(sheet, [{ row: 4, column: 2, rows: 1, columns: 1 }]);
  expect(finished).toBe(1);
  expect(await ask()).toBe(sheet.name);
  // Nothing is left to end.
  desk.activate(sheet);
  desk.finishEditing();
  expect(finished).toBe(1);
});

test('what is typed below a table joins it as Excel would have it: text stays text', () => {
  const { desk, host, sheet } = open();
  host.edit(() => {
    ['編號', '0015'].forEach((text, row) => sheet.setValue(row, 0, text));
    sheet.patchStyle({ row: 1, column: 0, rows: 1, columns: 1 }, { numberFormat: '@' });
    sheet.addTable({ row: 0, column: 0, rows: 2, columns: 1 }, true);
  });
  desk.write(sheet, { row: 2, column: 0 }, '0016');
  expect(sheet.value(2, 0)).toBe('0016');
  desk.write(sheet, { row: 2, column: 1 }, '2026/9/30');
  desk.write(sheet, { row: 0, column: 2 }, '115');
  expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(['編號', '欄1', '115']);
  expect([sheet.value(2, 1), sheet.value(0, 2)]).toEqual([46295, '115']);
  desk.write(sheet, { row: 0, column: 3 }, '編號');
  desk.clear(sheet, { row: 0, column: 1, rows: 1, columns: 1 });
  expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(['編號', '欄1', '115', '編號2']);
});
