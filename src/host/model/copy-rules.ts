import type { Element } from '@xmldom/xmldom';
import { childrenOf, descendantsOf } from '../xlsx/xml';
import { parseRects, rectNames } from './a1';
import { firstCell } from './conditional/rule';
import { translateFormula } from './formula/references';
import type { Hyperlink } from './hyperlinks';
import { intersection, type Rect } from './rect';
import type { Block } from './taken-cells';
import { seenFrom } from './validation/seen-from';
import type { Validation } from './validations';

/** A block, the place its copies fill side by side, and the size of one copy. */
export interface Tiles {
  readonly from: Block;
  readonly to: Block;
  readonly high: number;
  readonly wide: number;
  readonly transpose: boolean;
}

/**
 * Works out what holds for the copied cells beside their contents: conditional formats, and with
 * `all` validations and links. Returns what writes it.
 */
export function copyRules(tiles: Tiles, all: boolean): () => void {
  const { from, to } = tiles;
  const formats = conditionalFormats(tiles);
  const validations = all ? copiedValidations(tiles) : [];
  const links = all ? copiedLinks(tiles) : [];
  return () => {
    to.sheet.conditionalRules.clear([to.rect]);
    for (const { element, origin, pieces } of formats) addFormat(tiles, element, origin, pieces);
    if (formats.length > 0) to.sheet.part.touch();
    if (!all) return;
    if (validations.length > 0 || from.sheet !== to.sheet || hasValidations(to)) {
      to.sheet.validations.clear(to.rect);
    }
    for (const { rect, validation } of validations) to.sheet.validations.set(rect, validation);
    if (links.length > 0 || to.sheet.hyperlinks.in(to.rect).length > 0) {
      to.sheet.hyperlinks.clear(to.rect);
    }
    for (const link of links) to.sheet.hyperlinks.set(link);
  };
}

function hasValidations({ sheet, rect }: Block): boolean {
  return sheet.validations.all().some(({ ranges }) => ranges.some((each) => meets(each, rect)));
}

function meets(a: Rect, b: Rect): boolean {
  return intersection(a, b) !== null;
}

/** Where the copies of `piece` come to lie; those that touch in a line are one block. */
function placesOf({ from, to, high, wide, transpose }: Tiles, piece: Rect): Rect[] {
  const row = piece.row - from.rect.row;
  const column = piece.column - from.rect.column;
  const own = transpose
    ? { row: column, column: row, rows: piece.columns, columns: piece.rows }
    : { row, column, rows: piece.rows, columns: piece.columns };
  const down = own.rows === high ? [0] : steps(to.rect.rows, high);
  const across = own.columns === wide ? [0] : steps(to.rect.columns, wide);
  return down.flatMap((r) =>
    across.map((c) => ({
      row: to.rect.row + own.row + r,
      column: to.rect.column + own.column + c,
      rows: own.rows === high ? to.rect.rows : own.rows,
      columns: own.columns === wide ? to.rect.columns : own.columns,
    })),
  );
}

function steps(length: number, step: number): number[] {
  return Array.from({ length: length / step }, (_, i) => i * step);
}

function copiedValidations(tiles: Tiles): { rect: Rect; validation: Validation }[] {
  return tiles.from.sheet.validations.all().flatMap(({ validation, ranges }) => {
    const pieces = ranges.flatMap((range) => intersection(range, tiles.from.rect) ?? []);
    if (pieces.length === 0) return [];
    const first = firstCell(ranges);
    return pieces.flatMap((piece) =>
      placesOf(tiles, piece).map((rect) => ({
        rect,
        validation: seenFrom(validation, first, rect),
      })),
    );
  });
}

function copiedLinks(tiles: Tiles): Hyperlink[] {
  return tiles.from.sheet.hyperlinks.all().flatMap((link) => {
    const piece = intersection(link.rect, tiles.from.rect);
    return piece ? placesOf(tiles, piece).map((rect) => ({ ...link, rect })) : [];
  });
}

interface CopiedFormat {
  readonly element: Element;
  readonly origin: { readonly row: number; readonly column: number };
  readonly pieces: readonly Rect[];
}

/** The sheet's own list; formats kept in extensions (x14) stay with their cells. */
function conditionalFormats({ from }: Tiles): CopiedFormat[] {
  return childrenOf(from.sheet.part.root, 'conditionalFormatting').flatMap((element) => {
    const ranges = parseRects(element.getAttribute('sqref') ?? '');
    const pieces = ranges.flatMap((range) => intersection(range, from.rect) ?? []);
    return pieces.length === 0 ? [] : [{ element, origin: firstCell(ranges), pieces }];
  });
}

/** On its own sheet the rule reaches over the new cells, as in Excel; another gets a copy. */
function addFormat(
  tiles: Tiles,
  element: Element,
  origin: CopiedFormat['origin'],
  pieces: readonly Rect[],
): void {
  const { from, to } = tiles;
  const added = pieces.flatMap((piece) => placesOf(tiles, piece));
  const isHere = from.sheet === to.sheet && element.parentNode === to.sheet.part.root;
  const kept = isHere ? parseRects(element.getAttribute('sqref') ?? '') : [];
  const target = isHere ? element : copyOf(element, to);
  const after = firstCell([...kept, ...added]);
  target.setAttribute('sqref', rectNames([...kept, ...added]));
  for (const formula of descendantsOf(target, 'formula')) {
    formula.textContent = translateFormula(
      formula.textContent ?? '',
      after.row - origin.row,
      after.column - origin.column,
    );
  }
}

function copyOf(element: Element, { sheet }: Block): Element {
  const { part } = sheet;
  const highest = Math.max(
    0,
    ...descendantsOf(part.root, 'cfRule').map((rule) => Number(rule.getAttribute('priority') ?? 0)),
  );
  const copy = part.root.ownerDocument?.importNode(element, true) as Element;
  descendantsOf(copy, 'cfRule').forEach((rule, i) => {
    rule.setAttribute('priority', String(highest + 1 + i));
    // What an extension adds to the rule is found by an id of its sheet.
    for (const child of childrenOf(rule, 'extLst')) rule.removeChild(child);
  });
  part.insert(copy);
  return copy;
}
