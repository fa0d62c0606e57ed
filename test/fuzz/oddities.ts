import type { Cell } from './book';

/** The longest text that a cell holds. */
export const LONGEST = 32_767;

/** What people and other programs leave in any cell. */
export const oddities: readonly Cell[] = [
  ...['', ' ', '\u200b', '😀', '👩‍👩‍👧‍👦 稽核', '\ud83d', '下\udc00半', '=1+1', "'115", '#N/A', 'TRUE'],
  ...['待補', '－', '115/3/1', '115.03.01', '1150301', '2026-03-01', '民國115年3月1日', '115/2/29'],
  ...[
    '11/10/05',
    '不詳',
    'ＮＣ－１１５－００１',
    ' nc-115-001 ',
    '行政室\n政風室',
    '<b>&amp;"',
    '\t甲',
  ],
  ...[
    '_x000D_',
    '甲\u0000乙',
    '九十五',
    '１２',
    '\u202e反',
    '王○明',
    '𠮷野',
    '__proto__',
    'constructor',
  ],
  ...['95', ' 95.5 ', '95%', '="', "'", '@甲', '+886', '甲\r\n乙'],
  ...[0, -1, 0.5, 115, 46_000.75, 1_150_301, 2_958_466, 1e15, -1e-9, 1e300, true, false],
  { error: '#REF!' },
  { error: '#N/A' },
  { error: '#DIV/0!' },
  { formula: '1+1', result: 2 },
  { formula: '"甲"&"乙"', result: '甲乙' },
  { formula: 'DATE(2026,3,1)', result: 46_082 },
];

/** Days as text, impossible and doubtful ones, and such as no office of ours has seen. */
export const oddDays: readonly Cell[] = [
  ...['115/3/1', '115.03.01', '1150301', '2026-03-01', '民國115年3月1日', 1_150_301],
  ...['115/2/29', '11/10/05', 0, 1, 60, 73_415, 2_958_465, 46_000.75],
];
