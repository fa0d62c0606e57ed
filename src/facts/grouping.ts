import { identity } from '../register/identity';

/** The form in which ids compare; null of a blank one, which matches nothing. */
export function idForm(id: string | null): string | null {
  const form = id === null ? '' : identity(id);
  return form === '' ? null : form;
}

/** No small letters, no spaces, nothing that is typed in several ways. */
const OWN_FORM = /^[\x21-\x60\x7b-\x7e\u4e00-\u9fff、。]+$/;

/** Whether no other id of which this holds has the form of this one: true of nearly all, and soon seen. */
export function hasOwnForm(id: string): boolean {
  return OWN_FORM.test(id);
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
  /** By what is written: nearly always an id is referred to as it stands. */
  private readonly written = new Map<string, R[]>();
  /** By the form of the id; not worked out before it is asked for, where each id is written in one way. */
  private groups: Map<string, R[]> | undefined;

  constructor(rows: readonly R[], idOf: (row: R) => string | null) {
    for (const row of rows) {
      const id = idOf(row);
      if (id === null) continue;
      const written = this.written.get(id);
      if (written) {
        written.push(row);
        continue;
      }
      if (this.groups === undefined && hasOwnForm(id)) {
        this.written.set(id, [row]);
        continue;
      }
      const key = idForm(id);
      if (key === null) continue;
      const groups = this.byForm();
      const group = groups.get(key);
      if (group) group.push(row);
      else {
        const first = [row];
        groups.set(key, first);
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
    return key === null ? [] : (this.byForm().get(key) ?? []);
  }

  /** A group for each id, in the order in which they come up. */
  all(): Iterable<readonly R[]> {
    return (this.groups ?? this.written).values();
  }

  /** Of rows with one id the first: the others are reported as doubled. */
  first(id: string | null): R | undefined {
    return this.of(id)[0];
  }

  private byForm(): Map<string, R[]> {
    if (this.groups) return this.groups;
    this.groups = new Map();
    for (const [id, rows] of this.written) this.groups.set(idForm(id) ?? id, rows);
    return this.groups;
  }
}
