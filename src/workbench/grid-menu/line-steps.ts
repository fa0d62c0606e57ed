import { digitPixels } from '../../host/model/cell-points';
import { MAX_COLUMNS, MAX_ROWS } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import { filtersOf } from '../filter-menu/filter-head';
import { deletable } from '../grid/unfiltered-runs';
import { RefusedStep } from '../refused-step';
import { assertAllowed, assertNoneLocked } from './allowed';
import { widthOfCharacters } from './column-characters';
import { fittedWidth } from './fitted-width';
import { rectOfLines, selectedLines, type LineKind, type Lines } from './lines';

// What is done to the rows or columns of the selection: each is one step. All throw a RefusedStep
// where Excel refuses.

/** Rows are written one by one: more than these only as the whole sheet. */
const MOST_ROWS = 50_000;

const NAMES = { rows: '列', columns: '欄' } as const;

/** As many as are selected, before them. */
export function insertLines(desk: Desk, sheet: SheetModel, kind: LineKind): void {
  assertAllowed(sheet, `插入${NAMES[kind]}`, kind === 'rows' ? 'insertRows' : 'insertColumns');
  const spans = selectedLines(sheet, kind);
  desk.edit(() => {
    // From the last: those before it stay where they are.
    for (const lines of [...spans].reverse()) {
      sheet.insert(rectOfLines(lines), kind === 'rows' ? 'down' : 'right');
    }
  }, `插入${NAMES[kind]}`);
}

/** Rows that a filter hides stay. */
export function deleteLines(desk: Desk, sheet: SheetModel, kind: LineKind): void {
  assertAllowed(sheet, `刪除${NAMES[kind]}`, kind === 'rows' ? 'deleteRows' : 'deleteColumns');
  const rects = selectedLines(sheet, kind).map(rectOfLines);
  const seen = kind === 'rows' ? deletable(sheet, rects) : rects;
  for (const rect of seen) assertNoneLocked(sheet, rect);
  desk.edit(() => {
    for (const rect of seen.reverse()) sheet.remove(rect, kind === 'rows' ? 'up' : 'left');
  }, `刪除${NAMES[kind]}`);
}

export function hideLines(desk: Desk, sheet: SheetModel, kind: LineKind): void {
  const spans = formatted(sheet, kind, '隱藏');
  if (isAll(spans)) throw new RefusedStep(`不能隱藏工作表的所有${NAMES[kind]}。`);
  desk.edit(() => setHidden(sheet, spans, true), `隱藏${NAMES[kind]}`);
}

/** Those within the selection; rows that a filter hides stay hidden, as in Excel. */
export function showLines(desk: Desk, sheet: SheetModel, kind: LineKind): void {
  const spans = formatted(sheet, kind, '取消隱藏', true);
  const filtered = filtersOf(sheet).flatMap(({ isFiltered, body }) =>
    isFiltered && body ? [{ first: body.row, last: body.row + body.rows - 1 }] : [],
  );
  const shown = kind === 'rows' ? without(spans, filtered) : spans;
  desk.edit(() => setHidden(sheet, shown, false), `取消隱藏${NAMES[kind]}`);
}

/** Points; 0 hides the rows. */
export function setRowHeight(desk: Desk, sheet: SheetModel, points: number): void {
  resizeRows(desk, sheet, selectedLines(sheet, 'rows'), points);
}

export function resizeRows(
  desk: Desk,
  sheet: SheetModel,
  spans: readonly Lines[],
  points: number,
): void {
  if (points === 0) return hideLines(desk, sheet, 'rows');
  assertAllowed(sheet, '調整列高', 'formatRows');
  const { rows } = sheet;
  if (!isAll(spans)) assertFew(spans);
  desk.edit(() => {
    if (isAll(spans)) {
      rows.defaultHeight = points;
      for (const row of [...sheet.part.cells.rowNumbers()]) rows.setHeight(row, row, points);
      return;
    }
    for (const { first, last } of spans) rows.setHeight(first, last, points);
  }, '列高');
}

/** Characters of the standard font, as Excel counts them; 0 hides the columns. */
export function setColumnWidth(desk: Desk, sheet: SheetModel, characters: number): void {
  if (characters === 0) return hideLines(desk, sheet, 'columns');
  const digit = digitPixels(sheet.workbook.defaultFont);
  const width = widthOfCharacters(characters, digit);
  resizeColumns(desk, sheet, selectedLines(sheet, 'columns'), width);
}

/** In the file's characters. */
export function resizeColumns(
  desk: Desk,
  sheet: SheetModel,
  spans: readonly Lines[],
  width: number,
): void {
  assertAllowed(sheet, '調整欄寬', 'formatColumns');
  desk.edit(() => {
    for (const { first, last } of spans) sheet.columns.setWidth(first, last, width);
  }, '欄寬');
}

/** Rows fit themselves again; columns become as wide as what they hold. Empty ones stay. */
export function autofitLines(
  desk: Desk,
  sheet: SheetModel,
  kind: LineKind,
  spans = selectedLines(sheet, kind),
): void {
  const isRows = kind === 'rows';
  const name = isRows ? '自動調整列高' : '自動調整欄寬';
  assertAllowed(sheet, name, isRows ? 'formatRows' : 'formatColumns');
  const used = sheet.usedRange();
  if (!used) return;
  const end = isRows ? used.row + used.rows : used.column + used.columns;
  desk.edit(() => {
    for (const { first, last } of spans) {
      const until = Math.min(last, end - 1);
      if (until < first) continue;
      if (isRows) sheet.rows.setHeight(first, until, null);
      else fitColumns(sheet, first, until);
    }
  }, name);
}

function fitColumns(sheet: SheetModel, first: number, last: number): void {
  for (let column = first; column <= last; column += 1) {
    const width = fittedWidth(sheet, column);
    if (width !== undefined) sheet.columns.setWidth(column, column, width);
  }
}

function formatted(
  sheet: SheetModel,
  kind: LineKind,
  what: string,
  isForAll = false,
): readonly Lines[] {
  const allowance = kind === 'rows' ? 'formatRows' : 'formatColumns';
  assertAllowed(sheet, `${what}${NAMES[kind]}`, allowance);
  const spans = selectedLines(sheet, kind);
  if (kind === 'rows' && !isForAll && !isAll(spans)) assertFew(spans);
  return spans;
}

function setHidden(sheet: SheetModel, spans: readonly Lines[], isHidden: boolean): void {
  for (const { kind, first, last } of spans) sheet[kind].setHidden(first, last, isHidden);
}

function isAll([lines]: readonly Lines[]): boolean {
  if (!lines) return false;
  const count = lines.kind === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  return lines.last - lines.first + 1 === count;
}

function assertFew(spans: readonly Lines[]): void {
  const count = spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (count > MOST_ROWS) throw new RefusedStep('選取的列太多，請選取較少的列。');
}

/** The spans without the holes. */
function without(
  spans: readonly Lines[],
  holes: readonly { readonly first: number; readonly last: number }[],
): readonly Lines[] {
  return holes.reduce<readonly Lines[]>(
    (left, hole) =>
      left.flatMap((lines) => {
        const before = { ...lines, last: Math.min(lines.last, hole.first - 1) };
        const after = { ...lines, first: Math.max(lines.first, hole.last + 1) };
        if (hole.last < lines.first || hole.first > lines.last) return [lines];
        return [before, after].filter(({ first, last }) => first <= last);
      }),
    spans,
  );
}
