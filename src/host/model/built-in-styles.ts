import type { StylePatch } from './style';

/** A style every Excel has: its name in files, its number (ECMA-376 part 1, 18.8.7), its look. */
export interface BuiltInStyle {
  readonly name: string;
  readonly id: number;
  readonly look: StylePatch;
}

const box = (style: 'thin' | 'double', color: string): NonNullable<StylePatch['borders']> => {
  const line = { style, color };
  return { left: line, right: line, top: line, bottom: line };
};

const heading = (size: number, line: NonNullable<StylePatch['borders']> = {}): StylePatch => ({
  font: { bold: true, size, color: '#44546A' },
  borders: line,
});

const filled = (color: string, fill: string): StylePatch => ({
  font: { color },
  fill: { color: fill },
});

const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** By the words of Excel.BuiltInStyle; colours are those of the Office theme. */
export const BUILT_IN_STYLES: ReadonlyMap<string, BuiltInStyle> = new Map<string, BuiltInStyle>([
  ['Normal', { name: 'Normal', id: 0, look: {} }],
  ['Percent', { name: 'Percent', id: 5, look: { numberFormat: '0%' } }],
  [
    'Note',
    { name: 'Note', id: 10, look: { fill: { color: '#FFFFCC' }, borders: box('thin', '#B2B2B2') } },
  ],
  ['WarningText', { name: 'Warning Text', id: 11, look: { font: { color: '#FF0000' } } }],
  ['SheetTitle', { name: 'Title', id: 15, look: { font: { size: 18, color: '#44546A' } } }],
  [
    'Heading1',
    {
      name: 'Heading 1',
      id: 16,
      look: heading(15, { bottom: { style: 'thick', color: '#4472C4' } }),
    },
  ],
  [
    'Heading2',
    {
      name: 'Heading 2',
      id: 17,
      look: heading(13, { bottom: { style: 'thick', color: '#A2B8E1' } }),
    },
  ],
  [
    'Heading3',
    {
      name: 'Heading 3',
      id: 18,
      look: heading(11, { bottom: { style: 'medium', color: '#8EA9DB' } }),
    },
  ],
  ['Heading4', { name: 'Heading 4', id: 19, look: heading(11) }],
  [
    'Input',
    {
      name: 'Input',
      id: 20,
      look: { ...filled('#3F3F76', '#FFCC99'), borders: box('thin', '#7F7F7F') },
    },
  ],
  [
    'Output',
    {
      name: 'Output',
      id: 21,
      look: {
        font: { bold: true, color: '#3F3F3F' },
        fill: { color: '#F2F2F2' },
        borders: box('thin', '#3F3F3F'),
      },
    },
  ],
  [
    'Calculation',
    {
      name: 'Calculation',
      id: 22,
      look: {
        font: { bold: true, color: '#FA7D00' },
        fill: { color: '#F2F2F2' },
        borders: box('thin', '#7F7F7F'),
      },
    },
  ],
  [
    'CheckCell',
    {
      name: 'Check Cell',
      id: 23,
      look: {
        font: { bold: true, color: '#FFFFFF' },
        fill: { color: '#A5A5A5' },
        borders: box('double', '#3F3F3F'),
      },
    },
  ],
  [
    'LinkedCell',
    {
      name: 'Linked Cell',
      id: 24,
      look: {
        font: { color: '#FA7D00' },
        borders: { bottom: { style: 'double', color: '#FF8001' } },
      },
    },
  ],
  [
    'Total',
    {
      name: 'Total',
      id: 25,
      look: {
        font: { bold: true },
        borders: {
          top: { style: 'thin', color: '#4472C4' },
          bottom: { style: 'double', color: '#4472C4' },
        },
      },
    },
  ],
  ['Good', { name: 'Good', id: 26, look: filled('#006100', '#C6EFCE') }],
  ['Bad', { name: 'Bad', id: 27, look: filled('#9C0006', '#FFC7CE') }],
  ['Neutral', { name: 'Neutral', id: 28, look: filled('#9C5700', '#FFEB9C') }],
  [
    'ExplanatoryText',
    { name: 'Explanatory Text', id: 53, look: { font: { italic: true, color: '#7F7F7F' } } },
  ],
  ...ACCENTS.map((color, i): [string, BuiltInStyle] => [
    `Accent${i + 1}`,
    { name: `Accent${i + 1}`, id: 29 + 4 * i, look: filled('#FFFFFF', color) },
  ]),
]);
