import { identity } from '../register/identity';

/** The form in which ids compare; null of a blank one, which matches nothing. */
export function idForm(id: string | null): string | null {
  const form = id === null ? '' : identity(id);
  return form === '' ? null : form;
}

/** Of rows with one id the first, for the others are reported as doubled; a row without it stays. */
export function firstOfEach<R>(rows: readonly R[], idOf: (row: R) => string | null): R[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const form = idForm(idOf(row));
    if (form === null) return true;
    const isNew = !seen.has(form);
    seen.add(form);
    return isNew;
  });
}

/** Rows by the id they carry or refer to; a row without it belongs to no group. */
export class RowsById<R> {
  private readonly groups = new Map<string, R[]>();
  /** By what is written: nearly always an id is referred to as it stands. */
  private readonly written = new Map<string, R[]>();

  constructor(rows: readonly R[], idOf: (row: R) => string | null) {
    for (const row of rows) {
      const id = idOf(row);
      if (id === null) continue;
      const written = this.written.get(id);
      if (written) {
        written.push(row);
        continue;
      }
      const key = idForm(id);
      if (key === null) continue;
      const group = this.groups.get(key);
      if (group) group.push(row);
      else {
        const first = [row];
        this.groups.set(key, first);
        this.written.set(id, first);
      }
    }
  }

  /** As they stand in the sheet. */
  of(id: string | null): readonly R[] {
    if (id === null) return [];
    const asWritten = this.written.get(id);
    if (asWritten) return asWritten;
    const key = idForm(id);
    return key === null ? [] : (this.groups.get(key) ?? []);
  }

  /** A group for each id, in the order in which they come up. */
  all(): Iterable<readonly R[]> {
    return this.groups.values();
  }

  /** Of rows with one id the first: the others are reported as doubled. */
  first(id: string | null): R | undefined {
    return this.of(id)[0];
  }
}
