import type { Facts } from '../../facts/facts';
import type { Paper } from '../document';
import { coveragePaper } from './coverage';
import { handoverPaper } from './handover/handover-paper';
import { independencePaper } from './independence';
import { termsPaper } from './terms';

export const VIEWS = {
  independence: { title: '稽核獨立性', paper: independencePaper },
  duties: { title: '權責覆蓋', paper: coveragePaper },
  terms: { title: '任期', paper: termsPaper },
  handover: { title: '交接', paper: handoverPaper },
} as const satisfies Readonly<Record<string, { title: string; paper: (facts: Facts) => Paper }>>;

export type ViewName = keyof typeof VIEWS;

export function isViewName(name: string): name is ViewName {
  return Object.hasOwn(VIEWS, name);
}
