import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { entriesOf, withEntry } from '../../../src/app/journal-text';
import { journalLimits } from '../../../src/app/journal-size';
import { noEdit, type TableEdit } from '../../../src/workbook/edit/table-edit';
import {
  atEveryRequest,
  answerIsLost,
  sessionEnds,
  type Disturb,
} from '../../workbook/interrupted';
import { failure, type OpenWorkbook } from '../../workbook/over-host';
import { office, officeHost, rowsOf, title, titleEdit, writing } from './office';

const edit = {
  ...titleEdit,
  cells: [title, { ...title, key: '財政課', row: 5, after: { value: '科長' } }],
  add: [{ table: 'Units', rows: [{ 單位: '社會課' }] }] as const,
};
const before = [
  ['行政室', '主任', '是'],
  ['民政課', '課長', '否'],
  ['財政課', '課長', '否'],
];
const after = [
  ['行政室', '主任', '是'],
  ['民政課', '代理課長', '否'],
  ['財政課', '科長', '否'],
  ['社會課', '', ''],
];
const work = ({ workbook }: OpenWorkbook) => writeJournalled(workbook, edit, writing);

test.each<[string, Disturb]>([
  ['the session ends', sessionEnds],
  ['the answer is lost', answerIsLost],
])(
  '%s at any request: all of it or nothing, and never a change without its entry',
  async (_, disturb) => {
    const requests = await atEveryRequest(officeHost, work, disturb, async ({ open }) => {
      const rows = await rowsOf(open);
      const [entry] = await readEntries(open.workbook);
      expect([before, after]).toContainEqual(rows);
      expect(entry !== undefined).toBe(JSON.stringify(rows) === JSON.stringify(after));
      if (!entry) return;
      await restore(open.workbook, entry.id, writing.at);
      expect(await rowsOf(open)).toEqual(before);
    });
    expect(requests).toBeGreaterThanOrEqual(4);
  },
);

test.each(['Range.values', 'Range.numberFormat', 'Table.resize', 'CustomXmlPartCollection.add'])(
  'Excel refuses %s: what was written is taken back, the journal too',
  async (member) => {
    const made = await office();
    const below = (put?: string) =>
      made.excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('設定').getRange('E9');
        if (put !== undefined) cell.values = [[put]];
        cell.load('values');
        await context.sync();
        return (cell.values as unknown[][])[0]?.[0];
      });
    await below('備註');
    for (let nth = 1; nth <= 2; nth++) {
      made.host.faults.inject({ code: 'GeneralException', member, times: 1 });
      const { code } = await failure(work(made));
      expect(code).toBe('GeneralException');
      expect(await rowsOf(made)).toEqual(before);
      expect(await below()).toBe('備註');
      expect(await readEntries(made.workbook)).toEqual([]);
    }
    made.host.faults.clear();
    await work(made);
    expect(await rowsOf(made)).toEqual(after);
  },
);

test('a write is taken back from a journal that tells of < and & as well', async () => {
  const made = await office();
  const odd = (value: string, seen: string): TableEdit => ({
    ...noEdit,
    cells: [{ ...title, before: { value: seen }, after: { value } }],
  });
  await writeJournalled(made.workbook, odd('<甲 & 乙>', '課長'), writing);
  const [earlier] = await readEntries(made.workbook);
  made.host.faults.inject({ code: 'GeneralException', member: 'Table.resize', times: 1 });
  const next = { ...edit, cells: odd('課長\u0085', '<甲 & 乙>').cells };
  expect((await failure(writeJournalled(made.workbook, next, writing))).code).toBe(
    'GeneralException',
  );
  expect((await rowsOf(made))[1]).toEqual(['民政課', '<甲 & 乙>', '否']);
  expect(await readEntries(made.workbook)).toEqual([earlier]);
});

const most = 32_767;

test.each<[string, TableEdit, string]>([
  [
    'a cell that is changed',
    { ...noEdit, cells: [{ ...title, after: { value: '長'.repeat(most + 1) } }] },
    '主管職稱',
  ],
  [
    'a row that is added',
    { ...noEdit, add: [{ table: 'Units', rows: [{ 單位: '室'.repeat(most + 1) }] }] },
    '單位',
  ],
])('a text that no cell holds is told before anything is written: %s', async (_, own, header) => {
  const made = await office();
  let writes = 0;
  const { code, message } = await failure(
    writeJournalled(
      made.workbook,
      { ...own, cells: [...edit.cells.slice(1), ...own.cells] },
      {
        ...writing,
        heed: () => writes++,
      },
    ),
  );
  expect(code).toBe('TextTooLong');
  expect(message).toMatch(
    new RegExp(`^「設定」的「${header}」.*有 32,768 個字元，一個儲存格最多 32,767 個，.*沒有寫入`),
  );
  expect(writes).toBe(0);
  expect(await rowsOf(made)).toEqual(before);
  expect(await readEntries(made.workbook)).toEqual([]);
});

test('the longest text that a cell holds is written', async () => {
  const made = await office();
  const value = '長'.repeat(most);
  await writeJournalled(
    made.workbook,
    { ...noEdit, cells: [{ ...title, after: { value } }] },
    writing,
  );
  expect((await rowsOf(made))[1]?.[1]).toBe(value);
});

const entry = (id: string, text = '') => ({
  ...{ id, at: writing.at, what: text, cells: [], added: [], removed: [] },
});

test('the journal keeps the newest entries, by number and by length', () => {
  let stored = '';
  for (let n = 0; n < journalLimits.entries + 5; n++) stored = withEntry(stored, entry(String(n)));
  const kept = entriesOf(stored).map(({ id }) => id);
  expect(kept).toHaveLength(journalLimits.entries);
  expect(kept[0]).toBe(String(journalLimits.entries + 4));

  const long = '列'.repeat(journalLimits.all / 6 - 1000);
  for (const id of ['a', 'b', 'c']) stored = withEntry(stored, entry(id, long));
  expect(entriesOf(stored).map(({ id }) => id)).toEqual(['c', 'b']);
});

test('after 500 writes of any size it takes no more than three megabytes of a request, the last on top', () => {
  let stored = '';
  for (let n = 1; n <= 500; n++) {
    stored = withEntry(stored, entry(`第 ${n} 筆`, '改'.repeat(n % 250 === 0 ? 900_000 : n)));
    if (n % 50 === 0) expect(Buffer.byteLength(JSON.stringify(stored))).toBeLessThan(3_001_000);
  }
  const kept = entriesOf(stored).map(({ id }) => id);
  // Those before it are short: together they have room.
  expect(kept).toHaveLength(30);
  expect(kept.slice(0, 2)).toEqual(['第 500 筆', '第 499 筆']);
});

test('a change too big for the journal is not made unless that is agreed to', async () => {
  const made = await office();
  const long = 'x'.repeat(30_000);
  const cells = ['民政課', '財政課'].map((key, at) => ({
    ...title,
    key,
    row: 4 + at,
    after: { value: long },
  }));
  const add = [
    {
      table: 'Units',
      rows: Array.from({ length: 105 }, (_, at) => ({ 單位: `單位${String(at)}`, 主管職稱: long })),
    },
  ] as const;
  const big = { ...edit, cells, add };
  expect((await failure(writeJournalled(made.workbook, big, writing))).code).toBe('tooBigToUndo');
  expect(await rowsOf(made)).toEqual(before);
  await writeJournalled(made.workbook, big, { ...writing, withoutUndo: true });
  expect(await rowsOf(made)).toHaveLength(108);
  expect(await readEntries(made.workbook)).toEqual([]);
});

test.each([
  ['no journal at all', '<other xmlns="urn:isms-management-review:journal"/>'],
  ['cut short', '<journal xmlns="urn:isms-management-review:journal">{"version":1,"ent</journal>'],
  ['of no version', '<journal xmlns="urn:isms-management-review:journal">{"entries":[]}</journal>'],
  ['not an object', '<journal xmlns="urn:isms-management-review:journal">7</journal>'],
])(
  'a journal that cannot be read, %s: nothing is written, and it can be removed as is told',
  async (_, xml) => {
    const made = await office();
    await made.excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    const { code, message } = await failure(work(made));
    expect(code).toBe('JournalUnreadable');
    expect(message).toMatch(/自訂 XML 資料/);
    expect(await rowsOf(made)).toEqual(before);
    // As Excel's inspector of documents does.
    await made.excel.run(async (context) => {
      const found = context.workbook.customXmlParts
        .getByNamespace('urn:isms-management-review:journal')
        .load('items/id');
      await context.sync();
      for (const part of found.items) part.delete();
      await context.sync();
    });
    await work(made);
    expect(await rowsOf(made)).toEqual(after);
    expect(await readEntries(made.workbook)).toHaveLength(1);
  },
);
