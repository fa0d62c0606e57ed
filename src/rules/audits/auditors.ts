import { rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import type { Audit } from '../../register/register';
import { listed, say } from '../../register/said';
import { daysOfAudit, isSelfCheck, termsDuring } from '../../facts/auditing';
import type { Facts } from '../../facts/facts';
import { isIn, isReversed } from '../../facts/people';
import { isPlaceholderName } from '../../facts/placeholder-name';
import type { Span } from '../../facts/span';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { seated } from '../members/appointed';

export const aud03: Rule = {
  id: 'AUD-03',
  severity: 'E',
  area: 'AUD',
  title: '稽核人員當時為稽核小組，或列於外部人員及佐證',
  titleEn: 'Auditors were of the audit group at the time, or are listed as external with evidence',
  authority: '程序伍、一、(一)3、(二)3(1)D',
  why: '不在稽核小組、也沒有派任或資格佐證的人所做的稽核，驗證時不被承認。',
  mend: '本所人員於「成員」補登稽核小組的任命或更正任期；外部人員於「外部人員及佐證」填姓名、所屬機關與派任或資格佐證。',
  needs: {
    Audits: ['auditType', 'startDate', 'endDate', 'auditors', 'outsiders'],
    Members: seated,
  },
  *run(facts) {
    const { rows, people } = facts;
    // An empty 成員 is one problem, and MEM-01's.
    if (people.members.length === 0) return;
    for (const audit of rows.Audits) {
      const days = daysOfAudit(audit);
      const sound = readable(audit, 'auditType', 'startDate', 'endDate', 'auditors', 'outsiders');
      if (!sound || days === null || isSelfCheck(audit)) continue;
      if (!people.reaches(days.end)) continue;
      const names = people.namesIn(audit.auditors);
      if (names.length === 0) {
        if (audit.auditType !== '內部稽核' || audit.status !== '完成') continue;
        yield reportCell(
          'Audits',
          audit,
          'auditors',
          say`內部稽核已完成，但稽核人員空白，無從判斷獨立性。請填稽核人員姓名。`,
        );
        continue;
      }
      const others = names.filter((name) => !mayAudit(name, audit, days, facts));
      if (others.length === 0) continue;
      const stated = listed(others.map((name) => say`「${name}」`));
      yield reportCell(
        'Audits',
        audit,
        'auditors',
        say`稽核人員${stated}於 ${rocShort(days.end)} 不是稽核小組成員，也未列於外部人員及佐證。請更正人員或「成員」的任期；外部人員請於「外部人員及佐證」填姓名與佐證。`,
      );
    }
  },
};

/** Also true where nobody can say. */
function mayAudit(name: string, { outsiders }: Audit, days: Span, { people }: Facts): boolean {
  if (isPlaceholderName(name)) return true;
  const bare = identity(name).replace(/\([^()]*\)$/, '');
  const text = identity(outsiders ?? '');
  if (text.includes(bare) || text.includes(people.parse(name).name)) return true;
  if (termsDuring(name, days, people).some((member) => isIn(member, 'ISMS 稽核小組'))) return true;
  const own = people.appointments(name);
  const unsure = (column: string) => own.some((member) => member.unread.has(column));
  if (seated.some(unsure) || own.some(isReversed)) return true;
  return own.length === 0 && people.members.some((member) => member.unread.has('name'));
}
