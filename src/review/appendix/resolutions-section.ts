import { rocShort, rocText } from '../../register/day';
import type { Resolution } from '../../register/register';
import { carried, carriedForward, type CarriedForward } from '../../facts/figures/carry-forward';
import type { Block, CellContent } from '../document';
import type { PartContext } from '../part';
import { dayCell, NOT_FILLED } from '../wording/cell-text';
import { daysLate, handlingText, leadText } from '../wording/resolution-text';
import { countedResolutions } from '../parts/previous-actions';
import { section } from './section';

const columns = [
  { header: '編號', weight: 10 },
  { header: '會次', weight: 8 },
  { header: '決議事項', weight: 18 },
  { header: '主辦', weight: 9 },
  { header: '完成期限', weight: 7, align: 'center' },
  { header: '辦理情形', weight: 20 },
  { header: '列管狀態', weight: 9, align: 'center' },
  { header: '逾期原因及擬處', weight: 17 },
] as const;

/** Every resolution of part 1: the list is never cut. */
export const resolutionsSection = section(
  {
    no: '附表一',
    title: '決議列管',
    needs: { ...carried },
    counted: { ids: countedResolutions, what: '決議' },
  },
  (context) => {
    const list = carriedForward(context);
    const own = [...list.open, ...list.released];
    return {
      scope: `（繼續列管${String(list.open.length)}件、解除列管${String(list.released.length)}件；逾期以${dayText(context)}計）`,
      blocks: [
        ...(own.length === 0 ? [] : [table(own, undefined, list, context)]),
        ...(list.otherOpen.length === 0
          ? []
          : [
              table(
                list.otherOpen,
                `其他會議之決議（繼續列管${String(list.otherOpen.length)}件）`,
                list,
                context,
              ),
            ]),
      ],
    };
  },
);

/** The day on which lateness is counted, and whose day it is. */
function dayText({ review, on }: PartContext): string {
  return `${review.date === null ? '' : '會議日'}${rocText(on)}`;
}

function table(
  rows: readonly Resolution[],
  caption: string | undefined,
  list: CarriedForward,
  context: PartContext,
): Block {
  const released = new Set(list.released);
  const stale = new Set(list.stale);
  return {
    kind: 'table',
    ...(caption !== undefined && { caption }),
    columns,
    rows: rows.map((row): CellContent[] => [
      { text: row.key, row: { table: 'Resolutions', key: row.key } },
      row.reviewId ?? '',
      row.resolution ?? NOT_FILLED,
      leadText(row),
      dayCell(row, 'dueDate', row.dueDate),
      progressText(row),
      (released.has(row) ? releasedLines(row) : openLines(row, context, stale)).join('\n'),
      released.has(row) ? '' : handlingText(row, context.on, context.facts),
    ]),
    ...(rows.some((row) => stale.has(row)) && {
      note: '「本次未更新」指前次會議後辦理情形未經更新。',
    }),
  };
}

function progressText({ progress, updatedDate }: Resolution): string {
  const when = updatedDate === null ? '' : `（${rocShort(updatedDate)}更新）`;
  return `${progress ?? NOT_FILLED}${when}`;
}

function releasedLines(row: Resolution): string[] {
  const day = row.releasedDate ? [rocShort(row.releasedDate)] : [];
  return ['解除列管', ...day, ...(row.state === '繼續列管' ? ['（登錄為繼續列管）'] : [])];
}

function openLines(row: Resolution, { on }: PartContext, stale: ReadonlySet<Resolution>): string[] {
  const late = daysLate(row, on);
  return [
    '繼續列管',
    ...(late > 0 ? [`逾期${String(late)}日`] : []),
    ...(stale.has(row) ? ['本次未更新'] : []),
    ...(row.state === '解除列管' && row.releasedDate === null
      ? ['（登錄為解除列管，未載解除日期）']
      : []),
  ];
}
