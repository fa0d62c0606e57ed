import type { Day } from '../register/day';
import type { Member } from '../register/register';
import type { People, Position } from '../facts/people';

/** Who signs a paper of the management review, with the words for the office. */
const offices: readonly { readonly position: Position; readonly label: string }[] = [
  { position: 'ISMS 承辦人', label: '承辦人' },
  { position: '資安主管(副召集人)', label: '資安主管' },
  { position: '執行小組組長', label: '執行小組組長' },
  { position: '稽核小組組長', label: '稽核小組組長' },
  { position: '資安長(召集人)', label: '資安長' },
];

/**
 * One box per person, not per office: who holds two signs once, 「資安主管（兼執行小組組長）」. An office
 * that is vacant that day keeps its box.
 */
export function signersOn(people: People, day: Day): string[] {
  const boxes: { readonly label: string; readonly also: string[]; readonly holders: Member[] }[] =
    [];
  for (const { position, label } of offices) {
    const holders = people.holders(position, day);
    const box = boxes.find(
      (other) =>
        other.holders.some((a) => holders.some((b) => people.samePerson(a, b))) ||
        // The head of the group is 資安主管 (procedure 伍.一.(一)2(2)), unless 成員 says two people.
        (position === '執行小組組長' &&
          other.label === '資安主管' &&
          (holders.length === 0 || other.holders.length === 0)),
    );
    if (box) {
      box.also.push(label);
      box.holders.push(...holders);
    } else boxes.push({ label, also: [], holders: [...holders] });
  }
  return boxes.map(({ label, also }) =>
    also.length === 0 ? label : `${label}（兼${also.join('、')}）`,
  );
}
