import type { CellContent, PaperColumn, TableBlock } from '../document';
import { textOfCell } from '../document';
import { asText, element, linesHtml, type Style, textHtml } from './element';

const LINE = '1px solid #000';

export const gridStyle: Style = {
  'border-collapse': 'collapse',
  width: '100%',
  margin: '0 0 6pt',
};

export const cellStyle: Style = { border: LINE, padding: '2pt 4pt', 'vertical-align': 'top' };

export const labelStyle: Style = {
  ...cellStyle,
  'background-color': '#e7e6e6',
  'text-align': 'center',
};

/** Room for lines written by hand. */
export function roomFor(lines: number): string {
  return `${String(lines * 20)}pt`;
}

export function tableHtml({ caption, columns, rows, note }: TableBlock): string {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const widths = columns
    .map(({ weight }) => `<col style="width:${((weight / total) * 100).toFixed(2)}%">`)
    .join('');
  const headers = columns.map(({ header }) =>
    textCell('th', { ...labelStyle, 'font-weight': 'bold' }, header, { scope: 'col' }),
  );
  const body = rows.map((row, at) =>
    element(
      'tr',
      {},
      columns.map((column, index) => cellHtml(column, row[index], rows[at + 1]?.[index])).join(''),
    ),
  );
  return [
    element(
      'table',
      { ...gridStyle, 'table-layout': 'fixed' },
      [
        caption === undefined ? '' : element('caption', captionStyle, linesHtml(caption)),
        `<colgroup>${widths}</colgroup>`,
        element('thead', {}, element('tr', {}, headers.join(''))),
        element('tbody', {}, body.join('')),
      ].join(''),
    ),
    note === undefined ? '' : element('p', { margin: '0 0 6pt' }, linesHtml(note)),
  ].join('');
}

/** A cell with a text, which stays one wherever it is pasted. */
export function textCell(
  name: 'td' | 'th',
  style: Style,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const { style: ofText, ...more } = asText(text);
  const content = text === '' ? '&nbsp;' : textHtml(text);
  return element(name, { ...style, ...ofText }, content, { ...attributes, ...more });
}

const captionStyle: Style = { 'text-align': 'left', 'font-weight': 'bold', padding: '4pt 0 2pt' };

function cellHtml(
  { align, handwritten, joinsBlank }: PaperColumn,
  cell: CellContent | undefined,
  below: CellContent | undefined,
): string {
  const text = textOfCell(cell);
  const isBlank = text === '';
  const style: Style = {
    ...cellStyle,
    'text-align': align ?? 'left',
    'overflow-wrap': 'anywhere',
    'font-weight': typeof cell === 'object' && cell.bold ? 'bold' : undefined,
    height: isBlank && handwritten !== undefined ? roomFor(handwritten) : undefined,
    'border-top': joinsBlank && isBlank ? 'none' : undefined,
    'border-bottom':
      joinsBlank && below !== undefined && textOfCell(below) === '' ? 'none' : undefined,
  };
  return textCell('td', style, text);
}
