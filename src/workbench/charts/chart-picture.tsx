import type { ChartModel } from '../../host/model/chart/chart-model';
import { Areas } from './areas';
import { Axes } from './axes';
import { Bars } from './bars';
import { chartFacts, type AxesFacts, type ChartFacts } from './chart-facts';
import { chartWords } from './chart-words';
import { coordinatesOf, type Coordinates } from './coordinates';
import { layoutOf, type Frame, type Shown } from './frame';
import { Legend } from './legend';
import { Line, type Point } from './lines';
import { NotDrawn } from './not-drawn';
import { Pie } from './pie';
import type { SeriesFacts } from './series-facts';
import { piecesOf } from './stacks';
import { strokeOf } from './stroke';
import { SvgText } from './svg-text';
import { placeOn } from './ticks';

/** Of one chart in Excel ("Excel specifications and limits"). */
const MOST_SERIES = 255;

interface ChartPictureProps {
  readonly chart: ChartModel;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A chart as Excel would draw it, from its own XML and the cells as they are now. */
export function ChartPicture({ chart, width, height }: ChartPictureProps) {
  const { length } = chart.series;
  if (length > MOST_SERIES) {
    const what = `有 ${length.toLocaleString('en')} 個數列，Excel 的一張圖表至多 ${MOST_SERIES} 個，在工作台不繪出；檔案裡都還在。`;
    return <NotDrawn name={chart.name} what={what} />;
  }
  const facts = chartFacts(chart);
  if (!facts) {
    return <NotDrawn name={chart.name} what="此種圖表在工作台不繪出；在 Excel 中照常顯示。" />;
  }
  const shown: Shown = (value, format) => chart.sheet.workbook.displayText(value, format);
  const layout = layoutOf(facts, width, height, shown);
  const { plot, inside } = layout;
  return (
    <svg
      className="chart-picture"
      role="img"
      aria-label={chartWords(chart.name, facts, shown)}
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect
        x={0.5}
        y={0.5}
        width={Math.max(0, width - 1)}
        height={Math.max(0, height - 1)}
        fill={facts.paper ?? 'none'}
        {...strokeOf(facts.border, { color: '#D9D9D9', weight: 0.75 })}
      />
      {facts.plot && (
        <rect
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top}
          fill={facts.plot}
        />
      )}
      {facts.title && layout.title && (
        <SvgText {...layout.title} font={facts.title.font}>
          {facts.title.text}
        </SvgText>
      )}
      {facts.axes.map((axes, slot) => {
        const place = coordinatesOf(facts, axes, plot);
        return <Axes key={slot} {...{ facts, place, plot, inside, slot, shown }} />;
      })}
      <Round {...{ facts, plot }} />
      {facts.axes.map((axes, slot) => (
        <Plot key={slot} {...{ facts, axes, plot, slot }} />
      ))}
      {layout.legend && <Legend facts={facts} frame={layout.legend} />}
    </svg>
  );
}

function Round({ facts, plot }: { readonly facts: ChartFacts; readonly plot: Frame }) {
  const series = facts.series.filter(({ kind }) => kind === 'pie' || kind === 'doughnut');
  return series.length > 0 ? <Pie {...{ facts, series, plot }} /> : null;
}

interface PlotProps {
  readonly facts: ChartFacts;
  readonly axes: AxesFacts;
  readonly plot: Frame;
  readonly slot: number;
}

/** Areas lie behind bars, bars behind lines. */
function Plot({ facts, axes, plot, slot }: PlotProps) {
  const place = coordinatesOf(facts, axes, plot);
  const of = (wanted: string) =>
    facts.series.filter((series) => series.slot === slot && series.kind === wanted);
  const [areas, bars, lines, scattered] = [of('area'), of('bar'), of('line'), of('scatter')];
  const spans = facts.blanks === 'span';
  return (
    <g>
      {areas.length > 0 && <Areas series={areas} place={place} />}
      {bars.length > 0 && <Bars series={bars} {...{ facts, place }} />}
      {lines.map((series, index) => (
        <Line
          key={index}
          {...{ series, spans }}
          points={linePoints(lines, index, place, facts)}
          usualWeight={2.25}
        />
      ))}
      {scattered.map((series, index) => (
        <Line
          key={index}
          {...{ series, spans }}
          points={scatterPoints(series, axes, plot)}
          usualWeight={1.5}
        />
      ))}
    </g>
  );
}

function linePoints(
  lines: readonly SeriesFacts[],
  index: number,
  place: Coordinates,
  { blanks }: ChartFacts,
): (Point | null)[] {
  return (piecesOf(lines)[index] ?? []).map((piece, at) => {
    const value = piece?.to ?? (blanks === 'zero' ? 0 : null);
    return value === null ? null : place.point(place.category(at), place.value(value));
  });
}

function scatterPoints(series: SeriesFacts, axes: AxesFacts, plot: Frame): (Point | null)[] {
  const [across, up] = [axes.category, axes.value];
  const [xScale, yScale] = [across?.scale, up?.scale];
  return series.values.map((y, index) => {
    const x = series.xs[index] ?? null;
    if (x === null || y === null || !xScale || !yScale) return null;
    return [
      placeOn(xScale, x, plot.left, plot.right, across?.isReversed ?? false),
      placeOn(yScale, y, plot.bottom, plot.top, up?.isReversed ?? false),
    ];
  });
}
