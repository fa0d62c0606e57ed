import { numberText } from './number-text';

/** To one decimal, as the papers print means and points: what it prints as 0 has not changed. */
function size(change: number): string {
  return numberText(Math.abs(Number(change.toFixed(1))));
}

/** 「增加4件」, 「減少1件」, 「不變」: never with a sign. */
export function changeText(before: number, now: number, unit: string): string {
  const text = size(now - before);
  if (text === '0') return '不變';
  return `${now > before ? '增加' : '減少'}${text}${unit}`;
}

/** Of two shares between 0 and 1: 「下降11.1百分點」. */
export function pointsText(before: number, now: number): string {
  const text = size((now - before) * 100);
  if (text === '0') return '不變';
  return `${now > before ? '上升' : '下降'}${text}百分點`;
}
