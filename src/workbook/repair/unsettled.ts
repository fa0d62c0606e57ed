import { type TableName, tableNames } from '../../register/register';

// A property of the document, as the version is: it stands there from the request that mends a table
// to the one that leads to it again what speaks of it, and stays where the second does not come.
const key = 'ISMS 修復未完成';

/** To be read with `unsettledOf` after the next sync. */
export function loadUnsettled({ workbook }: Excel.RequestContext): Excel.CustomProperty {
  return workbook.properties.custom.getItemOrNullObject(key).load('value');
}

/** Tables that were mended without what belongs to them: formulas, lists, names. */
export function unsettledOf(loaded: Excel.CustomProperty): TableName[] {
  const named = loaded.isNullObject ? [] : String(loaded.value).split(',');
  return tableNames.filter((name) => named.includes(name));
}

/** In front of what mends a table. */
export function putUnsettled(
  { workbook }: Excel.RequestContext,
  loaded: Excel.CustomProperty,
  table: TableName,
): void {
  const names = new Set([...unsettledOf(loaded), table]);
  workbook.properties.custom.add(key, [...names].join(','));
}

/** Behind what belongs to a table; another's stay. */
export function takeUnsettled(
  { workbook }: Excel.RequestContext,
  loaded: Excel.CustomProperty,
  table: TableName,
): void {
  if (loaded.isNullObject) return;
  const names = unsettledOf(loaded).filter((name) => name !== table);
  if (names.length === 0) loaded.delete();
  else workbook.properties.custom.add(key, names.join(','));
}
