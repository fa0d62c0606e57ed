import { identity } from '../../register/identity';
import { say } from '../../register/said';
import { isIn } from '../../facts/people';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { seated } from './appointed';

/** 「資訊安全管理委員會 112 年 6 月 20 日會議核定」, 「MR-114-01」: the body or its meeting … */
const BODY = /委員會|管理審查|管審|會議|核定|核可|通過|mr-/;
/** … and which of them: a date or a number. */
const WHICH = /\d|[一二三四五六七八九十][年次]/;
/** It has not been given yet. */
const PENDING = /待.{0,10}核[定可]|尚未.{0,10}核[定可]|核[定可]中/;
/** What the procedure itself says: the 組長 is the 資安主管. */
const EX_OFFICIO = /兼任|當然|程序/;

function tellsWhich(basis: string): boolean {
  const at = basis.indexOf('第');
  return WHICH.test(basis) || (at >= 0 && basis.lastIndexOf('次') > at + 1);
}

export const mem16: Rule = {
  id: 'MEM-16',
  severity: 'W',
  area: 'MEM',
  title: '執行小組成員經委員會核定',
  titleEn: 'Members of the working group are approved by the committee',
  authority: '程序伍、一、(二)1(1)C「核定 ISMS 執行小組成員」',
  why: '程序規定執行小組成員由管理委員會核定；沒有核定日期或會次，任命就沒有依據。',
  mend: '於「核定或指派依據」填核定的會議日期或會次，例如「資訊安全管理委員會 115 年 3 月 5 日會議核定」。',
  needs: { Members: [...seated, 'basis'] },
  *run({ people, today }) {
    for (const member of people.current(today)) {
      if (member.name === null || !isIn(member, 'ISMS 執行小組')) continue;
      if (member.unread.has('basis')) continue;
      const basis = identity(member.basis ?? '');
      // Of a blank cell of the 承辦人 MEM-17 speaks.
      if (basis === '' && member.position === 'ISMS 承辦人') continue;
      if (BODY.test(basis) && tellsWhich(basis) && !PENDING.test(basis)) continue;
      if (member.position === '執行小組組長' && EX_OFFICIO.test(basis)) continue;
      const stated =
        basis === '' ? say`空白` : say`「${member.basis ?? ''}」未見委員會核定的日期或會次`;
      yield reportCell(
        'Members',
        member,
        'basis',
        say`核定或指派依據${stated}，執行小組成員應由管理委員會核定。請填核定的會議日期或會次。`,
      );
    }
  },
};

/** Who appoints, by title, and the act. */
const HEAD = /組長|資安主管|主任|副召集人/;
const ACT = /派|指定|指名|簽/;

export const mem17: Rule = {
  id: 'MEM-17',
  severity: 'W',
  area: 'MEM',
  title: 'ISMS 承辦人由執行小組組長指派',
  titleEn: 'The ISMS officer is appointed by the head of the working group',
  authority: '程序伍、一、(一)2(2)「由 ISMS 執行小組組長指派」',
  why: '程序規定承辦人由執行小組組長指派；沒有指派紀錄，承辦人辦理的事項會被質疑權限。',
  mend: '於「核定或指派依據」填組長指派的日期或文號，例如「執行小組組長 115 年 3 月 1 日簽派」，並一併填委員會核定的會次。',
  needs: { Members: [...seated, 'basis'] },
  *run({ people, today }) {
    const heads = people
      .holders('執行小組組長', today)
      .flatMap((member) => people.parse(member.name ?? '').name)
      .filter((name) => name !== '');
    for (const member of people.holders('ISMS 承辦人', today)) {
      if (member.name === null || member.unread.has('basis')) continue;
      const basis = identity(member.basis ?? '');
      const byHead = HEAD.test(basis) || heads.some((name) => basis.includes(name));
      if (byHead && ACT.test(basis)) continue;
      const stated =
        basis === '' ? say`空白` : say`「${member.basis ?? ''}」未見執行小組組長的指派`;
      yield reportCell(
        'Members',
        member,
        'basis',
        say`核定或指派依據${stated}，ISMS 承辦人應由執行小組組長指派。請填指派的日期或文號。`,
      );
    }
  },
};
