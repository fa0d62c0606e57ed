import { PAPER_TITLES } from '../review/papers/paper-titles';

/** Every kind of paper as it is written and called: 「agenda（議程）、…」. */
export const paperKinds = Object.entries(PAPER_TITLES)
  .map(([name, title]) => `${name}（${title}）`)
  .join('、');
