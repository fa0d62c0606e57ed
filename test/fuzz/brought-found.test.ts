// What workbooks of an earlier version have found, each as small as it could be made.
import { fileOf } from './book';
import type { Earlier } from './brought';
import type { Damage } from './damage';
import { broughtUp } from './migrated';
import { office } from './office';
import { bookOf, type Sketch } from './random-book';
import { saidVersion } from './saved-file';

const early: Earlier = { lacking: 1, says: undefined, cut: undefined };

function bookWith(names: readonly string[], earlier: Earlier, ...damages: Damage[]) {
  const sketch: Sketch = {
    present: office.map(({ name }) => names.includes(name)),
    rows: office.map(() => []),
    ...{ damages, earlier, hasDuties: false, past: 1, isSmall: true, frequency: null },
    ...{ typing: undefined, isMeanwhile: false, paper: 0, turn: 0 },
  };
  return bookOf(sketch);
}

const beside: Damage = { kind: 'join', table: 0, other: 1, isBelow: false };

test.each([
  ['once: the same run finishes it', 1, 2],
  ['for good: the next one does', 99, 4],
])(
  'a column beside another table, cut off before it was named, comes once; %s',
  async (_, times, repairs) => {
    const cut = { member: 'Range.values', code: 'GeneralException', times };
    const book = bookWith(['Indicators', 'Reviews'], early, beside);
    expect(await broughtUp(book, { ...early, cut }, 0)).toMatchObject({ repairs });
  },
);

test('a workbook of a later version is never brought down', async () => {
  const later = { ...early, says: 3 };
  const book = bookWith(['Reviews', 'Settings'], later);
  expect(saidVersion(fileOf(book))).toBe(3);
  expect(await broughtUp(book, later, 0)).toMatchObject({ repairs: 1 });
});
