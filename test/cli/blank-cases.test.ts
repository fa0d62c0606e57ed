import { told, toldFigures } from './told';

test('blank matches nothing: rows without their id are reported, and belong to no meeting', async () => {
  const { code, problems } = await told('20-blank-matches-blank', 'in.xlsx');
  expect(code).toBe(1);
  const at = problems.map(({ rule, row, column }) => `${rule} ${String(row)} ${column}`);
  expect(at).toContain('REG-05 6 會議編號');
  expect(at).toContain('TRK-01 12 會議編號');
  const figures = await toldFigures('20-blank-matches-blank', 'in.xlsx');
  expect(figures['1.open']?.value).toBe(4);
  expect(figures['1.open']?.rows).not.toContain('MR-999-01-A01');
});
