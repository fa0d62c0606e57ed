import type { Element } from '@xmldom/xmldom';
import { chartTitle } from '../model/chart/series-name';
import { setTitleFormula, setTitleText } from '../model/chart/chart-title';
import { TITLE_XML } from '../model/chart/chart-template';
import { flagVal } from '../model/chart/chart-xml';
import { drop, ensure, put, setFlagVal } from '../model/chart/chart-xml-edit';
import { cutRuns } from '../model/drawing/text-runs';
import { childOf, descendantsOf, numberOf } from '../xlsx/xml';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';
import { chartFormatStringType } from './chart-format-string';
import { chartTitleFormatType } from './chart-format';
import {
  changeChart,
  changePart,
  chartOf,
  findPart,
  type ChartPart,
  type ChartTarget,
} from './chart-target';
import { aFlag, aNumber, aText } from './style-property';

const UNITS_PER_DEGREE = 60_000;
const SHADOW =
  '<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl" rotWithShape="0">' +
  '<a:prstClr val="black"><a:alpha val="40000"/></a:prstClr></a:outerShdw></a:effectLst>';

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

/** A title that made its text by itself holds it from then on. */
function lettersPart(target: ChartTarget, start: number, length: number): ChartPart {
  const text = chartTitle(chartOf(target)) ?? '';
  if (start < 0 || length < 0 || start + length > text.length) {
    throw invalidArgument('The title is shorter.');
  }
  return {
    target,
    find: ({ chart }) => childOf(chart, 'title'),
    make: (chart) => {
      const title = titlePart(target).make(chart) as Element;
      const rich = () => descendantsOf(title, 'rich')[0];
      if (!rich()) setTitleText(title, text);
      const body = rich();
      return body ? cutRuns(body, start, length) : [];
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
    ShowShadow: {
      get: (target) => {
        const title = findPart(titlePart(target));
        const shape = title && childOf(title, 'spPr');
        return shape !== null && childOf(shape, 'effectLst') !== null;
      },
      set: (target, value) => {
        const shown = aFlag(value);
        changePart(titlePart(target), (title) => {
          const shape = ensure(title, 'spPr', '<c:spPr/>');
          if (shown) put(shape, SHADOW);
          else drop(shape, 'effectLst');
        });
      },
    },
    TextOrientation: {
      get: (target) => {
        const title = findPart(titlePart(target));
        const [body] = title ? descendantsOf(title, 'bodyPr') : [];
        return -numberOf(body ?? null, 'rot', 0) / UNITS_PER_DEGREE || 0;
      },
      set: (target, value) => {
        const degrees = aNumber(value, -90, 90);
        changePart(titlePart(target), (title) => {
          for (const body of descendantsOf(title, 'bodyPr')) {
            body.setAttribute('rot', String(Math.round(-degrees * UNITS_PER_DEGREE)));
            body.setAttribute('vert', 'horz');
          }
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
    GetSubstring: (target, args) => {
      const length = args.integer(1);
      return chartFormatStringType.wrap(lettersPart(target, args.integer(0), length));
    },
    SetFormula: (target, args) => {
      const formula = args.string(0).replace(/^=/, '');
      changePart(titlePart(target), (title) => {
        setTitleFormula(target.session.model, title, formula);
      });
      return null;
    },
  },
});
