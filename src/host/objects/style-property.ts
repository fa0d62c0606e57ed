import { htmlColor } from '../model/html-colors';
import type { StylePatch, StyleView } from '../model/style';
import { invalidArgument } from '../protocol/host-error';
import type { Scalar } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { assertFormatWritable } from './protected-sheet';
import { common } from './range-reading';
import type { RangeTarget } from './range-target';

/** A property of the cells' style: null when the cells differ, set on all of them. */
export function styleProperty(
  read: (style: StyleView) => Wire,
  patch: (value: unknown) => StylePatch,
): Scalar<RangeTarget> {
  return {
    get: (target) => common(target, (row, column) => read(target.sheet.styleOf(row, column))),
    set: (target, value) => {
      const change = patch(value);
      assertFormatWritable(target.sheet, 'formatCells');
      target.sheet.patchStyle(target.rect, change);
    },
  };
}

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
