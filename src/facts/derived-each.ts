import { type Followed, followed, type Origin, type Part, readBy, readingNow } from './derived';

/**
 * What is derived of each of many rows, in their order: anew only of a row that is another than before in
 * its place, or where a part that was read of it is past; of all where anything else that was read of any
 * is another. Nothing but the row and what is followed may have a say in it; `same` says of rows that are
 * made anew that they are as before.
 */
export function derivedEach<R, T>(
  derive: (row: R) => T,
  same: (a: R, b: R) => boolean = Object.is,
): (rows: readonly R[]) => readonly T[] {
  const own = new DerivedEach(derive, same);
  return (rows) => own.of(rows);
}

class DerivedEach<R, T> {
  private rows: readonly R[] = [];
  private values: readonly T[] = [];
  /** Of each row those that were read of it. */
  private parts: readonly (readonly Part[] | undefined)[] = [];
  private origins = new Map<Origin, number>();
  /** What has the parts. */
  private wholes = new Map<Origin, number>();

  constructor(
    private readonly derive: (row: R) => T,
    private readonly same: (a: R, b: R) => boolean,
  ) {}

  of(rows: readonly R[]): readonly T[] {
    if (isAnother(this.origins)) this.forget();
    const isAnyPast = areOthers(this.wholes);
    if (rows !== this.rows || isAnyPast) this.renew(rows, isAnyPast);
    const reader = readingNow();
    if (reader) {
      for (const origin of this.origins.keys()) reader.add(origin);
      for (const whole of this.wholes.keys()) reader.add(whole);
    }
    return this.values;
  }

  private renew(rows: readonly R[], isAnyPast: boolean): void {
    const before = { rows: this.rows, values: this.values, parts: this.parts };
    // What cannot be derived is not half derived either.
    const { origins, wholes } = this;
    this.forget();
    const common = Math.min(rows.length, before.rows.length);
    // Copied as they are: of ten thousand rows mostly one is another, and only that one is looked at.
    const values = before.values.slice(0, common);
    const parts = before.parts.slice(0, common);
    let own: Part[] | undefined;
    let isSame = rows.length === before.rows.length;
    const reader = {
      add: (origin: Origin) => void origins.set(origin, 0),
      addPart: (whole: Origin, part: Part) => {
        wholes.set(whole, 0);
        (own ??= []).push(part);
      },
    };
    readBy(reader, () => {
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] as R;
        const other = before.rows[at] as R;
        const isBefore = at < common && (other === row || this.same(other, row));
        // It was derived of this row.
        if (isBefore && !(isAnyPast && isPast(parts[at]))) continue;
        own = undefined;
        const value = this.derive(row);
        if (value !== before.values[at]) isSame = false;
        values[at] = value;
        parts[at] = own;
      }
    });
    for (const origin of origins.keys()) origins.set(origin, origin.version);
    for (const whole of wholes.keys()) wholes.set(whole, whole.version);
    Object.assign(this, { rows, parts, origins, wholes, values: isSame ? before.values : values });
  }

  private forget(): void {
    this.rows = [];
    this.values = [];
    this.parts = [];
    this.origins = new Map();
    this.wholes = new Map();
  }
}

function isPast(parts: readonly Part[] | undefined): boolean {
  return parts?.some((part) => part.isPast) === true;
}

/** Of lists that are made anew whether they hold the same. */
export function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** In the order of reading: what was read later may follow from what was read before. */
function isAnother(origins: ReadonlyMap<Origin, number>): boolean {
  for (const [origin, version] of origins) {
    origin.renew();
    if (origin.version !== version) return true;
  }
  return false;
}

/** Whether any of them is another; all are up to date then, so that it is known which parts are past. */
function areOthers(wholes: ReadonlyMap<Origin, number>): boolean {
  let isAny = false;
  for (const [whole, version] of wholes) {
    whole.renew();
    if (whole.version !== version) isAny = true;
  }
  return isAny;
}

/** What is derived as a whole and asked for in parts: `frame` is another where there are others than before. */
export class DerivedParts<T extends { readonly frame: object }> {
  private readonly whole: Followed<T>;
  private readonly frame: Followed<object>;

  constructor(derive: () => T) {
    this.whole = followed(derive);
    this.frame = followed(() => this.whole.get().frame);
  }

  /** All of it. */
  get(): T {
    return this.whole.get();
  }

  /** One part of it; undefined where there is none of this name. */
  part<P extends Part>(partOf: (value: T) => P | undefined): P | undefined {
    const reader = readingNow();
    if (!reader?.addPart) return partOf(this.whole.get());
    this.frame.get();
    const part = partOf(this.whole.now());
    if (part) reader.addPart(this.whole, part);
    return part;
  }
}
