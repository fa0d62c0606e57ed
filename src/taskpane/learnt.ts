import type { Book } from './english/book';

/** The English of what lies below the pane: none where Chinese is spoken, or before it is fetched. */
export const learnt: { book?: Book } = {};

/** A whole text that is written in Chinese below: a help, a label, a reason. */
export function asWords(text: string): string {
  return learnt.book?.text(text) ?? text;
}
