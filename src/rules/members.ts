import { rocShort } from '../register/day';
import { identity } from '../register/identity';
import { nearest } from '../register/list-entry';
import type { Member } from '../register/register';
import type { Position } from '../facts/people';
import { isIn, isReversed } from '../facts/people';
import { readable } from '../register/readable';
import { reportCell, reportTable, rowName } from './report';
import type { Rule } from './rule';

const appointed = ['name', 'position', 'startDate', 'endDate'] as const;

/** Without these there is nobody to prepare, report to or audit the system. */
const requiredPositions: readonly Position[] = [
  '資安長(召集人)',
  '資安主管(副召集人)',
  '執行小組組長',
  'ISMS 承辦人',
  '稽核小組組長',
];

/** 「置組長一人」「置 ISMS 承辦人一人」 */
const singlePositions: readonly Position[] = ['執行小組組長', 'ISMS 承辦人', '稽核小組組長'];

const mem01: Rule = {
  id: 'MEM-01',
  severity: 'E',
  area: 'MEM',
  title: '必要職務均有現任人員',
  authority: '程序伍、一、(一)1至3',
  needs: { Members: appointed },
  *run({ people, today }) {
    if (people.members.length === 0) {
      yield reportTable(
        'Members',
        '',
        'name',
        `尚未登錄任何成員，程序所定的職務（${requiredPositions.join('、')}）均無人擔任。請自第一列填起，一列一項任命。`,
      );
      return;
    }
    for (const position of requiredPositions) {
      const holders = people.holders(position, today);
      if (holders.some((member) => member.name !== null)) continue;
      if (people.mayHold(position, today)) continue;
      const [nameless] = holders;
      if (nameless) {
        yield reportCell(
          'Members',
          nameless,
          'name',
          `現任「${position}」的姓名空白，等同無人任此職務。請填姓名。`,
        );
        continue;
      }
      yield reportTable(
        'Members',
        position,
        'position',
        `${rocShort(today)} 無現任「${position}」，程序規定應置此職務。請於「成員」新增其任命列，或更正到任日、卸任日。`,
      );
    }
  },
};

const mem02: Rule = {
  id: 'MEM-02',
  severity: 'E',
  area: 'MEM',
  title: '組長、承辦人各僅一人',
  authority: '程序伍、一、(一)2(2)、3(2)「置組長一人」「置 ISMS 承辦人一人」',
  needs: { Members: appointed },
  *run({ people, today }) {
    for (const position of singlePositions) {
      const [first, ...others] = people.holders(position, today).filter((m) => m.name !== null);
      for (const other of others) {
        if (!first || people.samePerson(first, other)) continue;
        yield reportCell(
          'Members',
          other,
          'position',
          `「${other.name ?? ''}」與「${first.name ?? ''}」（${rowName('Members', first)}）同時為現任「${position}」，此職務僅置一人。請為已卸任者填卸任日，或更正 ISMS 職務。`,
        );
      }
    }
  },
};

const mem03: Rule = {
  id: 'MEM-03',
  severity: 'E',
  area: 'MEM',
  title: '執行小組組長由資安主管兼任',
  authority: '程序伍、一、(一)2(2)「由資安主管兼任」',
  needs: { Members: appointed },
  *run({ people, today }) {
    const deputies = people.holders('資安主管(副召集人)', today);
    const names = deputies.flatMap((member) => member.name ?? []);
    if (names.length === 0 || people.mayHold('資安主管(副召集人)', today)) return;
    for (const head of people.holders('執行小組組長', today)) {
      if (head.name === null || deputies.some((member) => people.samePerson(member, head)))
        continue;
      yield reportCell(
        'Members',
        head,
        'name',
        `執行小組組長「${head.name}」不是現任資安主管「${names.join('、')}」，程序規定由資安主管兼任。請更正其中一列的人員。`,
      );
    }
  },
};

const mem09: Rule = {
  id: 'MEM-09',
  severity: 'E',
  area: 'MEM',
  title: '同一人不得同時任職執行小組與稽核小組',
  authority: 'ISO/IEC 27001 9.2.2 稽核之客觀與公正',
  needs: { Members: [...appointed, 'organisation'] },
  *run({ people, today }) {
    const current = people.current(today).filter((member) => member.name !== null);
    const working = new Set(current.filter((member) => isIn(member, 'ISMS 執行小組')));
    for (const auditor of current.filter((member) => isIn(member, 'ISMS 稽核小組'))) {
      const other = people
        .appointments(auditor.name ?? '')
        .find((member) => working.has(member) && people.samePerson(member, auditor));
      if (!other) continue;
      yield reportCell(
        'Members',
        auditor,
        auditor.organisation === null ? 'position' : 'organisation',
        `「${auditor.name ?? ''}」同時為執行小組成員（${rowName('Members', other)}），不得稽核自己執行的工作。請改派其中一項職務，或填卸任日。`,
      );
    }
  },
};

const mem11: Rule = {
  id: 'MEM-11',
  severity: 'E',
  area: 'MEM',
  title: '服務單位在單位清單內',
  authority: '程序伍、一、(一)3(2)「政風處」與附件二「政風室」用語不一',
  needs: { Members: ['unit'], Units: ['unit'] },
  *run({ rows }) {
    const units = rows.Units.flatMap((row) => row.unit ?? []);
    if (units.length === 0) {
      if (rows.Members.length > 0) {
        yield reportTable(
          'Units',
          '',
          'unit',
          '單位清單空白，無法核對服務單位。請列出本所各單位。',
        );
      }
      return;
    }
    const known = new Set(units.map(identity));
    for (const member of rows.Members) {
      if (!readable(member, 'unit')) continue;
      if (member.unit === null) {
        yield reportCell('Members', member, 'unit', '服務單位空白。請填單位清單內的單位。');
      } else if (!known.has(identity(member.unit))) {
        const near = nearest(member.unit, units);
        const remedy =
          near === undefined ? '請更正，或將該單位列入單位清單' : `是否為「${near}」？請更正`;
        yield reportCell(
          'Members',
          member,
          'unit',
          `服務單位「${member.unit}」不在單位清單內。${remedy}。`,
        );
      }
    }
  },
};

const mem13: Rule = {
  id: 'MEM-13',
  severity: 'E',
  area: 'MEM',
  title: '任期起迄正確，同一人同一職務不重疊',
  authority: '實務作法',
  needs: { Members: appointed },
  *run({ people }) {
    const terms = people.members.filter((member) => readable(member, ...appointed));
    for (const term of terms) {
      if (isReversed(term)) {
        yield reportCell(
          'Members',
          term,
          'endDate',
          `卸任日 ${dayOrOpen(term.endDate)} 早於到任日 ${dayOrOpen(term.startDate)}。請更正其中一個日期。`,
        );
      }
    }
    const sound = terms.filter((t) => t.name !== null && t.position !== null && !isReversed(t));
    const seen = new Set<Member>();
    for (const later of sound) {
      // Of one person's terms only, in the order of the sheet.
      const earlier = people
        .appointments(later.name ?? '')
        .find(
          (t) =>
            seen.has(t) &&
            t.position === later.position &&
            people.samePerson(t, later) &&
            meet(t, later),
        );
      seen.add(later);
      if (!earlier) continue;
      yield reportCell(
        'Members',
        later,
        'startDate',
        `「${later.name ?? ''}」任「${later.position ?? ''}」的任期（${termText(later)}）與 ${rowName('Members', earlier)}（${termText(earlier)}）重疊。請更正到任日或卸任日，或刪去重複的任命。`,
      );
    }
  },
};

/** Both ends belong to a term: one that ends on the day the other starts meets it. */
function meet(a: Member, b: Member): boolean {
  const before = (end: Member['endDate'], start: Member['startDate']) =>
    end !== null && start !== null && end < start;
  return !before(a.endDate, b.startDate) && !before(b.endDate, a.startDate);
}

function dayOrOpen(day: Member['endDate']): string {
  return day === null ? '未填' : rocShort(day);
}

function termText(term: Member): string {
  return `${dayOrOpen(term.startDate)} 至 ${term.endDate === null ? '現任' : rocShort(term.endDate)}`;
}

export const memberRules: readonly Rule[] = [mem01, mem02, mem03, mem09, mem11, mem13];
