import { identity } from '../register/identity';

/** The form in which ids compare; null of a blank one, which matches nothing. */
export function idForm(id: string | null): string | null {
  const form = id === null ? '' : identity(id);
  return form === '' ? null : form;
}

/** Rows by the id they carry or refer to; a row without it belongs to no group. */
export class RowsById<R> {
  private readonly groups = new Map<string, R[]>();

  constructor(rows: readonly R[], idOf: (row: R) => string | null) {
    for (const row of rows) {
      const key = idForm(idOf(row));
      if (key === null) continue;
      const group = this.groups.get(key);
      if (group) group.push(row);
      else this.groups.set(key, [row]);
    }
  }

  /** As they stand in the sheet. */
  of(id: string | null): readonly R[] {
    const key = idForm(id);
    return key === null ? [] : (this.groups.get(key) ?? []);
  }

  /** Of rows with one id the first: the others are reported as doubled. */
  first(id: string | null): R | undefined {
    return this.of(id)[0];
  }
}
