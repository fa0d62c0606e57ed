import type { Element } from '@xmldom/xmldom';
import { childOf, flag, newElement } from '../../xlsx/xml';

export const THRESHOLD_KINDS = [
  'min',
  'max',
  'num',
  'percent',
  'percentile',
  'formula',
  'autoMin',
  'autoMax',
] as const;
export type ThresholdKind = (typeof THRESHOLD_KINDS)[number];

/** A point of a scale, a bar or an icon set (`cfvo`). */
export interface Threshold {
  readonly kind: ThresholdKind;
  /** A number or a formula; '' where the kind needs none. */
  readonly value: string;
  /** Values equal to it count as beyond it. */
  readonly inclusive: boolean;
}

export function readThreshold(cfvo: Element): Threshold {
  const type = cfvo.getAttribute('type') ?? '';
  return {
    kind: THRESHOLD_KINDS.find((kind) => kind === type) ?? 'num',
    // Extended points hold their value in `xm:f`.
    value: childOf(cfvo, 'f')?.textContent ?? cfvo.getAttribute('val') ?? '',
    inclusive: flag(cfvo, 'gte', true),
  };
}

export function thresholdElement(
  parent: Element,
  { kind, value, inclusive }: Threshold,
  formulaOf?: (value: string) => Element,
): Element {
  const cfvo = newElement(parent, 'cfvo', { type: kind });
  if (value !== '') {
    if (formulaOf) cfvo.appendChild(formulaOf(value));
    else cfvo.setAttribute('val', value);
  }
  if (!inclusive) cfvo.setAttribute('gte', '0');
  return cfvo;
}
