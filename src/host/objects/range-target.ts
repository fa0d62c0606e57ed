import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../model/rect';
import type { SheetModel } from '../model/sheet-model';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import { localAddress, quotedSheetName } from './a1';
import type { Session } from './session';

/** What a Range, and every object below it (format, font, fill …), stands for. */
export class RangeTarget {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    /** Changes when rows or columns move under a range that is kept between batches. */
    public rect: Rect,
  ) {}

  /** All its cells have been deleted. */
  isDeleted = false;

  get address(): string {
    return `${quotedSheetName(this.sheet.name)}!${localAddress(this.rect)}`;
  }

  /** ItemNotFound when the sheet has been deleted, InvalidReference when only the cells have. */
  check(): void {
    this.session.checkSheet(this.sheet);
    if (this.isDeleted) {
      throw new HostError('InvalidReference', 'The cells of the range have been deleted.');
    }
  }

  at(rect: Rect): RangeTarget {
    return new RangeTarget(this.session, this.sheet, rect);
  }
}

/** One range or several of one sheet: what formats are written to. */
export type Areas = readonly RangeTarget[];

export function checkAreas(areas: Areas): void {
  for (const area of areas) area.check();
}

/** @throws InvalidArgument for what would lie outside the sheet. */
export function rectOnSheet(row: number, column: number, rows: number, columns: number): Rect {
  const isOnSheet =
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!isOnSheet) throw invalidArgument('The range would lie outside the worksheet.');
  return { row, column, rows, columns };
}

export function gone(what: string): Error {
  return itemNotFound(`${what} is no longer in the workbook.`);
}
