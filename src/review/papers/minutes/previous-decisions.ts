import { daysBetween, rocShort, type Day } from '../../../register/day';
import type { Resolution } from '../../../register/register';
import { FIRST_MEETING } from '../../../facts/agenda-words';
import { carried, carriedForward } from '../../../facts/figures/carry-forward';
import type { Meeting } from '../../../facts/meeting';
import { lackIn } from '../../../facts/needs';
import { earlierThan } from '../../../facts/earlier-reviews';
import { isReview } from '../../../facts/reviews-in-order';
import type { Block, PaperColumn, TableBlock } from '../../document';
import { dayCell, NONE, NOT_FILLED } from '../../wording/cell-text';

interface Earlier {
  readonly open: readonly Resolution[];
  readonly released: readonly Resolution[];
  /** Open ones of meetings of other kinds. */
  readonly otherOpen: readonly Resolution[];
  /** Of which it cannot be said whether they belong here. */
  readonly unsure: readonly Resolution[];
  readonly isFirst: boolean;
}

const columns: readonly PaperColumn[] = [
  { header: '編號', weight: 8 },
  { header: '決議事項', weight: 11 },
  { header: '主辦', weight: 4 },
  { header: '辦理情形', weight: 11 },
  { header: '期限及列管狀態', weight: 6, align: 'center' },
];

/** 前次會議決議辦理情形: what was still tracked at the meeting, and what had been released since the last. */
export function previousDecisions(meeting: Meeting): Block[] {
  const { on } = meeting;
  const lack = lackIn(meeting.facts.register, carried);
  if (lack !== null) return [paragraph(`${lack}，無法列出。`)];
  const { open, released, otherOpen, unsure, isFirst } = isReview(meeting.review)
    ? ofReview(meeting)
    : ofItsKind(meeting);
  const rows = [...open, ...released];
  const certain = unsure.length === 0 ? '' : '確定';
  const none =
    isFirst && certain === '' ? `${FIRST_MEETING}。` : `前次會議後無${certain}列管之決議。`;
  return [
    ...(rows.length === 0
      ? [paragraph(none)]
      : [
          paragraph(
            `繼續列管${String(open.length)}件，前次會議後解除列管${String(released.length)}件。`,
          ),
          table(rows, new Set(released), on),
        ]),
    ...unsureSentence(unsure),
    ...(otherOpen.length === 0
      ? []
      : [{ ...table(otherOpen, new Set(), on), caption: '其他會議決議列管情形' }]),
  ];
}

/** Nothing is said to be released, or never decided, of which nobody can tell. */
function unsureSentence(unsure: readonly Resolution[]): Block[] {
  if (unsure.length === 0) return [];
  const keys = unsure.map(({ key }) => key).join('、');
  return [
    paragraph(
      `另有${String(unsure.length)}件決議之會議、會議日期或解除日期不明，未計入（${keys}）。`,
    ),
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function ofReview(meeting: Meeting): Earlier {
  const carriedOn = carriedForward(meeting);
  return { ...carriedOn, unsure: carriedOn.uncounted, isFirst: meeting.earlier.length === 0 };
}

/** A project meeting looks back on those of its own kind. */
function ofItsKind({ facts, review, on }: Meeting): Earlier {
  const ownKind = facts.meetings.filter(({ reviewType }) => reviewType === review.reviewType);
  const earlier = earlierThan(review, ownKind).filter((other) => other !== review);
  const rows = earlier.flatMap(({ reviewId }) => facts.resolutionsOf(reviewId));
  const since = earlier.at(-1)?.date ?? null;
  const isOpen = ({ releasedDate }: Resolution) => releasedDate === null || releasedDate > on;
  return {
    open: rows.filter(isOpen),
    released: rows.filter(
      (row) => !isOpen(row) && since !== null && (row.releasedDate ?? '') > since,
    ),
    otherOpen: [],
    unsure: [],
    isFirst: earlier.length === 0,
  };
}

function table(
  rows: readonly Resolution[],
  released: ReadonlySet<Resolution>,
  on: Day,
): TableBlock {
  const later = rows.some(({ updatedDate }) => updatedDate !== null && updatedDate > on);
  return {
    kind: 'table',
    columns,
    rows: rows.map((row) => [
      { text: row.key, row: { table: 'Resolutions', key: row.key } },
      row.resolution ?? NOT_FILLED,
      row.lead.join('、') || NONE,
      row.progress ?? NOT_FILLED,
      [
        dayCell(row, 'dueDate', row.dueDate),
        released.has(row) ? releasedText(row) : openText(row, on),
      ].join('\n'),
    ]),
    ...(later && { note: '辦理情形為最近一次更新之登錄，部分在會議之後更新。' }),
  };
}

function releasedText({ releasedDate }: Resolution): string {
  return `解除列管${releasedDate === null ? '' : `\n${rocShort(releasedDate)}`}`;
}

function openText({ dueDate }: Resolution, on: Day): string {
  const late = dueDate === null ? 0 : daysBetween(dueDate, on);
  return `繼續列管${late > 0 ? `\n逾期${String(late)}日` : ''}`;
}
