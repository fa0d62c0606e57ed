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

/**
 * `<c:numRef>`, `<c:strRef>` or, for several columns of labels, `<c:multiLvlStrRef>`. Cells of hidden
 * rows and columns are no points unless the chart plots them (`plotVisOnly`).
 */
export function referenceXml(
  book: WorkbookModel,
  formula: string,
  of: 'values' | 'categories' | 'name',
  onlyVisible = true,
): string {
  const isPoint = of === 'name' || !onlyVisible ? () => true : isShown;
  const areas = areasOf(book, formula);
  const f = `<c:f>${encodeXml(formula)}</c:f>`;
  const [first] = areas ?? [];
  if (of === 'categories' && areas?.length === 1 && first) {
    const { rows, columns } = first.rect;
    if (rows > 1 && columns > 1)
      return `<c:multiLvlStrRef>${f}${levels(first, isPoint)}</c:multiLvlStrRef>`;
  }
  const cells = areas ? [...cellsOf(areas)].filter(isPoint).map(shown) : [];
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

interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

function isShown({ sheet, row, column }: Place): boolean {
  return !sheet.rows.hidden(row) && !sheet.columns.hidden(column);
}

function shown({ sheet, row, column }: Place): Shown {
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
function levels({ sheet, rect }: Area, isPoint: (place: Place) => boolean): string {
  const upright = rect.rows >= rect.columns;
  const [length, count] = upright ? [rect.rows, rect.columns] : [rect.columns, rect.rows];
  const place = (point: number, level: number): Place => ({
    sheet,
    row: rect.row + (upright ? point : level),
    column: rect.column + (upright ? level : point),
  });
  const points = Array.from({ length }, (_, point) => point).filter((point) =>
    isPoint(place(point, count - 1)),
  );
  let xml = '';
  for (let level = count - 1; level >= 0; level--) {
    const texts = points.map((point) => shown(place(point, level)).text);
    const body = textPoints(texts).replace(/^<c:ptCount[^>]*>/, '');
    xml += `<c:lvl>${body}</c:lvl>`;
  }
  return `<c:multiLvlStrCache><c:ptCount val="${points.length}"/>${xml}</c:multiLvlStrCache>`;
}
