import { daysBetween, rocShort, rocText, type Day } from '../../register/day';
import type { Resolution, Review } from '../../register/register';
import type { Facts } from '../../facts/facts';
import { lackIn, type Needs } from '../../facts/needs';
import { FIRST_MEETING } from '../../facts/agenda-words';
import { earlierThan } from '../../facts/earlier-reviews';
import { dayOfReview } from '../../facts/reviews-in-order';
import type { Block, Paper, PaperColumn, TableBlock } from '../document';
import { paperFrame } from '../paper-frame';
import { dayCell, NOT_FILLED } from '../wording/cell-text';
import { meetingName } from '../wording/meeting-text';
import { hasUnreadExtension } from '../wording/resolution-text';

/** One object for every table: their columns stand under each other. */
const columns: readonly PaperColumn[] = [
  { header: '編號', weight: 8 },
  { header: '會議', weight: 6 },
  { header: '決議事項', weight: 13 },
  { header: '主辦', weight: 5 },
  { header: '協辦', weight: 5 },
  { header: '完成期限', weight: 6, align: 'center' },
  { header: '辦理情形', weight: 13, handwritten: 2 },
  { header: '逾期原因／新期限', weight: 9, handwritten: 2 },
  { header: '擬處', weight: 7 },
  { header: '核章', weight: 5, handwritten: 2 },
];

/**
 * 決議追蹤列管表 of a meeting, as of today: what it decided, what it left open of earlier ones, and what
 * later ones have added. Nothing that is still open is left out, whatever meeting is asked for.
 */
export function trackingPaper(facts: Facts, review: Review): Paper {
  const { settings } = facts;
  const lack = lackIn(facts.register, tracked);
  return {
    sheetTitle: `決議追蹤列管表 ${review.key}`,
    orientation: 'landscape',
    textSize: 10,
    ...paperFrame(settings, { heading: '決議追蹤列管表', formNo: 'trackingFormNo' }),
    blocks: [
      { kind: 'title', text: `${meetingName(review, settings.organisation)} 決議追蹤列管表` },
      ...(lack === null
        ? trackedBlocks(facts, review)
        : [{ kind: 'paragraph', text: `${lack}，無法列出。`, emphasis: true } as const]),
    ],
  };
}

/** Without these nobody can say what is tracked. */
const tracked: Needs = { Resolutions: ['resolutionId', 'reviewId', 'releasedDate'] };

function trackedBlocks(facts: Facts, review: Review): Block[] {
  const { today } = facts;
  const parts = partsOf(facts, review);
  const rows = parts.flatMap((part) => part.rows);
  const open = rows.filter((row) => !isReleased(row, today));
  const late = open.filter(({ dueDate }) => dueDate !== null && dueDate < today);
  return [
    {
      kind: 'paragraph',
      text: `資料截至${rocText(today)}：繼續列管${String(open.length)}件，其中逾期${String(late.length)}件；解除列管${String(rows.length - open.length)}件。逾期自原完成期限起算。`,
    },
    ...parts.flatMap(({ title, rows: own, none }): Block[] =>
      own.length > 0
        ? [{ kind: 'heading', level: 2, text: title }, table(own, facts)]
        : none === null
          ? []
          : [
              { kind: 'heading', level: 2, text: title },
              { kind: 'paragraph', text: none },
            ],
    ),
  ];
}

interface TrackedPart {
  readonly title: string;
  readonly rows: readonly Resolution[];
  /** Said where there are none; null where nothing need be said. */
  readonly none: string | null;
}

function partsOf(facts: Facts, review: Review): readonly TrackedPart[] {
  const { today, rows } = facts;
  const on = dayOfReview(review, today);
  const own: Resolution[] = [];
  const earlier: Resolution[] = [];
  const later: Resolution[] = [];
  const unplaced: Resolution[] = [];
  for (const row of rows.Resolutions) {
    const meeting = facts.review(row.reviewId);
    if (meeting === review) own.push(row);
    // Of a meeting that nobody knows, or whose day is not known.
    else if (!meeting?.date) unplaced.push(row);
    else if (meeting.date > on) {
      if (!isReleased(row, today)) later.push(row);
    } else if (!isReleased(row, on)) earlier.push(row);
  }
  return [
    { title: '一、本次會議之決議', rows: own, none: '本次會議無列管之決議。' },
    {
      title: '二、以前會議之決議',
      rows: earlier,
      none: noneBefore(
        facts,
        review,
        unplaced.some((row) => !isReleased(row, today)),
      ),
    },
    { title: '三、其後會議之決議', rows: later, none: null },
    {
      title: `${later.length > 0 ? '四' : '三'}、會議或其日期不明之決議`,
      rows: unplaced.filter((row) => !isReleased(row, today)),
      none: null,
    },
  ];
}

/** Not that all are released where there were none, or where it cannot be said of some. */
function noneBefore(facts: Facts, review: Review, isUnsure: boolean): string {
  const before = earlierThan(review, facts.meetings).filter((other) => other !== review);
  if (isUnsure) return '以前會議無確定仍列管之決議；會議或其日期不明者另列於後。';
  if (before.length === 0) return `${FIRST_MEETING}。`;
  const any = before.some(({ reviewId }) => facts.resolutionsOf(reviewId).length > 0);
  return any ? '以前會議之決議於本次會議時均已解除列管。' : '以前會議無列管之決議。';
}

function isReleased({ releasedDate }: Resolution, on: Day): boolean {
  return releasedDate !== null && releasedDate <= on;
}

function table(rows: readonly Resolution[], facts: Facts): TableBlock {
  const { today } = facts;
  return {
    kind: 'table',
    columns,
    rows: rows.map((row) => [
      { text: row.key, row: { table: 'Resolutions', key: row.key } },
      row.reviewId ?? '',
      row.resolution ?? NOT_FILLED,
      row.lead.join('、'),
      row.support.join('、'),
      [dayCell(row, 'dueDate', row.dueDate), ...late(row, today)].join('\n'),
      row.progress ?? '',
      reasonCell(row, facts),
      handling(row, today),
      '',
    ]),
  };
}

function late(row: Resolution, today: Day): string[] {
  if (row.dueDate === null || isReleased(row, today)) return [];
  const days = daysBetween(row.dueDate, today);
  return days > 0 ? [`逾期${String(days)}日`] : [];
}

function reasonCell(row: Resolution, facts: Facts): string {
  const { lateReason, extendedTo } = row;
  return [
    ...(lateReason === null ? [] : [lateReason]),
    ...(extendedTo === null && !hasUnreadExtension(row, facts)
      ? []
      : [`展延至${dayCell(row, 'extendedTo', extendedTo)}`]),
  ].join('\n');
}

/** What is recorded is ticked; what is to be proposed is left to be ticked. */
function handling(row: Resolution, today: Day): string {
  if (row.unread.has('releasedDate')) return '（解除日期無法判讀）';
  if (!isReleased(row, today)) return '□繼續列管\n□解除列管';
  return `■解除列管\n${row.releasedDate === null ? '' : rocShort(row.releasedDate)}`;
}
