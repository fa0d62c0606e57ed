import type { Block } from '../../../src/review/document';
import { layOutPaper } from '../../../src/workbook/paper/lay-out-paper';
import { smallPaper } from '../small-paper';
import { asOnScreen } from './as-on-screen';

const columns = [
  { header: '期限', weight: 6 },
  { header: '事項', weight: 30 },
  { header: '負責', weight: 10 },
];
const long = '彙總各單位資料並追蹤管理審查會議決議事項之辦理情形'.repeat(3);
const january: Block = { kind: 'table', columns, rows: [['116/01/31', '開會', '—']] };
const february: Block = {
  kind: 'table',
  columns,
  rows: [['116/02/28', long, '韓佩珊、凌家豪、溫子晴、施雨彤']],
};

/** Where the columns of each table begin. */
function starts(...blocks: Block[]): number[][] {
  const { rows } = layOutPaper({ ...smallPaper('內容'), blocks }, asOnScreen);
  return rows
    .filter(({ cells }) => cells[0]?.text === '期限')
    .map(({ cells }) => cells.map(({ column }) => column));
}

test('tables of one list stand under each other, whatever is in each', () => {
  const [first, second] = starts(january, february);
  expect(first).toHaveLength(3);
  expect(second).toEqual(first);
});

test('another list beside them takes the columns it needs', () => {
  const own: Block = { ...january, columns: [...columns] };
  const [first, second] = starts(own, february);
  expect(second).not.toEqual(first);
});

const endless = '審查'.repeat(3_000);
const endlessBlocks: readonly Block[] = [
  { kind: 'title', text: endless },
  { kind: 'subtitle', text: endless },
  { kind: 'heading', level: 1, text: endless },
  { kind: 'paragraph', text: endless },
  { kind: 'facts', facts: [{ label: '會議', value: endless }] },
  { kind: 'table', columns, rows: [['116/01/31', endless, '—']] },
  { kind: 'form', rows: [[{ label: '內容', value: endless }]] },
  { kind: 'tree', root: { lines: [endless], children: [{ lines: ['行政室'], children: [] }] } },
];

test.each(endlessBlocks.map((block) => [block.kind, block] as const))(
  'a text of 6,000 characters is shown whole in rows that Excel has: %s',
  (_, block) => {
    const { rows } = layOutPaper({ ...smallPaper('內容'), blocks: [block] }, asOnScreen);
    expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(409);
    const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts.join('').split('審查')).toHaveLength(3_001);
  },
);
