import type { Facts } from '../../facts/facts';
import { ofAudits } from '../../facts/figures/audit-figures';
import { isAnyCurrent, isCurrent, isIn } from '../../facts/people';
import { type Day, rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import type { Finding, Member } from '../../register/register';
import { type Said, say } from '../../register/said';
import { reportsOfEach } from '../of-each';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';

export const fnd07: Rule = {
  id: 'FND-07',
  severity: 'W',
  area: 'FND',
  title: '內部稽核的發現由稽核小組開立',
  titleEn: 'A finding of an internal audit is issued by the audit group',
  authority: '程序伍、一、(二)3(1)A、D',
  why: '程序規定內部稽核由稽核小組執行並提出改善需求；由他人開立者，稽核的獨立性會受質疑。',
  mend: '改填當日的稽核小組成員；開立人確為稽核小組者，於「成員」補登其任職。',
  needs: {
    Findings: ['source', 'foundDate', 'issuer'],
    Members: ['name', 'organisation', 'position', 'startDate', 'endDate'],
  },
  run: (facts) => issuedByOthers(facts.rows.Findings, facts),
};

const issuedByOthers = reportsOfEach((finding: Finding, { people }) => {
  const { source, foundDate, issuer } = finding;
  if (source !== '內部稽核' || foundDate === null || issuer === null) return undefined;
  const names = people.namesIn(issuer);
  if (names.length === 0) return undefined;
  // Whom 成員 does not know on that day MEM-20 speaks of; a term that cannot be read may be the one.
  for (const name of names) {
    if (!isAnyCurrent(people.appointments(name), foundDate)) return undefined;
  }
  for (const name of names) {
    if (mayAudit(people.appointments(name), foundDate)) return undefined;
  }
  const message = say`來源為內部稽核，但開立人「${issuer}」於 ${rocShort(foundDate)} 不是稽核小組成員。請改填稽核小組的開立人；確為稽核小組者請於「成員」補登其任職。`;
  return reportCell('Findings', finding, 'issuer', message);
});

/** Whether one of a person's appointments is of 稽核小組 that day, or cannot be read. */
export function mayAudit(terms: readonly Member[], day: Day): boolean {
  for (const member of terms) {
    if (!readable(member, 'organisation', 'position', 'startDate', 'endDate')) return true;
    if (isIn(member, 'ISMS 稽核小組') && isCurrent(member, day)) return true;
  }
  return false;
}

export const fnd08: Rule = {
  id: 'FND-08',
  severity: 'E',
  area: 'FND',
  title: '稽核的發現，開立人不屬於受稽單位',
  titleEn: 'The issuer of an audit finding is not of the audited unit',
  authority: '程序伍、一、(二)3(1)F；ISO/IEC 27001 9.2.2',
  why: '稽核人員不得稽核所屬單位；由同單位的人開立，該次稽核結果不被採認。',
  mend: '由其他單位的稽核人員重新確認並開立；單位自己的檢查或事件，來源改選自行檢查或資安事件。',
  commanded: true,
  needs: {
    Findings: ['source', 'foundDate', 'unit', 'issuer'],
    Members: ['name', 'unit', 'startDate', 'endDate'],
  },
  run: (facts) => issuedByItself(facts.rows.Findings, facts),
};

const issuedByItself = reportsOfEach((finding: Finding, facts) => {
  if (!ofAudits.has(finding.source)) return undefined;
  const why = whyOwn(facts, finding);
  if (why === undefined) return undefined;
  return reportCell(
    'Findings',
    finding,
    'issuer',
    say`開立人「${finding.issuer ?? ''}」${why}，不得稽核所屬單位。請改由其他單位稽核人員確認並開立。`,
  );
});

/** Why the issuer is of the audited unit; undefined where nothing says so. */
function whyOwn({ people }: Facts, { issuer, foundDate, unit }: Finding): Said | undefined {
  if (issuer === null || unit === null) return undefined;
  const audited = people.unitsIn(unit);
  for (const name of people.namesIn(issuer)) {
    const written = people.unitWrittenWith(name) ?? inBrackets(name);
    if (written !== null && audited.includes(written)) return say`所書單位就是受稽單位「${unit}」`;
    // Which of two people of one name it was must be said first.
    if (foundDate === null || people.isAmbiguous(name)) continue;
    const own = servingIn(audited, people.appointments(name), foundDate);
    if (own) {
      return say`於 ${rocShort(foundDate)} 服務於受稽單位「${own.unit ?? ''}」（${rowName('Members', own)}）`;
    }
  }
  return undefined;
}

/** The first of the appointments that certainly ran that day in one of the units. */
function servingIn(
  units: readonly string[],
  terms: readonly Member[],
  day: Day,
): Member | undefined {
  for (const member of terms) {
    if (!readable(member, 'unit', 'startDate', 'endDate') || !isCurrent(member, day)) continue;
    if (member.unit !== null && units.includes(identity(member.unit))) return member;
  }
  return undefined;
}

/** What stands in brackets behind a name, though no list of units knows it. */
function inBrackets(name: string): string | null {
  return /\(([^()]+)\)$/.exec(identity(name))?.[1] ?? null;
}
