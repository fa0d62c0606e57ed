// Rows that their keys do not tell are known by all that they hold: a change leaves the mark of it in the journal,
// beside the headers that the table had. Columns that were put in, moved or renamed since make no other row of it.
import { identity } from '../../register/identity';
import type { CellValue } from '../../register/fault';
import { formMark } from './form-mark';
import { grouped } from './grouped';

/** The mark of what is held, by column; what is blank is no part of it. */
export function markOfPairs(
  pairs: readonly (readonly [header: string, value: CellValue])[],
): string {
  const held = pairs.filter(([, value]) => value !== '');
  const named = held.map(([header, value]) => JSON.stringify([identity(header), value]));
  return formMark(named.sort().join());
}

/** What is known of the rows of a table. */
export interface MarkedTable {
  /** Headers of the columns that people fill in, as they compare, and where they stand. */
  readonly typed: readonly { readonly header: string; readonly at: number }[];
  /** '' where a formula of the people's own works it out. */
  readonly held: (row: number, at: number) => CellValue;
  readonly rowsOf: (id: string) => readonly number[];
}

/** Rows that hold what one was seen to hold. */
export interface LeftRows {
  readonly rows: ReadonlySet<number>;
  /** All columns are there that there were: no other row can have come to be the same by one that is gone. */
  readonly isSure: boolean;
}

type ByMark = ReadonlyMap<string, ReadonlySet<number>>;

export class RowMarks {
  private readonly own = new Map<number, string>();
  private readonly groups = new Map<readonly string[], Map<string, readonly ByMark[]>>();
  private readonly ways = new Map<readonly string[], readonly (readonly Pair[])[]>();

  constructor(private readonly table: MarkedTable) {}

  /** By the columns as they are. `instead`: what some of them will hold. */
  of(row: number, instead?: (at: number) => CellValue | undefined): string {
    const known = this.own.get(row);
    if (known !== undefined && !instead) return known;
    const mark = this.markBy(row, this.table.typed, instead);
    if (!instead) this.own.set(row, mark);
    return mark;
  }

  /** Of the rows with a key those that hold what a mark says, made while the table had these headers. */
  left(id: string, mark: string, headers: readonly string[] | undefined): LeftRows {
    // The columns were changed while it was written: by which it was seen is not known.
    if (headers === undefined) return { rows: new Set(), isSure: false };
    let byId = this.groups.get(headers);
    if (!byId) this.groups.set(headers, (byId = new Map<string, readonly ByMark[]>()));
    let all = byId.get(id);
    if (!all) byId.set(id, (all = this.groupsOf(id, headers)));
    const found = all.flatMap((group) => group.get(mark) ?? []);
    const [only, ...others] = found;
    const rows = others.length === 0 && only ? only : new Set(found.flatMap((set) => [...set]));
    return { rows, isSure: this.lost(headers).length === 0 };
  }

  private groupsOf(id: string, headers: readonly string[]): readonly ByMark[] {
    const by = (markOf: (row: number) => string): ByMark => {
      const groups = grouped(this.table.rowsOf(id), markOf);
      return new Map([...groups].map(([mark, rows]) => [mark, new Set(rows)]));
    };
    return this.waysOf(headers).map((way) => by((row) => this.markBy(row, way)));
  }

  private markBy(
    row: number,
    pairs: readonly Pair[],
    instead: (at: number) => CellValue | undefined = () => undefined,
  ): string {
    const { held } = this.table;
    return markOfPairs(pairs.map(({ header, at }) => [header, instead(at) ?? held(row, at)]));
  }

  /** Where the columns of then may stand now: those whose name is gone may be any that is new. */
  private waysOf(headers: readonly string[]): readonly (readonly Pair[])[] {
    const known = this.ways.get(headers);
    if (known) return known;
    const then = new Set(headers.map(identity));
    const kept = this.table.typed.filter(({ header }) => then.has(header));
    const fresh = this.table.typed.filter(({ header }) => !then.has(header));
    const ways = renamings(this.lost(headers), fresh).map((renamed) => [...kept, ...renamed]);
    this.ways.set(headers, ways);
    return ways;
  }

  private lost(headers: readonly string[]): string[] {
    const now = new Set(this.table.typed.map(({ header }) => header));
    return [...new Set(headers.map(identity))].filter((header) => !now.has(header));
  }
}

interface Pair {
  readonly header: string;
  readonly at: number;
}

/** More than so many ways are not tried: that many columns nobody has renamed. */
const MOST_WAYS = 60;

/** Each name that is gone on another column that is new, or with its column: what was blank in that is missed by nothing. */
function renamings(lost: readonly string[], fresh: readonly Pair[]): Pair[][] {
  let ways: Pair[][] = [[]];
  for (const header of lost) {
    ways = ways.flatMap((way) => {
      const taken = new Set(way.map(({ at }) => at));
      const renamed = fresh.flatMap(({ at }) => (taken.has(at) ? [] : [[...way, { header, at }]]));
      return [...renamed, way];
    });
    if (ways.length > MOST_WAYS) return [];
  }
  return ways;
}
