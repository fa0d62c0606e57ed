import type { Problem } from '../rules/problem';
import { learnt } from './learnt';

/** The place, what is wrong, and what to do. */
export function messageOf(problem: Problem): string {
  return learnt.book?.message(problem) ?? problem.message;
}
