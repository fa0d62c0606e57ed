import { identity } from '../../register/identity';
import { readable } from '../../register/readable';
import { say } from '../../register/said';
import type { Position } from '../../facts/people';
import { isTitle } from '../../facts/titles';
import { reportCell } from '../report';
import type { Rule } from '../rule';
import { appointed } from './appointed';

/** Who the procedure says holds a position: the head of a unit, or the office's 主任秘書. */
const titles: readonly { position: Position; title: string; unit: string | null }[] = [
  { position: '資安長(召集人)', title: '主任秘書', unit: null },
  { position: '資安主管(副召集人)', title: '主任', unit: '行政室' },
  { position: '稽核小組組長', title: '主任', unit: '政風室' },
];

export const mem05: Rule = {
  id: 'MEM-05',
  severity: 'W',
  area: 'MEM',
  title: '資安長、資安主管、稽核小組組長由程序所定職稱者擔任',
  titleEn:
    'Chief security officer, security manager and head of audit hold the titles that the procedure sets',
  authority: '程序伍、一、(一)1(2)、3(2)',
  why: '程序指定資安長由主任秘書、資安主管由行政室主任、稽核小組組長由政風室主任擔任，以職務而非個人認定。',
  mend: '核對職稱與服務單位是否填錯；確由他人擔任者，請先修訂程序或於備註敘明核定依據。',
  needs: { Members: [...appointed, 'title', 'unit'], Units: ['unit'] },
  *run({ people, rows, today }) {
    const units = new Set(rows.Units.map((row) => identity(row.unit ?? '')));
    for (const { position, title, unit } of titles) {
      for (const holder of people.holders(position, today)) {
        if (holder.name === null || !readable(holder, 'title', 'unit')) continue;
        const wanted = say`程序規定「${position}」由${unit ?? ''}${title}擔任`;
        if (holder.title === null || !isTitle(holder.title, title, unit)) {
          const stated = holder.title === null ? say`職稱空白` : say`職稱「${holder.title}」`;
          yield reportCell(
            'Members',
            holder,
            'title',
            say`${stated}，${wanted}。請更正職稱或人員。`,
          );
          continue;
        }
        // A unit that is not in the list, or blank, is MEM-11's.
        const own = identity(holder.unit ?? '');
        if (unit === null || own === identity(unit) || !units.has(own)) continue;
        yield reportCell(
          'Members',
          holder,
          'unit',
          say`服務單位「${holder.unit ?? ''}」，${wanted}。請更正服務單位或人員。`,
        );
      }
    }
  },
};
