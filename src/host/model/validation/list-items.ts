import { isCellError, type CellValue } from '../cell-value';
import type { SheetModel } from '../sheet-model';
import type { Validation } from '../validations';
import { withinUse } from '../taken-cells';
import { formulaValues } from './formula-value';
import { sourceCells } from './source-cells';

export interface ListItem {
  /** As the drop-down shows it. */
  readonly text: string;
  /** What the source cell holds; undefined for an item of a literal list, which is as if typed. */
  readonly value?: CellValue;
}

export interface ListSource {
  readonly items: readonly ListItem[];
  /** Some cell of a source behind a name is blank: with blanks ignored, anything goes. */
  readonly hasBlank: boolean;
}

/** As many as a drop-down can show. */
const MOST = 32_767;

/**
 * The items of a list rule whose formula has been moved to its cell; undefined where they cannot
 * be worked out.
 */
export function listSource(
  sheet: SheetModel,
  { formula1 }: Validation,
  moved: string,
): ListSource | undefined {
  const literal = /^"(.*)"$/s.exec(formula1)?.[1];
  if (literal !== undefined) {
    const items = literal.replaceAll('""', '"').split(',');
    return { items: items.map((item) => ({ text: item.trim() })), hasBlank: false };
  }
  const cells = sourceCells(sheet, moved);
  if (!cells) return workedOut(sheet, moved);
  const rect = withinUse(cells, cells.sheet);
  const items: ListItem[] = [];
  let filled = 0;
  for (const { row, column, value } of cells.sheet.cells(rect)) {
    if (value === null || value === '') continue;
    filled += 1;
    if (items.length < MOST) items.push({ text: cells.sheet.text(row, column), value });
  }
  const isNamed = !/[!:[$]/.test(formula1);
  return { items, hasBlank: isNamed && filled < cells.rect.rows * cells.rect.columns };
}

/** OFFSET and its kind: value by value. */
function workedOut(sheet: SheetModel, formula: string): ListSource | undefined {
  const [rows, columns] = formulaValues(sheet, [`ROWS(${formula})`, `COLUMNS(${formula})`]);
  if (typeof rows !== 'number' || typeof columns !== 'number') return undefined;
  const places = Array.from({ length: Math.min(MOST, rows * columns) }, (_, i) => i);
  const values = formulaValues(
    sheet,
    places.map((i) => `INDEX(${formula},${Math.floor(i / columns) + 1},${(i % columns) + 1})`),
  );
  const items: ListItem[] = [];
  for (const value of values) {
    if (value == null || value === '' || isCellError(value)) continue;
    items.push({ text: sheet.workbook.displayText(value, 'General'), value });
  }
  return { items, hasBlank: false };
}
