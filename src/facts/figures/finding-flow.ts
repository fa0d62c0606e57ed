import { lists } from '../../register/lists';
import { isNonconformity } from '../../register/nonconformity';
import { readable, readableBy } from '../../register/readable';
import type { Finding, Register } from '../../register/register';
import { count, given, unknown, valueOf, type Figure, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import type { Needs } from '../needs';
import { seriesOf, seriesPrefix } from '../series';
import { contains, type Span } from '../span';

/** A finding without a 類別 that can be read: counted in the total, and shown, never lost. */
const UNSORTED = '類別不明';

/** The 類別 of the findings, and UNSORTED where there are such. */
export function categoriesOf(findings: readonly Finding[]): string[] {
  const unsorted = findings.some((finding) => finding.category === null);
  return [...lists.FindingCategory, ...(unsorted ? [UNSORTED] : [])];
}

/** What the figures are given by: all, 不符合 (`nc`), each 類別. */
export function groupsOf(findings: readonly Finding[]): string[] {
  return ['total', 'nc', ...categoriesOf(findings)];
}

/** The findings of a group: `total`, `nc`, a 類別 or UNSORTED. */
export function inGroup<F extends Finding>(findings: readonly F[], group: string): readonly F[] {
  if (group === 'total') return findings;
  if (group === 'nc') return findings.filter(isNonconformity);
  return findings.filter((finding) => (finding.category ?? UNSORTED) === group);
}

/** Its days are known and do not contradict each other: only then it has a place in the period. */
export function isPlaceable(finding: Finding, span: Span): boolean {
  const { foundDate, closedDate } = finding;
  return (
    foundDate !== null &&
    readable(finding, 'foundDate') &&
    readableBy(finding, 'closedDate', span.end) &&
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
  const flow = { opening: [], new: [], closed: [], closing: [] } as Record<
    keyof FindingFlow,
    Finding[]
  >;
  for (const finding of findings) {
    const { foundDate: found, closedDate: closed } = finding;
    if (found === null || !isPlaceable(finding, span)) continue;
    if (found < span.start && (closed === null || closed >= span.start)) flow.opening.push(finding);
    if (contains(span, found)) flow.new.push(finding);
    if (closed !== null && contains(span, closed)) flow.closed.push(finding);
    if (found <= span.end && (closed === null || closed > span.end)) flow.closing.push(finding);
  }
  return flow;
}

export const FLOW = ['opening', 'new', 'closed', 'closing'] as const;

const placed: Needs = { Findings: ['foundDate', 'closedDate'] };
const sorted: Needs = { Findings: ['foundDate', 'closedDate', 'category'] };

/** The four figures of each group under a prefix such as `3-1`; unknown where there is no period. */
function flowFigures(
  prefix: string,
  register: Register,
  span: Span | null,
  problem: string,
): Figures {
  const { Findings } = register.rows;
  const unplaced = span ? Findings.filter((finding) => !isPlaceable(finding, span)) : [];
  const whole = span && findingFlow(Findings, span);
  const figures: Record<string, Figure> = {};
  for (const group of groupsOf(Findings)) {
    const needs = group === 'total' ? placed : sorted;
    const uncounted = inGroup(unplaced, group);
    for (const name of FLOW) {
      figures[`${prefix}.${group}.${name}`] = whole
        ? given(register, needs, () => {
            const own = (of: keyof FindingFlow) => inGroup(whole[of], group);
            // One without a 類別 may well be a nonconformity.
            const unsorted = group === 'nc' ? inGroup(whole[name], UNSORTED) : [];
            const left = [...uncounted, ...unsorted];
            if (name !== 'closing') return count(own(name), left);
            const closing = own('opening').length + own('new').length - own('closed').length;
            return valueOf(closing, own('closing'), left);
          })
        : unknown(problem);
    }
  }
  return figures;
}

export function findingFlowFigures(meeting: Meeting): Figures {
  const { register } = meeting.facts;
  const ofSeries = seriesOf(meeting).map((one) =>
    flowFigures(seriesPrefix('3-1', one), register, one.period, one.periodProblem),
  );
  return Object.assign(
    {},
    flowFigures('3-1', register, meeting.period, meeting.periodProblem),
    flowFigures('3-1.prev', register, meeting.previousPeriod, meeting.previousProblem),
    ...ofSeries,
  ) as Figures;
}
