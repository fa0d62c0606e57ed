import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, flag, numberOf } from '../../xlsx/xml';
import { encodeAttribute } from '../../xlsx/xml-text';
import type { Colors } from '../colors';
import { drop, ensure, put } from './chart-xml-edit';
import { runProperties } from '../drawing/text-runs';
import { drawnColor } from './drawing-color';
import { solidXml } from './chart-shape';

export interface ChartFont {
  /** Null where the theme's own font is meant. */
  readonly name: string | null;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'none' | 'single';
  /** `#RRGGBB`. */
  readonly color: string;
}

/** The font of an element with `<c:txPr>` or `<c:tx><c:rich>`; what it leaves open, `space` says. */
export function fontOf(element: Element | null, space: Element, colors: Colors): ChartFont {
  return lettersOf([...readSources(element), ...readSources(space)], colors);
}

/** What `<a:rPr>`s and their kin say, the most particular first. */
export function lettersOf(sources: readonly Element[], colors: Colors): ChartFont {
  const attribute = (name: string) => sources.find((source) => source.hasAttribute(name)) ?? null;
  const child = (name: string) => {
    return sources.map((source) => childOf(source, name)).find((found) => found) ?? null;
  };
  const face = child('latin')?.getAttribute('typeface') ?? '';
  const underline = attribute('u')?.getAttribute('u') ?? 'none';
  return {
    name: face === '' || face.startsWith('+') ? null : face,
    size: numberOf(attribute('sz'), 'sz', 1000) / 100,
    bold: flag(attribute('b'), 'b', false),
    italic: flag(attribute('i'), 'i', false),
    underline: underline === 'none' ? 'none' : 'single',
    color: drawnColor(child('solidFill'), colors) ?? '#000000',
  };
}

export function patchFont(element: Element, patch: Partial<ChartFont>): void {
  for (const properties of writeTargets(element)) patchLetters(properties, patch);
}

/** Changes `<a:rPr>` or one of its kin. */
export function patchLetters(properties: Element, patch: Partial<ChartFont>): void {
  const { name, size, bold, italic, underline, color } = patch;
  if (size !== undefined) properties.setAttribute('sz', String(Math.round(size * 100)));
  if (bold !== undefined) properties.setAttribute('b', bold ? '1' : '0');
  if (italic !== undefined) properties.setAttribute('i', italic ? '1' : '0');
  if (underline !== undefined) {
    properties.setAttribute('u', underline === 'single' ? 'sng' : 'none');
  }
  if (color !== undefined) {
    for (const other of ['noFill', 'gradFill', 'pattFill']) drop(properties, other);
    put(properties, solidXml(color));
  }
  // Chinese characters take the East Asian face: a font means both.
  for (const script of name ? ['latin', 'ea', 'cs'] : []) {
    put(properties, `<a:${script} typeface="${encodeAttribute(name ?? '')}"/>`);
  }
}

/** Of the most particular first. */
function readSources(element: Element | null): Element[] {
  if (!element) return [];
  const rich = richOf(element);
  const own = rich ?? childOf(element, 'txPr');
  const paragraph = own && childOf(own, 'p');
  if (!paragraph) return [];
  const properties = childOf(paragraph, 'pPr');
  const run = childOf(paragraph, 'r') ?? childOf(paragraph, 'fld');
  const found = [run && childOf(run, 'rPr'), properties && childOf(properties, 'defRPr')];
  return found.filter((source) => source !== null);
}

function writeTargets(element: Element): Element[] {
  if (element.localName === 'r') return [runProperties(element)];
  const text =
    richOf(element) ?? ensure(element, 'txPr', '<c:txPr><a:bodyPr/><a:lstStyle/><a:p/></c:txPr>');
  return childrenOf(text, 'p').flatMap((paragraph) => {
    const properties = ensure(paragraph, 'pPr', '<a:pPr/>');
    const runs = childrenOf(paragraph).filter(({ localName }) =>
      /^(?:r|fld)$/.test(localName ?? ''),
    );
    return [ensure(properties, 'defRPr', '<a:defRPr/>'), ...runs.map(runProperties)];
  });
}

function richOf(element: Element): Element | null {
  const text = childOf(element, 'tx');
  return text && childOf(text, 'rich');
}
