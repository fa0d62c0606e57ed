import type { Condition } from '../model/conditional/condition';
import { HostError, itemNotFound, invalidArgument } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import { conditionalCellValueType } from './conditional-cell-value';
import { colorScaleType } from './conditional-color-scale';
import { customConditionalType } from './conditional-custom';
import { dataBarType } from './conditional-data-bar';
import { iconSetType } from './conditional-icon-set';
import { presetType } from './conditional-preset';
import { assertRules, ruleOf, type ConditionalTarget } from './conditional-target';
import { textConditionalType } from './conditional-text';
import { topBottomType } from './conditional-top-bottom';
import { aFlag } from './style-property';

/** The word of Excel.ConditionalFormatType for each kind of rule. */
const TYPES: Readonly<Record<Condition['kind'], string>> = {
  cell: 'CellValue',
  formula: 'Custom',
  text: 'ContainsText',
  blanks: 'PresetCriteria',
  notBlanks: 'PresetCriteria',
  errors: 'PresetCriteria',
  notErrors: 'PresetCriteria',
  unique: 'PresetCriteria',
  duplicates: 'PresetCriteria',
  average: 'PresetCriteria',
  period: 'PresetCriteria',
  top: 'TopBottom',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  unknown: 'Custom',
};

const PARTS = [
  ['CellValue', 'CellValue', conditionalCellValueType],
  ['ColorScale', 'ColorScale', colorScaleType],
  ['Custom', 'Custom', customConditionalType],
  ['DataBar', 'DataBar', dataBarType],
  ['IconSet', 'IconSet', iconSetType],
  ['Preset', 'PresetCriteria', presetType],
  ['TextComparison', 'ContainsText', textConditionalType],
  ['TopBottom', 'TopBottom', topBottomType],
] as const;

const objects: Record<string, (target: ConditionalTarget) => HostObject> = {};
for (const [member, word, type] of PARTS) {
  const isOf = (target: ConditionalTarget) => TYPES[ruleOf(target).condition.kind] === word;
  objects[member] = (target) => {
    if (!isOf(target)) throw itemNotFound(`The conditional format is not of the type ${word}.`);
    return type.wrap(target);
  };
  objects[`${member}OrNullObject`] = (target) =>
    isOf(target) ? type.wrap(target) : new NullObject(type.name);
}

export const conditionalFormatType = new ObjectType<ConditionalTarget>('ConditionalFormat', {
  check: (target) => void ruleOf(target),
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Priority: {
      get: ({ sheet, id }) => sheet.conditionalRules.all().findIndex((rule) => rule.id === id),
      set: (target, value) => {
        if (typeof value !== 'number' || !Number.isInteger(value)) {
          throw invalidArgument('A priority is a whole number.');
        }
        assertRules(target.sheet);
        const { conditionalRules } = target.sheet;
        const count = conditionalRules.all().length;
        // Below 0 it counts from the end.
        conditionalRules.setIndex(ruleOf(target), value < 0 ? count + value : value);
      },
    },
    StopIfTrue: {
      get: (target) => {
        const { condition, stopIfTrue } = ruleOf(target);
        return isPicture(condition) ? null : stopIfTrue;
      },
      set: (target, value) => {
        const rule = ruleOf(target);
        assertRules(target.sheet);
        if (isPicture(rule.condition)) {
          throw new HostError('InvalidOperation', 'Scales, bars and icons never stop others.');
        }
        target.sheet.conditionalRules.setStop(rule, aFlag(value));
      },
    },
    Type: { get: (target) => TYPES[ruleOf(target).condition.kind] },
  },
  objects,
  methods: {
    Delete: (target) => {
      assertRules(target.sheet);
      target.sheet.conditionalRules.delete(ruleOf(target));
      return null;
    },
    GetRange: (target) => {
      const [rect, ...more] = ruleOf(target).rects;
      if (!rect || more.length > 0) {
        throw new HostError('InvalidOperation', 'The conditional format has several ranges.');
      }
      return target.session.range(target.sheet, rect);
    },
    GetRangeOrNullObject: (target) => {
      const [rect, ...more] = ruleOf(target).rects;
      return rect && more.length === 0
        ? target.session.range(target.sheet, rect)
        : new NullObject('Range');
    },
    GetRanges: (target) => target.session.areas(target.sheet, ruleOf(target).rects),
  },
});

function isPicture({ kind }: Condition): boolean {
  return kind === 'colorScale' || kind === 'dataBar' || kind === 'iconSet';
}
