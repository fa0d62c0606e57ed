import type { Part } from './derived';
import { areSame, DerivedParts } from './derived-each';
import { idForm } from './grouping';

/** Rows of one id, as they stand in the sheet. */
interface Group<R> extends Part {
  readonly rows: readonly R[];
}

/** The ids that rows carry or refer to, in their order. */
interface Frame {
  readonly ids: readonly (string | null)[];
  /** By the form of an id where it stands; not worked out before a row changes. */
  places?: ReadonlyMap<string, readonly number[]>;
}

interface Index<R> {
  readonly rows: readonly R[];
  readonly frame: Frame;
  readonly groups: Map<string, Group<R>>;
  /** By what is written: nearly always an id is referred to as it stands. */
  readonly written: Map<string, Group<R>>;
}

type FormOf = (id: string | null) => string | null;

const none: readonly never[] = [];

/**
 * Rows by the id they carry or refer to, that follow their table: whoever has asked for those of one id is
 * concerned by a change of these rows alone, as long as the ids are those of before.
 */
export class FollowedIndex<R> extends DerivedParts<Index<R>, Group<R>> {
  /** @param formOf in which ids compare; null of one that belongs to no group. */
  constructor(
    rowsOf: () => readonly R[],
    idOf: (row: R) => string | null,
    private readonly formOf: FormOf = idForm,
  ) {
    let before: Index<R> | undefined;
    super(() => {
      before = renewed(before, rowsOf(), { idOf, formOf });
      return before;
    });
  }

  protected partOf({ written, groups }: Index<R>, id: string): Group<R> | undefined {
    const asWritten = written.get(id);
    if (asWritten) return asWritten;
    const form = this.formOf(id);
    return form === null ? undefined : groups.get(form);
  }

  /** As they stand in the sheet. */
  of(id: string | null): readonly R[] {
    if (id === null) return none;
    const group = this.part(id);
    return group ? group.rows : none;
  }

  /** Of rows with one id the first: the others are reported as doubled. */
  first(id: string | null): R | undefined {
    return this.of(id)[0];
  }

  /** The rows of each id, in the order in which the ids come up. */
  all(): (readonly R[])[] {
    return [...this.get().groups.values()].map(({ rows }) => rows);
  }
}

interface Ids<R> {
  readonly idOf: (row: R) => string | null;
  readonly formOf: FormOf;
}

function renewed<R>(before: Index<R> | undefined, rows: readonly R[], ids: Ids<R>): Index<R> {
  const known = before?.frame.ids ?? none;
  // A row that is the one of before has its id.
  const isFramed =
    rows.length === known.length &&
    rows.every((row, at) => row === before?.rows[at] || ids.idOf(row) === known[at]);
  return before && isFramed ? replaced(before, rows, ids) : asBefore(made(rows, ids), before);
}

/** Where one row has another id, the groups of the others are those of before: so is what was made of them. */
function asBefore<R>(index: Index<R>, before: Index<R> | undefined): Index<R> {
  if (before === undefined) return index;
  const { groups, written } = index;
  const kept = new Map<Group<R>, Group<R>>();
  for (const [form, group] of groups) {
    const known = before.groups.get(form);
    if (known === undefined || known.isPast || !areSame(known.rows, group.rows)) continue;
    groups.set(form, known);
    kept.set(group, known);
  }
  for (const [id, group] of written) {
    const known = kept.get(group);
    if (known) written.set(id, known);
  }
  return index;
}

/** The same ids in the same places: only the groups of other rows are others. */
function replaced<R>(before: Index<R>, rows: readonly R[], { idOf, formOf }: Ids<R>): Index<R> {
  const { frame, groups, written } = before;
  const changed = rows.filter((row, at) => row !== before.rows[at]);
  const places = (frame.places ??= placesOf(frame.ids, formOf));
  for (const form of new Set(changed.map((row) => formOf(idOf(row))))) {
    const [first, ...others] = (form === null ? undefined : places.get(form)) ?? [];
    if (form === null || first === undefined) continue;
    const past = groups.get(form);
    if (past) past.isPast = true;
    const own = [first, ...others].flatMap((at) => rows[at] ?? []);
    const group: Group<R> = { rows: own, isPast: false };
    groups.set(form, group);
    const id = frame.ids[first] ?? '';
    if (id !== form) written.set(id, group);
  }
  return { rows, frame, groups, written };
}

function made<R>(rows: readonly R[], { idOf, formOf }: Ids<R>): Index<R> {
  const ids = rows.map(idOf);
  const groups = new Map<string, Group<R> & { readonly rows: R[] }>();
  const written = new Map<string, Group<R> & { readonly rows: R[] }>();
  rows.forEach((row, at) => {
    const id = ids[at] ?? null;
    if (id === null) return;
    const asWritten = written.get(id);
    if (asWritten) {
      asWritten.rows.push(row);
      return;
    }
    const form = formOf(id);
    if (form === null) return;
    const group = groups.get(form);
    if (group) {
      group.rows.push(row);
      return;
    }
    const first = { rows: [row], isPast: false };
    groups.set(form, first);
    if (id !== form) written.set(id, first);
  });
  return { rows, frame: { ids }, groups, written };
}

function placesOf(
  ids: readonly (string | null)[],
  formOf: FormOf,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  ids.forEach((id, at) => {
    const form = formOf(id);
    if (form === null) return;
    const own = places.get(form);
    if (own) own.push(at);
    else places.set(form, [at]);
  });
  return places;
}
