import type { Day } from '../../register/day';
import { rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import { nearest } from '../../register/list-entry';
import { readable } from '../../register/readable';
import type { Member } from '../../register/register';
import { listed, type SaidValue, say } from '../../register/said';
import type { Facts } from '../../facts/facts';
import type { NamingCell } from '../../facts/named-people';
import { isOutsider } from '../../facts/outsider';
import { isReversed, type People } from '../../facts/people';
import { isPlaceholderName } from '../../facts/placeholder-name';
import { ofEach } from '../of-each';
import { headerOf, reportCell } from '../report';
import type { Report } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';
import { daysOf, type Days, UNSAID } from './days-named';

export const mem20: Rule = {
  id: 'MEM-20',
  severity: 'E',
  area: 'MEM',
  title: '各表所指的人在成員名單，且當時為現任，或標明外部',
  titleEn: 'People named in the tables are members in office at the time, or marked as external',
  authority: '實務作法',
  why: '名單上沒有的人無從判斷單位、獨立性與任期；打錯的姓名也會在此現形。',
  mend: '姓名打錯者更正；漏登者於「成員」補列任命；外部人員寫成「姓名(外部)」；任期不符者更正到任日或卸任日。',
  needs: { Members: appointed },
  *run(facts) {
    // An empty 成員 is one problem, and MEM-01's.
    if (facts.people.members.length === 0) return;
    const found = new Map<string, Found>();
    for (const some of strangers(facts.naming, facts)) {
      if (some === none) continue;
      for (const one of some) {
        const before = found.get(one.id);
        if (before) before.count += 1;
        else found.set(one.id, { ...one, count: 1 });
      }
    }
    for (const one of found.values()) yield reportOf(one, facts);
  },
};

type Why = 'unknown' | 'notCurrent' | 'ambiguous';

interface Stranger {
  /** One person, one cause: what is to be mended is the name or the term, not every row. */
  readonly id: string;
  readonly cell: NamingCell;
  readonly written: string;
  readonly why: Why;
  readonly days: Days;
}

interface Found extends Stranger {
  count: number;
}

const none: readonly Stranger[] = [];

/** Those of a cell who may not stand there. */
const strangers = ofEach((cell: NamingCell, facts): readonly Stranger[] => {
  const days = daysOf(cell, facts);
  let found: Stranger[] | undefined;
  for (const written of cell.names) {
    // Nothing can be said of the term or the independence of one who may be another.
    const isShared = facts.people.isAmbiguous(written);
    const why = isShared ? 'ambiguous' : days === null ? null : whyNot(written, days, facts);
    if (why === null) continue;
    const id = [cell.table, why, identity(written)].join(' ');
    (found ??= []).push({ id, cell, written, why, days: days ?? UNSAID });
  }
  return found ?? none;
});

/** Null of who may stand there, and where nobody can say. */
function whyNot(written: string, { from, to }: Days, { people }: Facts): Why | null {
  if (to !== null && !people.reaches(to)) return null;
  const own = people.appointments(written);
  if (own.length === 0) {
    if (isOutsider(written) || isPlaceholderName(written) || people.isOffice(written)) return null;
    return people.members.some((member) => member.unread.has('name')) ? null : 'unknown';
  }
  if (from === null || to === null) return null;
  let isRunning = false;
  for (const member of own) {
    if (isReversed(member) || !readable(member, 'startDate', 'endDate')) return null;
    isRunning ||= runs(member, from, to);
  }
  return isRunning ? null : 'notCurrent';
}

function runs({ startDate, endDate }: Member, from: Day, to: Day): boolean {
  return (startDate === null || startDate <= to) && (endDate === null || endDate >= from);
}

function reportOf({ cell, written, why, days, count }: Found, { people }: Facts): Report {
  const header = headerOf(cell.table, cell.column);
  const times = count > 1 ? say`（此表共 ${String(count)} 處）` : '';
  if (why === 'ambiguous') return sharedName(cell, written, times, people);
  return reportCell(
    cell.table,
    cell.row,
    cell.column as never,
    why === 'unknown'
      ? say`${header}「${written}」${times}不在「成員」名單。${suggestion(written, people.members)}請更正姓名或於「成員」補登；外部人員請寫成「${written}(外部)」。`
      : say`${header}「${written}」${times}於 ${dayText(days)} 不是現任成員。請改填當時的人員，或更正「成員」的到任日、卸任日。`,
  );
}

function sharedName(cell: NamingCell, written: string, times: SaidValue, people: People): Report {
  const names = new Set(people.appointments(written).flatMap(({ name }) => name ?? []));
  const header = headerOf(cell.table, cell.column);
  return reportCell(
    cell.table,
    cell.row,
    cell.column as never,
    say`${header}「${written}」${times}不知是哪一位：「成員」有 ${listed([...names])}，任期與獨立性無從判斷。請連同單位寫明。`,
    'W',
  );
}

/** A slip of one character in a name of three or more; two-character names are near to too many. */
function suggestion(written: string, members: readonly Member[]): SaidValue {
  if (identity(written).length < 3) return '';
  const names = [...new Set(members.flatMap((member) => member.name ?? []))];
  const near = nearest(
    written,
    names.filter((name) => identity(name).length >= 3),
  );
  return near === undefined ? '' : say`是否為「${near}」？`;
}

function dayText({ from, to }: Days): SaidValue {
  if (from === null || to === null) return '';
  return from === to ? rocShort(from) : say`${rocShort(from)} 至 ${rocShort(to)}`;
}
