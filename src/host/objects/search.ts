import { joinedBlocks } from '../model/joined-rects';
import { findCells, replacer, type SearchCriteria } from '../model/find-cells';
import { isCellError } from '../model/cell-value';
import { rectOf } from '../model/rect';
import { isRecord, type Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import type { Wire } from '../protocol/wire';
import { assertCellsWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';
import { writeCells } from './range-writing';
import type { WorksheetTarget } from './worksheet';

function searched(args: Arguments, at: number): SearchCriteria & { readonly backwards: boolean } {
  const given = args.any(at);
  const criteria = isRecord(given) ? given : {};
  return {
    complete: criteria['completeMatch'] === true,
    matchCase: criteria['matchCase'] === true,
    backwards: criteria['searchDirection'] === 'Backwards',
  };
}

function textToFind(args: Arguments): string {
  const text = args.string(0);
  if (text === '') throw invalidArgument('There is nothing to search for.');
  return text;
}

/** The first cell of the range that has the text, or the last when searched backwards. */
function found(range: RangeTarget, args: Arguments): HostObject | undefined {
  range.session.settle();
  const criteria = searched(args, 1);
  const looksAt = range.session.quirks.get('searchLooksAt');
  const cells = [...findCells(range.sheet, range.rect, textToFind(args), criteria, looksAt)];
  const cell = criteria.backwards ? cells.at(-1) : cells[0];
  return cell && range.session.range(range.sheet, { ...cell, rows: 1, columns: 1 });
}

export const rangeSearch = {
  Find: (range: RangeTarget, args: Arguments): HostObject => found(range, args) ?? nothing(),
  FindOrNullObject: (range: RangeTarget, args: Arguments): HostObject =>
    found(range, args) ?? new NullObject('Range'),
  ReplaceAll: (range: RangeTarget, args: Arguments): Wire => replaceAll(range, args),
};

export const worksheetSearch = {
  FindAll: (target: WorksheetTarget, args: Arguments): HostObject =>
    allFound(target, args) ?? nothing(),
  FindAllOrNullObject: (target: WorksheetTarget, args: Arguments): HostObject =>
    allFound(target, args) ?? new NullObject('RangeAreas'),
  ReplaceAll: ({ session, sheet }: WorksheetTarget, args: Arguments): Wire => {
    const used = sheet.usedRange();
    const all = used && session.types.range.unwrap(session.range(sheet, used));
    return all ? replaceAll(all, args) : 0;
  },
};

function allFound({ session, sheet }: WorksheetTarget, args: Arguments): HostObject | undefined {
  session.settle();
  const text = textToFind(args);
  // Microsoft: 「Content in hidden worksheets is not returned.」
  if (sheet.visibility !== 'visible') return undefined;
  const looksAt = session.quirks.get('searchLooksAt');
  const cells = findCells(sheet, undefined, text, searched(args, 1), looksAt);
  const blocks = joinedBlocks(Array.from(cells, ({ row, column }) => rectOf(row, column)));
  return blocks.length > 0 ? session.areas(sheet, blocks) : undefined;
}

/**
 * In formulas and constants, as Excel's own replacing; the new text is read as if written. Answers
 * how many cells changed. First all is worked out, then it is written.
 */
function replaceAll(range: RangeTarget, args: Arguments): Wire {
  const replaced = replacer(textToFind(args), args.string(1), searched(args, 2));
  assertCellsWritable(range);
  const changes: { readonly cell: RangeTarget; readonly text: string }[] = [];
  for (const { row, column, value, formula } of range.sheet.cells(range.rect)) {
    if (value === null && formula === null) continue;
    const before = formula ?? (isCellError(value) ? value.error : String(value));
    const text = replaced(before);
    if (text === before) continue;
    changes.push({ cell: range.at({ row, column, rows: 1, columns: 1 }), text });
  }
  for (const { cell, text } of changes) writeCells(cell, [[text]]);
  return changes.length;
}

function nothing(): never {
  throw itemNotFound('The text is not found.');
}
