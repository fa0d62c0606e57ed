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
import { signInPaper } from './sign-in';
import { trackingPaper } from './tracking';

/** Every paper by the name the command line knows it by, in the order in which a year needs them. */
export const PAPERS = {
  agenda: {
    title: '議程',
    asksFor: 'nextReview',
    papers: (facts, { review }) => buildAgenda(facts, review?.key ?? '').papers,
  },
  notice: {
    title: '開會通知',
    asksFor: 'nextReview',
    anyMeeting: true,
    papers: ofMeeting(noticePaper),
  },
  'sign-in': {
    title: '簽到簿',
    asksFor: 'nextReview',
    anyMeeting: true,
    papers: ofMeeting(signInPaper),
  },
  minutes: {
    title: '會議紀錄',
    asksFor: 'heldReview',
    anyMeeting: true,
    papers: ofMeeting(minutesPaper),
  },
  tracking: {
    title: '決議追蹤列管表',
    asksFor: 'heldReview',
    anyMeeting: true,
    papers: ofMeeting(trackingPaper),
  },
  improvement: {
    title: '改善報告',
    asksFor: 'findingOrAudit',
    papers: (facts, { audit, finding }) => [
      audit ? improvementOfAudit(facts, audit) : improvementOfFinding(facts, given(finding)),
    ],
  },
  finding: {
    title: '矯正措施單',
    asksFor: 'finding',
    papers: (facts, { finding }) => [correctiveActionForm(facts, given(finding))],
  },
  organisation: {
    title: '組織架構圖',
    asksFor: 'nothing',
    papers: (facts) => [organisationChart(facts)],
  },
  members: { title: '成員表', asksFor: 'nothing', papers: (facts) => [memberLists(facts)] },
  duties: { title: '權責分工表', asksFor: 'nothing', papers: (facts) => [dutyList(facts)] },
  'findings-list': {
    title: '發現事項清冊',
    asksFor: 'nothing',
    lists: 'Findings',
    papers: (facts, { rows }) => [findingList(facts, rows)],
  },
  'actions-list': {
    title: '矯正措施清冊',
    asksFor: 'nothing',
    lists: 'CorrectiveActions',
    papers: (facts, { rows }) => [actionList(facts, rows)],
  },
  independence: {
    title: '稽核獨立性',
    asksFor: 'nothing',
    papers: (facts) => [independencePaper(facts)],
  },
  coverage: { title: '權責覆蓋', asksFor: 'nothing', papers: (facts) => [coveragePaper(facts)] },
  terms: { title: '任期', asksFor: 'nothing', papers: (facts) => [termsPaper(facts)] },
  handover: { title: '交接', asksFor: 'nothing', papers: (facts) => [handoverPaper(facts)] },
} as const satisfies Readonly<Record<string, PaperKind>>;

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
