import { nextResolutionId } from '../../facts/decided-work';
import { dayFromSerial, rocYear, type Day } from '../../register/day';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { NextIds } from '../../register/next-ids';
import type { TableName } from '../../register/register';
import { headerOf } from '../../rules/report';
import { valueOf } from '../../workbook/edit/rows-found';
import type { RowCells } from '../../workbook/edit/table-edit';
import type { TableRows } from './table-rows';
import { columnOf, typedValue } from './typed-value';

/** How the rows of a table are numbered (domain: Tables). */
interface Numbering {
  readonly id: string;
  readonly prefix: string;
  readonly width: number;
  /** The day whose 民國 year stands in the number; today's where it is blank. */
  readonly dated?: string;
  /** Rows of one kind are numbered apart: M-01 and O-01. */
  readonly kind?: string;
  /** What others of a kind begin with, where the office has none of it yet. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

const numberings: Partial<Readonly<Record<TableName, Numbering>>> = {
  Members: { id: 'memberId', prefix: 'M', width: 3 },
  Audits: {
    ...{ id: 'auditId', prefix: 'EA', width: 2, dated: 'startDate', kind: 'auditType' },
    prefixes: { '': 'IA', 內部稽核: 'IA' },
  },
  Findings: { id: 'findingId', prefix: 'NC', width: 3, dated: 'foundDate' },
  CorrectiveActions: { id: 'actionId', prefix: 'CA', width: 3, dated: 'openedDate' },
  Indicators: {
    ...{ id: 'indicatorId', prefix: 'M', width: 2, kind: 'indicatorType' },
    prefixes: { 資安目標: 'O' },
  },
  Risks: { id: 'riskId', prefix: 'R', width: 2, dated: 'assessedDate' },
  Reviews: {
    ...{ id: 'reviewId', prefix: 'PW', width: 2, dated: 'date', kind: 'reviewType' },
    prefixes: { '': 'MR', 管理審查會議: 'MR' },
  },
};

/** Rows of other tables that name a number which its own table may have lost. */
const referring: Partial<Readonly<Record<TableName, readonly (readonly [TableName, string])[]>>> = {
  Findings: [['CorrectiveActions', 'findingId']],
  CorrectiveActions: [['CorrectiveActions', 'previousActionId']],
};

/** The column that holds the number of a table's rows; undefined where people write the key themselves. */
export function numberHeader(table: TableName): string | undefined {
  if (table === 'Resolutions') return headerOf(table, 'resolutionId');
  if (table === 'AgendaItems') return headerOf(table, 'agendaItemId');
  const own = numberings[table];
  return own && headerOf(table, own.id);
}

/** Numbers for the rows of one save; each is given once. */
export class NewIds {
  private readonly taken = new Map<TableName, string[]>();

  constructor(
    private readonly rows: TableRows,
    /** Whose year a number bears where the row has no day of its own yet. */
    private readonly today?: Day,
  ) {}

  /** The row with its number, where its table numbers rows. */
  numbered(table: TableName, cells: RowCells): RowCells {
    if (table === 'Resolutions') return this.resolution(cells);
    if (table === 'AgendaItems') return this.item(cells);
    const numbering = numberings[table];
    const header = numberHeader(table);
    if (!numbering || header === undefined || valueOf(cells, header) !== '') return cells;
    const id = this.next(table, numbering, cells);
    if (id === undefined) return cells;
    this.idsOf(table).push(id);
    return { ...cells, [header]: id };
  }

  private next(table: TableName, numbering: Numbering, cells: RowCells): string | undefined {
    const { width, dated } = numbering;
    const first = '0'.repeat(width);
    const named = (referring[table] ?? []).flatMap(([other, column]) =>
      this.columnOf(other, headerOf(other, column)),
    );
    const ids = new NextIds([...this.idsOf(table), ...named]);
    if (dated === undefined) {
      const like = this.latestLike(table, numbering, cells);
      return ids.after(like ?? `${startOf(numbering, cells, table)}-${first}`);
    }
    const year = this.yearOf(valueOf(cells, headerOf(table, dated)));
    if (year === undefined) return undefined;
    return ids.after(`${this.prefixOf(table, numbering, cells)}-${String(year)}-${first}`);
  }

  private yearOf(value: CellValue): number | undefined {
    const day = typeof value === 'number' ? dayFromSerial(value) : null;
    const known = day ?? this.today;
    return known === undefined ? undefined : rocYear(known);
  }

  /** The letters with which the office numbers rows of this kind: those of its latest one. */
  private prefixOf(table: TableName, numbering: Numbering, cells: RowCells): string {
    const like = this.latestLike(table, numbering, cells);
    const own = /^([A-Za-z]{1,6})-\d{2,3}-\d+$/.exec(like ?? '')?.[1];
    return own ?? startOf(numbering, cells, table);
  }

  /** The latest number of rows of the same kind. */
  private latestLike(table: TableName, { id, kind }: Numbering, cells: RowCells) {
    const ids = this.columnOf(table, headerOf(table, id));
    const isNumbered = (value: string) => /\d$/.test(value);
    if (kind === undefined) return ids.findLast(isNumbered);
    const header = headerOf(table, kind);
    const wanted = identity(String(valueOf(cells, header)));
    const kinds = this.columnOf(table, header).map(identity);
    return ids.findLast((value, at) => isNumbered(value) && kinds[at] === wanted);
  }

  private columnOf(table: TableName, header: string): string[] {
    const on = this.rows.of(table);
    const at = on?.columnAt(header) ?? -1;
    return on && at !== -1 ? on.rows.map(({ row }) => String(on.cell(row, at)).trim()) : [];
  }

  private resolution(cells: RowCells): RowCells {
    const header = headerOf('Resolutions', 'resolutionId');
    if (valueOf(cells, header) !== '') return cells;
    const reviewId = text(cells[headerOf('Resolutions', 'reviewId')]);
    if (reviewId === '') return cells;
    const ids = this.idsOf('Resolutions').map((resolutionId) => ({ resolutionId }));
    const id = nextResolutionId(reviewId, ids);
    this.idsOf('Resolutions').push(id);
    return { ...cells, [header]: id };
  }

  /** MR-115-01-2, then MR-115-01-2-2: as the sheet's help says. */
  private item(cells: RowCells): RowCells {
    const header = headerOf('AgendaItems', 'agendaItemId');
    if (valueOf(cells, header) !== '') return cells;
    const reviewId = text(cells[headerOf('AgendaItems', 'reviewId')]);
    const no = text(cells[headerOf('AgendaItems', 'itemNo')]);
    if (reviewId === '' || no === '') return cells;
    const stem = `${reviewId}-${no}`;
    const ids = this.idsOf('AgendaItems');
    const isTaken = ids.some((id) => identity(id) === identity(stem));
    // After the last of its kind: 「-2」 is the first number behind the bare one.
    const id = isTaken ? (new NextIds(ids).after(`${stem}-1`) ?? stem) : stem;
    ids.push(id);
    return { ...cells, [header]: id };
  }

  private idsOf(table: TableName): string[] {
    const known = this.taken.get(table) ?? [...this.rows.keysOf(table)];
    this.taken.set(table, known);
    return known;
  }
}

/** What the number of a row of this kind begins with. */
function startOf({ prefix, prefixes, kind }: Numbering, cells: RowCells, table: TableName): string {
  if (kind === undefined || prefixes === undefined) return prefix;
  return prefixes[String(valueOf(cells, headerOf(table, kind))).trim()] ?? prefix;
}

function text(value: CellValue | undefined): string {
  return value === undefined ? '' : String(value);
}

/** What is typed of a row to be added, as cells; what cannot be read counts as not typed. */
export function typedCells(
  table: TableName,
  typed: Readonly<Record<string, { readonly text: string }>>,
  key = '',
  isPercent: (header: string) => boolean = () => false,
): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([header, { text: own }]) => {
      const value = typedValue(columnOf(table, header, key), own, isPercent(header));
      return value.ok ? [[header, value.value]] : [];
    }),
  );
}
