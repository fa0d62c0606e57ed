import type { Element } from '@xmldom/xmldom';
import { bodyProperties, paragraphs, setShapeText } from '../model/drawing/shape-text';
import { textOfBody } from '../model/drawing/text-runs';
import { drop, put } from '../model/chart/chart-xml-edit';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { childOf, childrenOf, numberOf } from '../xlsx/xml';
import { changedShape, shapeOf, textBody, type ShapeTarget } from './shape-target';
import { aChoice, aNumber, wordFor } from './style-property';
import { textRangeType } from './text-range';

const EMU_PER_POINT = 12_700;
const ACROSS = {
  Left: 'l',
  Center: 'ctr',
  Right: 'r',
  Justify: 'just',
  JustifyLow: 'justLow',
  Distributed: 'dist',
  ThaiDistributed: 'thaiDist',
};
const UPRIGHT = { Top: 't', Middle: 'ctr', Bottom: 'b', Justified: 'just', Distributed: 'dist' };
const FITS: Readonly<Record<string, string>> = {
  AutoSizeNone: 'noAutofit',
  AutoSizeTextToFitShape: 'normAutofit',
  AutoSizeShapeToFitText: 'spAutoFit',
};

function change(target: ShapeTarget, write: (body: Element) => void): void {
  const shape = changedShape(target);
  write(textBody(shape));
  shape.touch();
}

function frame(target: ShapeTarget): Element | null {
  const body = shapeOf(target).text;
  return body && childOf(body, 'bodyPr');
}

/** Points; what nothing is said of is as ECMA-376 part 1, 21.1.2.1.1 has it. */
function margin(name: string, absent: number): Scalar<ShapeTarget> {
  return {
    get: (target) => numberOf(frame(target), name, absent * EMU_PER_POINT) / EMU_PER_POINT,
    set: (target, value) => {
      const emu = Math.round(aNumber(value, 0, 1584) * EMU_PER_POINT);
      change(target, (body) => {
        bodyProperties(body).setAttribute(name, String(emu));
      });
    },
  };
}

export const textFrameType = new ObjectType<ShapeTarget>('TextFrame', {
  scalars: {
    AutoSizeSetting: {
      get: (target) => {
        const names = childrenOf(frame(target) ?? textBody(shapeOf(target)));
        const fit = names.find(({ localName }) => Object.values(FITS).includes(localName ?? ''));
        return wordFor(FITS, fit?.localName ?? 'noAutofit');
      },
      set: (target, value) => {
        const fit = aChoice(value, FITS);
        change(target, (body) => {
          const properties = bodyProperties(body);
          for (const name of Object.values(FITS)) drop(properties, name);
          put(properties, `<a:${fit}/>`);
        });
      },
    },
    BottomMargin: margin('bIns', 3.6),
    HasText: {
      get: (target) => {
        const body = shapeOf(target).text;
        return body !== null && textOfBody(body) !== '';
      },
    },
    HorizontalAlignment: {
      get: (target) => {
        const body = shapeOf(target).text;
        const [first] = body ? childrenOf(body, 'p') : [];
        const way = first && childOf(first, 'pPr');
        return wordFor<string>(ACROSS, way?.getAttribute('algn') ?? 'l');
      },
      set: (target, value) => {
        const way = aChoice<string>(value, ACROSS);
        change(target, (body) => {
          for (const paragraph of paragraphs(body)) paragraph.setAttribute('algn', way);
        });
      },
    },
    LeftMargin: margin('lIns', 7.2),
    RightMargin: margin('rIns', 7.2),
    TopMargin: margin('tIns', 3.6),
    VerticalAlignment: {
      get: (target) => wordFor<string>(UPRIGHT, frame(target)?.getAttribute('anchor') ?? 't'),
      set: (target, value) => {
        const place = aChoice<string>(value, UPRIGHT);
        change(target, (body) => {
          bodyProperties(body).setAttribute('anchor', place);
        });
      },
    },
  },
  objects: { TextRange: (target) => textRangeType.wrap({ shape: target, part: null }) },
  methods: {
    DeleteText: (target) => {
      change(target, (body) => {
        setShapeText(body, '');
      });
      return null;
    },
  },
});
