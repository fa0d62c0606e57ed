import { textEms } from './wrap-text';

/** A title too long for one line, broken at the space that makes its two lines most even. */
export function titleLines(text: string, ems: number): string[] {
  if (textEms(text) <= ems) return [text];
  const breaks = [...text.matchAll(/[ \u3000]+/g)].map(({ index, 0: gap }) => [
    text.slice(0, index),
    text.slice(index + gap.length),
  ]);
  // 「115 年度」 belongs together.
  const good = breaks.filter(([left = '']) => !/[!-~]$/.test(left));
  const width = (lines: readonly string[]) => Math.max(...lines.map(textEms));
  const [best] = (good.length > 0 ? good : breaks).sort((a, b) => width(a) - width(b));
  return best ?? [text];
}
