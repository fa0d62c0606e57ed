import { identity } from '../../register/identity';
import type { Indicator, Measurement } from '../../register/register';
import { say } from '../../register/said';
import type { Fix } from '../fix';
import { withFix } from '../fix';
import { headerOf, reportCell } from '../report';
import type { Rule } from '../rule';

export const kpi10: Rule = {
  id: 'KPI-10',
  severity: 'E',
  area: 'KPI',
  title: '量測值的指標存在',
  titleEn: 'A value’s indicator exists',
  authority: '實務作法',
  why: '找不到指標的量測值不會列入任何數字，等於沒有量測。',
  mend: '更正量測值的指標編號，或於「指標」登錄這個指標。',
  needs: { Indicators: ['indicatorId'], Measurements: ['indicatorId'] },
  *run({ rows }) {
    // An indicator without its id may be the one that is meant, and is reported itself.
    if (rows.Indicators.some(({ indicatorId }) => indicatorId === null)) return;
    const known = new Set(rows.Indicators.map(({ indicatorId }) => identity(indicatorId ?? '')));
    const orphans = new Map<string, Measurement[]>();
    for (const row of rows.Measurements) {
      // Without any indicator all values are orphans of one cause.
      const form =
        row.indicatorId === null || known.size > 0 ? identity(row.indicatorId ?? '') : '*';
      if (form === '' || known.has(form)) continue;
      const own = orphans.get(form);
      if (own) own.push(row);
      else orphans.set(form, [row]);
    }
    for (const own of orphans.values()) {
      const [first] = own;
      if (!first) continue;
      const message =
        known.size === 0
          ? say`「指標」尚無任何指標，${String(own.length)} 列量測值都不會列入議程。請先於「指標」登錄各指標。`
          : say`指標編號「${first.indicatorId ?? ''}」不在「指標」，${own.length === 1 ? say`此列` : say`此編號的 ${String(own.length)} 列`}量測值不會列入議程。請更正指標編號，或於「指標」登錄此指標。`;
      const report = reportCell('Measurements', first, 'indicatorId', message);
      yield withFix(report, rightId(own, rows.Indicators));
    }
  },
};

/** The one indicator whose id differs only in zeros and marks: K-01 for K-1. */
function rightId(own: readonly Measurement[], indicators: readonly Indicator[]): Fix | undefined {
  const wanted = bare(own[0]?.indicatorId ?? '');
  const alike = indicators.filter(({ indicatorId }) => bare(indicatorId ?? '') === wanted);
  const after = alike.length === 1 ? alike[0]?.indicatorId : undefined;
  if (!after) return undefined;
  const column = headerOf('Measurements', 'indicatorId');
  return {
    kind: 'cells',
    label: say`改為「${after}」`.text,
    cells: own.map(({ key, row }) => ({ table: 'Measurements', key, row, column, after })),
  };
}

function bare(id: string): string {
  return identity(id)
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}
