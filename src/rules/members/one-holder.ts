import type { Day } from '../../register/day';
import { addDays, rocShort, serialOf } from '../../register/day';
import type { Member } from '../../register/register';
import { say } from '../../register/said';
import { REQUIRED_POSITIONS } from '../../facts/people';
import type { Fix } from '../fix';
import { setCell, withFix } from '../fix';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

export const mem02: Rule = {
  id: 'MEM-02',
  severity: 'E',
  area: 'MEM',
  title: '五個必要職務各僅一人',
  titleEn: 'Five required positions are held by one person each',
  authority: '程序伍、一、(一)1(2)、2(2)、3(2)「置組長一人」「置 ISMS 承辦人一人」',
  why: '兩人同任一職時，不知會議由誰主持、陳報由誰負責；通常是卸任者漏填卸任日。',
  mend: '於已卸任者的列填卸任日；若職務選錯，更正 ISMS 職務。交接當日以到任日較晚者為準，不算重複。',
  commanded: true,
  needs: { Members: appointed },
  *run({ people, today }) {
    for (const position of REQUIRED_POSITIONS) {
      const [first, ...others] = people.holders(position, today).filter((m) => m.name !== null);
      for (const other of others) {
        if (!first || people.samePerson(first, other)) continue;
        yield withFix(
          reportCell(
            'Members',
            other,
            'position',
            say`「${other.name ?? ''}」與「${first.name ?? ''}」（${rowName('Members', first)}）同時為現任「${position}」，此職務僅置一人。請為已卸任者填卸任日，或更正 ISMS 職務。`,
          ),
          endOfEarlier(first, other),
        );
      }
    }
  },
};

/** The one who came first left the day before the other came, where only the last day is not given. */
function endOfEarlier(a: Member, b: Member): Fix | undefined {
  const [earlier, later] = (a.startDate ?? '') <= (b.startDate ?? '') ? [a, b] : [b, a];
  if (earlier.endDate !== null || !later.startDate || earlier.startDate === later.startDate) {
    return undefined;
  }
  const last: Day = addDays(later.startDate, -1);
  const label = say`「${earlier.name ?? ''}」的卸任日填 ${rocShort(last)}`.text;
  return setCell('Members', earlier, 'endDate', serialOf(last), label);
}
