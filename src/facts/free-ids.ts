import type { CorrectiveAction, Finding } from '../register/register';
import { remembered } from '../register/remembered';
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

  constructor(
    private readonly findings: readonly Finding[],
    private readonly actions: readonly CorrectiveAction[],
  ) {}

  next(kind: Kind, rocYear: number, purpose: string): string {
    const key = `${kind} ${purpose}`;
    const before = this.given.get(key);
    if (before !== undefined) return before;
    this.highest ??= this.read();
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

  /** A number that is still referred to is not given to another row. */
  private used(kind: Kind): (string | null)[] {
    return kind === 'NC'
      ? [...this.findings, ...this.actions].map(({ findingId }) => findingId)
      : this.actions.flatMap(({ actionId, previousActionId }) => [actionId, previousActionId]);
  }

  private read(): Map<string, number> {
    const highest = new Map<string, number>();
    for (const kind of ['NC', 'CA'] as const) {
      for (const id of this.used(kind)) {
        const own = id === null ? null : numberOf(id);
        if (own?.kind !== kind) continue;
        highest.set(own.series, Math.max(highest.get(own.series) ?? 0, own.number));
      }
    }
    return highest;
  }
}
