import type { Book } from './english/book';

/** The English of what lies below the pane: none where Chinese is spoken, or before it is fetched. */
export const learnt: { book?: Book } = {};
