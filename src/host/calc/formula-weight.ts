import type { Outline } from './outline';

/** Bytes, as measured, of a formula, a text and what it reads: 200,000 of few texts, 44,000 all different. */
export const MOST_WEIGHT = 80_000_000;
const [OF_SITE, OF_TEXT, OF_AREA] = [400, 1_200, 200];
/** Beyond a few, what is made of each while it is calculated outweighs what is kept. */
const [FEW_AREAS, OF_FURTHER_AREA] = [8, 400];

/** What one more formula weighs, `isNew` the first of its text. */
export function weightOf({ areas: { length } }: Outline, text: string, isNew: boolean): number {
  if (!isNew) return OF_SITE;
  const further = OF_FURTHER_AREA * Math.max(0, length - FEW_AREAS);
  return OF_SITE + OF_TEXT + OF_AREA * length + further + 2 * text.length;
}
