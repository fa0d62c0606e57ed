import type { Facts } from '../../facts/facts';
import { isPercent } from '../../facts/trend';
import { plain } from '../../register/identity';
import type { Indicator, Measurement } from '../../register/register';
import { listed, say } from '../../register/said';
import { reportCell, type Report } from '../report';

/** Above it a number of an indicator in % is no share of 1: 1.2 may be meant for 120 %. */
const LARGEST_SHARE = 1.5;
/** Values of one indicator are seldom further apart than this, but for the hundredfold. */
const ALIKE = 2;
/** How many of the others are named beside what differs from them. */
const BESIDE = 3;

/** A number of an indicator as it stands in the workbook; the target has no row of 量測值. */
interface Typed {
  readonly value: number;
  readonly row: Measurement | null;
}

/**
 * Numbers of indicators in % that stand a hundredfold apart from the others: 0.94 among 95 and 96 is
 * 94 % typed as a share of 1, and mean, trend and target take it for less than one percent.
 */
export function percentSlips(facts: Facts): Report[] {
  return facts.rows.Indicators.flatMap((indicator) =>
    isPercent(indicator) ? slipsOf(indicator, typedOf(indicator, facts)) : [],
  );
}

function slipsOf(indicator: Indicator, typed: readonly Typed[]): Report[] {
  const inOrder = [...typed].sort((a, b) => a.value - b.value);
  const middles = new Map(inOrder.map((one, at) => [one, middleOf(inOrder, at)]));
  const isMeant = ({ value, row }: Typed) => saysPercent(row ?? indicator, value);
  const those = (is: (value: number, middle: number) => boolean) =>
    typed.filter((one) => is(one.value, middles.get(one) ?? NaN) && !isMeant(one));
  const shares = those((value, middle) => isShare(value, middle));
  if (shares.length > 0) return [reportOf(indicator, shares, typed)];
  const odd = those((value, middle) => isShare(middle, value));
  if (odd.length > 0) return [reportOf(indicator, odd, typed)];
  // Of shares alone none differs; but nobody wants to rise to less than two percent.
  const isAll = indicator.direction === '愈高愈好' && typed.every(({ value }) => isSmall(value));
  const target = isAll ? typed.find(({ row }) => row === null) : undefined;
  return target && !isMeant(target) ? [allShares(indicator, target.value)] : [];
}

/** A 0 is a 0 in either way of writing. */
function typedOf(indicator: Indicator, facts: Facts): Typed[] {
  const { readings } = facts.readingsOf(indicator);
  const rows = readings.flatMap((reading) => reading.rows);
  return [
    { value: indicator.target ?? 0, row: null },
    ...rows.map((row) => ({ value: row.value ?? 0, row })),
  ].filter(({ value }) => value > 0);
}

/** Whether 說明 says 「0.5%」 of 0.5: somebody has looked at it. */
function saysPercent({ note }: Indicator | Measurement, value: number): boolean {
  return plain(note ?? '')
    .replace(/\s/g, '')
    .includes(`${String(value)}%`);
}

function isSmall(value: number): boolean {
  return value <= LARGEST_SHARE;
}

/** Whether the one is the other, or nearly, as a share of 1. */
function isShare(share: number, percent: number): boolean {
  const ratio = (share * 100) / percent;
  return isSmall(share) && percent > LARGEST_SHARE && ratio <= ALIKE && ratio >= 1 / ALIKE;
}

/** The middle of the others, of numbers in order; NaN, which is like nothing, where there are none. */
function middleOf(inOrder: readonly Typed[], at: number): number {
  const half = (inOrder.length - 2) / 2;
  const other = (index: number) => inOrder[index < at ? index : index + 1]?.value ?? NaN;
  return half < 0 ? NaN : Math.sqrt(other(Math.floor(half)) * other(Math.ceil(half)));
}

function reportOf(indicator: Indicator, odd: readonly Typed[], typed: readonly Typed[]): Report {
  const those = new Set(odd);
  const others = typed.filter((one) => !those.has(one));
  const [values, beside] = [odd, others].map((some) => [
    ...new Set(some.map(({ value }) => String(value))),
  ]);
  const apart = say`${listed(values ?? [])}，與同一指標的 ${listed((beside ?? []).slice(0, BESIDE))} 相差約一百倍`;
  const mend = say`單位為 %，94% 應填 94；填 0.94 就是百分之 0.94，平均、趨勢與達成都照此計算。請核對何者寫錯並更正；確實如此者，於該列說明寫出 ${values?.[0] ?? ''}%。`;
  const measured = odd.flatMap(({ row }) => row ?? []);
  const [first] = measured;
  if (!first)
    return reportCell('Indicators', indicator, 'target', say`目標值 ${apart}。${mend}`, 'W');
  const periods = listed(measured.flatMap(({ period }) => period ?? []));
  const said = say`${periods} 的實際值 ${apart}。${mend}`;
  return reportCell('Measurements', first, 'value', said, 'W');
}

function allShares(indicator: Indicator, target: number): Report {
  const said = say`目標值 ${String(target)} 與各期實際值都不到百分之二，方向卻是愈高愈好。單位為 %，94% 應填 94；填 0.94 就是百分之 0.94，差距不到一個百分點即為持平。請更正目標值與各期；確實如此者，於說明寫出 ${String(target)}%。`;
  return reportCell('Indicators', indicator, 'target', said, 'W');
}
