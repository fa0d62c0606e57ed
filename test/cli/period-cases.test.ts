import { told, toldFigures } from './told';

test('KPI-02 two spellings of one 期別 are two values of it, and the figures name them', async () => {
  const { code, problems } = await told('10-period-two-spellings', 'two-spellings.xlsx');
  expect(code).toBe(1);
  const errors = problems.filter(({ severity }) => severity === 'E');
  expect(errors).toMatchObject([
    { rule: 'KPI-02', key: 'M-01 115-09', row: 94, column: '期別' },
    { rule: 'KPI-02', key: 'O-03 115Q3', row: 95, column: '期別' },
  ]);
  expect(errors[0]?.message).toContain('期別「115-9」的量測值與前面的列同為「M-01 115-09」');
  expect(errors[1]?.message).toContain('期別「115年Q3」的量測值與前面的列同為「O-03 115Q3」');
  const figures = await toldFigures('10-period-two-spellings', 'two-spellings.xlsx');
  // Which of the two values counts nobody knows: O-03 is neither met nor missed, and is named.
  expect(figures['3-4.notMet']).toMatchObject({ value: 0, uncounted: ['O-03'] });
});
