import { identity } from '../../register/identity';
import { nearest } from '../../register/list-entry';
import { readable } from '../../register/readable';
import type { Finding, Member } from '../../register/register';
import { splitKnownNames } from '../../register/split-names';
import type { Facts } from '../../facts/facts';
import { lackOfColumns } from '../../register/lack';
import { type Said, listed, say } from '../../register/said';
import { isOutsider } from '../../facts/outsider';
import { setCell, withFix } from '../fix';
import { knownUnits } from '../known-units';
import { reportsOfEach } from '../of-each';
import type { Report } from '../report';
import { reportCell, reportTable } from '../report';
import type { Rule } from '../rule';

/** 負責單位 of an action is CA-22's. */
export const mem11: Rule = {
  id: 'MEM-11',
  severity: 'E',
  area: 'MEM',
  title: '服務單位、受稽單位在單位清單內',
  titleEn: 'Units of members and audited units are in the list of units',
  authority: '程序伍、一、(一)3(2)「政風處」與附件二「政風室」用語不一',
  why: '單位名稱不一致時，獨立性、受稽範圍與各單位統計都會算錯，例如「政風處」與「政風室」被當成兩個單位。',
  mend: '將該格改為「設定」單位清單的寫法；清單確實缺少此單位者，於單位清單新增一列。',
  needs: { Members: ['unit', 'startDate', 'endDate'], Units: ['unit'] },
  *run(facts) {
    const units = facts.rows.Units.flatMap((row) => row.unit ?? []);
    if (units.length === 0) {
      const waiting = facts.rows.Members.length + facts.rows.Audits.length;
      if (waiting + facts.rows.Findings.length > 0) {
        yield reportTable(
          'Units',
          '',
          'unit',
          say`單位清單空白，無法核對服務單位與受稽單位。請列出本所各單位。`,
        );
      }
      return;
    }
    const known = new Set(units.map(identity));
    for (const member of facts.rows.Members) {
      if (readable(member, 'unit')) yield* ofMember(member, facts, known, units);
    }
    yield* ofAudited(facts, known, units);
  },
};

function* ofMember(
  member: Member,
  { people, today }: Facts,
  known: ReadonlySet<string>,
  units: readonly string[],
): Iterable<Report> {
  const { unit } = member;
  const isFormer = member.endDate !== null && member.endDate < today;
  const severity = isFormer ? 'I' : undefined;
  if (unit === null) {
    if (isOutsider(member.name ?? '')) return;
    const own = new Set(
      people.appointments(member.name ?? '').flatMap((other) => other.unit ?? []),
    );
    const [only] = own;
    const fix =
      own.size === 1 && only !== undefined ? setCell('Members', member, 'unit', only) : undefined;
    const message = say`服務單位空白。請填單位清單內的單位。`;
    yield withFix(reportCell('Members', member, 'unit', message, severity), fix);
    return;
  }
  if (known.has(identity(unit))) return;
  const near = nearest(unit, units);
  const message = say`服務單位「${unit}」不在單位清單內。${remedyFor(near)}。`;
  yield withFix(
    reportCell('Members', member, 'unit', message, severity),
    near === undefined ? undefined : setCell('Members', member, 'unit', near),
  );
}

/** 受稽單位 of findings and of audits, of which a cell may name several. */
function* ofAudited(
  facts: Facts,
  known: ReadonlySet<string>,
  units: readonly string[],
): Iterable<Report> {
  const { rows, register } = facts;
  const isKnown = (unit: string) => known.has(identity(unit));
  if (lackOfColumns(register, 'Audits', ['units']) === null) {
    for (const audit of rows.Audits) {
      const named = audit.units.flatMap((part) => splitKnownNames(part, isKnown));
      const mended = mendedUnits(named, isKnown, units);
      if (mended === null) continue;
      yield withFix(
        reportCell('Audits', audit, 'units', mended.message),
        mended.text === null ? undefined : setCell('Audits', audit, 'units', mended.text),
      );
    }
  }
  if (lackOfColumns(register, 'Findings', ['unit']) !== null) return;
  yield* ofFindings(rows.Findings, facts);
}

const ofFindings = reportsOfEach((finding: Finding, facts) => {
  if (finding.unit === null) return undefined;
  const { units, known } = knownUnits(facts)();
  if (known.has(identity(finding.unit))) return undefined;
  const isKnown = (unit: string) => known.has(identity(unit));
  const mended = mendedUnits(splitKnownNames(finding.unit, isKnown), isKnown, units);
  if (mended === null) return undefined;
  return withFix(
    reportCell('Findings', finding, 'unit', mended.message),
    mended.text === null ? undefined : setCell('Findings', finding, 'unit', mended.text),
  );
});

/** What is wrong with the units of a cell, and the cell as it should be where every one is near one. */
function mendedUnits(
  named: readonly string[],
  isKnown: (unit: string) => boolean,
  units: readonly string[],
): { readonly message: Said; readonly text: string | null } | null {
  const unknown = named.filter((unit) => !isKnown(unit));
  if (unknown.length === 0) return null;
  const right = named.map((unit) => (isKnown(unit) ? unit : nearest(unit, units)));
  const near = unknown.length === 1 ? nearest(unknown[0] ?? '', units) : undefined;
  const whole = right.flatMap((unit) => unit ?? []);
  const stated = listed(unknown.map((unit) => say`「${unit}」`));
  return {
    message: say`受稽單位${stated}不在單位清單內。${remedyFor(near)}。`,
    text: whole.length === right.length ? [...new Set(whole)].join('、') : null,
  };
}

function remedyFor(near: string | undefined): Said {
  return near === undefined ? say`請更正，或將該單位列入單位清單` : say`是否為「${near}」？請更正`;
}
