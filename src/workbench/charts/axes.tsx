import type { AxisFacts, ChartFacts } from './chart-facts';
import type { Coordinates } from './coordinates';
import type { Frame, Shown } from './frame';
import { strokeOf } from './stroke';
import { SvgText, pixels, textWidth } from './svg-text';
import { ticksOf, placeOn } from './ticks';

interface AxesProps {
  readonly facts: ChartFacts;
  readonly place: Coordinates;
  readonly plot: Frame;
  readonly inside: Frame;
  readonly slot: number;
  readonly shown: Shown;
}

interface Mark {
  readonly at: number;
  readonly text: string;
}

const GREY = { color: '#D9D9D9', weight: 0.75 };

export function Axes({ facts, place, plot, inside, slot, shown }: AxesProps) {
  const pair = facts.axes[slot];
  if (!pair) return null;
  const [across, up] = pair.isSideways ? [pair.value, pair.category] : [pair.category, pair.value];
  return (
    <g>
      {up && (
        <Upright
          {...{ axis: up, plot, inside, slot }}
          marks={marksOf(up, facts, place, plot, false, shown)}
        />
      )}
      {across && slot === 0 && (
        <Across
          {...{ axis: across, plot, inside, place }}
          marks={marksOf(across, facts, place, plot, true, shown)}
        />
      )}
    </g>
  );
}

function marksOf(
  axis: AxisFacts,
  facts: ChartFacts,
  place: Coordinates,
  plot: Frame,
  isAcross: boolean,
  shown: Shown,
): Mark[] {
  const { scale } = axis;
  if (!scale) return facts.categories.map((text, index) => ({ at: place.category(index), text }));
  const [from, to] = isAcross ? [plot.left, plot.right] : [plot.bottom, plot.top];
  return ticksOf(scale).map((tick) => ({
    at: placeOn(scale, tick, from, to, axis.isReversed),
    text: shown(tick, axis.format),
  }));
}

interface OneAxisProps {
  readonly axis: AxisFacts;
  readonly marks: readonly Mark[];
  readonly plot: Frame;
  readonly inside: Frame;
}

function Upright({ axis, marks, plot, inside, slot }: OneAxisProps & { readonly slot: number }) {
  const x = slot === 0 ? plot.left : plot.right;
  const size = pixels(axis.font.size);
  const every = everySo(
    marks.map(() => size * 1.1),
    marks,
    axis.skip,
  );
  return (
    <g>
      {axis.gridlines &&
        marks.map(({ at }, index) => (
          <path
            key={index}
            d={`M${plot.left} ${at}H${plot.right}`}
            {...strokeOf(axis.gridlines ?? axis.line, GREY)}
          />
        ))}
      {axis.isShown && (
        <path
          d={`M${x} ${plot.top}V${plot.bottom}`}
          {...strokeOf(axis.line, { color: null, weight: 0.75 })}
        />
      )}
      {axis.isShown &&
        axis.labels !== 'none' &&
        marks.map(({ at, text }, index) =>
          index % every === 0 ? (
            <SvgText
              key={index}
              x={slot === 0 ? x - 6 : x + 6}
              y={at}
              font={axis.font}
              anchor={slot === 0 ? 'end' : 'start'}
            >
              {text}
            </SvgText>
          ) : null,
        )}
      {axis.isShown && axis.title && (
        <SvgText
          x={
            slot === 0
              ? inside.left - pixels(axis.title.font.size) * 0.8
              : inside.right + pixels(axis.title.font.size) * 0.8
          }
          y={(plot.top + plot.bottom) / 2}
          font={axis.title.font}
          turn={-90}
        >
          {axis.title.text}
        </SvgText>
      )}
    </g>
  );
}

function Across({
  axis,
  marks,
  plot,
  inside,
  place,
}: OneAxisProps & { readonly place: Coordinates }) {
  // Labels stand at the foot, the line where the values are zero.
  const foot = plot.bottom + pixels(axis.font.size) * 0.9;
  const line = axis.scale || place.isSideways ? plot.bottom : place.base;
  const every = everySo(
    marks.map(({ text }) => textWidth(text, axis.font) + 6),
    marks,
    axis.skip,
  );
  return (
    <g>
      {axis.gridlines &&
        marks.map(({ at }, index) => (
          <path
            key={index}
            d={`M${at} ${plot.top}V${plot.bottom}`}
            {...strokeOf(axis.gridlines ?? axis.line, GREY)}
          />
        ))}
      {axis.isShown && (
        <path d={`M${plot.left} ${line}H${plot.right}`} {...strokeOf(axis.line, GREY)} />
      )}
      {axis.isShown &&
        axis.labels !== 'none' &&
        marks.map(({ at, text }, index) =>
          index % every === 0 ? (
            <SvgText key={index} x={at} y={foot} font={axis.font}>
              {text}
            </SvgText>
          ) : null,
        )}
      {axis.isShown && axis.title && (
        <SvgText
          x={(plot.left + plot.right) / 2}
          y={inside.bottom + pixels(axis.title.font.size) * 0.7}
          font={axis.title.font}
        >
          {axis.title.text}
        </SvgText>
      )}
    </g>
  );
}

/** Every how many labels one is written so that they stand clear of each other. */
function everySo(sizes: readonly number[], marks: readonly Mark[], skip: number): number {
  if (skip > 0) return skip;
  const step = Math.abs((marks[1]?.at ?? 0) - (marks[0]?.at ?? 0));
  const largest = Math.max(0, ...sizes);
  return step === 0 ? 1 : Math.max(1, Math.ceil(largest / step));
}
