import { toCol } from '@borgar/fx';
import { wantsSingle } from './array-functions';
import type { NearProduct } from './near-rows';
import { isVast } from './plain-area';
import type { CalcRect } from './source';

/** The function, added to the engine, that hands out an area by number. */
export const AREA_FUNCTION = 'HOSTAREA';

/** The function, added to the engine, that hands out of an area the rows of a key and one more. */
export const NEAR_FUNCTION = 'HOSTNEAR';

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

/** Areas of a product, by number, of which only the rows matter where the gate holds the key. */
export interface AreaGroup {
  readonly gate: number;
  readonly areas: readonly number[];
}

/** Rows of formulas that are worked out, by sheet name (lower case) and column. */
export type FormulaCells = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/**
 * The engine notes every cell of every area for every formula: 5,000 rows that each count over
 * 5,000 rows exhaust memory. Areas are therefore handed over as ready-made arrays, by number.
 */
export class Areas {
  readonly list: Area[] = [];
  readonly groups: AreaGroup[] = [];
  private readonly groupOf = new Map<NearProduct, number | undefined>();
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
    const number = this.numberOf(name, rect);
    if (number === undefined) return undefined;
    return `${AREA_FUNCTION}(${number}${COUNTS_ITSELF.has(caller) ? '' : ',1'})`;
  }

  /**
   * The text that stands for an area of a product, `key` that of its key; undefined: nothing can be
   * left out. It says last how often it is gone through: once.
   */
  near(product: NearProduct, sheet: string, rect: CalcRect, key: string): string | undefined {
    if (!this.groupOf.has(product)) this.groupOf.set(product, this.group(product));
    const group = this.groupOf.get(product);
    const number = this.constant(sheet, rect);
    if (group === undefined || number === undefined) return undefined;
    return `${NEAR_FUNCTION}(${group},${number},${key},1)`;
  }

  private group({ gate, areas }: NearProduct): number | undefined {
    const first = this.constant(gate.sheet, gate.rect);
    const numbers = areas.map(({ sheet, rect }) => this.constant(sheet, rect));
    const known = numbers.filter((each) => each !== undefined);
    if (first === undefined || known.length < numbers.length) return undefined;
    return this.groups.push({ gate: first, areas: known }) - 1;
  }

  /** Of an area that is handed out, and in which nothing is worked out. */
  private constant(sheet: string, rect: CalcRect): number | undefined {
    const name = this.sheetNames.get(sheet.toLowerCase());
    if (name === undefined || rect.rows * rect.columns < FEW_CELLS) return undefined;
    const number = this.numberOf(name, rect);
    return number === undefined || this.list[number]?.calculated ? undefined : number;
  }

  private numberOf(name: string, rect: CalcRect): number | undefined {
    const key = `${name}!${rect.row}:${rect.column}:${rect.rows}:${rect.columns}`;
    if (!this.decided.has(key)) this.decided.set(key, this.decide(name, rect, isVast(rect)));
    return this.decided.get(key);
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
