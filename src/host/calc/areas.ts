import { toCol } from '@borgar/fx';
import type { CalcRect } from './source';

/** The function, added to the engine, that hands out an area by number. */
export const AREA_FUNCTION = 'HOSTAREA';

/** Below this an area is left to the engine. */
const FEW_CELLS = 64;
/** An area of formulas is only taken from the engine where its bookkeeping would not fit memory. */
const TOO_MANY_EDGES = 2_000_000;

/** Functions that read the values of an area and never ask where it lies. */
const READS_VALUES = new Set(
  (
    'COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS SUMPRODUCT SUM MAX MIN ' +
    'AVERAGE COUNT COUNTA COUNTBLANK MATCH XMATCH XLOOKUP VLOOKUP HLOOKUP LOOKUP INDEX FILTER ' +
    'UNIQUE SORT SORTBY TEXTJOIN CONCAT LARGE SMALL MEDIAN'
  ).split(' '),
);

export interface Area {
  readonly sheet: string;
  readonly rect: CalcRect;
  /** Whether any of its cells is a formula. */
  readonly calculated: boolean;
}

/** Formula rows by sheet name (lower case) and column. */
export type FormulaCells = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/**
 * The engine notes every cell of every area for every formula: 5,000 rows that each count over
 * 5,000 rows exhaust memory. Areas are therefore handed over as ready-made arrays, by number.
 */
export class Areas {
  readonly list: Area[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly formulas: FormulaCells,
    private readonly formulaCount: number,
    private readonly sheetNames: ReadonlyMap<string, string>,
  ) {}

  /** The text that stands for an area inside a call of `caller`. */
  reference(
    sheet: string,
    rect: CalcRect,
    caller: string,
    written = areaText(sheet, rect),
  ): string {
    const cells = rect.rows * rect.columns;
    const name = this.sheetNames.get(sheet.toLowerCase());
    if (name === undefined || cells < FEW_CELLS || !READS_VALUES.has(caller)) return written;
    const calculated = this.holdsFormula(name, rect);
    if (calculated && cells * this.formulaCount < TOO_MANY_EDGES) return written;
    const key = `${name}!${rect.row}:${rect.column}:${rect.rows}:${rect.columns}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.push({ sheet: name, rect, calculated }) - 1;
      this.numbers.set(key, number);
    }
    return `${AREA_FUNCTION}(${number})`;
  }

  private holdsFormula(sheet: string, rect: CalcRect): boolean {
    const columns = this.formulas.get(sheet.toLowerCase());
    if (!columns) return false;
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const rows = columns.get(column);
      if (rows?.some((row) => row >= rect.row && row < rect.row + rect.rows)) return true;
    }
    return false;
  }
}

/** `'缺失'!$A$2:$A$9`; an empty area, as of a table without rows, is `#REF!`. */
export function areaText(sheet: string, { row, column, rows, columns }: CalcRect): string {
  if (rows < 1 || columns < 1) return '#REF!';
  const first = `$${toCol(column)}$${row + 1}`;
  const last = `$${toCol(column + columns - 1)}$${row + rows}`;
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return rows === 1 && columns === 1 ? `${quoted}!${first}` : `${quoted}!${first}:${last}`;
}
