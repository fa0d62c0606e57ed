import { rocYear } from '../register/day';
import type { ReadFault } from '../register/fault';
import { NextIds } from '../register/next-ids';
import { identity } from '../register/identity';
import type { Register, Rows, TableName } from '../register/register';
import { say } from '../register/said';
import type { Fix } from './fix';

/** How rows of a table are numbered: the id of a row, what a new one is like, and who refers to it. */
interface Numbered<N extends TableName> {
  idOf(row: Rows[N][number]): string | null;
  /** An id before the first of its kind; undefined where the row does not tell. */
  like(row: Rows[N][number], ids: readonly string[]): string | undefined;
  /** The ids that other rows speak of. */
  named(rows: Rows): readonly (string | null)[];
}

// Findings and corrective actions are numbered by their own rules.
const numbered: { readonly [N in TableName]?: Numbered<N> } = {
  Members: {
    idOf: (row) => row.memberId,
    like: (_, ids) => ids.at(-1),
    named: () => [],
  },
  Audits: {
    idOf: (row) => row.auditId,
    like: ({ startDate }, ids) => likeOfYear(startDate && rocYear(startDate), ids, 'IA-115-00'),
    named: ({ Findings }) => Findings.map(({ auditId }) => auditId),
  },
  Risks: {
    idOf: (row) => row.riskId,
    like: (_, ids) => ids.at(-1),
    named: () => [],
  },
  Resolutions: {
    idOf: (row) => row.resolutionId,
    like: ({ reviewId }) => (reviewId === null ? undefined : `${reviewId}-A00`),
    named: () => [],
  },
};

/** In the form of the last id: with the row's year, and the number before the first. */
function likeOfYear(
  year: number | null,
  ids: readonly string[],
  standard: string,
): string | undefined {
  if (year === null) return undefined;
  const last = ids.findLast((id) => /-1\d\d-\d+$/.test(id)) ?? standard;
  return last.replace(/-1\d\d-(\d+)$/, (_, number: string) => {
    return `-${String(year)}-${'0'.repeat(number.length)}`;
  });
}

interface Book {
  readonly ids: readonly string[];
  readonly free: NextIds;
  readonly named: ReadonlySet<string>;
}

/** Of each reading once: a table pasted twice has thousands of such rows. */
const books = new WeakMap<Rows, Map<TableName, Book>>();

function bookOf<N extends TableName>(rows: Rows, table: N, own: Numbered<N>): Book {
  const known = books.get(rows) ?? new Map<TableName, Book>();
  books.set(rows, known);
  const before = known.get(table);
  if (before) return before;
  const ids = (rows[table] as readonly Rows[N][number][]).flatMap((row) => own.idOf(row) ?? []);
  const named = new Set(own.named(rows).map((id) => identity(id ?? '')));
  const book = { ids, free: new NextIds(ids), named };
  known.set(table, book);
  return book;
}

/**
 * The next free id for a row without one, and for the later of two with one id, as long as no row
 * refers to it: which of the two is meant there nobody but the office knows.
 */
export function fixOfId(fault: ReadFault, register: Register): Fix | undefined {
  return fixIn(fault.table, fault, register);
}

function fixIn<N extends TableName>(
  table: N,
  { code, key, row: place, column }: ReadFault,
  { rows }: Register,
): Fix | undefined {
  const own: Numbered<N> | undefined = numbered[table];
  if (!own) return undefined;
  const { ids, free, named } = bookOf(rows, table, own);
  let like: string | undefined;
  if (code === 'duplicateKey') like = named.has(identity(key)) ? undefined : key;
  else {
    const row = rowAt(rows, table, place);
    like = row && own.like(row, ids);
  }
  const after = like === undefined ? undefined : free.after(like);
  if (after === undefined) return undefined;
  const label =
    code === 'duplicateKey'
      ? say`改用下一個編號「${after}」`.text
      : say`填入下一個編號「${after}」`.text;
  return { kind: 'cells', label, cells: [{ table, key, row: place, column, after }] };
}

const byRow = new WeakMap<object, ReadonlyMap<number, unknown>>();

function rowAt<N extends TableName>(rows: Rows, table: N, place: number) {
  const own = rows[table] as readonly Rows[N][number][];
  const known = byRow.get(own) ?? new Map(own.map((row) => [(row as { row: number }).row, row]));
  byRow.set(own, known);
  return known.get(place) as Rows[N][number] | undefined;
}
