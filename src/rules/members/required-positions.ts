import { rocShort } from '../../register/day';
import type { Day } from '../../register/day';
import { listed, say } from '../../register/said';
import type { Facts } from '../../facts/facts';
import { nextReview } from '../../facts/next-review';
import type { Position } from '../../facts/people';
import { isCurrent, REQUIRED_POSITIONS } from '../../facts/people';
import { reportCell, reportTable } from '../report';
import type { Report } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

export const mem01: Rule = {
  id: 'MEM-01',
  severity: 'E',
  area: 'MEM',
  title: '必要職務均有現任人員',
  titleEn: 'Required positions are held by someone in office',
  authority: '程序伍、一、(一)1至3',
  why: '程序規定應置這五個職務；無人擔任時，會議無人主持或陳報，制度與稽核無人負責。',
  mend: '於「成員」新增一列任命，填姓名、ISMS 職務與到任日；若其實有人擔任，更正該列的職務、到任日或卸任日。',
  commanded: true,
  needs: { Members: appointed },
  *run(facts) {
    const { people, today } = facts;
    if (people.members.length === 0) {
      yield reportTable(
        'Members',
        '',
        'name',
        say`尚未登錄任何成員，程序所定的職務（${listed(REQUIRED_POSITIONS)}）均無人擔任。請自第一列填起，一列一項任命。`,
      );
      return;
    }
    for (const position of REQUIRED_POSITIONS) {
      if (isVacant(position, today, facts)) yield vacancy(position, facts);
      else yield* vacancyToCome(position, facts);
    }
  },
};

function isVacant(position: Position, day: Day, { people }: Facts): boolean {
  return (
    people.holders(position, day).every((member) => member.name === null) &&
    !people.mayHold(position, day)
  );
}

function vacancy(position: Position, { people, today }: Facts): Report {
  const [nameless] = people.holders(position, today);
  if (nameless) {
    return reportCell(
      'Members',
      nameless,
      'name',
      say`現任「${position}」的姓名空白，等同無人任此職務。請填姓名。`,
    );
  }
  const [blank, another] = people.withoutPosition(position, today);
  if (blank && !another) {
    return reportCell(
      'Members',
      blank,
      'position',
      say`「${blank.name ?? ''}」的 ISMS 職務空白，而 ${rocShort(today)} 無現任「${position}」，程序規定應置此職務。請選取職務；不是此人者，請新增其任命列。`,
    );
  }
  return reportTable(
    'Members',
    position,
    'position',
    say`${rocShort(today)} 無現任「${position}」，程序規定應置此職務。請於「成員」新增其任命列，或更正到任日、卸任日。`,
  );
}

/** Somebody holds it today and leaves before the next review. */
function* vacancyToCome(position: Position, facts: Facts): Iterable<Report> {
  const { people, today } = facts;
  const review = nextReview(facts);
  const day = review?.date ?? null;
  if (day === null || day <= today || !isVacant(position, day, facts)) return;
  const leaving = people
    .holders(position, today)
    .find((member) => member.name !== null && !isCurrent(member, day));
  if (!leaving?.endDate) return;
  yield reportCell(
    'Members',
    leaving,
    'endDate',
    say`現任「${position}」「${leaving.name ?? ''}」於 ${rocShort(leaving.endDate)} 卸任，下一次管理審查會議（${rocShort(day)}）當日無人任此職務。請於「成員」新增接任者，或更正卸任日。`,
    'W',
  );
}
