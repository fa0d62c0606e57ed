import { factsOf } from '../facts/facts';
import type { Clock } from '../register/day';
import { identity } from '../register/identity';
import { lackOfColumns, titleOf } from '../register/lack';
import { readRegister } from '../register/read';
import type { Register } from '../register/register';
import { SCHEMA_VERSION } from '../register/schema-version';
import { settingRows } from '../register/settings';
import { say } from '../register/said';
import type { Problem } from '../rules/problem';
import type { Report } from '../rules/report';
import { newerColumns, unsettledTables } from '../rules/unreadable';
import type { Course } from '../workbook/course';
import type { EarlierColumn } from '../workbook/earlier-formulas';
import type { Workbook } from '../workbook/workbook';
import { insisting } from './insisting';
import { readTables } from './load-register';
import { planRemedies } from './remedies/plan-remedies';
import { applyRemedies, type Mended, type Mending, type RemedyPreview } from './remedies/remedies';
import { planRepairs } from './remedies/repairs';

/** What brings a workbook of an earlier version up to this one: shown before it is done. */
export interface MigrationPreview extends RemedyPreview {
  /** The workbook's version; one above `to` was made by a later program, and is never brought down. */
  readonly from: number;
  /** This program's. */
  readonly to: number;
}

/**
 * The columns and the items of 設定 that came after the workbook was made, and formulas that were written
 * otherwise then. Rows and values that are there stay as they are; what is added is blank or a default.
 * @throws Refusal without tables.
 */
export async function previewMigration(
  workbook: Workbook,
  clock: Clock,
  course?: Course,
): Promise<MigrationPreview> {
  const from = await workbook.schemaVersion();
  const blocks = await readTables(workbook, { asksLook: true });
  const register = readRegister(blocks);
  const facts = factsOf(register, clock);
  const asProblem = (rule: string) => (report: Report) =>
    ({ ...report, rule, severity: 'W' }) satisfies Problem;
  const lacking = newerColumns(facts).map(asProblem('REG-02'));
  // Where an earlier time was cut off the columns are there, without what belongs to them.
  const owed = unsettledTables(facts).map(asProblem('REG-12'));
  // A later program has its own; what it left as it was it may have left on purpose.
  const earlier = from > SCHEMA_VERSION ? [] : await workbook.earlierColumns();
  const rewritten = earlier.map(earlierFormula);
  const planned = planRemedies(blocks, [
    ...lacking,
    ...owed,
    ...rewritten,
    ...newerItems(register),
  ]);
  const { remedies, repairs } = await planRepairs(workbook, planned.remedies, course);
  const to = SCHEMA_VERSION;
  return { ...planned, remedies, repairs, from, to, gone: 0, isTooBig: false };
}

/** Carries out what was shown, with its entry in the journal; the version is written last. */
export async function migrate(
  workbook: Workbook,
  plan: MigrationPreview,
  mending: Mending,
): Promise<Mended> {
  const mended = await applyRemedies(workbook, plan, mending);
  const isWhole = plan.remedies.every(({ left }) => left === undefined);
  if (isWhole && mended.conflicts.length === 0 && plan.from < SCHEMA_VERSION) {
    // The tables have their columns by now.
    await insisting(() => workbook.markSchemaVersion());
  }
  return mended;
}

/** No problem of the list: it comes to the same. */
function earlierFormula({ table, header }: EarlierColumn): Problem {
  const said = say`「${header}」欄的公式是較早版本的寫法，結果相同；目前的寫法較短，Excel 計算較快、檔案較小。`;
  return {
    ...{ rule: 'REG-07', severity: 'I', table, key: '', row: 0, column: header, value: null },
    ...{ message: `${titleOf(table)}：${said.text}`, said },
    fix: { kind: 'repair', label: say`更新公式`.text, table, repair: 'dressColumns' },
  };
}

/** No problem of the list: the defaults of what is missing hold. */
function newerItems({ rows, faults }: Register): Problem[] {
  if (lackOfColumns({ faults }, 'Settings', ['item', 'value', 'note']) !== null) return [];
  const known = new Set(rows.Settings.map(({ item }) => identity(item ?? '')));
  const missing = settingRows().filter(({ item }) => !known.has(identity(item)));
  if (missing.length === 0) return [];
  const label = say`加入 ${String(missing.length)} 項設定`.text;
  const said = say`缺少後來增列的 ${String(missing.length)} 個項目，目前各以預設值計算。`;
  return [
    {
      ...{ rule: 'REG-02', severity: 'I', table: 'Settings', key: '', row: 0, column: '' },
      ...{ value: null, message: `設定：${said.text}`, said },
      fix: {
        ...{ kind: 'rows', label, table: 'Settings' },
        rows: missing.map(({ item, value, note }) => ({ 項目: item, 值: value ?? '', 說明: note })),
      },
    },
  ];
}
