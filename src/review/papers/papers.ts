import type { Finding, Review } from '../../register/register';
import type { Facts } from '../../facts/facts';
import { buildAgenda } from '../build-agenda';
import type { Paper } from '../document';
import { NoSuchReviewError } from '../no-such-review-error';
import { coveragePaper } from '../views/coverage';
import { handoverPaper } from '../views/handover/handover-paper';
import { independencePaper } from '../views/independence';
import { termsPaper } from '../views/terms';
import { correctiveActionForm } from './findings/corrective-action-form';
import { improvementOfAudit, improvementOfFinding } from './findings/improvement-report';
import { actionList } from './lists/action-list';
import { findingList } from './lists/finding-list';
import { minutesPaper } from './minutes/minutes-paper';
import { noticePaper } from './notice';
import { dutyList } from './organisation/duty-list';
import { memberLists } from './organisation/member-lists';
import { organisationChart } from './organisation/organisation-chart';
import type { PaperKind, PaperSubject } from './paper-kind';
import { PAPER_TITLES } from './paper-titles';
import { signInPaper } from './sign-in';
import { trackingPaper } from './tracking';

/** Every paper by the name the command line knows it by, in the order in which a year needs them. */
export const PAPERS = {
  agenda: {
    title: PAPER_TITLES.agenda,
    asksFor: 'nextReview',
    papers: (facts, { review }) => buildAgenda(facts, review?.key ?? '').papers,
  },
  notice: {
    title: PAPER_TITLES.notice,
    asksFor: 'nextReview',
    anyMeeting: true,
    papers: ofMeeting(noticePaper),
  },
  'sign-in': {
    title: PAPER_TITLES['sign-in'],
    asksFor: 'nextReview',
    anyMeeting: true,
    papers: ofMeeting(signInPaper),
  },
  minutes: {
    title: PAPER_TITLES.minutes,
    asksFor: 'heldReview',
    anyMeeting: true,
    papers: ofMeeting(minutesPaper),
  },
  tracking: {
    title: PAPER_TITLES.tracking,
    asksFor: 'heldReview',
    anyMeeting: true,
    papers: ofMeeting(trackingPaper),
  },
  improvement: {
    title: PAPER_TITLES.improvement,
    asksFor: 'findingOrAudit',
    papers: (facts, { audit, finding }) => [
      audit ? improvementOfAudit(facts, audit) : improvementOfFinding(facts, given(finding)),
    ],
  },
  finding: {
    title: PAPER_TITLES.finding,
    asksFor: 'finding',
    papers: (facts, { finding }) => [correctiveActionForm(facts, given(finding))],
  },
  organisation: {
    title: PAPER_TITLES.organisation,
    asksFor: 'nothing',
    papers: (facts) => [organisationChart(facts)],
  },
  members: {
    title: PAPER_TITLES.members,
    asksFor: 'nothing',
    papers: (facts) => [memberLists(facts)],
  },
  duties: { title: PAPER_TITLES.duties, asksFor: 'nothing', papers: (facts) => [dutyList(facts)] },
  'findings-list': {
    title: PAPER_TITLES['findings-list'],
    asksFor: 'nothing',
    lists: 'Findings',
    papers: (facts, { rows }) => [findingList(facts, rows)],
  },
  'actions-list': {
    title: PAPER_TITLES['actions-list'],
    asksFor: 'nothing',
    lists: 'CorrectiveActions',
    papers: (facts, { rows }) => [actionList(facts, rows)],
  },
  independence: {
    title: PAPER_TITLES.independence,
    asksFor: 'nothing',
    papers: (facts) => [independencePaper(facts)],
  },
  coverage: {
    title: PAPER_TITLES.coverage,
    asksFor: 'nothing',
    papers: (facts) => [coveragePaper(facts)],
  },
  terms: { title: PAPER_TITLES.terms, asksFor: 'nothing', papers: (facts) => [termsPaper(facts)] },
  handover: {
    title: PAPER_TITLES.handover,
    asksFor: 'nothing',
    papers: (facts) => [handoverPaper(facts)],
  },
} as const satisfies Readonly<Record<keyof typeof PAPER_TITLES, PaperKind>>;

/** @throws NoSuchReviewError without the meeting that the kind asks for. */
function ofMeeting(paper: (facts: Facts, review: Review) => Paper) {
  return (facts: Facts, { review }: PaperSubject): readonly Paper[] => {
    if (!review) throw new NoSuchReviewError('');
    return [paper(facts, review)];
  };
}

/** @throws where the kind asks for a finding and the caller gives none: a fault of the program. */
function given(finding: Finding | undefined): Finding {
  if (!finding) throw new Error('the paper needs a finding');
  return finding;
}

export type PaperName = keyof typeof PAPERS;

export function isPaperName(name: string): name is PaperName {
  return Object.hasOwn(PAPERS, name);
}
