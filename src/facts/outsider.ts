import { identity } from '../register/identity';

/** 「姓名(外部)」, and what else is written in the brackets with it: 「姓名(外部稽核員)」. */
export function isOutsider(written: string): boolean {
  return /[(〔【〈《[]外部[^()]*[)〕】〉》\]]$/.test(identity(written));
}
