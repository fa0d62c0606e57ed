import { lists } from '../../register/lists';
import type { Finding } from '../../register/register';
import type { Span } from '../span';
import { contains } from '../span';
import { readable } from '../../register/readable';
import { count, notToBeHad, valueOf, type Figures } from '../figure';
import type { Meeting } from '../meeting';

/** A finding without a 類別 that can be read: counted in the total, and shown, never lost. */
export const UNSORTED = '類別不明';

/** The 類別 of the findings, and UNSORTED where there are such. */
export function categoriesOf(findings: readonly Finding[]): string[] {
  const unsorted = findings.some((finding) => finding.category === null);
  return [...lists.FindingCategory, ...(unsorted ? [UNSORTED] : [])];
}

/** The findings of a group: `total`, a 類別 or UNSORTED. */
export function inGroup(findings: readonly Finding[], group: string): Finding[] {
  if (group === 'total') return [...findings];
  return findings.filter((finding) => (finding.category ?? UNSORTED) === group);
}

/** Its days are known and do not contradict each other: only then it has a place in a period. */
export function isPlaceable(finding: Finding): boolean {
  const { foundDate, closedDate } = finding;
  return (
    foundDate !== null &&
    readable(finding, 'foundDate', 'closedDate') &&
    (closedDate === null || closedDate >= foundDate)
  );
}

export interface FindingFlow {
  readonly opening: readonly Finding[];
  readonly new: readonly Finding[];
  readonly closed: readonly Finding[];
  /** Open at the end of the period's last day. */
  readonly closing: readonly Finding[];
}

/** Opening + new − closed = closing, for findings that are placeable. */
export function findingFlow(findings: readonly Finding[], span: Span): FindingFlow {
  const placed = findings.flatMap((finding) =>
    isPlaceable(finding) && finding.foundDate !== null
      ? [{ finding, found: finding.foundDate, closed: finding.closedDate }]
      : [],
  );
  const pick = (test: (f: (typeof placed)[number]) => boolean) =>
    placed.filter(test).map((f) => f.finding);
  return {
    opening: pick((f) => f.found < span.start && (f.closed === null || f.closed >= span.start)),
    new: pick((f) => contains(span, f.found)),
    closed: pick((f) => f.closed !== null && contains(span, f.closed)),
    closing: pick((f) => f.found <= span.end && (f.closed === null || f.closed > span.end)),
  };
}

export function findingFlowFigures({ facts, period, previousPeriod }: Meeting): Figures {
  const { Findings } = facts.rows;
  const figures: Record<string, Figures[string]> = {};
  const periods = [
    ['3-1', period],
    ['3-1.prev', previousPeriod],
  ] as const;
  for (const [prefix, span] of periods) {
    for (const group of ['total', ...categoriesOf(Findings)]) {
      const findings = inGroup(Findings, group);
      const at = (name: string) => `${prefix}.${group}.${name}`;
      if (!span) {
        for (const name of ['opening', 'new', 'closed', 'closing']) figures[at(name)] = notToBeHad;
        continue;
      }
      const flow = findingFlow(findings, span);
      const uncounted = findings.filter((finding) => !isPlaceable(finding));
      const closing = flow.opening.length + flow.new.length - flow.closed.length;
      figures[at('opening')] = count(flow.opening, uncounted);
      figures[at('new')] = count(flow.new, uncounted);
      figures[at('closed')] = count(flow.closed, uncounted);
      figures[at('closing')] = valueOf(closing, flow.closing, uncounted);
    }
  }
  return figures;
}
