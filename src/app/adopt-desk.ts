import { type Destination, destinationText, DROP, fill, OWN } from '../adopt/columns/destination';
import { scopeOf } from '../adopt/columns/scope';
import { columnOf, sheetOf, type Target } from '../adopt/columns/target';
import type { Mapping } from '../adopt/mapping/mapping';
import { notAdopted } from '../adopt/columns/scope';
import { tableNamed, type TableName, tableNames } from '../register/register';

/** Tables that a list may fill, with their titles. */
export const adoptable: readonly { readonly table: TableName; readonly title: string }[] =
  tableNames
    .filter((table) => !notAdopted.includes(table))
    .map((table) => ({ table, title: sheetOf(table) }));

/** Where a column of a list for this table may go, as people choose it. */
export function destinationsFor(table: TableName): readonly string[] {
  const columns = scopeOf(table).flatMap((each) =>
    Object.keys(tableNamed(each).columns).map((name) => fill(`${each}.${name}` as Target)),
  );
  return [...columns.map(withTitle), OWN, DROP];
}

/** 「姓名」 takes its 職稱 along. */
function withTitle(destination: Destination): string {
  const [target] = destination.kind === 'fill' ? destination.into : [];
  const isName = target !== undefined && columnOf(target).table === 'Members';
  if (isName && columnOf(target).name === 'name') {
    return destinationText(fill('Members.name', 'Members.title'));
  }
  return destinationText(destination);
}

/** The mapping with an answer about one column. */
export function withColumn(mapping: Mapping, at: string, to: string): Mapping {
  const columns = mapping.columns.map((column) =>
    column.at === at ? { ...column, to: to === '' ? null : to } : column,
  );
  return { ...mapping, columns };
}

export function withValue(mapping: Mapping, at: number, to: string): Mapping {
  const values = mapping.values.map((value, index) =>
    index === at ? { ...value, to: to.trim() === '' ? null : to.trim() } : value,
  );
  return { ...mapping, values };
}

export function withRow(mapping: Mapping, at: number, to: string): Mapping {
  const rows = mapping.rows.map((row, index) =>
    index === at ? { ...row, to: to === '' ? null : to } : row,
  );
  return { ...mapping, rows };
}
