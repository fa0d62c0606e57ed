import type { JournalEntry } from '../../src/app/journal-text';
import type { ChangedCell } from '../../src/workbook/edit/table-edit';
import type { Grid } from './grid';
import { assertKept } from './kept';

// The property tests see what they are to see: one workbook before, and what a repair made of it.

const sheetOf = (...rows: readonly (readonly string[])[]): Grid => {
  const cells = rows.flatMap((row, down) =>
    row.map((text, at): [string, string] => [`${'ABCD'.charAt(at)}${String(down + 1)}`, text]),
  );
  return new Map([['甲', new Map(cells.filter(([, text]) => text !== ''))]]);
};
const before = sheetOf(['t:編號', 't:日期'], ['t:一', 'n:1'], ['t:二', 'n:2']);
const compare = (now: Grid) => () => {
  assertKept(
    before,
    { grid: now, tables: new Map(), looks: new Map(), results: new Map() },
    [],
    [],
  );
};

test('a column and a row that came between take nothing away', () => {
  const now = sheetOf(['t:編號', 't:新', 't:日期'], [], ['t:一', '', 'n:1'], ['t:二', '', 'n:2']);
  expect(compare(now)).not.toThrow();
});

test('cells that moved down in one column, but not beside it, are still there', () => {
  const now = sheetOf(['t:編號', ''], ['t:一', 't:日期'], ['t:二', 'n:1'], ['', 'n:2']);
  expect(compare(now)).not.toThrow();
});

test.each([
  ['another value', sheetOf(['t:編號', 't:日期'], ['t:一', 'n:1'], ['t:二', 'n:3'])],
  ['another kind', sheetOf(['t:編號', 't:日期'], ['t:一', 'n:1'], ['t:二', 't:2'])],
  ['none', sheetOf(['t:編號', 't:日期'], ['t:一', 'n:1'], ['t:二', ''])],
  ['the value of another row', sheetOf(['t:編號', 't:日期'], ['t:一', 'n:2'], ['t:二', 'n:1'])],
])('%s in the place of a cell is seen', (_, now) => {
  expect(compare(now)).toThrow('lost');
});

test('what was written to a table is taken back where the table has moved since', () => {
  const written = sheetOf(
    ['t:編號', 't:日期'],
    ['t:一', 'n:1'],
    [],
    ['t:編號', 't:日期'],
    ['t:二', 'n:9'],
  );
  const at = (row: number) => ({
    name: 'Units',
    sheet: '甲',
    row,
    column: 1,
    lastRow: row + 1,
    headers: ['編號', '日期'],
    isHeaderless: false,
    filter: '',
  });
  const cell: ChangedCell = {
    ...{ table: 'Units', key: '二', row: 4, column: '日期' },
    ...{ before: { value: 2, format: '' }, after: { value: 9, format: '' } },
  };
  const entry: JournalEntry = { id: '1', at: '', what: '', cells: [cell], added: [], removed: [] };
  const theirs = sheetOf(['t:編號', 't:日期'], [], ['t:編號', 't:日期'], ['t:二', 'n:2']);
  const kept = (grid: Grid) => () => {
    const read = {
      grid,
      tables: new Map([['Units', at(4)]]),
      looks: new Map(),
      results: new Map(),
    };
    assertKept(theirs, read, [], [entry]);
  };
  expect(kept(written)).not.toThrow();
  written.get('甲')?.set('B5', 'n:8');
  expect(kept(written)).toThrow('lost');
});
