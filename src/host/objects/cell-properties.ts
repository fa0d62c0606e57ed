import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../model/rect';
import { isRecord, type Arguments } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { Wire } from '../protocol/wire';
import type { RangeTarget } from './range-target';

// More would be a slip: each is asked and answered by itself.
const MOST = 500_000;

// Excel.CellBorderCollection names the sides of one cell by themselves.
const SIDES: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
};

type Line = readonly Rect[];

/** getCellProperties and its kin: what the load options name, in their own form. */
export const cellPropertyMethods = {
  GetCellProperties: (range: RangeTarget, args: Arguments): Wire =>
    cellLines(range).map((line) => line.map((rect) => taken(range, rect, args.record(0)))),
  GetColumnProperties: (range: RangeTarget, args: Arguments): Wire =>
    columns(range).map((rect) => taken(range, rect, args.record(0))),
  GetRowProperties: (range: RangeTarget, args: Arguments): Wire =>
    rows(range).map((rect) => taken(range, rect, args.record(0))),
  SetCellProperties: (range: RangeTarget, args: Arguments): null => {
    const lines = cellLines(range);
    const given = listOf(args.any(0), lines.length).map((line, r) =>
      listOf(line, lines[r]?.length ?? 0),
    );
    for (const [r, line] of lines.entries()) put(range, line, given[r] ?? []);
    return null;
  },
  SetColumnProperties: (range: RangeTarget, args: Arguments): null => {
    put(range, columns(range), listOf(args.any(0), range.rect.columns));
    return null;
  },
  SetRowProperties: (range: RangeTarget, args: Arguments): null => {
    put(range, rows(range), listOf(args.any(0), range.rect.rows));
    return null;
  },
};

function cellLines({ rect }: RangeTarget): readonly Line[] {
  checkCount(rect.rows * rect.columns);
  return Array.from({ length: rect.rows }, (_row, r) =>
    Array.from({ length: rect.columns }, (_column, c) => ({
      row: rect.row + r,
      column: rect.column + c,
      rows: 1,
      columns: 1,
    })),
  );
}

/** What is set for a row holds for all of it, not only for the range. */
function rows({ rect }: RangeTarget): Line {
  checkCount(rect.rows);
  return Array.from({ length: rect.rows }, (_, r) => {
    return { row: rect.row + r, column: 0, rows: 1, columns: MAX_COLUMNS };
  });
}

function columns({ rect }: RangeTarget): Line {
  checkCount(rect.columns);
  return Array.from({ length: rect.columns }, (_, c) => {
    return { row: 0, column: rect.column + c, rows: MAX_ROWS, columns: 1 };
  });
}

function checkCount(count: number): void {
  if (count > MOST) throw new HostError('RangeExceedsLimit', 'The range has too many cells.');
}

function listOf(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) {
    throw invalidArgument('The properties do not have the size of the range.');
  }
  return value;
}

function taken({ session, sheet }: RangeTarget, rect: Rect, options: Options): Wire {
  return read(session.range(sheet, rect), options);
}

type Options = Readonly<Record<string, unknown>>;

function read(object: HostObject, options: Options): Wire {
  // What is asked of the borders is asked of each side.
  if (object.typeName === 'RangeBorderCollection') {
    const sides = Object.keys(SIDES).map((side) => [side, partOf(object, side)] as const);
    return Object.fromEntries(
      sides.flatMap(([side, part]) => (part ? [[side, read(part, options)]] : [])),
    );
  }
  const result: Record<string, Wire> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === undefined || wanted === null || wanted === false) continue;
    const child = partOf(object, name);
    if (child && isRecord(wanted)) result[name] = read(child, wanted);
    else result[name] = object.get(scalarOf(object, name));
  }
  return result;
}

function put({ session, sheet }: RangeTarget, places: Line, given: readonly unknown[]): void {
  for (const [index, rect] of places.entries()) {
    const properties = given[index];
    if (isRecord(properties)) write(session.range(sheet, rect), properties);
    else if (properties !== null) throw invalidArgument('Properties are an object.');
  }
}

function write(object: HostObject, properties: Options): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    const child = partOf(object, name);
    if (child && isRecord(value)) write(child, value);
    else object.set(scalarOf(object, name), value);
  }
}

function partOf(object: HostObject, name: string): HostObject | null {
  if (object.typeName === 'RangeBorderCollection') {
    const side = SIDES[name];
    return object.items()?.find((border) => border.get('SideIndex') === side) ?? null;
  }
  const property = object.propertyName(name);
  return property?.kind === 'object' ? object.child(property.name) : null;
}

function scalarOf(object: HostObject, name: string): string {
  const property = object.propertyName(name);
  if (property?.kind !== 'scalar') {
    throw invalidArgument(`${object.typeName} has no property ${name}.`);
  }
  return property.name;
}
