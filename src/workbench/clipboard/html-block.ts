import type { CellValue } from '../../host/model/cell-value';
import type { StylePatch } from '../../host/model/style';
import { cssRules, declarationsOf, type Declarations } from './css-declarations';
import type { PastedBlock, PastedCell } from './pasted-block';

// Nobody pastes more; a colspan of a million is a mistake of the other page.
const MOST_SPAN = 16_384;

/** The tables of a page from the clipboard below each other; undefined where there is none. */
export function htmlBlock(html: string): PastedBlock | undefined {
  if (!/<table/i.test(html)) return undefined;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') == null,
  );
  const lines = tables.flatMap((table) => [...table.rows]);
  if (lines.length === 0) return undefined;
  const rules = cssRules([...page.querySelectorAll('style')].map((each) => each.textContent));
  const cells: (PastedCell | undefined)[][] = lines.map(() => []);
  const taken = lines.map(() => new Set<number>());
  const merges: PastedBlock['merges'][number][] = [];
  let columns = 1;
  lines.forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (taken[row]?.has(column)) column += 1;
      const wide = Math.min(Math.max(1, cell.colSpan), MOST_SPAN);
      const high = Math.min(Math.max(1, cell.rowSpan), lines.length - row);
      for (let r = row; r < row + high; r++) {
        for (let c = column; c < column + wide; c++) taken[r]?.add(c);
      }
      const own = cells[row];
      if (own) own[column] = readCell(cell, rules);
      if (wide * high > 1) merges.push({ row, column, rows: high, columns: wide });
      column += wide;
      columns = Math.max(columns, column);
    }
  });
  return { rows: lines.length, columns, cells, merges };
}

function readCell(
  cell: HTMLTableCellElement,
  rules: ReadonlyMap<string, Declarations>,
): PastedCell {
  const looks = new Map<string, string>();
  for (const name of cell.classList) {
    for (const [key, value] of rules.get(name) ?? []) looks.set(key, value);
  }
  for (const [key, value] of declarationsOf(cell.getAttribute('style') ?? ''))
    looks.set(key, value);
  const text = shownText(cell);
  const value = valueOf(cell);
  const numberFormat = looks.get('mso-number-format');
  const isText = numberFormat === '@' || cell.hasAttribute('x:str');
  const style = styleOf(cell, looks, numberFormat);
  return {
    text: cell.getAttribute('x:str') || text,
    ...(value === undefined ? {} : { value }),
    ...(isText ? { isText } : {}),
    ...(style ? { style } : {}),
  };
}

/** As the page shows it: blanks run together, `<br>` and blocks are line breaks. */
function shownText(cell: HTMLTableCellElement): string {
  let text = '';
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE)
      text += (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
    if (!(node instanceof Element) || /^(style|script)$/i.test(node.tagName)) return;
    const isBlock = /^(p|div|li|tr|h\d)$/i.test(node.tagName);
    if (/^br$/i.test(node.tagName) || (isBlock && text.trim() !== '')) text += '\n';
    for (const child of node.childNodes) walk(child);
  };
  for (const child of cell.childNodes) walk(child);
  return text
    .replace(/[ \n]+/g, (space) => (space.includes('\n') ? space.replaceAll(' ', '') : space))
    .trim()
    .replaceAll('\u00a0', ' ');
}

/** What the cell holds behind what it shows: Excel's and LibreOffice's, then Google's attributes. */
function valueOf(cell: HTMLTableCellElement): CellValue | undefined {
  const number = cell.getAttribute('x:num') ?? cell.getAttribute('sdval');
  if (number !== null && number.trim() !== '' && Number.isFinite(Number(number))) {
    return Number(number);
  }
  const stated = cell.getAttribute('data-sheets-value');
  if (stated === null) return undefined;
  try {
    const { 2: text, 3: amount, 4: isTrue } = JSON.parse(stated) as Record<number, unknown>;
    if (typeof text === 'string') return text;
    if (typeof amount === 'number') return amount;
    return typeof isTrue === 'number' ? isTrue === 1 : undefined;
  } catch {
    // No such value: what is shown counts.
    return undefined;
  }
}

function styleOf(
  cell: HTMLTableCellElement,
  looks: ReadonlyMap<string, string>,
  numberFormat: string | undefined,
): StylePatch | undefined {
  const color = hexColor(looks.get('color'));
  const fill = hexColor(looks.get('background-color') ?? looks.get('background') ?? cell.bgColor);
  const weight = looks.get('font-weight') ?? '';
  const font = {
    ...(/^(bold|[6-9]00)/.test(weight) || cell.tagName === 'TH' ? { bold: true } : {}),
    ...(looks.get('font-style') === 'italic' ? { italic: true } : {}),
    ...(/underline/.test(looks.get('text-decoration') ?? '')
      ? { underline: 'single' as const }
      : {}),
    ...(color === undefined ? {} : { color }),
  };
  const horizontal = looks.get('text-align') ?? cell.align;
  const isPlaced = horizontal === 'left' || horizontal === 'center' || horizontal === 'right';
  const patch: StylePatch = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(isPlaced ? { alignment: { horizontal } } : {}),
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
  };
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** `#RRGGBB` of a CSS colour written in numbers; undefined for others, white and black text. */
function hexColor(css: string | undefined): string | undefined {
  const text = css?.trim().toLowerCase() ?? '';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text.toUpperCase();
  const parts = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(text);
  if (!parts) return undefined;
  const digits = parts.slice(1).map((part) => Math.min(255, Number(part)).toString(16));
  return `#${digits.map((each) => each.padStart(2, '0')).join('')}`.toUpperCase();
}
