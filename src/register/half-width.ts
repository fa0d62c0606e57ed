/** Full-width letters, digits and signs as half-width, the ideographic space as a space; ideographs stay. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** The form in which headers and list entries are compared: half-width, without spaces or case. */
export function matchForm(text: string): string {
  return halfWidth(text).replace(/\s+/g, '').toLowerCase();
}

/** Every dash that typing or autocorrection makes of a hyphen, as the hyphen. */
export function plainHyphens(text: string): string {
  return text.replace(/[‐-―−]/g, '-');
}
