import { parseA1Ref, tokenize } from '@borgar/fx';
import { areaText, type Areas } from './areas';
import { isInTable, tableArea, type Home, type TableIndex } from './table-area';
import type { CalcRect } from './source';

export interface Prepared {
  /** The formula as the engine is to see it, without `=`. */
  readonly text: string;
  /** Names of the functions it calls, upper case, without `_xlfn.` prefixes. */
  readonly functions: readonly string[];
  /** Cells whose values it may read. */
  readonly reads: readonly ReadArea[];
}

export interface ReadArea {
  readonly sheet: string;
  readonly rect: CalcRect;
}

/** Functions that ask where a reference lies, not what is in it. */
const ASKS_PLACE = new Set(
  'ROW ROWS COLUMN COLUMNS AREAS SHEET ISREF ISFORMULA FORMULATEXT CELL OFFSET'.split(' '),
);

export interface Preparation {
  readonly tables: TableIndex;
  readonly areas: Areas;
  /** Serial number of now, local time. */
  readonly now: number;
}

/**
 * Rewrites a formula into what the engine calculates rightly:
 * - structured references become plain ones, because the engine collects every cell of the column
 *   for `Table[[#This Row],[Col]]` and does not know a bare table name;
 * - NOW and TODAY become the injected clock, because the engine's are UTC.
 */
export function prepareFormula(
  formula: string,
  sheet: string,
  home: Home | undefined,
  preparation: Preparation,
): Prepared {
  const { tables, areas, now } = preparation;
  const tokens = tokenize(formula.startsWith('=') ? formula.slice(1) : formula);
  const functions: string[] = [];
  const reads: ReadArea[] = [];
  const callers: string[] = [];
  const out: string[] = [];
  let called: string | undefined;

  for (let index = 0; index < tokens.length; index += 1) {
    const { type, value } = tokens[index] ?? { type: '', value: '' };
    const caller = callers.at(-1) ?? '';
    if (type === 'func') {
      called = value.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
      functions.push(called);
      if (called === 'NOW' || called === 'TODAY') {
        out.push(`(${called === 'NOW' ? now : Math.floor(now)})`);
        while (tokens[index]?.value !== ')' && index < tokens.length) index += 1;
        called = undefined;
      } else {
        out.push(value);
      }
    } else if (type === 'operator') {
      if (value === '(') callers.push(called ?? caller);
      if (value === ')') callers.pop();
      called = undefined;
      out.push(value);
    } else if (type === 'structured') {
      out.push(structured(value, caller));
    } else if (type === 'range_named' && tables.has(value.toLowerCase())) {
      out.push(structured(`${value}[#Data]`, caller));
    } else if (type === 'range' || type === 'range_beam') {
      out.push(plain(value, caller, tokens[index + 1]?.value === '#'));
    } else {
      out.push(value);
    }
  }
  return { text: out.join(''), functions, reads };

  function structured(text: string, caller: string): string {
    const area = tableArea(text, tables, home);
    if (area.kind === 'error') return area.error;
    note(area.table.sheet, area.rect, caller);
    if (area.kind === 'area') return areas.reference(area.table.sheet, area.rect, caller);
    // One text for a whole column, so that the engine parses it once.
    if (home && isInTable(area.table, home) && /^[^[\]#'@\s]+$/.test(area.column)) {
      return `[@[${area.column}]]`;
    }
    return areaText(area.table.sheet, area.rect);
  }

  function plain(text: string, caller: string, isSpill: boolean): string {
    const ref = isSpill ? undefined : parseA1Ref(text);
    if (!ref || !('range' in ref)) return text;
    const { top, left, bottom, right } = ref.range;
    const context = (ref as { context?: readonly string[] }).context ?? [];
    const rect = span(top ?? 0, left ?? 0, bottom ?? MAX_ROW, right ?? MAX_COLUMN);
    if (context.length > 1) return text;
    note(context[0] ?? sheet, rect, caller);
    // Whole columns and rows are known to the engine without looking at each cell.
    if (rect.rows > MAX_ROW || rect.columns > MAX_COLUMN) return text;
    if (rect.rows * rect.columns === 1) return text;
    return areas.reference(context[0] ?? sheet, rect, caller, text);
  }

  function note(on: string, rect: CalcRect, caller: string): void {
    if (!ASKS_PLACE.has(caller)) reads.push({ sheet: on, rect });
  }
}

const MAX_ROW = 1_048_575;
const MAX_COLUMN = 16_383;

function span(top: number, left: number, bottom: number, right: number): CalcRect {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
