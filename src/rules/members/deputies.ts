import { rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { say } from '../../register/said';
import { isReversed } from '../../facts/people';
import { isPlaceholderName } from '../../facts/placeholder-name';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

export const mem15: Rule = {
  id: 'MEM-15',
  severity: 'E',
  area: 'MEM',
  title: '代理人為現任成員，且非本人',
  titleEn: 'A deputy is a member in office and another person',
  authority: '程序伍、一、(二)1(3)A「協助或代理召集人」',
  why: '代理人已離職或就是本人時，本人請假即無人代理。',
  mend: '將代理人改為另一位現任成員的姓名；尚無代理人請留白。',
  needs: { Members: [...appointed, 'deputy'] },
  *run({ people, today }) {
    for (const member of people.current(today)) {
      if (member.deputy === null) continue;
      for (const deputy of people.namesIn(member.deputy)) {
        if (isPlaceholderName(deputy) || people.isOffice(deputy)) continue;
        if (member.name !== null && people.isMember(deputy, member)) {
          yield reportCell(
            'Members',
            member,
            'deputy',
            say`代理人「${deputy}」就是本人，無從代理。請改填另一位現任成員。`,
          );
          continue;
        }
        if (people.currentOf(deputy, today).length > 0) continue;
        const own = people.appointments(deputy);
        if (own.some((m) => isReversed(m) || !readable(m, 'startDate', 'endDate'))) continue;
        if (own.length === 0 && people.members.some((m) => m.unread.has('name'))) continue;
        const stated =
          own.length === 0 ? say`不在「成員」名單` : say`於 ${rocShort(today)} 已非現任成員`;
        yield reportCell(
          'Members',
          member,
          'deputy',
          say`代理人「${deputy}」${stated}。請改填現任成員的姓名，或於「成員」補登其任命。`,
        );
      }
    }
  },
};
