import { keepWhole } from '../../../src/workbook/paper/keep-whole';

// LibreOffice ends a line after an opening bracket that a letter or digit follows. 「目標…72%（」 is
// 23 em wide where digits are half an em: one more than 22.5 em has room for it there.
test.each([
  [23, '目標未達成1項：O-03「矯正措施如期完成率」72%\n（115Q3），未達80%，連續3期下降。'],
  // A line of 「率」72%」 alone, where 率 had no room in the line before, is not left between two.
  [22.5, '目標未達成1項：O-03「矯正措施如期完成\n率」72%（115Q3），未達80%，連續3期下降。'],
])('no line of %s em ends with an opening bracket', (ems, lines) => {
  expect(keepWhole(lines.replace(/\n/g, ''), ems)).toBe(lines);
});

test('a name before brackets stands in one line', () => {
  const text = '承擔人：藍秀琴（R-115-05）、邵郁婷（R-115-09）、辛美玲（R-115-10）。';
  for (let ems = 12; ems < 36; ems += 0.5) {
    const lines = keepWhole(text, ems).split('\n').join('⏎');
    // Broken by the paper itself before a name, if at all, never within.
    expect(lines.replace(/⏎/g, '')).toBe(text);
    expect(lines).not.toMatch(/藍⏎|秀⏎|邵⏎|郁⏎|辛⏎|美⏎/);
  }
  // 「承擔人：藍秀琴（R-115-05）、邵」 is 16 em: the rest of the name has no room there.
  expect(keepWhole(text, 16.2)).toMatch(/、\n邵郁婷（/);
});

test('a break of the paper’s own never stands between a bracket and what it opens', () => {
  const text =
    'EA-114-01（上級機關稽核，114年5月20日至114年5月21日，完成）：由岳承恩（外部）稽核行政室、民政課；稽核人員均非受稽單位人員。';
  for (let ems = 10; ems < 50; ems += 0.25) {
    for (const isCell of [true, false]) {
      expect(keepWhole(text, ems, isCell)).not.toMatch(/[（「]\n|\n[）」，。、；：]/);
    }
  }
});
