import { identity } from '../../register/identity';
import type { Facts } from '../../facts/facts';
import type { Steps } from '../../register/steps';
import { settingItems } from '../../register/settings/items';
import { type Said, listed, say, textOf } from '../../register/said';
import type { PaperRule } from '../../rules/papers/paper-rules';
import { rpt03, rpt05, rpt07, rpt08 } from '../../rules/papers/printed-rules';
import {
  type Count,
  countsInDigits,
  countsInWords,
  nounRecordIn,
  unfinishedIn,
} from '../../rules/papers/wording-slips';
import type { Problem } from '../../rules/problem';
import { reportItem } from '../../rules/procedure';
import { rowName } from '../../rules/report';
import { severityOf } from '../../rules/severities';
import {
  papersInTheMaking,
  type PrintedPaper,
  rowsWithTexts,
  type TypedCell,
  typedCells,
} from './printed-text';

/** Rows, or slips, that are looked at in one step. */
const IN_A_STEP = 250;

/**
 * What is to be said of the texts that the papers in the making would print. A cell of which `known`
 * speaks already is left to that.
 */
export function* printedProblems(facts: Facts, known: readonly Problem[]): Steps<Problem[]> {
  const isSaid = saidIn(known);
  const all: TypedCell[] = [];
  const slips: Slip[] = [];
  const words: { readonly cell: TypedCell; readonly count: Count }[] = [];
  let rows = 0;
  for (const row of rowsWithTexts(facts)) {
    for (const cell of row) {
      all.push(cell);
      const own = slipsOf(cell);
      const counts = countsInWords(cell.text);
      if ((own.length === 0 && counts.length === 0) || isSaid(cell)) continue;
      slips.push(...own);
      words.push(...counts.map((count) => ({ cell, count })));
    }
    if (++rows % IN_A_STEP === 0) yield IN_A_STEP;
  }
  // Without a slip no paper need be made.
  const papers = slips.length + words.length === 0 ? [] : yield* papersInTheMaking(facts);
  const problems: Problem[] = [];
  for (const [at, { cell, rule, words: wrong, said: told }] of slips.entries()) {
    if (papers.some((paper) => paper.prints(cell, wrong))) {
      problems.push(problemAt(cell, rule, told, facts));
    }
    if (at % IN_A_STEP === IN_A_STEP - 1) yield 0;
  }
  const cells = words.length === 0 ? [] : all.filter((cell) => !isSaid(cell));
  for (const paper of papers) {
    problems.push(...mixedCounts(paper, words, cells, facts));
    yield 1;
  }
  return [...problems, ...unknownOfDocument(facts)];
}

/** Those of an earlier look that hold as the tables stand now: the cell says what it said. */
export function stillPrinted(facts: Facts, found: readonly Problem[]): Problem[] {
  const wordings = found.filter(({ rule }) => rule !== rpt05.id);
  if (wordings.length === 0) return unknownOfDocument(facts);
  const wanted = new Map(wordings.map((problem) => [cellId(problem), problem.value]));
  const texts = new Map<string, string>();
  for (const cell of typedCells(facts)) {
    const id = cellId(cell);
    if (wanted.has(id)) texts.set(id, cell.text);
  }
  const same = wordings.filter((problem) => texts.get(cellId(problem)) === problem.value);
  return [...same, ...unknownOfDocument(facts)];
}

function cellId({ table, key, row, column }: Pick<Problem, 'table' | 'key' | 'row' | 'column'>) {
  return `${table} ${key === '' ? String(row) : identity(key)} ${column}`;
}

/** Whether something is said of a cell already; of few cells it is asked, and often of none. */
function saidIn(known: readonly Problem[]): (cell: TypedCell) => boolean {
  let said: ReadonlySet<string> | undefined;
  return (cell) => (said ??= new Set(known.map(cellId))).has(cellId(cell));
}

interface Slip {
  readonly cell: TypedCell;
  readonly words: string;
  readonly rule: PaperRule;
  readonly said: Said;
}

const noSlips: readonly Slip[] = [];

function slipsOf(cell: TypedCell): readonly Slip[] {
  const unfinished = unfinishedIn(cell.text);
  const noun = nounRecordIn(cell.text);
  if (unfinished === undefined && noun === undefined) return noSlips;
  const slips: Slip[] = [];
  if (unfinished !== undefined) {
    const said = say`「${unfinished}」會原樣印在文件上。請填寫實際內容。`;
    slips.push({ cell, words: unfinished, rule: rpt03, said });
  }
  if (noun !== undefined) {
    const right = noun.replace('記錄', '紀錄');
    const said = say`「${noun}」似作名詞，公文名詞用「${right}」。作動詞者不必更改。`;
    slips.push({ cell, words: noun, rule: rpt07, said });
  }
  return slips;
}

/** Once for a paper, at the first count in words whose unit is counted in digits too. */
function mixedCounts(
  paper: PrintedPaper,
  words: readonly { readonly cell: TypedCell; readonly count: Count }[],
  cells: readonly TypedCell[],
  facts: Facts,
): Problem[] {
  const units = new Set(words.map(({ count }) => count.unit));
  const digits = new Map<string, string>();
  for (const cell of cells) {
    for (const { unit, written } of countsInDigits(cell.text)) {
      if (!units.has(unit) || digits.has(unit) || !paper.prints(cell, written)) continue;
      digits.set(unit, written);
    }
  }
  const first = words.find(
    ({ cell, count }) => digits.has(count.unit) && paper.prints(cell, count.written),
  );
  if (!first) return [];
  const { cell, count } = first;
  const said = say`「${paper.title}」中「${count.written}」與「${digits.get(count.unit) ?? ''}」並見。數量請一律用阿拉伯數字。`;
  return [problemAt(cell, rpt08, said, facts)];
}

/** One report for all of them: the foot of every page leaves them blank. */
function unknownOfDocument(facts: Facts): Problem[] {
  const { settings } = facts;
  const names = ['documentNo', 'edition', 'documentDate', 'classification'] as const;
  const blank = names.filter((name) => settings[name] === null || settings[name] === '');
  const [first] = blank;
  if (!first) return [];
  const items = listed(blank.map((name) => settingItems[name].item));
  const said = say`尚未登錄 ${items}，文件上該處留白。請依程序封面填寫；不知道請留白，系統不會代填。`;
  return [...reportItem(facts, first, said)].map((report) => ({
    rule: rpt05.id,
    ...report,
    severity: severityOf(rpt05, {}, settings.severities),
  }));
}

function problemAt(cell: TypedCell, rule: PaperRule, slip: Said, facts: Facts): Problem {
  const { table, key, row, column, text } = cell;
  const said = say`${column}的${slip}`;
  const place = textOf(rowName(table, { key, row }));
  return {
    ...{ rule: rule.id, table, key, row, column, value: text },
    severity: severityOf(rule, {}, facts.settings.severities),
    message: `${place}：${said.text}`,
    said,
  };
}
