import { identity } from '../register/identity';
import { tableNamed, type TableName } from '../register/register';
import { rangeAddress } from './range-address';
import { tableTitle } from './table-title';

/** Rows of a register table that stand where the program does not read them. */
export interface StrayTable {
  readonly table: TableName;
  readonly sheet: string;
  /** Header and rows, e.g. `A2:N14`. */
  readonly address: string;
  /** The name they bear as an Excel table; absent for a plain range. */
  readonly bears?: string;
  /** Of an Excel table: other programs give one name to two. */
  readonly tableId?: string;
}

/** The first rows of what a sheet holds. Row and column are zero-based. */
export interface SheetHead {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Rows in use, also those below the ones read. */
  readonly rowCount: number;
  readonly values: readonly (readonly unknown[])[];
}

/** An Excel table that bears none of the register's names. */
export interface OtherTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly headers: readonly string[];
}

/** Rows and columns of a sheet that are looked at: headers stand at the top. */
export const headSize = { rows: 30, columns: 200 } as const;

/** The headers are those of the table: its key and more than half of all. */
export function isHeadedLike(table: TableName, headers: readonly string[]): boolean {
  const { columns, key } = tableNamed(table);
  const found = new Set(headers.map(identity));
  const has = (header: string | undefined) => found.has(identity(header ?? ''));
  // A workbook of before has none of the later columns.
  const declared = Object.values(columns).filter(({ since }) => since === undefined);
  return (
    key.every((code) => has(columns[code]?.header)) &&
    declared.filter(({ header }) => has(header)).length * 2 > declared.length
  );
}

const isFilled = (value: unknown) => String(value ?? '').trim() !== '';

/** Where the table's headers stand in a plain range, with rows below them; undefined where nowhere. */
function rangeIn(head: SheetHead, table: TableName): StrayTable | undefined {
  const wanted = new Set(
    Object.values(tableNamed(table).columns).map(({ header }) => identity(header)),
  );
  for (const [at, row] of head.values.entries()) {
    const headers = row.map((value) => String(value ?? ''));
    if (!isHeadedLike(table, headers)) continue;
    const places = headers.flatMap((header, place) =>
      wanted.has(identity(header)) ? [place] : [],
    );
    let [first = 0, last = 0] = [places[0], places.at(-1)];
    // Own columns of the office stand beside ours.
    while (isFilled(headers[first - 1])) first--;
    while (isFilled(headers[last + 1])) last++;
    const below = head.values.slice(at + 1);
    const hasRows =
      head.rowCount > head.values.length ||
      below.some((cells) => cells.slice(first, last + 1).some(isFilled));
    if (!hasRows) continue;
    const address = rangeAddress(
      head.row + at,
      head.column + first,
      head.rowCount - at,
      last - first + 1,
    );
    return { table, sheet: head.sheet, address };
  }
  return undefined;
}

/** Every place where rows of the missing tables stand: under another table name, or as a plain range. */
export function findStrayTables(
  missing: readonly TableName[],
  heads: readonly SheetHead[],
  others: readonly OtherTable[],
): StrayTable[] {
  return missing.flatMap((table): StrayTable[] => {
    const named = others
      .filter(({ headers }) => isHeadedLike(table, headers))
      .map(({ id, name, sheet, address }) => ({
        ...{ table, sheet, address },
        ...{ bears: name, tableId: id },
      }));
    const taken = new Set(named.map(({ sheet }) => sheet));
    const plain = heads.filter(({ sheet }) => !taken.has(sheet));
    return [...named, ...plain.flatMap((head) => rangeIn(head, table) ?? [])];
  });
}

/** Where the rows stand, e.g. 「資料在工作表「決議列管」的 A2:N14，但不是 Excel 表格」. */
export function whereRowsStand({ table, sheet, address, bears }: StrayTable): string {
  return bears === undefined
    ? `資料在工作表「${sheet}」的 ${address}，但不是 Excel 表格`
    : `資料在工作表「${sheet}」的表格「${bears}」，但表格名稱不是 ${table}`;
}

/** Where all of them stand, where it is not one place. */
export function whereAllStand(strays: readonly StrayTable[]): string {
  const [first, ...others] = strays;
  if (!first) return '';
  if (others.length === 0) return whereRowsStand(first);
  const places = strays.map(({ sheet, address, bears }) =>
    bears === undefined
      ? `工作表「${sheet}」的 ${address}`
      : `工作表「${sheet}」的表格「${bears}」`,
  );
  return `欄位相同的資料有 ${String(strays.length)} 處：${places.join('、')}，無法判斷以何者為準`;
}

/** What makes them a table of the register again. */
export function howToNameRows({ table, bears }: StrayTable): string {
  return bears === undefined
    ? `請點選其中任一儲存格，按「插入」▸「表格」並勾選「我的表格有標題」，再到「表格設計」把表格名稱改為 ${table}。`
    : `請點選該表格任一儲存格，到「表格設計」把表格名稱改為 ${table}。`;
}

/** Why no empty table was made beside them. */
export function refusedTwin(stray: StrayTable): string {
  const title = tableTitle(stray.table);
  return `沒有建立「${title}」：${whereRowsStand(stray)}；另建空白表格會使資料分成兩處。${howToNameRows(stray)}`;
}
