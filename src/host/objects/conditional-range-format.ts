import type { Differential } from '../model/conditional/differential';
import type { FormatPatch } from '../model/conditional/rule-list';
import { isNumberFormat } from '../display/display-text';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { conditionalBordersType } from './conditional-border';
import { assertRules, ruleOf, type ConditionalTarget } from './conditional-target';
import { aChoice, aColor, aFlag, aText, wordFor } from './style-property';

const UNDERLINES = { None: 'none', Single: 'single', Double: 'double' } as const;
// A conditional format draws accounting lines like the others.
const LIKE = { singleAccounting: 'single', doubleAccounting: 'double' } as const;

/** Null for what the format says nothing of. */
function part(
  read: (format: Differential) => Wire | undefined,
  change: (value: unknown) => FormatPatch,
): Scalar<ConditionalTarget> {
  return {
    get: (target) => read(ruleOf(target).format) ?? null,
    set: (target, value) => patch(target, change(value)),
  };
}

function patch(target: ConditionalTarget, change: FormatPatch): void {
  assertRules(target.sheet);
  target.sheet.conditionalRules.patchFormat(ruleOf(target), change);
}

export const conditionalFontType = new ObjectType<ConditionalTarget>('ConditionalRangeFont', {
  scalars: {
    Bold: part(
      ({ font }) => font.bold,
      (value) => ({ font: { bold: aFlag(value) } }),
    ),
    Color: part(
      ({ font }) => font.color,
      (value) => ({ font: { color: aColor(value) } }),
    ),
    Italic: part(
      ({ font }) => font.italic,
      (value) => ({ font: { italic: aFlag(value) } }),
    ),
    Strikethrough: part(
      ({ font }) => font.strikethrough,
      (value) => ({ font: { strikethrough: aFlag(value) } }),
    ),
    Underline: part(
      ({ font: { underline } }) => {
        if (underline === undefined) return undefined;
        const line =
          underline === 'singleAccounting' || underline === 'doubleAccounting'
            ? LIKE[underline]
            : underline;
        return wordFor(UNDERLINES, line);
      },
      (value) => ({ font: { underline: aChoice(value, UNDERLINES) } }),
    ),
  },
  methods: {
    Clear: (target) => {
      patch(target, { font: null });
      return null;
    },
  },
});

export const conditionalFillType = new ObjectType<ConditionalTarget>('ConditionalRangeFill', {
  scalars: {
    Color: part(
      ({ fill }) => fill,
      (value) => ({ fill: value === '' ? null : aColor(value) }),
    ),
  },
  methods: {
    Clear: (target) => {
      patch(target, { fill: null });
      return null;
    },
  },
});

export const conditionalRangeFormatType = new ObjectType<ConditionalTarget>(
  'ConditionalRangeFormat',
  {
    scalars: {
      NumberFormat: part(
        ({ numberFormat }) => numberFormat,
        (value) => {
          if (value === null) return { numberFormat: null };
          const code = aText(value);
          if (!isNumberFormat(code)) throw invalidArgument(`${code} is no number format.`);
          return { numberFormat: code };
        },
      ),
    },
    objects: {
      Borders: (target) => conditionalBordersType.wrap(target),
      Fill: (target) => conditionalFillType.wrap(target),
      Font: (target) => conditionalFontType.wrap(target),
    },
  },
);
