import type { NamingCell } from '../../facts/named-people';
import { isPlaceholderName } from '../../facts/placeholder-name';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';

export const mem19: Rule = {
  id: 'MEM-19',
  severity: 'W',
  area: 'MEM',
  title: '姓名不是範例或待補的字樣',
  titleEn: 'Names are not samples or placeholders',
  authority: '實務作法',
  why: '「○○○」「待補」會原樣印在議程與成員表上，也不知由誰負責。',
  mend: '改填真實姓名；尚無人選請留白，或刪去該列。',
  needs: { Members: ['name'] },
  *run({ naming }) {
    const found = new Map<string, { cell: NamingCell; written: string; count: number }>();
    for (const cell of naming) {
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
      const times = count > 1 ? `（此表共 ${String(count)} 處）` : '';
      yield reportCell(
        cell.table,
        cell.row,
        cell.column as never,
        `${headerOf(cell.table, cell.column)}「${written}」${times}不是真實姓名。請改填姓名；尚無人選請留白。`,
      );
    }
  },
};
