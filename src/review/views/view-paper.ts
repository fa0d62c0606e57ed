import { rocText } from '../../register/day';
import type { Settings } from '../../register/settings';
import type { Facts } from '../../facts/facts';
import type { Block, Paper } from '../document';
import { paperFrame } from '../paper-frame';

/** What tells one view's paper from another's. */
export interface ViewTitle {
  /** 「稽核獨立性」 */
  readonly title: string;
  /** The setting that holds its 表單編號. */
  readonly formNo: keyof Settings;
}

/** A view of the register as a landscape paper, as of today. */
export function viewPaper(
  { title, formNo }: ViewTitle,
  facts: Facts,
  blocks: readonly Block[],
): Paper {
  const { organisation } = facts.settings;
  return {
    sheetTitle: title,
    orientation: 'landscape',
    ...paperFrame(facts.settings, { heading: title, formNo }),
    blocks: [
      { kind: 'title', text: `${organisation}資訊安全管理系統 ${title}` },
      { kind: 'paragraph', text: `資料截至${rocText(facts.today)}。` },
      ...blocks,
    ],
  };
}

/** A table, or the sentence that stands in its place where it has no rows. */
export function tableOr(table: Extract<Block, { kind: 'table' }>, none: string): Block {
  return table.rows.length > 0 ? table : { kind: 'paragraph', text: none };
}

export function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

export function paragraph(text: string, emphasis = false): Block {
  return { kind: 'paragraph', text, ...(emphasis && { emphasis }) };
}
