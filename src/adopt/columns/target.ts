import type { Column } from '../../register/column';
import { identity } from '../../register/identity';
import { type ColumnName, type TableName, tableNamed, tableNames } from '../../register/register';

/** A column of ours, as code: `Findings.foundDate`. */
export type Target = { [N in TableName]: `${N}.${ColumnName<N>}` }[TableName];

export interface TargetColumn {
  readonly table: TableName;
  /** Code name of the column. */
  readonly name: string;
  readonly column: Column;
}

export function columnOf(target: Target): TargetColumn {
  const [table, name = ''] = target.split('.') as [TableName, string];
  const column = tableNamed(table).columns[name];
  if (column === undefined) throw new RangeError(`No column ${target}`);
  return { table, name, column };
}

/** 「發現事項.發現日期」: what people read and type in a mapping. */
export function targetText(target: Target): string {
  const { table, column } = columnOf(target);
  return `${sheetOf(table)}.${column.header}`;
}

/** Two tables share the sheet 設定. */
export function sheetOf(table: TableName): string {
  return table === 'Units' ? '單位' : tableNamed(table).sheet;
}

/** The column that a text such as 「發現事項.發現日期」 or 「Findings.foundDate」 names. */
export function parseTarget(text: string): Target | undefined {
  const wanted = identity(text);
  return allTargets.find(
    (target) => identity(target) === wanted || identity(targetText(target)) === wanted,
  );
}

export const allTargets: readonly Target[] = tableNames.flatMap((table) =>
  Object.keys(tableNamed(table).columns).map((name) => `${table}.${name}` as Target),
);

/** The table that `--table` names: by its code or by the title of its sheet. */
export function parseTable(text: string): TableName | undefined {
  const wanted = identity(text);
  return tableNames.find(
    (table) => identity(table) === wanted || identity(sheetOf(table)) === wanted,
  );
}
