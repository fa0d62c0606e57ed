// Cells as domain.md says they are to be read, apart from the product's own reading.
import { letters } from './book';
import type { OtherProgram } from './grid';
import { office } from './office';

/** A cell that is filled and says nothing that its column can hold. */
export const UNREAD = Symbol('unread');
export type Read = string | null | typeof UNREAD;

export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\s]/gu, '')
    .toLowerCase();

/** What the formulas of random workbooks come to. */
const RESULTS: Readonly<Record<string, string>> = {
  'f:1+1': 'n:2',
  'f:"甲"&"乙"': 't:甲乙',
  'f:DATE(2026,3,1)': 'n:46082',
  'f:IF(1=1,"有效","無效")': 't:有效',
  'f:"115"&"/3/1"': 't:115/3/1',
  'f:""': '',
};
/** The text dates of random workbooks that have one reading: all the same day. */
const ONE_READING = new Set(['115/3/1', '115.03.01', '1150301', '2026-03-01', '民國115年3月1日']);

function dayOf(cell: string): Read {
  if (cell.startsWith('t:')) {
    const text = cell.slice(2).trim();
    if (ONE_READING.has(text)) return '2026-03-01';
    return UNREAD;
  }
  if (!cell.startsWith('n:')) return UNREAD;
  const number = Number(cell.slice(2));
  if (number === 1_150_301) return '2026-03-01';
  const time = (Math.floor(number) - 25_569) * 86_400_000;
  if (!(number >= 61 && number < 2_958_466)) return UNREAD;
  const day = new Date(time).toISOString().slice(0, 10);
  return day >= '2011' && day < '2042' ? day : UNREAD;
}

export class CountedRow {
  constructor(
    readonly at: number,
    private readonly keys: readonly string[],
    private readonly cellAt: (header: string) => string,
  ) {}

  cell(header: string): string {
    const cell = this.cellAt(header);
    const value = RESULTS[cell] ?? cell;
    return value.startsWith('t:') && fold(value.slice(2)) === '' ? '' : value;
  }

  day(header: string): Read {
    const cell = this.cell(header);
    return cell === '' ? null : dayOf(cell);
  }

  choice(header: string, list: readonly string[]): Read {
    const cell = this.cell(header);
    if (cell === '') return null;
    const wanted = fold(cell.slice(2));
    return cell.startsWith('t:') ? (list.find((one) => fold(one) === wanted) ?? UNREAD) : UNREAD;
  }

  /** null of a blank one; UNREAD of what is no number. */
  number(header: string): number | null | typeof UNREAD {
    const cell = this.cell(header);
    if (cell === '') return null;
    return cell.startsWith('n:') ? Number(cell.slice(2)) : UNREAD;
  }

  /** '' of a blank one, and of one that cannot be read. */
  id(header: string): string {
    const cell = this.cell(header);
    return cell.startsWith('e:') ? '' : fold(cell.slice(2));
  }

  get name(): string {
    const key = this.keys.map((header) => this.id(header)).join('');
    return key === '' ? `第${String(this.at)}列` : key;
  }
}

export interface CountedTable {
  readonly rows: readonly CountedRow[];
  /** Headers that are not there; those that are there twice. */
  lacking(...headers: string[]): string[];
  /** Whether the columns are there, each once, and every cell of them can be read somehow. */
  has(...headers: string[]): boolean;
  /** Its row of headers is switched off: which column is which is a guess. */
  readonly isHeaderless: boolean;
}

/** The filled rows of a table of the saved file; undefined where it is not there. */
export function tableIn(
  { grid, tables }: OtherProgram,
  name: string,
  ...keys: string[]
): CountedTable | undefined {
  const place = tables.get(name);
  const cells = place && grid.get(place.sheet);
  if (!place || !cells) return undefined;
  const forms = place.headers.map(fold);
  const own = office.find((table) => table.name === name)?.columns ?? [];
  const filling = own.filter(({ kind }) => kind !== 'computed').map(({ header }) => header);
  const rows: CountedRow[] = [];
  for (let at = place.row + 1; at <= place.lastRow; at++) {
    const row = new CountedRow(at, keys, (header) => {
      const index = forms.indexOf(fold(header));
      return index === -1 ? '' : (cells.get(`${letters(place.column + index)}${String(at)}`) ?? '');
    });
    if (filling.some((header) => row.cell(header) !== '')) rows.push(row);
  }
  const isOnce = (header: string) => forms.filter((form) => form === fold(header)).length === 1;
  return {
    rows,
    isHeaderless: place.isHeaderless,
    lacking: (...headers) => headers.filter((header) => !isOnce(header)),
    has: (...headers) => headers.every(isOnce),
  };
}
