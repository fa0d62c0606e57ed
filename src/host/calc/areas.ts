import { toCol } from '@borgar/fx';
import { wantsSingle } from './array-functions';
import { isVast } from './plain-area';
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
    'UNIQUE SORT SORTBY TEXTJOIN CONCAT LARGE SMALL MEDIAN ISNUMBER LN'
  ).split(' '),
);

/** Those that look into an index of the area, or count by themselves what they look at. */
const COUNTS_ITSELF = new Set(
  (
    'COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS COUNTBLANK MATCH XMATCH ' +
    'XLOOKUP VLOOKUP HLOOKUP INDEX'
  ).split(' '),
);

/** Functions that ask where an area lies or which of its rows are hidden. */
const WANTS_REFERENCE = new Set(
  (
    'ROW ROWS COLUMN COLUMNS AREAS SHEET ISREF ISFORMULA FORMULATEXT CELL OFFSET SUBTOTAL ' +
    'AGGREGATE'
  ).split(' '),
);

export interface Area {
  readonly sheet: string;
  readonly rect: CalcRect;
  /** Whether any of its cells is worked out in this calculation. */
  readonly calculated: boolean;
  /** Only its used part is handed out. */
  readonly isVast: boolean;
}

/** Rows of formulas that are worked out, by sheet name (lower case) and column. */
export type FormulaCells = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/**
 * The engine notes every cell of every area for every formula: 5,000 rows that each count over
 * 5,000 rows exhaust memory. Areas are therefore handed over as ready-made arrays, by number.
 */
export class Areas {
  readonly list: Area[] = [];
  /** The number of an area, once decided; undefined where the engine reads it itself. */
  private readonly decided = new Map<string, number | undefined>();

  constructor(
    private readonly formulas: FormulaCells,
    private readonly formulaCount: number,
    private readonly sheetNames: ReadonlyMap<string, string>,
  ) {}

  /** The text that stands for an area inside a call of `caller`; undefined: it is read as it is. */
  reference(sheet: string, rect: CalcRect, caller: string): string | undefined {
    const name = this.sheetNames.get(sheet.toLowerCase());
    const vast = isVast(rect);
    const cells = rect.rows * rect.columns;
    if (name === undefined || cells < FEW_CELLS || WANTS_REFERENCE.has(caller)) return undefined;
    if (!vast && !READS_VALUES.has(caller) && !wantsSingle(caller, 0)) return undefined;
    const key = `${name}!${rect.row}:${rect.column}:${rect.rows}:${rect.columns}`;
    if (!this.decided.has(key)) this.decided.set(key, this.decide(name, rect, vast));
    const number = this.decided.get(key);
    if (number === undefined) return undefined;
    return `${AREA_FUNCTION}(${number}${COUNTS_ITSELF.has(caller) ? '' : ',1'})`;
  }

  private decide(sheet: string, rect: CalcRect, vast: boolean): number | undefined {
    const calculated = this.holdsFormula(sheet, rect);
    const edges = rect.rows * rect.columns * this.formulaCount;
    if (calculated && !vast && edges < TOO_MANY_EDGES) return undefined;
    return this.list.push({ sheet, rect, calculated, isVast: vast }) - 1;
  }

  private holdsFormula(sheet: string, rect: CalcRect): boolean {
    for (const [column, rows] of this.formulas.get(sheet.toLowerCase()) ?? []) {
      if (column < rect.column || column >= rect.column + rect.columns) continue;
      if (rows.some((row) => row >= rect.row && row < rect.row + rect.rows)) return true;
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
