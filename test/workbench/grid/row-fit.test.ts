import { wrappedLines } from '../../../src/workbench/grid/row-fit';

// Ten pixels for a Chinese character, five for any other: the sums can be done by hand.
const width = (part: string) =>
  [...part].reduce((sum, letter) => sum + (letter > '\u2e80' ? 10 : 5), 0);

test.each([
  ['', 100, 1],
  ['一二三四五', 50, 1],
  ['一二三四五六', 50, 2],
  ['甲\n乙', 100, 2],
  ['完成 MR-115-01 議程', 60, 3], // 完成 (20 + 5) | MR-115-01 (45 + 5) | 議程
  ['MR-115-01', 20, 1], // one word never breaks here
  ['一二 三四', 20, 2], // the space hangs over the end
])('%p in %d pixels takes %d lines', (text, room, lines) => {
  expect(wrappedLines(text, room, width)).toBe(lines);
});
