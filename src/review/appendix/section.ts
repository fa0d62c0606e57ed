import { lackIn, type Needs } from '../../facts/needs';
import { titleOf } from '../../register/lack';
import type { TableName } from '../../register/register';
import type { Block } from '../document';
import type { PartContext } from '../part';
import { uncountedSentence } from '../wording/uncounted-sentence';

/** A list that the body refers to: 「詳附表二」. */
export interface AppendixSection {
  readonly compose: (context: PartContext) => readonly Block[];
}

/** What a section says: to which days its list belongs, and the list. */
export interface SectionBody {
  /** 「（15件；期末115年11月30日）」, after the title; '' where there is nothing to say. */
  readonly scope: string;
  readonly blocks: readonly Block[];
}

export interface SectionTitle {
  /** 「附表一」 */
  readonly no: string;
  readonly title: string;
  /** Without these the list is not to be had. */
  readonly needs: Needs;
  /** The table whose rows are listed: while nobody has recorded any, none is no answer. */
  readonly of?: TableName;
  /** The figures whose uncounted rows would stand in the list if they could be read, and what they are. */
  readonly counted?: { readonly ids: readonly string[]; readonly what: string };
}

/** A section under its heading; what is not to be had says why, what is empty says 「無」, or that nothing was recorded. */
export function section(
  { no, title, needs, of, counted }: SectionTitle,
  compose: (context: PartContext) => SectionBody,
): AppendixSection {
  const heading = (scope: string): Block => ({
    kind: 'heading',
    level: 1,
    text: `${no}\u3000${title}${scope}`,
  });
  return {
    compose: (context) => {
      const lack = lackIn(context.facts.register, needs);
      if (lack !== null) {
        return [heading(''), { kind: 'paragraph', text: `${lack}，無法列出。`, emphasis: true }];
      }
      const { scope, blocks } = compose(context);
      const unsure = counted
        ? uncountedSentence(context.figures, counted.ids, counted.what).map(paragraph)
        : [];
      const all = [...blocks, ...unsure];
      return [heading(scope), ...(all.length > 0 ? all : [nothing(of, context)])];
    },
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function nothing(of: TableName | undefined, { facts }: PartContext): Block {
  const isEmpty = of !== undefined && facts.rows[of].length === 0;
  return paragraph(isEmpty ? `「${titleOf(of)}」尚無資料，無從判斷。` : '無。');
}
