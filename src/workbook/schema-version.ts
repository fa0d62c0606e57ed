import { SCHEMA_VERSION } from '../register/schema-version';

// A property of the document: it stays with the file, also where sheets are renamed or deleted, and
// people can see it under 「檔案」▸「資訊」▸「屬性」.
const key = 'ISMS 資料版本';

/** To be read with `versionOf` after the next sync. */
export function loadVersion({ workbook }: Excel.RequestContext): Excel.CustomProperty {
  return workbook.properties.custom.getItemOrNullObject(key).load('value');
}

/** A workbook that says nothing is of the first version. */
export function versionOf(loaded: Excel.CustomProperty): number {
  const version = loaded.isNullObject ? 1 : Number(loaded.value);
  return Number.isInteger(version) && version > 0 ? version : 1;
}

/** Says that the tables have every column of this program. */
export function putVersion({ workbook }: Excel.RequestContext): void {
  workbook.properties.custom.add(key, SCHEMA_VERSION);
}

export async function readVersion(context: Excel.RequestContext): Promise<number> {
  const loaded = loadVersion(context);
  await context.sync();
  return versionOf(loaded);
}

export async function markVersion(context: Excel.RequestContext): Promise<void> {
  putVersion(context);
  await context.sync();
}
