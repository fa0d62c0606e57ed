import fc from 'fast-check';
import { fold } from './cells';
import { atDesk } from './desk';
import { broughtUp } from './migrated';
import { type Journey, type Recount, travel } from './journey';
import {
  bookOf,
  type Sketch,
  largeSketches,
  mixedSketches,
  sketches,
  smallSketches,
} from './random-book';
import { countedIn, kindOf, recount } from './recount';

export interface Fuzzed {
  /** What failed, with the smallest case; null where nothing did. */
  readonly failure: string | null;
  readonly runs: number;
  readonly done: Done;
  /** Kinds of figures that an agenda gave and that were recounted in none of them. */
  readonly neverCounted: readonly string[];
}

/** How many workbooks, and what was done in them. */
export interface Done {
  readonly books: number;
  readonly repairs: number;
  readonly edited: number;
  readonly added: number;
  readonly figures: number;
  /** By the name of the fault that ended them. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Whole workbooks, such of three tables, nine of these for each of those, or three tables of 2,000 rows. */
export type Size = 'whole' | 'small' | 'mixed' | 'large';

const SKETCHES = {
  whole: sketches,
  small: smallSketches,
  mixed: mixedSketches,
  large: largeSketches,
};

export async function fuzz({
  runs,
  seed,
  size,
  isBrief = false,
}: {
  readonly runs: number;
  readonly seed: number;
  readonly size: Size;
  /** Whether what takes long is done in some of them only. */
  readonly isBrief?: boolean;
}): Promise<Fuzzed> {
  let done = NOTHING;
  const [given, counted] = [new Set<string>(), new Set<string>()];
  const noting: Recount = (figures, review, read) => {
    const own = new Set([...countedIn(read).keys()].map(fold));
    for (const id of Object.keys(figures)) (own.has(fold(id)) ? counted : given).add(kindOf(id));
    return recount(figures, review, read);
  };
  const result = await fc.check(
    fc.asyncProperty(SKETCHES[size], async (sketch) => {
      const book = bookOf(sketch);
      const { earlier, desk, turn } = sketch;
      const journey = earlier
        ? await broughtUp(book, earlier, turn)
        : desk
          ? { repairs: 0, figures: 0, ...(await atDesk(book, desk, turn, isBrief)) }
          : await travel(book, noting, sketch.isSmall, sketch, isBrief || isShort(size, sketch));
      done = sumOf(done, doneBy(journey));
    }),
    { numRuns: runs, seed },
  );
  return {
    failure: result.failed ? fc.defaultReportMessage(result) + causeOf(result.errorInstance) : null,
    runs: result.numRuns,
    done,
    neverCounted: [...given].filter((kind) => !counted.has(kind)),
  };
}

/** Of all sizes the small ones are many: five of six of them do each a part of all that there is to do. */
const isShort = (size: Size, { isSmall, turn }: Sketch) =>
  size === 'mixed' && isSmall && turn % 6 !== 5;

function causeOf(error: unknown): string {
  return error instanceof Error ? `\n${error.stack ?? error.message}` : '';
}

export const NOTHING: Done = {
  books: 0,
  repairs: 0,
  edited: 0,
  added: 0,
  figures: 0,
  refused: {},
};

function doneBy({ fault, ...counts }: Journey): Done {
  return { books: 1, ...counts, refused: fault === undefined ? {} : { [fault]: 1 } };
}

export function sumOf(one: Done, two: Done): Done {
  const refused: Record<string, number> = { ...one.refused };
  for (const [name, count] of Object.entries(two.refused)) {
    refused[name] = (refused[name] ?? 0) + count;
  }
  return {
    books: one.books + two.books,
    repairs: one.repairs + two.repairs,
    edited: one.edited + two.edited,
    added: one.added + two.added,
    figures: one.figures + two.figures,
    refused,
  };
}

export function told({ books, repairs, edited, added, figures, refused }: Done): string {
  const faults = Object.entries(refused).map(([code, count]) => `${code} ${String(count)}`);
  return (
    `${String(books)} 本活頁簿：修復結構 ${String(repairs)} 處、變更 ${String(edited)} 格、` +
    `增列 ${String(added)} 列並全數復原，重算 ${String(figures)} 個數字` +
    (faults.length === 0 ? '' : `；具名拒絕：${faults.join('、')}`)
  );
}
