import { cellName } from '../xlsx/cell-name';
import type { SharedStrings } from '../xlsx/shared-strings';
import { encodeAttribute, encodeEscapes, encodeXml } from '../xlsx/xml-text';
import { rectName } from './a1';
import type { Cell, CellFormula, RowRecord } from './cell';
import { isCellError, type CellValue } from './cell-value';

/** The content of `<sheetData>`, row by row; cells that nobody touched come out as they came. */
export function* writeRows(
  rows: readonly number[],
  recordOf: (row: number) => RowRecord | undefined,
  prefix: string,
  strings: SharedStrings,
): Generator<string> {
  for (const row of rows) {
    const record = recordOf(row);
    if (record) yield writeRow(row, record, prefix, strings);
  }
}

function writeRow(
  row: number,
  { attributes, cells, tail }: RowRecord,
  prefix: string,
  strings: SharedStrings,
): string {
  if (cells.size === 0 && attributes === '' && tail === '') return '';
  const pieces = [`<${prefix}row r="${row + 1}"${attributes}`];
  if (cells.size === 0 && tail === '') pieces.push('/>');
  else {
    pieces.push('>');
    const [columns, own] = [cells.keys(), cells.values()];
    for (let at = 0; at < own.length; at += 1) {
      const cell = own[at];
      if (!cell) continue;
      pieces.push(cell.raw ?? writeCell(cell, cellName(row, columns[at] ?? 0), prefix, strings));
    }
    pieces.push(tail, `</${prefix}row>`);
  }
  return pieces.join('');
}

export function writeCell(
  cell: Cell,
  name: string,
  prefix: string,
  strings: SharedStrings,
): string {
  const style = cell.style === 0 ? '' : ` s="${cell.style}"`;
  const start = `<${prefix}c r="${name}"${style}`;
  const formula = cell.formula ? writeFormula(cell.formula, prefix) : '';
  const [type, text] = typedText(cell.value, cell.formula !== null, strings);
  if (text === null && formula === '') return `${start}/>`;
  const value = text === null ? '' : `<${prefix}v>${text}</${prefix}v>`;
  return `${start}${type}${cell.marks}>${formula}${value}</${prefix}c>`;
}

function writeFormula(formula: CellFormula, prefix: string): string {
  if (formula.element !== null) return formula.element;
  const array =
    formula.kind === 'array' && formula.range
      ? ` t="array" ref="${encodeAttribute(rectName(formula.range))}"`
      : '';
  return `<${prefix}f${array}>${encodeXml(formula.text ?? '')}</${prefix}f>`;
}

function typedText(
  value: CellValue,
  ofFormula: boolean,
  strings: SharedStrings,
): [type: string, text: string | null] {
  if (value === null) return ['', null];
  if (isCellError(value)) return [' t="e"', encodeXml(value.error)];
  switch (typeof value) {
    case 'boolean':
      return [' t="b"', value ? '1' : '0'];
    case 'number':
      return ['', String(value)];
    default:
      return ofFormula
        ? [' t="str"', encodeXml(encodeEscapes(value))]
        : [' t="s"', String(strings.indexOf(value))];
  }
}

const ADDRESS = /(\sr\s*=\s*)(?:"[^"]*"|'[^']*')/;
const STYLE = /\ss\s*=\s*(?:"[^"]*"|'[^']*')/;

/** The verbatim element at another place. */
export function rawAt(raw: string, name: string): string {
  return raw.replace(ADDRESS, (_, before: string) => `${before}"${name}"`);
}

/** The verbatim element in another style. */
export function rawStyled(raw: string, style: number): string {
  const end = raw.indexOf('>');
  const tag = raw.slice(0, end).replace(STYLE, '');
  const empty = tag.endsWith('/');
  const open = empty ? tag.slice(0, -1).trimEnd() : tag;
  return `${open} s="${style}"${empty ? '/' : ''}${raw.slice(end)}`;
}
