import {
  type Followed,
  followed,
  type Origin,
  type Part,
  readBy,
  Reader,
  readingNow,
} from './derived';

/**
 * What is derived of each of many rows, in their order: anew only of a row that is another than before in
 * its place, or where a part that was read of it is past; of all where anything else that was read of any
 * is another. Nothing but the row and what is followed may have a say in it; `same` says of rows that are
 * made anew that they are as before.
 */
export function derivedEach<R, T>(
  derive: (row: R) => T,
  same: (a: R, b: R) => boolean = isSame,
): (rows: readonly R[]) => readonly T[] {
  return derivedEachOf(undefined, derive, same);
}

/** The same of rows and of what is told with each of them. */
export function derivedEachOf<A, R, T>(
  about: A,
  derive: (row: R, about: A) => T,
  same: (a: R, b: R) => boolean = isSame,
): (rows: readonly R[]) => readonly T[] {
  const own = new DerivedEach(about, derive, same);
  return (rows) => own.of(rows);
}

/** The same, of those alone of which there is something: of most it is `nothing`. */
export function derivedOfSome<A, R, T>(
  about: A,
  nothing: T,
  derive: (row: R, about: A) => T,
  same: (a: R, b: R) => boolean = isSame,
): (rows: readonly R[]) => readonly T[] {
  const own = new DerivedEach(about, derive, same, nothing, true);
  return (rows) => own.some(rows);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b;
}

/** What was read of one row: mostly none, or one. */
type Parts = Part | readonly Part[] | undefined;

interface Made<T> {
  readonly values: readonly T[];
  /** Empty where none was read of any. */
  readonly parts: readonly Parts[];
}

/** As long as it will be: grown row by row it would be made anew two dozen times. */
export function listOf<T>(length: number): T[] {
  const list: T[] = [];
  list.length = length;
  return list;
}

function copyOf<T>(values: readonly T[], length: number): T[] {
  const copy = values.slice(0, length);
  copy.length = length;
  return copy;
}

class DerivedEach<A, R, T> {
  private rows: readonly R[] = [];
  /** Where most are nothing, those that are have no place, and all of them need none. */
  private values: readonly T[] = [];
  /** Of each row those that were read of it. */
  private parts: readonly Parts[] = [];
  private origins: readonly Origin[] = [];
  private versions: readonly number[] = [];
  /** What has the parts. */
  private wholes: readonly Origin[] = [];
  private wholeVersions: readonly number[] = [];
  /** Whether any may be something. */
  private isAny = false;
  private found: readonly T[] = [];
  private foundIn: readonly T[] | undefined;

  constructor(
    private readonly about: A,
    private readonly derive: (row: R, about: A) => T,
    private readonly same: (a: R, b: R) => boolean,
    private readonly nothing?: T,
    private readonly isOfSome = false,
  ) {}

  some(rows: readonly R[]): readonly T[] {
    const values = this.of(rows);
    if (values !== this.foundIn) {
      this.found = this.isAny ? values.filter((value) => value !== this.nothing) : [];
      this.foundIn = values;
    }
    return this.found;
  }

  of(rows: readonly R[]): readonly T[] {
    if (isAnother(this.origins, this.versions)) this.forget();
    const isAnyPast = areOthers(this.wholes, this.wholeVersions);
    if (rows !== this.rows || isAnyPast) this.renew(rows, isAnyPast);
    const reader = readingNow();
    if (reader) {
      for (const origin of this.origins) reader.add(origin);
      for (const whole of this.wholes) reader.add(whole);
    }
    return this.values;
  }

  private renew(rows: readonly R[], isAnyPast: boolean): void {
    const before = { rows: this.rows, values: this.values, parts: this.parts };
    const { origins, wholes } = this;
    // What cannot be derived is not half derived either.
    this.forget();
    const reader = new Reader(true);
    const made = readBy(reader, () =>
      before.rows.length === 0
        ? this.derivedFirst(rows, reader)
        : this.derivedAgain(rows, { ...before, isAnyPast, reader }),
    );
    this.rows = rows;
    this.values = made.values;
    this.parts = made.parts;
    this.origins = [...new Set([...origins, ...reader.origins])];
    this.versions = this.origins.map(({ version }) => version);
    this.wholes = [...new Set([...wholes, ...reader.wholes])];
    this.wholeVersions = this.wholes.map(({ version }) => version);
  }

  /** The values of the rows, and what was read of each. */
  private derivedFirst(rows: readonly R[], reader: Reader): Made<T> {
    const { about, derive, nothing, isOfSome } = this;
    let values: T[] | undefined;
    let parts: Parts[] | undefined;
    for (let at = 0; at < rows.length; at += 1) {
      const value = derive(rows[at] as R, about);
      if (!isOfSome || value !== nothing) (values ??= listOf(rows.length))[at] = value;
      if (reader.parts !== undefined) (parts ??= listOf(rows.length))[at] = reader.takeParts();
    }
    this.isAny = values !== undefined;
    return { values: values ?? [], parts: parts ?? [] };
  }

  /** The same, of what was derived before as far as it holds. */
  private derivedAgain(
    rows: readonly R[],
    before: Made<T> & {
      readonly rows: readonly R[];
      readonly isAnyPast: boolean;
      readonly reader: Reader;
    },
  ): Made<T> {
    const { isAnyPast, reader } = before;
    const { about, derive, same } = this;
    const common = Math.min(rows.length, before.rows.length);
    let isSame = rows.length === before.rows.length;
    // Of ten thousand rows mostly one is another, and what is derived of it is often as before: then nothing is copied.
    let own: T[] | undefined = isSame ? undefined : copyOf(before.values, common);
    // Nobody else has these; where a row cannot be derived all is forgotten.
    const parts = before.parts as Parts[];
    if (parts.length > common) parts.length = common;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as R;
      if (at < common) {
        const other = before.rows[at] as R;
        const isBefore = other === row || same(other, row);
        // It was derived of this row.
        if (isBefore && !(isAnyPast && isPast(parts[at]))) continue;
      }
      const value = derive(row, about);
      if (at >= common || value !== this.known(before.values, at)) {
        isSame = false;
        (own ??= copyOf(before.values, rows.length))[at] = value;
      }
      if (value !== this.nothing) this.isAny = true;
      if (reader.parts === undefined && parts[at] === undefined) continue;
      if (parts.length < rows.length) parts.length = rows.length;
      parts[at] = reader.takeParts();
    }
    return { values: isSame || own === undefined ? before.values : own, parts };
  }

  /** What is nothing may have no place. */
  private known(values: readonly T[], at: number): T | undefined {
    const value = values[at];
    return value === undefined ? this.nothing : value;
  }

  private forget(): void {
    this.rows = [];
    this.values = [];
    this.parts = [];
    this.origins = [];
    this.versions = [];
    this.wholes = [];
    this.wholeVersions = [];
  }
}

function isPast(parts: Parts): boolean {
  if (parts === undefined) return false;
  return 'isPast' in parts ? parts.isPast : parts.some((part) => part.isPast);
}

/** Of lists that are made anew whether they hold the same. */
export function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** The same of sets. */
export function areAlike<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/** In the order of reading: what was read later may follow from what was read before. */
function isAnother(origins: readonly Origin[], versions: readonly number[]): boolean {
  return origins.some((origin, at) => {
    origin.renew();
    return origin.version !== versions[at];
  });
}

/** Whether any of them is another; all are up to date then, so that it is known which parts are past. */
function areOthers(wholes: readonly Origin[], versions: readonly number[]): boolean {
  for (const whole of wholes) whole.renew();
  return wholes.some((whole, at) => whole.version !== versions[at]);
}

/** What is derived as a whole and asked for in parts: `frame` is another where there are others than before. */
export abstract class DerivedParts<T extends { readonly frame: object }, P extends Part> {
  private readonly whole: Followed<T>;
  private readonly frame: Followed<object>;

  constructor(derive: () => T) {
    this.whole = followed(derive);
    this.frame = followed(() => this.whole.get().frame);
  }

  /** The part of a name; undefined where there is none of this name. */
  protected abstract partOf(value: T, name: string): P | undefined;

  /** All of it. */
  protected get(): T {
    return this.whole.get();
  }

  /** The same, by whoever hears of this part alone. */
  protected part(name: string): P | undefined {
    const reader = readingNow();
    if (!reader?.keepsParts) return this.partOf(this.whole.get(), name);
    this.frame.get();
    const part = this.partOf(this.whole.now(), name);
    if (part) reader.addPart(this.whole, part);
    return part;
  }
}
