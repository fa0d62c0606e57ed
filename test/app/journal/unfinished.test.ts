// Refused in the middle, with nobody left to take it back: the file that is opened next says so.
import { fileTroubles } from '../../../src/app/file-troubles';
import { readEntries, restore, writeJournalled } from '../../../src/app/journal';
import { restorable } from '../../../src/app/journal-text';
import { noEdit } from '../../../src/workbook/edit/table-edit';
import { customProperties } from '../../../src/host/model/custom-document-properties';
import type { OpenWorkbook } from '../../workbook/over-host';
import { gone } from './gone';
import { office, rowsOf, title, titleEdit, writing } from './office';

const before = [
  ['行政室', '主任', '是'],
  ['民政課', '課長', '否'],
  ['財政課', '課長', '否'],
];
const edit = {
  ...titleEdit,
  cells: [title, { ...title, key: '財政課', row: 5, after: { value: '科長' } }],
  add: [{ table: 'Units', rows: [{ 單位: '社會課' }, { 單位: '農業課' }] }] as const,
};
const after = [
  ['行政室', '主任', '是'],
  ['民政課', '代理課長', '否'],
  ['財政課', '科長', '否'],
  ['社會課', '', ''],
  ['農業課', '', ''],
];

const isMarked = ({ host }: OpenWorkbook) =>
  customProperties(host.model).some(({ key }) => key === 'ISMS 寫入未完成');
const write = ({ workbook }: OpenWorkbook) => writeJournalled(workbook, edit, writing);
const offered = async ({ workbook }: OpenWorkbook) => restorable(await readEntries(workbook));

test('what goes through leaves nothing to be told', async () => {
  const made = await office();
  const { entry } = await write(made);
  expect(isMarked(made)).toBe(false);
  await restore(made.workbook, entry ?? '', writing.at);
  expect(isMarked(made)).toBe(false);
  expect(await fileTroubles(made.workbook)).toEqual([]);
});

test.each(['Range.values', 'Range.numberFormat', 'Table.resize', 'CustomProperty.delete'])(
  'a write that ends at %s is told of in the file that is opened next, and taken back as far as it stands',
  async (member) => {
    const next = await gone(await office(), member, write);
    expect(isMarked(next)).toBe(true);
    expect(await fileTroubles(next.workbook)).toEqual(['unfinished']);
    const [entry, ...others] = await offered(next);
    expect([entry?.isUnfinished, others]).toEqual([true, []]);
    const { conflicts, notices } = await restore(next.workbook, entry?.id ?? '', writing.at);
    expect(conflicts).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(await rowsOf(next)).toEqual(before);
    expect(await offered(next)).toEqual([]);
    expect(isMarked(next)).toBe(false);
    expect(await fileTroubles(next.workbook)).toEqual([]);
  },
);

test.each(['Range.values', 'Range.clear', 'Table.resize', 'CustomProperty.delete'])(
  'taken back up to %s it is still offered in the file that is opened next, and taken back to the end',
  async (member) => {
    const made = await office();
    const { entry = '' } = await write(made);
    const next = await gone(made, member, ({ workbook }) => restore(workbook, entry, writing.at));
    const [first] = await offered(next);
    expect([first?.id, first?.isUnfinished]).toEqual([entry, true]);
    const { conflicts } = await restore(next.workbook, entry, writing.at);
    expect(conflicts).toEqual([]);
    expect(await rowsOf(next)).toEqual(before);
    expect(await offered(next)).toEqual([]);
    expect(isMarked(next)).toBe(false);
  },
);

test('another change does not let it be forgotten, nor what others write an entry that is too old', async () => {
  const next = await gone(await office(), 'Table.resize', write);
  const other = { ...title, column: '主管職稱', key: '行政室', row: 3 };
  const change = { ...other, before: { value: '主任' }, after: { value: '代理主任' } };
  await writeJournalled(next.workbook, { ...noEdit, cells: [change] }, writing);
  const [latest, first] = await offered(next);
  expect([latest?.isUnfinished, first?.isUnfinished]).toEqual([undefined, true]);
  await restore(next.workbook, first?.id ?? '', writing.at);
  expect((await rowsOf(next)).map((row) => row[1])).toEqual(['代理主任', '課長', '課長']);

  await next.workbook.keepJournal(() => '');
  expect(await fileTroubles(next.workbook)).toEqual([]);
});

test('after a write that was told to have failed and was taken back nothing is left to be told', async () => {
  const made = await office();
  made.host.faults.inject({ code: 'GeneralException', member: 'Table.resize', times: 1 });
  await write(made).catch(() => undefined);
  expect(await rowsOf(made)).toEqual(before);
  expect(isMarked(made)).toBe(false);
  await write(made);
  expect(await rowsOf(made)).toEqual(after);
});
