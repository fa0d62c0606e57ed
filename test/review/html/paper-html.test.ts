import { DOMParser } from '@xmldom/xmldom';
import type { Block, Paper } from '../../../src/review/document';
import { clipboardHtml, papersHtml } from '../../../src/review/html/paper-html';
import { scaleOf } from '../../../src/review/html/chart-scale';

const evil = `<img src=x onerror="alert('1')">&"</style><script>`;

function paperOf(blocks: readonly Block[], more: Partial<Paper> = {}): Paper {
  return {
    sheetTitle: '議程 MR-115-01',
    orientation: 'portrait',
    header: { left: '大埔鄉公所', center: '草稿', right: '議程' },
    footer: {
      left: '',
      center: '',
      right: ['第 ', { number: 'page' }, ' 頁，共 ', { number: 'pages' }, ' 頁'],
    },
    blocks,
    ...more,
  };
}

const table: Block = {
  kind: 'table',
  id: 'stock',
  caption: evil,
  columns: [
    { header: '審查', weight: 1 },
    { header: evil, weight: 3, align: 'right' },
  ],
  rows: [
    ['MR-114-01', { text: '5件', value: 5, row: { table: 'Findings', key: 'NC-114-001' } }],
    [evil, { text: '8件', value: 8, bold: true }],
    ['MR-116-01', '無法計算'],
  ],
  note: evil,
};

const everyKind: Block[] = [
  { kind: 'title', text: evil },
  { kind: 'subtitle', text: evil },
  { kind: 'facts', facts: [{ label: evil, value: evil }] },
  { kind: 'heading', level: 1, text: evil },
  { kind: 'paragraph', text: `${evil}\n第二行` },
  table,
  {
    kind: 'form',
    rows: [
      [
        { label: evil, value: evil },
        { label: '主辦', value: '', lines: 3 },
      ],
    ],
  },
  {
    kind: 'beside',
    weights: [1, 1],
    blocks: [
      {
        kind: 'chart',
        title: evil,
        table: 'stock',
        categories: 0,
        series: [
          { column: 1, type: 'column', look: 'dark', labels: true },
          { column: 1, type: 'line', look: 'dashed', labels: false },
        ],
        height: 200,
      },
    ],
  },
  { kind: 'tree', root: { lines: [evil], children: [{ lines: ['執行小組'], children: [] }] } },
  { kind: 'pageBreak' },
  { kind: 'signatures', labels: [evil, '資安長'] },
];

/** The page as a strict reader sees it; entities and void elements are HTML's own. */
function parsed(html: string) {
  const closed = html
    .replace(/<!DOCTYPE html>/, '')
    .replace(/<(br|col|meta)\b([^>]*)>/g, '<$1$2/>')
    .replaceAll('&nbsp;', '&#160;');
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (_, message) => void faults.push(message) });
  const page = parser.parseFromString(closed, 'text/xml');
  return { page, faults };
}

test('of every kind of block the text is shown, and nothing of it is taken for a tag', () => {
  const html = papersHtml(
    [paperOf(everyKind, { header: { left: evil, center: '', right: '' } })],
    evil,
  );
  const { page, faults } = parsed(html);
  expect(faults).toEqual([]);
  for (const name of ['img', 'script', 'a'])
    expect(page.getElementsByTagName(name)).toHaveLength(0);
  expect(html).not.toContain('<img');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  // Title of the page, and 13 places of the blocks: caption, header, cell, note, and so on.
  const shown = page.documentElement?.textContent ?? '';
  expect(shown.split(evil).length - 1).toBeGreaterThanOrEqual(13);
  expect(html).not.toContain('Findings');
});

test('a list is a table whose header row is one, so that it comes again on each page', () => {
  const { page } = parsed(papersHtml([paperOf([table])], ''));
  const [head] = page.getElementsByTagName('thead');
  expect(head?.getElementsByTagName('th')).toHaveLength(2);
  expect(page.getElementsByTagName('tbody')[0]?.getElementsByTagName('tr')).toHaveLength(3);
});

test('each paper has pages of its own size, with its head and foot', () => {
  const html = papersHtml(
    [paperOf([]), paperOf([], { orientation: 'landscape', pageSize: 'A3' })],
    '議程',
  );
  expect(html).toMatch(/@page paper1\{size:A4 portrait;/);
  expect(html).toMatch(/@page paper2\{size:A3 landscape;/);
  expect(html).toContain('counter(page)');
  expect(html).toContain('counter(pages)');
});

test('a chart draws what is known, says its numbers, and breaks off where one is not known', () => {
  const { page } = parsed(papersHtml([paperOf(everyKind)], ''));
  const [svg] = page.getElementsByTagName('svg');
  // Two of the three points, and the mark in the legend.
  const bars = [...(svg?.getElementsByTagName('rect') ?? [])];
  expect(bars).toHaveLength(3);
  const said = [...(svg?.getElementsByTagName('text') ?? [])].map((text) => text.textContent);
  expect(said).toEqual(expect.arrayContaining(['5', '8', 'MR-116-01']));
  expect(svg?.getAttribute('aria-label')).toBe(evil);
  const [first, second] = bars.map((bar) => Number(bar.getAttribute('height')));
  expect((first ?? 0) / (second ?? 1)).toBeCloseTo(5 / 8, 2);
});

test('for Word every style stands in its element, and what Word drops is left out', () => {
  const html = clipboardHtml([paperOf(everyKind)]);
  expect(html).not.toMatch(/<svg|<style|class=/);
  expect(html).toMatch(/<td style="border:1px solid #000/);
});

test.each([
  [[10], true, { low: 0, high: 15 }],
  [[3, 8], true, { low: 0, high: 10 }],
  [[71, 74], false, { low: 71, high: 75 }],
  [[-2, 2], true, { low: -2, high: 3 }],
])('the axis of %j holds its numbers', (values, fromZero, range) => {
  const { low, high } = scaleOf(values, fromZero);
  expect({ low, high }).toEqual(range);
});

test('of nothing but zeros there is an axis all the same', () => {
  const { low, high, ticks } = scaleOf([0, 0], true);
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(0);
  expect(ticks.every(Number.isFinite)).toBe(true);
});

test('an id or a date is not broken over two lines', () => {
  const html = clipboardHtml([paperOf([{ kind: 'paragraph', text: 'NC-115-016於115/11/22結案' }])]);
  expect(html).toContain(
    'nowrap">NC-115-016</span>於<span style="white-space:nowrap">115/11/22</span>',
  );
});
