import type { Member } from '../../register/register';
import { listed, say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

export const mem03: Rule = {
  id: 'MEM-03',
  severity: 'E',
  area: 'MEM',
  title: '執行小組組長由資安主管兼任',
  titleEn: 'The security manager is head of the working group',
  authority: '程序伍、一、(一)2(2)「由資安主管兼任」',
  why: '程序規定執行小組組長由資安主管兼任；兩列不是同一人時，權責與會議陳報對不起來。',
  mend: '更正「執行小組組長」或「資安主管(副召集人)」其中一列的姓名；人員異動時兩列一起填卸任日並新增接任者。',
  commanded: true,
  needs: { Members: appointed },
  *run({ people, today }) {
    const deputies = people.holders('資安主管(副召集人)', today);
    const names = deputies.flatMap((member) => member.name ?? []);
    if (names.length === 0 || people.mayHold('資安主管(副召集人)', today)) return;
    const heads = people.holders('執行小組組長', today).filter((head) => head.name !== null);
    const isDeputy = (head: Member) => deputies.some((member) => people.samePerson(member, head));
    // Who is head beside the 資安主管 is one too many: MEM-02's.
    if (heads.some(isDeputy)) return;
    for (const head of heads) {
      yield reportCell(
        'Members',
        head,
        'name',
        say`執行小組組長「${head.name ?? ''}」不是現任資安主管「${listed(names)}」，程序規定由資安主管兼任。請更正其中一列的人員。`,
      );
    }
  },
};
