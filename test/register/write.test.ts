import type { Day } from '../../src/register/day';
import { correctiveActionsTable } from '../../src/register/tables/corrective-actions';
import { measurementsTable } from '../../src/register/tables/measurements';
import { membersTable } from '../../src/register/tables/members';
import { toCells } from '../../src/register/write';

test('cells stand in the order of the columns: dates as serial numbers, blanks empty', () => {
  expect(
    toCells(membersTable, {
      name: '林甲',
      memberId: 'M-001',
      position: '委員',
      startDate: '2026-01-01' as Day,
      endDate: null,
    }),
  ).toEqual(['M-001', '林甲', '', '', '', '委員', '', '', '', 46023, '', '', '', '', '']);
});

test('several entries are joined, computed columns are their formula', () => {
  const cells = toCells(correctiveActionsTable, {
    actionId: 'CA-115-001',
    levels: ['管理', '技術'],
    progress: '如期完成',
  });
  expect(cells).toHaveLength(23);
  expect(cells[6]).toBe('管理、技術');
  expect(String(cells[20]).startsWith('=IF(')).toBe(true);
  expect(String(cells[21]).startsWith('=IF(')).toBe(true);
});

test('0 is written as 0 and no value as blank', () => {
  expect(toCells(measurementsTable, { indicatorId: 'M-02', period: '115Q1', value: 0 })).toEqual([
    'M-02',
    '115Q1',
    0,
    '',
    '',
  ]);
  expect(toCells(measurementsTable, { indicatorId: 'M-02', period: '115Q2', value: null })[2]).toBe(
    '',
  );
});
