import type { Merge } from './grid';

/** What the library does not tell of a sheet: merged cells, and how its numbers are shown. */
export interface SheetParts {
  readonly merges: readonly Merge[];
  /** Of cells with a number format that shows a date or a percentage, by `row,column`, 0-based. */
  readonly shown: ReadonlyMap<string, 'date' | 'percent'>;
  /** The last row with a cell, 1-based. */
  readonly lastRow: number;
  /** The last column with a cell, and that with a content, 1-based. */
  readonly lastColumn: number;
  readonly lastFilled: number;
  readonly cells: number;
  /** Elements of rows, those with nothing in them too. */
  readonly rows: number;
}

/** Path of each sheet's part by the sheet's name; a sheet of a chart or a dialog has no cells. */
export function sheetPaths(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const relations = new Map(
    elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((element) => [
      attribute(element, 'Id'),
      element,
    ]),
  );
  return new Map(
    elements(parts.get('xl/workbook.xml') ?? '', 'sheet').flatMap((element) => {
      const relation = relations.get(attribute(element, '(?:\\w+:)?id')) ?? '';
      if (/\/(?:chart|dialog)sheet$/.test(attribute(relation, 'Type'))) return [];
      return [[attribute(element, 'name'), pathOf(attribute(relation, 'Target'))] as const];
    }),
  );
}

/** The path of the workbook's strings or styles, where it has them. */
export function bookPath(
  parts: ReadonlyMap<string, string>,
  kind: 'sharedStrings' | 'styles',
): string | undefined {
  const element = elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').find(
    (each) => attribute(each, 'Type').endsWith(`/${kind}`),
  );
  return element && pathOf(attribute(element, 'Target'));
}

/** All targets start from the root: see book-parts. */
function pathOf(target: string): string {
  return target.replace(/^\//, '');
}

export function sheetParts(sheet: string, styles: string): SheetParts {
  const kinds = styleKinds(styles);
  const shown = new Map<string, 'date' | 'percent'>();
  let lastRow = 0;
  let lastColumn = 0;
  let lastFilled = 0;
  let cells = 0;
  for (const [, attributes = ''] of sheet.matchAll(/<(?:\w+:)?c(?=[\s/>])([^<>]*)>/g)) {
    cells += 1;
    const place = cellOf(attribute(` ${attributes}`, 'r'));
    if (!place) continue;
    lastRow = Math.max(lastRow, place.row + 1);
    lastColumn = Math.max(lastColumn, place.column + 1);
    if (!attributes.endsWith('/')) lastFilled = Math.max(lastFilled, place.column + 1);
    const kind = kinds[Number(attribute(` ${attributes}`, 's') || '0')];
    if (kind) shown.set(`${String(place.row)},${String(place.column)}`, kind);
  }
  const merges = elements(sheet, 'mergeCell').flatMap((element): Merge[] => {
    const [start, end] = attribute(element, 'ref').split(':').map(cellOf);
    if (!start || !end) return [];
    return [{ top: start.row, left: start.column, bottom: end.row, right: end.column }];
  });
  const row = /<(?:\w+:)?row(?=[\s/>])/g;
  let rows = 0;
  while (row.test(sheet)) rows += 1;
  return { merges, shown, lastRow, lastColumn, lastFilled, cells, rows };
}

export function cellOf(
  address: string,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined) return undefined;
  return { row: Number(digits) - 1, column: columnOf(letters) - 1 };
}

/** `A` is 1. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Ids of the built-in formats that show a day (ECMA-376 18.8.30), those of zh-TW among them. */
const DATES = new Set([14, 15, 16, 17, 22, ...range(27, 31), 36, ...range(50, 54), 57, 58]);
const PERCENTS = new Set([9, 10]);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** By index of a cell's style. */
function styleKinds(styles: string): ('date' | 'percent' | undefined)[] {
  const codes = new Map(
    elements(styles, 'numFmt').map((element) => [
      Number(attribute(element, 'numFmtId')),
      // Excel's longest has 255 characters.
      attribute(element, 'formatCode').slice(0, 255),
    ]),
  );
  const first = styles.search(/<(?:\w+:)?cellXfs[\s>]/);
  const last = styles.search(/<\/(?:\w+:)?cellXfs>/);
  const cellStyles = first < 0 ? '' : styles.slice(first, Math.max(first, last));
  return elements(cellStyles, 'xf').map((element) => {
    const id = Number(attribute(element, 'numFmtId'));
    const code = codes.get(id);
    if (code === undefined)
      return DATES.has(id) ? 'date' : PERCENTS.has(id) ? 'percent' : undefined;
    // Only what is between quotes, behind a backslash or in brackets is no code.
    const bare = code.replace(/&quot;[\s\S]*?&quot;|"[^"]*"|\\.|\[[^\]]*\]?|_./g, '');
    if (bare.includes('%')) return 'percent';
    return /[yedg]/i.test(bare.replace(/general/gi, '')) && !/[0#?]/.test(bare)
      ? 'date'
      : undefined;
  });
}

export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g'))].map(
    ([element]) => element,
  );
}

export function attribute(element: string, name: string): string {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(element);
  return decoded(found?.[1] ?? found?.[2] ?? '');
}

/** The characters that a text of XML stands for. */
export function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex: string | undefined, digits: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(digits)),
    )
    .replace(/&amp;/g, '&');
}
