import type { Facts } from '../../../facts/facts';
import { isIn, REQUIRED_POSITIONS, type Organisation, type Position } from '../../../facts/people';
import { lackOf } from '../../../register/lack';
import type { Member } from '../../../register/register';

/** An office of a body and who holds it today; nobody where it is vacant. */
export interface Post {
  /** In the procedure's words: 「資安長（召集人）」, 「ISMS 執行小組組長」. */
  readonly label: string;
  /** 「組長」: within its own body. */
  readonly short: string;
  readonly holders: readonly Member[];
  /** Whether the procedure asks for one: its vacancy is said. */
  readonly isRequired: boolean;
}

export interface Body {
  readonly organisation: Organisation;
  readonly posts: readonly Post[];
}

const posts: readonly {
  readonly organisation: Organisation;
  readonly positions: readonly (readonly [Position, label: string, short: string])[];
}[] = [
  {
    organisation: '資訊安全管理委員會',
    positions: [
      ['資安長(召集人)', '資安長（召集人）', '資安長（召集人）'],
      ['資安主管(副召集人)', '資安主管（副召集人）', '資安主管（副召集人）'],
      ['委員', '委員', '委員'],
    ],
  },
  {
    organisation: 'ISMS 執行小組',
    positions: [
      ['執行小組組長', 'ISMS 執行小組組長', '組長'],
      ['ISMS 承辦人', 'ISMS 承辦人', 'ISMS 承辦人'],
      ['執行小組組員', 'ISMS 執行小組組員', '組員'],
    ],
  },
  {
    organisation: 'ISMS 稽核小組',
    positions: [
      ['稽核小組組長', 'ISMS 稽核小組組長', '組長'],
      ['稽核小組成員', 'ISMS 稽核小組成員', '成員'],
    ],
  },
];

/** The committee and its two groups with who holds what today (procedure 伍.一.(一)). */
export function bodiesToday(facts: Facts): readonly Body[] {
  const { people, today } = facts;
  return posts.map(({ organisation, positions }) => {
    const blank = people
      .current(today)
      .filter((member) => member.position === null && isIn(member, organisation));
    return {
      organisation,
      posts: [
        ...positions.map(([position, label, short]) => ({
          label,
          short,
          holders: once(people.holders(position, today), facts),
          isRequired: REQUIRED_POSITIONS.includes(position),
        })),
        ...(blank.length === 0
          ? []
          : [
              {
                label: '（職務未填）',
                short: '職務未填',
                holders: once(blank, facts),
                isRequired: false,
              },
            ]),
      ],
    };
  });
}

/** A second row of the same appointment is a slip: the paper names its person once. */
function once(members: readonly Member[], { people }: Facts): Member[] {
  const kept: Member[] = [];
  for (const member of members) {
    if (member.name === null || kept.some((other) => people.samePerson(other, member))) continue;
    kept.push(member);
  }
  return kept;
}

/** What of 成員 nobody can place today, as a sentence; '' where there is nothing of the kind. */
export function unplacedSentence({ rows }: Facts): string {
  const unread = rows.Members.filter(({ unread: cells }) =>
    ['name', 'position', 'startDate', 'endDate'].some((column) => cells.has(column)),
  );
  if (unread.length === 0) return '';
  return `另有${String(unread.length)}列成員的姓名、職務或任期無法判讀，可能未列入（${unread.map(({ key }) => key).join('、')}）。`;
}

/** Why nobody can be listed; null where nothing stands in the way. */
export function lackOfMembers({ register }: Facts): string | null {
  return lackOf(register, 'Members', ['name', 'position', 'startDate', 'endDate']);
}
