import { copyBlock } from '../model/copy-block';
import { moveBlock } from '../model/move-block';
import type { Rect } from '../model/rect';
import type { Arguments } from '../protocol/arguments';
import { notImplemented } from '../protocol/host-error';
import type { Wire } from '../protocol/wire';
import { otherRange } from './other-range';
import { assertCellsWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';

const PARTS = { All: 'all', Formulas: 'formulas', Values: 'values', Formats: 'formats' } as const;

/** A smaller target grows to the source, a larger one is filled with it again and again. */
export function copyCells(target: RangeTarget, args: Arguments): Wire {
  const source = otherRange(target, args);
  const kind = args.choice(1, ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const, 'All');
  if (kind === 'Link') throw notImplemented('Range.copyFrom of links');
  const transpose = args.boolean(3, false);
  assertCellsWritable(target.at(reach(target.rect, source.rect, transpose)));
  target.session.settle();
  copyBlock(source, target, {
    part: PARTS[kind],
    skipBlanks: args.boolean(2, false),
    transpose,
  });
  return null;
}

/** Cells, formats and what refers to them move; the destination grows to the size of the range. */
export function moveCells(source: RangeTarget, args: Arguments): Wire {
  const target = otherRange(source, args);
  assertCellsWritable(source);
  assertCellsWritable(target.at(reach(target.rect, source.rect, false)));
  source.session.settle();
  moveBlock(source, target);
  return null;
}

function reach(target: Rect, source: Rect, transpose: boolean): Rect {
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  return {
    ...target,
    rows: Math.max(target.rows, rows),
    columns: Math.max(target.columns, columns),
  };
}
