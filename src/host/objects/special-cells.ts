import { isCellError, type CellValue } from '../model/cell-value';
import { joinedBlocks } from '../model/joined-rects';
import { intersection, lastColumn, lastRow, type Rect } from '../model/rect';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound, notImplemented } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import type { Areas, RangeTarget } from './range-target';

const TYPES = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

/** Excel.SpecialCellValueType is a list of kinds, such as `ErrorsText`. */
const KINDS = /Errors|Logical|Numbers?|Text/g;

/** getSpecialCells: the cells of the areas that are of a kind, as few blocks as they make. */
export const specialCellMethods = {
  GetSpecialCells: (areas: Areas, args: Arguments): HostObject => {
    const found = specialCells(areas, args);
    if (!found) throw itemNotFound('No cell is of this kind.');
    return found;
  },
  GetSpecialCellsOrNullObject: (areas: Areas, args: Arguments): HostObject =>
    specialCells(areas, args) ?? new NullObject('RangeAreas'),
};

function specialCells(areas: Areas, args: Arguments): HostObject | null {
  const [first] = areas;
  if (!first) return null;
  const type = args.choice(0, TYPES);
  const kinds = new Set((args.optionalString(1) ?? 'All').match(KINDS) ?? []);
  first.session.settle();
  const rects = areas.flatMap((area) => found(area, type, kinds));
  return rects.length === 0 ? null : first.session.areas(first.sheet, rects);
}

function found(
  { sheet, rect }: RangeTarget,
  type: (typeof TYPES)[number],
  kinds: ReadonlySet<string>,
): Rect[] {
  const within = (rects: readonly Rect[]) => rects.flatMap((own) => intersection(own, rect) ?? []);
  const used = sheet.usedRange();
  // Beyond the used range there are no special cells; a single cell stands for the whole sheet.
  const near = used && intersection(rect, used);
  switch (type) {
    case 'ConditionalFormats':
      return distinct(within(sheet.conditionalRules.all().flatMap(({ rects }) => rects)));
    case 'DataValidations':
      // Rules of several kinds beside each other are one block, as Excel answers it.
      return joinedBlocks(
        distinct(
          within(sheet.validations.all().flatMap(({ ranges }) => ranges)).flatMap(columnsOf),
        ),
      );
    case 'Constants':
    case 'Formulas': {
      if (!near) return [];
      const cells = [...sheet.cells(near)].filter(
        ({ value, formula }) => (formula !== null) === (type === 'Formulas') && isOf(value, kinds),
      );
      return joinedBlocks(cells.map(single));
    }
    case 'Blanks':
      return near ? blanks(near, (row, column) => sheet.value(row, column) === null) : [];
    case 'Visible':
      return visible(rect, sheet.rows, sheet.columns);
    case 'SameConditionalFormat':
    case 'SameDataValidation':
      throw notImplemented(`Range.getSpecialCells of ${type}`);
  }
}

function isOf(value: CellValue, kinds: ReadonlySet<string>): boolean {
  if (kinds.size === 0) return true;
  if (isCellError(value)) return kinds.has('Errors');
  if (typeof value === 'boolean') return kinds.has('Logical');
  if (typeof value === 'number') return kinds.has('Numbers') || kinds.has('Number');
  return kinds.has('Text');
}

function blanks(near: Rect, isBlank: (row: number, column: number) => boolean): Rect[] {
  const cells: Rect[] = [];
  for (let row = near.row; row <= lastRow(near); row++) {
    for (let column = near.column; column <= lastColumn(near); column++) {
      if (isBlank(row, column)) cells.push(single({ row, column }));
    }
  }
  return joinedBlocks(cells);
}

interface Lines {
  hidden(index: number): boolean;
}

/** Blocks between hidden rows and columns. */
function visible(rect: Rect, rows: Lines, columns: Lines): Rect[] {
  return shown(rect.row, rect.rows, rows).flatMap(([row, high]) =>
    shown(rect.column, rect.columns, columns).map(([column, wide]) => ({
      row,
      column,
      rows: high,
      columns: wide,
    })),
  );
}

function shown(first: number, count: number, lines: Lines): [first: number, count: number][] {
  const runs: [number, number][] = [];
  let last = -2;
  for (let index = first; index < first + count; index++) {
    if (lines.hidden(index)) continue;
    const run = runs.at(-1);
    if (run && last === index - 1) run[1]++;
    else runs.push([index, 1]);
    last = index;
  }
  return runs;
}

function columnsOf(rect: Rect): Rect[] {
  return Array.from({ length: rect.columns }, (_, at) => ({
    ...rect,
    column: rect.column + at,
    columns: 1,
  }));
}

function single({ row, column }: { row: number; column: number }): Rect {
  return { row, column, rows: 1, columns: 1 };
}

function distinct(rects: readonly Rect[]): Rect[] {
  const names = new Set<string>();
  return rects.filter((rect) => {
    const name = JSON.stringify(rect);
    return !names.has(name) && names.add(name);
  });
}
