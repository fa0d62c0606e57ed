import type { Box } from '../model/drawing/anchor-place';
import { lastColumn, lastRow, rectOf } from '../model/rect';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import type { Arguments } from '../protocol/arguments';
import { chartAreaFormatType } from './chart-format';
import { chartOf, type ChartPart, type ChartTarget } from './chart-target';
import { chartTitleType } from './chart-title';
import { pointsHigh, pointsLeft, pointsTop, pointsWide } from './points';
import { assertFormatWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';
import { resolveRange } from './resolve-range';
import { aNumber, aText } from './style-property';

function side(which: keyof Box, least: number): Scalar<ChartTarget> {
  return {
    get: (target) => chartOf(target).box[which],
    set: (target, value) => {
      const points = aNumber(value, least, 169_056);
      place(target, { [which]: points });
    },
  };
}

function place(target: ChartTarget, box: Partial<Box>): void {
  const chart = chartOf(target);
  assertFormatWritable(target.sheet, 'editObjects');
  chart.box = { ...chart.box, ...box };
}

/** Over the start cell, or over all cells from the one to the other. */
function setPosition(target: ChartTarget, args: Arguments): null {
  const cell = (index: number): RangeTarget | null => {
    if (!args.has(index)) return null;
    const { session, sheet } = target;
    return (
      args.object(index, session.types.range) ?? resolveRange(session, sheet, args.string(index))
    );
  };
  const start = cell(0);
  const end = cell(1);
  if (!start) throw invalidArgument('A chart is put at a cell.');
  const corner = { left: pointsLeft(start), top: pointsTop(start) };
  if (!end) {
    place(target, corner);
    return null;
  }
  const top = Math.min(start.rect.row, end.rect.row);
  const left = Math.min(start.rect.column, end.rect.column);
  const cells = start.at(
    rectOf(
      top,
      left,
      Math.max(lastRow(start.rect), lastRow(end.rect)) - top + 1,
      Math.max(lastColumn(start.rect), lastColumn(end.rect)) - left + 1,
    ),
  );
  place(target, {
    left: pointsLeft(cells),
    top: pointsTop(cells),
    width: pointsWide(cells),
    height: pointsHigh(cells),
  });
  return null;
}

function areaPart(target: ChartTarget): ChartPart {
  return { target, find: ({ space }) => space, make: ({ space }) => space };
}

export const chartType = new ObjectType<ChartTarget>('Chart', {
  check: (target) => {
    chartOf(target);
  },
  identity: (target) => ({ Id: chartId(target) }),
  scalars: {
    ChartType: { get: (target) => chartOf(target).type },
    Height: side('height', 1),
    Id: { get: chartId },
    Left: side('left', 0),
    Name: {
      get: (target) => chartOf(target).name,
      set: (target, value) => {
        const name = aText(value);
        const chart = chartOf(target);
        assertFormatWritable(target.sheet, 'editObjects');
        chart.name = name;
      },
    },
    Top: side('top', 0),
    Width: side('width', 1),
  },
  objects: {
    Format: (target) => chartAreaFormatType.wrap(areaPart(target)),
    Title: (target) => chartTitleType.wrap(target),
    Worksheet: ({ session, sheet }) => session.worksheet(sheet),
  },
  methods: {
    Delete: (target) => {
      const chart = chartOf(target);
      assertFormatWritable(target.sheet, 'editObjects');
      chart.remove();
      return null;
    },
    GetImage: () => {
      throw notImplemented('Chart.getImage');
    },
    SetPosition: setPosition,
  },
});

/** As Excel counts charts: by their number in the drawing and their sheet. */
export function chartId({ sheet, id }: Pick<ChartTarget, 'sheet' | 'id'>): string {
  const [number = '', again = '0'] = id.split('.');
  const hex = (text: string, digits: number) =>
    Number(text).toString(16).toUpperCase().padStart(digits, '0');
  return `{${hex(number, 8)}-${sheet.id.slice(20, 24)}-${hex(again, 4)}-0000-000000000000}`;
}
