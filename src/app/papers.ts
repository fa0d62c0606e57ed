import type { Facts } from '../facts/facts';
import { identity } from '../register/identity';
import { lackOf } from '../register/lack';
import type { Clock } from '../register/day';
import type { Paper } from '../review/document';
import { NoSuchReviewError } from '../review/no-such-review-error';
import type { PaperKind, PaperSubject } from '../review/papers/paper-kind';
import { type PaperName, PAPERS } from '../review/papers/papers';
import { type Course, unheard } from '../workbook/course';
import type { RenderedPaper } from '../workbook/render-paper';
import type { ShownRows } from '../workbook/shown-rows';
import type { Workbook } from '../workbook/workbook';
import { chosenHeldReview, chosenReview } from './chosen-review';
import { loadFacts, loadFactsForAgenda } from './load-facts';
import { renderWithoutMarks } from './marks';
import { assertApproved, keepApproved } from './papers/approved-copy';
import { recordOf, recordText } from './papers/paper-record';
import { Refusal } from './refusal';

/** Ids, as people write them, of what a paper is to be about. */
export interface PaperRequest {
  readonly review?: string | undefined;
  readonly finding?: string | undefined;
  readonly audit?: string | undefined;
  /** Of a list: only the rows that its table's filter shows when the paper is made. */
  readonly filtered?: boolean | undefined;
}

/** A paper before it is written anywhere. */
export interface ChosenPaper {
  readonly name: PaperName;
  readonly title: string;
  readonly subject: PaperSubject;
  /** Sheets that are made and replaced together, in their order. */
  readonly papers: readonly Paper[];
}

/**
 * The paper of a workbook that has been read. Where no review is asked for it is the next one, or
 * the latest held for what is written after a meeting.
 * @param rows keys of the rows that a list is to have; all where nothing is said.
 * @throws Refusal that says what is missing or not to be had; NoSuchReviewError.
 */
export function choosePaper(
  facts: Facts,
  name: PaperName,
  request: PaperRequest,
  rows?: readonly string[],
): ChosenPaper {
  const kind: PaperKind = PAPERS[name];
  const subject = { ...subjectOf(facts, kind, request), ...(rows && { rows }) };
  return { name, title: kind.title, subject, papers: kind.papers(facts, subject) };
}

/** @throws as `choosePaper`, and without tables. */
export async function previewPaper(
  workbook: Workbook,
  name: PaperName,
  request: PaperRequest,
  clock: Clock,
): Promise<ChosenPaper> {
  const facts = await factsFor(workbook, name, clock);
  return choosePaper(facts, name, request, (await rowsShown(workbook, name, request))?.keys);
}

/** The rows that the filter shows, where just these are asked for and it hides any. */
async function rowsShown(
  workbook: Workbook,
  name: PaperName,
  { filtered }: PaperRequest,
): Promise<ShownRows | undefined> {
  const { lists: table }: PaperKind = PAPERS[name];
  return filtered === true && table !== undefined ? workbook.shownRows(table) : undefined;
}

/** What the paper is made from. @throws Refusal without tables. */
export function factsFor(
  workbook: Workbook,
  name: PaperName | undefined,
  clock: Clock,
  course?: Course,
): Promise<Facts> {
  const load = name === 'agenda' ? loadFactsForAgenda : loadFacts;
  return load(workbook, clock, course);
}

export interface MadePaper extends RenderedPaper {
  readonly paper: ChosenPaper;
}

/** The paper as sheets of the workbook; those of an earlier run are replaced together. */
export async function makePaper(
  workbook: Workbook,
  name: PaperName,
  request: PaperRequest,
  clock: Clock,
  onProgress: Course = unheard,
  mayLose = false,
  freeze = false,
): Promise<MadePaper> {
  const facts = await factsFor(workbook, name, clock, onProgress);
  const shown = await rowsShown(workbook, name, request);
  const paper = choosePaper(facts, name, request, shown?.keys);
  const { review } = paper.subject;
  if (freeze && name !== 'agenda') {
    throw new Refusal('notApproved', '只有議程保留核定版。');
  }
  if (freeze) assertApproved(review);
  const options = { mayLose, record: recordText(recordOf(facts, paper)) };
  const made = await renderWithoutMarks(workbook, paper.papers, onProgress, options);
  if (name !== 'agenda' || review === undefined) return { paper, ...made };
  const agenda = { review: review.key, papers: paper.papers };
  const copy = await keepApproved(workbook, facts, agenda, freeze, onProgress);
  return { paper, ...made, notices: [...made.notices, ...copy.notices] };
}

function subjectOf(facts: Facts, kind: PaperKind, request: PaperRequest): PaperSubject {
  assertAskedFor(kind, request);
  switch (kind.asksFor) {
    case 'nextReview':
      return reviewOf(facts, chosenReview(facts, request.review, kind));
    case 'heldReview':
      return reviewOf(facts, chosenHeldReview(facts, request.review, kind));
    case 'finding':
      return findingOf(facts, kind, request.finding);
    case 'findingOrAudit':
      return request.audit === undefined
        ? findingOf(facts, kind, request.finding)
        : auditOf(facts, kind, request.audit);
    case 'nothing':
      return {};
  }
}

const asked = {
  nextReview: { ids: ['review'], words: '一次會議' },
  heldReview: { ids: ['review'], words: '一次會議' },
  finding: { ids: ['finding'], words: '一項發現' },
  findingOrAudit: { ids: ['finding', 'audit'], words: '一次稽核或一項發現' },
  nothing: { ids: [], words: '' },
} as const satisfies Record<
  PaperKind['asksFor'],
  { readonly ids: readonly (keyof PaperRequest)[]; readonly words: string }
>;

const idWords = { review: '會議', finding: '發現', audit: '稽核' } as const;

/** A paper that silently is about something else than was asked for is worse than none. */
function assertAskedFor({ title, asksFor, lists }: PaperKind, request: PaperRequest): void {
  if (request.filtered === true && lists === undefined) {
    throw new Refusal('noSubject', `「${title}」不是清冊，不能只列篩選後顯示的列。`);
  }
  const { words } = asked[asksFor];
  const ids: readonly (keyof PaperRequest)[] = asked[asksFor].ids;
  const given = (['review', 'finding', 'audit'] as const).filter((id) => request[id] !== undefined);
  const stray = given.find((id) => !ids.includes(id));
  if (stray !== undefined) {
    const about = words === '' ? '不須指定會議、發現或稽核' : `是就${words}產生`;
    throw new Refusal('noSubject', `「${title}」${about}，不能指定${idWords[stray]}。`);
  }
  if (given.length > 1)
    throw new Refusal('noSubject', `「${title}」請在稽核與發現之中只指定一個。`);
  if (given.length === 0 && (asksFor === 'finding' || asksFor === 'findingOrAudit')) {
    throw new Refusal('noSubject', `請指定「${title}」是就哪${words}產生。`);
  }
}

function reviewOf(facts: Facts, id: string): PaperSubject {
  const review = facts.review(id);
  if (!review) throw new NoSuchReviewError(id);
  return { review };
}

function findingOf(facts: Facts, { title }: PaperKind, id = ''): PaperSubject {
  const lack = lackOf(facts.register, 'Findings', ['findingId']);
  if (lack !== null) throw new Refusal('noSubject', `${lack}，無法產生${title}。`);
  const finding = facts.finding(id);
  if (finding) return { finding };
  throw new Refusal('noSubject', `「發現事項」沒有編號「${id}」的發現。`);
}

function auditOf(facts: Facts, { title }: PaperKind, id: string): PaperSubject {
  const lack = lackOf(facts.register, 'Audits', ['auditId']);
  if (lack !== null) throw new Refusal('noSubject', `${lack}，無法產生${title}。`);
  const form = identity(id);
  const audit = facts.rows.Audits.find(({ auditId }) => identity(auditId ?? '') === form);
  if (audit && form !== '') return { audit };
  throw new Refusal('noSubject', `「稽核」沒有編號「${id}」的稽核。`);
}
