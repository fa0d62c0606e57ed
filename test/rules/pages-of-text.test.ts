import { isDescribed, isPlaceholder, isUnfilled } from '../../src/facts/described';
import { factsOf } from '../../src/facts/facts';
import { readRegister } from '../../src/register/read';
import { trendClaims } from '../../src/rules/indicators/trend-claims';
import { check } from '../../src/rules/check';
import { blocksOf, clock, d, type Sheets, small } from '../facts/small-register';

const LONG = 4000;
const page = '機房門禁紀錄，未保存。'.repeat(LONG / 11);

function sheetsOf(descriptions: readonly string[], cause = '承辦人員更替未交接'): Sheets {
  const idOf = (at: number) => `NC-115-${String(at + 1).padStart(3, '0')}`;
  return {
    ...small,
    Findings: descriptions.map((description, at) => ({
      findingId: idOf(at),
      foundDate: d(115, 6, 1),
      source: '自我檢查',
      category: '次要不符合',
      clause: '9.1',
      description,
      unit: '行政室',
    })),
    CorrectiveActions: descriptions.map((_, at) => ({
      actionId: `CA-115-${String(at + 1)}`,
      findingId: idOf(at),
      cause,
      action: '修訂交接清單並於每月檢視',
    })),
  };
}

const saidOf = (sheets: Sheets, rule: string): number[] =>
  check(factsOf(readRegister(blocksOf(sheets)), clock))
    .filter((problem) => problem.rule === rule)
    .map(({ row }) => row);

test('of pages of text that begin otherwise nothing but the beginning is brought into another form', () => {
  const normalize = jest.spyOn(String.prototype, 'normalize');
  const letters = (): number =>
    normalize.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0);
  const pages = Array.from({ length: 100 }, (_, at) => `第${String(at)}次，${page}`);
  try {
    expect(pages.filter((text) => isDescribed(text, 5) && !isUnfilled(text))).toEqual(pages);
    expect(factsOf(readRegister(blocksOf(sheetsOf(pages))), clock).duplicates.pairs.length).toBe(0);
    expect(letters()).toBeGreaterThan(0);
    expect(letters()).toBeLessThan((100 * LONG) / 2);
  } finally {
    normalize.mockRestore();
  }
});

test('FND-13 tells pages apart that differ in their last letter alone', () => {
  const [first, ...others] = saidOf(sheetsOf([`${page}甲`, `${page}乙`, `${page}，甲`]), 'FND-13');
  const [third] = saidOf(
    sheetsOf(['門禁未依規定上鎖。', '抽查紀錄缺漏', '門禁，未依規定上鎖']),
    'FND-13',
  );
  expect(first).toBe(third);
  expect(first).toBeDefined();
  expect(others).toEqual([]);
});

test('CA-03 finds a page told again, not one that only begins alike', () => {
  const told = (cause: string) => saidOf(sheetsOf([page], cause), 'CA-03').length;
  expect(told(`緣${page.replaceAll('，', '、')}`)).toBe(1);
  expect(told(page.slice(0, 2000))).toBe(0);
});

test('what holds the place of a text does so at any length', () => {
  const marks = '，'.repeat(LONG);
  expect([`待補${marks}`, marks, '甲'.repeat(LONG), `${marks}同上`].map(isPlaceholder)).toEqual([
    ...[true, true, true, true],
  ]);
  expect([`${'甲'.repeat(LONG)}乙`, `${marks}門禁未上鎖`].map(isPlaceholder)).toEqual([
    false,
    false,
  ]);
  expect([`待補${marks}`, marks, page].map(isUnfilled)).toEqual([true, true, false]);
  expect(isDescribed(`${marks}門禁未上鎖`, 5)).toBe(true);
  expect(isDescribed(`${marks}門禁未上鎖`, 7)).toBe(false);
  expect(isDescribed(page, LONG)).toBe(false);
});

// Read in both ways it would not come to an end.
test('CA-04 sees through slips without number', () => {
  const slips = '人員疏失及'.repeat(60);
  expect(saidOf(sheetsOf(['門禁未依規定上鎖'], slips), 'CA-04')).toHaveLength(1);
  expect(saidOf(sheetsOf(['門禁未依規定上鎖'], `${slips}交接清單未更新`), 'CA-04')).toEqual([]);
});

test('a claim of a trend is found behind any number of digits and brackets', () => {
  const { rows } = factsOf(readRegister(blocksOf(small)), clock);
  const [first] = rows.Indicators;
  const name = first?.name ?? '';
  const of = (text: string) => trendClaims(text, rows.Indicators).length;
  expect(of(`${name}為98%，較前期提升`)).toBe(1);
  expect(of(`${name}為98%，連續3.5%提升`)).toBe(1);
  expect(of(`${name}為98%，${'1'.repeat(60)}甲提升`)).toBe(0);
  expect(of(`${name}${'(及)'.repeat(60)}甲${name}均提升`)).toBe(1);
});
