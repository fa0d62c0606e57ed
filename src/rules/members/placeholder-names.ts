import type { Facts } from '../../facts/facts';
import type { NamingCell } from '../../facts/named-people';
import { isCurrent, REQUIRED_POSITIONS } from '../../facts/people';
import { isPlaceholderName } from '../../facts/placeholder-name';
import type { Member } from '../../register/register';
import { say } from '../../register/said';
import { ofEach } from '../of-each';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';
import { writtenNames } from './written-names';

export const mem19: Rule = {
  id: 'MEM-19',
  severity: 'W',
  area: 'MEM',
  title: '姓名已填寫，且不是範例或待補的字樣',
  titleEn: 'Names are filled in, and are not samples or placeholders',
  authority: '實務作法',
  why: '「○○○」「待補」會原樣印在議程與成員表上；任命沒有姓名，也不知由誰負責。',
  mend: '填真實姓名；尚無人選請刪去該列，其他表的姓名欄請留白。',
  needs: { Members: ['name'] },
  *run(facts) {
    const { naming, rows } = facts;
    const found = new Map<string, { cell: NamingCell; written: string; count: number }>();
    const areAny = [...writtenNames(facts)().keys()].some(isPlaceholderName);
    const holding = areAny ? holdsPlaceholder(naming, facts) : [];
    for (const cell of areAny ? naming.filter((_, at) => holding[at]) : []) {
      for (const written of cell.names) {
        if (!isPlaceholderName(written)) continue;
        // Each appointment is a matter of its own; elsewhere one word stands for one person.
        const place = cell.table === 'Members' ? String(cell.row.row) : '';
        const id = [cell.table, place, written].join(' ');
        const before = found.get(id);
        if (before) before.count += 1;
        else found.set(id, { cell, written, count: 1 });
      }
    }
    for (const { cell, written, count } of found.values()) {
      const times = count > 1 ? say`（此表共 ${String(count)} 處）` : '';
      yield reportCell(
        cell.table,
        cell.row,
        cell.column as never,
        cell.table === 'Members'
          ? say`${headerOf(cell.table, cell.column)}「${written}」${times}不是真實姓名。請改填姓名；尚無人選請刪去該列。`
          : say`${headerOf(cell.table, cell.column)}「${written}」${times}不是真實姓名。請改填姓名；尚無人選請留白。`,
      );
    }
    for (const member of rows.Members) {
      if (!isNameless(member) || isToldAsVacancy(member, facts)) continue;
      const { position, unit } = member;
      const whose = [unit, position].filter((part) => part !== null).join(' ');
      const message =
        whose === ''
          ? say`姓名空白，不知這項任命是誰。請填姓名；尚無人選請刪去該列。`
          : say`姓名空白，不知這項任命（${whose}）是誰。請填姓名；尚無人選請刪去該列。`;
      yield reportCell('Members', member, 'name', message);
    }
  },
};

const holdsPlaceholder = ofEach(({ names }: NamingCell) => names.some(isPlaceholderName));

/** Something is said of an appointment, and not of whom. */
function isNameless({ name, unread, title, unit, organisation, position, startDate }: Member) {
  if (name !== null || unread.has('name')) return false;
  return [title, unit, organisation, position, startDate].some((said) => said !== null);
}

/** MEM-01 says of it that nobody holds the position. */
function isToldAsVacancy(member: Member, { people, today }: Facts): boolean {
  const { position } = member;
  if (position === null || !REQUIRED_POSITIONS.includes(position)) return false;
  const holders = people.holders(position, today);
  return isCurrent(member, today) && holders.every(({ name }) => name === null);
}
