import type { Problem } from '../rules/problem';
import { learnt } from './learnt';

/** The place, what is wrong, and what to do. */
export function messageOf(problem: Problem): string {
  return learnt.book?.message(problem) ?? problem.message;
}

/** What is wrong; what to do about it is said where the problem stands. */
export function shortOf(problem: Problem): string {
  const [first = ''] = messageOf(problem).split(learnt.book ? /[.;] / : '。');
  return first;
}
