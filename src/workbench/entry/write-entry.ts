import { refusePartOfArray } from '../../host/model/array-parts';
import { MAX_COLUMNS, MAX_ROWS, rectOf, type Rect } from '../../host/model/rect';
import { translateFormula } from '../../host/model/formula/references';
import type { SheetModel } from '../../host/model/sheet-model';
import { fillCalculatedColumns } from '../../host/model/table-calculated';
import { growTables } from '../../host/model/table-growth';
import { rulesOf } from '../../host/model/validation/check-cells';
import type { CellPlace } from '../cell-address';
import type { Desk } from '../desk';
import { LockedCell } from '../locked-cell';
import { RefusedStep } from '../refused-step';
import { assertObeys } from '../validation/broken-entry';
import { readTypedEntry, type TypedEntry } from '../typed-entry';
import { completed } from './complete-formula';

/** As much as one Ctrl+Enter fills. */
const MOST = 200_000;

const TOO_MANY = '選取的儲存格太多，無法一次填滿；請選取較小的範圍。';

/**
 * Writes a typed text as Excel reads it; a table that it lies beside takes it in. RefusedStep or
 * PartOfArray before anything is written.
 */
export function typeInto(sheet: SheetModel, place: CellPlace, text: string): void {
  refusePartOfArray(sheet.part.cells, rectOf(place.row, place.column));
  const formatNow = () => sheet.styleOf(place.row, place.column).numberFormat;
  // A wrong formula must not grow a table first.
  read(text, formatNow());
  if (text !== '') growTables(sheet, rectOf(place.row, place.column));
  const numberFormat = formatNow();
  const entry = read(text, numberFormat);
  put(sheet, place, entry, numberFormat);
  if (entry.kind === 'formula') fillCalculatedColumns(sheet, rectOf(place.row, place.column));
}

/**
 * Ctrl+Enter: the text into every cell of the areas, formulas moved along. One step. BrokenEntry
 * for the first cell whose rule is against it, unless `keepsBroken`.
 */
export function fillWithEntry(
  desk: Desk,
  sheet: SheetModel,
  rects: readonly Rect[],
  from: CellPlace,
  text: string,
  keepsBroken = false,
): void {
  const count = rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (
    count > MOST ||
    rects.some(({ rows, columns }) => rows === MAX_ROWS || columns === MAX_COLUMNS)
  )
    throw new RefusedStep(TOO_MANY);
  // Read once before anything is written: a wrong formula changes nothing.
  read(text, 'General');
  const places = rects.flatMap((rect) => [...placesOf(rect)]).filter(isOwnCell(sheet));
  const rules = rulesOf(sheet);
  for (const place of places) {
    assertUnlocked(sheet, place);
    if (!keepsBroken) assertObeys(sheet, place, movedText(text, place, from), rules);
  }
  for (const rect of rects) refusePartOfArray(sheet.part.cells, rect);
  desk.edit(() => {
    for (const place of places) {
      const { numberFormat } = sheet.styleOf(place.row, place.column);
      const entry = read(text, numberFormat);
      const moved =
        entry.kind === 'formula'
          ? { ...entry, formula: movedText(entry.formula, place, from) }
          : entry;
      put(sheet, place, moved, numberFormat);
    }
  }, '鍵入');
}

/** A merged area has one cell. */
function isOwnCell(sheet: SheetModel): (place: CellPlace) => boolean {
  return ({ row, column }) => {
    const merge = sheet.merges.at(row, column);
    return !merge || (merge.row === row && merge.column === column);
  };
}

/** A formula as it reads from another cell than the one it was typed into. */
function movedText(text: string, { row, column }: CellPlace, from: CellPlace): string {
  if (!text.startsWith('=') || (row === from.row && column === from.column)) return text;
  return `=${translateFormula(text.slice(1), row - from.row, column - from.column)}`;
}

function read(text: string, numberFormat: string): TypedEntry {
  const entry = readTypedEntry(text, numberFormat);
  return entry.kind === 'formula' ? { ...entry, formula: completed(entry.formula) } : entry;
}

function put(
  sheet: SheetModel,
  { row, column }: CellPlace,
  entry: TypedEntry,
  numberFormat: string,
): void {
  if (entry.kind === 'formula') {
    sheet.setFormula(row, column, entry.formula);
    return;
  }
  sheet.setValue(row, column, entry.value);
  if (entry.numberFormat === undefined || numberFormat !== 'General') return;
  sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: entry.numberFormat });
}

function* placesOf({ row, column, rows, columns }: Rect): Generator<CellPlace> {
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      yield { row: row + down, column: column + right };
    }
  }
}

export function isLocked(sheet: SheetModel, { row, column }: CellPlace): boolean {
  return sheet.protection.isProtected && sheet.styleOf(row, column).protection.locked;
}

export function assertUnlocked(sheet: SheetModel, place: CellPlace): void {
  if (isLocked(sheet, place)) throw new LockedCell(`${sheet.name} is protected`);
}
