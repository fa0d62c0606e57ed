import type { FormulaSite } from './formula-site';
import type { KnownFormulas } from './known-formulas';
import { cellsOf, overlap } from './plain-area';
import type { CalcChanges, CalcRect, CalcValue } from './source';

/** Of a larger area every formula that reads of it is worked out, whatever its rows hold. */
const ROWS_LOOKED_AT = 5_000;

/**
 * The formulas to work out: volatile ones, those without a value or rewritten, those that read
 * what changed, and all that read these in turn. Every other keeps the value it has: so did Excel,
 * and it knows more formulas than the host does.
 */
export function liveFormulas(
  known: KnownFormulas,
  changed: CalcChanges,
  /** Live whatever changed. */
  seeds: Iterable<FormulaSite>,
): Set<FormulaSite> {
  const live = new Set<FormulaSite>([...seeds, ...known.unsettled, ...known.volatile]);
  const add = (site: FormulaSite) => live.add(site);
  if (changed.names.size > 0 || changed.hiddenRows.size > 0) {
    for (const site of known.all()) if (isAsked(site, changed)) live.add(site);
  }
  known.beginSearch();
  for (const { sheet, rect } of changed.areas) {
    const readers = known.readers(sheet);
    if (!readers || readers.isEmpty) continue;
    if (rect.rows * rect.columns > ROWS_LOOKED_AT) {
      readers.forArea(rect, add);
      continue;
    }
    for (const { row, column } of cellsOf(rect, WHOLE)) {
      if (known.isFormula(sheet, row, column)) readers.forArea(cell(row, column), add);
      else readers.forConstant(row, column, known.valueAt(sheet, row, column), add);
    }
  }
  for (const { sheet, rect } of changed.shifts) {
    known.readers(sheet)?.forShift(rect, add);
    for (const site of known.all()) if (isMoved(site, sheet, rect)) live.add(site);
  }
  known.beginSearch();
  let subtotals = false;
  // A set grows while it is walked: readers are reached from what they read.
  for (const site of live) {
    if (isKept(site, known.valueAt(site.sheet, site.row, site.column))) continue;
    if (!subtotals && known.subtotals.has(site)) {
      subtotals = true;
      // A subtotal leaves other subtotals out, and must see that they are some.
      known.subtotals.forEach(add);
    }
    const readers = known.readers(site.sheet);
    const { row, column } = site;
    for (const place of cellsOf(site.spill ?? cell(row, column), WHOLE))
      readers?.forResult(place.row, place.column, add);
  }
  return live;
}

/** Will the formula keep its value whatever happens? Then nothing follows from it. */
export function isKept({ outline, typed }: FormulaSite, given: CalcValue): boolean {
  return outline.doubt !== undefined && given !== null && !typed;
}

function isAsked({ outline }: FormulaSite, changed: CalcChanges): boolean {
  const { names, areas, functions } = outline;
  if (changed.names.size > 0 && [...names].some((name) => changed.names.has(name))) return true;
  if (!functions.some((name) => SEES_HIDDEN.has(name))) return false;
  return areas.some(({ sheet }) => changed.hiddenRows.has(sheet));
}

/** Does the formula come to something else in another place? */
function isMoved(site: FormulaSite, sheet: string, rect: CalcRect): boolean {
  if (site.sheet !== sheet || !overlap(rect, cell(site.row, site.column))) return false;
  const { areas, gates, functions } = site.outline;
  if (site.spill || functions.some((name) => ASKS_PLACE.has(name))) return true;
  return areas.some((area) => !gates.has(area) && area.rect.rows * area.rect.columns > 1);
}

const ASKS_PLACE = new Set(['ROW', 'COLUMN', 'CELL', 'SHEET', 'ADDRESS', 'FORMULATEXT']);

const SEES_HIDDEN = new Set(['SUBTOTAL', 'AGGREGATE']);

const WHOLE = { bottom: Infinity, right: Infinity };

function cell(row: number, column: number) {
  return { row, column, rows: 1, columns: 1 };
}
