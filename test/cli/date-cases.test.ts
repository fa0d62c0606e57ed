import { told, toldFigures } from './told';

test('DAT-01 a UTC time stamp counts as its day in Taipei, and is reported with it', async () => {
  const { code, problems } = await told('13-utc-timestamp', 'utc.xlsx');
  expect(code).toBe(1);
  const errors = problems.filter(({ severity }) => severity === 'E');
  expect(errors).toMatchObject([{ rule: 'DAT-01', key: 'NC-115-017', column: '發現日期' }]);
  expect(errors[0]?.message).toContain('請改填日期 2026/10/20');
  const figures = await toldFigures('13-utc-timestamp', 'utc.xlsx');
  expect(figures['3-1.total.new']?.rows).toContain('NC-115-017');
  expect(figures['3-1.total.new']?.uncounted).toBeUndefined();
});

test('DAT-01 dashes are read as in ids, and a time behind a date is dropped and said', async () => {
  const { problems } = await told('16-messages', 'messages.xlsx');
  const dates = problems.filter(({ rule }) => rule === 'DAT-01');
  expect(dates.map(({ key }) => key)).toEqual(['NC-115-015', 'NC-115-016']);
  expect(dates[0]?.message).toContain('「下午2時」的時間不計');
  for (const { message } of dates) expect(message).toContain('請改填日期 2026/10/20');
});

test('FND-03 a compatibility ideograph is taken for its ideograph, and is named', async () => {
  const { problems } = await told('16-messages', 'messages.xlsx');
  const [category, ...others] = problems.filter(({ rule }) => rule === 'FND-03');
  expect(others).toEqual([]);
  expect(category).toMatchObject({ severity: 'I', key: 'NC-115-017', column: '類別' });
  expect(category?.message).toContain('U+F967，相容漢字');
  const figures = await toldFigures('16-messages', 'messages.xlsx');
  expect(figures['3-1.次要不符合.new']?.rows).toContain('NC-115-017');
});

test('DAT-03 dates a century off are reported, and the figures they would bend name the rows', async () => {
  const { code, problems } = await told('06-date-out-of-range', 'due-2115.xlsx');
  expect(code).toBe(1);
  const dates = problems.filter(({ rule }) => rule === 'DAT-03');
  expect(dates).toMatchObject([
    { severity: 'E', key: 'R-115-06', column: '預定完成日' },
    { severity: 'E', key: 'MR-113-01-A04', column: '完成期限' },
  ]);
  expect(dates[1]?.message).toContain('是否為 2026/11/5？');
  const figures = await toldFigures('06-date-out-of-range', 'due-2115.xlsx');
  expect(figures['1.overdue']).toMatchObject({ value: 1, uncounted: ['MR-113-01-A04'] });
  expect(figures['5.overdue']).toMatchObject({ value: 0, uncounted: ['R-115-06'] });
});

test('FND-05 a finding of the future is reported, and the figures name it as not counted', async () => {
  const { code, problems } = await told('06-date-out-of-range', 'found-in-future.xlsx');
  expect(code).toBe(1);
  const errors = problems.filter(({ severity }) => severity === 'E');
  expect(errors).toMatchObject([{ rule: 'FND-05', key: 'NC-115-017', column: '發現日期' }]);
  const figures = await toldFigures('06-date-out-of-range', 'found-in-future.xlsx');
  expect(figures['3-1.total.new']).toMatchObject({ value: 17, uncounted: ['NC-115-017'] });
});

test('FND-19 a finding closed before it was found is reported, and counted nowhere', async () => {
  const { code, problems } = await told('06-date-out-of-range', 'closed-before-found.xlsx');
  expect(code).toBe(1);
  const errors = problems.filter(({ severity }) => severity === 'E');
  expect(errors).toMatchObject([{ rule: 'FND-19', key: 'NC-113-001', column: '結案日' }]);
  const figures = await toldFigures('06-date-out-of-range', 'closed-before-found.xlsx');
  expect(figures['3-1.total.closing']?.uncounted).toEqual(['NC-113-001']);
});
