import type { Facts } from '../../facts/facts';
import { rocShort, rocYear } from '../../register/day';
import { yearOfFindingId } from '../../register/finding-id';
import { identity } from '../../register/identity';
import type { Finding } from '../../register/register';
import { listedOf, say } from '../../register/said';
import { type Fix, setCell, withFix } from '../fix';
import type { Rule } from '../rule';
import { headerOf, type Report, reportCell, withMore } from '../report';
import { faultsOf } from '../unreadable';

export const fnd01: Rule = {
  id: 'FND-01',
  severity: 'E',
  area: 'FND',
  title: '發現事項編號不空白、不重複、格式正確，年度與發現日期相符（不符為 W）',
  titleEn:
    'A finding’s number is filled in, its own and well formed, and its year is that of the finding (a warning)',
  authority: '實務作法',
  why: '矯正措施以編號指到發現事項；編號空白、重複或不合格式，措施與追蹤即無所歸屬，件數也會算錯。',
  mend: '依「NC-民國年-三位流水號」改為未使用的編號；已有矯正措施指向舊編號者，其發現編號一併更改。',
  needs: { Findings: ['findingId'] },
  *run(context) {
    yield* unusable(context);
    // Not worked out where all are written as they should be.
    let doubled: ReadonlySet<string> | undefined;
    for (const finding of context.rows.Findings) {
      const { findingId, foundDate } = finding;
      if (findingId === null) continue;
      const year = yearOfFindingId(findingId);
      if (year === undefined) {
        const message = say`編號「${findingId}」不合格式。請依「NC-民國年-三位流水號」編號，例如 NC-115-001。`;
        const report = reportCell('Findings', finding, 'findingId', message);
        doubled ??= doubledOf(context.rows.Findings);
        const isOwn =
          !doubled.has(identity(findingId)) || context.actionsOf(findingId).length === 0;
        yield isOwn ? withFix(report, properId(context, finding)) : report;
      } else if (foundDate !== null && rocYear(foundDate) !== year) {
        const message = say`編號的年度 ${String(year)} 與發現日期 ${rocShort(foundDate)} 的年度不符。請確認發現日期與編號何者有誤。`;
        yield reportCell('Findings', finding, 'findingId', message, 'W');
      }
    }
  },
};

/** Blank and doubled numbers. Actions that name a doubled one may mean either row: then no other is proposed. */
function unusable(context: Facts): Report[] {
  const faults = faultsOf('FND-01', context);
  if (faults.length === 0) return [];
  const byRow = new Map(context.rows.Findings.map((finding) => [finding.row, finding]));
  return faults.map((report) => {
    const finding = byRow.get(report.row);
    if (!finding) return report;
    const named = context.actionsOf(finding.findingId);
    if (named.length === 0) {
      return withFix(report, setCell('Findings', finding, 'findingId', nextId(context, finding)));
    }
    const ids = listedOf(named, ({ actionId, row }) => actionId ?? say`第 ${String(row)} 列`);
    return withMore(report, say`矯正措施 ${ids} 指向此編號，改號前請先確認各屬何列。`);
  });
}

/** Numbers of more than one row: an action that names one may mean any of them. */
function doubledOf(findings: readonly Finding[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { findingId } of findings) {
    if (findingId === null) continue;
    const key = identity(findingId);
    if (seen.has(key)) doubled.add(key);
    seen.add(key);
  }
  return doubled;
}

function nextId({ freeIds, today }: Facts, { foundDate, row }: Finding): string {
  return freeIds.next('NC', rocYear(foundDate ?? today), `Findings ${String(row)}`);
}

/** The number as it should be written where that one is free, else the next one; actions that name it follow. */
function properId(context: Facts, finding: Finding): Fix | undefined {
  const { findingId } = finding;
  const [, year, number] = /^N?C?[-_./]?(\d{2,3})[-_./]?0*(\d{1,3})$/i.exec(findingId ?? '') ?? [];
  const written = `NC-${year ?? ''}-${(number ?? '').padStart(3, '0')}`;
  // An action that names it already means this row.
  const meant =
    year !== undefined &&
    !context.finding(written) &&
    context.freeIds.claim(written, `Findings ${String(finding.row)}`);
  const after = meant ? written : nextId(context, finding);
  const own = setCell('Findings', finding, 'findingId', after);
  const actions = context.actionsOf(findingId);
  if (own.kind !== 'cells' || actions.length === 0) return own;
  const column = headerOf('CorrectiveActions', 'findingId');
  return {
    kind: 'cells',
    label: say`改為「${after}」，矯正措施的發現編號一併更改`.text,
    cells: [
      ...own.cells,
      ...actions.map(({ key, row }) => ({
        table: 'CorrectiveActions' as const,
        key,
        row,
        column,
        after,
      })),
    ],
  };
}
