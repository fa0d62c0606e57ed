import type { Facts } from '../../facts/facts';
import { isForDecisionsOnly } from '../../facts/held-reviews';
import { nextReview } from '../../facts/next-review';
import { dayOfReview, isHeld } from '../../facts/reviews-in-order';
import { rocShort, type Day } from '../../register/day';
import { readable } from '../../register/readable';
import type { Review } from '../../register/register';
import { listed, say } from '../../register/said';
import { reportCell, type Report } from '../report';
import type { Rule } from '../rule';

/** The convener, and who stands in for him. */
const chairs = ['資安長(召集人)', '資安主管(副召集人)'] as const;

export const mr05: Rule = {
  id: 'MR-05',
  severity: 'E',
  area: 'MR',
  title: '主席為當日的資安長；由資安主管代理者註明原因',
  titleEn:
    'The chief security officer of the day presides; where the security manager does, the reason is given',
  authority: '程序伍、一、(一)1(2)、(二)1(3)A',
  why: '程序規定由召集人（資安長）主持，副召集人得代理；由他人主持的會議，其決議效力會受質疑。',
  mend: '主席填當日的資安長；由資安主管代理者，於主席代理原因填明原因；任期有誤者更正「成員」。',
  commanded: true,
  needs: {
    Reviews: ['date', 'chair', 'chairDeputyReason', 'status'],
    Members: ['name', 'position', 'startDate', 'endDate'],
  },
  *run(facts) {
    const { people, today } = facts;
    // An empty 成員 is one problem, and MEM-01's.
    if (people.members.length === 0) return;
    for (const review of facts.reviews) {
      const { chair } = review;
      if (!readable(review, 'date', 'chair', 'chairDeputyReason')) continue;
      if (isForDecisionsOnly(review, facts)) continue;
      if (chair === null) {
        if (!isHeld(review) && review !== nextReview(facts)) continue;
        const message = say`主席空白，會議應由資安長主持。請填資安長姓名。`;
        yield reportCell('Reviews', review, 'chair', message);
        continue;
      }
      const day = dayOfReview(review, today);
      if (chairs.some((position) => people.mayHold(position, day, chair))) continue;
      if (isLeftBlank(chair, day, facts)) continue;
      yield* chairReports(review, chair, facts);
    }
  },
};

/** A 資安長 without a name, or the chair without his 職務, today too: MEM-01 speaks of the blank cell. */
function isLeftBlank(chair: string, day: Day, { people, today }: Facts): boolean {
  const position = '資安長(召集人)';
  const isVacant = people.inPosition(position, today).every(({ name }) => name === null);
  return (
    isVacant &&
    (people.inPosition(position, day).some(({ name }) => name === null) ||
      people.withoutPosition(position, day).some((member) => people.isMember(chair, member)))
  );
}

function* chairReports(review: Review, chair: string, { people, today }: Facts): Generator<Report> {
  const day = dayOfReview(review, today);
  // On the day of a handover the one who goes may still preside.
  const holds = (position: (typeof chairs)[number]) =>
    people.inPosition(position, day).some((member) => people.isMember(chair, member));
  if (holds('資安長(召集人)')) return;
  if (!holds('資安主管(副召集人)')) {
    const heads = people.holders('資安長(召集人)', day).flatMap((member) => member.name ?? []);
    const who = heads.length === 0 ? say`該日無現任資安長` : say`該日資安長為「${listed(heads)}」`;
    yield reportCell(
      'Reviews',
      review,
      'chair',
      say`主席「${chair}」於 ${rocShort(day)} 不是資安長，也不是得代理的資安主管；${who}。請更正主席，或更正「成員」的任期。`,
    );
  } else if (review.chairDeputyReason === null) {
    yield reportCell(
      'Reviews',
      review,
      'chairDeputyReason',
      say`主席「${chair}」為資安主管，代理資安長主持，但主席代理原因空白。請填代理原因。`,
    );
  }
}

export const mr09: Rule = {
  id: 'MR-09',
  severity: 'E',
  area: 'MR',
  title: '會議填有紀錄；主席與紀錄不是同一人（W）',
  titleEn: 'The meeting has a minute taker, who is not the one presiding (a warning)',
  authority: '會議文書實務',
  why: '會議紀錄須載明由誰製作；主席兼任紀錄，紀錄就少了另一人的確認。',
  mend: '於「管審會議」的紀錄填製作紀錄者的姓名，通常為 ISMS 承辦人，不宜為主席。',
  needs: { Reviews: ['date', 'chair', 'minutesBy', 'status'] },
  *run(facts) {
    for (const review of facts.reviews) {
      const { chair, minutesBy } = review;
      if (!readable(review, 'minutesBy', 'status')) continue;
      if (!isHeld(review) && review !== nextReview(facts)) continue;
      if (isForDecisionsOnly(review, facts)) continue;
      if (minutesBy === null) {
        const message = say`紀錄空白，會議紀錄不知由誰製作。請填擔任紀錄者的姓名。`;
        yield reportCell('Reviews', review, 'minutesBy', message);
      } else if (chair !== null && facts.people.sameName(chair, minutesBy)) {
        yield reportCell(
          'Reviews',
          review,
          'minutesBy',
          say`紀錄「${minutesBy}」與主席相同，會議紀錄宜由他人製作。請更正紀錄或主席。`,
          'W',
        );
      }
    }
  },
};
