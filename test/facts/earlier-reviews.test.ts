import { earlierThan, orderOf } from '../../src/facts/earlier-reviews';
import { d, factsFrom } from './small-register';

const facts = factsFrom({
  Reviews: [
    { reviewId: 'MR-5', date: d(115, 5, 1), name: 'last' },
    { reviewId: 'MR-1', date: d(115, 1, 1), name: 'first' },
    { reviewId: 'MR-3', date: d(115, 3, 1), name: 'third' },
    { reviewId: 'MR-9', date: '', name: 'undated' },
    { reviewId: 'mr-3 ', date: d(115, 4, 1), name: 'third again' },
    { reviewId: 'MR-4', date: d(115, 3, 1), name: 'fourth' },
    { reviewId: '', date: d(115, 2, 1), name: 'unnumbered' },
  ],
});

describe('what comes before a meeting', () => {
  test.each([
    ['first', []],
    ['unnumbered', ['first']],
    ['third', ['first', 'unnumbered']],
    // Of one date the one that stands above.
    ['fourth', ['first', 'unnumbered', 'third']],
    // One meeting in two rows does not come before itself.
    ['third again', ['first', 'unnumbered', 'fourth']],
    ['last', ['first', 'unnumbered', 'third', 'fourth', 'third again']],
    ['undated', ['first', 'unnumbered', 'third', 'fourth', 'third again', 'last']],
  ])('%s', (name, before) => {
    const review = facts.reviews.find((one) => one.name === name);
    if (!review) throw new Error(`no ${name}`);
    expect(earlierThan(review, facts.reviews).map((one) => one.name)).toEqual(before);
    expect(orderOf(facts.reviews).lastBefore(review)?.name).toBe(before.at(-1));
  });
});
