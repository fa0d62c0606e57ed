import type { PageText, Paper } from '../document';

/** Letters and digits as they are, all else by number: nothing can end the text, or the style. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^A-Za-z0-9\u3000-\u9FFF\uFF00-\uFFEF]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

function content(text: PageText): string {
  const pieces = typeof text === 'string' ? [text] : text;
  const written = pieces.map((piece) =>
    typeof piece === 'string' ? cssString(piece) : `counter(${piece.number})`,
  );
  return written.join(' ') || '""';
}

/** How the browser prints the pages of one paper; `name` is that of its section. */
export function pageCss(
  { header, footer, orientation, pageSize = 'A4' }: Paper,
  name: string,
): string {
  const boxes = [
    ['top', header],
    ['bottom', footer],
  ] as const;
  const margins = boxes.flatMap(([edge, sections]) =>
    (['left', 'center', 'right'] as const).map(
      (side) => `@${edge}-${side}{content:${content(sections[side])};font-size:10pt}`,
    ),
  );
  return [
    `@page ${name}{size:${pageSize} ${orientation};margin:20mm 15mm;${margins.join('')}}`,
    `#${name}{page:${name}}`,
  ].join('\n');
}
