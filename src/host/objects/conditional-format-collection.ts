import type { Condition } from '../model/conditional/condition';
import { NEW_BAR } from '../model/conditional/data-bar';
import { newIconSet } from '../model/conditional/icon-set';
import type { Rect } from '../model/rect';
import type { SheetModel } from '../model/sheet-model';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { conditionalFormatType } from './conditional-format';
import { assertRules } from './conditional-target';
import type { Session } from './session';

/** The conditional formats that reach one of these cells. */
export interface ConditionalFormatsTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
  readonly rects: readonly Rect[];
}

const point = (kind: 'min' | 'max' | 'percentile', value: string, color: string) => ({
  at: { kind, value, inclusive: true },
  color,
});

/** What a format is before its rule is set: rules that ask something are met by no cell. */
const NEW = {
  Custom: { kind: 'formula', formula: 'FALSE' },
  CellValue: { kind: 'cell', operator: 'equal', operands: ['NA()'] },
  ContainsText: { kind: 'text', operator: 'contains', text: null, formula: 'FALSE' },
  TopBottom: { kind: 'top', rank: 10, percent: false, bottom: false },
  PresetCriteria: { kind: 'duplicates' },
  ColorScale: {
    kind: 'colorScale',
    points: [
      point('min', '', '#F8696B'),
      point('percentile', '50', '#FFEB84'),
      point('max', '', '#63BE7B'),
    ],
  },
  DataBar: { kind: 'dataBar', bar: NEW_BAR },
  IconSet: { kind: 'iconSet', icons: newIconSet('3TrafficLights1') },
} as const satisfies Readonly<Record<string, Condition>>;

export const conditionalFormatCollectionType = new ObjectType<ConditionalFormatsTarget>(
  'ConditionalFormatCollection',
  {
    check: ({ session, sheet }) => session.checkSheet(sheet),
    items: (target) => present(target).map(({ id }) => opened(target, id)),
    indexer: (target, args) => {
      const id = args.string(0);
      if (!present(target).some((rule) => rule.id === id)) {
        throw itemNotFound(`There is no conditional format ${id}.`);
      }
      return opened(target, id);
    },
    methods: {
      Add: (target, args) => {
        const type = args.choice(0, Object.keys(NEW) as (keyof typeof NEW)[]);
        assertRules(target.sheet);
        return opened(target, target.sheet.conditionalRules.add(target.rects, NEW[type]));
      },
      ClearAll: ({ sheet, rects }) => {
        assertRules(sheet);
        sheet.conditionalRules.clear(rects);
        return null;
      },
      GetCount: (target) => present(target).length,
      GetItemAt: (target, args) => {
        const rule = present(target)[args.integer(0)];
        if (!rule) throw itemNotFound(`There is no conditional format ${args.integer(0)}.`);
        return opened(target, rule.id);
      },
      GetItemOrNullObject: (target, args) => {
        const id = args.string(0);
        return present(target).some((rule) => rule.id === id)
          ? opened(target, id)
          : new NullObject('ConditionalFormat');
      },
    },
  },
);

function present({ sheet, rects }: ConditionalFormatsTarget) {
  return sheet.conditionalRules.in(rects);
}

function opened({ session, sheet }: ConditionalFormatsTarget, id: string): HostObject {
  return conditionalFormatType.wrap({ session, sheet, id });
}
