import type { Figure, Figures } from '../../facts/figure';
import type { Facts } from '../../facts/facts';
import { idForm } from '../../facts/grouping';
import type { TableName } from '../../register/register';
import { numberText } from '../wording/number-text';
import { rateText } from '../wording/rate-text';
import { figureName } from './figure-name';
import { tableOfFigure } from './figure-table';

/** A figure of an agenda with the rows it can be followed to. */
export interface TracedFigure {
  readonly id: string;
  /** The agenda part it stands in: 「3-1」. */
  readonly part: string;
  readonly name: string;
  /** As a person reads it; of an unknown one why it is unknown. */
  readonly text: string;
  readonly table: TableName;
  readonly keys: readonly string[];
}

const words: Readonly<Record<string, string>> = {
  improving: '改善',
  worsening: '惡化',
  flat: '持平',
  insufficient: '資料不足',
};

function valueText(id: string, figure: Figure, minimumCases: number): string {
  const { value, denominator, reason } = figure;
  if (denominator !== undefined) return rateText(figure, minimumCases);
  if (value === null) return reason ?? '無法計算';
  if (typeof value === 'string') return words[value] ?? value;
  return id.endsWith('.averageDaysToClose') ? `${value.toFixed(1)}日` : numberText(value);
}

/** Every figure in the order of the agenda, by its part. */
export function tracedFigures(figures: Figures, facts: Facts): readonly TracedFigure[] {
  const names = new Map(
    facts.rows.Indicators.map(({ indicatorId, name }) => [idForm(indicatorId), name]),
  );
  const nameOf = (id: string) => names.get(idForm(id)) ?? id;
  return Object.entries(figures).map(([id, figure]) => ({
    id,
    part: id.slice(0, id.indexOf('.')),
    name: figureName(id, nameOf),
    text: valueText(id, figure, facts.settings.minimumCases),
    table: tableOfFigure(id),
    keys: figure.rows,
  }));
}
