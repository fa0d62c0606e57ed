import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { areEquallyLong, lengthInDays, type Span } from '../../facts/span';
import { rocText } from '../../register/day';
import { spanText } from '../wording/span-text';

/** Procedure 伍.二.(二) 3: its items report, this part says which periods they compare. */
export const performance: PartDefinition = {
  no: '3',
  title: '資訊安全績效之回饋，包括下列之趨勢',
  reporter: '執行小組組長',
  compose: (context): PartBody => ({ ...noData, sentences: comparison(context) }),
};

/** Unequal lengths are stated, and whose the previous period is. */
function comparison({ period, previousPeriod, previousPeriodBasis, previous, facts }: PartContext) {
  if (!period || !previousPeriod) return [];
  const days = (span: Span) => `${String(lengthInDays(span))}日`;
  const basis =
    previousPeriodBasis === 'review'
      ? ''
      : previous === null
        ? '；無前次會議，前期取本期之前同長期間'
        : '；前次會議之審查期間未登錄，前期取本期之前同長期間';
  const unequal = !areEquallyLong(period, previousPeriod);
  const isSame = lengthInDays(period) === lengthInDays(previousPeriod);
  const length = (span: Span) => (isSame ? '' : `（${days(span)}）`);
  const both = isSame ? `，均為${days(period)}` : '';
  return [
    `比較期間：本期${spanText(period)}${length(period)}，前期${spanText(previousPeriod)}${length(previousPeriod)}${both}${basis}。`,
    ...(unequal ? ['兩期長度不同，件數增減宜併同期間長短判斷。'] : []),
    ...(period.end >= facts.today ? [`本期期間未屆，資料截至${rocText(facts.today)}。`] : []),
  ];
}
