import type ExcelJs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { type Book, type Cell, headerCells, letters, totalsOf } from './book';
import type { SheetLook } from './looks';
import { numberOf, readSaved } from './saved-file';

/** What a workbook holds, by sheet and address: each cell as one text that tells kinds apart. */
export type Grid = Map<string, Map<string, string>>;

/** A cell's value as one text: 1 is not 「1」, and a formula is itself whatever it came to. */
export function told(cell: Cell): string {
  if (typeof cell === 'number') return `n:${String(cell)}`;
  if (typeof cell === 'boolean') return `b:${String(cell)}`;
  // A blank text is not told from an empty cell.
  if (typeof cell === 'string') {
    // Nor the letters of an error from the error: an add-in is given the letters.
    if (/^#(REF!|N\/A|DIV\/0!)$/.test(cell)) return `e:${cell}`;
    return cell === '' ? '' : `t:${cell.replace(/\r\n?/g, '\n')}`;
  }
  return 'error' in cell ? `e:${cell.error}` : `f:${cell.formula}`;
}

export function gridOf({ sheets }: Book): Grid {
  const grid: Grid = new Map();
  for (const { name, tables, notes } of sheets) {
    const own = new Map<string, string>();
    grid.set(name, own);
    const put = (row: number, column: number, cell: Cell | null) => {
      const text = cell === null ? '' : told(cell);
      if (text !== '') own.set(`${letters(column)}${String(row)}`, text);
    };
    for (const { row, column, cell } of notes) put(row, column, cell);
    for (const table of tables) {
      const { row, column, rows } = table;
      headerCells(table).forEach((header, at) => {
        put(row, column + at, header);
      });
      [...rows, ...totalsOf(table)].forEach((cells, down) => {
        cells.forEach((cell, at) => {
          put(row + 1 + down, column + at, cell);
        });
      });
    }
  }
  return grid;
}

export interface OtherProgram {
  readonly grid: Grid;
  readonly tables: ReadonlyMap<string, PlacedTable>;
  readonly looks: ReadonlyMap<string, SheetLook>;
  /** What formulas came to, by sheet and address. */
  readonly results: Grid;
}

export interface PlacedTable {
  readonly name: string;
  readonly sheet: string;
  /** Of the header, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly headers: readonly string[];
  readonly isHeaderless: boolean;
  /** What its filter asks for, as it stands in the file; '' where it hides nothing. */
  readonly filter: string;
}

/** The file as it stands; where it `isShared`, another program has to find the same in it. */
export async function asOtherProgram(bytes: Uint8Array, isShared = true): Promise<OtherProgram> {
  const read = readSaved(bytes);
  if (!isShared) return read;
  const other = await throughExcelJs(bytes);
  const [one = [], two = []] = [read, other].map(linesOf);
  const at = one.findIndex((line, index) => line !== two[index]);
  if (at !== -1 || one.length !== two.length) {
    throw new Error(`exceljs reads otherwise: ${one[at] ?? ''} is ${two[at] ?? ''}`);
  }
  return read;
}

function linesOf({ grid, tables }: Omit<OtherProgram, 'looks' | 'results'>): string[] {
  const cells = [...grid].flatMap(([sheet, own]) =>
    [...own].map(([address, text]) => `${sheet}!${address} ${text}`),
  );
  return [
    ...cells.sort(),
    ...[...tables.values()].map((table) => JSON.stringify({ ...table, filter: '' })).sort(),
  ];
}

/** As exceljs reads it. */
async function throughExcelJs(bytes: Uint8Array): Promise<Omit<OtherProgram, 'looks' | 'results'>> {
  const { default: program } = await import('exceljs');
  const book = new program.Workbook();
  const parts = unzipSync(bytes);
  const headerless = headerlessIn(parts);
  await book.xlsx.load(plainNumbers(parts).slice().buffer);
  const grid: Grid = new Map();
  const tables = new Map<string, PlacedTable>();
  for (const sheet of book.worksheets) {
    const own = new Map<string, string>();
    grid.set(sheet.name, own);
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const text = cell.isMerged && cell.master !== cell ? '' : told(valueOf(cell));
        if (text !== '') own.set(cell.address, text);
      });
    });
    for (const each of tablesOf(sheet, headerless)) tables.set(each.name, each);
  }
  return { grid, tables };
}

/** Numbers as they stand in the file: of those in a date's format the program makes days, not all of them sound. */
function plainNumbers(parts: Record<string, Uint8Array>): Uint8Array {
  const styles = new TextDecoder().decode(parts['xl/styles.xml']);
  parts['xl/styles.xml'] = new TextEncoder().encode(
    styles.replace(/ numFmtId="\d+"(?=[^>]*xfId=)/g, ' numFmtId="0"'),
  );
  return zipSync(parts, { level: 0 });
}

interface TableOfFile {
  readonly name: string;
  readonly tableRef: string;
  readonly totalsRow: boolean;
  readonly columns: readonly { readonly name: string }[];
}

/** Tables without a row of headers: the program does not tell them from others. */
function headerlessIn(parts: Readonly<Record<string, Uint8Array>>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [part, bytes] of Object.entries(parts)) {
    if (!part.startsWith('xl/tables/')) continue;
    const [, attributes = ''] = /<table ([^>]*)>/.exec(new TextDecoder().decode(bytes)) ?? [];
    const [, name = ''] = / name="([^"]*)"/.exec(` ${attributes}`) ?? [];
    if (/headerRowCount="0"/.test(attributes)) found.add(name);
  }
  return found;
}

function tablesOf(sheet: ExcelJs.Worksheet, headerless: ReadonlySet<string>): PlacedTable[] {
  // Its types speak of one table, its code of all.
  const all = sheet.getTables() as unknown as { table: TableOfFile }[];
  return all.map(({ table: { name, tableRef, totalsRow, columns } }) => {
    const [, from = 'A', top = '1', to = 'A', bottom = '1'] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(tableRef) ?? [];
    const isHeaderless = headerless.has(name);
    const [row, column] = [Number(top) - (isHeaderless ? 1 : 0), numberOf(from)];
    const headers = Array.from({ length: numberOf(to) - column + 1 }, (_, at) =>
      isHeaderless
        ? (columns[at]?.name ?? '')
        : told(valueOf(sheet.getCell(row, column + at))).slice(2),
    );
    const lastRow = Number(bottom) - (totalsRow ? 1 : 0);
    return { name, sheet: sheet.name, row, column, headers, isHeaderless, lastRow, filter: '' };
  });
}

function valueOf({ value }: ExcelJs.Cell): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if ('error' in value) return { error: value.error };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return value.text;
  if ('formula' in value) return { formula: value.formula, result: '' };
  return { formula: value.sharedFormula, result: '' };
}
