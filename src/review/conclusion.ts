import { rocText } from '../register/day';
import type { Block, FormField } from './document';
import type { PartContext } from './part';

/** 審查結論: three answers (procedure 壹.二) and what ISO 27001 9.3.3 asks; recorded, or to be written in. */
export function conclusion({ review, people, on }: PartContext): Block[] {
  const row = (field: FormField): readonly FormField[] => [field];
  const answer = (label: string, recorded: string | null, good: string, box: string) =>
    row({
      label,
      value: recorded ?? `□${good}\u3000□需調整：`,
      box: `conclusion.${box}`,
      lines: 1,
    });
  const written = (label: string, recorded: string | null, box: string) =>
    row({ label, value: recorded ?? '', box: `conclusion.${box}`, lines: 1 });
  return [
    { kind: 'heading', level: 1, text: '審查結論' },
    {
      kind: 'form',
      rows: [
        answer('適用性', review.suitability, '適用', 'suitability'),
        answer('適切性', review.adequacy, '適切', 'adequacy'),
        answer('有效性', review.effectiveness, '有效', 'effectiveness'),
        written('改善決定', review.improvements, 'improvements'),
        written('ISMS變更需求', review.changes, 'changes'),
        written('資源需求', review.resources, 'resources'),
        written('下次會議日期', nextDate(), 'nextDate'),
      ],
    },
    { kind: 'signatures', labels: signers() },
  ];

  function nextDate(): string | null {
    if (review.unread.has('nextDate')) return '（無法判讀）';
    return review.nextDate === null ? null : rocText(review.nextDate);
  }

  /** One box for each person: 資安主管 is 執行小組組長 too (procedure 一.(一)2(2)), unless 成員 says two people. */
  function signers(): string[] {
    const holders = (position: '資安主管(副召集人)' | '執行小組組長') =>
      people.holders(position, on);
    const [heads, leaders] = [holders('資安主管(副召集人)'), holders('執行小組組長')];
    const isOne =
      heads.length === 0 ||
      leaders.length === 0 ||
      heads.some((head) => leaders.some((leader) => people.samePerson(head, leader)));
    return [
      '承辦人',
      ...(isOne ? ['資安主管（兼執行小組組長）'] : ['執行小組組長', '資安主管']),
      '稽核小組組長',
      '資安長',
    ];
  }
}
