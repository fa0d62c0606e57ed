import { formatOfStyle, namedStyleOf } from '../model/cell-styles';
import { htmlColor } from '../model/html-colors';
import type { StylePatch, StyleView } from '../model/style';
import { invalidArgument } from '../protocol/host-error';
import type { Scalar } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { assertFormatWritable } from './protected-sheet';
import { common } from './range-reading';
import type { Areas, RangeTarget } from './range-target';

/** What all areas answer alike; null when they differ, or when one of them is mixed. */
export function agreed<V extends Wire>(
  areas: Areas,
  read: (area: RangeTarget) => V | null,
): V | null {
  const [first, ...rest] = areas.map(read);
  return first !== undefined && rest.every((each) => each === first) ? first : null;
}

/** Changes the style of all cells; AccessDenied when the sheet's protection forbids it. */
export function patchCells(areas: Areas, patch: StylePatch): void {
  for (const { sheet } of areas) assertFormatWritable(sheet, 'formatCells');
  for (const { sheet, rect } of areas) sheet.patchStyle(rect, patch);
}

/** A property of the cells' style: null when the cells differ, set on all of them. */
export function styleProperty<V extends Wire>(
  read: (style: StyleView) => V,
  patch: (value: unknown) => StylePatch,
): Scalar<Areas> {
  return {
    get: (areas) =>
      agreed(areas, (area) => common(area, (row, column) => read(area.sheet.styleOf(row, column)))),
    set: (areas, value) => {
      patchCells(areas, patch(value));
    },
  };
}

/** The named style the cells follow. */
export const namedStyle: Required<Scalar<Areas>> = {
  get: (areas) =>
    agreed(areas, (area) =>
      common(area, (row, column) => {
        const { sheet } = area;
        return namedStyleOf(sheet.workbook.styles, sheet.styleIndex(row, column));
      }),
    ),
  set: (areas, value) => {
    const name = aText(value);
    for (const { sheet } of areas) assertFormatWritable(sheet, 'formatCells');
    for (const { sheet, rect } of areas) {
      const format = formatOfStyle(sheet.workbook.styles, name);
      sheet.styles.map(rect, () => format);
      sheet.workbook.changes.add('format', sheet.id, rect);
    }
  },
};

export function aFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('The value is to be true or false.');
  return value;
}

export function aNumber(value: unknown, low: number, high: number): number {
  if (typeof value !== 'number' || value < low || value > high) {
    throw invalidArgument(`The value is to be a number from ${low} to ${high}.`);
  }
  return value;
}

export function aText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('The value is to be a text.');
  return value;
}

/** The model's word for one of Office.js's. */
export function aChoice<C extends string>(value: unknown, words: Readonly<Record<string, C>>): C {
  const found = typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
  if (found === undefined) {
    throw invalidArgument(`The value is to be one of ${Object.keys(words).join(', ')}.`);
  }
  return found;
}

/** Office.js's word for one of the model's. */
export function wordFor<C extends string>(words: Readonly<Record<string, C>>, value: C): string {
  const found = Object.entries(words).find(([, word]) => word === value);
  if (!found) throw new Error(`There is no word for ${value}.`);
  return found[0];
}

/** `#RRGGBB` from that, from RRGGBB or from a colour's HTML name. */
export function aColor(value: unknown): string {
  const text = aText(value);
  const color = htmlColor(text);
  if (color === null) throw invalidArgument(`${text} is no colour.`);
  return color;
}
