import fc from 'fast-check';
import { Source } from '../../src/facts/derived';
import { FollowedIndex } from '../../src/facts/followed-index';
import { RowsById } from '../../src/facts/grouping';

interface Row {
  readonly at: number;
  readonly id: string | null;
  /** Since which change: the row of before is another. */
  readonly turn: number;
}

/** One id in several writings, and others that look like it; blank ones belong nowhere. */
const ids = [
  'NC-1',
  'nc-1',
  'ＮＣ－１',
  'NC -1',
  'NC-2',
  'nc‐2',
  'A.8',
  'a.8',
  '甲',
  '甲 ',
  '',
  ' ',
  null,
];
/** Which of them are one, told by hand. */
const meant: Readonly<Record<string, string>> = {
  ...{ 'NC-1': '1', 'nc-1': '1', 'ＮＣ－１': '1', 'NC -1': '1' },
  ...{ 'NC-2': '2', 'nc‐2': '2', 'A.8': '8', 'a.8': '8', 甲: '甲', '甲 ': '甲' },
};

const plainIds = ['NC-1', 'NC-2', 'A.8', '甲', null];

function groupsOf(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = row.id === null ? undefined : meant[row.id];
    if (group === undefined) continue;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return groups;
}

function expectIndexed(
  index: Pick<RowsById<Row>, 'of' | 'first' | 'all'>,
  rows: readonly Row[],
): void {
  const groups = groupsOf(rows);
  for (const id of ids) {
    const own = groups.get(meant[id ?? ''] ?? 'none') ?? [];
    expect(index.of(id)).toEqual(own);
    expect(index.first(id)).toBe(own[0]);
  }
  expect([...index.all()]).toEqual([...groups.values()]);
}

const drawn = (from: readonly (string | null)[]) =>
  fc.array(fc.constantFrom(...from), { maxLength: 8 });
/** Other ids, or other rows with the ids of before. */
const tables = fc.array(fc.oneof(drawn(ids), drawn(plainIds), fc.constant(undefined)), {
  minLength: 1,
  maxLength: 5,
});

test('rows are found by their id however it is written, and after any change of them', () => {
  fc.assert(
    fc.property(tables, fc.boolean(), (changes, isAskedBetween) => {
      const source = new Source<readonly Row[]>([]);
      const index = new FollowedIndex(
        () => source.get(),
        (row) => row.id,
      );
      let before: readonly Row[] = [];
      for (const [turn, drawnIds] of changes.entries()) {
        const own = drawnIds ?? before.map(({ id }) => id);
        // A row that says what it said is the row it was.
        const rows = own.map((id, at) =>
          before[at]?.id === id && at % 2 === turn % 2 ? before[at] : { at, id, turn },
        );
        source.set(rows);
        before = rows;
        if (isAskedBetween || turn === changes.length - 1) expectIndexed(index, rows);
        expectIndexed(new RowsById(rows, (row) => row.id), rows);
      }
    }),
    { numRuns: 500 },
  );
});
