import type { Invited, InvitedList } from '../../../facts/invited';
import { officialName } from '../../wording/meeting-text';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** 出席, 列席, 請假, 缺席, 代理: who is said to have been what; of whom nothing is said is said too. */
export function attendanceFacts({ seats, guests, from }: InvitedList): Fact[] {
  const all = [...seats, ...guests];
  const recorded = from === 'Attendance' && all.every(({ attendance }) => attendance !== null);
  const named = (people: readonly Invited[], of: Invited['attendance']) =>
    people.filter(({ attendance }) => attendance === of).map(officialName);
  // Blank is no zero: 「無」 is said only where every row says what became of its person.
  const cell = (names: readonly string[]) => names.join('、') || (recorded ? '無' : '');
  const facts = [
    { label: '出席', value: cell(named(seats, '出席')) },
    { label: '列席', value: cell(named(guests, '出席')) },
    { label: '請假', value: cell(named(all, '請假')) },
    { label: '缺席', value: cell(named(all, '缺席')) },
    {
      label: '代理',
      value: cell(all.filter(({ attendance }) => attendance === '代理').map(withDeputy)),
    },
  ];
  const unsaid = named(all, null);
  return unsaid.length === 0
    ? facts
    : [...facts, { label: '出席狀況未登錄', value: unsaid.join('、') }];
}

function withDeputy(person: Invited): string {
  const { deputy } = person;
  return `${officialName(person)}（${deputy === null ? '代理人未填' : `由${deputy}代理`}）`;
}

/** How many of the 委員 came (MR-08: shown, never judged); [] while their rows do not all say it. */
export function attendanceCount({ seats, from }: InvitedList): string[] {
  if (from !== 'Attendance' || seats.length === 0) return [];
  if (seats.some(({ attendance }) => attendance === null)) return [];
  const counts = (['出席', '代理', '請假', '缺席'] as const).flatMap((of) => {
    const count = seats.filter(({ attendance }) => attendance === of).length;
    return count === 0 ? [] : [`${of}${String(count)}人`];
  });
  return [`應出席委員${String(seats.length)}人：${counts.join('、')}。`];
}
