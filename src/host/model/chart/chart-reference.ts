import { readReference } from '../formula/references';
import { MAX_COLUMNS, MAX_ROWS, intersection, lastColumn, lastRow, type Rect } from '../rect';
import type { SheetModel } from '../sheet-model';
import type { WorkbookModel } from '../workbook-model';

export interface Area {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/**
 * The cells a chart's formula stands for: `工作表1!$A$1:$A$5`, several as `(…,…)`, or a defined
 * name. Null for what leads to no cells of this workbook.
 */
export function areasOf(book: WorkbookModel, formula: string): readonly Area[] | null {
  const text = formula.trim().replace(/^=/, '');
  const inner = /^\((.*)\)$/s.exec(text)?.[1];
  const areas = (inner === undefined ? [text] : splitList(inner)).map((each) => areaOf(book, each));
  return areas.every((area) => area !== null) && areas.length > 0 ? (areas as Area[]) : null;
}

function areaOf(book: WorkbookModel, text: string, depth = 0): Area | null {
  const reference = readReference(text.trim());
  if (reference) {
    const sheet =
      reference.workbook === null && reference.sheet !== null && book.sheet(reference.sheet);
    return sheet ? { sheet, rect: usedPart(sheet, reference.rect) } : null;
  }
  const name = /^(?:.*!)?([^!]+)$/s.exec(text.trim())?.[1] ?? '';
  const owner = text.includes('!')
    ? book.sheet(text.slice(0, text.lastIndexOf('!')).replace(/^'|'$/g, ''))
    : null;
  const defined = (owner && book.names.find(name, owner)) ?? book.names.find(name, null);
  return defined && depth < 8 ? areaOf(book, defined.formula.replace(/^=/, ''), depth + 1) : null;
}

/** The whole column of a large sheet is read as far as it is filled. */
function usedPart(sheet: SheetModel, rect: Rect): Rect {
  if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) return rect;
  const used = sheet.usedRange(true);
  return (used && intersection(rect, used)) ?? { ...rect, rows: 1, columns: 1 };
}

/** At the commas outside quotes. */
function splitList(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** The cells in the order in which a chart takes them. */
export function* cellsOf(areas: readonly Area[]): Generator<{
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}> {
  for (const { sheet, rect } of areas) {
    for (let row = rect.row; row <= lastRow(rect); row++) {
      for (let column = rect.column; column <= lastColumn(rect); column++) {
        yield { sheet, row, column };
      }
    }
  }
}
