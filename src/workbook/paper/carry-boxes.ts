import type { Block, FormField, Paper } from '../../review/document';
import type { ReplacedBox, WrittenBox } from './written-box';

export interface Carried {
  /** With people's texts in their blank boxes. */
  readonly papers: readonly Paper[];
  readonly kept: readonly WrittenBox[];
  /** Where the tables say something else by now. */
  readonly replaced: readonly ReplacedBox[];
  /** For which the papers have no box. */
  readonly lost: readonly WrittenBox[];
  /** What the boxes in which people's texts stand would hold without them. */
  readonly blanks: ReadonlyMap<string, string>;
}

/** Nothing is recorded yet: blank, or 「□適用 □需調整」 to be ticked. */
function isOpen(value: string): boolean {
  return value.trim() === '' || value.includes('□');
}

const plainOf = (text: string) => text.replace(/\s+/g, '');

function fieldsOf(block: Block): readonly FormField[] {
  return block.kind === 'form' ? block.rows.flat() : [];
}

/** Whether people may write into a paper. */
export function hasBoxes({ blocks }: Paper): boolean {
  return blocks.flatMap(fieldsOf).some(({ box }) => box !== undefined);
}

/** Puts what people wrote into the boxes of the same name. */
export function carryBoxes(papers: readonly Paper[], written: readonly WrittenBox[]): Carried {
  const fields = new Map(
    papers
      .flatMap(({ blocks }) => blocks.flatMap(fieldsOf))
      .flatMap((field) => (field.box === undefined ? [] : [[field.box, field] as const])),
  );
  const kept = written.filter(({ box }) => isOpen(fields.get(box)?.value ?? '-'));
  const texts = new Map(kept.map(({ box, text }) => [box, text]));
  const filled = (field: FormField): FormField => {
    const text = texts.get(field.box ?? '');
    return text === undefined ? field : { ...field, value: text };
  };
  return {
    papers: kept.length === 0 ? papers : papers.map((paper) => withFields(paper, filled)),
    kept,
    replaced: written.flatMap((each) => {
      const printed = fields.get(each.box)?.value;
      if (printed === undefined || isOpen(printed)) return [];
      return plainOf(printed) === plainOf(each.text) ? [] : [{ ...each, printed }];
    }),
    lost: written.filter(({ box }) => !fields.has(box)),
    blanks: new Map(kept.map(({ box }) => [box, fields.get(box)?.value ?? ''])),
  };
}

function withFields(paper: Paper, change: (field: FormField) => FormField): Paper {
  const blocks = paper.blocks.map((block) =>
    block.kind === 'form'
      ? { ...block, rows: block.rows.map((fields) => fields.map(change)) }
      : block,
  );
  return { ...paper, blocks };
}
