import type { FormBlock, FormField } from '../document';
import { element } from './element';
import { cellStyle, gridStyle, labelStyle, roomFor, textCell } from './table-html';

const widestLabel = 8;

/** Percent of a row that a label takes at most; the rest is shared by the values. */
const labelShare = 14;

/** A table for each row, for each has its own columns; Word takes neighbours for one. */
export function formHtml({ rows }: FormBlock): string {
  // Labels that stand alone in their rows stand under each other.
  const alone = rows.flatMap((fields) =>
    fields.length === 1 ? (fields[0]?.label.length ?? 0) : 0,
  );
  const letters = Math.min(Math.max(0, ...alone), widestLabel);
  const tables = rows.map((fields, at) =>
    element(
      'table',
      { ...gridStyle, margin: at === rows.length - 1 ? '0 0 6pt' : '0 0 -1px' },
      element(
        'tbody',
        {},
        element('tr', {}, fields.map((field) => fieldHtml(field, fields, letters)).join('')),
      ),
    ),
  );
  return element('div', { 'break-inside': 'avoid' }, tables.join(''));
}

function fieldHtml(
  { label, value, weight = 1, lines = 1 }: FormField,
  row: readonly FormField[],
  letters: number,
): string {
  const total = row.reduce((sum, field) => sum + (field.weight ?? 1), 0) || 1;
  const isAlone = row.length === 1;
  const wide = isAlone ? letters : Math.min(label.length, widestLabel);
  const isShort = label.length <= widestLabel;
  const name = textCell(
    'th',
    {
      ...labelStyle,
      'font-weight': 'normal',
      width: `${String(wide + 1)}em`,
      // A label that fits is not broken, however long the value beside it.
      'white-space': isShort ? 'nowrap' : undefined,
      'min-width': isShort ? undefined : `${String(widestLabel)}em`,
    },
    label,
    { scope: 'row' },
  );
  const rest = Math.max(100 - labelShare * row.length, 50);
  const style = {
    ...cellStyle,
    width: isAlone ? undefined : `${((weight / total) * rest).toFixed(2)}%`,
    height: value === '' ? roomFor(lines) : undefined,
  };
  return `${label === '' ? '' : name}${textCell('td', style, value)}`;
}

export function factsHtml(
  facts: readonly { readonly label: string; readonly value: string }[],
): string {
  return formHtml({ kind: 'form', rows: facts.map((fact) => [fact]) });
}

export function signaturesHtml(labels: readonly string[]): string {
  const width = `${(100 / (labels.length || 1)).toFixed(2)}%`;
  const names = labels.map((label) =>
    textCell('th', { ...labelStyle, 'font-weight': 'normal', width }, label, { scope: 'col' }),
  );
  const boxes = labels.map(() => element('td', { ...cellStyle, height: '54pt' }, '&nbsp;'));
  const rows = [names, boxes].map((cells) => element('tr', {}, cells.join(''))).join('');
  return element('table', { ...gridStyle, 'break-inside': 'avoid' }, element('tbody', {}, rows));
}
