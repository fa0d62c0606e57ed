import { addDays, rocShort, type Day } from '../../register/day';
import type { Member } from '../../register/register';
import { readable } from '../../register/readable';
import { listed, say } from '../../register/said';
import type { Facts } from '../../facts/facts';
import { isReversed, REQUIRED_POSITIONS } from '../../facts/people';
import type { Position } from '../../facts/people';
import { periodUnderReview } from '../../facts/period-under-review';
import type { Span } from '../../facts/span';
import { reportCell, reportTable } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

export const mem14: Rule = {
  id: 'MEM-14',
  severity: 'W',
  area: 'MEM',
  title: '審查期間內必要職務每日均有人擔任',
  titleEn: 'Required positions were held on every day of the review’s period',
  authority: '實務作法',
  why: '出缺期間的核定、陳報與稽核無人負責，稽核時會被問是誰做的。',
  mend: '到任日或卸任日有誤者更正；確有出缺者補登代理或接任的任命，並於備註敘明。',
  needs: { Members: appointed },
  *run(facts) {
    const period = periodUnderReview(facts);
    if (!period) return;
    for (const position of REQUIRED_POSITIONS) {
      const terms = termsOf(position, facts);
      const gaps = terms ? gapsOf(terms, period, facts) : [];
      const [first] = gaps;
      if (!first) continue;
      const days = listed(
        gaps.map(({ start, end }) => say`${rocShort(start)} 至 ${rocShort(end)}`),
      );
      const message = say`審查期間內 ${days} 無人擔任「${position}」。請更正到任日或卸任日；確有出缺者補登代理人員的任命。`;
      const next = terms?.find(({ startDate }) => startDate === addDays(first.end, 1));
      yield next
        ? reportCell('Members', next, 'startDate', message)
        : reportTable('Members', position, 'startDate', message);
    }
  },
};

/** The terms of a position; null where a row that cannot be read may be one of them. */
function termsOf(position: Position, { people }: Facts): readonly Member[] | null {
  const own = people.members.filter(
    (member) => member.position === position || member.unread.has('position'),
  );
  if (own.some((member) => isReversed(member) || !readable(member, ...appointed))) return null;
  return own.filter((member) => member.name !== null);
}

/**
 * Stretches of the period, up to today, without a term. Before anybody was appointed there was no
 * system yet; what lasts until today is MEM-01's.
 */
function gapsOf(terms: readonly Member[], period: Span, { people, today }: Facts): Span[] {
  const first = people.members.reduce<Day | null>(
    (day, { startDate }) =>
      day === null || startDate === null || startDate < day ? startDate : day,
    people.members[0]?.startDate ?? null,
  );
  let from = first !== null && first > period.start ? first : period.start;
  const gaps: Span[] = [];
  const inOrder = [...terms].sort((a, b) => ((a.startDate ?? '') < (b.startDate ?? '') ? -1 : 1));
  for (const { startDate, endDate } of inOrder) {
    if (startDate !== null && startDate > from) {
      gaps.push({ start: from, end: addDays(startDate, -1) });
    }
    if (endDate === null) return gaps.flatMap((gap) => within(gap, period, today));
    if (endDate >= from) from = addDays(endDate, 1);
  }
  return gaps.flatMap((gap) => within(gap, period, today));
}

function within({ start, end }: Span, period: Span, today: Day): Span[] {
  if (end >= today || start > period.end) return [];
  return [{ start, end: end < period.end ? end : period.end }];
}
