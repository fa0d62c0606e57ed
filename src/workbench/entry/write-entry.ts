import { MAX_COLUMNS, MAX_ROWS, rectOf, type Rect } from '../../host/model/rect';
import { translateFormula } from '../../host/model/formula/references';
import type { SheetModel } from '../../host/model/sheet-model';
import { fillCalculatedColumns } from '../../host/model/table-calculated';
import { growTables } from '../../host/model/table-growth';
import type { CellPlace } from '../cell-address';
import type { Desk } from '../desk';
import { LockedCell } from '../locked-cell';
import { RefusedStep } from '../refused-step';
import { readTypedEntry, type TypedEntry } from '../typed-entry';
import { completed } from './complete-formula';

/** As much as one Ctrl+Enter fills. */
const MOST = 200_000;

const TOO_MANY = '選取的儲存格太多，無法一次填滿；請選取較小的範圍。';

/**
 * Writes a typed text as Excel reads it; a table that it lies beside takes it in. RefusedStep
 * before anything is written.
 */
export function typeInto(sheet: SheetModel, place: CellPlace, text: string): void {
  const formatNow = () => sheet.styleOf(place.row, place.column).numberFormat;
  // A wrong formula must not grow a table first.
  read(text, formatNow());
  if (text !== '') growTables(sheet, rectOf(place.row, place.column));
  const numberFormat = formatNow();
  const entry = read(text, numberFormat);
  put(sheet, place, entry, numberFormat);
  if (entry.kind === 'formula') fillCalculatedColumns(sheet, rectOf(place.row, place.column));
}

/** Ctrl+Enter: the text into every cell of the areas, formulas moved along. One step. */
export function fillWithEntry(
  desk: Desk,
  sheet: SheetModel,
  rects: readonly Rect[],
  from: CellPlace,
  text: string,
): void {
  const count = rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (
    count > MOST ||
    rects.some(({ rows, columns }) => rows === MAX_ROWS || columns === MAX_COLUMNS)
  )
    throw new RefusedStep(TOO_MANY);
  // Read once before anything is written: a wrong formula changes nothing.
  read(text, 'General');
  const places = rects.flatMap((rect) => [...placesOf(rect)]);
  for (const place of places) assertUnlocked(sheet, place);
  desk.edit(() => {
    for (const { row, column } of places) {
      const merge = sheet.merges.at(row, column);
      if (merge && (merge.row !== row || merge.column !== column)) continue;
      const { numberFormat } = sheet.styleOf(row, column);
      const entry = read(text, numberFormat);
      const moved =
        entry.kind === 'formula'
          ? { ...entry, formula: moveFormula(entry.formula, row - from.row, column - from.column) }
          : entry;
      put(sheet, { row, column }, moved, numberFormat);
    }
  }, '鍵入');
}

function moveFormula(formula: string, down: number, right: number): string {
  return `=${translateFormula(formula.slice(1), down, right)}`;
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
