import { chartTitle } from '../model/chart/series-name';
import { setTitleFormula, setTitleText } from '../model/chart/chart-title';
import { TITLE_XML } from '../model/chart/chart-template';
import { drop, ensure, flagVal, setFlagVal } from '../model/chart/chart-xml';
import { childOf } from '../xlsx/xml';
import { ObjectType } from '../protocol/object-type';
import { chartTitleFormatType } from './chart-format';
import {
  changeChart,
  changePart,
  chartOf,
  findPart,
  type ChartPart,
  type ChartTarget,
} from './chart-target';
import { aFlag, aText } from './style-property';

/** Writing to a title that is not shown shows it. */
function titlePart(target: ChartTarget): ChartPart {
  return {
    target,
    find: ({ chart }) => childOf(chart, 'title'),
    make: ({ chart }) => {
      setFlagVal(chart, 'autoTitleDeleted', false);
      return ensure(chart, 'title', TITLE_XML);
    },
  };
}

export const chartTitleType = new ObjectType<ChartTarget>('ChartTitle', {
  scalars: {
    Overlay: {
      get: (target) => flagVal(findPart(titlePart(target)), 'overlay', false),
      set: (target, value) => {
        const overlay = aFlag(value);
        changePart(titlePart(target), (title) => {
          setFlagVal(title, 'overlay', overlay);
        });
      },
    },
    Text: {
      get: (target) => chartTitle(chartOf(target)) ?? '',
      set: (target, value) => {
        const text = aText(value);
        changePart(titlePart(target), (title) => {
          setTitleText(title, text);
        });
      },
    },
    Visible: {
      get: (target) => findPart(titlePart(target)) !== null,
      set: (target, value) => {
        const visible = aFlag(value);
        changeChart(target, (model) => {
          if (visible) titlePart(target).make(model);
          else {
            drop(model.chart, 'title');
            setFlagVal(model.chart, 'autoTitleDeleted', true);
          }
        });
      },
    },
  },
  objects: { Format: (target) => chartTitleFormatType.wrap(titlePart(target)) },
  methods: {
    SetFormula: (target, args) => {
      const formula = args.string(0).replace(/^=/, '');
      changePart(titlePart(target), (title) => {
        setTitleFormula(target.session.model, title, formula);
      });
      return null;
    },
  },
});
