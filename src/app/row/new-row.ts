import type { Facts } from '../../facts/facts';
import { isReview } from '../../facts/reviews-in-order';
import { addDays, type Day, serialOf } from '../../register/day';
import { periodsWithin } from '../../register/period';
import type {
  AgendaItem,
  Audit,
  CorrectiveAction,
  Finding,
  Indicator,
  TableName,
} from '../../register/register';
import { headerOf } from '../../rules/report';
import type { RowCells } from '../../workbook/edit/table-edit';

/** A row to be added, with what is known of it. */
export interface NewRow {
  readonly table: TableName;
  readonly known: RowCells;
}

/** What is known of a row that is added to a table by itself. */
export function knownOfNew(facts: Facts, table: TableName): RowCells {
  const { rows, today, reviews } = facts;
  const next = reviews.find(({ date }) => date !== null && date >= today) ?? reviews.at(-1);
  const ofReview = next?.reviewId ?? rows.Reviews.find(isReview)?.reviewId ?? '';
  switch (table) {
    case 'CorrectiveActions':
      return cellsOf(table, { openedDate: serialOf(today) });
    case 'AgendaItems':
    case 'Attendance':
      return cellsOf(table, { reviewId: ofReview });
    case 'Resolutions':
      return cellsOf(table, { reviewId: ofReview, state: '繼續列管' });
    default:
      return {};
  }
}

/** Cells by header of what is given by code name; blanks are not given. */
export function cellsOf(
  table: TableName,
  given: Readonly<Record<string, string | number | null>>,
): RowCells {
  return Object.fromEntries(
    Object.entries(given).flatMap(([column, value]) =>
      value === null || value === '' ? [] : [[headerOf(table, column), value]],
    ),
  );
}

/** With what the audit says: its day where it took one, its unit or auditor where it had one. */
export function findingFrom({
  auditId,
  auditType,
  startDate,
  endDate,
  units,
  auditors,
}: Audit): NewRow {
  const isOneDay = startDate !== null && (endDate === null || endDate === startDate);
  return {
    table: 'Findings',
    known: cellsOf('Findings', {
      foundDate: isOneDay ? serialOf(startDate) : null,
      source: auditType,
      auditId,
      unit: units.length === 1 ? (units[0] ?? null) : null,
      issuer: auditors.length === 1 ? (auditors[0] ?? null) : null,
    }),
  };
}

/** Follows the action that has not worked, where there is one that nothing follows. */
export function actionFor(finding: Finding, facts: Facts): NewRow {
  const failed = facts
    .currentActionsOf(finding.findingId)
    .find(({ result }) => result === '無效' || result === '部分有效');
  if (failed) return actionAfter(failed, facts.today);
  return {
    table: 'CorrectiveActions',
    known: cellsOf('CorrectiveActions', {
      findingId: finding.findingId,
      unit: finding.unit,
      openedDate: serialOf(facts.today),
    }),
  };
}

export function actionAfter(
  { actionId, findingId, unit, owner }: CorrectiveAction,
  today: Day,
): NewRow {
  return {
    table: 'CorrectiveActions',
    known: cellsOf('CorrectiveActions', {
      ...{ findingId, unit, owner, previousActionId: actionId },
      openedDate: serialOf(today),
    }),
  };
}

/** Of the first 期別 of the last year that is over and has no row yet. */
export function nextValueOf(indicator: Indicator, facts: Facts): NewRow {
  const { today } = facts;
  const { readings } = facts.readingsOf(indicator);
  const had = new Set(readings.map(({ period }) => period.label));
  const { frequency } = indicator;
  const since = readings[0]?.period.start ?? addDays(today, -366);
  const from = since > addDays(today, -366) ? since : addDays(today, -366);
  const over = frequency === null ? [] : periodsWithin(frequency, from, today);
  const next = over.find(({ label, end }) => end < today && !had.has(label));
  return {
    table: 'Measurements',
    known: cellsOf('Measurements', {
      indicatorId: indicator.indicatorId,
      period: next?.label ?? null,
    }),
  };
}

export function workOf({ reviewId, itemNo, decision }: AgendaItem): NewRow {
  return {
    table: 'Resolutions',
    known: cellsOf('Resolutions', {
      ...{ reviewId, itemNo, resolution: decision },
      state: '繼續列管',
    }),
  };
}
