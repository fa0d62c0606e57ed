import type { Facts } from '../../facts/facts';
import { splitNames } from '../../register/split-names';
import { identity, plain } from '../../register/identity';
import type { Finding } from '../../register/register';
import { remembered } from '../../register/remembered';
import { type Said, say } from '../../register/said';
import { setCell, withFix } from '../fix';
import { type Report, reportCell } from '../report';
import type { Rule } from '../rule';

type Edition = '2013' | '2022';

/** The last number of each theme of Annex A in the edition of 2022. */
const LAST_CONTROL: Readonly<Record<number, number>> = { 5: 37, 6: 8, 7: 14, 8: 34 };
/** Of the edition of 2013, the last 控制目標 of each of these themes: A.5.1 may be of either edition. */
const LAST_OBJECTIVE: Readonly<Record<number, number>> = { 5: 1, 6: 2, 7: 3, 8: 3 };

/** A point of a clause, such as the c) of 9.3.2 c). */
const POINT = '(?:\\(?[a-z]\\)?)?';
const MAIN_CLAUSE = new RegExp(`^(?:[4-9]|10)(?:\\.\\d{1,2}){0,3}${POINT}$`);
const CONTROL = new RegExp(`^a\\.(\\d{1,2})((?:\\.\\d{1,2}){0,2})${POINT}$`);

/** Which editions a clause may be of; undefined of what is no clause. */
function editionsOf(clause: string): ReadonlySet<Edition> | undefined {
  const form = identity(clause);
  if (MAIN_CLAUSE.test(form)) return new Set(['2013', '2022']);
  const [, theme, rest] = CONTROL.exec(form) ?? [];
  if (theme === undefined) return undefined;
  const numbers = (rest ?? '').split('.').slice(1).map(Number);
  const [first = 1] = numbers;
  if (first < 1) return undefined;
  const own = Number(theme);
  if (own >= 9 && own <= 18) return new Set(['2013']);
  const last = LAST_CONTROL[own];
  if (last === undefined) return undefined;
  if (numbers.length > 1) return new Set(['2013']);
  if (first <= (LAST_OBJECTIVE[own] ?? 0)) return new Set(['2013', '2022']);
  return first <= last ? new Set(['2022']) : undefined;
}

/** The first part of a cell that is no clause; null where all are. */
const oddPartOf = remembered(
  (clause) => splitNames(clause).find((part) => editionsOf(part) === undefined) ?? null,
);

/** The clause that a cell names among other words (ISO 27001 9.1, A8.13 資訊備份); undefined where none or several. */
function clauseWithin(text: string): string | undefined {
  const form = plain(text)
    .toLowerCase()
    .replace(/(?:iso|cns|iec)[\s/a-z]{0,60}27001(?:\s*(?:[:-]\s*)?20\d\d)?/g, ' ');
  const found = [
    ...form.matchAll(/a[.-]?\d{1,2}(?:[.-]\d{1,2}){0,2}|(?<!\d)\d{1,2}(?:\.\d{1,2}){1,2}/g),
  ];
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const clause = only[0].replace(/-/g, '.').replace(/^a\.?/, 'A.');
  return editionsOf(clause) ? clause : undefined;
}

export const fnd09: Rule = {
  id: 'FND-09',
  severity: 'W',
  area: 'FND',
  title: '條文寫法正確，版次不混用',
  titleEn: 'Clauses are written correctly and of one edition',
  authority: '實務作法',
  why: '重複缺失依條文判斷；同一條文寫法不一或新舊版混用，重複發生的缺失就認不出來。',
  mend: '本文寫 4 至 10.x，附錄 A 寫 A.5 至 A.8（2022 年版）或 A.5 至 A.18（2013 年版），全表用同一版。',
  needs: { Findings: ['clause'] },
  *run(facts) {
    for (const finding of facts.rows.Findings) {
      const { clause } = finding;
      if (clause === null) continue;
      const odd = oddPartOf(clause);
      if (odd === null) continue;
      const message = say`條文「${odd}」不是條文的寫法。請寫 4 至 10.x（例如 9.1），或 A.5 至 A.8（2022 年版）、A.5 至 A.18（2013 年版）的編號，例如 A.8.13。`;
      const meant = splitNames(clause).length === 1 ? clauseWithin(clause) : undefined;
      yield withFix(
        reportCell('Findings', finding, 'clause', message),
        meant === undefined ? undefined : setCell('Findings', finding, 'clause', meant),
      );
    }
    yield* mixedEditions(facts);
  },
};

/** The edition that alone has the clauses of a cell; 'both' where they are of two, null where of none alone. */
const editionOf = remembered((clause): Edition | 'both' | null => {
  const told = new Set(
    splitNames(clause).flatMap((part) => {
      const editions = editionsOf(part);
      return editions?.size === 1 ? [...editions] : [];
    }),
  );
  return told.size > 1 ? 'both' : ([...told][0] ?? null);
});

/**
 * A clause of the old edition once the new one is in use, or in an audit that went by the new one; an
 * office that went over to the new edition mixes nothing. Of the two the fewer rows are the slips.
 */
function* mixedEditions({ rows }: Facts): Iterable<Report> {
  const both: Finding[] = [];
  const older: Finding[] = [];
  const newer: Finding[] = [];
  rows.Findings.forEach((finding) => {
    const edition = finding.clause === null ? null : editionOf(finding.clause);
    if (edition === null) return;
    (edition === '2013' ? older : edition === '2022' ? newer : both).push(finding);
  });
  for (const finding of both) yield mixed(finding, say`同一格有兩種版次的條文`);
  const firstNew = newer.reduce<string | null>(
    (first, { foundDate }) =>
      foundDate !== null && (first === null || foundDate < first) ? foundDate : first,
    null,
  );
  const newAudits = new Set(
    newer.flatMap(({ auditId }) => (auditId === null ? [] : identity(auditId))),
  );
  const slips = older.filter(
    ({ foundDate, auditId }) =>
      (foundDate !== null && firstNew !== null && foundDate >= firstNew) ||
      (auditId !== null && newAudits.has(identity(auditId))),
  );
  if (slips.length === 0) return;
  const fewer = slips.length <= newer.length ? slips : newer;
  const [own, others] = fewer === slips ? ['2013', '2022'] : ['2022', '2013'];
  for (const finding of fewer)
    yield mixed(finding, say`是 ${own} 年版的條文，其他發現用 ${others} 年版`);
}

function mixed(finding: Finding, why: Said): Report {
  const message = say`條文「${finding.clause ?? ''}」${why}，重複缺失會認不出來。請全表用同一版次。`;
  return reportCell('Findings', finding, 'clause', message);
}
