import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, flag, newElement, numberOf } from '../../xlsx/xml';
import { argb, type Colors } from '../colors';
import { readThreshold, thresholdElement, type Threshold } from './threshold';

export type BarAxis = 'automatic' | 'middle' | 'none';
export type BarDirection = 'context' | 'leftToRight' | 'rightToLeft';

export interface DataBar {
  readonly low: Threshold;
  readonly high: Threshold;
  /** Colours are `#RRGGBB`, '' for none. */
  readonly fill: string;
  readonly border: string;
  readonly negativeFill: string;
  readonly negativeBorder: string;
  readonly sameNegativeFill: boolean;
  readonly sameNegativeBorder: boolean;
  readonly axisColor: string;
  readonly axis: BarAxis;
  readonly direction: BarDirection;
  readonly gradient: boolean;
  readonly showValue: boolean;
  /** Percent of the cell's width. */
  readonly minLength: number;
  readonly maxLength: number;
}

/** Excel's own bar: blue, negative values in red to the left of a black axis. */
export const NEW_BAR: DataBar = {
  low: { kind: 'autoMin', value: '', inclusive: true },
  high: { kind: 'autoMax', value: '', inclusive: true },
  fill: '#638EC6',
  border: '#638EC6',
  negativeFill: '#FF0000',
  negativeBorder: '#FF0000',
  sameNegativeFill: false,
  sameNegativeBorder: false,
  axisColor: '#000000',
  axis: 'automatic',
  direction: 'context',
  gradient: true,
  showValue: true,
  minLength: 0,
  maxLength: 100,
};

/** Of the rule every Excel knows, and of the extension of Excel 2010 where there is one. */
export function readDataBar(plain: Element | null, extended: Element | null, colors: Colors) {
  const read = (parent: Element | null, name: string) =>
    colors.resolve(parent && childOf(parent, name)) ?? '';
  const [low, high] = childrenOf(extended ?? (plain as Element), 'cfvo').map(readThreshold);
  const fill = read(extended, 'fillColor') || read(plain, 'color') || NEW_BAR.fill;
  const common = {
    low: low ?? NEW_BAR.low,
    high: high ?? NEW_BAR.high,
    fill,
    showValue: flag(extended ?? plain, 'showValue', true),
    minLength: numberOf(extended ?? plain, 'minLength', 10),
    maxLength: numberOf(extended ?? plain, 'maxLength', 90),
  };
  if (!extended) {
    // Excel 2007 knows no negative bars: the least value has the shortest.
    const none = { border: '', negativeBorder: '', sameNegativeFill: true };
    const rest = { sameNegativeBorder: true, axis: 'none' as const };
    return { ...NEW_BAR, ...common, ...none, ...rest, negativeFill: fill };
  }
  const border = flag(extended, 'border', false) ? read(extended, 'borderColor') : '';
  return {
    ...common,
    border,
    negativeFill: read(extended, 'negativeFillColor') || fill,
    negativeBorder: read(extended, 'negativeBorderColor') || border,
    sameNegativeFill: flag(extended, 'negativeBarColorSameAsPositive', false),
    sameNegativeBorder: flag(extended, 'negativeBarBorderColorSameAsPositive', true),
    axisColor: read(extended, 'axisColor'),
    axis: (extended.getAttribute('axisPosition') ?? 'automatic') as BarAxis,
    direction: (extended.getAttribute('direction') ?? 'context') as BarDirection,
    gradient: flag(extended, 'gradient', true),
  };
}

/** What Excel 2007 shows: the ends as far as it knows them, and the colour. */
export function plainDataBar(rule: Element, bar: DataBar): Element {
  const element = newElement(rule, 'dataBar');
  if (!bar.showValue) element.setAttribute('showValue', '0');
  const known = (end: Threshold): Threshold =>
    end.kind === 'autoMin' || end.kind === 'autoMax'
      ? { ...end, kind: end.kind === 'autoMin' ? 'min' : 'max' }
      : end;
  element.appendChild(thresholdElement(element, known(bar.low)));
  element.appendChild(thresholdElement(element, known(bar.high)));
  element.appendChild(newElement(element, 'color', { rgb: argb(bar.fill) }));
  return element;
}

export function extendedDataBar(
  rule: Element,
  bar: DataBar,
  formulaOf: (value: string) => Element,
): Element {
  const element = newElement(rule, 'dataBar', {
    minLength: String(bar.minLength),
    maxLength: String(bar.maxLength),
    ...(bar.showValue ? {} : { showValue: '0' }),
    ...(bar.border === '' ? {} : { border: '1' }),
    ...(bar.gradient ? {} : { gradient: '0' }),
    ...(bar.direction === 'context' ? {} : { direction: bar.direction }),
    ...(bar.sameNegativeFill ? { negativeBarColorSameAsPositive: '1' } : {}),
    ...(bar.sameNegativeBorder ? {} : { negativeBarBorderColorSameAsPositive: '0' }),
    ...(bar.axis === 'automatic' ? {} : { axisPosition: bar.axis }),
  });
  element.appendChild(thresholdElement(element, bar.low, formulaOf));
  element.appendChild(thresholdElement(element, bar.high, formulaOf));
  const colors = [
    ['borderColor', bar.border],
    ['negativeFillColor', bar.sameNegativeFill ? '' : bar.negativeFill],
    ['negativeBorderColor', bar.sameNegativeBorder || bar.border === '' ? '' : bar.negativeBorder],
    ['axisColor', bar.axis === 'none' ? '' : bar.axisColor],
  ] as const;
  for (const [name, color] of colors) {
    if (color !== '') element.appendChild(newElement(element, name, { rgb: argb(color) }));
  }
  return element;
}
