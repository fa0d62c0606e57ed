/** One mark a sheet; what it says is the business of whoever made the sheet. */
const markKey = 'ISMS';

/**
 * Marks a sheet as ours. A property of the sheet and no name: names are listed with other sheets,
 * and deleting or reading one can bring Excel down while another workbook has the focus. It stays
 * with the sheet when people rename or move it.
 */
export function putMark(sheet: Excel.Worksheet, mark: string): void {
  // An existing mark is written over.
  sheet.customProperties.add(markKey, mark);
}

/** To be read with `markOf` after the next sync. */
export function loadMark(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  return sheet.customProperties.getItemOrNullObject(markKey).load('value');
}

/**
 * All sheets with what each is marked with, in the request that lists them; `markIn` reads it after the next sync.
 * Properties of people's own, or of other programs, come along.
 */
export function loadMarkedSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const ofEach = ['id', 'name', 'customProperties/items/key', 'customProperties/items/value'];
  return context.workbook.worksheets.load(ofEach.map((what) => `items/${what}`).join(','));
}

/** The mark of a sheet that `loadMarkedSheets` has listed. */
export function markIn({ customProperties }: Excel.Worksheet): string | undefined {
  return customProperties.items.find(({ key }) => key === markKey)?.value;
}

/** The mark as written; undefined on a sheet that is not ours. */
export function markOf(loaded: Excel.WorksheetCustomProperty): string | undefined {
  return loaded.isNullObject ? undefined : loaded.value;
}

export function removeMark(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItem(markKey).delete();
}

/**
 * Makes the request fail before what follows unless the sheet has a mark at that moment. Found by
 * its name, a sheet is so asked for by name and mark in the very request that changes it: what
 * people have renamed or put there in the meantime is not found.
 */
export function demandMark(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItem(markKey).load('key');
}
