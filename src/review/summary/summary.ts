import { lackIn } from '../../facts/needs';
import { titleOf } from '../../register/lack';
import { leftOut } from '../../register/left-out';
import type { TableName } from '../../register/register';
import type { PartContext } from '../part';
import { ineffectiveMeasures } from './ineffective-measures';
import { missedObjectives } from './missed-objectives';
import { openMajors } from './open-majors';
import { overdueActions } from './overdue-actions';
import { overdueResolutions } from './overdue-resolutions';
import { readyToClose } from './ready-to-close';
import { repeated } from './repeated';
import type { FoundLine, SummaryKind } from './summary-line';
import { unmeasured } from './unmeasured';
import { untreatedRisks } from './untreated-risks';

/** Most serious first: the order in which a chair who reads two pages should meet them. */
const kinds: readonly SummaryKind[] = [
  overdueResolutions,
  ineffectiveMeasures,
  openMajors,
  overdueActions,
  untreatedRisks,
  missedObjectives,
  unmeasured,
  repeated,
  readyToClose,
];

export interface Summary {
  readonly lines: readonly FoundLine[];
  /** What could not be looked into and why, in sentences: silence is not 「無」. */
  readonly unknown: readonly string[];
  /** Tables in which nobody has recorded anything yet, in a sentence. */
  readonly empty: readonly string[];
}

/** Of what nobody has recorded yet it cannot be said that it is in order. */
function withoutRows({ facts }: PartContext): string[] {
  const empty = (['Indicators', 'Risks', 'Findings'] as const).filter(
    (table) => facts.rows[table].length === 0 && lackIn(facts.register, { [table]: [] }) === null,
  );
  if (empty.length === 0) return [];
  return [`${empty.map((table) => `「${titleOf(table)}」`).join('、')}尚無資料，無從判斷。`];
}

export function summaryOf(context: PartContext): Summary {
  const { facts } = context;
  const lines: FoundLine[] = [];
  const lacks = new Map<string, string[]>();
  const unsure = new Set<string>();
  for (const kind of kinds) {
    const lack =
      lackIn(facts.register, kind.needs) ??
      (kind.ofPeriod && !context.period ? context.periodProblem : null);
    if (lack !== null) {
      lacks.set(lack, [...(lacks.get(lack) ?? []), kind.about]);
      continue;
    }
    lines.push(...kind.find(context));
    for (const key of kind.unsure?.(context) ?? []) unsure.add(key);
  }
  const tables = new Set(kinds.flatMap(({ needs }) => Object.keys(needs) as TableName[]));
  const beside = leftOut(facts.register, [...tables]);
  return {
    lines,
    empty: withoutRows(context),
    unknown: [
      ...[...lacks].map(([lack, abouts]) => `${lack}，無法判斷${abouts.join('、')}。`),
      ...(unsure.size === 0
        ? []
        : [`另有${String(unsure.size)}筆資料因欄位未填、無法判讀或前後矛盾，未能判斷是否應列入。`]),
      ...(beside === null ? [] : [`${beside.replace(/本項$/, '上表')}。`]),
    ],
  };
}
