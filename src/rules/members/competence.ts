import { say } from '../../register/said';
import { saysSomething } from '../../facts/agenda-words';
import { isIn } from '../../facts/people';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { seated } from './appointed';

export const mem18: Rule = {
  id: 'MEM-18',
  severity: 'I',
  area: 'MEM',
  title: '承辦人與稽核人員附能力或訓練佐證',
  titleEn: 'The ISMS officer and the auditors have evidence of competence or training',
  authority: '程序伍、一、(二)1(1)D、2(3)D',
  why: '驗證稽核會要求承辦人與稽核人員的能力證明。',
  mend: '於「能力或訓練佐證」填證照名稱，或課程、日期與時數。',
  needs: { Members: [...seated, 'competence'] },
  *run({ people, today }) {
    for (const member of people.current(today)) {
      if (member.name === null || member.unread.has('competence')) continue;
      if (member.position !== 'ISMS 承辦人' && !isIn(member, 'ISMS 稽核小組')) continue;
      // It may stand with another appointment of the same person.
      const given = people
        .appointments(member.name)
        .some((other) => other.unread.has('competence') || saysSomething(other.competence));
      if (given) continue;
      yield reportCell(
        'Members',
        member,
        'competence',
        say`「${member.name}」為「${member.position ?? '稽核小組成員'}」，尚無能力或訓練佐證。請填證照、課程與時數。`,
      );
    }
  },
};
