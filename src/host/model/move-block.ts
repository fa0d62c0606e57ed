import { cellName, parseCellName } from '../xlsx/cell-name';
import { mapRuleCells } from './cell-rules';
import { shiftComments } from './drawing-shift';
import { mapFormulas } from './formula-sites';
import { mapReferences, writeReference } from './formula/references';
import { sameName, sheetPrefix } from './formula/sheet-prefix';
import { firstCell } from './conditional/rule';
import type { Hyperlink } from './hyperlinks';
import { ModelError } from './model-error';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  holdsCell,
  holdsRect,
  intersection,
  overlaps,
  subtract,
  type Rect,
} from './rect';
import {
  putContent,
  refuseArrays,
  refuseCutMerges,
  takeCells,
  withinUse,
  type Block,
} from './taken-cells';
import { seenFrom } from './validation/seen-from';

/**
 * Moves cells as cutting and pasting does: formulas keep what they refer to, references to the
 * moved cells follow, those to cells that are overwritten become #REF!. Returns the new place.
 * First worked out, then written: InvalidArgument beyond the edge of the sheet,
 * MergedRangeConflict, InvalidOperation for an array in the way, UnsupportedOperation for a table.
 */
export function moveBlock(source: Block, target: Block): Rect {
  const { row, column } = target.rect;
  const from = { sheet: source.sheet, rect: withinUse(source, target.sheet) };
  const to = { sheet: target.sheet, rect: { ...from.rect, row, column } };
  if (row + to.rect.rows > MAX_ROWS || column + to.rect.columns > MAX_COLUMNS) {
    throw new ModelError('InvalidArgument', 'The cells would lie outside the worksheet.');
  }
  for (const block of [from, to]) {
    refuseArrays(block);
    refuseCutMerges(block);
  }
  refuseTables(from);
  const isHere = from.sheet === to.sheet;
  if (isHere && row === from.rect.row && column === from.rect.column) return to.rect;

  const { workbook } = from.sheet;
  followReferences(from, to);
  const taken = takeCells(from);
  const moved = (rect: Rect): Rect => ({
    ...rect,
    row: rect.row - from.rect.row + row,
    column: rect.column - from.rect.column + column,
  });
  const merges = from.sheet.merges.in(from.rect).map(moved);
  const links: Hyperlink[] = from.sheet.hyperlinks.all().flatMap((link) => {
    const piece = intersection(link.rect, from.rect);
    return piece ? [{ ...link, rect: moved(piece) }] : [];
  });
  const rules = movedValidations(from, moved);
  for (const rest of isHere ? subtract(to.rect, from.rect) : [to.rect]) to.sheet.clear(rest, 'all');
  if (isHere) moveFormats(from, moved);
  leave(from);
  for (const merge of merges) to.sheet.merges.add(merge);
  taken.forEach((line, r) => {
    line.forEach((cell, c) => {
      const formula = isHere ? cell.formula : qualified(cell.formula, from.sheet.name);
      putContent(to.sheet, row + r, column + c, cell, formula);
      if (to.sheet.styleIndex(row + r, column + c) !== cell.style) {
        to.sheet.setStyleIndex(row + r, column + c, cell.style);
      }
    });
  });
  for (const link of links) to.sheet.hyperlinks.set(link);
  for (const { rect, validation } of rules) to.sheet.validations.set(rect, validation);
  if (isHere) moveComments(from, to);
  workbook.changes.add('format', to.sheet.id, to.rect);
  return to.rect;
}

/** A table's rows may move out of it, its header and the table itself may not. */
function refuseTables({ sheet, rect }: Block): void {
  for (const table of sheet.tablesIn(rect)) {
    const { headerRect, totalsRect } = table;
    const isTorn = [headerRect, totalsRect].some((line) => line && overlaps(line, rect));
    if (isTorn || holdsRect(rect, table.rect)) {
      throw new ModelError('UnsupportedOperation', `The table '${table.name}' cannot be moved.`);
    }
  }
}

function followReferences(from: Block, to: Block): void {
  const { workbook } = from.sheet;
  const isHere = from.sheet === to.sheet;
  mapFormulas(workbook, (text, home) =>
    mapReferences(text, (reference) => {
      if (reference.workbook !== null) return null;
      const sheet = reference.sheet ?? home;
      const { rect } = reference;
      if (sameName(sheet, from.sheet.name) && holdsRect(from.rect, rect)) {
        const after = {
          ...rect,
          row: rect.row - from.rect.row + to.rect.row,
          column: rect.column - from.rect.column + to.rect.column,
        };
        const prefix = isHere ? reference.prefix : `${sheetPrefix(to.sheet.name)}!`;
        return writeReference(reference, after, prefix);
      }
      const isLost = sameName(sheet, to.sheet.name) && holdsRect(to.rect, rect);
      return isLost ? `${reference.prefix}#REF!` : null;
    }),
  );
}

/** A formula that leaves its sheet names it where it referred to it without a name. */
function qualified(formula: string | null, sheet: string): string | null {
  if (formula === null) return null;
  return mapReferences(formula, (reference) =>
    reference.sheet === null
      ? writeReference(reference, reference.rect, `${sheetPrefix(sheet)}!`)
      : null,
  );
}

function movedValidations(from: Block, moved: (rect: Rect) => Rect) {
  return from.sheet.validations.all().flatMap(({ validation, ranges }) => {
    const first = firstCell(ranges);
    return ranges.flatMap((range) => {
      const piece = intersection(range, from.rect);
      return piece ? [{ rect: moved(piece), validation: seenFrom(validation, first, piece) }] : [];
    });
  });
}

/** Empties the old place of all but conditional formats, which have moved already. */
function leave({ sheet, rect }: Block): void {
  sheet.clear(rect, 'contents');
  sheet.styles.clear(rect);
  sheet.merges.remove(rect);
  sheet.hyperlinks.clear(rect);
  sheet.validations.clear(rect);
  sheet.workbook.changes.add('format', sheet.id, rect);
}

/** Conditional formats of the sheet go along with their cells. */
function moveFormats(from: Block, moved: (rect: Rect) => Rect): void {
  mapRuleCells(
    from.sheet.part,
    (rects) =>
      rects.flatMap((rect) => {
        const piece = intersection(rect, from.rect);
        if (!piece) return [rect];
        return [...subtract(rect, from.rect), moved(piece)];
      }),
    'conditionalFormatting',
  );
}

function moveComments(from: Block, to: Block): void {
  shiftComments(from.sheet.part, (name) => {
    const place = parseCellName(name);
    if (!place) return name;
    if (holdsCell(from.rect, place.row, place.column)) {
      const down = to.rect.row - from.rect.row;
      const right = to.rect.column - from.rect.column;
      return cellName(place.row + down, place.column + right);
    }
    return holdsCell(to.rect, place.row, place.column) ? null : name;
  });
}
