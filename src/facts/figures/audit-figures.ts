import { readable } from '../../register/readable';
import type { Audit, Finding } from '../../register/register';
import type { Facts } from '../facts';
import { count, given, unknown, type Figure, type Figures } from '../figure';
import { RowsById } from '../grouping';
import type { Meeting } from '../meeting';
import type { Needs } from '../needs';
import { seriesOf, seriesPrefix } from '../series';
import { contains, type Span } from '../span';
import { groupsOf, inGroup } from './finding-flow';

/** Audits whose 迄日 is in the period, and the findings that name one of them. */
export function auditsOf({ rows }: Facts, span: Span) {
  const audits = rows.Audits.filter(({ endDate }) => endDate !== null && contains(span, endDate));
  const held = new RowsById(audits, (audit) => audit.auditId);
  const findings = rows.Findings.filter(({ auditId }) => held.first(auditId) !== undefined);
  return { audits, findings };
}

/** 迄日 unread, or blank although the audit is finished: in which period it fell is unknown. */
function isUnplaced(audit: Audit): boolean {
  return !readable(audit, 'endDate') || (audit.endDate === null && audit.status === '完成');
}

/** 來源 that are an audit of 稽核. */
export const ofAudits: ReadonlySet<string | null> = new Set([
  '內部稽核',
  '外部稽核',
  '上級機關稽核',
  '驗證稽核',
]);

/**
 * Findings whose audit cannot be told, or is one that has no place in time; those of an audit that
 * they do not name, in the period in which they were found.
 */
function uncountedFindings({ rows }: Facts, span: Span): Finding[] {
  const unplaced = new RowsById(rows.Audits.filter(isUnplaced), (audit) => audit.auditId);
  return rows.Findings.filter(
    (finding) =>
      !readable(finding, 'auditId') ||
      unplaced.first(finding.auditId) !== undefined ||
      (finding.auditId === null &&
        ofAudits.has(finding.source) &&
        (finding.foundDate === null || contains(span, finding.foundDate))),
  );
}

const needsOfAudits: Needs = { Audits: ['auditId', 'endDate'] };
const ofFindings: Needs = { ...needsOfAudits, Findings: ['auditId'] };
const ofGroups: Needs = { ...needsOfAudits, Findings: ['auditId', 'category'] };

export function auditFigures(meeting: Meeting): Figures {
  const { facts } = meeting;
  const { register, rows } = facts;
  const figures: Record<string, Figure> = {};
  const periods = [
    ['3-3', meeting.period, meeting.periodProblem],
    ['3-3.prev', meeting.previousPeriod, meeting.previousProblem],
    ...seriesOf(meeting).map(
      (one) => [seriesPrefix('3-3', one), one.period, one.periodProblem] as const,
    ),
  ] as const;
  for (const [prefix, span, problem] of periods) {
    const held = span && auditsOf(facts, span);
    const uncounted = span ? uncountedFindings(facts, span) : [];
    figures[`${prefix}.audits`] = held
      ? given(register, needsOfAudits, () => count(held.audits, rows.Audits.filter(isUnplaced)))
      : unknown(problem);
    for (const group of groupsOf(rows.Findings)) {
      const needs = group === 'total' ? ofFindings : ofGroups;
      figures[`${prefix}.findings.${group}`] = held
        ? given(register, needs, () =>
            count(inGroup(held.findings, group), inGroup(uncounted, group)),
          )
        : unknown(problem);
    }
  }
  return figures;
}
