import { factsOf, type Facts } from '../../facts/facts';
import { type Day, rocShort } from '../../register/day';
import type { Register } from '../../register/register';
import type { Steps } from '../../register/steps';
import { type Said, listed, say } from '../../register/said';
import { NoSuchReviewError } from '../../review/no-such-review-error';
import { type PaperRule, rpt01, rpt02 } from '../../rules/papers/paper-rules';
import type { Problem } from '../../rules/problem';
import { severityOf } from '../../rules/severities';
import type { MadeSheet } from '../../workbook/paper/made-sheets';
import { choosePaper } from '../papers';
import { Refusal } from '../refusal';
import { type ApprovedProblem, approvedProblems, type MadeSet } from './approved-problems';
import { approvedFigures } from './approved-figures';
import { changedFigures, named } from './changed-figures';
import { type PaperRecord, readRecord, recordOf } from './paper-record';

/**
 * What is to be said of papers that were made, by a recount of the tables on the days they were made; a
 * step for each set of sheets.
 */
export function* paperProblems(made: readonly MadeSheet[], register: Register): Steps<Problem[]> {
  const days = new Map<Day, Facts>();
  const kept = approvedFigures(made);
  const factsAt = (day: Day) => {
    const facts = days.get(day) ?? factsOf(register, { today: () => day }, kept);
    days.set(day, facts);
    return facts;
  };
  const sets = new Map<string, MadeSheet[]>();
  for (const sheet of made) sets.set(sheet.record, [...(sets.get(sheet.record) ?? []), sheet]);
  const read = [...sets].flatMap(([text, sheets]): MadeSet[] => {
    const record = readRecord(text);
    return record === undefined ? [] : [{ record, sheets }];
  });
  const approved = approvedProblems(read, factsAt);
  yield 0;
  const problems = approved.map(({ problem }) => problem);
  for (const { record, sheets } of read) {
    // A copy that is kept on purpose is not to be made anew.
    if (record.frozen) continue;
    problems.push(...problemsOf(record, sheets, factsAt(record.day), approved));
    yield 1;
  }
  return problems;
}

function problemsOf(
  record: PaperRecord,
  sheets: readonly MadeSheet[],
  facts: Facts,
  approved: readonly ApprovedProblem[],
): Problem[] {
  const typed = sheets.flatMap((sheet) => typedOver(sheet, record, facts));
  const [first] = sheets;
  if (typed.length > 0 || first === undefined) return typed;
  const problem = (rule: PaperRule, said: Said) => [
    problemOn(first.name, rule, said, record, facts),
  ];
  const now = recount(record, facts);
  const names = listed(sheets.map(({ name }) => say`「${name}」`));
  const made = say`${rocShort(record.day)} 產生`;
  if (now === undefined) {
    return problem(
      rpt02,
      say`${names}（${made}）的來源列已不在資料表。不再需要者請將工作表改名或刪除。`,
    );
  }
  if (now.digest === record.digest) return [];
  const changed = changedFigures(record, now.figures);
  if (changed.length > 0) {
    // The same change of the same review: MR-26 tells of it.
    const told = approved.find(({ review }) => review === record.review)?.figures;
    if (told && changed.every(({ id }) => told.has(id))) return [];
    return problem(
      rpt01,
      say`${names}（${made}）的數字與資料表現在算出的不同，重新產生後會改變：${named(changed)}。請重新產生。`,
    );
  }
  // Another version of the program may word the same rows otherwise.
  if (now.program !== record.program) return [];
  return problem(
    rpt02,
    say`${names}（${made}）之後資料表已變更，內容與現在的資料不同。請重新產生。`,
  );
}

function typedOver(sheet: MadeSheet, record: PaperRecord, facts: Facts): Problem[] {
  if (sheet.typedOver.length === 0) return [];
  const typed = sheet.typedOver.map(({ was, is }) => ({ text: say`「${was}」改為「${is}」` }));
  const said = say`「${sheet.name}」印出的數字被改過：${named(typed)}，與資料表算出的不同。請更正資料表並重新產生。`;
  return [problemOn(sheet.name, rpt01, said, record, facts)];
}

function recount(record: PaperRecord, facts: Facts): PaperRecord | undefined {
  const { name, review, finding, audit, rows } = record;
  try {
    const request = {
      ...(review !== undefined && { review }),
      ...(finding !== undefined && { finding }),
      ...(audit !== undefined && { audit }),
    };
    return recordOf(facts, choosePaper(facts, name, request, rows));
  } catch (error) {
    if (error instanceof Refusal || error instanceof NoSuchReviewError) return undefined;
    throw error;
  }
}

function problemOn(
  sheet: string,
  rule: PaperRule,
  said: Said,
  { review }: PaperRecord,
  facts: Facts,
): Problem {
  return {
    rule: rule.id,
    severity: severityOf(rule, {}, facts.settings.severities),
    table: 'Reviews',
    key: review ?? '',
    row: 0,
    column: '',
    value: null,
    message: said.text,
    said,
    sheet,
  };
}
