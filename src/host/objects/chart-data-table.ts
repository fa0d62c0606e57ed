import type { ChartModel } from '../model/chart/chart-model';
import { drop, ensure } from '../model/chart/chart-xml-edit';
import { textXml } from '../model/chart/chart-template';
import { ObjectType } from '../protocol/object-type';
import { childOf } from '../xlsx/xml';
import { chartDataTableFormatType } from './chart-format';
import { flagOf } from './chart-part-property';
import { changeChart, findPart, type ChartPart, type ChartTarget } from './chart-target';
import { aFlag } from './style-property';

const TABLE =
  '<c:dTable><c:showHorzBorder val="1"/><c:showVertBorder val="1"/><c:showOutline val="1"/>' +
  `<c:showKeys val="1"/>${textXml(900)}</c:dTable>`;

/** Only what stands over categories has a table of its data. */
export function hasDataTable({ groups }: ChartModel): boolean {
  return groups.some(({ localName }) =>
    /^(?:area|bar|line|stock)(?:3D)?Chart$/.test(localName ?? ''),
  );
}

function part(target: ChartTarget): ChartPart {
  return {
    target,
    find: ({ plotArea }) => childOf(plotArea, 'dTable'),
    make: ({ plotArea }) => ensure(plotArea, 'dTable', TABLE),
  };
}

export const chartDataTableType = new ObjectType<ChartTarget>('ChartDataTable', {
  scalars: {
    ShowHorizontalBorder: flagOf(part, 'showHorzBorder', false),
    ShowLegendKey: flagOf(part, 'showKeys', false),
    ShowOutlineBorder: flagOf(part, 'showOutline', false),
    ShowVerticalBorder: flagOf(part, 'showVertBorder', false),
    Visible: {
      get: (target) => findPart(part(target)) !== null,
      set: (target, value) => {
        const shown = aFlag(value);
        changeChart(target, (chart) => {
          if (shown) part(target).make(chart);
          else drop(chart.plotArea, 'dTable');
        });
      },
    },
  },
  objects: { Format: (target) => chartDataTableFormatType.wrap(part(target)) },
});
