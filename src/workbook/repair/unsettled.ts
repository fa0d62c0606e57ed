import { type TableName, tableNames } from '../../register/register';
import { ListedProperty } from '../listed-property';

// It stands there from the request that mends a table to the one that leads to it again what speaks of it.
const property = new ListedProperty('ISMS 修復未完成');

/** To be read with `unsettledOf` after the next sync. */
export function loadUnsettled(context: Excel.RequestContext): Excel.CustomProperty {
  return property.load(context);
}

/** Tables that were mended without what belongs to them: formulas, lists, names. */
export function unsettledOf(loaded: Excel.CustomProperty): TableName[] {
  const named = property.listOf(loaded);
  return tableNames.filter((name) => named.includes(name));
}

/** In front of what mends a table. */
export function putUnsettled(
  context: Excel.RequestContext,
  loaded: Excel.CustomProperty,
  table: TableName,
): void {
  property.put(context, [...new Set([...unsettledOf(loaded), table])]);
}

/** Behind what belongs to a table; another's stay. */
export function takeUnsettled(
  context: Excel.RequestContext,
  loaded: Excel.CustomProperty,
  table: TableName,
): void {
  if (loaded.isNullObject) return;
  property.put(
    context,
    unsettledOf(loaded).filter((name) => name !== table),
  );
}
