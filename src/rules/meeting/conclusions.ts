import { heldReviews } from '../../facts/held-reviews';
import { isHeld } from '../../facts/reviews-in-order';
import { addMonths, rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { listed, say } from '../../register/said';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';

const three = ['suitability', 'adequacy', 'effectiveness'] as const;
const outputs = ['improvements', 'changes', 'resources'] as const;

export const mr21: Rule = {
  id: 'MR-21',
  severity: 'E',
  area: 'MR',
  title: '會後有適用性、適切性、有效性三項結論',
  titleEn:
    'After the meeting its conclusions on suitability, adequacy and effectiveness are filled in',
  authority: '程序壹、二（伍、二僅列適用性與有效性）',
  why: '管理審查的目的就是確認制度的適用性、適切性與有效性；缺一項，審查就沒有完成。',
  mend: '依會議紀錄於「管審會議」填三項結論；當時未作成者，照實填「當次會議未作成結論」。',
  needs: { Reviews: ['reviewId', 'date', 'status', ...three] },
  *run(facts) {
    for (const review of heldReviews(facts)) {
      const blank = three.filter((one) => review[one] === null && readable(review, one));
      const [first] = blank;
      if (!first) continue;
      const names = listed(blank.map((one) => headerOf('Reviews', one)));
      yield reportCell(
        'Reviews',
        review,
        first,
        say`此會議已召開，${names}的結論空白。請依會議紀錄填寫；當時未作成者，照實填「當次會議未作成結論」。`,
      );
    }
  },
};

export const mr22: Rule = {
  id: 'MR-22',
  severity: 'W',
  area: 'MR',
  title: '會後填有改善決定、ISMS 變更需求及資源需求（沒有填「無」）',
  titleEn:
    'After the meeting improvements, changes to the ISMS and resources are filled in (無 for none)',
  authority: 'ISO/IEC 27001 9.3.3',
  why: '標準要求審查結果包含改善機會與變更需求的決定；資源無人過問，是稽核常見的意見。',
  mend: '依會議紀錄於「管審會議」填寫；沒有者填「無」。',
  needs: { Reviews: ['reviewId', 'date', 'status', ...outputs] },
  *run(facts) {
    for (const review of heldReviews(facts)) {
      const blank = outputs.filter((one) => review[one] === null && readable(review, one));
      const [first] = blank;
      if (!first) continue;
      const names = listed(blank.map((one) => headerOf('Reviews', one)));
      const message = say`此會議已召開，${names}空白。請依會議紀錄填寫；沒有請填「無」。`;
      yield reportCell('Reviews', review, first, message);
    }
  },
};

export const mr25: Rule = {
  id: 'MR-25',
  severity: 'W',
  area: 'MR',
  title: '最近一次已召開的會議訂有下次會議日期，間隔不逾十二個月',
  titleEn: 'The last meeting held sets the next one’s date, within twelve months',
  authority: '實務作法',
  why: '會中先訂下次日期，年度會議才不致拖過十二個月。',
  mend: '於「管審會議」填下次會議日期，在本次會議之後、十二個月之內。',
  needs: { Reviews: ['reviewId', 'date', 'status', 'nextDate'] },
  *run(facts) {
    const last = heldReviews(facts).findLast(({ date }) => date !== null);
    if (!last?.date || !readable(last, 'nextDate')) return;
    // A later one that is registered for its decisions alone has taken its place.
    const { date, nextDate } = last;
    const held = facts.reviews.filter((one) => isHeld(one)).flatMap((one) => one.date ?? []);
    if (held.some((day) => day > date && day <= facts.today)) return;
    const limit = addMonths(date, 12);
    const wrong =
      nextDate === null
        ? say`下次會議日期空白。`
        : nextDate <= date
          ? say`下次會議日期 ${rocShort(nextDate)} 不晚於會議日期 ${rocShort(date)}。`
          : nextDate > limit
            ? say`下次會議日期 ${rocShort(nextDate)} 距會議日期 ${rocShort(date)} 逾十二個月。`
            : null;
    if (wrong === null) return;
    yield reportCell(
      'Reviews',
      last,
      'nextDate',
      say`${wrong}請填 ${rocShort(limit)} 以前的日期。`,
    );
  },
};
