import type { Target } from './target';
import { columnOf, parseTarget, targetText } from './target';

/** Where the cells of one column of a list go. */
export type Destination =
  | { readonly kind: 'drop' | 'own' }
  /**
   * Into one column of ours, or split into two. With `sets` the column also says something by being
   * filled: 「建議事項」 the 類別, 「3月」 the 期別, a tick under 「解除列管」 the 列管狀態 (then `into` is empty).
   */
  | {
      readonly kind: 'fill';
      readonly sets: readonly { readonly target: Target; readonly value: string }[];
      readonly into: readonly Target[];
    };

export const OWN = '自訂欄';
export const DROP = '不帶入';

export function fill(...into: readonly Target[]): Destination {
  return { kind: 'fill', sets: [], into };
}

export function filledWith(target: Target, value: string, ...into: readonly Target[]): Destination {
  return { kind: 'fill', sets: [{ target, value }], into };
}

/** 「發現事項.不符合事項」, 「決議列管.列管狀態＝解除列管」, 「量測值.期別＝115-03＋量測值.實際值」. */
export function destinationText(destination: Destination): string {
  if (destination.kind !== 'fill') return destination.kind === 'own' ? OWN : DROP;
  return [
    ...destination.sets.map(({ target, value }) => `${targetText(target)}＝${value}`),
    ...destination.into.map(targetText),
  ].join('＋');
}

/** The destination a text names; undefined where it names none. */
export function parseDestination(text: string): Destination | undefined {
  const form = text.trim();
  if (form === OWN) return { kind: 'own' };
  if (form === DROP) return { kind: 'drop' };
  const sets: { target: Target; value: string }[] = [];
  const into: Target[] = [];
  for (const part of form.split(/[＋+]/)) {
    const [name = '', ...rest] = part.split(/[＝=]/);
    const target = parseTarget(name);
    if (target === undefined) return undefined;
    if (rest.length > 0) sets.push({ target, value: rest.join('＝').trim() });
    else into.push(target);
  }
  return into.length > 2 ? undefined : { kind: 'fill', sets, into };
}

/** Whether what goes there is only compared with what a formula of ours gives: a computed column is never written. */
export function isOnlyCompared(text: string): boolean {
  const destination = parseDestination(text);
  if (destination?.kind !== 'fill') return false;
  return destination.into.some((target) => columnOf(target).column.formula !== undefined);
}
