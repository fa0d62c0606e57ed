import type { ItemNo } from '../../facts/agenda-words';
import { nextReview } from '../../facts/next-review';
import { dayOfReview } from '../../facts/reviews-in-order';
import { rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { listed, say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

/** Whose head reports an item, unless its row names somebody. */
const heads = [
  { position: '稽核小組組長', has: (no: ItemNo) => no === '3-1' || no === '3-3' },
  { position: '執行小組組長', has: (no: ItemNo) => no !== '3-1' && no !== '3-3' },
] as const;

export const mr14: Rule = {
  id: 'MR-14',
  severity: 'W',
  area: 'MR',
  title: '議案的陳報人出缺時，另有指名的陳報人',
  titleEn: 'Where a reporter’s position is vacant another is named',
  authority: '程序伍、一、(二)2(2)D、3(2)C',
  why: '陳報人空白時由組長陳報；該組長出缺，會議中就沒有人報告這一項。',
  mend: '於議案的陳報人填代為陳報者；組長已派任者，於「成員」補登。',
  needs: {
    Reviews: ['reviewId', 'date', 'status'],
    AgendaItems: ['reviewId', 'itemNo', 'reporter'],
    Members: ['name', 'position', 'startDate', 'endDate'],
  },
  *run(facts) {
    const { people, today } = facts;
    const next = nextReview(facts);
    // An empty 成員 is one problem, and MEM-01's.
    if (!next || people.members.length === 0 || !readable(next, 'date')) return;
    const day = dayOfReview(next, today);
    for (const { position, has } of heads) {
      if (people.holders(position, day).length > 0 || people.mayHold(position, day)) continue;
      const own = facts
        .itemsOf(next.reviewId)
        .filter(({ itemNo }) => itemNo !== null && itemNo !== '臨時動議' && has(itemNo));
      // Who held the office before is nobody else.
      const isNamed = (reporter: string | null) =>
        reporter !== null &&
        !people.appointments(reporter).some((member) => member.position === position);
      const silent = own.filter((row) => !isNamed(row.reporter) && readable(row, 'reporter'));
      const [first] = silent;
      if (!first) continue;
      // One vacancy, one problem, whatever number of items it leaves without a reporter.
      const nos = listed([...new Set(silent.flatMap(({ itemNo }) => itemNo ?? []))]);
      yield reportCell(
        'AgendaItems',
        first,
        'reporter',
        say`項次 ${nos} 由${position}陳報，但 ${rocShort(day)} 該職務出缺，陳報人也未填其他人。請填代為陳報者，或於「成員」補登${position}。`,
      );
    }
  },
};
