import type { Day } from '../register/day';
import type { Member, Review } from '../register/register';
import type { Facts } from './facts';
import { isIn, REQUIRED_POSITIONS, type Position } from './people';

/** Who is asked to a review: one row for a person, whatever appointments the person holds. */
export interface ProposedAttendee {
  /** As 成員 writes it. */
  readonly name: string;
  readonly role: '委員' | '列席';
}

const COMMITTEE = '資訊安全管理委員會';
const reporting: readonly Position[] = ['執行小組組長', 'ISMS 承辦人', '稽核小組組長'];

/**
 * From the members in office on the day: the committee by rank; beside it who reports or keeps the
 * papers, and who sat in on the previous review. The others of the two teams are not asked by default.
 */
export function proposedAttendees(
  facts: Facts,
  on: Day,
  previous: Review | null,
): readonly ProposedAttendee[] {
  const { people } = facts;
  const inOffice = people.current(on).filter(({ name }) => name !== null);
  const satIn = facts
    .attendeesOf(previous?.reviewId ?? null)
    .flatMap(({ role, name }) => (role === '列席' && name !== null ? [name] : []));
  const isAsked = (member: Member) =>
    (member.position !== null && reporting.includes(member.position)) ||
    satIn.some((name) => people.isMember(name, member));
  const committee = byRank(inOffice.filter((member) => isIn(member, COMMITTEE)));
  const beside = byRank(inOffice.filter((member) => !isIn(member, COMMITTEE) && isAsked(member)));
  const asked: Member[] = [];
  const all = [...committee, ...beside].flatMap((member): ProposedAttendee[] => {
    if (asked.some((other) => people.samePerson(other, member))) return [];
    asked.push(member);
    return [{ name: member.name ?? '', role: committee.includes(member) ? '委員' : '列席' }];
  });
  return all;
}

/** The convener first, then in the order of the procedure; of one rank as they stand in the sheet. */
function byRank(members: readonly Member[]): Member[] {
  const rank = ({ position }: Member) => {
    const at = position === null ? -1 : REQUIRED_POSITIONS.indexOf(position);
    return at === -1 ? REQUIRED_POSITIONS.length : at;
  };
  return [...members].sort((a, b) => rank(a) - rank(b));
}
