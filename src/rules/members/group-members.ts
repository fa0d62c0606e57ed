import { type Said, say } from '../../register/said';
import type { Organisation, Position } from '../../facts/people';
import { isCurrent, isIn, isReversed } from '../../facts/people';
import type { Facts } from '../../facts/facts';
import type { Report } from '../report';
import { reportTable } from '../report';
import type { Rule } from '../rule';
import { seated } from './appointed';

export const mem07: Rule = {
  id: 'MEM-07',
  severity: 'W',
  area: 'MEM',
  title: '執行小組有組員',
  titleEn: 'The working group has members',
  authority: '程序伍、一、(一)2(2)「組員由行政室同仁，會同其他相關單位人員辦理」',
  why: '只有組長與承辦人時，制度的維運與各單位的配合無人辦理。',
  mend: '於「成員」新增行政室或會同單位的同仁，ISMS 職務選執行小組組員，並填核定依據。',
  needs: { Members: seated },
  run: (facts) =>
    withoutMembers(
      facts,
      'ISMS 執行小組',
      ['執行小組組長', 'ISMS 承辦人'],
      '執行小組組員',
      say`執行小組除組長及承辦人外沒有現任組員，程序規定由行政室同仁會同其他相關單位人員辦理。請於「成員」新增組員，或更正卸任日。`,
    ),
};

export const mem08: Rule = {
  id: 'MEM-08',
  severity: 'W',
  area: 'MEM',
  title: '稽核小組除組長外有成員',
  titleEn: 'The audit group has members besides its head',
  authority: '程序伍、一、(一)3(2)「組員由政風處會同相關單位人員辦理」',
  why: '只有組長一人時，組長所屬單位無人稽核，也無人複核。',
  mend: '於「成員」新增政風室或會同單位的同仁，ISMS 職務選稽核小組成員；不可為執行小組成員。',
  needs: { Members: seated },
  run: (facts) =>
    withoutMembers(
      facts,
      'ISMS 稽核小組',
      ['稽核小組組長'],
      '稽核小組成員',
      say`稽核小組除組長外沒有現任成員，程序規定由政風單位會同相關單位人員辦理。請於「成員」新增成員，或更正卸任日。`,
    ),
};

/** One report where a group has its officers and nobody else. */
function withoutMembers(
  { people, today }: Facts,
  group: Organisation,
  officers: readonly Position[],
  position: Position,
  message: Said,
): Report[] {
  const present = people
    .current(today)
    .filter((member) => member.name !== null && isIn(member, group));
  // Nobody at all: MEM-01 asks for its head.
  if (present.length === 0) return [];
  const isOfficer = (held: Position | null) => held !== null && officers.includes(held);
  if (present.some((member) => !isOfficer(member.position))) return [];
  const perhaps = people.members.some(
    (member) =>
      (isReversed(member) || seated.some((column) => member.unread.has(column))) &&
      !isOfficer(member.position) &&
      (isIn(member, group) || member.unread.has('position') || member.unread.has('organisation')) &&
      (isReversed(member) || isCurrent(member, today)),
  );
  return perhaps ? [] : [reportTable('Members', position, 'position', message)];
}
