import { loadOffice } from '../../src/host/node/load-office';
import { errorCode, openExcel, type OpenExcel } from './open-excel';

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

function write({ Excel }: Pick<OpenExcel, 'Excel'>, address: string, value: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
    await context.sync();
  });
}

test('two add-ins share the workbook and nothing else', async () => {
  const one = openExcel('1.14');
  const two = loadOffice(one.host, { api: '1.8' });
  const heard: string[] = [];
  const listen = (name: string, excel: Pick<OpenExcel, 'Excel'>) =>
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ triggerSource }) => {
        heard.push(`${name} ${String(triggerSource)}`);
        return Promise.resolve();
      });
      await context.sync();
    });
  await one.Excel.run(async (context) => {
    const kept = context.workbook.worksheets.getFirst().getRange('B2').track();
    await context.sync();
    // The other one lets go of its own ranges only.
    await write(two, 'A1', '二');
    kept.load('address');
    await context.sync();
    expect(kept.address).toBe('工作表1!B2');
  });
  await listen('one', one);
  await listen('two', two);
  await write(one, 'A1', '一');
  await turn();
  expect(heard).toEqual(['one ThisLocalAddin', 'two Unknown']);
  const old = errorCode(
    two.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().customProperties.add('k', 'v');
      await context.sync();
    }),
  );
  expect(await old).toBe('ApiNotFound');
});

test('what is done at another seat is Remote, whoever does it there; where another looks is not told', async () => {
  const one = openExcel();
  const two = loadOffice(one.host, { seat: 'there' });
  const heard: string[] = [];
  for (const [name, excel] of Object.entries({ one, two })) {
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(({ source, triggerSource }) => {
        heard.push(`${name} ${source} ${String(triggerSource)}`);
        return Promise.resolve();
      });
      worksheets.onSelectionChanged.add(() => {
        heard.push(`${name} selected`);
        return Promise.resolve();
      });
      await context.sync();
    });
  }
  await write(two, 'A1', '一');
  await turn();
  const sheet = one.host.model.activeSheet;
  one.host.edit(() => sheet.setValue(0, 0, '二'));
  one.host.edit(() => sheet.setValue(0, 0, '三'), '輸入', 'there');
  one.host.select(sheet, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  await turn();
  expect(heard.sort()).toEqual([
    'one Local Unknown',
    'one Remote Unknown',
    'one Remote Unknown',
    'one selected',
    'two Local ThisLocalAddin',
    'two Local Unknown',
    'two Remote Unknown',
  ]);
});

test('a request waits for what is to happen before it, another add-in’s work too', async () => {
  const one = openExcel();
  const two = loadOffice(one.host);
  one.line.beforeRequest(2, () => write(two, 'A1', '另一位'));
  const seen = await one.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values');
    await context.sync();
    const before: unknown[][] = cell.values;
    cell.load('values');
    await context.sync();
    return [before, cell.values];
  });
  expect(seen).toEqual([[['']], [['另一位']]]);
});

test('something can happen before each request', async () => {
  const excel = openExcel();
  let edits = 0;
  excel.line.beforeRequest('each', () => {
    edits += 1;
    excel.host.edit(() => excel.host.model.activeSheet.setValue(0, 0, edits));
  });
  await write(excel, 'B1', '一');
  await write(excel, 'B2', '二');
  // Each run ends with a request of the library's own, which lets go of its ranges.
  expect([edits, excel.line.requests]).toEqual([4, 4]);
  expect(excel.host.model.activeSheet.value(0, 0)).toBe(4);
});

test('a session ends before a request, or after it was carried out; a new one goes on', async () => {
  for (const [cut, left] of [
    ['cutBeforeRequest', null],
    ['cutAfterRequest', '一'],
  ] as const) {
    const excel = openExcel();
    excel.line[cut](1);
    expect(await errorCode(write(excel, 'A1', '一'))).toBe('InvalidOrTimedOutSession');
    expect(await errorCode(write(excel, 'A2', '二'))).toBe('InvalidOrTimedOutSession');
    const sheet = excel.host.model.activeSheet;
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual([left, null]);
    expect(await errorCode(write(loadOffice(excel.host), 'A2', '二'))).toBe('no error');
  }
});
