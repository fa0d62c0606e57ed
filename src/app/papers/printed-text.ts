import type { Facts } from '../../facts/facts';
import { nextReview } from '../../facts/next-review';
import { isHeld } from '../../facts/reviews-in-order';
import { type TableName, tableNamed } from '../../register/register';
import type { Steps } from '../../register/steps';
import { agendaSteps } from '../../review/build-agenda';
import type { Paper } from '../../review/document';
import { minutesPaper } from '../../review/papers/minutes/minutes-paper';
import { paperText } from '../../review/text/paper-text';

/** A typed cell of the tables whose text can come into a paper. */
export interface TypedCell {
  readonly table: TableName;
  readonly key: string;
  readonly row: number;
  /** Header. */
  readonly column: string;
  readonly text: string;
}

const sources: readonly TableName[] = [
  'Reviews',
  'AgendaItems',
  'Resolutions',
  'Findings',
  'CorrectiveActions',
  'Audits',
  'Indicators',
  'Measurements',
  'Risks',
];

/** Every typed text of the tables that papers draw on, in the order of the tables. */
export function* typedCells(facts: Facts): Generator<TypedCell> {
  for (const row of rowsWithTexts(facts)) yield* row;
}

/** The same row by row. */
export function* rowsWithTexts({ rows }: Facts): Generator<readonly TypedCell[]> {
  for (const table of sources) {
    const columns = Object.entries(tableNamed(table).columns).filter(
      ([, { kind }]) => kind === 'text' || kind === 'long',
    );
    for (const row of rows[table]) {
      yield columns.flatMap(([code, { header }]): TypedCell[] => {
        const text: unknown = Reflect.get(row, code);
        if (typeof text !== 'string' || text === '') return [];
        return [{ table, key: row.key, row: row.row, column: header, text }];
      });
    }
  }
}

/** A paper that is not final yet, as far as its words go. */
export interface PrintedPaper {
  readonly title: string;
  /** Whether it prints the sentence of a cell in which the words stand. */
  readonly prints: (cell: TypedCell, words: string) => boolean;
}

/** The papers in the making: the agenda of the next review, and the minutes of one not yet approved. */
export function* papersInTheMaking(facts: Facts): Steps<PrintedPaper[]> {
  const next = nextReview(facts);
  const latest = facts.reviews.filter(isHeld).at(-1);
  const agenda = next?.reviewId ? yield* agendaSteps(facts, next.reviewId) : undefined;
  const papers: Paper[] = [...(agenda?.papers ?? [])];
  yield 0;
  if (latest?.status === '已召開') papers.push(minutesPaper(facts, latest));
  const found: PrintedPaper[] = [];
  for (const paper of papers) {
    const printed = folded(paperText(paper));
    found.push({
      title: paper.sheetTitle,
      prints: ({ text }, words) => printed.includes(folded(sentenceWith(text, words))),
    });
    yield 1;
  }
  return found;
}

/** A paper may put a text together with others, or cut it: the sentence stays whole. */
function sentenceWith(text: string, words: string): string {
  const all = text.split(/[。；\n]/u);
  return all.find((sentence) => sentence.includes(words)) ?? text;
}

function folded(text: string): string {
  return text.replace(/\s+/gu, '');
}
