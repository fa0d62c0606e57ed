import { columnOf } from './sheet-parts';

const ROW_OR_CELL = /<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>/g;
const ROW = /\sr\s*=\s*["'](\d{1,7})["']/;
const CELL = /\sr\s*=\s*["']([A-Z]{1,3})\d{1,7}["']/;
const NO_PLACE = /<(?:\w+:)?(?:row|c)(?![^<>]*\sr\s*=)(?=[\s/>])[^<>]*>/;

/**
 * A sheet's XML in which every row and cell says where it is. They need not (ECMA-376 Part 1,
 * 18.3.1.4 and 18.3.1.73: `r` is optional): whatever says nothing comes after the one before.
 * @returns undefined where there are more than `most` rows and cells to be placed
 */
export function placedCells(sheet: string, most: number): string | undefined {
  if (!NO_PLACE.test(sheet)) return sheet;
  if (hasMore(sheet, most)) return undefined;
  let row = 0;
  let column = 0;
  return sheet.replace(ROW_OR_CELL, (element, kind: string, attributes: string) => {
    if (kind === 'row') {
      const given = ROW.exec(attributes)?.[1];
      row = given === undefined ? row + 1 : Number(given);
      column = 0;
      return given === undefined ? withPlace(element, String(row)) : element;
    }
    const letters = CELL.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : columnOf(letters);
    return letters === undefined
      ? withPlace(element, `${lettersOf(column)}${String(row)}`)
      : element;
  });
}

function hasMore(sheet: string, most: number): boolean {
  const each = new RegExp(ROW_OR_CELL);
  let count = 0;
  while (count <= most && each.test(sheet)) count += 1;
  return count > most;
}

function withPlace(element: string, place: string): string {
  return element.replace(/(?=\s|\/?>)/, ` r="${place}"`);
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + rest);
}
