import { encodeXml } from '../../xlsx/xml-text';
import { isCellError, type CellValue } from '../cell-value';
import type { SheetModel } from '../sheet-model';
import type { WorkbookModel } from '../workbook-model';
import { areasOf, cellsOf, type Area } from './chart-reference';

interface Shown {
  readonly value: CellValue;
  readonly format: string;
  readonly text: string;
}

/** `<c:numRef>`, `<c:strRef>` or, for several columns of labels, `<c:multiLvlStrRef>`. */
export function referenceXml(
  book: WorkbookModel,
  formula: string,
  of: 'values' | 'categories' | 'name',
): string {
  const areas = areasOf(book, formula);
  const f = `<c:f>${encodeXml(formula)}</c:f>`;
  const [first] = areas ?? [];
  if (of === 'categories' && areas?.length === 1 && first) {
    const { rows, columns } = first.rect;
    if (rows > 1 && columns > 1) return `<c:multiLvlStrRef>${f}${levels(first)}</c:multiLvlStrRef>`;
  }
  const cells = areas ? shownCells(areas) : [];
  const filled = cells.filter(({ value }) => value !== null);
  const isNumeric =
    of === 'values' ||
    (of === 'categories' &&
      filled.length > 0 &&
      filled.every(({ value }) => typeof value === 'number'));
  return isNumeric
    ? `<c:numRef>${f}${numberCache(cells)}</c:numRef>`
    : `<c:strRef>${f}${textCache(cells)}</c:strRef>`;
}

function shownCells(areas: readonly Area[]): Shown[] {
  return [...cellsOf(areas)].map(({ sheet, row, column }) => shown(sheet, row, column));
}

function shown(sheet: SheetModel, row: number, column: number): Shown {
  const value = sheet.value(row, column);
  const format = sheet.styleOf(row, column).numberFormat;
  return { value, format, text: value === null ? '' : sheet.workbook.displayText(value, format) };
}

/** Blanks and texts are left out: they are gaps. Errors are written as Excel does. */
function numberCache(cells: readonly Shown[]): string {
  const format = cells[0]?.format ?? 'General';
  const points = cells.map(({ value, format: own }, index) => {
    const text = isCellError(value)
      ? value.error
      : typeof value === 'number'
        ? String(value)
        : null;
    if (text === null) return '';
    const code = own === format ? '' : ` formatCode="${encodeXml(own).replaceAll('"', '&quot;')}"`;
    return `<c:pt idx="${index}"${code}><c:v>${encodeXml(text)}</c:v></c:pt>`;
  });
  return (
    `<c:numCache><c:formatCode>${encodeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache>`
  );
}

function textCache(cells: readonly Shown[]): string {
  return `<c:strCache>${textPoints(cells.map(({ text }) => text))}</c:strCache>`;
}

function textPoints(texts: readonly string[]): string {
  const points = texts.map((text, index) => {
    return text === '' ? '' : `<c:pt idx="${index}"><c:v>${encodeXml(text)}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${texts.length}"/>${points.join('')}`;
}

/** The innermost level comes first; along the longer side lie the points. */
function levels({ sheet, rect }: Area): string {
  const upright = rect.rows >= rect.columns;
  const [points, count] = upright ? [rect.rows, rect.columns] : [rect.columns, rect.rows];
  let xml = '';
  for (let level = count - 1; level >= 0; level--) {
    const texts = Array.from({ length: points }, (_, point) =>
      upright
        ? shown(sheet, rect.row + point, rect.column + level).text
        : shown(sheet, rect.row + level, rect.column + point).text,
    );
    const body = textPoints(texts).replace(/^<c:ptCount[^>]*>/, '');
    xml += `<c:lvl>${body}</c:lvl>`;
  }
  return `<c:multiLvlStrCache><c:ptCount val="${points}"/>${xml}</c:multiLvlStrCache>`;
}
