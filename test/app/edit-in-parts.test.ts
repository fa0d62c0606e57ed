import { outcomeOf } from '../../src/app/edit-in-parts';
import type { ChangedCell, EditOutcome } from '../../src/workbook/edit/table-edit';

// Two rows of one number that are the same; each comes into a part of its own.

const cell = (row: number, marks: Partial<ChangedCell>): ChangedCell => ({
  ...{ table: 'CorrectiveActions', key: 'CA-114-001', row, column: '逾期天數' },
  ...{ before: { value: '3' }, after: { value: '', formula: '=1' }, ...marks },
});
const part = (...cells: readonly ChangedCell[]): EditOutcome => ({
  ...{ record: { cells, added: [], removed: [] }, conflicts: [], notices: [] },
});
const alike = (...parts: readonly EditOutcome[]) =>
  outcomeOf(parts).record.cells.map((one) => one.alike);

test('where a later part makes the other row different, the first is the only one of its kind', () => {
  const first = part(cell(3, { seen: 'same', was: 'same', alike: 2 }));
  const other = part(cell(2003, { seen: 'other', was: 'same' }));
  expect(alike(first, other)).toEqual([undefined, undefined]);
});

test('where a later part leaves the other row the same, there are two of them', () => {
  const first = part(cell(3, { seen: 'same', was: 'before' }));
  const other = part(cell(2003, { seen: 'same', was: 'other', alike: 2 }));
  expect(alike(first, other)).toEqual([2, 2]);
});

test('where a later part works out the other row and changes nothing typed, there are still two', () => {
  const first = part(cell(3, { seen: 'same', was: 'same', alike: 2 }));
  const other = part(cell(2003, { seen: 'same', was: 'same', alike: 2 }));
  expect(alike(first, other)).toEqual([2, 2]);
});
