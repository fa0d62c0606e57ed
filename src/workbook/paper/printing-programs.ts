// Where lines end is not known in advance: Excel has 標楷體, other programs a font that stands in for it.

/** A program that prints a cell. */
export interface Program {
  /** Width of a Latin letter, digit or mark, by its code, in em; Chinese characters are 1 everywhere. */
  readonly letter: (code: number) => number;
  /** Of the room counted on, in em, what it has. */
  readonly room: (ems: number) => number;
  /** Height of a line, of those that Excel makes with 標楷體. */
  readonly line: number;
  /** Whether it keeps marks from the ends of lines (避頭尾). */
  readonly isStrict: boolean;
  /** Whether 標楷體, or a font of its widths, prints there: then lines end as most people see them. */
  readonly isUsual: boolean;
}

/** Letters and their widths in thousandths of an em. */
type Widths = Readonly<Record<string, number>>;

/** Letters from here on are as wide as they are high. */
const firstWide = 0x1100;

const half: Widths = {};
/** Noto Sans CJK. */
const noto: Widths = {
  ...{
    '0123456789': 555,
    '-/': 370,
    '()': 338,
    ".,:; '": 278,
    '%': 921,
    abcdefghknopqrsuvxyz: 580,
  },
  ...{ A: 608, B: 657, C: 638, D: 688, E: 589, F: 552, G: 689, H: 728, IJ: 535, K: 646, L: 543 },
  ...{ M: 812, NU: 723, OQ: 742, PR: 635, ST: 599, VXY: 575, W: 878, Z: 602, mw: 890, ijlt: 380 },
};
/** DejaVu Sans, which LibreOffice brings along: it has no Chinese, so that letters are of another font. */
const dejaVu: Widths = {
  ...{ '0123456789': 637, '-': 361, '()': 391, ".,:;/ '": 337, '%': 951, abcdeghknopquvxyz: 635 },
  ...{ A: 684, B: 686, C: 698, DG: 775, E: 632, F: 576, H: 752, IJ: 295, K: 656, L: 557 },
  ...{ M: 863, NU: 748, OQ: 787, P: 603, RSVXZ: 695, TY: 611, W: 989, mw: 974, fijlrst: 521 },
};

function letterOf(widths: Widths): Program['letter'] {
  const known = new Float64Array(firstWide).fill(0.5);
  for (const [letters, width] of Object.entries(widths)) {
    for (const letter of letters) known[letter.charCodeAt(0)] = width / 1000;
  }
  return (code) => known[code] ?? 0.5;
}

/** Excel with 標楷體. */
export const usual: Program = {
  letter: letterOf(half),
  room: (ems) => ems,
  line: 1,
  isStrict: true,
  isUsual: true,
};

/** What is counted on, and all there is. */
const inExcel: readonly Program[] = [usual, { ...usual, room: (ems) => ems * 1.03 }];

/** LibreOffice leaves 1 point free at each side of a cell, and no margin for printers. */
function inLibreOffice(widths: Widths, line: number): Program {
  return {
    letter: letterOf(widths),
    room: (ems) => ems * 1.02 + 0.17,
    line,
    isStrict: false,
    isUsual: widths === half,
  };
}

/** With AR PL UKai, which is as wide as 標楷體, and with fonts of wider digits. */
export const programs: readonly Program[] = [
  ...inExcel,
  inLibreOffice(half, 0.82),
  inLibreOffice(noto, 1.055),
  inLibreOffice(dejaVu, 1.055),
];

export function isNarrowCode(code: number): boolean {
  return code < firstWide;
}

export function isNarrow(char: string): boolean {
  return isNarrowCode(char.codePointAt(0) ?? 0);
}

export function widthIn(text: string, { letter }: Program): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    width += isNarrowCode(code) ? letter(code) : 1;
  }
  return width;
}

/** A bold letter, digit or mark of the fonts that stand in is wider by so much, in em. */
const bolder = 0.08;

/** Of the room of a text in bold what is left, as if it were not; Chinese characters are as wide as before. */
export function roomOfBold(text: string, ems: number): number {
  let letters = 0;
  for (const char of text) if (isNarrow(char)) letters += 1;
  if (letters === 0) return ems;
  const width = widthIn(text, usual);
  return (ems * width) / (width + letters * bolder);
}

/** Room to be counted on, in em, so that a text stands in one line in every program. */
export function roomForWhole(text: string): number {
  return Math.max(
    ...programs.map((program) => {
      const [none, one] = [program.room(0), program.room(1)];
      return (widthIn(text, program) - none) / (one - none);
    }),
  );
}
