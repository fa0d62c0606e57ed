import { linesAsText } from '../../register/formula-like';

/** Text as HTML; line breaks stay, and what no page may hold is left out. */
export function escapeHtml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Controls but tab and line feed; halves of a pair that stand alone. */
const FORBIDDEN =
  /[^\P{Cc}\t\n]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** An id, a date, a number with its fraction; longer, it must be broken somewhere. */
const WHOLE = /(?<![A-Za-z0-9])[A-Za-z0-9]+(?:[-./][A-Za-z0-9]+)+%?/g;
const longestWhole = 24;

export function textHtml(text: string): string {
  return escapeHtml(text.replace(/\r\n?/g, '\n'))
    .replace(WHOLE, (whole) =>
      whole.length > longestWhole ? whole : `<span style="white-space:nowrap">${whole}</span>`,
    )
    .replace(/\n/g, '<br>');
}

/** Declarations of a style attribute; those that are undefined are left out. */
export type Style = Readonly<Record<string, string | undefined>>;

/** An element with its style beside it: Word keeps nothing else of a page that is pasted. */
export function element(
  name: string,
  style: Style,
  content: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const css = Object.entries(style)
    .flatMap(([property, value]) => (value === undefined ? [] : [`${property}:${value}`]))
    .join(';');
  const all = { ...attributes, style: css === '' ? undefined : css };
  const written = Object.entries(all).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escapeHtml(String(value))}"`],
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

const NUMBER = /^-?\d{1,3}(?:(?:,\d{3})+|\d*)(?:\.\d+)?%?$/;

/**
 * What says to a spreadsheet that a cell holds this text: pasted or opened there it would be worked
 * out else (=1+1), lose a sign (+886) or become a date (3-1). Excel reads the style, LibreOffice the
 * attribute; numbers stay numbers.
 */
export function asText(text: string): { readonly style: Style; readonly sdnum?: string } {
  if (text.trim() === '' || NUMBER.test(text)) return { style: {} };
  return { style: { 'mso-number-format': "'\\@'" }, sdnum: '1028;0;@' };
}

/** Lines outside of a table: no format can be said there. */
export function linesHtml(text: string): string {
  return textHtml(linesAsText(text));
}
