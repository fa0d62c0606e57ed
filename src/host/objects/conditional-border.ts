import type { DifferentialEdge } from '../model/conditional/differential';
import type { BorderStyle } from '../model/style';
import { invalidArgument } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { assertRules, ruleOf, type ConditionalTarget } from './conditional-target';
import { aChoice, aColor } from './style-property';

interface EdgeTarget extends ConditionalTarget {
  readonly edge: DifferentialEdge;
}

const EDGES: Readonly<Record<string, DifferentialEdge>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

// A rule's borders are thin, whatever their pattern.
const STYLES: Readonly<Record<string, BorderStyle>> = {
  None: 'none',
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
};

export const conditionalBorderType = new ObjectType<EdgeTarget>('ConditionalRangeBorder', {
  scalars: {
    Color: {
      get: (target) => ruleOf(target).format.borders[target.edge]?.color ?? null,
      set: (target, value) => draw(target, { color: aColor(value) }),
    },
    SideIndex: { get: ({ edge }) => sideOf(edge) },
    Style: {
      get: (target) => {
        const style = ruleOf(target).format.borders[target.edge]?.style ?? 'none';
        const found = Object.entries(STYLES).find(([, known]) => known === style);
        return found?.[0] ?? 'Continuous';
      },
      set: (target, value) => {
        const style = aChoice(value, STYLES);
        draw(target, style === 'none' ? null : { style });
      },
    },
  },
});

export const conditionalBordersType = new ObjectType<ConditionalTarget>(
  'ConditionalRangeBorderCollection',
  {
    scalars: { Count: { get: () => Object.keys(EDGES).length } },
    items: (target) => Object.values(EDGES).map((edge) => opened(target, edge)),
    indexer: (target, args) => {
      const edge = EDGES[args.choice(0, Object.keys(EDGES))];
      if (!edge) throw invalidArgument('There is no such border.');
      return opened(target, edge);
    },
    objects: {
      Bottom: (target) => opened(target, 'bottom'),
      Left: (target) => opened(target, 'left'),
      Right: (target) => opened(target, 'right'),
      Top: (target) => opened(target, 'top'),
    },
    methods: {
      GetItemAt: (target, args) => {
        const edge = Object.values(EDGES)[args.integer(0)];
        if (!edge) throw invalidArgument(`There is no border ${args.integer(0)}.`);
        return opened(target, edge);
      },
    },
  },
);

function opened({ session, sheet, id }: ConditionalTarget, edge: DifferentialEdge): HostObject {
  return conditionalBorderType.wrap({ session, sheet, id, edge });
}

function draw(target: EdgeTarget, line: { style?: BorderStyle; color?: string } | null): void {
  assertRules(target.sheet);
  const { conditionalRules } = target.sheet;
  conditionalRules.patchFormat(ruleOf(target), { borders: { [target.edge]: line } });
}

function sideOf(edge: DifferentialEdge): string {
  return Object.entries(EDGES).find(([, known]) => known === edge)?.[0] ?? '';
}
