import type { Responsibility } from '../../register/register';
import { say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

export const rsp08: Rule = {
  id: 'RSP-08',
  severity: 'I',
  area: 'RSP',
  title: '一人主責的權責不超過上限',
  titleEn: 'Nobody is accountable for more duties than the limit',
  authority: '實務作法',
  why: '一人主責過多時難以落實，該員異動時也無人能接。',
  mend: '將部分權責改由其他成員主責；上限可於「設定」的主責上限調整。',
  thresholds: ['maximumDuties'],
  needs: { Responsibilities: ['accountable'] },
  *run({ rows, people, settings }) {
    const byName = new Map<string, { readonly name: string; readonly rows: Responsibility[] }[]>();
    for (const row of rows.Responsibilities) {
      for (const name of people.namesIn(row.accountable)) {
        const plain = people.parse(name).name;
        const namesakes = byName.get(plain) ?? [];
        const own = namesakes.find((one) => people.sameName(one.name, name));
        if (own) own.rows.push(row);
        else byName.set(plain, [...namesakes, { name, rows: [row] }]);
      }
    }
    for (const { name, rows: own } of [...byName.values()].flat()) {
      const [first] = own;
      if (!first || own.length <= settings.maximumDuties) continue;
      yield reportCell(
        'Responsibilities',
        first,
        'accountable',
        say`「${name}」主責 ${String(own.length)} 項權責，超過上限 ${String(settings.maximumDuties)} 項。請考慮將部分改由其他成員主責。`,
      );
    }
  },
};
