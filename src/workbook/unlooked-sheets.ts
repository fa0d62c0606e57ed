import { refused } from './excel-errors';
import type { Unlooked } from './finish-look';
import { homeHeight } from './home-sheet';
import { type Look, looks } from './register-mark';
import type { WorkbookState } from './workbook-state';
import type { Written } from './write-register';

/** The sheets whose looks are still to be done, or whose marks are to say that they are complete. */
export async function unlookedSheets(
  context: Excel.RequestContext,
  state: WorkbookState,
  written: Written,
): Promise<Unlooked[]> {
  const born = written.made.map(({ sheet, places }): Unlooked => {
    const standing = state.tables.filter(({ sheetId }) => sheetId === sheet.id);
    return {
      sheet,
      id: sheet.id,
      part: 'tables',
      places: [...standing, ...places],
      looks,
    };
  });
  const home: Unlooked[] = written.home
    ? [{ sheet: written.home.sheet, id: written.home.sheet.id, part: 'home', places: [], looks }]
    : [];
  const bare: Unlooked[] = [];
  const marked: Unlooked[] = [];
  const known = new Set([...born, ...home].map(({ id }) => id));
  for (const { sheet, id, mark } of state.sheets) {
    const places = state.tables.filter(({ sheetId, isOurs }) => isOurs && sheetId === id);
    if (known.has(id) || mark?.state === 'done' || mark?.part === 'lists') continue;
    const isHome = id === state.home?.id;
    if (mark) {
      const due = mark.state === 'new' ? looks : mark.looks;
      marked.push({ sheet, id, part: mark.part, places, looks: due });
    } else if (isHome) marked.push({ sheet, id, part: 'home', places, looks: [] });
    else if (places.length > 0) bare.push({ sheet, id, part: 'tables', places, looks: [] });
  }
  const isNew = ({ id }: Unlooked) => !state.sheets.some((sheet) => sheet.id === id);
  return [
    ...[...home, ...born].filter(isNew),
    ...(await withFirstCells(context, [
      ...[...home, ...born].filter((sheet) => !isNew(sheet)),
      ...marked,
    ])),
    ...(await withWhatTheyLack(context, bare)),
  ];
}

/** What people may have written where a link would bring its text. */
async function withFirstCells(
  context: Excel.RequestContext,
  sheets: readonly Unlooked[],
): Promise<Unlooked[]> {
  const linked = sheets.filter(({ looks: due }) => due.includes('format'));
  if (linked.length === 0) return [...sheets];
  const read = new Map(
    linked.map(({ id, sheet }) => [
      id,
      sheet.getRangeByIndexes(0, 0, homeHeight, 1).load('values'),
    ]),
  );
  await context.sync();
  return sheets.map((sheet) => {
    const values: unknown[][] | undefined = read.get(sheet.id)?.values;
    return values ? { ...sheet, firstCells: values.map(([value]) => value) } : sheet;
  });
}

/** Sheets that were never marked may be complete: of their looks only what is not there is done. */
async function withWhatTheyLack(
  context: Excel.RequestContext,
  bare: readonly Unlooked[],
): Promise<Unlooked[]> {
  if (bare.length === 0) return [];
  const read = bare.map(({ sheet }) => ({
    frozen: sheet.freezePanes.getLocationOrNullObject().load('address'),
    titles: sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address'),
  }));
  // Without a printer nothing can be asked of a page: what is there stays as it is.
  if (await refused(context.sync())) return [...bare];
  return bare.map((sheet, at) => {
    const lacking: Look[] = [];
    if (read[at]?.frozen.isNullObject) lacking.push('freeze');
    if (read[at]?.titles.isNullObject) lacking.push('page');
    return { ...sheet, looks: lacking };
  });
}
