import type { Facts } from '../../facts/facts';
import { RowsById } from '../../facts/grouping';
import { addDays, type Day, rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import type { Audit, Finding } from '../../register/register';
import { rememberedOf } from '../../register/remembered';
import { say } from '../../register/said';
import { eachOrOne } from '../each-or-one';
import { type Fix, setCell, withFix } from '../fix';
import { type Report, reportCell, reportTable } from '../report';
import type { Rule } from '../rule';

/** What follows of the findings alone: it is asked by two rules, and an edit of an audit leaves it. */
const byAudit = rememberedOf(
  (findings: readonly Finding[]) => new RowsById(findings, ({ auditId }) => auditId),
);

/** Until when an audit's findings are recorded; null where nobody knows when it ended. */
function lastDay({ endDate }: Audit, days: number): Day | null {
  return endDate === null ? null : addDays(endDate, days);
}

/** Whether a day lies in an audit or in the days after it; undefined where its days do not say. */
function covers(audit: Audit, day: Day, days: number): boolean | undefined {
  const { startDate, endDate } = audit;
  if (!readable(audit, 'startDate', 'endDate')) return undefined;
  // AUD-02 speaks of days the wrong way round.
  if (startDate !== null && endDate !== null && endDate < startDate) return undefined;
  const last = lastDay(audit, days);
  return (startDate === null || day >= startDate) && (last === null || day <= last);
}

/** The one internal audit in which the finding can have been made: the number that belongs in the cell. */
function auditFix({ rows, settings }: Facts, finding: Finding): Fix | undefined {
  const { foundDate } = finding;
  if (foundDate === null) return undefined;
  const [only, other] = rows.Audits.filter(
    (audit) =>
      audit.auditId !== null &&
      audit.auditType === '內部稽核' &&
      audit.startDate !== null &&
      audit.endDate !== null &&
      covers(audit, foundDate, settings.auditFindingDays) === true,
  );
  if (!only?.auditId || other) return undefined;
  return setCell('Findings', finding, 'auditId', only.auditId);
}

export const fnd06: Rule = {
  id: 'FND-06',
  severity: 'E',
  area: 'FND',
  title: '內部稽核的發現指明存在的稽核場次，且在該場次期間或其後限期內',
  titleEn:
    'A finding of an internal audit names an audit that exists, and is dated within or soon after it',
  authority: '實務作法',
  why: '3-3 稽核結果依稽核編號統計；未指明場次或日期不在該場次之發現不會計入該次稽核。',
  mend: '於稽核編號填「稽核」表中該場次的編號；日期不在期間者更正發現日期或稽核起迄日。',
  thresholds: ['auditFindingDays'],
  needs: { Findings: ['source', 'auditId', 'foundDate'], Audits: ['auditId'] },
  *run(context) {
    const { rows } = context;
    const audits = new RowsById(rows.Audits, ({ auditId }) => auditId);
    // An audit without its number may be the one meant: REG-05 or REG-04 speaks of it.
    const allNumbered = rows.Audits.every(({ auditId }) => auditId !== null);
    if (rows.Audits.length === 0) {
      yield* withoutAudits(rows.Findings);
      return;
    }
    const unnamed = rows.Findings.filter(
      ({ auditId, source, unread }) =>
        auditId === null && source === '內部稽核' && !unread.has('auditId'),
    );
    for (const finding of unnamed) {
      const message = say`來源為內部稽核，但稽核編號空白，此項不會計入任何一次稽核。請填該場次的編號。`;
      const report = reportCell('Findings', finding, 'auditId', message);
      yield withFix(report, auditFix(context, finding));
    }
    // One that cannot be read is of none.
    for (const own of byAudit(rows.Findings).all()) {
      const audit = audits.first(own[0]?.auditId ?? null);
      if (audit) yield* outsideOf(context, own, audit);
      else if (allNumbered) yield* ofNoAudit(context, own);
    }
  },
};

/** Where an audit is not on record, what names it is told one by one, or of many at the first. */
function ofNoAudit(facts: Facts, own: readonly Finding[]): Report[] {
  const isInternal = ({ source }: Finding) => source === '內部稽核';
  const severity = own.some(isInternal) ? undefined : 'W';
  return eachOrOne(
    own,
    (finding) => {
      const message = say`稽核編號「${finding.auditId ?? ''}」不在「稽核」，此項不會計入該次稽核。請更正編號，或補登該場稽核。`;
      const internal = isInternal(finding);
      const report = reportCell(
        'Findings',
        finding,
        'auditId',
        message,
        internal ? undefined : 'W',
      );
      return withFix(report, internal ? auditFix(facts, finding) : undefined);
    },
    (first) => {
      const message = say`稽核編號「${first.auditId ?? ''}」不在「稽核」，填此編號的 ${String(own.length)} 件發現都不會計入該次稽核。請於「稽核」補登該場稽核，或更正各件的編號。`;
      return reportCell('Findings', first, 'auditId', message, severity);
    },
  );
}

/** One cause, one report: there is no audit that any of the findings could name. */
function* withoutAudits(findings: readonly Finding[]): Iterable<Report> {
  const internal = findings.filter(({ source }) => source === '內部稽核');
  const naming = findings.filter(
    ({ auditId, unread }) => auditId !== null && !unread.has('auditId'),
  );
  const concerned = internal.length > 0 ? internal : naming;
  const [first] = concerned;
  if (!first) return;
  const what = internal.length > 0 ? say`來源為內部稽核` : say`填有稽核編號`;
  const message = say`「稽核」沒有任何一場，但「發現事項」有 ${String(concerned.length)} 件${what}（第一件為 ${first.key}），都不會計入任何一次稽核。請先於「稽核」登錄各該場次，再核對各件的稽核編號。`;
  const report = reportTable('Audits', '', 'auditId', message);
  yield internal.length > 0 ? report : { ...report, severity: 'W' };
}

/** Where none of many findings lies in their audit, its days are the cause: told at the first. */
function outsideOf({ settings }: Facts, own: readonly Finding[], audit: Audit): Report[] {
  const days = settings.auditFindingDays;
  const internal = own.filter(({ source }) => source === '內部稽核');
  const outside = internal.filter(
    ({ foundDate }) => foundDate !== null && covers(audit, foundDate, days) === false,
  );
  const said = (day: Day | null) => (day === null ? say`未填` : rocShort(day));
  const span = say`稽核 ${audit.auditId ?? ''} 的期間（${said(audit.startDate)} 至 ${said(audit.endDate)}）及其後 ${String(days)} 日內`;
  const each = (finding: Finding) => {
    const message = say`發現日期 ${said(finding.foundDate)} 不在${span}。請更正發現日期或稽核編號；稽核起迄日有誤者更正「稽核」。`;
    return reportCell('Findings', finding, 'foundDate', message);
  };
  if (outside.length < internal.length) return outside.map(each);
  return eachOrOne(outside, each, (first) => {
    const message = say`此場次的 ${String(outside.length)} 件發現，發現日期都不在${span}（第一件 ${said(first.foundDate)}）。請更正「稽核」的起迄日；各件的日期或稽核編號有誤者逐件更正。`;
    return reportCell('Findings', first, 'foundDate', message);
  });
}

export const fnd17: Rule = {
  id: 'FND-17',
  severity: 'W',
  area: 'FND',
  title: '已完成的稽核至少有一件發現事項',
  titleEn: 'A completed audit has at least one finding',
  authority: '實務作法',
  why: '一場稽核毫無發現並不常見，多半是發現事項未登錄或未填稽核編號，3-3 會因此顯示為零。',
  mend: '補登該次稽核的發現事項（觀察事項、建議事項也算），或在各發現事項填上稽核編號。',
  thresholds: ['auditFindingDays'],
  needs: { Audits: ['auditId', 'status'], Findings: ['auditId'] },
  *run({ rows, settings, today }) {
    const findings = byAudit(rows.Findings);
    const audits = new RowsById(rows.Audits, ({ auditId }) => auditId);
    // Findings of which nobody can say to which audit they belong: FND-06 and the like speak of them.
    const loose = rows.Findings.filter(
      (finding) =>
        finding.unread.has('auditId') ||
        (finding.auditId === null ? finding.source === '內部稽核' : !audits.first(finding.auditId)),
    );
    const without: Audit[] = [];
    for (const audit of rows.Audits) {
      const { auditId, status } = audit;
      if (auditId === null || status !== '完成') continue;
      // One that ends on a day to come is not finished: AUD-02 or AUD-01 speaks of it.
      if (audit.endDate !== null && audit.endDate > today) continue;
      if (findings.of(auditId).length > 0) continue;
      const mayBeIts = ({ foundDate }: Finding) =>
        foundDate === null || covers(audit, foundDate, settings.auditFindingDays) !== false;
      if (loose.some(mayBeIts)) continue;
      without.push(audit);
    }
    // Of a table nobody has begun one thing is to be said.
    const isBegun = rows.Findings.length > 0;
    for (const audit of isBegun ? without : without.slice(0, 1)) {
      const others = isBegun ? 0 : without.length - 1;
      const which = others === 0 ? say`此場次` : say`此場次及其他 ${String(others)} 場已完成的稽核`;
      const message = say`狀態為完成，但「發現事項」沒有任何一件指到${which}。請補登發現（含觀察、建議事項），或於發現事項填稽核編號；確無發現者請再確認稽核是否確實執行。`;
      yield reportCell('Audits', audit, 'status', message);
    }
  },
};
