import { rocText } from '../../../register/day';
import type { Review } from '../../../register/register';
import type { Block, FormField } from '../../document';

/** 審查結論: three answers, what is to be improved, changed and provided, and when to meet again. */
export function conclusionForm(review: Review): Block {
  const field = (label: string, value: string | null, name: string): FormField => ({
    label,
    value: value ?? '',
    lines: 2,
    box: `conclusion.${name}`,
  });
  return {
    kind: 'form',
    rows: [
      [field('適用性', review.suitability, 'suitability')],
      [field('適切性', review.adequacy, 'adequacy')],
      [field('有效性', review.effectiveness, 'effectiveness')],
      [field('改善決定', review.improvements, 'improvements')],
      [field('ISMS 變更需求', review.changes, 'changes')],
      [field('資源需求', review.resources, 'resources')],
      [
        {
          ...field(
            '下次會議日期',
            review.nextDate === null ? null : rocText(review.nextDate),
            'nextDate',
          ),
          lines: 1,
        },
      ],
    ],
  };
}
