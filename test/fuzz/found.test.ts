// What random workbooks have found, each as small as it could be made.
import type { Book } from './book';
import { type Cell, fileOf } from './book';
import { asOtherProgram } from './grid';
import { over } from '../workbook/over-host';
import { columnOf, typedValue } from '../../src/app/row/typed-value';
import { Host } from '../../src/host/host';
import { travel } from './journey';
import { office } from './office';
import { bookOf, type Sketch } from './random-book';

function bookWith(...cells: readonly Cell[]): Book {
  const notes = cells.map((cell, at) => ({ row: at + 1, column: 1, cell }));
  const sheet = { name: '甲', tables: [], merges: [], hiddenRows: [], isProtected: false };
  return { sheets: [{ ...sheet, notes }], is1904: false };
}

test('half a surrogate pair is written as it was read, not as another character', async () => {
  const texts = ['下\udc00半', '\ud83d', '😀', '_xD83D_'];
  const open = over(Host.open(fileOf(bookWith(...texts))));
  await open.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const read = sheet.getRange('A1:A4').load('values');
    await context.sync();
    sheet.getRange('B1:B4').values = read.values;
    await context.sync();
  });
  const cells = (await asOtherProgram(open.host.save())).grid.get('甲');
  for (const column of ['A', 'B']) {
    expect(texts.map((_, at) => cells?.get(`${column}${String(at + 1)}`))).toEqual(
      texts.map((text) => `t:${text}`),
    );
  }
});

test.each(['來源', '發現日期', '不符合事項', '受稽單位'])(
  'what nobody sees empties a cell of %s',
  (header) => {
    expect(typedValue(columnOf('Findings', header), '\u200b')).toEqual({
      ok: true,
      value: '',
      understood: '',
    });
  },
);

test('more than a cell holds is told at its field, and the longest text is taken', () => {
  const longest = '審'.repeat(32_767);
  const column = columnOf('Findings', '不符合事項');
  expect(typedValue(column, longest)).toMatchObject({ ok: true, value: longest });
  expect(typedValue(column, `${longest}😀`)).toEqual({
    ok: false,
    code: 'tooLong',
    why: '一個儲存格最多 32,767 個字元，這裡有 32,769 個，請縮短。',
  });
});

/** One measure of a table whose 編號 has another title; its 逾期天數 is worked out in a way of its own. */
const ownFormula: Sketch = {
  present: office.map(({ name }) => ['CorrectiveActions', 'Reviews'].includes(name)),
  rows: office.map(({ name, columns }) => {
    const cells = { 編號: 'CA-114-001', 逾期天數: { formula: '"甲"&"乙"', result: '甲乙' } };
    const row = columns.map(({ header }) => cells[header as keyof typeof cells] ?? null);
    return name === 'CorrectiveActions' ? [row] : [];
  }),
  damages: [{ kind: 'renameColumn', table: 0, at: 0, to: '另取的名稱' }],
  ...{ hasDuties: false, past: 0, isSmall: true, frequency: null },
  ...{ typing: undefined, isMeanwhile: false, paper: 0, turn: 0 },
};

test('a formula of the people’s own is not taken for ours that lost its table', async () => {
  const { repairs } = await travel(bookOf(ownFormula), () => 0, true);
  expect(repairs).toBe(1);
});

/** A row of 設定 in which nothing stands but its 項目, and that is emptied in a form. */
const emptied: Sketch = {
  ...ownFormula,
  present: office.map(({ name }) => ['Settings', 'Reviews'].includes(name)),
  rows: office.map(() => []),
  damages: [{ kind: 'foreign', table: 0, at: 0, cell: '小計' }],
  typing: { table: 0, row: 0, column: 0, text: '' },
};

test('what stood in a row that is blank by now is put back into it', async () => {
  const { edited } = await travel(bookOf(emptied), () => 0, true, emptied);
  expect(edited).toBe(1);
});

/** An office whose name has half a character, as it stands in the header of every paper. */
const halfNamed: Sketch = {
  ...ownFormula,
  present: office.map(({ name }) => ['Settings', 'Findings', 'Reviews'].includes(name)),
  rows: office.map(({ name, columns }) =>
    name === 'Settings'
      ? [columns.map((_, at) => ['機關名稱', '青禾\ud83d鎮公所'][at] ?? null)]
      : [],
  ),
  damages: [],
};

test.each([0, 1, 2, 3])(
  'half a character is not lost in what paper %i is printed with',
  async (paper) => {
    await expect(
      travel(bookOf(halfNamed), () => 0, false, { ...halfNamed, paper }),
    ).resolves.toBeDefined();
  },
);
