import type { Figures } from '../../facts/figure';

/** How many rows could not be counted in these figures, and which; [] when all could. */
export function uncountedSentence(
  figures: Figures,
  ids: readonly string[],
  what: string,
): readonly string[] {
  const keys = [...new Set(ids.flatMap((id) => figures[id]?.uncounted ?? []))];
  if (keys.length === 0) return [];
  return [
    `另有${String(keys.length)}筆${what}因欄位未填、無法判讀或前後矛盾，未計入相關數字（${keys.join('、')}）。`,
  ];
}
