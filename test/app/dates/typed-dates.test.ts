import { bindTypedDates, type DatedCell } from '../../../src/app/dates/typed-dates';
import type { Host } from '../../../src/host/host';
import { clock, meetingOffice, rowOf, rowsOf, typedInGrid } from '../meeting/office';

const turn = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Of 結案日 of the first row. */
function placeOf({ model }: Host) {
  const sheet = model.sheets.find(({ name }) => name === '發現事項');
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error('no table');
  const at = table.columns.findIndex(({ name }) => name === '結案日');
  return { sheet, row: table.rect.row + 1, column: table.rect.column + at };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let times = 0; times < 50 && !isSo(); times++) await turn();
}

/** The sample with its 發現事項 in sight; `type` does what a person's Enter does. */
async function desk() {
  const made = await meetingOffice();
  const { host, workbook } = made;
  const sheet = host.model.sheets.find(({ name }) => name === '發現事項');
  const table = sheet?.tables[0];
  if (!sheet || !table) throw new Error('no table');
  const headers = Object.keys((await rowsOf(made, 'Findings'))[0] ?? {});
  const dated: DatedCell[] = [];
  let isOn = true;
  const cases = bindTypedDates(workbook, clock);
  const stop = await cases.follow(
    () => isOn,
    (each) => dated.push(each),
  );
  const row = table.rect.row + 1;
  const type = async (header: string, value: string | number) => {
    const column = table.rect.column + headers.indexOf(header);
    host.edit(() => sheet.setValue(row, column, value));
    await turn();
  };
  const now = async () => rowOf(made, 'Findings', 'NC-113-001');
  return { ...made, ...{ cases, dated, stop, type, now }, turnOff: () => (isOn = false) };
}

test('a 民國 date that is typed into a column of dates is a date at once, and can be taken back', async () => {
  const { type, now, dated, cases, stop } = await desk();
  await type('結案日', '115/3/1');
  await until(() => dated.length > 0);
  // 46,082 is 2026-03-01, a Sunday.
  expect(await now()).toMatchObject({ 結案日: 46082 });
  expect(dated).toMatchObject([
    {
      name: '發現事項 NC-113-001',
      column: '結案日',
      typed: '115/3/1',
      day: '115年3月1日（星期日）',
    },
  ]);
  const [first] = dated;
  if (first) await cases.undo(first);
  await turn();
  expect(await now()).toMatchObject({ 結案日: '115/3/1' });
  expect(dated).toHaveLength(1);
  await stop();
});

test('in a table that is sorted and filtered it is the row that was typed in, now and when taken back', async () => {
  const made = await desk();
  const { type, dated, cases, stop, excel } = made;
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Findings');
    table.sort.apply([{ key: 0, ascending: false }]);
    table.columns.getItem('編號').filter.applyCustomFilter('*7*');
    await context.sync();
  });
  const before = await rowsOf(made, 'Findings');
  const others = () =>
    rowsOf(made, 'Findings').then((rows) => rows.slice(1).map(({ 結案日 }) => 結案日));
  const untouched = await others();
  await type('結案日', '115/3/1');
  await until(() => dated.length > 0);
  expect((await rowsOf(made, 'Findings'))[0]).toMatchObject({
    編號: before[0]?.['編號'],
    結案日: 46082,
  });
  expect(before[0]?.['編號']).not.toBe('NC-113-001');
  expect(await others()).toEqual(untouched);
  const [first] = dated;
  if (first) await cases.undo(first);
  expect((await rowsOf(made, 'Findings'))[0]).toMatchObject({ 結案日: '115/3/1' });
  expect(await others()).toEqual(untouched);
  await stop();
});

test('other columns, other dates and other writers are left alone, and a setting turns it off', async () => {
  const made = await desk();
  const { type, now, dated, excel, turnOff, stop } = made;
  await type('備註', '115/3/1');
  await type('結案日', '3/1/2026');
  await type('結案日', '115/3/1 下午2時');
  await type('結案日', '115/2/30');
  // What an add-in writes has been thought of.
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Findings').getDataBodyRange();
    body.getCell(0, 11).values = [['115/3/1']];
    await context.sync();
  });
  await turn();
  expect(dated).toEqual([]);
  expect(await now()).toMatchObject({ 備註: '115/3/1' });
  // The office's rule is the workbook's: no machine can turn on what it turns off.
  await typedInGrid(made, 'Settings', '民國日期自動轉換', '值', '否');
  await type('結案日', '115/3/3');
  expect(await now()).toMatchObject({ 結案日: '115/3/3' });
  await typedInGrid(made, 'Settings', '民國日期自動轉換', '值', '是');
  turnOff();
  await type('結案日', '115/3/2');
  expect(await now()).toMatchObject({ 結案日: '115/3/2' });
  expect(dated).toEqual([]);
  await stop();
});

test('a date that Excel takes back for the person stays as it was typed, though events come twice', async () => {
  const { host, type, now, dated, stop } = await desk();
  host.quirks.set({ eventsCome: 'twice' });
  await type('結案日', '115/3/1');
  await until(() => dated.length > 0);
  expect(dated).toHaveLength(1);
  await type('結案日', '115/3/1');
  await turn();
  expect(await now()).toMatchObject({ 結案日: '115/3/1' });
  // Typed once more it is meant to be one.
  await type('結案日', '');
  await type('結案日', '115/3/1');
  await until(() => dated.length > 1);
  expect(await now()).toMatchObject({ 結案日: 46082 });
  await stop();
});

test('an event that comes late speaks of what was typed, and not of what somebody else has put there since', async () => {
  const { host, type, now, dated, stop } = await desk();
  host.quirks.set({ eventsCome: 'late' });
  const { sheet, row, column } = placeOf(host);
  await type('結案日', '115/3/1');
  host.edit(() => sheet.setValue(row, column, '115/3/2'), '輸入', 'there');
  await turn();
  host.quirks.clear();
  host.edit(() => undefined);
  await turn();
  await turn();
  expect(await now()).toMatchObject({ 結案日: '115/3/2' });
  expect(dated).toEqual([]);
  await stop();
});
