import { daysBetween, rocShort, rocText } from '../../register/day';
import type { Resolution } from '../../register/register';
import { agendaTitles, FIRST_MEETING } from '../../facts/agenda-words';
import type { Block } from '../document';
import { carriedForward, type CarriedForward } from '../../facts/figures/carry-forward';
import type { PartBody, PartContext, PartDefinition } from '../part';
import { dayCell, NOT_FILLED } from '../wording/cell-text';
import { uncountedSentence } from '../wording/uncounted-sentence';

/** Procedure 伍.二.(二) 1 */
export const previousActions: PartDefinition = {
  no: '1',
  title: agendaTitles['1'],
  reporter: '執行小組組長',
  compose,
};

function compose(context: PartContext): PartBody {
  const carried = carriedForward(context);
  const uncounted = uncountedSentence(
    context.figures,
    ['1.open', '1.released', '1.overdue', '1.stale'],
    '決議',
  );
  const reason = reasonForNone(context, carried);
  return {
    hasContent: reason === '',
    reason,
    sentences: [...(reason === '' ? [summary(context, carried)] : []), ...uncounted],
    blocks: reason === '' ? [table(context, carried)] : [],
  };
}

function reasonForNone(context: PartContext, { open, released }: CarriedForward): string {
  if (open.length + released.length > 0) return '';
  if (context.earlier.length === 0) return FIRST_MEETING;
  const earlierIds = new Set(context.earlier.map((review) => review.reviewId));
  const any = context.facts.rows.Resolutions.some((row) => earlierIds.has(row.reviewId));
  return any ? '歷次會議決議於前次會議前均已解除列管' : '歷次會議無列管決議';
}

function summary({ previous }: PartContext, carried: CarriedForward): string {
  const { open, overdue, stale, released } = carried;
  const since = previous?.date
    ? `前次會議（${previous.reviewId ?? ''}，${rocText(previous.date)}）`
    : '前次會議';
  const detail =
    open.length === 0
      ? ''
      : `，其中逾期${String(overdue.length)}件、本次未更新${String(stale.length)}件`;
  return `歷次會議決議繼續列管${String(open.length)}件${detail}；${since}後解除列管${String(released.length)}件。`;
}

function table(context: PartContext, carried: CarriedForward): Block {
  return {
    kind: 'table',
    caption: '歷次會議決議列管情形',
    columns: [
      { header: '編號', weight: 5 },
      { header: '會次', weight: 5 },
      { header: '決議事項', weight: 10 },
      { header: '主辦', weight: 4 },
      { header: '期限', weight: 5, align: 'center' },
      { header: '辦理情形', weight: 10 },
      { header: '列管狀態、逾期天數', weight: 6 },
    ],
    rows: [...carried.open, ...carried.released].map((row) => [
      row.key,
      row.reviewId ?? '',
      row.resolution ?? NOT_FILLED,
      row.lead.length === 0 ? '（未填）' : row.lead.join('、'),
      dayCell(row, 'dueDate', row.dueDate),
      row.progress ?? NOT_FILLED,
      stateLines(row, context, carried).join('\n'),
    ]),
    note: '「本次未更新」指前次會議後辦理情形未經更新。',
  };
}

function stateLines(row: Resolution, { on }: PartContext, carried: CarriedForward): string[] {
  if (carried.released.includes(row)) {
    const day = row.releasedDate ? [rocShort(row.releasedDate)] : [];
    return ['解除列管', ...day, ...(row.state === '繼續列管' ? ['（登錄為繼續列管）'] : [])];
  }
  const late = row.dueDate === null ? 0 : daysBetween(row.dueDate, on);
  return [
    '繼續列管',
    ...(late > 0 ? [`逾期${String(late)}日`] : []),
    ...(carried.stale.includes(row) ? ['本次未更新'] : []),
    ...(row.state === '解除列管' && row.releasedDate === null
      ? ['（登錄為解除列管，未載解除日期）']
      : []),
  ];
}
