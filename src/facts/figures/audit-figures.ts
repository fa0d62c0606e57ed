import type { Facts } from '../facts';
import type { Audit, Finding } from '../../register/register';
import { readable } from '../../register/readable';
import { count, notToBeHad, type Figure, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import { contains, type Span } from '../span';
import { categoriesOf, inGroup } from './finding-flow';

/** Audits whose 迄日 is in the period, and the findings that name one of them. */
export function auditsOf({ rows }: Facts, span: Span) {
  const audits = rows.Audits.filter(({ endDate }) => endDate !== null && contains(span, endDate));
  const ids = new Set(audits.map((audit) => audit.auditId));
  const findings = rows.Findings.filter(({ auditId }) => auditId !== null && ids.has(auditId));
  return { audits, findings };
}

/** 迄日 unread, or blank although the audit is finished: in which period it fell is unknown. */
function unplaced(audit: Audit): boolean {
  return !readable(audit, 'endDate') || (audit.endDate === null && audit.status === '完成');
}

/** Findings whose audit cannot be told, or is one that has no place in time. */
function uncountedFindings({ rows }: Facts): Finding[] {
  const unplacedIds = new Set(rows.Audits.filter(unplaced).map((audit) => audit.auditId));
  return rows.Findings.filter(
    (finding) =>
      !readable(finding, 'auditId') ||
      (finding.auditId !== null && unplacedIds.has(finding.auditId)),
  );
}

export function auditFigures({ facts, period, previousPeriod }: Meeting): Figures {
  const figures: Record<string, Figure> = {};
  const groups = ['total', ...categoriesOf(facts.rows.Findings)];
  const periods = [
    ['3-3', period],
    ['3-3.prev', previousPeriod],
  ] as const;
  for (const [prefix, span] of periods) {
    const held = span ? auditsOf(facts, span) : null;
    figures[`${prefix}.audits`] = held
      ? count(held.audits, facts.rows.Audits.filter(unplaced))
      : notToBeHad;
    for (const group of groups) {
      figures[`${prefix}.findings.${group}`] = held
        ? count(inGroup(held.findings, group), inGroup(uncountedFindings(facts), group))
        : notToBeHad;
    }
  }
  return figures;
}
