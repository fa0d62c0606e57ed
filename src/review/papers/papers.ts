import { buildAgenda } from '../build-agenda';
import { coveragePaper } from '../views/coverage';
import { handoverPaper } from '../views/handover/handover-paper';
import { independencePaper } from '../views/independence';
import { termsPaper } from '../views/terms';
import type { PaperKind } from './paper-kind';

/** Every paper by the name the command line knows it by, in the order in which a year needs them. */
export const PAPERS = {
  agenda: {
    title: '議程',
    asksFor: 'nextReview',
    papers: (facts, { review }) => buildAgenda(facts, review?.key ?? '').papers,
  },
  independence: {
    title: '稽核獨立性',
    asksFor: 'nothing',
    papers: (facts) => [independencePaper(facts)],
  },
  coverage: { title: '權責覆蓋', asksFor: 'nothing', papers: (facts) => [coveragePaper(facts)] },
  terms: { title: '任期', asksFor: 'nothing', papers: (facts) => [termsPaper(facts)] },
  handover: { title: '交接', asksFor: 'nothing', papers: (facts) => [handoverPaper(facts)] },
} as const satisfies Readonly<Record<string, PaperKind>>;

export type PaperName = keyof typeof PAPERS;

export function isPaperName(name: string): name is PaperName {
  return Object.hasOwn(PAPERS, name);
}
