import type { Element } from '@xmldom/xmldom';
import { childrenOf, numberOf } from '../../xlsx/xml';
import { relit, type Colors } from '../colors';

const WHOLE = 100_000;
// The few of the 140 preset names that writers use; others are black as LibreOffice shows them.
const PRESETS: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  orange: 'FFA500',
};

/** `#RRGGBB` of the colour inside `<a:solidFill>` and the like; null without one. */
export function drawnColor(holder: Element | null, colors: Colors): string | null {
  for (const element of holder ? childrenOf(holder) : []) {
    const base = baseOf(element, colors);
    if (base === null) continue;
    return `#${changed(base, element).toUpperCase()}`;
  }
  return null;
}

/** 0 for a colour that cannot be seen through, 1 for one that cannot be seen. */
export function transparencyOf(holder: Element | null): number {
  const color = holder && childrenOf(holder)[0];
  const alpha = color && childrenOf(color, 'alpha')[0];
  return alpha ? 1 - numberOf(alpha, 'val', WHOLE) / WHOLE : 0;
}

function baseOf(element: Element, colors: Colors): string | null {
  const value = element.getAttribute('val') ?? '';
  switch (element.localName) {
    case 'srgbClr':
      return /^[0-9a-f]{6}$/i.test(value) ? value : null;
    case 'sysClr':
      return element.getAttribute('lastClr') ?? (value === 'window' ? 'FFFFFF' : '000000');
    case 'schemeClr':
      return colors.themed(value);
    case 'prstClr':
      return PRESETS[value] ?? '000000';
    default:
      return null;
  }
}

/** ECMA-376 part 1, 20.1.2.3: luminance times and plus, shade towards black, tint towards white. */
function changed(rgb: string, element: Element): string {
  let color = rgb;
  for (const step of childrenOf(element)) {
    const part = numberOf(step, 'val', WHOLE) / WHOLE;
    switch (step.localName) {
      case 'lumMod':
        color = relit(color, (light) => light * part);
        break;
      case 'lumOff':
        color = relit(color, (light) => light + part);
        break;
      case 'shade':
        color = mixed(color, 0, part);
        break;
      case 'tint':
        color = mixed(color, 255, part);
        break;
    }
  }
  return color;
}

function mixed(rgb: string, other: number, part: number): string {
  return [0, 2, 4]
    .map((at) => parseInt(rgb.slice(at, at + 2), 16) * part + other * (1 - part))
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('');
}
