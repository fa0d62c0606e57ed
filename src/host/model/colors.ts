import type { Document, Element } from '@xmldom/xmldom';
import { childOf, childrenOf, descendantsOf, numberOf } from '../xlsx/xml';

// The 56 colours of old workbooks (ECMA-376 part 1, 18.8.27), from index 8 on; 0–7 repeat 8–15.
const PALETTE =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080
  C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF
  800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC
  99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399
  333333`.split(/\s+/);

// Theme indices of cell colours swap the first pairs of the scheme: light 1 comes before dark 1.
const THEME_ORDER =
  'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

const OFFICE =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Resolves `<color>` elements to `#RRGGBB` with the workbook's theme and palette. */
export class Colors {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  constructor(theme: Document | null, stylesheet: Element | null) {
    const scheme = theme ? descendantsOf(theme, 'clrScheme')[0] : undefined;
    this.theme = THEME_ORDER.map((name, i) => schemeColor(scheme, name) ?? OFFICE[i] ?? '000000');
    const colors = stylesheet && childOf(stylesheet, 'colors');
    const own = colors && childOf(colors, 'indexedColors');
    const custom = own
      ? childrenOf(own).map((element) => (element.getAttribute('rgb') ?? '').slice(-6))
      : null;
    this.palette = custom ?? [...PALETTE.slice(0, 8), ...PALETTE];
  }

  /** Null for an automatic colour or no colour at all. */
  resolve(element: Element | null): string | null {
    if (!element) return null;
    const base = this.base(element);
    if (base === null) return null;
    const tint = numberOf(element, 'tint', 0);
    return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
  }

  /** `RRGGBB` of the theme's colour by its name in drawings (`accent1`, `tx1`); null for another. */
  themed(name: string): string | null {
    const slots: Readonly<Record<string, string>> = {
      bg1: 'lt1',
      tx1: 'dk1',
      bg2: 'lt2',
      tx2: 'dk2',
    };
    return this.theme[THEME_ORDER.indexOf(slots[name] ?? name)] ?? null;
  }

  private base(element: Element): string | null {
    const rgb = element.getAttribute('rgb');
    if (rgb) return rgb.slice(-6);
    if (element.hasAttribute('theme')) return this.theme[numberOf(element, 'theme', 0)] ?? null;
    if (element.hasAttribute('indexed')) {
      const index = numberOf(element, 'indexed', 64);
      // 64 and 65 are the window's text and background.
      return index === 65 ? 'FFFFFF' : index >= 64 ? null : (this.palette[index] ?? null);
    }
    return null;
  }
}

function schemeColor(scheme: Element | undefined, name: string): string | null {
  const slot = scheme && childOf(scheme, name);
  const color = slot && childrenOf(slot)[0];
  if (!color) return null;
  return color.getAttribute('lastClr') ?? color.getAttribute('val');
}

/** ECMA-376 part 1, 18.8.19: a tint changes the luminance of the colour. */
function tinted(rgb: string, tint: number): string {
  return relit(rgb, (light) => (tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
}

/** The colour with another luminance (0 to 1), hue and saturation kept. */
export function relit(rgb: string, change: (light: number) => number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const wanted = Math.min(1, Math.max(0, change(light)));
  const d = max - min;
  if (d === 0) return hex(wanted).repeat(3);
  const saturation = light > 0.5 ? d / (2 - max - min) : d / (max + min);
  const hue =
    max === r ? (g - b) / d + (g < b ? 6 : 0) : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  const q = wanted < 0.5 ? wanted * (1 + saturation) : wanted + saturation - wanted * saturation;
  const p = 2 * wanted - q;
  const channel = (offset: number) => {
    const t = (hue / 6 + offset + 1) % 1;
    if (t < 1 / 6) return p + (q - p) * 6 * t;
    if (t < 1 / 2) return q;
    if (t < 2 / 3) return p + (q - p) * (2 / 3 - t) * 6;
    return p;
  };
  return hex(channel(1 / 3)) + hex(channel(0)) + hex(channel(-1 / 3));
}

function hex(part: number): string {
  return Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, '0');
}

export function isColor(text: string): boolean {
  return /^#[0-9A-Fa-f]{6}$/.test(text);
}

/** `#RRGGBB` as the file's ARGB. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
