import { leftOut } from '../register/left-out';
import type { AgendaItem, TableName } from '../register/register';
import { FIRST_MEETING, saysSomething, type ItemNo } from './agenda-words';
import { carried, carriedForward } from './figures/carry-forward';
import { hasCandidates } from './figures/improvement-candidates';
import { lastTwo, measuredIndicators } from './figures/indicator-figures';
import { objectiveResults } from './figures/objective-figures';
import type { Meeting } from './meeting';
import { lackIn, type Needs } from './needs';

/** content: has something to say; none: 「無」 with its reason; missing: neither, or not to be had. */
export type PartStatus = 'content' | 'none' | 'missing';

export interface PartState {
  readonly status: PartStatus;
  /** Why there is nothing to report; '' with content. */
  readonly reason: string;
  /** What the data themselves give as reason, whatever people wrote; '' where they give none. */
  readonly ownReason: string;
  /** Why what the part is computed from is not to be had (`lackIn`); null where all is there. */
  readonly lack: string | null;
  /** That rows touch the tables of the part without being in them (`leftOut`); null where none do. */
  readonly leftOut: string | null;
}

/** What the register's data say of a part, apart from what people wrote for it. */
interface Data {
  readonly hasContent: boolean;
  readonly reason: string;
}

const silent: Data = { hasContent: false, reason: '' };
const said = (hasContent: boolean): Data => ({ hasContent, reason: '' });

const ofIndicators: Needs = {
  Indicators: ['indicatorId', 'indicatorType', 'direction', 'target', 'unit', 'frequency'],
  Measurements: ['indicatorId', 'period', 'value'],
};

/** Every table and column a figure of the part needs: without one of them nothing is said of 「無」. */
const needs: Readonly<Partial<Record<ItemNo, Needs>>> = {
  '1': { ...carried, Resolutions: ['reviewId', 'releasedDate', 'dueDate', 'updatedDate'] },
  '3-1': {
    Findings: ['findingId', 'foundDate', 'closedDate', 'category', 'clause'],
    CorrectiveActions: ['findingId', 'dueDate', 'doneDate', 'verifiedDate', 'result'],
    Reviews: ['date'],
  },
  '3-2': { ...ofIndicators, Reviews: ['date'] },
  '3-3': {
    Audits: ['auditId', 'endDate'],
    Findings: ['auditId', 'category'],
    Reviews: ['date'],
  },
  '3-4': ofIndicators,
  '5': {
    Risks: ['level', 'treatment', 'dueDate', 'doneDate', 'residualLevel'],
    Reviews: ['date'],
  },
};

/** Where people's words for a part stand. */
const ofRows: Needs = { AgendaItems: ['reviewId', 'itemNo', 'description'] };

const data: Readonly<Partial<Record<ItemNo, (meeting: Meeting) => Data>>> = {
  '1': previousActions,
  '3-1': ({ facts, period }) => said(period !== null && facts.rows.Findings.length > 0),
  '3-2': (meeting) => {
    const { facts, period } = meeting;
    return said(
      period !== null &&
        measuredIndicators(meeting).some(
          (indicator) => lastTwo(facts.readingsOf(indicator), period).latest !== undefined,
        ),
    );
  },
  '3-3': ({ facts, period }) => said(period !== null && facts.rows.Audits.length > 0),
  '3-4': (meeting) =>
    said(
      meeting.period !== null &&
        objectiveResults(meeting, meeting.period).some(({ outcome }) => outcome !== 'noData'),
    ),
  '5': ({ facts }) => said(facts.rows.Risks.length > 0),
  '6': (meeting) => {
    if (meeting.period === null) return silent;
    return said(hasCandidates(meeting, meeting.period));
  },
};

function previousActions(meeting: Meeting): Data {
  const { open, released, otherOpen, uncounted } = carriedForward(meeting);
  // What cannot be placed may well be open: the part counts and says so.
  if (open.length + released.length + uncounted.length > 0) return said(true);
  const { facts, earlier } = meeting;
  const hasContent = otherOpen.length > 0;
  if (earlier.length === 0) return { hasContent, reason: FIRST_MEETING };
  const any = earlier.some((review) => facts.resolutionsOf(review.reviewId).length > 0);
  return {
    hasContent,
    reason: any ? '歷次會議決議於前次會議前均已解除列管' : '歷次會議無列管決議',
  };
}

/** Rows of 審查議案 of a part of a meeting, as they stand in the sheet. */
export function rowsOfPart(no: string, { facts, review }: Meeting): readonly AgendaItem[] {
  return facts.itemsOf(review.reviewId).filter((row) => row.itemNo === no);
}

/** The state of a part of a meeting. */
export function partState(no: string, meeting: Meeting): PartState {
  const itemNo = no as ItemNo;
  const rows = rowsOfPart(no, meeting);
  const needed = needs[itemNo];
  const lack = needed ? lackIn(meeting.facts.register, needed) : null;
  const without = leftOut(meeting.facts.register, Object.keys(needed ?? {}) as TableName[]);
  if (lack !== null) {
    return { status: 'missing', reason: '', ownReason: '', lack, leftOut: without };
  }
  const { hasContent, reason: ownReason } = data[itemNo]?.(meeting) ?? silent;
  const typed = rows.map(reasonOf).filter((reason) => reason !== '');
  // That there is nothing is not said while rows stand beside the table.
  const own = without === null ? ownReason : '';
  const reason = typed.length > 0 ? typed.join('；') : own;
  const isContent = hasContent || rows.some(isWritten);
  const status = isContent ? 'content' : reason !== '' ? 'none' : 'missing';
  return {
    status,
    reason: status === 'none' ? reason : '',
    ownReason: own,
    // Nobody left the part blank: what was written for it is not to be had.
    lack: status === 'missing' ? lackIn(meeting.facts.register, ofRows) : null,
    leftOut: without,
  };
}

/** 案由 alone names a subject and reports nothing of it (MR-12). */
export function isWritten(row: AgendaItem): boolean {
  return saysSomething(row.description);
}

/** 無報告理由, where it gives one. */
export function reasonOf({ noReportReason }: AgendaItem): string {
  return saysSomething(noReportReason) ? (noReportReason ?? '').trim().replace(/。$/, '') : '';
}
