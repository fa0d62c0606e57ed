import type { Column } from '../../register/column';
import { identity } from '../../register/identity';
import { tableNamed, type TableName } from '../../register/register';
import { settingRows } from '../../register/settings';

/** What stands under a list and is none of its rows: sums, notes, who made it. */
const underList =
  /^[\s※＊*（(【]*(?:合計|總計|小計|共計|總和|平均|以下空白|註|注|備註|附註|說明|填表說明|資料來源|製表|承辦人|核章|單位主管|覆核)/u;

const textOf = (value: unknown) => String(value ?? '').trim();

/** How a number is written, whatever its digits: NC-115-018 is NC-9-9. */
const shapeOf = (value: unknown) => identity(textOf(value)).replace(/\d+/g, '9');

/** Tells rows of a table from what people write under it. */
export class RowTest {
  private readonly own: readonly { readonly at: number; readonly column: Column }[];
  private readonly keyAt: number;
  private readonly shapes: ReadonlySet<string>;
  /** Items of 設定: some begin as notes do (說明最少字數), and many have no value yet. */
  private readonly items: ReadonlySet<string>;

  /** `headers` over the cells of each row; `rows` those that are known to be the table's. */
  constructor(
    table: TableName,
    private readonly headers: readonly unknown[],
    rows: readonly (readonly unknown[])[],
  ) {
    const { columns, key } = tableNamed(table);
    const forms = headers.map((header) => identity(textOf(header)));
    const placeOf = ({ header }: Column) => forms.indexOf(identity(header));
    this.own = Object.values(columns)
      .filter(({ formula }) => formula === undefined)
      .map((column) => ({ at: placeOf(column), column }))
      .filter(({ at }) => at >= 0);
    const first = columns[key[0] ?? ''];
    this.keyAt = first ? placeOf(first) : -1;
    this.shapes = new Set(
      rows.map((row) => shapeOf(row[this.keyAt])).filter((form) => form !== ''),
    );
    this.items = new Set(
      table === 'Settings' ? settingRows().map(({ item }) => identity(item)) : [],
    );
  }

  isBlank(row: readonly unknown[]): boolean {
    return row.every((value) => textOf(value) === '');
  }

  /** Two cells of our columns are filled, or the number alone, written as the others are. */
  belongs(row: readonly unknown[]): boolean {
    const first = row.find((value) => textOf(value) !== '');
    if (first === undefined) return false;
    if (this.items.has(identity(textOf(row[this.keyAt])))) return true;
    if (underList.test(textOf(first))) return false;
    const filled = this.own.filter(({ at }) => textOf(row[at]) !== '');
    const isHeader = ({ at }: { at: number }) =>
      identity(textOf(row[at])) === identity(textOf(this.headers[at]));
    if (filled.length > 0 && filled.every(isHeader)) return false;
    if (filled.length >= 2) return true;
    return filled[0]?.at === this.keyAt && this.shapes.has(shapeOf(row[this.keyAt]));
  }

  /** Begun, with nothing but what names it: a row of the table where more rows of it come below. */
  private isBegun(row: readonly unknown[]): boolean {
    const text = textOf(row[this.keyAt]);
    const filled = row.filter((value) => textOf(value) !== '').length;
    return filled === 1 && text !== '' && !underList.test(text);
  }

  /** How many rows, from the first on, are the table's. */
  leading(rows: readonly (readonly unknown[])[]): number {
    const end = rows.findIndex((row) => !this.belongs(row));
    return end < 0 ? rows.length : end;
  }

  /** As `leading`, over blank and begun rows in between, up to the last row of the table. */
  spanning(rows: readonly (readonly unknown[])[]): number {
    const end = rows.findIndex(
      (row) => !this.isBlank(row) && !this.belongs(row) && !this.isBegun(row),
    );
    const until = end < 0 ? rows : rows.slice(0, end);
    const shapes = new Set(
      until.filter((row) => this.belongs(row)).map((row) => shapeOf(row[this.keyAt])),
    );
    return (
      until.findLastIndex(
        (row) => this.belongs(row) || (this.isBegun(row) && shapes.has(shapeOf(row[this.keyAt]))),
      ) + 1
    );
  }
}
