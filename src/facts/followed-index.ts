import type { Part } from './derived';
import { areSame, DerivedParts, listOf } from './derived-each';
import { hasOwnForm, idForm } from './grouping';

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
  /** By what is written: nearly always an id is referred to as it stands. */
  readonly written: Map<string, Group<R>>;
  /** By the form of the id; not worked out before it is asked for, where no two are one id written in two ways. */
  groups: Map<string, Group<R>> | undefined;
}

type FormOf = (id: string | null) => string | null;

/** Of what is worked out and written in one way. */
export const asWritten: FormOf = (id) => id;

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

  protected partOf(index: Index<R>, id: string): Group<R> | undefined {
    const known = index.written.get(id);
    if (known) return known;
    const form = this.formOf(id);
    return form === null ? undefined : groupsOf(index, this.formOf).get(form);
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
    const { groups, written } = this.get();
    const lists: (readonly R[])[] = [];
    for (const { rows } of (groups ?? written).values()) lists.push(rows);
    return lists;
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
  return before && isFramed
    ? replaced(before, rows, ids)
    : asBefore(made(rows, ids), before, ids.formOf);
}

/** Where one row has another id, the groups of the others are those of before: so is what was made of them. */
function asBefore<R>(index: Index<R>, before: Index<R> | undefined, formOf: FormOf): Index<R> {
  if (before === undefined) return index;
  const { groups, written } = index;
  const kept = new Map<Group<R>, Group<R>>();
  const keep = (own: Map<string, Group<R>>, known: ReadonlyMap<string, Group<R>>) => {
    for (const [id, group] of own) {
      const other = known.get(id);
      if (other === undefined || other.isPast || !areSame(other.rows, group.rows)) continue;
      own.set(id, other);
      kept.set(group, other);
    }
  };
  if (groups === undefined && before.groups === undefined) {
    keep(written, before.written);
    return index;
  }
  keep(groupsOf(index, formOf), groupsOf(before, formOf));
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
    const id = frame.ids[first] ?? '';
    const past = groups?.get(form) ?? written.get(id);
    if (past) past.isPast = true;
    const own = [first, ...others].flatMap((at) => rows[at] ?? []);
    const group: Group<R> = { rows: own, isPast: false };
    groups?.set(form, group);
    if (written.has(id)) written.set(id, group);
  }
  return { rows, frame, groups, written };
}

function made<R>(rows: readonly R[], { idOf, formOf }: Ids<R>): Index<R> {
  const ids = listOf<string | null>(rows.length);
  for (let at = 0; at < rows.length; at += 1) ids[at] = idOf(rows[at] as R);
  const written = new Map<string, Growing<R>>();
  for (let at = 0; at < rows.length; at += 1) {
    const id = ids[at] ?? null;
    if (id === null) continue;
    const known = written.get(id);
    if (known) known.rows.push(rows[at] as R);
    else if (formOf === asWritten || (formOf === idForm && hasOwnForm(id)))
      written.set(id, { rows: [rows[at] as R], isPast: false });
    else return madeByForm(rows, ids, formOf);
  }
  return { rows, frame: { ids }, written, groups: undefined };
}

type Growing<R> = Group<R> & { readonly rows: R[] };

function madeByForm<R>(
  rows: readonly R[],
  ids: readonly (string | null)[],
  formOf: FormOf,
): Index<R> {
  const groups = new Map<string, Growing<R>>();
  const written = new Map<string, Growing<R>>();
  rows.forEach((row, at) => {
    const id = ids[at] ?? null;
    if (id === null) return;
    const known = written.get(id);
    if (known) {
      known.rows.push(row);
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

/** By the form of their ids; each has one writing where they have not been grouped by it. */
function groupsOf<R>(index: Index<R>, formOf: FormOf): Map<string, Group<R>> {
  if (index.groups) return index.groups;
  const groups = new Map<string, Group<R>>();
  for (const [id, group] of index.written) groups.set(formOf(id) ?? id, group);
  index.groups = groups;
  return groups;
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
