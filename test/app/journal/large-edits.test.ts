import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { restorable } from '../../../src/app/journal-text';
import { Host } from '../../../src/host/host';
import { noEdit, type CellChange, type TableEdit } from '../../../src/workbook/edit/table-edit';
import { answerIsLost, sessionEnds, type Disturb } from '../../workbook/interrupted';
import { failure, over, type OpenWorkbook } from '../../workbook/over-host';
import { officeHost, rowsOf, writing } from './office';

// Excel on the web takes 5 MB in a request and gives 5 MB in an answer.

const unit = (at: number) => `第${String(at)}課`;
const text = (at: number, length: number) => `${String(at)}「標題」`.padEnd(length, '資訊安全');
const rows = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => ({ 單位: unit(at), 主管職稱: text(at, length) }));
const adding = (count: number, length: number): TableEdit => ({
  ...noEdit,
  add: [{ table: 'Units', rows: rows(count, length) }],
});

/** The office with so many units more; made once. */
function filled(count: number, length: number): () => Promise<OpenWorkbook> {
  let file: Promise<Uint8Array> | undefined;
  const make = async () => {
    const { workbook, host } = over(await officeHost());
    await writeJournalled(workbook, adding(count, length), { ...writing, withoutUndo: true });
    return host.save();
  };
  return async () => {
    const open = over(Host.open(await (file ??= make())));
    open.host.faults.limitPayload();
    return open;
  };
}

const titled = (
  at: number,
  length: number,
  after: CellChange['after'] = { value: text(at, length).replaceAll('資訊', '資料') },
): CellChange => ({
  ...{ table: 'Units', key: unit(at), row: 7 + at, column: '主管職稱' },
  ...{ before: { value: text(at, length) }, after },
});

const empty = filled(0, 0);

test('rows of long texts come in several requests, and one step takes them all back', async () => {
  const open = await empty();
  const before = await rowsOf(open);
  const done = await writeJournalled(open.workbook, adding(1_500, 300), writing);
  expect(done.conflicts).toEqual([]);
  expect(await rowsOf(open)).toEqual([
    ...before,
    ...rows(1_500, 300).map((row) => [row.單位, row.主管職稱, '']),
  ]);
  const entries = await readEntries(open.workbook);
  expect(entries).toHaveLength(1);
  await restore(open.workbook, done.entry ?? '', writing.at);
  expect(await rowsOf(open)).toEqual(before);
});

test('6,000 rows are more than can be undone: refused beforehand, and written where that is agreed to', async () => {
  const open = await empty();
  const before = await rowsOf(open);
  const sent = open.line.requests;
  const { code, message } = await failure(
    writeJournalled(open.workbook, adding(6_000, 300), writing),
  );
  expect(code).toBe('tooBigToUndo');
  expect(message).toContain('清單請分成幾份');
  expect(open.line.requests - sent).toBeLessThan(5);
  expect(await rowsOf(open)).toEqual(before);
  const agreed = { ...writing, withoutUndo: true };
  const asked = open.line.requests;
  const done = await writeJournalled(open.workbook, adding(6_000, 300), agreed);
  // Nothing of it stands in the journal, which leaves the parts more of each request.
  expect(open.line.requests - asked).toBeLessThan(25);
  expect(done).toMatchObject({ conflicts: [], entry: undefined });
  expect(done.record.added).toHaveLength(6_000);
  open.host.faults.clear();
  expect(await rowsOf(open)).toHaveLength(6_003);
});

const many = filled(2_700, 1);

test('thousands of formulas, each long and another, get over and back', async () => {
  const open = await many();
  const formula = (at: number) => `=IF(ROW()>0,"${String(at)}${'甲'.repeat(150)}","")`;
  const cells = Array.from({ length: 2_000 }, (_, at) =>
    titled(at, 1, { value: '', formula: formula(at), format: 'General' }),
  );
  const before = await rowsOf(open);
  const done = await writeJournalled(open.workbook, { ...noEdit, cells }, writing);
  expect(done.conflicts).toEqual([]);
  expect((await rowsOf(open))[3]?.[1]).toBe(`0${'甲'.repeat(150)}`);
  await restore(open.workbook, done.entry ?? '', writing.at);
  expect(await rowsOf(open)).toEqual(before);
});

test('cells here and there take more to name than to fill: they come in several requests', async () => {
  const open = await many();
  const cells = Array.from({ length: 1_300 }, (_, at) => titled(2 * at, 1, { value: '課長' }));
  const before = await rowsOf(open);
  const done = await writeJournalled(open.workbook, { ...noEdit, cells }, writing);
  expect(done.conflicts).toEqual([]);
  expect((await rowsOf(open)).filter(([, title]) => title === '課長')).toHaveLength(1_302);
  await restore(open.workbook, done.entry ?? '', writing.at);
  expect(await rowsOf(open)).toEqual(before);
});

const few = filled(40, 1);

test('what shows more than the journal holds is taken back all the same, and told with how much it was', async () => {
  const open = await few();
  const formula = '=REPT("甲",30000)';
  const cells = Array.from({ length: 40 }, (_, at) =>
    titled(at, 1, { value: '', formula, format: 'General' }),
  );
  const before = await rowsOf(open);
  const { entry = '' } = await writeJournalled(open.workbook, { ...noEdit, cells }, writing);
  const { conflicts } = await restore(open.workbook, entry, writing.at);
  expect(conflicts).toEqual([]);
  expect(await rowsOf(open)).toEqual(before);
  const entries = await readEntries(open.workbook);
  expect(entries.map(({ counts }) => counts)).toEqual([{ cells: 40, added: 0 }, undefined]);
  expect(restorable(entries)).toEqual([]);
});

const long = filled(80, 7_000);
const mending = (count: number): TableEdit => ({
  ...noEdit,
  cells: Array.from({ length: count }, (_, at) => titled(at, 7_000)),
});

test('very long texts: what the journal cannot hold is refused, and mended where that is agreed to', async () => {
  const open = await long();
  const before = await rowsOf(open);
  expect(await failure(writeJournalled(open.workbook, mending(80), writing))).toMatchObject({
    code: 'tooBigToUndo',
  });
  expect(await rowsOf(open)).toEqual(before);
  const agreed = { ...writing, withoutUndo: true };
  const done = await writeJournalled(open.workbook, mending(80), agreed);
  expect(done).toMatchObject({ conflicts: [], entry: undefined });
  expect(done.record.cells).toHaveLength(80);
});

const parted = mending(45);
const after = parted.cells.map((cell) => cell.after.value);

/** How many of the cells hold what they are to hold, and how many what they held. */
async function counted(open: OpenWorkbook): Promise<readonly [number, number]> {
  open.host.faults.clear();
  const titles = (await rowsOf(open)).map(([, title]) => title);
  const held = parted.cells.map((cell) => cell.before.value);
  const countIn = (some: readonly unknown[]) =>
    some.filter((each, at) => titles[3 + at] === each).length;
  return [countIn(after), countIn(held)];
}

test.each<[string, Disturb]>([
  ['the session ends', sessionEnds],
  ['the answer is lost', answerIsLost],
])(
  '%s between the parts: what stands is in the journal, and is taken back by it',
  async (_, disturb) => {
    const left: number[] = [];
    for (const request of [6, 8, 9, 12]) {
      const begun = await long();
      disturb(begun, request);
      await failure(writeJournalled(begun.workbook, parted, writing));
      const open = over(begun.host);
      const [done, not] = await counted(open);
      expect(done + not).toBe(45);
      left.push(done);
      const entry = (await readEntries(open.workbook)).find(({ cells }) => cells.length > 0);
      expect((entry?.cells.length ?? 0) >= done).toBe(true);
      if (entry) await restore(open.workbook, entry.id, writing.at);
      expect(await counted(open)).toEqual([0, 45]);
    }
    // Some of them were cut off between the parts.
    expect(left.some((done) => done > 0 && done < 45)).toBe(true);
  },
);

test('a later part that Excel refuses leaves nothing of those before it, and nothing in the journal', async () => {
  const open = await long();
  // The second of the requests that write cells.
  let writes = 0;
  const serve = open.host.execute.bind(open.host);
  open.host.execute = (body, session) => {
    if (body.includes('資料安全') && body.includes('journal') && ++writes === 2) {
      open.host.faults.inject({ code: 'GeneralException', member: 'Range.values' });
    }
    return serve(body, session);
  };
  const { code } = await failure(writeJournalled(open.workbook, parted, writing));
  expect(code).toBe('GeneralException');
  expect(writes).toBeGreaterThanOrEqual(2);
  expect(await counted(open)).toEqual([0, 45]);
  expect((await readEntries(open.workbook)).flatMap(({ cells }) => cells)).toEqual([]);
});
