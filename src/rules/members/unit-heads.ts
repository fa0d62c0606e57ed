import type { Day } from '../../register/day';
import { identity } from '../../register/identity';
import { nearest } from '../../register/list-entry';
import type { Member, Rows } from '../../register/register';
import { listed, say } from '../../register/said';
import type { People, Position } from '../../facts/people';
import { isCurrent, isReversed } from '../../facts/people';
import { isTitle } from '../../facts/titles';
import { eachOrOne } from '../each-or-one';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

type Unit = Rows['Units'][number];

const chairs: readonly (Position | null)[] = ['資安長(召集人)', '資安主管(副召集人)'];
const committee: readonly (Position | null)[] = [...chairs, '委員'];

export const mem06: Rule = {
  id: 'MEM-06',
  severity: 'W',
  area: 'MEM',
  title: '每一單位的主管為委員',
  titleEn: 'The head of every unit is on the committee',
  authority: '程序伍、一、(一)1(2)「由本所各單位主管派兼之」',
  why: '委員由各單位主管派兼；缺了單位，決議交辦與宣導就到不了該單位。',
  mend: '於「成員」新增該單位主管為委員（組織選資訊安全管理委員會、ISMS 職務選委員）；主管異動時原委員填卸任日。',
  needs: { Members: [...appointed, 'title', 'unit'], Units: ['unit', 'headTitle'] },
  *run({ people, rows, today }) {
    const seats = people
      .current(today)
      .filter((member) => member.name !== null && committee.includes(member.position));
    // Without a single 委員 RSP-03 has said that the role is vacant.
    if (!seats.some((member) => member.position === '委員')) return;
    const byUnit = new Map<string, Member[]>();
    for (const member of seats) {
      const unit = identity(member.unit ?? '');
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), member]);
    }
    const perhaps = unitsOfUncertain(people, rows.Units, today);
    if (perhaps === 'any') return;
    const lacking = rows.Units.filter((row) => {
      if (row.unit === null || row.unread.has('headTitle')) return false;
      const own = byUnit.get(identity(row.unit)) ?? [];
      return !perhaps.has(identity(row.unit)) && !own.some((member) => isHead(member, row));
    });
    yield* eachOrOne(
      lacking,
      (row) => {
        const own = (byUnit.get(identity(row.unit ?? '')) ?? []).map(
          (member) => say`「${member.name ?? ''}」（${member.title ?? ''}）`,
        );
        const stated = own.length === 0 ? say`沒有現任委員` : say`委員${listed(own)}不是該單位主管`;
        return reportCell(
          'Units',
          row,
          'unit',
          say`${stated}，程序規定委員由各單位主管派兼。請於「成員」將該單位${row.headTitle ?? say`主管`}列為委員，或更正職稱、卸任日。`,
        );
      },
      (first, all) =>
        reportCell(
          'Units',
          first,
          'unit',
          say`${listed(all.map((row) => row.unit ?? ''))}等 ${String(all.length)} 個單位沒有由主管擔任的現任委員，程序規定委員由各單位主管派兼。請於「成員」逐一補列。`,
        ),
    );
  },
};

/** 資安長 and 資安主管 count for their units whatever their title; of a blank title nobody can say. */
function isHead(member: Member, { unit, headTitle }: Unit): boolean {
  return (
    member.position !== '委員' ||
    headTitle === null ||
    member.title === null ||
    isTitle(member.title, headTitle, unit)
  );
}

function isVacant(position: Position | null, people: People, today: Day): boolean {
  return (
    position !== null && people.holders(position, today).every((member) => member.name === null)
  );
}

/** Units that a row which cannot be read, or whose unit is misspelt, may stand for. */
function unitsOfUncertain(
  people: People,
  units: readonly Unit[],
  today: Day,
): ReadonlySet<string> | 'any' {
  const names = units.flatMap((row) => row.unit ?? []);
  const listed = new Set(names.map(identity));
  const perhaps = new Set<string>();
  for (const member of people.members) {
    const { position, organisation } = member;
    // 職務 left blank in the committee is a seat of it.
    const isSeat = position === null && organisation === '資訊安全管理委員會';
    if (!member.unread.has('position') && !isSeat && !committee.includes(position)) continue;
    // The unit of 資安長 or 資安主管 waits for the next one, whose lack is MEM-01's.
    if (chairs.includes(position) && isVacant(position, people, today)) {
      perhaps.add(identity(member.unit ?? ''));
    }
    if (!isReversed(member) && !isCurrent(member, today)) continue;
    const unread = [...appointed, 'title'].some((column) => member.unread.has(column));
    const own = identity(member.unit ?? '');
    if (member.unread.has('unit') || own === '') return 'any';
    if (unread || isSeat || isReversed(member)) perhaps.add(own);
    // MEM-11 speaks of the unit.
    if (!listed.has(own)) perhaps.add(identity(nearest(own, names) ?? ''));
  }
  return perhaps;
}
