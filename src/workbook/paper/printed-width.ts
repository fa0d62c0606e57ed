/**
 * How wide columns print, as a share of what they were set to. Excel keeps a width in digits of the
 * workbook's Normal font: on the screen a digit is a whole number of pixels, on paper it is as wide
 * as the font says.
 */
export interface PrintedShare {
  readonly least: number;
  readonly most: number;
}

/** Width of the widest digit in em. */
const digitEms: Readonly<Record<string, number>> = {
  新細明體: 0.5,
  PMingLiU: 0.5,
  細明體: 0.5,
  MingLiU: 0.5,
  標楷體: 0.5,
  'DFKai-SB': 0.5,
  Calibri: 0.507,
  Carlito: 0.507,
  Arial: 0.556,
  Helvetica: 0.556,
  'Times New Roman': 0.5,
};

const pixelsPerPoint = 96 / 72;
/** Fonts not known here: the width of a digit is rounded by half a pixel of seven at most. */
const unknown: PrintedShare = { least: 0.93, most: 1.08 };

/** From the Normal font; size in points. Either may be missing where a sheet has several. */
export function printedShare(name: string | null, size: number | null): PrintedShare {
  const ems = digitEms[name ?? ''];
  if (ems === undefined || size === null || size <= 0) return unknown;
  const pixels = ems * size * pixelsPerPoint;
  const share = pixels / Math.max(1, Math.round(pixels));
  return { least: share, most: share };
}

export function isSameShare(one: PrintedShare, other: PrintedShare): boolean {
  return one.least === other.least && one.most === other.most;
}
