import { rocText } from '../../register/day';
import type { Resolution } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import type { Block, CellContent } from '../document';
import { carriedForward, type CarriedForward } from '../../facts/figures/carry-forward';
import type { PartBody, PartContext, PartDefinition } from '../part';
import { dayCell, NOT_FILLED } from '../wording/cell-text';
import { daysLate, handlingText, leadText } from '../wording/resolution-text';
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
  const uncounted = uncountedSentence(context.figures, countedResolutions, '決議');
  const any = carried.open.length + carried.released.length > 0;
  return {
    sentences: [
      ...(any ? [summary(context, carried)] : []),
      ...otherSentence(carried),
      ...(any || carried.otherOpen.length > 0 ? ['各案詳附表一。'] : []),
      ...uncounted,
    ],
    blocks: overdueTable(carried.overdue, context),
  };
}

/** The figures that a resolution counts in. */
export const countedResolutions = [
  '1.open',
  '1.released',
  '1.overdue',
  '1.stale',
  '1.other.open',
] as const;

/** Decisions of meetings that are no reviews are tracked too, in a list of their own. */
function otherSentence({ otherOpen }: CarriedForward): string[] {
  if (otherOpen.length === 0) return [];
  return [`管理審查以外之會議決議繼續列管${String(otherOpen.length)}件。`];
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

/** What the committee must decide on; the others stand in 附表一. */
function overdueTable(overdue: readonly Resolution[], { on, facts }: PartContext): Block[] {
  if (overdue.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '逾期決議',
      columns: [
        { header: '編號', weight: 8 },
        { header: '決議事項', weight: 15 },
        { header: '主辦', weight: 7 },
        { header: '完成期限', weight: 6, align: 'center' },
        { header: '逾期原因及擬處', weight: 13 },
      ],
      rows: overdue.map((row): CellContent[] => [
        { text: row.key, row: { table: 'Resolutions', key: row.key } },
        row.resolution ?? NOT_FILLED,
        leadText(row),
        `${dayCell(row, 'dueDate', row.dueDate)}\n逾${String(daysLate(row, on))}日`,
        handlingText(row, on, facts),
      ]),
    },
  ];
}
