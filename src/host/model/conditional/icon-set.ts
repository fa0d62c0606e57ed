import type { Element } from '@xmldom/xmldom';
import { childrenOf, flag, newElement, numberOf } from '../../xlsx/xml';
import { readThreshold, thresholdElement, type Threshold } from './threshold';

/** How many icons each set has; the last three came with Excel 2010. */
export const ICON_SETS = {
  '3Arrows': 3,
  '3ArrowsGray': 3,
  '3Flags': 3,
  '3TrafficLights1': 3,
  '3TrafficLights2': 3,
  '3Signs': 3,
  '3Symbols': 3,
  '3Symbols2': 3,
  '4Arrows': 4,
  '4ArrowsGray': 4,
  '4RedToBlack': 4,
  '4Rating': 4,
  '4TrafficLights': 4,
  '5Arrows': 5,
  '5ArrowsGray': 5,
  '5Rating': 5,
  '5Quarters': 5,
  '3Stars': 3,
  '3Triangles': 3,
  '5Boxes': 5,
} as const;
export type IconSetName = keyof typeof ICON_SETS;

export interface Icon {
  readonly set: IconSetName;
  /** From 0, the one for the lowest values first. */
  readonly index: number;
}

export interface IconSet {
  readonly set: IconSetName;
  /** One for each icon, lowest first. */
  readonly thresholds: readonly Threshold[];
  /** Icons of one's own, in place of the set's; null for no icon at all. */
  readonly custom: readonly (Icon | null)[] | null;
  readonly reverse: boolean;
  readonly showValue: boolean;
}

/** Parts of equal width, as Excel begins with. */
export function newIconSet(set: IconSetName): IconSet {
  const count = ICON_SETS[set];
  const thresholds = Array.from({ length: count }, (_, i) => ({
    kind: 'percent' as const,
    value: String(Math.round((100 * i) / count)),
    inclusive: true,
  }));
  return { set, thresholds, custom: null, reverse: false, showValue: true };
}

/** Only the extension of Excel 2010 holds such a set. */
export function isExtendedIconSet({ set, custom }: IconSet): boolean {
  return custom !== null || set === '3Stars' || set === '3Triangles' || set === '5Boxes';
}

export function readIconSet(element: Element): IconSet {
  const icons = childrenOf(element, 'cfIcon').map((icon) => {
    const set = setName(icon.getAttribute('iconSet'));
    return set && { set, index: numberOf(icon, 'iconId', 0) };
  });
  return {
    set: setName(element.getAttribute('iconSet')) ?? '3TrafficLights1',
    thresholds: childrenOf(element, 'cfvo').map(readThreshold),
    custom: flag(element, 'custom', false) && icons.length > 0 ? icons : null,
    reverse: flag(element, 'reverse', false),
    showValue: flag(element, 'showValue', true),
  };
}

export function iconSetElement(
  rule: Element,
  icons: IconSet,
  formulaOf?: (value: string) => Element,
): Element {
  const element = newElement(rule, 'iconSet', { iconSet: icons.set });
  if (!icons.showValue) element.setAttribute('showValue', '0');
  if (icons.reverse) element.setAttribute('reverse', '1');
  if (icons.custom) element.setAttribute('custom', '1');
  for (const threshold of icons.thresholds) {
    element.appendChild(thresholdElement(element, threshold, formulaOf));
  }
  for (const icon of icons.custom ?? []) {
    const attributes = { iconSet: icon?.set ?? 'NoIcons', iconId: String(icon?.index ?? 0) };
    element.appendChild(newElement(element, 'cfIcon', attributes));
  }
  return element;
}

function setName(text: string | null): IconSetName | null {
  return text !== null && Object.hasOwn(ICON_SETS, text) ? (text as IconSetName) : null;
}
