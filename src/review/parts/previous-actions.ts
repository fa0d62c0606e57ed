import { daysBetween, rocShort, rocText } from '../../register/day';
import type { Resolution } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import type { Block, TableBlock } from '../document';
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
    ['1.open', '1.released', '1.overdue', '1.stale', '1.other.open'],
    '決議',
  );
  const any = carried.open.length + carried.released.length > 0;
  return {
    sentences: [
      ...(any ? [summary(context, carried)] : []),
      ...otherSentence(carried),
      ...uncounted,
    ],
    blocks: [...(any ? [table(context, carried)] : []), ...otherTable(context, carried)],
  };
}

/** Decisions of meetings that are no reviews are tracked too, in a list of their own. */
function otherSentence({ otherOpen }: CarriedForward): string[] {
  if (otherOpen.length === 0) return [];
  return [`管理審查以外之會議決議繼續列管${String(otherOpen.length)}件。`];
}

function otherTable(context: PartContext, carried: CarriedForward): Block[] {
  if (carried.otherOpen.length === 0) return [];
  const others = { ...carried, open: carried.otherOpen, released: [] };
  return [{ ...table(context, others), caption: '其他會議決議列管情形' }];
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

function table(context: PartContext, carried: CarriedForward): TableBlock {
  const released = new Set(carried.released);
  const stale = new Set(carried.stale);
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
      (released.has(row) ? releasedLines(row) : openLines(row, context, stale)).join('\n'),
    ]),
    note: '「本次未更新」指前次會議後辦理情形未經更新。',
  };
}

function releasedLines(row: Resolution): string[] {
  const day = row.releasedDate ? [rocShort(row.releasedDate)] : [];
  return ['解除列管', ...day, ...(row.state === '繼續列管' ? ['（登錄為繼續列管）'] : [])];
}

function openLines(row: Resolution, { on }: PartContext, stale: ReadonlySet<Resolution>): string[] {
  const late = row.dueDate === null ? 0 : daysBetween(row.dueDate, on);
  return [
    '繼續列管',
    ...(late > 0 ? [`逾期${String(late)}日`] : []),
    ...(stale.has(row) ? ['本次未更新'] : []),
    ...(row.state === '解除列管' && row.releasedDate === null
      ? ['（登錄為解除列管，未載解除日期）']
      : []),
  ];
}
