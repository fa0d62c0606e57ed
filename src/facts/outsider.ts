import { identity } from '../register/identity';

/** 「姓名(外部)」, and what else is written in the brackets with it: 「姓名(外部稽核員)」. */
export function isOutsider(written: string): boolean {
  const form = identity(written);
  if (!/[)〕】〉》\]]$/.test(form)) return false;
  // The last brackets alone: what parentheses close before them is of others.
  const inside = form.slice(0, -1);
  const from = Math.max(inside.lastIndexOf('('), inside.lastIndexOf(')'), 0);
  return /[(〔【〈《[]外部/.test(inside.slice(from));
}
