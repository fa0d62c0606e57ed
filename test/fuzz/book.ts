import { zipSync } from 'fflate';

/** A cell as a file holds it; `shown` is the number format it is given. */
export type Cell =
  | string
  | number
  | boolean
  | {
      readonly formula: string;
      readonly result: string | number | boolean | { readonly error: string };
    }
  | { readonly error: string };

export interface FuzzTable {
  readonly name: string;
  /** Of the header, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Columns whose cells are given a date's format. */
  readonly dates: readonly string[];
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly isFiltered: boolean;
  /** A range that is no table (any more). */
  readonly isRange: boolean;
  readonly hasTotals?: boolean;
  /** Its header row is switched off; what stood there is blank. */
  readonly isHeaderless?: boolean;
  /** By its first column. */
  readonly isSorted?: boolean;
  /** Formulas of columns that fill themselves in, by header. */
  readonly calculated?: ReadonlyMap<string, string>;
  /** Filtered for this text in its first column. */
  readonly shown?: string;
}

export interface FuzzSheet {
  readonly name: string;
  readonly tables: readonly FuzzTable[];
  /** Beside them. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly cell: Cell }[];
  /** Each of a cell and the one beside it. */
  readonly merges: readonly { readonly row: number; readonly column: number }[];
  readonly hiddenRows: readonly number[];
  readonly isProtected: boolean;
  readonly hasPassword?: boolean;
  readonly hiddenColumns?: readonly number[];
}

export interface Book {
  readonly sheets: readonly FuzzSheet[];
  readonly is1904: boolean;
  /** No sheet may be added, renamed or taken away. */
  readonly isLocked?: boolean;
  /** The version of its tables that it says, in a property of the document. */
  readonly says?: number | undefined;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DATE_STYLE = 1;

export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

const NOT_IN_XML = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

/** What XML cannot hold stands as Excel writes it: `_xD83D_`. */
export function inXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      NOT_IN_XML,
      (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[<>&"]/g, (one) => `&#${String(one.charCodeAt(0))};`);
}

function cellXml(address: string, cell: Cell, style: number, strings: string[]): string {
  const open = `<c r="${address}"${style > 0 ? ` s="${String(style)}"` : ''}`;
  if (typeof cell === 'number') return `${open}><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `${open} t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'string') {
    return `${open} t="s"><v>${String(strings.push(cell) - 1)}</v></c>`;
  }
  if ('error' in cell) return `${open} t="e"><v>${cell.error}</v></c>`;
  const { formula, result } = cell;
  const [type, value] =
    typeof result === 'object'
      ? [' t="e"', result.error]
      : typeof result === 'boolean'
        ? [' t="b"', result ? '1' : '0']
        : [typeof result === 'string' ? ' t="str"' : '', String(result)];
  return `${open}${type}><f>${inXml(formula)}</f><v>${inXml(value)}</v></c>`;
}

function sheetXml(sheet: FuzzSheet, firstPart: number, strings: string[]): string {
  const rows = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, cell: Cell, style = 0) => {
    const own = rows.get(row) ?? new Map<number, string>();
    rows.set(row, own);
    own.set(column, cellXml(`${letters(column)}${String(row)}`, cell, style, strings));
  };
  for (const { row, column, cell } of sheet.notes) put(row, column, cell);
  for (const table of sheet.tables) {
    headerCells(table).forEach((header, at) => {
      put(table.row, table.column + at, header);
    });
    [...table.rows, ...totalsOf(table)].forEach((cells, down) => {
      cells.forEach((cell, at) => {
        const style = table.dates.includes(table.headers[at] ?? '') ? DATE_STYLE : 0;
        if (cell !== null) put(table.row + 1 + down, table.column + at, cell, style);
      });
    });
  }
  for (const row of sheet.hiddenRows) if (!rows.has(row)) rows.set(row, new Map());
  const inOrder = <T>(map: ReadonlyMap<number, T>) => [...map].sort(([a], [b]) => a - b);
  const data = inOrder(rows).map(([row, cells]) => {
    const hidden = sheet.hiddenRows.includes(row) ? ' hidden="1"' : '';
    const inside = inOrder(cells).map(([, xml]) => xml);
    return `<row r="${String(row)}"${hidden}>${inside.join('')}</row>`;
  });
  const merges = sheet.merges.map(
    ({ row, column }) =>
      `<mergeCell ref="${letters(column)}${String(row)}:${letters(column + 1)}${String(row)}"/>`,
  );
  const hiddenColumns = [...new Set(sheet.hiddenColumns ?? [])].sort((a, b) => a - b);
  const columns = hiddenColumns.map(
    (at) => `<col min="${String(at)}" max="${String(at)}" width="0" hidden="1" customWidth="1"/>`,
  );
  const parts = realTables(sheet).map((_, at) => `<tablePart r:id="t${String(firstPart + at)}"/>`);
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${data.join('')}</sheetData>` +
    (sheet.isProtected
      ? `<sheetProtection${sheet.hasPassword === true ? ' password="CC1A"' : ''} sheet="1" objects="1" scenarios="1"/>`
      : '') +
    (merges.length > 0
      ? `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>`
      : '') +
    (parts.length > 0
      ? `<tableParts count="${String(parts.length)}">${parts.join('')}</tableParts>`
      : '') +
    '</worksheet>'
  );
}

export const headerCells = ({ headers, isHeaderless }: FuzzTable): readonly string[] =>
  isHeaderless === true ? [] : headers;

/** The row of totals, where there is one; of a range that is no table any more it counts nothing. */
export function totalsOf(table: FuzzTable): (Cell | null)[][] {
  const { headers, hasTotals, isRange, name, rows } = table;
  if (hasTotals !== true) return [];
  const blank = rows.length === 0 ? [headers.map(() => null)] : [];
  const last = headers.length - 1;
  const counted: Cell = { formula: `SUBTOTAL(103,${name}[${headers[last] ?? ''}])`, result: 0 };
  const isCounted = !isRange && last > 0 && /^[\p{L}\p{N}]+$/u.test(headers[last] ?? '');
  const cells = headers.map((_, at) =>
    at === 0 ? '合計' : at === last && isCounted ? counted : null,
  );
  return [...blank, cells];
}

export function realTables({ tables }: FuzzSheet): readonly FuzzTable[] {
  return tables.filter(({ isRange }) => !isRange);
}

function tableXml(table: FuzzTable, id: number): string {
  const { row, column, headers, rows, name, isFiltered, shown, hasTotals, isHeaderless } = table;
  const last = row + Math.max(1, rows.length);
  const first = isHeaderless === true ? row + 1 : row;
  const refTo = (top: number, bottom: number) =>
    `${letters(column)}${String(top)}:${letters(column + headers.length - 1)}${String(bottom)}`;
  const ref = refTo(first, hasTotals === true ? last + 1 : last);
  const [totals = []] = totalsOf(table).slice(-1);
  const columns = headers.map((header, at) => {
    const total = totals[at] ?? null;
    const told =
      total === null
        ? ''
        : typeof total === 'string'
          ? ` totalsRowLabel="${total}"`
          : ' totalsRowFunction="count"';
    const text = inXml(header).replace(/\n/g, '_x000a_');
    const formula = table.calculated?.get(header);
    const inside =
      formula === undefined
        ? '/>'
        : `><calculatedColumnFormula>${inXml(formula)}</calculatedColumnFormula></tableColumn>`;
    return `<tableColumn id="${String(at + 1)}" name="${text}"${told}${inside}`;
  });
  const value = isFiltered ? '沒有這一列' : shown;
  const criteria =
    value === undefined
      ? ''
      : `<filterColumn colId="0"><filters><filter val="${inXml(value)}"/></filters></filterColumn>`;
  const filter =
    isHeaderless === true ? '' : `<autoFilter ref="${refTo(row, last)}">${criteria}</autoFilter>`;
  const body = `${letters(column)}${String(row + 1)}:${letters(column)}${String(last)}`;
  const sorted =
    table.isSorted === true
      ? `<sortState ref="${refTo(row + 1, last)}"><sortCondition descending="1" ref="${body}"/></sortState>`
      : '';
  const counts =
    (isHeaderless === true ? ' headerRowCount="0"' : '') +
    (hasTotals === true ? ' totalsRowCount="1"' : ' totalsRowShown="0"');
  return (
    `${HEAD}<table xmlns="${MAIN}" id="${String(id)}" name="${name}" displayName="${name}" ref="${ref}"${counts}>` +
    `${filter}${sorted}` +
    `<tableColumns count="${String(headers.length)}">${columns.join('')}</tableColumns></table>`
  );
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-404]e/mm/dd"/></numFmts>` +
  '<fonts count="1"><font><sz val="12"/><name val="新細明體"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The workbook as a file, written by no code of the product. */
export function fileOf(book: Book): Uint8Array {
  const parts: Record<string, string> = {};
  const types: string[] = [];
  const strings: string[] = [];
  let nextTable = 1;
  book.sheets.forEach((sheet, at) => {
    const part = `/xl/worksheets/sheet${String(at + 1)}.xml`;
    types.push(`<Override PartName="${part}" ContentType="${TYPE}.worksheet+xml"/>`);
    parts[part.slice(1)] = sheetXml(sheet, nextTable, strings);
    const relations = realTables(sheet).map((table) => {
      const id = nextTable++;
      const own = `/xl/tables/table${String(id)}.xml`;
      types.push(`<Override PartName="${own}" ContentType="${TYPE}.table+xml"/>`);
      parts[own.slice(1)] = tableXml(table, id);
      return `<Relationship Id="t${String(id)}" Type="${REL}/table" Target="..${own.slice(3)}"/>`;
    });
    if (relations.length > 0) {
      parts[`xl/worksheets/_rels/sheet${String(at + 1)}.xml.rels`] = relationships(relations);
    }
  });
  const sheets = book.sheets.map(
    ({ name }, at) =>
      `<sheet name="${inXml(name)}" sheetId="${String(at + 1)}" r:id="s${String(at + 1)}"/>`,
  );
  const links = book.sheets.map(
    (_, at) =>
      `<Relationship Id="s${String(at + 1)}" Type="${REL}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
  );
  if (book.says !== undefined) {
    types.push(`<Override PartName="/${PROPERTIES}" ContentType="${PROPERTIES_TYPE}"/>`);
    parts[PROPERTIES] = propertyXml(book.says);
  }
  const files = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships([
      `<Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/>`,
      ...(book.says === undefined
        ? []
        : [`<Relationship Id="b" Type="${REL}/custom-properties" Target="${PROPERTIES}"/>`]),
    ]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${book.is1904 ? ' date1904="1"' : ''}/>${book.isLocked === true ? '<workbookProtection lockStructure="1"/>' : ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...links,
      `<Relationship Id="y" Type="${REL}/styles" Target="styles.xml"/>`,
      `<Relationship Id="z" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`,
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${inXml(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  };
  const text = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, text.encode(xml)])),
    { level: 0 },
  );
}

const PROPERTIES = 'docProps/custom.xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

function propertyXml(version: number): string {
  const types = REL.replace('relationships', 'docPropsVTypes');
  return (
    `${HEAD}<Properties xmlns="${REL.replace('relationships', 'custom-properties')}" xmlns:vt="${types}">` +
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ISMS 資料版本"><vt:i4>${String(version)}</vt:i4></property></Properties>`
  );
}

function relationships(inside: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside.join('')}</Relationships>`;
}
