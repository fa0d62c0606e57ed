import type { Token } from '@borgar/fx';
import { areaText } from './areas';
import { ArraySizes, MAKES_ARRAYS, TIMES_FUNCTION } from './array-sizes';
import { analyseCalls, functionName } from './call-analysis';
import { nearRows, type NearProduct } from './near-rows';
import { indexedCell } from './indexed-cell';
import { narrowedCell } from './narrowed-cell';
import { LAST_FUNCTION } from './digit-functions';
import { lastSum } from './digit-places';
import { withDoubts } from './doubts';
import { numberPlaces } from './number-places';
import { isUnaryPlus } from './operands';
import { isVast, plainArea, type ReadArea } from './plain-area';
import type { Analysis, Preparation, Prepared } from './preparation';
import { isInTable, tableArea, tableAround, type Home } from './table-area';
import type { CalcRect } from './source';
import { tokensOf } from './tokens';

/** Functions that ask where a reference lies, not what is in it. */
const ASKS_PLACE = new Set(
  'ROW ROWS COLUMN COLUMNS AREAS SHEET ISREF ISFORMULA FORMULATEXT CELL OFFSET'.split(' '),
);

/**
 * Rewrites a formula into what the engine calculates rightly:
 * - structured references become plain ones, because the engine collects every cell of the column
 *   for `Table[[#This Row],[Col]]` and does not know a bare table name;
 * - NOW and TODAY become the injected clock, because the engine's are UTC;
 * - where the engine would take the first value of an array, the call is repeated for each, or in
 *   a formula that does not work on arrays (`inArrays`) the one cell beside the formula is taken.
 * `ownRow` is given the cells of the formula's own row; it is alike where another row only has others of these.
 */
export function prepareHere(
  formula: string,
  sheet: string,
  home: Home | undefined,
  inArrays: boolean,
  preparation: Preparation,
  ownRow: Set<ReadArea>,
): Prepared & { readonly isAlike: boolean } {
  const { tables, areas, now, repeatedCalls, nameFormulas, analyses } = preparation;
  const tokens = tokensOf(formula);
  const functions: string[] = [];
  const reads: ReadArea[] = [];
  const lookedUp: ReadArea[] = [];
  const callers: string[] = [];
  const out: string[] = [];
  const subtotals: { at: number; firstRead: number }[] = [];
  const own = preparation.tableAreas.of(home);
  const sizes = new ArraySizes();
  const closings: string[] = [];
  let closing = '';
  let called: string | undefined;
  let isAlike = true;
  const { mayBeArray, repeated, narrowed, refused, counted, arraySteps, near } = analysis();
  const ending = home && !mayBeArray ? lastSum(tokens) : undefined;
  /** Where the first area of each product stands: it is charged for what is done with them. */
  const firstNear = new Map<NearProduct, number>();

  const numbers = numberPlaces(tokens);

  for (let index = 0; index < tokens.length; index += 1) {
    const { type, value } = tokens[index] ?? { type: '', value: '' };
    const first = index;
    const looked = lookedUp.length;
    for (const name of numbers.begins.get(index) ?? []) out.push(`${name}(`);
    const caller = callers.at(-1) ?? '';
    if (type === 'func') {
      called = functionName(value);
      functions.push(called);
      const repeat = repeated.get(index);
      const end = refused.get(index);
      const place = counted.get(index);
      if (called === 'NOW' || called === 'TODAY') {
        out.push(`(${called === 'NOW' ? now : Math.floor(now)})`);
        while (tokens[index]?.value !== ')' && index < tokens.length) index += 1;
        called = undefined;
      } else if (end !== undefined) {
        out.push('#VALUE!');
        index = end;
        called = undefined;
      } else if (place !== undefined) {
        out.push(places(called, tokens[place]));
        index = tokens.findIndex((token, at) => at > place && token.value === ')');
        called = undefined;
      } else {
        const isMade = arraySteps > 0 && MAKES_ARRAYS.has(called);
        if (isMade) out.push(`${TIMES_FUNCTION}(${arraySteps},`);
        closing = isMade ? ')' : '';
        out.push(repeat ? repeatedCalls.nameOf(repeat) : value);
        // The number stands after the name and its parenthesis.
        if (called === 'SUBTOTAL') subtotals.push({ at: out.length + 1, firstRead: reads.length });
      }
    } else if (narrowed.has(index)) {
      out.push(cellBeside(tokens[index], caller));
    } else if (type === 'operator') {
      if (value === '{') sizes.addList(tokens, index);
      if (value === '(') {
        callers.push(called ?? caller);
        closings.push(closing);
        closing = '';
      }
      called = undefined;
      if (index === ending) out.push(',');
      // The engine would make a number of what stands after it.
      else if (!isUnaryPlus(tokens, index)) out.push(value);
      if (value === ')') {
        callers.pop();
        out.push(closings.pop() ?? '');
      }
    } else if (type === 'structured') {
      out.push(nearby(index, value) ?? structured(value, caller));
    } else if (type === 'range_named' && tables.has(value.toLowerCase())) {
      const all = `${value}[#Data]`;
      out.push(nearby(index, all) ?? structured(all, caller));
    } else if (type === 'range' || type === 'range_beam') {
      out.push(plain(value, caller, tokens[index + 1]?.value === '#'));
    } else {
      out.push(value);
    }
    const cell = indexedCell(tokens, first, areaOf);
    if (cell !== undefined && lookedUp.length > looked) {
      out.splice(-1, 1, cell);
      isAlike = false;
    }
    // Places inside what was passed over begin and end there.
    let ended = 0;
    for (let each = first; each <= index; each += 1) {
      ended += numbers.ends.get(each) ?? 0;
      if (each > first) ended -= numbers.begins.get(each)?.length ?? 0;
    }
    if (ended > 0) out.push(')'.repeat(ended));
  }
  for (const call of subtotals) {
    const number = Number(out[call.at]);
    const meetsFilter = reads.slice(call.firstRead).some(isFiltered);
    // The engine's 101–111 leave hidden rows out; a filter's hidden rows 1–11 leave out too.
    if (number >= 1 && number <= 11 && meetsFilter) out[call.at] = String(number + 100);
  }
  const largest = sizes.charged(arraySteps);
  if (largest) out[largest.at] = largest.text;
  for (const at of firstNear.values()) {
    out[at] = sizes.chargedFor(out[at] ?? '', arraySteps);
  }
  const isCharged = largest !== undefined || firstNear.size > 0;
  const steps = isCharged ? 0 : arraySteps * sizes.cells;
  const joined = out.join('');
  const sign = ending === undefined || tokens[ending]?.value === '+' ? 1 : -1;
  const ended = ending === undefined ? joined : `${LAST_FUNCTION}(${joined},${sign})`;
  const text = one(home ? withDoubts(ended, functions) : ended);
  if (subtotals.length > 0) isAlike = false;
  return { text, functions, reads: [...new Set(reads)], lookedUp, steps, isAlike };

  function one(made: string): string {
    const known = preparation.texts.get(made);
    if (known === undefined) preparation.texts.set(made, made);
    return known ?? made;
  }

  function isFiltered(read: ReadArea): boolean {
    const areas = preparation.filtered.get(read.sheet.toLowerCase()) ?? [];
    return areas.some(
      ({ row, rows }) => row < read.rect.row + read.rect.rows && read.rect.row < row + rows,
    );
  }

  // What a formula's areas are depends on its place only by the table around it.
  function analysis(): Analysis {
    const around = formula.includes('[') ? tableAround(tables, home)?.name : undefined;
    const key = `${inArrays ? 'arrays' : 'values'}\n${around ?? ''}\n${formula}`;
    let known = analyses.get(key);
    if (!known) {
      const products = home ? nearRows(formula, tables, home) : new Map<number, NearProduct>();
      known = { ...analyseCalls(tokens, isArea, inArrays), near: products };
      analyses.set(key, known);
    }
    return known;
  }

  function isArea(token: Token): boolean {
    if (token.type === 'range_named') {
      const name = token.value.toLowerCase();
      return tables.has(name) || /[:[({]/.test(nameFormulas.get(name) ?? '');
    }
    const area = areaOf(token);
    return area !== undefined && (area.rect.rows > 1 || area.rect.columns > 1);
  }

  function areaOf({ type, value }: Token): ReadArea | undefined {
    if (type === 'range' || type === 'range_beam') return plainArea(value, sheet);
    if (type === 'range_named' && !tables.has(value.toLowerCase())) return undefined;
    if (type !== 'structured' && type !== 'range_named') return undefined;
    const area = tableArea(type === 'structured' ? value : `${value}[#Data]`, tables, home);
    return area.kind === 'area' ? { sheet: area.table.sheet, rect: area.rect } : undefined;
  }

  function cellBeside(token: Token | undefined, caller: string): string {
    isAlike = false;
    const area = token && areaOf(token);
    // The area of a name is left to the engine, which does the same.
    if (!area) return token?.value ?? '';
    const cell = home && narrowedCell(area.rect, home);
    if (!cell) return '#VALUE!';
    note(area.sheet, cell, caller);
    lookedUp.push({ sheet: area.sheet, rect: cell });
    return areaText(area.sheet, cell);
  }

  function places(name: string, token: Token | undefined): string {
    isAlike = false;
    const rect = token && areaOf(token)?.rect;
    if (!rect) return '#VALUE!';
    return name === 'ROW'
      ? `SEQUENCE(${rect.rows},1,${rect.row + 1})`
      : `SEQUENCE(1,${rect.columns},${rect.column + 1})`;
  }

  /** A column of which the rows of the key are enough. */
  function nearby(index: number, text: string): string | undefined {
    const product = near.get(index);
    const area = product && own.area(text);
    if (!product || area?.kind !== 'area') return undefined;
    const [{ sheet: on }, key] = [area.table, structured(product.key, '')];
    const taken = areas.near(product, on, area.rect, key);
    if (taken === undefined) return undefined;
    if (!firstNear.has(product)) firstNear.set(product, out.length);
    note(on, area.rect, '');
    return taken;
  }

  function structured(text: string, caller: string): string {
    const area = own.area(text);
    if (area.kind === 'error') {
      isAlike = false;
      return area.error;
    }
    note(area.table.sheet, area.rect, caller);
    const place = own.place(area.table.sheet, area.rect);
    const taken = area.kind === 'area' && areas.reference(place.sheet, place.rect, caller);
    sizes.add(place.rect, taken || undefined, out.length);
    if (taken) return taken;
    lookedUp.push(place);
    if (area.kind === 'area') return areaText(place.sheet, place.rect);
    // One text for a whole column, so that the engine parses it once.
    if (home && isInTable(area.table, home) && /^[^[\]#'@\s]+$/.test(area.column)) {
      ownRow.add(place);
      return `[@[${area.column}]]`;
    }
    isAlike = false;
    return areaText(area.table.sheet, area.rect);
  }

  function plain(text: string, caller: string, isSpill: boolean): string {
    const area = plainArea(text, sheet);
    if (!area) return text;
    const taken = isSpill ? undefined : areas.reference(area.sheet, area.rect, caller);
    note(area.sheet, area.rect, caller);
    sizes.add(area.rect, taken, out.length);
    // Of whole columns and rows the engine would count the used ones.
    if (ASKS_PLACE.has(caller) && isVast(area.rect)) return areaText(area.sheet, area.rect);
    if (taken === undefined) lookedUp.push(area);
    return taken ?? text;
  }

  function note(on: string, rect: CalcRect, caller: string): void {
    if (!ASKS_PLACE.has(caller)) reads.push(own.place(on, rect));
  }
}
