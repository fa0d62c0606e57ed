import { readTabText, writeTabText } from '../../../src/workbench/clipboard/tab-text';

// What Excel itself puts on the clipboard and reads from it as text.
test.each<[string, string[][], string]>([
  [
    'cells and rows',
    [
      ['a', 'b'],
      ['1', ''],
    ],
    'a\tb\r\n1\t\r\n',
  ],
  ['a line break within a cell', [['一\n二', 'x']], '"一\n二"\tx\r\n'],
  ['quotes within such a cell are doubled', [['他說"好"\n走']], '"他說""好""\n走"\r\n'],
  ['quotes alone stay', [['5" 管']], '5" 管\r\n'],
  ['a tab within a cell', [['a\tb', 'c']], '"a\tb"\tc\r\n'],
])('%s', (_title, rows, text) => {
  expect(writeTabText(rows)).toBe(text);
  expect(readTabText(text)).toEqual(rows);
});

test.each<[string, string, string[][]]>([
  ['one word', '甲', [['甲']]],
  ['lines of other systems', 'a\nb\rc', [['a'], ['b'], ['c']]],
  ['an empty line between', 'a\r\n\r\nb', [['a'], [''], ['b']]],
  ['empty cells at both ends', '\ta\t', [['', 'a', '']]],
  ['a quote that nothing ends', '"a\tb', [['"a', 'b']]],
])('reads %s', (_title, text, rows) => {
  expect(readTabText(text)).toEqual(rows);
});
