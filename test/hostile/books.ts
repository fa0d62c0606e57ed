import { archive, type Archive, type Entry } from './archive';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const SHEET = 'xl/worksheets/sheet1.xml';
export const STYLES = 'xl/styles.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const BOOK = 'xl/workbook.xml';
export const BOOK_RELS = 'xl/_rels/workbook.xml.rels';
export const SHEET_RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
export const TYPES = '[Content_Types].xml';

export const range = (count: number, make: (at: number) => string): string => {
  const pieces: string[] = [];
  for (let at = 0; at < count; at++) pieces.push(make(at));
  return pieces.join('');
};

export const sheet = (rows: string, after = '', before = ''): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export const styles = (inner: string): string =>
  `${HEAD}<styleSheet xmlns="${MAIN}">${inner}</styleSheet>`;

export const strings = (inner: string): string => `${HEAD}<sst xmlns="${MAIN}">${inner}</sst>`;

export const book = (sheets: string, after = '', before = ''): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;

export const relations = (...list: readonly (readonly [string, string, string?])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${list
    .map(
      ([kind, target, mode], at) =>
        `<Relationship Id="rId${at + 1}" Type="${REL}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

export const types = (...overrides: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Default Extension="png" ContentType="image/png"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/>` +
  `<Override PartName="/${SHEET}" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>` +
  overrides
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`)
    .join('') +
  '</Types>';

const ONE_STYLE =
  '<fonts count="1"><font><sz val="12"/><name val="新細明體"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';

/** A small sound workbook: one sheet with a number and a text. */
export function plainParts(): Record<string, string | Uint8Array> {
  return {
    [TYPES]: types(
      [STYLES, 'spreadsheetml.styles'],
      [STRINGS, 'spreadsheetml.sharedStrings'],
      ['xl/theme/theme1.xml', 'theme'],
      ['xl/tables/table1.xml', 'spreadsheetml.table'],
      ['xl/drawings/drawing1.xml', 'drawing'],
      ['xl/charts/chart1.xml', 'drawingml.chart'],
      ['xl/comments1.xml', 'spreadsheetml.comments'],
    ),
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    [BOOK]: book('<sheet name="S" sheetId="1" r:id="rId1"/>'),
    [BOOK_RELS]: relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['theme', 'theme/theme1.xml'],
    ),
    [SHEET]: sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>'),
    [STYLES]: styles(ONE_STYLE),
    [STRINGS]: strings('<si><t>甲</t></si>'),
    'xl/theme/theme1.xml': `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements/></a:theme>`,
  };
}

export const oneStyle = ONE_STYLE;

/** The plain workbook with these parts instead or besides. */
export function workbook(changes: Parts = {}, how: Archive = {}): Uint8Array {
  return archive(entriesOf({ ...plainParts(), ...changes }), how);
}

export function entriesOf(parts: Parts): Entry[] {
  return Object.entries(parts).map(([name, data]) => ({ name, data }));
}

/** The plain workbook's entries with one of them told otherwise. */
export function told(name: string, change: (entry: Entry) => Partial<Entry>): Entry[] {
  return entriesOf(plainParts()).map((entry) =>
    entry.name === name ? { ...entry, ...change(entry) } : entry,
  );
}

/** `A`, `B` … `XFD`. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
