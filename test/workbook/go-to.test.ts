import { Host } from '../../src/host/host';
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

test('a problem of the whole table leads to its header', async () => {
  const made = await withUnits();
  const whole = { table: 'Units', key: '', row: 0, column: '' } as const;
  expect((await made.workbook.goTo(whole)).address).toBe('設定!E2');
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
  expect(message).toMatch(/設定.*建立工作表/);
});

test('a sheet by its name; one that is gone is named', async () => {
  const made = await withUnits();
  await made.workbook.goToSheet('成員');
  expect(await selected(made)).toMatch(/^成員!/);
  expect((await failure(made.workbook.goToSheet('議程 X'))).message).toMatch(/議程 X/);
});
