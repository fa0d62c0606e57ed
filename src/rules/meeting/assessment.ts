import { nextReview } from '../../facts/next-review';
import { dayOfReview } from '../../facts/reviews-in-order';
import { addMonths, rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const mr16: Rule = {
  id: 'MR-16',
  severity: 'E',
  area: 'MR',
  title: '第 5 項的風險評鑑在會議前十二個月內',
  titleEn: 'The risk assessment of part 5 is within twelve months before the meeting',
  authority: '程序伍、二、(二)5',
  why: '第 5 項審查的是風險評鑑結果；評鑑日期不明或超過一年，委員會審查的就不是現況。',
  mend: '完成年度風險評鑑後，於「風險處理」更新各風險的評鑑日期；已評鑑而漏填者補填。',
  needs: { Risks: ['assessedDate'], Reviews: ['date', 'status'] },
  *run(facts) {
    const next = nextReview(facts);
    const { Risks } = facts.rows;
    const [first] = Risks;
    // Without a risk there is nothing to cite: MR-12 asks for the reason.
    if (!next || !first || !readable(next, 'date')) return;
    // One that cannot be read may be the latest: the bad cell is already reported.
    if (Risks.some((risk) => !readable(risk, 'assessedDate'))) return;
    const on = dayOfReview(next, facts.today);
    const dated = Risks.flatMap((risk) =>
      risk.assessedDate !== null && risk.assessedDate <= on
        ? [{ risk, day: risk.assessedDate }]
        : [],
    );
    const latest = dated.reduce<(typeof dated)[number] | null>(
      (best, one) => (best === null || one.day > best.day ? one : best),
      null,
    );
    if (latest === null) {
      const message = say`會議日 ${rocShort(on)} 以前沒有任何風險的評鑑日期，第 5 項無從敘明風險評鑑的時間。請填評鑑日期。`;
      yield reportCell('Risks', first, 'assessedDate', message);
    } else if (latest.day < addMonths(on, -12)) {
      const message = say`最近一次評鑑日期 ${rocShort(latest.day)} 距會議日 ${rocShort(on)} 已逾十二個月。請完成年度風險評鑑並更新評鑑日期。`;
      yield reportCell('Risks', latest.risk, 'assessedDate', message);
    }
  },
};
