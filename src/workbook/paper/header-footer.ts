import type { Paper } from '../../review/document';

type Sections = Paper['header'];

/** Excel's limit for a header or footer, all three sections and their codes together. */
const limit = 255;
const font = '&"標楷體,標準"&10';

function withCodes(text: string): string {
  if (text === '') return '';
  const escaped = text.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N');
  // A digit right after the size would be read as part of it (platform 3.4).
  return font + (/^\d/.test(escaped) ? ' ' : '') + escaped;
}

/** Sections with Excel's codes: `{page}` and `{pages}` become numbers, `&` stays a character. */
export function headerFooter(sections: Sections): Sections {
  const coded = {
    left: withCodes(sections.left),
    center: withCodes(sections.center),
    right: withCodes(sections.right),
  };
  // The file format adds &L, &C and &R.
  const length = coded.left.length + coded.center.length + coded.right.length + 6;
  if (length <= limit) return coded;
  // Too long: the font goes before any word does, then the longest section ends in 「…」.
  const bare = {
    left: coded.left.replace(font, '').trimStart(),
    center: coded.center.replace(font, '').trimStart(),
    right: coded.right.replace(font, '').trimStart(),
  };
  const share = Math.floor((limit - 6) / 3);
  const cut = (text: string) => (text.length <= share ? text : `${text.slice(0, share - 1)}…`);
  const total = bare.left.length + bare.center.length + bare.right.length + 6;
  return total <= limit
    ? bare
    : { left: cut(bare.left), center: cut(bare.center), right: cut(bare.right) };
}
