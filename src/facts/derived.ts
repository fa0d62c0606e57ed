/** What values are derived from; its version is another as soon as it is. */
export interface Origin {
  readonly version: number;
  /** The number of who heard last that it was read: of ten thousand rows each reads the same few. */
  heardBy: number;
  /** Brings the version up to date. */
  renew(): void;
}

/** What is one of many in what is derived, such as the rows of one id; another takes its place. */
export interface Part {
  isPast: boolean;
}

let readers = 0;

/** Hears what is read while a value is derived. */
export class Reader {
  /** In the order of reading; one may come up again where others listened in between. */
  readonly origins: Origin[] = [];
  /** Those of which parts were read. */
  readonly wholes: Origin[] = [];
  /** The parts that were read since they were taken last: mostly none or one. */
  parts: Part | Part[] | undefined;
  private readonly own = ++readers;

  /** @param keepsParts whether it tells the parts of a whole one apart. */
  constructor(readonly keepsParts: boolean) {}

  add(origin: Origin): void {
    if (origin.heardBy === this.own) return;
    origin.heardBy = this.own;
    this.origins.push(origin);
  }

  /** Of a whole one part alone. */
  addPart(whole: Origin, part: Part): void {
    // Apart from `heardBy`: what is read in parts may be read as a whole too.
    if (!this.wholes.includes(whole)) this.wholes.push(whole);
    const { parts } = this;
    if (parts === undefined) this.parts = part;
    else if (Array.isArray(parts)) parts.push(part);
    else if (parts !== part) this.parts = [parts, part];
  }

  /** The parts that were read since. */
  takeParts(): Part | readonly Part[] | undefined {
    const { parts } = this;
    this.parts = undefined;
    return parts;
  }
}

type Same<T> = (a: T, b: T) => boolean;

/** How often any source has changed: while it stands still, everything derived holds. */
let changes = 0;
/** What the value that is being derived has read so far. */
let reading: Reader | undefined;

/** A value given from outside, that may be given anew. */
export class Source<T> implements Origin {
  version = 0;
  heardBy = 0;

  constructor(
    private value: T,
    private readonly same: Same<T> = Object.is,
  ) {}

  get(): T {
    reading?.add(this);
    return this.value;
  }

  set(value: T): void {
    if (this.same(this.value, value)) return;
    this.value = value;
    this.version += 1;
    changes += 1;
  }

  renew(): void {
    // It is what it was given last.
  }
}

class Derived<T> implements Origin {
  version = 0;
  heardBy = 0;
  private known: { readonly value: T } | undefined;
  private origins: readonly Origin[] = [];
  /** Of each origin the one that was read. */
  private versions: readonly number[] = [];
  /** The count of changes up to which the value is known to hold. */
  private holdsAt = -1;

  constructor(
    private readonly derive: () => T,
    private readonly same: Same<T>,
  ) {}

  get(): T {
    reading?.add(this);
    return this.current();
  }

  renew(): void {
    this.current();
  }

  /** Without having read it. */
  now(): T {
    return this.current();
  }

  private current(): T {
    if (this.known && (this.holdsAt === changes || !this.isOutOfDate())) {
      this.holdsAt = changes;
      return this.known.value;
    }
    return this.deriveAgain();
  }

  /** In the order of reading: what was read later may follow from what was read before. */
  private isOutOfDate(): boolean {
    const { origins, versions } = this;
    for (let at = 0; at < origins.length; at += 1) {
      const origin = origins[at] as Origin;
      origin.renew();
      if (origin.version !== versions[at]) return true;
    }
    return false;
  }

  private deriveAgain(): T {
    const outer = reading;
    const own = new Reader(false);
    reading = own;
    let value: T;
    try {
      value = this.derive();
    } finally {
      reading = outer;
    }
    this.origins = [...new Set(own.origins)];
    this.versions = this.origins.map(({ version }) => version);
    this.holdsAt = changes;
    if (this.known && this.same(this.known.value, value)) return this.known.value;
    this.known = { value };
    this.version += 1;
    return value;
  }
}

/**
 * A value worked out when it is first asked for, and again only when something has changed that
 * working it out has read: sources, and what is derived from them. `same` says that a value worked
 * out anew is none, so that nothing which follows from it is worked out again.
 */
export function derived<T>(derive: () => T, same: Same<T> = Object.is): () => T {
  const own = new Derived(derive, same);
  return () => own.get();
}

/** A value that is asked for without having been read, too. */
export interface Followed<T> extends Origin {
  get(): T;
  /** Without having read it. */
  now(): T;
}

export function followed<T>(derive: () => T): Followed<T> {
  return new Derived(derive, Object.is);
}

/** Who hears what is read now. */
export function readingNow(): Reader | undefined {
  return reading;
}

/** Does work of which `reader` hears what is read. */
export function readBy<T>(reader: Reader, work: () => T): T {
  const outer = reading;
  reading = reader;
  try {
    return work();
  } finally {
    reading = outer;
  }
}

/** An object whose properties are asked for one by one. */
export function withGetters<T extends object>(getters: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {};
  for (const [name, get] of Object.entries<() => unknown>(getters)) {
    Object.defineProperty(object, name, { get, enumerable: true });
  }
  // Its properties are those of T by their names; the compiler cannot see it.
  return object as T;
}

/** An object given from outside, whose properties are followed one by one. */
export class SourceObject<T extends object> {
  readonly followed: T;
  private readonly sources: ReadonlyMap<string, Source<unknown>>;

  constructor(value: T) {
    this.sources = new Map(
      Object.entries(value).map(([name, one]: [string, unknown]) => [name, new Source(one)]),
    );
    const getters = [...this.sources].map(([name, source]) => [name, () => source.get()]);
    // Its properties are those of the value by their names.
    this.followed = withGetters<T>(Object.fromEntries(getters) as { [K in keyof T]: () => T[K] });
  }

  /** A value with the same properties. */
  set(value: T): void {
    for (const [name, source] of this.sources) source.set(Reflect.get(value, name));
  }
}
