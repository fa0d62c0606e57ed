import type { Scale } from '../../host/model/chart/axis-scale';
import type { AxesFacts, ChartFacts } from './chart-facts';
import type { Frame } from './frame';
import { placeOn } from './ticks';

/** Where categories and values of one pair of axes stand in the plot. */
export interface Coordinates {
  readonly isSideways: boolean;
  readonly band: number;
  /** The middle of a category, or its place when points stand at the edges. */
  category(index: number): number;
  value(value: number): number;
  /** Where bars and areas begin: zero, or the bound next to it. */
  readonly base: number;
  point(along: number, up: number): readonly [x: number, y: number];
}

const UNIT: Scale = { minimum: 0, maximum: 1, majorUnit: 1 };

export function coordinatesOf(facts: ChartFacts, axes: AxesFacts, plot: Frame): Coordinates {
  const { isSideways, isBetween, category, value } = axes;
  const count = Math.max(1, facts.categories.length);
  const scale = value?.scale ?? UNIT;
  // Categories of bars begin below, as Excel draws them.
  const [from, to] = isSideways ? [plot.bottom, plot.top] : [plot.left, plot.right];
  const [low, high] = isSideways ? [plot.left, plot.right] : [plot.bottom, plot.top];
  const steps = isBetween ? count : Math.max(1, count - 1);
  const placeOf = (at: number) => placeOn(scale, at, low, high, value?.isReversed ?? false);
  return {
    isSideways,
    band: Math.abs(to - from) / steps,
    category: (index) => {
      const part = (isBetween ? index + 0.5 : index) / steps;
      return from + (to - from) * (category?.isReversed ? 1 - part : part);
    },
    value: placeOf,
    base: placeOf(Math.min(Math.max(0, scale.minimum), scale.maximum)),
    point: (along, up) => (isSideways ? [up, along] : [along, up]),
  };
}
