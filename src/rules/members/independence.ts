import { rocShort, type Day } from '../../register/day';
import type { Member } from '../../register/register';
import { readable } from '../../register/readable';
import { say } from '../../register/said';
import { isCurrent, isIn, isReversed } from '../../facts/people';
import { periodUnderReview } from '../../facts/period-under-review';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';
import { seated } from './appointed';

export const mem09: Rule = {
  id: 'MEM-09',
  severity: 'E',
  area: 'MEM',
  title: '同一人不得同時任職執行小組與稽核小組',
  titleEn: 'Nobody is in both the working group and the audit group',
  authority: 'ISO/IEC 27001 9.2.2 稽核之客觀與公正',
  why: '執行者不得稽核自己的工作；同時任職兩組的人所做的稽核與驗證都會被質疑。',
  mend: '改派其中一項職務，或於已結束的任命填卸任日；組織與職務互相矛盾時，更正選錯的一格。',
  needs: { Members: seated },
  *run(facts) {
    const { people, today } = facts;
    const sound = (member: Member) =>
      member.name !== null && !isReversed(member) && readable(member, 'startDate', 'endDate');
    const period = periodUnderReview(facts);
    for (const auditor of people.members) {
      if (!sound(auditor) || !isIn(auditor, 'ISMS 稽核小組')) continue;
      const others = people
        .appointments(auditor.name ?? '')
        .filter(
          (member) =>
            sound(member) && isIn(member, 'ISMS 執行小組') && people.samePerson(member, auditor),
        );
      const column = auditor.organisation === 'ISMS 稽核小組' ? 'organisation' : 'position';
      const isNow = (member: Member) => isCurrent(auditor, today) && isCurrent(member, today);
      const now = others.find(isNow);
      if (now) {
        const where =
          now === auditor
            ? say`此列的組織與 ISMS 職務分屬執行小組與稽核小組`
            : say`「${auditor.name ?? ''}」同時為執行小組成員（${rowName('Members', now)}）`;
        yield reportCell(
          'Members',
          auditor,
          column,
          say`${where}，不得稽核自己執行的工作。請${now === auditor ? say`更正組織或 ISMS 職務` : say`改派其中一項職務，或填卸任日`}。`,
        );
        continue;
      }
      const past = others.flatMap((member) => {
        const both = common(auditor, member);
        if (!period || !both || both.end >= today || both.end < period.start) return [];
        return (both.start ?? '') <= period.end ? [{ member, both }] : [];
      });
      const [one] = past;
      if (!one) continue;
      yield reportCell(
        'Members',
        auditor,
        column,
        say`「${auditor.name ?? ''}」於審查期間內曾同時為執行小組成員（${rowName('Members', one.member)}，至 ${rocShort(one.both.end)}），其間所為的稽核與驗證欠缺獨立性。請確認任期是否誤填；屬實者請由他人複核其間的稽核結果。`,
        'W',
      );
    }
  },
};

/** The days on which both terms ran; null where they never did. An open end is before and after all. */
function common(a: Member, b: Member): { start: Day | null; end: Day } | null {
  const start = [a.startDate, b.startDate].reduce((x, y) => ((x ?? '') > (y ?? '') ? x : y));
  const end = [a.endDate, b.endDate].reduce((x, y) => ((x ?? OPEN) < (y ?? OPEN) ? x : y));
  return end === null || (start !== null && start > end) ? null : { start, end };
}

const OPEN = '9999-12-31';

export const mem10: Rule = {
  id: 'MEM-10',
  severity: 'W',
  area: 'MEM',
  title: '資安長、資安主管不在稽核小組',
  titleEn: 'The chief security officer and the security manager are not in the audit group',
  authority: '實務作法',
  why: '主持與推動制度的人稽核制度，等於稽核自己的決定。',
  mend: '將稽核小組的職務改派他人，或於該列填卸任日。',
  needs: { Members: seated },
  *run({ people, today }) {
    for (const position of ['資安長(召集人)', '資安主管(副召集人)'] as const) {
      for (const holder of people.holders(position, today)) {
        const auditor = people
          .currentOf(holder.name ?? '', today)
          .find((member) => isIn(member, 'ISMS 稽核小組') && people.samePerson(member, holder));
        if (!auditor) continue;
        yield reportCell(
          'Members',
          auditor,
          auditor.organisation === 'ISMS 稽核小組' ? 'organisation' : 'position',
          say`「${auditor.name ?? ''}」為現任${position}（${rowName('Members', holder)}），不宜同時在稽核小組。請改派他人，或填卸任日。`,
        );
      }
    }
  },
};
