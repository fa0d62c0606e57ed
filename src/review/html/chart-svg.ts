import type { ChartBlock, ChartSeries, TableBlock } from '../document';
import { textOfCell } from '../document';
import { escapeHtml } from './element';
import { scaleOf } from './chart-scale';

const width = 480;
const edge = { top: 24, right: 16, left: 40 };
const belowAxis = 40;

const looks = {
  dark: { colour: '#404040', dash: '' },
  light: { colour: '#a6a6a6', dash: '' },
  dashed: { colour: '#404040', dash: '6 4' },
} as const;

interface Drawn {
  readonly series: ChartSeries;
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

/** The chart as the sheet draws it, from the same cells; '' where there is nothing to draw. */
export function chartSvg(chart: ChartBlock, table: TableBlock | undefined): string {
  if (!table || table.rows.length === 0) return '';
  const points = table.rows.map((row) => textOfCell(row[chart.categories]));
  const drawn = chart.series.map((series): Drawn => ({
    series,
    name: table.columns[series.column]?.header ?? '',
    values: table.rows.map((row) => {
      const cell = row[series.column];
      return typeof cell === 'object' ? cell.value : undefined;
    }),
  }));
  const known = drawn.flatMap(({ values }) => values.filter((value) => value !== undefined));
  if (known.length === 0) return '';
  const bottom = chart.height - belowAxis;
  const hasColumns = chart.series.some(({ type }) => type === 'column');
  const { low, high, ticks } = scaleOf(known, hasColumns);
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - edge.top);
  const step = (width - edge.left - edge.right) / points.length;
  const x = (at: number) => edge.left + step * (at + 0.5);
  const columns = drawn.filter(({ series }) => series.type === 'column');
  const parts = [
    text(width / 2, 14, chart.title, 'middle', 13),
    ...ticks.map(
      (tick) =>
        `${line(edge.left, y(tick), width - edge.right, y(tick), '#d9d9d9')}${text(edge.left - 4, y(tick) + 4, number(tick), 'end')}`,
    ),
    ...columns.flatMap((each, at) =>
      columnsOf(
        each,
        (point) => x(point) + step * (0.7 * ((at + 0.5) / columns.length) - 0.35),
        (step * 0.7) / columns.length,
        y,
        bottom,
      ),
    ),
    line(edge.left, bottom, width - edge.right, bottom, '#000'),
    ...drawn.filter(({ series }) => series.type === 'line').flatMap((each) => lineOf(each, x, y)),
    ...points.map((point, at) => text(x(at), bottom + 14, point, 'middle')),
    ...legendOf(drawn, chart.height - 8),
  ];
  return `<svg role="img" aria-label="${escapeHtml(chart.title)}" viewBox="0 0 ${String(width)} ${String(chart.height)}" style="width:100%;max-width:${String(width)}pt;display:block;margin:0 auto 6pt" font-size="11">${parts.join('')}</svg>`;
}

type Place = (at: number) => number;

function columnsOf({ series, values }: Drawn, x: Place, wide: number, y: Place, bottom: number) {
  const { colour } = looks[series.look];
  return values.flatMap((value, at) => {
    if (value === undefined) return [];
    const top = Math.min(y(value), bottom);
    const bar = `<rect x="${number(x(at) - wide / 2)}" y="${number(top)}" width="${number(wide)}" height="${number(Math.abs(bottom - y(value)))}" fill="${colour}" stroke="#404040"/>`;
    return [bar, series.labels ? text(x(at), top - 3, number(value), 'middle') : ''];
  });
}

/** Where a value is not known the line is broken. */
function lineOf({ series, values }: Drawn, x: Place, y: Place): string[] {
  const { colour, dash } = looks[series.look];
  const stroke = `stroke="${colour}" stroke-width="2"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}`;
  return values.flatMap((value, at) => {
    if (value === undefined) return [];
    const before = at > 0 ? values[at - 1] : undefined;
    return [
      before === undefined
        ? ''
        : `<line x1="${number(x(at - 1))}" y1="${number(y(before))}" x2="${number(x(at))}" y2="${number(y(value))}" ${stroke}/>`,
      dash === ''
        ? `<circle cx="${number(x(at))}" cy="${number(y(value))}" r="3" fill="${colour}"/>`
        : '',
      series.labels ? text(x(at), y(value) - 7, number(value), 'middle') : '',
    ];
  });
}

function legendOf(drawn: readonly Drawn[], y: number): string[] {
  const share = (width - edge.left) / drawn.length;
  return drawn.map(({ series, name }, at) => {
    const x = edge.left + share * at;
    const { colour, dash } = looks[series.look];
    const mark =
      series.type === 'column'
        ? `<rect x="${number(x)}" y="${number(y - 8)}" width="14" height="8" fill="${colour}" stroke="#404040"/>`
        : `<line x1="${number(x)}" y1="${number(y - 4)}" x2="${number(x + 14)}" y2="${number(y - 4)}" stroke="${colour}" stroke-width="2"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
    return `${mark}${text(x + 18, y, name, 'start')}`;
  });
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  return `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${colour}"/>`;
}

function text(x: number, y: number, words: string, anchor: string, size?: number): string {
  const own = size === undefined ? '' : ` font-size="${String(size)}" font-weight="bold"`;
  return `<text x="${number(x)}" y="${number(y)}" text-anchor="${anchor}"${own}>${escapeHtml(words)}</text>`;
}

/** Without the traces of binary fractions. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
