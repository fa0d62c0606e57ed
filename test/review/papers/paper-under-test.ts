import {
  type Block,
  type FormBlock,
  type Paper,
  type TableBlock,
  textOfCell,
} from '../../../src/review/document';
import { PAPERS, type PaperName } from '../../../src/review/papers/papers';
import type { PaperSubject } from '../../../src/review/papers/paper-kind';
import type { Facts } from '../../../src/facts/facts';

/** The one sheet of a kind that has but one. */
export function onlyPaper(kind: PaperName, facts: Facts, subject: PaperSubject = {}): Paper {
  const [paper, ...more] = PAPERS[kind].papers(facts, subject);
  if (paper === undefined || more.length > 0) throw new Error(`${kind} is not one sheet`);
  return paper;
}

/** The paper of a meeting, by its 會議編號. */
export function meetingPaper(kind: PaperName, facts: Facts, reviewId: string): Paper {
  const review = facts.review(reviewId);
  if (!review) throw new Error(`no meeting ${reviewId}`);
  return onlyPaper(kind, facts, { review });
}

export function tablesOf(paper: Paper): TableBlock[] {
  return paper.blocks.filter((block): block is TableBlock => block.kind === 'table');
}

/** Texts of a table's cells, row by row. */
export function cellsOf(table: TableBlock | undefined): string[][] {
  if (!table) throw new Error('no such table');
  return table.rows.map((row) => row.map(textOfCell));
}

export function tableWith(paper: Paper, caption: string): TableBlock | undefined {
  return tablesOf(paper).find((table) => table.caption === caption);
}

/** What stands between a heading and the next one of its level or a higher one. */
export function blocksUnder(paper: Paper, heading: string): Block[] {
  const at = paper.blocks.findIndex(
    (block) => block.kind === 'heading' && block.text.includes(heading),
  );
  const start = paper.blocks[at];
  if (start?.kind !== 'heading') throw new Error(`no heading ${heading}`);
  const rest = paper.blocks.slice(at + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= start.level);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Values by their labels: of the paper's facts and forms, the first of each label. */
export function valuesOf(blocks: readonly Block[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const block of blocks) {
    const fields =
      block.kind === 'facts' ? block.facts : block.kind === 'form' ? block.rows.flat() : [];
    for (const { label, value } of fields) if (!values.has(label)) values.set(label, value);
  }
  return values;
}

export function formsOf(blocks: readonly Block[]): FormBlock[] {
  return blocks.filter((block): block is FormBlock => block.kind === 'form');
}

export function headingsOf(paper: Paper): string[] {
  return paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

export function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
