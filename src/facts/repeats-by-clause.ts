import type { Finding } from '../register/register';
import { repeatedFindings } from './figures/nonconformity-figures';
import { idForm } from './grouping';
import type { Meeting } from './meeting';

export interface RepeatedClause {
  /** As the first of its findings writes it. */
  readonly clause: string;
  /** New in the period, by day. */
  readonly findings: readonly Finding[];
}

/** Repeats of the period by 條文: the most frequent first, of equally frequent the one found first. */
export function byClause({ facts, period }: Meeting): RepeatedClause[] {
  if (!period) return [];
  const groups = new Map<string, Finding[]>();
  for (const finding of [...repeatedFindings(facts.rows.Findings, period, facts.repeats)].sort(
    (a, b) => ((a.foundDate ?? '') < (b.foundDate ?? '') ? -1 : 1),
  )) {
    const form = idForm(finding.clause);
    if (form === null) continue;
    const group = groups.get(form);
    if (group) group.push(finding);
    else groups.set(form, [finding]);
  }
  return [...groups.values()]
    .map((findings) => ({ clause: findings[0]?.clause ?? '', findings }))
    .sort((a, b) => b.findings.length - a.findings.length);
}
