import type { Element } from '@xmldom/xmldom';
import { ensure } from '../model/chart/chart-xml-edit';
import { setFill } from '../model/chart/chart-shape';
import { ObjectType } from '../protocol/object-type';
import { changePart, type ChartPart } from './chart-target';
import { aColor } from './style-property';

/** A line has no surface: its series' fill is that of the markers, as Excel has it. */
function filled(element: Element): Element {
  const group = (element.parentNode as Element | null)?.localName ?? '';
  const isLine = element.localName === 'ser' && /^(?:line|scatter|radar)Chart$/.test(group);
  return isLine ? ensure(element, 'marker', '<c:marker/>') : element;
}

export const chartFillType = new ObjectType<ChartPart>('ChartFill', {
  methods: {
    Clear: (part) => {
      changePart(part, (element) => {
        setFill(filled(element), null);
      });
      return null;
    },
    SetSolidColor: (part, args) => {
      const color = aColor(args.string(0));
      changePart(part, (element) => {
        setFill(filled(element), color);
      });
      return null;
    },
  },
});
