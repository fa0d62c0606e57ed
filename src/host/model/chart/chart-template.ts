import { encodeXml } from '../../xlsx/xml-text';
import type { WorkbookModel } from '../workbook-model';
import { referenceXml } from './chart-cache';
import { CHART_KINDS, type ChartKind } from './chart-kinds';
import type { SeriesPlan } from './chart-source';
import { CHART_NS, DRAWING_NS } from './chart-xml';
import { OFFICE_REL_NS } from '../../xlsx/xml';

/** Grey of the text colour, as Excel writes its axes, lines and texts. */
const grey = (part: number): string =>
  `<a:schemeClr val="tx1"><a:lumMod val="${part}000"/><a:lumOff val="${100 - part}000"/></a:schemeClr>`;
export const fill = (color: string): string => `<a:solidFill>${color}</a:solidFill>`;

// After the six accents Excel goes through them again, darker and lighter.
const SHADES = ['', '60', '80 20', '80', '60 40', '50', '70 30', '70', '50 50'];

/** The colour of the series or slice at `index` when nobody has chosen one. */
export function accentXml(index: number): string {
  const [mod, off] = (SHADES[Math.floor(index / 6) % SHADES.length] ?? '').split(' ');
  const shade =
    (mod ? `<a:lumMod val="${mod}000"/>` : '') + (off ? `<a:lumOff val="${off}000"/>` : '');
  return `<a:schemeClr val="accent${(index % 6) + 1}">${shade}</a:schemeClr>`;
}

export function textXml(size: number, extra = '', bodyExtra = ''): string {
  return (
    `<c:txPr><a:bodyPr${bodyExtra}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0"${extra}>` +
    `${fill(grey(65))}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>` +
    '</a:defRPr></a:pPr><a:endParaRPr lang="zh-TW"/></a:p></c:txPr>'
  );
}

/** A title whose text follows the data until somebody writes one. */
export const TITLE_XML = `<c:title><c:overlay val="0"/>${textXml(1400)}</c:title>`;
export const LEGEND_XML = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend>`;
export const GRIDLINES = (name: 'majorGridlines' | 'minorGridlines'): string =>
  `<c:${name}><c:spPr><a:ln w="9525">${fill(grey(name === 'majorGridlines' ? 15 : 5))}</a:ln></c:spPr></c:${name}>`;

/** The axes a kind of chart stands on. */
export type AxesKind = 'none' | 'columns' | 'bars' | 'values';

export function axesKindOf({ element, direction }: ChartKind): AxesKind {
  if (element === 'pieChart' || element === 'doughnutChart') return 'none';
  if (element === 'scatterChart') return 'values';
  return direction === 'bar' ? 'bars' : 'columns';
}

/** A pair of axes; those of the second group stand opposite and cross at the other end. */
export function axesXml(
  kind: AxesKind,
  ids: readonly [string, string],
  { isSecond = false, isPercent = false, isArea = false } = {},
): string {
  if (kind === 'none') return '';
  const [category, value] = ids;
  const [across, up] = kind === 'bars' ? ['l', isSecond ? 't' : 'b'] : ['b', isSecond ? 'r' : 'l'];
  const axisLine = `<c:spPr><a:ln w="9525">${fill(grey(15))}</a:ln></c:spPr>`;
  const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
  const scaling = '<c:scaling><c:orientation val="minMax"/></c:scaling>';
  const ticks =
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const format = '<c:numFmt formatCode="General" sourceLinked="1"/>';
  const valueFormat = isPercent ? format.replace('General', '0%') : format;
  const crosses = (at: string) => `<c:crosses val="${at}"/>`;
  const first =
    kind === 'values'
      ? `<c:valAx><c:axId val="${category}"/>${scaling}<c:delete val="${isSecond ? 1 : 0}"/>` +
        `<c:axPos val="${across}"/>${isSecond ? '' : GRIDLINES('majorGridlines')}${format}${ticks}` +
        `${axisLine}${textXml(900)}<c:crossAx val="${value}"/>${crosses('autoZero')}` +
        '<c:crossBetween val="midCat"/></c:valAx>'
      : `<c:catAx><c:axId val="${category}"/>${scaling}<c:delete val="${isSecond ? 1 : 0}"/>` +
        `<c:axPos val="${across}"/>${format}${ticks}${axisLine}${textXml(900)}` +
        `<c:crossAx val="${value}"/>${crosses('autoZero')}<c:auto val="1"/>` +
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>';
  return (
    `${first}<c:valAx><c:axId val="${value}"/>${scaling}<c:delete val="0"/>` +
    `<c:axPos val="${up}"/>${isSecond ? '' : GRIDLINES('majorGridlines')}${valueFormat}${ticks}` +
    `${kind === 'values' ? axisLine : noLine}${textXml(900)}<c:crossAx val="${category}"/>` +
    `${crosses(isSecond ? 'max' : 'autoZero')}` +
    `<c:crossBetween val="${kind === 'values' || isArea ? 'midCat' : 'between'}"/></c:valAx>`
  );
}

/** What stands before the series in a group of this kind, and behind them. */
export function groupXml(kind: ChartKind, seriesXml: string, ids: readonly string[]): string {
  const { element, direction, grouping } = kind;
  const axes = ids.map((id) => `<c:axId val="${id}"/>`).join('');
  const isStacked = grouping === 'stacked' || grouping === 'percentStacked';
  const [gap, overlap] = isStacked ? [150, 100] : direction === 'bar' ? [182, 0] : [219, -27];
  const head =
    (direction ? `<c:barDir val="${direction}"/>` : '') +
    (element === 'scatterChart'
      ? `<c:scatterStyle val="${kind.smooth ? 'smoothMarker' : 'lineMarker'}"/>`
      : '') +
    (grouping ? `<c:grouping val="${grouping}"/>` : '') +
    `<c:varyColors val="${axes === '' ? 1 : 0}"/>`;
  const tail: Readonly<Record<string, string>> = {
    barChart: `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>`,
    lineChart: '<c:marker val="1"/>',
    pieChart: '<c:firstSliceAng val="0"/>',
    doughnutChart: '<c:firstSliceAng val="0"/><c:holeSize val="75"/>',
  };
  return `<c:${element}>${head}${seriesXml}${tail[element] ?? ''}${axes}</c:${element}>`;
}

/** The looks of a series in a kind of chart: its colour where the kind wears it. */
export function seriesLookXml(kind: ChartKind, colorXml: string, points: number): string {
  const color = fill(colorXml);
  switch (kind.element) {
    case 'lineChart':
    case 'scatterChart': {
      const isScatter = kind.element === 'scatterChart';
      const line = kind.lines ? color : '<a:noFill/>';
      const marker = kind.markers
        ? `<c:symbol val="circle"/><c:size val="5"/><c:spPr>${color}<a:ln w="9525">${color}</a:ln></c:spPr>`
        : '<c:symbol val="none"/>';
      return (
        `<c:spPr><a:ln w="${isScatter ? 19050 : 28575}" cap="rnd">${line}<a:round/></a:ln></c:spPr>` +
        `<c:marker>${marker}</c:marker>`
      );
    }
    case 'pieChart':
    case 'doughnutChart': {
      const slices = Array.from({ length: Math.min(points, 54) }, (_, index) => {
        const look = `${fill(accentXml(index))}<a:ln w="19050">${fill('<a:schemeClr val="bg1"/>')}</a:ln>`;
        return `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${look}</c:spPr></c:dPt>`;
      });
      return (kind.exploded ? '<c:explosion val="25"/>' : '') + slices.join('');
    }
    default:
      return (
        `<c:spPr>${color}</c:spPr>` +
        (kind.element === 'barChart' ? '<c:invertIfNegative val="0"/>' : '')
      );
  }
}

export function seriesXml(
  book: WorkbookModel,
  kind: ChartKind,
  plan: SeriesPlan,
  index: number,
): string {
  const isScatter = kind.element === 'scatterChart';
  const [x, y] = isScatter ? ['xVal', 'yVal'] : ['cat', 'val'];
  const values = referenceXml(book, plan.values, 'values');
  const points = Number(/ptCount val="(\d+)"/.exec(values)?.[1] ?? 0);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (plan.name === null ? '' : `<c:tx>${referenceXml(book, plan.name, 'name')}</c:tx>`) +
    seriesLookXml(kind, accentXml(index), points) +
    (plan.categories === null
      ? ''
      : `<c:${x}>${referenceXml(book, plan.categories, 'categories')}</c:${x}>`) +
    `<c:${y}>${values}</c:${y}>` +
    (kind.element === 'lineChart' || isScatter ? `<c:smooth val="${kind.smooth ? 1 : 0}"/>` : '') +
    '</c:ser>'
  );
}

/** The whole part of a new chart. A legend only where it tells more than the title does. */
export function chartXml(book: WorkbookModel, type: string, plans: readonly SeriesPlan[]): string {
  const kind = CHART_KINDS[type];
  if (!kind) throw new Error(`There is no kind of chart for ${type}.`);
  const axes = axesKindOf(kind);
  const ids: [string, string] = ['500000001', '500000002'];
  const series = plans.map((plan, index) => seriesXml(book, kind, plan, index)).join('');
  const hasLegend = plans.length > 1 || axes === 'none';
  const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${CHART_NS}" xmlns:a="${DRAWING_NS}" xmlns:r="${OFFICE_REL_NS}">` +
    `<c:date1904 val="${book.date1904 ? 1 : 0}"/><c:lang val="zh-TW"/><c:roundedCorners val="0"/>` +
    `<c:chart>${TITLE_XML}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    groupXml(kind, series, axes === 'none' ? [] : ids) +
    axesXml(axes, ids, {
      isPercent: kind.grouping === 'percentStacked',
      isArea: kind.element === 'areaChart',
    }) +
    `${nothing}</c:plotArea>${hasLegend ? LEGEND_XML : ''}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fill('<a:schemeClr val="bg1"/>')}<a:ln w="9525">${fill(grey(15))}</a:ln></c:spPr>` +
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr>' +
    '<a:endParaRPr lang="zh-TW"/></a:p></c:txPr></c:chartSpace>'
  );
}

export function richTextXml(text: string, propertiesXml: string): string {
  const paragraphs = text.split(/\r\n|\r|\n/).map((line) => {
    const run = `<a:r><a:rPr lang="zh-TW">${propertiesXml}</a:rPr><a:t>${encodeXml(line)}</a:t></a:r>`;
    return `<a:p><a:pPr><a:defRPr/></a:pPr>${run}</a:p>`;
  });
  return `<c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>`;
}
