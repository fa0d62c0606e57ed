import { ObjectType } from '../protocol/object-type';
import type { Underline } from '../model/style';
import { checkAreas, type Areas } from './range-target';
import { aChoice, aColor, aFlag, aNumber, aText, styleProperty, wordFor } from './style-property';

const UNDERLINES: Readonly<Record<string, Underline>> = {
  None: 'none',
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

export const rangeFontType = new ObjectType<Areas>('RangeFont', {
  check: checkAreas,
  scalars: {
    Bold: styleProperty(
      ({ font }) => font.bold,
      (value) => ({ font: { bold: aFlag(value) } }),
    ),
    Color: styleProperty(
      ({ font }) => font.color,
      (value) => ({ font: { color: aColor(value) } }),
    ),
    Italic: styleProperty(
      ({ font }) => font.italic,
      (value) => ({ font: { italic: aFlag(value) } }),
    ),
    Name: styleProperty(
      ({ font }) => font.name,
      (value) => ({ font: { name: aText(value) } }),
    ),
    Size: styleProperty(
      ({ font }) => font.size,
      (value) => ({ font: { size: aNumber(value, 1, 409) } }),
    ),
    Strikethrough: styleProperty(
      ({ font }) => font.strikethrough,
      (value) => ({ font: { strikethrough: aFlag(value) } }),
    ),
    Subscript: styleProperty(
      ({ font }) => font.script === 'subscript',
      (value) => ({ font: { script: aFlag(value) ? 'subscript' : 'baseline' } }),
    ),
    Superscript: styleProperty(
      ({ font }) => font.script === 'superscript',
      (value) => ({ font: { script: aFlag(value) ? 'superscript' : 'baseline' } }),
    ),
    Underline: styleProperty(
      ({ font }) => wordFor(UNDERLINES, font.underline),
      (value) => ({ font: { underline: aChoice(value, UNDERLINES) } }),
    ),
  },
});
