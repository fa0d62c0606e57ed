import { isTooLarge } from '../../src/host/answer-size';

const answer = (texts: readonly unknown[]) => ({
  Results: [{ ActionId: 1, Value: { values: texts.map((text) => [text, 1, true, null]) } }],
});

test.each([
  ['as many characters as are given', ['甲'.repeat(6), 'abcd'], false],
  ['one more', ['甲'.repeat(6), 'abcde'], true],
  ['numbers alone', Array.from({ length: 50 }, (_, at) => at), false],
  ['nothing', [], false],
])('%s', (_, texts, expected) => {
  expect(isTooLarge(answer(texts), 10)).toBe(expected);
});

test('fifty thousand rows as an office writes them are given at once', () => {
  const rows = Array.from({ length: 50_000 }, (_, at) =>
    `機房門禁紀錄第 ${at} 件未保存完整。`.repeat(5),
  );
  expect(isTooLarge(answer(rows))).toBe(false);
});
