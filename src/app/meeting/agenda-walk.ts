import { partsOfAgenda } from '../../facts/agenda-parts';
import { agendaTitles, type ItemNo } from '../../facts/agenda-words';
import { assignsWork, worksOf } from '../../facts/decided-work';
import { meetingOf } from '../../facts/meeting';
import type { PartState } from '../../facts/part-state';
import type { AgendaItem, Resolution, Review } from '../../register/register';
import type { Agenda, AgendaPart } from '../../review/agenda';
import type { MeetingDesk } from './meeting-desk';

/** A decision, the rows that track it, or what such a row has to say. */
export type OpenMatter = 'undecided' | 'untracked' | 'lead' | 'dueDate';

/** One thing that the meeting decides on: a row of 審查議案 in its place in the agenda. */
export interface WalkItem {
  readonly item: AgendaItem;
  /** 「2」, or 「2 之 1」 where the 項次 has several. */
  readonly title: string;
  readonly subject: string;
  /** What the tables say of the part; with several rows of it, at the first. */
  readonly sentences: readonly string[];
  readonly works: readonly Resolution[];
  /** What it still lacks; nothing where it is decided. */
  readonly open: readonly OpenMatter[];
}

/** A part of the agenda without a row to write into, or one of several parts in their order. */
export interface WalkPart {
  readonly no: ItemNo;
  readonly title: string;
  readonly state: PartState | undefined;
  readonly items: readonly WalkItem[];
  /** Whether the 項次 may have (further) rows. */
  readonly canGrow: boolean;
}

const several: readonly ItemNo[] = ['2', '4', '6', '7', '臨時動議'];

/** The meeting's agenda in its order, 臨時動議 last. */
export function walkOf(desk: MeetingDesk): readonly WalkPart[] {
  const { review, agenda } = desk;
  if (!review || !agenda) return [];
  const states = partsOfAgenda(meetingOf(desk.facts, review));
  const listed = states.map(({ no, state }) => partOf(desk, review, agenda, no, state));
  return [...listed, partOf(desk, review, agenda, '臨時動議', undefined)];
}

function partOf(
  { facts }: MeetingDesk,
  review: Review,
  agenda: Agenda,
  no: ItemNo,
  state: PartState | undefined,
): WalkPart {
  const rows = facts.itemsOf(review.reviewId).filter((item) => item.itemNo === no);
  const sentences = sentencesOf(agenda, no);
  const items = rows.map((item, at): WalkItem => {
    const works = worksOf(item, facts);
    return {
      item,
      title: rows.length > 1 ? `${no} 之 ${String(at + 1)}` : no,
      subject: item.subject ?? agendaTitles[no],
      sentences: at === 0 ? sentences : [],
      works,
      open: openOf(item, works),
    };
  });
  return { no, title: agendaTitles[no], state, items, canGrow: several.includes(no) };
}

function sentencesOf({ parts }: Agenda, no: string): readonly string[] {
  const all: readonly AgendaPart[] = parts.flatMap((part) => [part, ...part.items]);
  return all.find((part) => part.no === no)?.sentences ?? [];
}

function openOf(item: AgendaItem, works: readonly Resolution[]): OpenMatter[] {
  if (item.decisionType === null && item.decision === null) return ['undecided'];
  if (assignsWork(item) && works.length === 0) return ['untracked'];
  return [
    ...(works.some(({ lead }) => lead.length === 0) ? (['lead'] as const) : []),
    ...(works.some(({ dueDate }) => dueDate === null) ? (['dueDate'] as const) : []),
  ];
}

/** What 審查結論 asks for, by column; the first six are still open while they are blank. */
export const conclusionColumns = [
  'suitability',
  'adequacy',
  'effectiveness',
  'improvements',
  'changes',
  'resources',
  'nextDate',
  'openingRemarks',
  'closingTime',
] as const;

const asked = conclusionColumns.slice(0, 7);

/** Columns of 審查結論 that are blank and must not stay so. */
export function openConclusions(review: Review): readonly (typeof conclusionColumns)[number][] {
  return asked.filter((column) => review[column] === null && !review.unread.has(column));
}
