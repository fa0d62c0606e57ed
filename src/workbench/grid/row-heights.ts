import type { Change } from '../../host/model/change';
import { lastRow } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { fittedHeight } from './row-fit';

const PIXELS_PER_POINT = 96 / 72;

/** What a row's attributes in the file say of its height. */
interface Stated {
  readonly pixels: number;
  readonly isFixed: boolean;
}

/**
 * Heights that texts need, kept until something in the row changes: to fit ten thousand rows takes
 * as long as it takes to notice.
 */
class Fits {
  private readonly kept = new Map<number, number>();
  private widths = '';

  constructor(private readonly sheet: SheetModel) {
    // As long as the workbook is there, and so is the sheet.
    sheet.workbook.onChange((changes) => changes.forEach((change) => this.follow(change)));
  }

  /** Wrapped texts are fitted anew when columns have changed. */
  startWith(widths: string): void {
    if (widths !== this.widths) this.kept.clear();
    this.widths = widths;
  }

  of(row: number, columnWidth: (column: number) => number): number {
    // A million rows may have formats alone.
    if (!this.sheet.part.cells.filledRow(row)) return 0;
    let height = this.kept.get(row);
    if (height === undefined) {
      this.kept.set(row, (height = fittedHeight(this.sheet, row, columnWidth)));
    }
    return height;
  }

  private follow({ kind, sheet, rect }: Change): void {
    if (sheet !== undefined && sheet !== this.sheet.id) return;
    // Neither a selection nor a row that is hidden changes what texts need.
    if (kind === 'layout') return;
    if (!rect || rect.rows > this.kept.size) this.kept.clear();
    else for (let row = rect.row; row <= lastRow(rect); row += 1) this.kept.delete(row);
  }
}

const fitsOf = new WeakMap<SheetModel, Fits>();

/** Pixels of each row as it is now, 0 for a hidden one. Ask anew when the sheet has changed. */
export function rowHeights(
  sheet: SheetModel,
  columnWidth: (column: number) => number,
): (row: number) => number {
  let fits = fitsOf.get(sheet);
  if (!fits) fitsOf.set(sheet, (fits = new Fits(sheet)));
  const { column = 0, columns = 0 } = sheet.usedRange(true) ?? {};
  const widths = Array.from({ length: columns }, (_each, index) => columnWidth(column + index));
  fits.startWith(widths.join());
  const kept = fits;
  // Most rows of a file say the same of themselves.
  const stated = new Map<string, Stated>();
  return (row) => {
    const attributes = sheet.part.cells.rowAttributes(row) ?? '';
    let own = stated.get(attributes);
    if (!own) stated.set(attributes, (own = statedHeight(sheet, row)));
    return own.isFixed ? own.pixels : Math.max(own.pixels, kept.of(row, columnWidth));
  };
}

function statedHeight({ rows }: SheetModel, row: number): Stated {
  if (rows.hidden(row)) return { pixels: 0, isFixed: true };
  return { pixels: Math.round(rows.height(row) * PIXELS_PER_POINT), isFixed: rows.isCustom(row) };
}
