import { showsDay } from '../display/shows-day';
import { fillCells, type FillKind } from '../model/fill-cells';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import type { Wire } from '../protocol/wire';
import { otherRange } from './other-range';
import { assertCellsWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';

const KINDS: Readonly<Record<string, FillKind>> = {
  FillDefault: 'usual',
  FillCopy: 'copy',
  FillSeries: 'series',
  FillFormats: 'formats',
  FillValues: 'values',
  FillDays: 'days',
  FillWeekdays: 'weekdays',
  FillMonths: 'months',
  FillYears: 'years',
};

/** Range.autoFill; trends and flash fill are refused by name. */
export function autoFill(source: RangeTarget, args: Arguments): Wire {
  if (!args.has(0)) throw notImplemented('Range.autoFill without a destination');
  const target = otherRange(source, args);
  const name = args.optionalString(1) ?? 'FillDefault';
  if (['LinearTrend', 'GrowthTrend', 'FlashFill'].includes(name)) {
    throw notImplemented(`Range.autoFill of ${name}`);
  }
  const kind = KINDS[name];
  if (!kind) throw invalidArgument(`There is no way to fill called ${name}.`);
  if (target.sheet !== source.sheet) throw invalidArgument('Filling stays on its worksheet.');
  assertCellsWritable(target);
  source.session.settle();
  fillCells(source.sheet, source.rect, target.rect, kind, showsDay);
  return null;
}
