import type { ChartModel } from '../model/chart/chart-model';
import type { SheetModel } from '../model/sheet-model';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { ChartList } from '../model/chart/chart-list';
import { aSeriesBy, chartType } from './chart';
import { aChartType } from './chart-type';
import { drawnId } from './drawn-id';
import { itemKey } from './item-key';
import { assertFormatWritable } from './protected-sheet';
import type { Session } from './session';

interface ChartsTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
}

function wrap({ session, sheet }: ChartsTarget, { id }: ChartModel): HostObject {
  return chartType.wrap({ session, sheet, id });
}

/** By name, or by the id the host has given out. */
function find({ sheet }: ChartsTarget, key: string): ChartModel | null {
  return (
    new ChartList(sheet).named(key) ??
    new ChartList(sheet).all().find(({ id }) => drawnId({ sheet, id }) === key) ??
    null
  );
}

function item(target: ChartsTarget, args: Arguments): HostObject {
  const chart = find(target, itemKey(args));
  if (!chart) throw itemNotFound(`There is no chart ${itemKey(args)}.`);
  return wrap(target, chart);
}

function add(target: ChartsTarget, args: Arguments): HostObject {
  const { session, sheet } = target;
  const type = aChartType(args.any(0));
  const source = args.object(1, session.types.range);
  if (!source) throw invalidArgument('A chart is made of a range.');
  const by = aSeriesBy(args, 2);
  assertFormatWritable(sheet, 'editObjects');
  session.settle();
  return wrap(target, new ChartList(sheet).add(type, source, by));
}

export const chartCollectionType = new ObjectType<ChartsTarget>('ChartCollection', {
  check: ({ session, sheet }) => session.checkSheet(sheet),
  scalars: { Count: { get: ({ sheet }) => new ChartList(sheet).all().length } },
  items: (target) => new ChartList(target.sheet).all().map((chart) => wrap(target, chart)),
  indexer: item,
  methods: {
    Add: add,
    GetCount: ({ sheet }) => new ChartList(sheet).all().length,
    GetItem: item,
    GetItemAt: (target, args) => {
      const chart = new ChartList(target.sheet).all()[args.integer(0)];
      if (!chart) throw itemNotFound(`There is no chart at ${args.integer(0)}.`);
      return wrap(target, chart);
    },
    GetItemOrNullObject: (target, args) => {
      const chart = find(target, itemKey(args));
      return chart ? wrap(target, chart) : new NullObject('Chart');
    },
  },
});
