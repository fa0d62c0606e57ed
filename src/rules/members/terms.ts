import { rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import type { Member } from '../../register/register';
import { type Said, type SaidValue, say } from '../../register/said';
import { idForm } from '../../facts/grouping';
import { isReversed } from '../../facts/people';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

export const mem13: Rule = {
  id: 'MEM-13',
  severity: 'E',
  area: 'MEM',
  title: '任期起迄正確，同一人同一職務、同一單位不重疊',
  titleEn:
    'Terms start before they end, and one person’s terms in a position and unit do not overlap',
  authority: '實務作法',
  why: '任期決定某日由誰任職；起迄顛倒或重疊時，該日的主席、驗證人與獨立性都無從判斷。',
  mend: '更正到任日或卸任日；同一任命登錄兩次者刪去一列。',
  needs: { Members: appointed },
  *run({ people }) {
    const terms = people.members.filter((member) => readable(member, ...appointed));
    for (const term of terms) {
      if (isReversed(term)) {
        yield reportCell(
          'Members',
          term,
          'endDate',
          say`卸任日 ${dayOrOpen(term.endDate)} 早於到任日 ${dayOrOpen(term.startDate)}。請更正其中一個日期。`,
        );
      }
    }
    const sound = terms.filter((t) => t.name !== null && t.position !== null && !isReversed(t));
    const seen = new Set<Member>();
    for (const later of sound) {
      // Of one person's terms only, in the order of the sheet.
      const earlier = people.appointments(later.name ?? '').find(
        (t) =>
          seen.has(t) &&
          t.position === later.position &&
          sameUnit(t, later) &&
          people.samePerson(t, later) &&
          // One row copied with its number is REG-05's.
          idForm(t.memberId) !== (idForm(later.memberId) ?? '') &&
          meet(t, later),
      );
      seen.add(later);
      if (!earlier) continue;
      yield reportCell(
        'Members',
        later,
        'startDate',
        say`「${later.name ?? ''}」任「${later.position ?? ''}」的任期（${termText(later)}）與 ${rowName('Members', earlier)}（${termText(earlier)}）重疊。請更正到任日或卸任日，或刪去重複的任命。`,
      );
    }
  },
};

/** A head of two units holds a seat for each; a blank unit may be any. */
function sameUnit(a: Member, b: Member): boolean {
  return a.unit === null || b.unit === null || identity(a.unit) === identity(b.unit);
}

/** Both ends belong to a term: one that ends on the day the other starts meets it. */
function meet(a: Member, b: Member): boolean {
  const before = (end: Member['endDate'], start: Member['startDate']) =>
    end !== null && start !== null && end < start;
  return !before(a.endDate, b.startDate) && !before(b.endDate, a.startDate);
}

function dayOrOpen(day: Member['endDate']): SaidValue {
  return day === null ? say`未填` : rocShort(day);
}

function termText(term: Member): Said {
  return say`${dayOrOpen(term.startDate)} 至 ${term.endDate === null ? say`現任` : rocShort(term.endDate)}`;
}
