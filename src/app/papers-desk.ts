import type { Facts } from '../facts/facts';
import { nextReview } from '../facts/next-review';
import { isReview } from '../facts/reviews-in-order';
import { lackOfColumns } from '../register/lack';
import type { Clock } from '../register/day';
import { linesAsText } from '../register/formula-like';
import { clipboardHtml, papersHtml } from '../review/html/paper-html';
import { NoSuchReviewError } from '../review/no-such-review-error';
import type { PaperKind } from '../review/papers/paper-kind';
import { type PaperName, PAPERS } from '../review/papers/papers';
import { paperText } from '../review/text/paper-text';
import type { RenderedPaper } from '../workbook/render-paper';
import type { ShownRows } from '../workbook/shown-rows';
import type { Workbook } from '../workbook/workbook';
import { type LongWork, unwatched } from './long-work';
import { choosePaper, type ChosenPaper, factsFor, makePaper, type PaperRequest } from './papers';
import { Refusal } from './refusal';

export interface Choice {
  readonly id: string;
  /** Its id and what tells it from others. */
  readonly text: string;
}

/** What papers can be about. */
export interface PaperChoices {
  /** Management reviews, and meetings of every 會議類別, by date. */
  readonly reviews: readonly Choice[];
  readonly meetings: readonly Choice[];
  /** 會議編號 of the next review; '' where none is. */
  readonly next: string;
  readonly findings: readonly Choice[];
  readonly audits: readonly Choice[];
}

/** How many rows of a list's table its filter shows. */
export interface FilteredList {
  readonly shown: number;
  readonly all: number;
}

/** A sheet of a paper as it would come out. */
export interface SheetPreview {
  readonly title: string;
  /** A page of its own, to look at and to print. */
  readonly html: string;
}

export interface PaperPreview {
  readonly paper: ChosenPaper;
  readonly sheets: readonly SheetPreview[];
  /** All sheets for Word or the 公文系統. */
  readonly html: string;
  readonly text: string;
}

export interface PaperDesk {
  readonly choices: PaperChoices;
  /** Of a list whose table is filtered. */
  readonly filtered: FilteredList | undefined;
  /** Undefined where something has to be chosen first, or where `refusal` says why there is none. */
  readonly preview: PaperPreview | undefined;
  readonly refusal: string;
}

/** What 「文件」 does, bound to one workbook and one clock. */
export interface PapersUseCases {
  /** Without a name only what there is to choose. Nothing is written. */
  readonly look: (name: PaperName | undefined, request: PaperRequest) => Promise<PaperDesk>;
  /** Makes the sheets of what was looked at, as the rows stand now. */
  readonly make: (
    name: PaperName,
    request: PaperRequest,
    mayLose: boolean,
  ) => Promise<RenderedPaper & { readonly preview: PaperPreview }>;
}

export function bindPapers(
  workbook: Workbook,
  clock: Clock,
  run: LongWork['run'] = unwatched,
): PapersUseCases {
  return {
    look: (name, request) =>
      run(async (course) => {
        const facts = await factsFor(workbook, name, clock, course);
        const table = name === undefined ? undefined : (PAPERS[name] as PaperKind).lists;
        // A list of a table that is not there says so itself.
        const isThere = table !== undefined && lackOfColumns(facts.register, table) === null;
        return papersDesk(
          facts,
          name,
          request,
          isThere ? await workbook.shownRows(table) : undefined,
        );
      }),
    make: async (name, request, mayLose) => {
      const all = await run((course) => makePaper(workbook, name, request, clock, course, mayLose));
      const { paper, ...made } = all;
      return { ...made, preview: previewOf(paper) };
    },
  };
}

export function papersDesk(
  facts: Facts,
  name: PaperName | undefined,
  request: PaperRequest,
  shown?: ShownRows,
): PaperDesk {
  const choices = choicesOf(facts);
  const filtered = shown && { shown: shown.keys.length, all: shown.all };
  const keys = request.filtered === true ? shown?.keys : undefined;
  if (name === undefined || !isChosen(PAPERS[name], request)) {
    return { choices, filtered, preview: undefined, refusal: '' };
  }
  try {
    const preview = previewOf(choosePaper(facts, name, request, keys));
    return { choices, filtered, preview, refusal: '' };
  } catch (error) {
    // Here it is no fault of what was done: another paper may be chosen.
    if (!(error instanceof Refusal || error instanceof NoSuchReviewError)) throw error;
    return { choices, filtered, preview: undefined, refusal: error.message };
  }
}

function isChosen({ asksFor }: PaperKind, { finding, audit }: PaperRequest): boolean {
  const asksMore = asksFor === 'finding' || asksFor === 'findingOrAudit';
  return !asksMore || finding !== undefined || audit !== undefined;
}

function previewOf(paper: ChosenPaper): PaperPreview {
  const { papers } = paper;
  return {
    paper,
    sheets: papers.map((sheet) => ({
      title: sheet.sheetTitle,
      html: papersHtml([sheet], sheet.sheetTitle),
    })),
    html: clipboardHtml(papers),
    text: linesAsText(papers.map(paperText).join('\n\n')),
  };
}

function choicesOf(facts: Facts): PaperChoices {
  const { Audits, Findings, Reviews } = facts.rows;
  const meeting = ({ reviewId, name }: (typeof Reviews)[number]) => choice(reviewId, name);
  return {
    reviews: Reviews.filter(isReview).flatMap(meeting),
    meetings: Reviews.flatMap(meeting),
    next: nextReview(facts)?.reviewId ?? '',
    // The latest are wanted most.
    findings: [...Findings]
      .reverse()
      .flatMap(({ findingId, unit, description }) =>
        choice(findingId, `${unit ?? ''} ${description ?? ''}`),
      ),
    audits: [...Audits]
      .reverse()
      .flatMap(({ auditId, auditType, units }) =>
        choice(auditId, `${auditType ?? ''} ${units.join('、')}`),
      ),
  };
}

/** Longer, a list of choices is no list. */
const longestText = 40;

/** A row without its id cannot be chosen. */
function choice(id: string | null, text: string | null): Choice[] {
  if (id === null) return [];
  const words = `${id} ${(text ?? '').replace(/\s+/g, ' ').trim()}`.trim();
  const isLong = words.length > longestText;
  return [{ id, text: isLong ? `${words.slice(0, longestText)}…` : words }];
}
