import { setFill } from '../model/chart/chart-shape';
import { ObjectType } from '../protocol/object-type';
import { changePart, type ChartPart } from './chart-target';
import { aColor } from './style-property';

export const chartFillType = new ObjectType<ChartPart>('ChartFill', {
  methods: {
    Clear: (part) => {
      changePart(part, (element) => {
        setFill(element, null);
      });
      return null;
    },
    SetSolidColor: (part, args) => {
      const color = aColor(args.string(0));
      changePart(part, (element) => {
        setFill(element, color);
      });
      return null;
    },
  },
});
