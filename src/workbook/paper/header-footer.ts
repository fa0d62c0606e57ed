import type { PageSections, PageText } from '../../review/document';

/** Excel's limit for a header or footer, all three sections and their codes together. */
const limit = 255;
/** The file format adds &L, &C and &R. */
const sectionCodes = 6;
const font = '&"標楷體,標準"&10';
const codes = { page: '&P', pages: '&N' } as const;

type Coded = Readonly<Record<keyof PageSections, string>>;

/** What may not be parted: a character of the text, escaped, or a code. */
function marks(text: PageText): string[] {
  return (typeof text === 'string' ? [text] : text).flatMap((piece) =>
    typeof piece === 'string'
      ? // By code points: half a surrogate pair is no character. A section has one line.
        [
          ...piece
            .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space))
            .replace(/\p{Cc}/gu, ''),
        ].map((character) => (character === '&' ? '&&' : character))
      : [codes[piece.number]],
  );
}

function withFont(text: string): string {
  if (text === '') return '';
  // A digit right after the size would be read as part of it (platform 3.4).
  return font + (/^\d/.test(text) ? ' ' : '') + text;
}

function cut(all: readonly string[], most: number): string {
  if (all.join('').length <= most) return all.join('');
  let text = '';
  for (const mark of all) {
    if (text.length + mark.length > most - 1) break;
    text += mark;
  }
  return `${text}…`;
}

function fits({ left, center, right }: Coded): boolean {
  return left.length + center.length + right.length + sectionCodes <= limit;
}

/** Sections with Excel's codes: page numbers become codes, all words stay words, `&` and `{page}` too. */
export function headerFooter(sections: PageSections): Coded {
  const all = {
    left: marks(sections.left),
    center: marks(sections.center),
    right: marks(sections.right),
  };
  const each = (write: (section: readonly string[]) => string): Coded => ({
    left: write(all.left),
    center: write(all.center),
    right: write(all.right),
  });
  const coded = each((section) => withFont(section.join('')));
  if (fits(coded)) return coded;
  // Too long: the font goes before any word does, then the longest section ends in 「…」.
  const bare = each((section) => section.join(''));
  if (fits(bare)) return bare;
  return each((section) => cut(section, Math.floor((limit - sectionCodes) / 3)));
}
