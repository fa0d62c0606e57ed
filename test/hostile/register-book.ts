import { tableNamed, tableNames, type TableName } from '../../src/register/register';
import {
  book,
  BOOK,
  BOOK_RELS,
  letters,
  MAIN,
  PACKAGE,
  range,
  REL,
  sheet,
  TYPES,
  types,
  type Parts,
} from './books';

/** What stands in the columns of a row, by their names in the declarations. */
export type HostileRow = Readonly<Record<string, string | number>>;
export type HostileRows = Partial<Record<TableName, readonly HostileRow[]>>;

const SHEETS = 'xl/worksheets';

/** All tables of a register with these rows, their formulas without a stored value. */
export function registerParts(rows: HostileRows): Parts {
  const parts: Record<string, string> = {
    [TYPES]: types(
      ['xl/styles.xml', 'spreadsheetml.styles'],
      ['xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'],
      ...tableNames.map((_, at) => [`xl/tables/t${at}.xml`, 'spreadsheetml.table'] as const),
      ...tableNames.map((_, at) => [`${SHEETS}/s${at}.xml`, 'spreadsheetml.worksheet'] as const),
    ),
    [BOOK]: book(
      tableNames
        .map(
          (name, at) =>
            `<sheet name="${tableNamed(name).sheet}" sheetId="${at + 1}" r:id="s${at}"/>`,
        )
        .join(''),
    ),
    [BOOK_RELS]: relationsOf(
      tableNames.map((_, at) => [`s${at}`, 'worksheet', `worksheets/s${at}.xml`]),
      ['styles', 'styles', 'styles.xml'],
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
    ),
  };
  tableNames.forEach((name, at) => {
    parts[`${SHEETS}/s${at}.xml`] = sheetOf(name, rows[name] ?? []);
    parts[`${SHEETS}/_rels/s${at}.xml.rels`] = relationsOf([
      ['t', 'table', `../tables/t${at}.xml`],
    ]);
    parts[`xl/tables/t${at}.xml`] = tableOf(name, at + 1, Math.max(1, rows[name]?.length ?? 0));
  });
  return parts;
}

type Relation = readonly [id: string, type: string, target: string];

function relationsOf(list: readonly Relation[], ...more: readonly Relation[]): string {
  const all = [...list, ...more].map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

function columnsOf(name: TableName) {
  return Object.entries(tableNamed(name).columns);
}

function sheetOf(name: TableName, rows: readonly HostileRow[]): string {
  const columns = columnsOf(name);
  const head = columns.map(([, { header }], at) => textCell(`${letters(at)}1`, header)).join('');
  const body = range(rows.length, (index) => {
    const row = index + 2;
    const cells = columns.map(([key, { formula }], at) => {
      const place = `${letters(at)}${row}`;
      if (formula !== undefined) return `<c r="${place}"><f>${asInFile(name, formula)}</f></c>`;
      const value = rows[index]?.[key] ?? '';
      if (value === '') return '';
      return typeof value === 'number'
        ? `<c r="${place}"><v>${value}</v></c>`
        : textCell(place, value);
    });
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  return sheet(
    `<row r="1">${head}</row>${body}`,
    '<tableParts count="1"><tablePart r:id="t"/></tableParts>',
  );
}

function tableOf(name: TableName, id: number, count: number): string {
  const columns = columnsOf(name);
  const place = `A1:${letters(columns.length - 1)}${count + 1}`;
  const each = columns.map(([, { header, formula }], at) => {
    const own =
      formula === undefined
        ? ''
        : `<calculatedColumnFormula>${asInFile(name, formula)}</calculatedColumnFormula>`;
    return `<tableColumn id="${at + 1}" name="${inXml(header)}">${own}</tableColumn>`;
  });
  return `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${place}"><autoFilter ref="${place}"/><tableColumns count="${columns.length}">${each.join('')}</tableColumns></table>`;
}

function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;
}

/** Without '=', and a cell of the row as files name it. */
function asInFile(name: TableName, formula: string): string {
  return inXml(formula.slice(1).replace(/\[@([^\][]+)\]/g, `${name}[[#This Row],[$1]]`));
}

function inXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
