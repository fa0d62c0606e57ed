import type { Facts } from '../../facts/facts';
import { type Day, rocShort } from '../../register/day';
import { titleOf } from '../../register/lack';
import type { Review } from '../../register/register';
import type { Paper } from '../../review/document';
import { withoutLinks } from '../../review/without-links';
import type { Workbook } from '../../workbook/workbook';
import { type Course, unheard } from '../../workbook/course';
import { WorkbookError } from '../../workbook/excel-errors';
import { renderWithoutMarks } from '../marks';
import { Refusal } from '../refusal';
import { readRecord, recordOf, recordText } from './paper-record';

/** A sheet name holds so many UTF-16 units. */
const longestName = 31;

export interface ApprovedCopy {
  /** Of the copy, also where it was there already. */
  readonly sheetNames: readonly string[];
  readonly notices: readonly string[];
}

/** What is kept of it. */
interface ApprovedAgenda {
  readonly review: string;
  readonly papers: readonly Paper[];
}

const none: ApprovedCopy = { sheetNames: [], notices: [] };

/** @throws Refusal for a review that is not 已核定. */
export function assertApproved(review: Review | undefined): asserts review is Review {
  if (review?.status === '已核定') return;
  const stated = review?.status ? `「${review.status}」` : '空白';
  throw new Refusal(
    'notApproved',
    `${review?.reviewId ?? '這次會議'} 的狀態是${stated}，核定後才能保留核定版。已核定者請先在「管審會議」將狀態改為「已核定」。`,
  );
}

/**
 * Keeps 議程 and 議程附表 of an approved review as they are today, beside what is made later: of its own
 * accord once, `asked` once a day.
 */
export async function keepApproved(
  workbook: Workbook,
  facts: Facts | Promise<Facts>,
  agenda: ApprovedAgenda,
  asked: boolean,
  course: Course = unheard,
): Promise<ApprovedCopy> {
  try {
    return await keep(workbook, await facts, agenda, asked, course);
  } catch (error) {
    // Where nobody asked for it, the agenda that is there by now is what counts.
    if (asked || !(error instanceof WorkbookError || error instanceof Refusal)) throw error;
    return { sheetNames: [], notices: [`會議已核定，但核定版沒有做成：${error.message}`] };
  }
}

async function keep(
  workbook: Workbook,
  facts: Facts,
  agenda: ApprovedAgenda,
  asked: boolean,
  course: Course,
): Promise<ApprovedCopy> {
  const review = facts.review(agenda.review);
  if (asked) assertApproved(review);
  if (review?.status !== '已核定') return none;
  const copies = (await workbook.madeSheets()).flatMap(({ name, record: text, open }) => {
    const record = readRecord(text);
    return record?.frozen && record.review === review.key ? [{ name, day: record.day, open }] : [];
  });
  const late = copies.filter(({ open }) => open).map(({ name }) => name);
  const notices = late.length === 0 ? [] : protectedNow(await workbook.protectSheets(late));
  if (!asked && copies.length > 0) return { ...none, notices };
  const unread = facts.register.faults.find(({ code }) => code === 'unreadableTable');
  if (unread) throw new Refusal('notApproved', lacking(titleOf(unread.table)));
  const today = copies.filter(({ day }) => day === facts.today).map(({ name }) => name);
  if (today.length > 0) {
    const told = `今天的核定版${listed(today)}已經在，沒有再做一份。`;
    return { sheetNames: today, notices: [told, ...notices] };
  }
  const subject = { name: 'agenda', subject: { review }, papers: agenda.papers } as const;
  const record = recordText({ ...recordOf(facts, subject), frozen: true });
  const papers = agenda.papers.map((paper) => asCopy(paper, facts.today));
  const options = { record, frozen: true } as const;
  const made = await renderWithoutMarks(workbook, papers, course, options);
  return {
    sheetNames: made.sheetNames,
    notices: [
      `會議已核定，已另外保留核定版${listed(made.sheetNames)}，數字以今天（${rocShort(facts.today)}）的資料為準；工作表受保護（無密碼），之後產生議程不會取代。`,
      ...made.notices,
      ...notices,
    ],
  };
}

/** Of copies that an earlier run could not protect. */
function protectedNow({ done, left }: Awaited<ReturnType<Workbook['protectSheets']>>): string[] {
  const told =
    done.length === 0 ? [] : [`先前沒有保護的核定版${listed(done)}已補上保護（無密碼）。`];
  return [...told, ...left];
}

/** It stays as it is made: what could not be read then would be missing in it for good. */
function lacking(sheet: string): string {
  return `「${sheet}」表格無法讀取，所以沒有保留核定版，以免缺少其中的數字。請到「檢核」查看，能讀取之後再產生一次議程。`;
}

/** Its rows may change and go: nothing in it leads to them. */
function asCopy(paper: Paper, day: Day): Paper {
  const ending = ` 核定版 ${rocShort(day).replaceAll('/', '')}`;
  return { ...withoutLinks(paper), sheetTitle: `${cut(paper.sheetTitle, ending)}${ending}` };
}

function cut(title: string, ending: string): string {
  let kept = '';
  for (const character of title) {
    if (kept.length + character.length + ending.length > longestName) break;
    kept += character;
  }
  return kept.trimEnd();
}

function listed(names: readonly string[]): string {
  return names.map((name) => `「${name}」`).join('、');
}
