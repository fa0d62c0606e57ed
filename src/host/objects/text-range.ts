import type { Element } from '@xmldom/xmldom';
import { lettersOf, patchLetters, type ChartFont } from '../model/chart/chart-font';
import { letterLooks, setShapeText } from '../model/drawing/shape-text';
import { cutRuns, runProperties, textOfBody } from '../model/drawing/text-runs';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import { childOf, childrenOf } from '../xlsx/xml';
import { changedShape, colorsOf, shapeOf, textBody, type ShapeTarget } from './shape-target';
import { aChoice, aColor, aFlag, aNumber, aText, wordFor } from './style-property';

/** All of a shape's text, or some letters of it. */
export interface TextTarget {
  readonly shape: ShapeTarget;
  readonly part: { readonly start: number; readonly length: number } | null;
}

const UNDERLINES: Readonly<Record<string, ChartFont['underline']>> = {
  None: 'none',
  Single: 'single',
};

function text({ shape, part }: TextTarget): string {
  const body = shapeOf(shape).text;
  const whole = body ? textOfBody(body) : '';
  return part ? whole.slice(part.start, part.start + part.length) : whole;
}

/** Of the first letter; nothing is cut for being read. */
function font({ shape }: TextTarget): ChartFont {
  const body = shapeOf(shape).text;
  const [first] = body ? childrenOf(body, 'p') : [];
  const run = first && childOf(first, 'r');
  const look = (run && childOf(run, 'rPr')) ?? (first && childOf(first, 'endParaRPr'));
  const theme = shapeOf(shape).styleReference('fontRef');
  return lettersOf([...(look ? [look] : []), ...(theme ? [theme] : [])], colorsOf(shape));
}

function patch({ shape, part }: TextTarget, change: Partial<ChartFont>): void {
  const model = changedShape(shape);
  const body = textBody(model);
  const looks: Element[] = part
    ? cutRuns(body, part.start, part.length).map(runProperties)
    : letterLooks(body);
  for (const look of looks) patchLetters(look, change);
  model.touch();
}

export const shapeFontType = new ObjectType<TextTarget>('ShapeFont', {
  scalars: {
    Bold: {
      get: (target) => font(target).bold,
      set: (target, value) => patch(target, { bold: aFlag(value) }),
    },
    Color: {
      get: (target) => font(target).color,
      set: (target, value) => patch(target, { color: aColor(value) }),
    },
    Italic: {
      get: (target) => font(target).italic,
      set: (target, value) => patch(target, { italic: aFlag(value) }),
    },
    Name: {
      get: (target) => font(target).name ?? target.shape.session.model.defaultFont.name,
      set: (target, value) => patch(target, { name: aText(value) }),
    },
    Size: {
      get: (target) => font(target).size,
      set: (target, value) => patch(target, { size: aNumber(value, 1, 409) }),
    },
    Underline: {
      get: (target) => wordFor(UNDERLINES, font(target).underline),
      set: (target, value) => patch(target, { underline: aChoice(value, UNDERLINES) }),
    },
  },
});

export const textRangeType: ObjectType<TextTarget> = new ObjectType<TextTarget>('TextRange', {
  scalars: {
    Text: {
      get: text,
      set: (target, value) => {
        const written = aText(value);
        if (target.part) throw invalidArgument('A text is written as a whole.');
        const model = changedShape(target.shape);
        setShapeText(textBody(model), written);
        model.touch();
      },
    },
  },
  objects: { Font: (target) => shapeFontType.wrap(target) },
  methods: {
    GetSubstring: (target, args) => {
      const whole = text(target).length;
      const start = args.integer(0);
      const length = args.optionalInteger(1) ?? whole - start;
      if (start < 0 || length < 0 || start + length > whole) {
        throw invalidArgument('The text is shorter.');
      }
      const from = (target.part?.start ?? 0) + start;
      return textRangeType.wrap({ shape: target.shape, part: { start: from, length } });
    },
  },
});
