import type { CorrectiveAction, Finding } from '../register/register';
import { remembered } from '../register/remembered';
import { derived } from './derived';
import { areSame } from './derived-each';
import { idForm } from './grouping';

type Kind = 'NC' | 'CA';

/** What an id says; null of one that is written otherwise. */
const numberOf = remembered((id) => {
  const [, name, year, number] = /^(nc|ca)-(\d{2,3})-(\d{1,6})$/.exec(idForm(id) ?? '') ?? [];
  if (name === undefined) return null;
  const kind = name.toUpperCase();
  return { kind, series: `${kind}-${String(Number(year))}-`, number: Number(number) };
});

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
      for (const id of used[kind].flatMap((all) => all())) {
        const own = id === null ? null : numberOf(id);
        if (own?.kind !== kind) continue;
        numbers.set(own.series, Math.max(numbers.get(own.series) ?? 0, own.number));
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
