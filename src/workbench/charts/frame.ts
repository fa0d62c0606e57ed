import type { AxesFacts, ChartFacts } from './chart-facts';
import { pixels, textWidth } from './svg-text';
import { ticksOf } from './ticks';

/** Pixels in the picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Layout {
  readonly title: { readonly x: number; readonly y: number } | null;
  /** Where the legend's entries stand; null without one. */
  readonly legend: Frame | null;
  /** What is left inside the axes' titles: between it and `plot` stand their labels. */
  readonly inside: Frame;
  readonly plot: Frame;
}

const PAD = 10;

export function layoutOf(facts: ChartFacts, width: number, height: number, shown: Shown): Layout {
  let area: Frame = { left: PAD, top: PAD, right: width - PAD, bottom: height - PAD };
  const titleHeight = facts.title ? pixels(facts.title.font.size) * 1.6 : 0;
  const title = facts.title && { x: width / 2, y: area.top + titleHeight / 2 };
  area = { ...area, top: area.top + titleHeight };
  const [legend, rest] = withLegend(facts, area);
  const inside = withoutTitles(facts.axes, rest);
  return { title, legend, inside, plot: withoutLabels(facts, inside, shown) };
}

export type Shown = (value: number, format: string) => string;

/** Names of what the legend lists: slices of a round chart, else series. */
export function legendNames({ series, categories }: ChartFacts): readonly string[] {
  const round = series.length > 0 && series.every(({ kind }) => /^(?:pie|doughnut)$/.test(kind));
  return round ? categories : series.map(({ name }) => name);
}

function withLegend(facts: ChartFacts, area: Frame): [Frame | null, Frame] {
  const { legend } = facts;
  if (!legend) return [null, area];
  const widths = legendNames(facts).map((name) => textWidth(name, legend.font) + 30);
  const line = pixels(legend.font.size) * 1.5;
  if (legend.at === 'b' || legend.at === 't') {
    const total = widths.reduce((sum, each) => sum + each, 0);
    const high = Math.ceil(total / Math.max(1, area.right - area.left)) * line;
    return legend.at === 'b'
      ? [
          { ...area, top: area.bottom - high },
          { ...area, bottom: area.bottom - high - 4 },
        ]
      : [
          { ...area, bottom: area.top + high },
          { ...area, top: area.top + high + 4 },
        ];
  }
  const wide = Math.min(Math.max(0, ...widths), (area.right - area.left) / 2);
  return legend.at === 'l'
    ? [
        { ...area, right: area.left + wide },
        { ...area, left: area.left + wide + 6 },
      ]
    : [
        { ...area, left: area.right - wide },
        { ...area, right: area.right - wide - 6 },
      ];
}

function withoutTitles(axes: readonly AxesFacts[], area: Frame): Frame {
  let { left, right, bottom } = area;
  for (const [slot, { isSideways, category, value }] of axes.entries()) {
    const [across, up] = isSideways ? [value, category] : [category, value];
    const high = (size: number) => pixels(size) * 1.5;
    if (across?.isShown && across.title && slot === 0) bottom -= high(across.title.font.size);
    if (!up?.isShown || !up.title) continue;
    if (slot === 0) left += high(up.title.font.size);
    else right -= high(up.title.font.size);
  }
  return { ...area, left, right, bottom };
}

function withoutLabels(facts: ChartFacts, area: Frame, shown: Shown): Frame {
  let { left, top, right, bottom } = area;
  for (const [slot, { isSideways, category, value }] of facts.axes.entries()) {
    const [across, up] = isSideways ? [value, category] : [category, value];
    if (across?.isShown && across.labels !== 'none' && slot === 0) {
      bottom -= pixels(across.font.size) * 1.6;
    }
    if (!up?.isShown || up.labels === 'none') continue;
    const texts = up.scale
      ? ticksOf(up.scale).map((tick) => shown(tick, up.format))
      : facts.categories;
    const wide = Math.min((area.right - area.left) / 3, longest(texts, up.font)) + 8;
    if (slot === 0) left += wide;
    else right -= wide;
    top += 4;
  }
  return { left, top, right: right - 4, bottom };
}

function longest(texts: readonly string[], font: { readonly size: number }): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, font)));
}
