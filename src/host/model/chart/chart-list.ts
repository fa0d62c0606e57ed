import { relationshipId } from '../../xlsx/xml';
import { ModelError } from '../model-error';
import type { Box } from '../drawing/anchor-place';
import type { Drawn } from '../drawing/sheet-drawing';
import type { Rect } from '../rect';
import type { SheetModel } from '../sheet-model';
import { CHART_KINDS } from './chart-kinds';
import { ChartModel } from './chart-model';
import { planSeries, type SeriesBy } from './chart-source';
import { chartXml } from './chart-template';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** The size Excel gives a new chart, in points. */
const SIZE = { width: 360, height: 216 };

/** The charts that lie on a sheet, as its drawing has them. */
export class ChartList {
  constructor(private readonly sheet: SheetModel) {}

  all(): ChartModel[] {
    return this.sheet.drawing.all().flatMap((drawn) => {
      const part = this.partOf(drawn);
      return part === null ? [] : [new ChartModel(this.sheet, drawn, part)];
    });
  }

  byId(id: string): ChartModel | null {
    return this.all().find((chart) => chart.id === id) ?? null;
  }

  /** Names compare without case. */
  named(name: string): ChartModel | null {
    const wanted = name.toLowerCase();
    return this.all().find((chart) => chart.name.toLowerCase() === wanted) ?? null;
  }

  /** UnsupportedOperation for a kind of chart that cannot be made here. */
  add(type: string, source: { sheet: SheetModel; rect: Rect }, by: SeriesBy | null): ChartModel {
    const kind = CHART_KINDS[type];
    if (!kind)
      throw new ModelError('UnsupportedOperation', `Charts of type ${type} cannot be made.`);
    const { drawing, part, workbook } = this.sheet;
    const plans = planSeries(source.sheet, source.rect, by, kind.element === 'scatterChart');
    const target = part.pkg.freeName('xl/charts/chart#.xml');
    part.pkg.add(target, CHART_TYPE, chartXml(workbook, type, plans));
    const relationship = drawing.relate('chart', target);
    const id = drawing.freeId();
    drawing.add(
      this.freeBox(),
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}"` +
        ` name="${drawing.freeName('圖表', id)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
        `<c:chart r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    );
    const made = this.byId(String(id));
    if (!made) throw new Error('The chart has just been added.');
    return made;
  }

  /** In the middle of a window of common size; each further chart a little lower. */
  private freeBox(): Box {
    const step = 18 * (this.all().length % 12);
    return { left: 270 + step, top: 99 + step, ...SIZE };
  }

  private partOf({ content }: Drawn): string | null {
    if (content.localName !== 'graphicFrame') return null;
    const reference = Array.from(content.getElementsByTagNameNS('*', 'chart'))[0];
    const owner = this.sheet.drawing.partName;
    if (!reference || owner === null) return null;
    const { pkg } = this.sheet.part;
    const target = pkg.relationships(owner).byId(relationshipId(reference));
    return target && !target.external && pkg.has(target.target) ? target.target : null;
  }
}
