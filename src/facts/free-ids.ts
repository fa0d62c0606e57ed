import type { CorrectiveAction, Finding } from '../register/register';
import { derived } from './derived';
import { areSame } from './derived-each';
import { idForm } from './grouping';

type Kind = 'NC' | 'CA';

const MOST = 1_000_000;

/**
 * The year and the number of an id as one number; -1 of one that is written otherwise than nc-115-001, in
 * capitals or small letters: two or three digits, and one to six.
 */
function codeOf(kind: Kind, id: string): number {
  const start = kind.length + 1;
  const second = id.indexOf('-', start);
  if (second < start + 2 || second > start + 3) return -1;
  if (!id.startsWith(kind) && !id.startsWith(kind.toLowerCase())) return -1;
  if (id[kind.length] !== '-') return -1;
  const length = id.length - second - 1;
  if (length < 1 || length > 6) return -1;
  const year = digitsOf(id, start, second);
  const number = digitsOf(id, second + 1, id.length);
  return year < 0 || number < 0 ? -1 : year * MOST + number;
}

/** What the digits of a part say; -1 where one of them is none. */
function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Numbers nobody has used: the one after the highest of its year, for a gap may be a row that was
 * taken out. Who asks twice for one purpose gets one number, and no two purposes get the same.
 */
export class FreeIds {
  private highest: Map<string, number> | null = null;
  private readonly given = new Map<string, string>();
  private readonly promised = new Set<string>();

  constructor(private readonly highestNow: ReadonlyMap<string, number>) {}

  next(kind: Kind, rocYear: number, purpose: string): string {
    const key = `${kind} ${purpose}`;
    const before = this.given.get(key);
    if (before !== undefined) return before;
    this.highest ??= new Map(this.highestNow);
    const series = `${kind}-${String(rocYear)}-`;
    const number = (this.highest.get(series) ?? 0) + 1;
    this.highest.set(series, number);
    const id = `${series}${String(number).padStart(3, '0')}`;
    this.given.set(key, id);
    this.promised.add(idForm(id) ?? id);
    return id;
  }

  /** Promises an id that nothing has, if it is not promised for another purpose yet. */
  claim(id: string, purpose: string): boolean {
    const key = `claim ${purpose}`;
    const form = idForm(id) ?? id;
    if (this.given.get(key) === form) return true;
    if (this.promised.has(form)) return false;
    this.given.set(key, form);
    this.promised.add(form);
    return true;
  }
}

interface Rows {
  readonly findings: () => readonly Finding[];
  readonly actions: () => readonly CorrectiveAction[];
}

/** Numbers that are free, from the beginning whenever findings or actions are others: who asks first is first. */
export function freeIds({ findings, actions }: Rows): () => FreeIds {
  const ids = <R>(rows: () => readonly R[], idOf: (row: R) => string | null) =>
    derived(() => rows().map(idOf), areSame);
  // A number that is still referred to is not given to another row.
  const used: Readonly<Record<Kind, readonly (() => readonly (string | null)[])[]>> = {
    NC: [ids(findings, (row) => row.findingId), ids(actions, (row) => row.findingId)],
    CA: [ids(actions, (row) => row.actionId), ids(actions, (row) => row.previousActionId)],
  };
  const highest = derived(() => {
    const numbers = new Map<string, number>();
    for (const kind of ['NC', 'CA'] as const) {
      for (const [year, number] of highestOf(kind, used[kind])) {
        numbers.set(`${kind}-${String(year)}-`, number);
      }
    }
    return numbers;
  });
  return derived(() => {
    findings();
    actions();
    return new FreeIds(highest());
  });
}

/** The highest number of each year. */
function highestOf(
  kind: Kind,
  used: readonly (() => readonly (string | null)[])[],
): ReadonlyMap<number, number> {
  const highest = new Map<number, number>();
  let top = '';
  let series = '';
  const look = (id: string | null) => {
    if (id === null) return;
    // Of as many digits and the same series, what sorts before a number that was seen is lower.
    if (id.length === top.length && id <= top && id.startsWith(series)) return;
    const plain = codeOf(kind, id);
    const code = plain < 0 ? codeOf(kind, idForm(id) ?? '') : plain;
    if (code < 0) return;
    const year = Math.floor(code / MOST);
    if (code % MOST > (highest.get(year) ?? -1)) highest.set(year, code % MOST);
    if (plain < 0) return;
    top = id;
    series = id.slice(0, id.lastIndexOf('-') + 1);
  };
  for (const ids of used) {
    const all = ids();
    // From below: there the highest mostly stand.
    for (let at = all.length - 1; at >= 0; at -= 1) look(all[at] ?? null);
  }
  return highest;
}
