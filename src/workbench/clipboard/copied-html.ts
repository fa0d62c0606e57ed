import { isCellError, type CellValue } from '../../host/model/cell-value';
import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { BorderView, StyleView } from '../../host/model/style';
import { staysText } from '../typed-entry';
import { columnsOf, rowsOf } from './copied-rows';

/** Tells a copy of our own apart, however it comes back. */
const MARK = 'data-workbench-copy';

/**
 * The copied cells as a table that Word, LibreOffice and Excel read: looks as inline styles, values
 * as Excel's own attributes (`x:num`, `mso-number-format`).
 */
export function copiedHtml(sheet: SheetModel, runs: readonly Rect[], mark: string): string {
  const [first] = runs;
  if (!first) return '';
  const rows = rowsOf(runs);
  const placeOf = new Map(rows.map((row, i) => [row, i]));
  const styles = new Map<number, string>();
  const lines = rows.map((row) => {
    const cells = columnsOf(first).map((column) => {
      const merge = sheet.merges.at(row, column);
      if (merge && (merge.row !== row || merge.column !== column)) return '';
      const index = sheet.styleIndex(row, column);
      let style = styles.get(index);
      if (style === undefined) styles.set(index, (style = cellStyle(sheet.styleOf(row, column))));
      const spans = merge ? spanAttributes(merge, (each) => placeOf.has(each), first) : '';
      const { numberFormat } = sheet.styleOf(row, column);
      const value = valueAttribute(sheet.value(row, column), numberFormat);
      return `<td${spans}${value} style="${style}">${textHtml(sheet.text(row, column))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>' +
    `<body><table ${MARK}="${mark}" border="0" cellspacing="0" style="border-collapse:collapse">` +
    `${lines.join('')}</table></body></html>`
  );
}

/** The mark of a copy of ours in HTML from the clipboard. */
export function markOf(html: string): string | undefined {
  return new RegExp(`${MARK}="([^"]+)"`).exec(html)?.[1];
}

function spanAttributes(merge: Rect, isCopied: (row: number) => boolean, within: Rect): string {
  let rows = 0;
  for (let row = merge.row; row < merge.row + merge.rows; row++) if (isCopied(row)) rows += 1;
  const right = Math.min(merge.column + merge.columns, within.column + within.columns);
  const columns = right - merge.column;
  return `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
}

function valueAttribute(value: CellValue, numberFormat: string): string {
  if (typeof value === 'number') return ` x:num="${value}"`;
  // LibreOffice takes a text that reads as a formula or a number for one, whatever the style says.
  if (typeof value === 'string') {
    const isKept = numberFormat === '@' || !staysText(value);
    return `${numberFormat === '@' ? '' : ' x:str'}${isKept ? ' sdnum="1028;0;@"' : ''}`;
  }
  return isCellError(value) ? ` x:err="${value.error}"` : '';
}

function cellStyle({ font, fill, borders, alignment, numberFormat }: StyleView): string {
  const { horizontal, vertical, wrap } = alignment;
  const lines = [
    font.underline === 'none' ? '' : 'underline',
    font.strikethrough ? 'line-through' : '',
  ].filter((line) => line !== '');
  const parts: [string, string][] = [
    ['font-family', `'${font.name}'`],
    ['font-size', `${font.size}pt`],
    ['color', font.color],
    ['font-weight', font.bold ? '700' : ''],
    ['font-style', font.italic ? 'italic' : ''],
    ['text-decoration', lines.join(' ')],
    ['background-color', fill.color ?? ''],
    ['text-align', horizontal === 'general' ? '' : horizontal],
    ['vertical-align', vertical === 'center' ? 'middle' : vertical],
    ['white-space', wrap ? 'pre-wrap' : 'nowrap'],
    ['border-top', borderText(borders.top)],
    ['border-right', borderText(borders.right)],
    ['border-bottom', borderText(borders.bottom)],
    ['border-left', borderText(borders.left)],
    ['mso-number-format', numberFormat === 'General' ? '' : `'${escaped(numberFormat)}'`],
  ];
  return encoded(
    parts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}:${value}`)
      .join(';'),
  );
}

function borderText({ style, color }: BorderView): string {
  if (style === 'none') return '';
  const width = /thick/.test(style) ? '2.25pt' : /medium|double/i.test(style) ? '1.5pt' : '0.5pt';
  const line = style === 'double' ? 'double' : /dash|slant/i.test(style) ? 'dashed' : 'solid';
  return `${width} ${style === 'dotted' || style === 'hair' ? 'dotted' : line} ${color}`;
}

/** CSS keeps what Office writes in its number formats only behind backslashes. */
function escaped(numberFormat: string): string {
  return numberFormat.replace(/[\\'"#;,%@]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
}

function textHtml(text: string): string {
  return encoded(text)
    .replace(/\r\n?|\n/g, '<br>')
    .replace(/^ | $| {2}/g, '&nbsp;');
}

function encoded(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
