import { readAgendaDesk } from '../../src/app/agenda-desk';
import { fixedClock } from '../../src/app/fixed-clock';
import { Host } from '../../src/host/host';
import type { TableBlock } from '../../src/register/block';
import { dayOf, type Day } from '../../src/register/day';
import { over, type OpenWorkbook } from './over-host';
import { sampleBook } from '../sample-book';

// The sample over a busy machine.
// Nobody sleeps: the clock is put on, and whatever is due by then is done in its order.
beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => jest.useRealTimers());

/** Longer than changes are gathered, and the tables read again, also after a look in vain. */
const aWhile = () => jest.advanceTimersByTimeAsync(1000);

function addTable(open: OpenWorkbook, sheetName: string, name: string, cells: string[][]) {
  return open.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName);
    const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0);
    range.values = cells;
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

async function watched() {
  const open = over(Host.blank());
  await addTable(open, '設定', 'Units', [
    ['單位', '主管職稱', '驗證範圍'],
    ['行政室', '主任', '是'],
  ]);
  await open.workbook.readBlocks({ asksLook: true });
  let heard = 0;
  let busy = 0;
  let blocks: readonly TableBlock[] = [];
  const stop = await open.workbook.watchTables({
    onChange: (now) => {
      heard += 1;
      blocks = now;
    },
    onBusy: () => (busy += 1),
  });
  const first = () => blocks.find(({ table }) => table === 'Units')?.values[0]?.[0];
  return { open, stop, heard: () => heard, busy: () => busy, first, ...cellsOf(open) };
}

function valuesOf({ excel }: OpenWorkbook, table: string, header: string) {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header);
    const cells = column.getDataBodyRange().load('values');
    await context.sync();
    return cells.values.flat() as unknown[];
  });
}

function cellsOf({ host }: OpenWorkbook) {
  const table = host.model.table('Units');
  if (!table) throw new Error('There is no table Units');
  const { sheet, bodyRect } = table;
  const first = { ...bodyRect, rows: 1, columns: 1 };
  const type = (value: string) => host.edit(() => sheet.setValue(first.row, first.column, value));
  const color = () => host.edit(() => sheet.patchStyle(first, { fill: { color: '#FFFF00' } }));
  return { sheet, type, color };
}

test('changed cells of a table are told, others are not, until the handler is removed', async () => {
  const { open, stop, heard, sheet, type } = await watched();
  open.host.edit(() => sheet.setValue(90, 20, '表格之外'));
  await aWhile();
  expect(heard()).toBe(0);

  type('人事室');
  await aWhile();
  expect(heard()).toBe(1);

  await open.workbook.readBlocks({ asksLook: true });
  await stop();
  type('主計室');
  await aWhile();
  expect(heard()).toBe(1);
});

test('hazard 16: a colour changes nothing, a value does', async () => {
  const { heard, type, color } = await watched();
  color();
  await aWhile();
  expect(heard()).toBe(0);
  // Among coloured cells a changed one is still heard.
  color();
  type('人事室');
  await aWhile();
  expect(heard()).toBe(1);
});

test('hazard 16: what is told is what stands there, one change after the other', async () => {
  const { heard, type, first } = await watched();
  type('人事室');
  await aWhile();
  expect([heard(), first()]).toEqual([1, '人事室']);
  type('主計室');
  await aWhile();
  expect([heard(), first()]).toEqual([2, '主計室']);
  // Back again before anybody looks: nothing has changed.
  type('人事室');
  type('主計室');
  await aWhile();
  expect(heard()).toBe(2);
});

test('changes that follow each other closely are looked at once', async () => {
  const { open, heard, type, first } = await watched();
  const before = open.line.requests;
  type('人事室');
  await aWhile();
  const once = open.line.requests - before;
  for (const unit of ['甲室', '乙室', '丙室']) {
    type(unit);
    await jest.advanceTimersByTimeAsync(100);
  }
  await aWhile();
  expect([heard(), first()]).toEqual([2, '丙室']);
  expect(open.line.requests - before).toBe(once * 2);
});

test('hazard 16: a table of the user’s own is none of ours', async () => {
  const { open, heard } = await watched();
  const { model } = open.host;
  await addTable(open, '自己的', 'Mine', [['甲'], ['乙']]);
  open.host.edit(() => model.sheet('自己的')?.setValue(1, 0, '丙'));
  await aWhile();
  expect(heard()).toBe(0);
});

test('what cannot be looked at is said, and looked at once it can be', async () => {
  const { open, heard, busy, type, first } = await watched();
  // The next cell is being typed into while the one before is to be read.
  open.host.quirks.set({ cellEditing: true });
  type('人事室');
  await aWhile();
  expect(heard()).toBe(0);
  expect(busy()).toBeGreaterThan(0);
  open.host.quirks.set({ cellEditing: false });
  await aWhile();
  await aWhile();
  expect([heard(), first()]).toEqual([1, '人事室']);
});

test('what changes while the tables are read is told, though it was told before', async () => {
  const { open, heard, type } = await watched();
  type('人事室');
  await aWhile();
  expect(heard()).toBe(1);
  // Its last request, with which the library lets go of its ranges: the cells have been read.
  const before = open.line.requests;
  await open.workbook.readBlocks({ asksLook: true });
  const last = open.line.requests - before;
  open.line.beforeRequest(last, () => type('主計室'));
  await open.workbook.readBlocks({ asksLook: true });
  await aWhile();
  expect(heard()).toBe(2);
});

test('a change that was read before anybody looked is told to those who had read earlier', async () => {
  const { open, heard, type } = await watched();
  type('人事室');
  await open.workbook.readBlocks({ asksLook: true });
  expect(heard()).toBe(1);
  await aWhile();
  expect(heard()).toBe(1);
});

test('a new day that makes other values of TODAY() is no change, nor is our own paper', async () => {
  let now = new Date('2026-12-01T12:00:00+08:00');
  const open = await sampleBook({ now: () => now });
  const desk = await readAgendaDesk(
    open.workbook,
    undefined,
    fixedClock(dayOf(2026, 12, 1) as Day),
  );
  let heard = 0;
  await open.workbook.watchTables({
    onChange: () => (heard += 1),
    onBusy: () => undefined,
  });
  const overdue = () => valuesOf(open, 'CorrectiveActions', '逾期天數');
  const before = await overdue();
  now = new Date('2027-12-02T12:00:00+08:00');
  if (!desk.agenda) throw new Error('There is no agenda');
  await open.workbook.renderPapers([desk.agenda.paper]);
  const { host } = open;
  const actions = host.model.table('CorrectiveActions');
  if (!actions) throw new Error('There are no CorrectiveActions');
  // A colour: Excel's event comes, and by now the day is another.
  host.edit(() => {
    const first = { ...actions.bodyRect, rows: 1, columns: 1 };
    actions.sheet.patchStyle(first, { fill: { color: '#FFFF00' } });
  });
  await aWhile();
  expect(await overdue()).not.toEqual(before);
  expect(heard).toBe(0);
});

test('a computed cell typed over is a change; a column of the office’s own is none', async () => {
  const open = await sampleBook();
  await open.excel.run(async (context) => {
    const findings = context.workbook.tables.getItem('Findings');
    findings.columns.add(undefined, undefined, '備忘');
    await context.sync();
  });
  await open.workbook.readBlocks({ asksLook: true });
  let heard = 0;
  await open.workbook.watchTables({
    onChange: () => (heard += 1),
    onBusy: () => undefined,
  });
  const put = (header: string, value: string) =>
    open.excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Findings');
      columns.getItem(header).getDataBodyRange().getRow(0).values = [[value]];
      await context.sync();
    });
  await put('備忘', '再看');
  await aWhile();
  expect(heard).toBe(0);
  await put('狀態', '結案');
  // Longer: the look before was in vain.
  await aWhile();
  await aWhile();
  expect(heard).toBe(1);
});

/** What this pane writes by itself. */
const own = ({ workbook }: OpenWorkbook, before: string, after: string) =>
  workbook.edit(
    {
      ...{ add: [], remove: [] },
      cells: [
        {
          ...{ table: 'Units', key: '行政室', row: 2, column: '主管職稱' },
          ...{ before: { value: before }, after: { value: after } },
        },
      ],
    },
    () => undefined,
  );

test('what this pane has written is looked at though Excel tells nothing of it, and by nobody who has left off', async () => {
  const { open, stop, heard } = await watched();
  await jest.advanceTimersByTimeAsync(6000);
  open.host.quirks.set({ eventsCome: 'never' });
  await own(open, '主任', '秘書');
  await jest.advanceTimersByTimeAsync(6000);
  expect(heard()).toBe(1);
  await own(open, '秘書', '主任');
  await stop();
  const sent = open.line.requests;
  await jest.advanceTimersByTimeAsync(6000);
  expect([heard(), open.line.requests]).toEqual([1, sent]);
});

test('where Excel tells of it what this pane has written is not read more often than what people write', async () => {
  const { open, heard, type } = await watched();
  const looks = async (change: () => unknown) => {
    await change();
    const sent = open.line.requests;
    await jest.advanceTimersByTimeAsync(8000);
    return open.line.requests - sent;
  };
  const ofPeople = await looks(() => type('民政課'));
  expect(heard()).toBe(1);
  type('行政室');
  await jest.advanceTimersByTimeAsync(8000);
  expect(await looks(() => own(open, '主任', '秘書'))).toBe(ofPeople);
});
