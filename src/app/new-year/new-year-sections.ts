import { rocShort } from '../../register/day';
import type { Resolution } from '../../register/register';
import type { EndingTerm } from './kept';
import type { NewYearPlan } from './plan-new-year';

/** A piece of the preview: a heading and its lines, Traditional Chinese. */
export interface NewYearSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** In a word what will happen, or that it has happened already. */
export function newYearHeadline({ review, isThere, edit, lastId }: NewYearPlan): string {
  const after = lastId === null ? '' : `（接續 ${lastId}）`;
  if (!isThere) return `將加入下一次會議 ${review.reviewId}${after}。`;
  return edit.add.length === 0
    ? `下一次會議 ${review.reviewId} 已在表中${after}，沒有需要加入的內容。`
    : `下一次會議 ${review.reviewId} 已在表中${after}，只加入尚缺的內容。`;
}

export function newYearSections(plan: NewYearPlan): readonly NewYearSection[] {
  const { review, isThere, items, attendees, kept, notices } = plan;
  const day = (value: NewYearPlan['review']['date']) => (value === null ? '留白' : rocShort(value));
  const sections: NewYearSection[] = [
    {
      title: isThere ? '下一次會議（已登錄）' : '加入管審會議 1 列',
      lines: [
        `會議編號：${review.reviewId}`,
        `會議名稱：${review.name ?? '留白'}`,
        `日期：${day(review.date)}`,
        `審查期間起：${day(review.periodStart)}`,
        `主席：${review.chair ?? '留白'}`,
      ],
    },
    {
      title: `加入審查議案 ${String(items.length)} 列`,
      lines: items.length === 0 ? [] : [`項次 ${items.join('、')}`],
    },
    {
      title: `加入出席 ${String(attendees.length)} 列`,
      lines: (['委員', '列席'] as const).flatMap((role) => {
        const own = attendees.filter((attendee) => attendee.role === role);
        return own.length === 0
          ? []
          : [`${role} ${String(own.length)} 人：${own.map(({ name }) => name).join('、')}`];
      }),
    },
    {
      title: `由議程第 1 項自動接續的列管決議 ${String(kept.open.length)} 案`,
      lines: kept.open.map(resolutionLine),
    },
    {
      title: `其他會議未解除列管的決議 ${String(kept.otherOpen.length)} 案`,
      lines: kept.otherOpen.map(resolutionLine),
    },
    {
      title: `沿用的指標 ${String(kept.indicators.length)} 項`,
      lines: kept.indicators.length === 0 ? [] : ['指標與歷年量測值都保留，不複製也不刪除。'],
    },
    { title: `期間內任期屆滿 ${String(kept.terms.length)} 人次`, lines: kept.terms.map(termLine) },
    { title: '新年度提醒', lines: kept.reminders },
    { title: '請留意', lines: notices },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function resolutionLine({ resolutionId, resolution, lead, dueDate }: Resolution): string {
  const parts = [
    lead.length === 0 ? '' : `主辦 ${lead.join('、')}`,
    dueDate === null ? '' : `期限 ${rocShort(dueDate)}`,
  ].filter((part) => part !== '');
  const tail = parts.length === 0 ? '' : `（${parts.join('，')}）`;
  return `${resolutionId ?? '（編號空白）'} ${resolution ?? ''}${tail}`;
}

function termLine({ member, endDate, isWithoutSuccessor }: EndingTerm): string {
  const { name, position, unit } = member;
  const who = [name ?? '（姓名空白）', position ?? unit ?? ''].filter((part) => part !== '');
  const after = isWithoutSuccessor ? '，其後尚無人接任' : '';
  return `${who.join(' ')}：卸任日 ${rocShort(endDate)}${after}`;
}
