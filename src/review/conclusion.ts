import { rocText } from '../register/day';
import type { Block, FormField } from './document';
import type { PartContext } from './part';
import { signersOn } from './signers';

/** 審查結論: three answers (procedure 壹.二) and what ISO 27001 9.3.3 asks; recorded, or to be written in. */
export function conclusion({ review, people, on }: PartContext): Block[] {
  const row = (field: FormField): readonly FormField[] => [field];
  const answer = (label: string, recorded: string | null, good: string, box: string) =>
    row({
      label,
      value: recorded ?? `□${good}\u3000□需調整：`,
      box: `conclusion.${box}`,
      lines: 1.5,
    });
  const written = (label: string, recorded: string | null, box: string) =>
    row({ label, value: recorded ?? '', box: `conclusion.${box}`, lines: 1.5 });
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
    { kind: 'signatures', labels: signersOn(people, on) },
  ];

  function nextDate(): string | null {
    if (review.unread.has('nextDate')) return '（無法判讀）';
    return review.nextDate === null ? null : rocText(review.nextDate);
  }
}
