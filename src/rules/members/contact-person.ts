import { listed, say } from '../../register/said';
import { setCell, withFix } from '../fix';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

export const mem04: Rule = {
  id: 'MEM-04',
  severity: 'W',
  area: 'MEM',
  title: '資安聯絡人由 ISMS 承辦人兼任，且僅此一人',
  titleEn: 'The ISMS officer is the security contact, and the only one',
  authority: '程序伍、一、(一)2(2)「ISMS 承辦人一人(兼資安聯絡人)」',
  why: '程序規定 ISMS 承辦人兼資安聯絡人；標示不符時，資安通報不知應找誰。',
  mend: '於現任 ISMS 承辦人的列將「資安聯絡人」選「是」，其他現任成員選「否」或留白。',
  needs: { Members: [...appointed, 'contactPerson'] },
  *run({ people, today }) {
    if (people.mayHold('ISMS 承辦人', today)) return;
    const holders = people.holders('ISMS 承辦人', today).filter((member) => member.name !== null);
    // Vacant: MEM-01's.
    if (holders.length === 0) return;
    for (const holder of holders) {
      if (holder.contactPerson === '是' || holder.unread.has('contactPerson')) continue;
      const marked = people
        .current(today)
        .some((member) => member.contactPerson === '是' && people.samePerson(member, holder));
      if (marked) continue;
      yield withFix(
        reportCell(
          'Members',
          holder,
          'contactPerson',
          say`ISMS 承辦人「${holder.name ?? ''}」未標示為資安聯絡人，程序規定由承辦人兼任。請選「是」。`,
        ),
        setCell('Members', holder, 'contactPerson', '是'),
      );
    }
    for (const member of people.current(today)) {
      if (member.contactPerson !== '是' || member.position === 'ISMS 承辦人') continue;
      if (holders.some((holder) => people.samePerson(member, holder))) continue;
      const names = listed(holders.map((holder) => holder.name ?? ''));
      yield withFix(
        reportCell(
          'Members',
          member,
          'contactPerson',
          say`「${member.name ?? ''}」標示為資安聯絡人，但資安聯絡人由 ISMS 承辦人「${names}」兼任。請改選「否」；承辦人已異動者，請更正 ISMS 職務。`,
        ),
        setCell('Members', member, 'contactPerson', '否'),
      );
    }
  },
};
