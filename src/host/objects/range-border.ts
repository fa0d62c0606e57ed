import { lastColumn, lastRow, type Rect } from '../model/rect';
import type { BorderEdge, BorderStyle } from '../model/style';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import { common } from './range-reading';
import { checkAreas, type Areas } from './range-target';
import { agreed, aChoice, aColor, patchCells } from './style-property';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];

export interface BorderTarget {
  readonly areas: Areas;
  readonly side: Side;
}

// Office.js splits the file's one style into a line style and a weight.
const LOOKS: Readonly<Record<BorderStyle, { style: string; weight: string }>> = {
  none: { style: 'None', weight: 'Thin' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

const STYLES: Readonly<Record<string, BorderStyle>> = {
  None: 'none',
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};

const WEIGHTS: Readonly<Record<string, BorderStyle>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

/** The cells that carry a side of the range, and which of their edges it is. */
function carriers(side: Side, rect: Rect): { rect: Rect; edge: BorderEdge }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ rect: { ...rect, rows: 1 }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ rect: { ...rect, row: lastRow(rect), rows: 1 }, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ rect: { ...rect, columns: 1 }, edge: 'left' }];
    case 'EdgeRight':
      return [{ rect: { ...rect, column: lastColumn(rect), columns: 1 }, edge: 'right' }];
    case 'InsideVertical':
      if (rect.columns < 2) return [];
      return [
        { rect: { ...rect, columns: rect.columns - 1 }, edge: 'right' },
        { rect: { ...rect, column: rect.column + 1, columns: rect.columns - 1 }, edge: 'left' },
      ];
    case 'InsideHorizontal':
      if (rect.rows < 2) return [];
      return [
        { rect: { ...rect, rows: rect.rows - 1 }, edge: 'bottom' },
        { rect: { ...rect, row: rect.row + 1, rows: rect.rows - 1 }, edge: 'top' },
      ];
    case 'DiagonalDown':
      return [{ rect, edge: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ rect, edge: 'diagonalUp' }];
  }
}

function look({ areas, side }: BorderTarget, part: 'style' | 'weight' | 'color'): string | null {
  return agreed(areas, (area) => {
    const [first] = carriers(side, area.rect);
    if (!first) return part === 'style' ? 'None' : null;
    return common(area.at(first.rect), (row, column) => {
      const border = area.sheet.styleOf(row, column).borders[first.edge];
      return part === 'color' ? border.color : LOOKS[border.style][part];
    });
  });
}

function draw(
  { areas, side }: BorderTarget,
  border: { style?: BorderStyle; color?: string },
): void {
  for (const area of areas) {
    for (const { rect, edge } of carriers(side, area.rect)) {
      patchCells([area.at(rect)], { borders: { [edge]: border } });
    }
  }
}

/** A colour or weight given to a side without a line draws a thin one, as in Excel. */
function drawnStyle(target: BorderTarget): { style?: BorderStyle } {
  return look(target, 'style') === 'None' ? { style: 'thin' } : {};
}

export const rangeBorderType = new ObjectType<BorderTarget>('RangeBorder', {
  check: ({ areas }) => checkAreas(areas),
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    Color: {
      get: (target) => look(target, 'color'),
      set: (target, value) => draw(target, { ...drawnStyle(target), color: aColor(value) }),
    },
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => look(target, 'style'),
      set: (target, value) => draw(target, { style: aChoice(value, STYLES) }),
    },
    Weight: {
      get: (target) => look(target, 'weight'),
      set: (target, value) => {
        const weight = aChoice(value, WEIGHTS);
        const style = look(target, 'style');
        const together = Object.entries(LOOKS).find(
          ([, shown]) => shown.style === style && shown.weight === value,
        );
        draw(target, { style: together ? (together[0] as BorderStyle) : weight });
      },
    },
  },
});

export const rangeBorderCollectionType = new ObjectType<Areas>('RangeBorderCollection', {
  check: checkAreas,
  scalars: { Count: { get: () => SIDES.length } },
  items: (areas) => SIDES.map((side) => rangeBorderType.wrap({ areas, side })),
  indexer: (areas, args) => {
    const side = SIDES.find((known) => known === args.string(0));
    if (!side) throw invalidArgument(`There is no border ${args.string(0)}.`);
    return rangeBorderType.wrap({ areas, side });
  },
  methods: {
    GetItemAt: (areas, args) => {
      const side = SIDES[args.integer(0)];
      if (!side) throw invalidArgument(`There is no border ${args.integer(0)}.`);
      return rangeBorderType.wrap({ areas, side });
    },
  },
});
