import { told } from './told';

test('CA-13 finds one person behind eleven spellings, and names the strange characters', async () => {
  const { code, problems } = await told('05-one-person-two-spellings', 'names.xlsx');
  expect(code).toBe(1);
  const same = problems.filter(({ rule }) => rule === 'CA-13');
  expect(same.map(({ key }) => key)).toEqual(
    ['001', '002', '003', '004', '005', '006', '007', '008', '009', '010', '011'].map(
      (number) => `CA-113-${number}`,
    ),
  );
  expect(same[0]?.message).toContain('U+F9E1，相容漢字，看似「李」');
  expect(same[3]?.message).toContain('零寬空白（U+200B）');
  expect(same[7]?.message).toContain('驗證人「柯以柔 課員」');
  expect(same[8]?.message).toContain('異體字選擇符（U+E0100）');
  // 穆雅文及柯以柔: the one of the two that is meant.
  expect(same[10]?.message).toContain('驗證人「柯以柔」');
});

test('a unit copied with a radical is the unit, and may report its own check', async () => {
  const { code, problems } = await told('05-one-person-two-spellings', 'unit-radical.xlsx');
  expect(code).toBe(0);
  // 自行檢查 of 行政室 by one of its own; FND-08 judges findings of audits alone.
  expect(problems.filter(({ severity }) => severity === 'E')).toEqual([]);
});
