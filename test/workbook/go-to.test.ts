import { readFileSync } from 'node:fs';
import { Host } from '../../src/host/host';
import { caseFile } from '../cli/case';
import { failure, over, type OpenWorkbook } from './over-host';

async function withUnits(): Promise<OpenWorkbook> {
  const made = over(Host.blank());
  const rows = [
    ['行政室', '主任', '是'],
    ['民政課', '課長', '否'],
  ];
  await made.workbook.createSheets(() => ({ Units: rows }));
  return made;
}

async function selected({ excel }: OpenWorkbook): Promise<string> {
  return excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
}

const target = { table: 'Units', key: '民政課', row: 4, column: '驗證範圍' } as const;

test('selects the cell of a row and a column', async () => {
  const made = await withUnits();
  const arrival = await made.workbook.goTo(target);
  // 單位 begins in column E; its third column is G.
  expect(arrival).toEqual({ sheet: '設定', address: '設定!G4', hidden: false });
  expect(await selected(made)).toBe('設定!G4');
});

test('a row that was sorted away is found by its key', async () => {
  const made = await withUnits();
  await made.excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Units').getDataBodyRange();
    body.values = [
      ['民政課', '課長', '否'],
      ['行政室', '主任', '是'],
    ];
    await context.sync();
  });
  expect((await made.workbook.goTo(target)).address).toBe('設定!G3');
});

describe('a problem of the whole table', () => {
  const whole = { table: 'Units', key: '', row: 0, column: '' } as const;

  test('leads to the row below, where the next one is typed', async () => {
    const made = await withUnits();
    expect((await made.workbook.goTo(whole)).address).toBe('設定!E5');
    const column = { ...whole, column: '驗證範圍' };
    expect((await made.workbook.goTo(column)).address).toBe('設定!G5');
  });

  test('leads to a blank row within the table before that', async () => {
    const made = await withUnits();
    await made.excel.run(async (context) => {
      const body = context.workbook.tables.getItem('Units').getDataBodyRange();
      body.getRow(0).values = [['', '', '']];
      await context.sync();
    });
    expect((await made.workbook.goTo(whole)).address).toBe('設定!E3');
  });

  test('leads to the one blank row of a new table', async () => {
    const made = over(Host.blank());
    await made.workbook.createSheets();
    expect((await made.workbook.goTo(whole)).address).toBe('設定!E3');
  });

  test('leads to the last row where totals stand below', async () => {
    const made = await withUnits();
    await made.excel.run(async (context) => {
      context.workbook.tables.getItem('Units').showTotals = true;
      await context.sync();
    });
    expect((await made.workbook.goTo(whole)).address).toBe('設定!E4');
  });

  test('leads to the table where its header row is off', async () => {
    const file = readFileSync(caseFile('09-header-row-hidden', 'no-header.xlsx'));
    const made = over(Host.open(file));
    const findings = { ...whole, table: 'Findings' } as const;
    // Without headers the first row is that of the first finding.
    expect((await made.workbook.goTo(findings)).address).toBe('發現事項!A3');
  });
});

describe('a problem of the header', () => {
  test('a missing column is added at its right end, a doubled one mended where it comes again', async () => {
    const made = await withUnits();
    const missing = { table: 'Units', key: '', row: 2, column: '沒有的欄' } as const;
    expect((await made.workbook.goTo(missing)).address).toBe('設定!H2');
    const there = { ...missing, column: '驗證範圍' };
    expect((await made.workbook.goTo(there)).address).toBe('設定!G2');
  });
});

describe('what is gone is said, and nothing is selected', () => {
  test.each([
    ['a row by its key', { ...target, key: '財政課' }, 'NoSuchRow', '財政課'],
    ['a row without key that has one by now', { ...target, key: '' }, 'NoSuchRow', '第 4 列'],
    ['a row beyond the table', { ...target, key: '', row: 40 }, 'NoSuchRow', '第 40 列'],
    ['a column', { ...target, column: '職稱' }, 'NoSuchColumn', '職稱'],
  ])('%s', async (_, gone, code, named) => {
    const made = await withUnits();
    const before = await selected(made);
    const fault = await failure(made.workbook.goTo(gone));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(named);
    expect(fault.message).toMatch(/重新檢核/);
    expect(await selected(made)).toBe(before);
  });
});

test('a key is compared as the register compares it', async () => {
  const made = await withUnits();
  // Full-width and with a space; the second row of the two.
  expect((await made.workbook.goTo({ ...target, key: '民 政課', row: 3 })).address).toBe('設定!G4');
});

test('a row without key is found by its number while it has none', async () => {
  const made = await withUnits();
  await made.excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Units').getDataBodyRange();
    body.getCell(1, 0).values = [['']];
    await context.sync();
  });
  expect((await made.workbook.goTo({ ...target, key: '' })).address).toBe('設定!G4');
});

describe('a hidden sheet', () => {
  const visibility = ({ excel }: OpenWorkbook) =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('設定').load('visibility');
      await context.sync();
      return sheet.visibility;
    });

  test.each(['Hidden', 'VeryHidden'] as const)(
    '%s: is shown to go there, which is told, and can be hidden again',
    async (was) => {
      const made = await withUnits();
      made.host.edit(() => undefined);
      await made.excel.run(async (context) => {
        context.workbook.worksheets.getFirst().activate();
        context.workbook.worksheets.getItem('設定').visibility = was;
        await context.sync();
      });
      const { shown } = await made.workbook.goTo(target);
      expect(shown).toMatchObject({ name: '設定', was });
      expect(await visibility(made)).toBe('Visible');
      if (shown) await made.workbook.hideAgain(shown);
      expect(await visibility(made)).toBe(was);
    },
  );

  test('is hidden again when the cell cannot be selected', async () => {
    const made = await withUnits();
    await made.excel.run(async (context) => {
      context.workbook.worksheets.getFirst().activate();
      context.workbook.worksheets.getItem('設定').visibility = 'VeryHidden';
      await context.sync();
    });
    made.host.faults.inject({ code: 'InvalidSelection', member: 'Range.select' });
    expect((await failure(made.workbook.goTo(target))).code).toBe('InvalidSelection');
    expect(await visibility(made)).toBe('VeryHidden');
  });
});

test('hazard 1: another workbook in front: said, nothing shown', async () => {
  const made = await withUnits();
  made.host.quirks.set({ inactiveWorkbook: true });
  const { message } = await failure(made.workbook.goTo(target));
  expect(message).toMatch(/使用中的活頁簿已切換/);
});

test('says when a filter hides the row', async () => {
  const made = await withUnits();
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Units');
    table.columns.getItem('驗證範圍').filter.applyValuesFilter(['是']);
    await context.sync();
  });
  expect(await made.workbook.goTo(target)).toMatchObject({ address: '設定!G4', hidden: true });
});

test('a table that is gone is named, with what to do', async () => {
  const made = over(Host.blank());
  const { code, message } = await failure(made.workbook.goTo(target));
  expect(code).toBe('NoSuchTable');
  // Its rows may stand as a plain range: only a check can tell what to do.
  expect(message).toMatch(/設定.*重新檢核/);
  expect(message).not.toMatch(/建立工作表/);
});

describe('a missing table whose rows stand elsewhere leads to them', () => {
  const whole = { table: 'Units', key: '', row: 0, column: '' } as const;
  const change = async (what: (table: Excel.Table) => void) => {
    const made = await withUnits();
    await made.excel.run(async (context) => {
      what(context.workbook.tables.getItem('Units'));
      await context.sync();
    });
    await made.workbook.goToSheet('成員');
    return made;
  };

  test('REG-01: as a plain range, to its first header', async () => {
    const made = await change((table) => table.convertToRange());
    const arrival = await made.workbook.goTo(whole);
    expect(arrival).toMatchObject({ sheet: '設定', address: '設定!E2', hidden: false });
    expect(await selected(made)).toBe('設定!E2');
  });

  test('REG-01: under another name, to its first header', async () => {
    const made = await change((table) => (table.name = '單位表'));
    expect((await made.workbook.goTo(whole)).address).toBe('設定!E2');
    expect(await selected(made)).toBe('設定!E2');
  });
});

test('a sheet by its name; one that is gone is named', async () => {
  const made = await withUnits();
  await made.workbook.goToSheet('成員');
  expect(await selected(made)).toMatch(/^成員!/);
  expect((await failure(made.workbook.goToSheet('議程 X'))).message).toMatch(/議程 X/);
});

test('cells that touch a table are gone to: the row below it, and the headers beside', async () => {
  const made = await withUnits();
  const below = { table: 'Units', key: '', row: 5, column: '' } as const;
  expect((await made.workbook.goTo(below)).address).toBe('設定!E5');
  const right = { ...below, row: 2, column: '分機' };
  expect((await made.workbook.goTo(right)).address).toBe('設定!H2');
  const left = { ...below, row: 2, column: '單位' };
  expect((await made.workbook.goTo(left)).address).toBe('設定!E2');
});
