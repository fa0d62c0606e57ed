import { parseA1Ref, tokenize, type ReferenceA1, type Token } from '@borgar/fx';
import { columnName } from '../../xlsx/cell-name';
import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow, span, type Rect } from '../rect';
import { sheetPrefix } from './sheet-prefix';

/** A reference in a formula: the block, its dollar signs, and the sheet it names, if any. */
export interface Reference {
  readonly rect: Rect;
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
  /** `A1:B2` rather than `A1`, or whole rows or columns, as it was written. */
  readonly form: 'cell' | 'block' | 'rows' | 'columns';
  /** Null for the formula's own sheet. `A:B` for a span of sheets, left alone by most. */
  readonly sheet: string | null;
  /** `[1]`-style workbook; such references are never ours to change. */
  readonly workbook: string | null;
  /** What stands before the reference, verbatim, with its `!`. */
  readonly prefix: string;
}

export function tokensOf(formula: string): Token[] {
  return tokenize(formula, { mergeRefs: true, withLocation: false });
}

export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.value).join('');
}

interface Piece {
  readonly text: string;
  readonly reference: Reference | null;
}

// One formula is moved to every row of a table's column.
const REMEMBERED = 4_000;
const remembered = new Map<string, readonly Piece[]>();

/** The formula in pieces; no piece at all when it holds no reference. */
function piecesOf(formula: string): readonly Piece[] {
  let pieces = remembered.get(formula);
  if (!pieces) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    const all = tokensOf(formula).map(({ type, value }): Piece => {
      const isReference = type === 'range' || type === 'range_beam';
      return { text: value, reference: isReference ? readReference(value) : null };
    });
    pieces = all.some(({ reference }) => reference !== null) ? all : [];
    remembered.set(formula, pieces);
  }
  return pieces;
}

/** Rewrites every cell reference; `map` gives the new text, or null to leave it as it stands. */
export function mapReferences(
  formula: string,
  map: (reference: Reference) => string | null,
): string {
  let changed = false;
  const texts = piecesOf(formula).map(({ text, reference }) => {
    const mapped = reference && map(reference);
    if (mapped === null || mapped === text) return text;
    changed = true;
    return mapped;
  });
  return changed ? texts.join('') : formula;
}

export function readReference(text: string): Reference | null {
  const parsed = parseA1Ref(text, { allowNamed: false }) as ReferenceA1 | undefined;
  if (!parsed) return null;
  const { range } = parsed;
  const context = parsed.context ?? [];
  const bang = text.lastIndexOf('!');
  const body = text.slice(bang + 1);
  const rows = range.left == null && range.right == null;
  const columns = range.top == null && range.bottom == null;
  return {
    rect: span(
      range.top ?? 0,
      range.left ?? 0,
      range.bottom ?? MAX_ROWS - 1,
      range.right ?? MAX_COLUMNS - 1,
    ),
    fixed: {
      top: range.$top === true,
      left: range.$left === true,
      bottom: range.$bottom === true,
      right: range.$right === true,
    },
    form: rows ? 'rows' : columns ? 'columns' : body.includes(':') ? 'block' : 'cell',
    sheet: context.length > 0 ? (context[context.length - 1] ?? null) : null,
    workbook: context.length > 1 ? (context[0] ?? null) : null,
    prefix: text.slice(0, bang + 1),
  };
}

/** The reference moved to `rect`, in its own form and with its own dollar signs. */
export function writeReference(reference: Reference, rect: Rect, prefix?: string): string {
  const { fixed } = reference;
  const column = (index: number, dollar: boolean) => (dollar ? '$' : '') + columnName(index);
  const row = (index: number, dollar: boolean) => (dollar ? '$' : '') + String(index + 1);
  const before = prefix ?? reference.prefix;
  switch (reference.form) {
    case 'rows':
      return `${before}${row(rect.row, fixed.top)}:${row(lastRow(rect), fixed.bottom)}`;
    case 'columns':
      return `${before}${column(rect.column, fixed.left)}:${column(lastColumn(rect), fixed.right)}`;
    case 'cell':
      return before + column(rect.column, fixed.left) + row(rect.row, fixed.top);
    case 'block':
      return (
        before +
        column(rect.column, fixed.left) +
        row(rect.row, fixed.top) +
        ':' +
        column(lastColumn(rect), fixed.right) +
        row(lastRow(rect), fixed.bottom)
      );
  }
}

/** Where a reference points when its cell moves: its relative parts move along. */
export function movedReference(reference: Reference, rows: number, columns: number): Rect {
  const { rect, fixed, form } = reference;
  // References wrap around the edge of the sheet, as shared formulas are defined to.
  const moved = (at: number, by: number, size: number) => (at + by + size) % size;
  const top = fixed.top || form === 'columns' ? rect.row : moved(rect.row, rows, MAX_ROWS);
  const bottom =
    fixed.bottom || form === 'columns' ? lastRow(rect) : moved(lastRow(rect), rows, MAX_ROWS);
  const left =
    fixed.left || form === 'rows' ? rect.column : moved(rect.column, columns, MAX_COLUMNS);
  const right =
    fixed.right || form === 'rows'
      ? lastColumn(rect)
      : moved(lastColumn(rect), columns, MAX_COLUMNS);
  return span(top, left, bottom, right);
}

/** The formula as it reads when its cell moves: relative references move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) =>
    writeReference(reference, movedReference(reference, rows, columns)),
  );
}

/** Follows the sheet's new name in references such as `'舊 名'!A1`. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  // Nearly no formula names it: those need not be taken apart.
  const written = from.replaceAll("'", "''").toLocaleUpperCase();
  if (!formula.toLocaleUpperCase().includes(written)) return formula;
  return mapSheetPrefix(formula, (sheet) => (sameText(sheet, from) ? to : sheet));
}

/** References to a sheet that is gone become `#REF!`, as Excel writes them. */
export function dropSheetFrom(formula: string, gone: string): string {
  return mapReferences(formula, (reference) =>
    reference.workbook === null && reference.sheet !== null && sameText(reference.sheet, gone)
      ? '#REF!'
      : null,
  );
}

function mapSheetPrefix(formula: string, rename: (sheet: string) => string): string {
  let changed = false;
  const texts = tokensOf(formula).map((token) => {
    const bang = token.value.lastIndexOf('!');
    const context = token.type === 'context' || token.type === 'context_quote';
    const named = token.type === 'range_named' || token.type === 'structured';
    const cells = token.type === 'range' || token.type === 'range_beam';
    if (!context && !((named || cells) && bang > 0)) return token.value;
    const prefix = context ? token.value : token.value.slice(0, bang);
    const plain = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
    if (plain.startsWith('[')) return token.value;
    const renamed = plain.split(':').map(rename);
    if (renamed.join(':') === plain) return token.value;
    changed = true;
    const bare = renamed.every((name) => sheetPrefix(name) === name);
    const joined = renamed.join(':');
    const text = bare ? joined : `'${joined.replaceAll("'", "''")}'`;
    return text + (context ? '' : token.value.slice(bang));
  });
  return changed ? texts.join('') : formula;
}

function sameText(a: string, b: string): boolean {
  return a.toLocaleUpperCase() === b.toLocaleUpperCase();
}
