import type { FontView } from '../../host/model/style';

/** Of the font size; the same for drawing a cell and for fitting its row. */
export const LINE_HEIGHT = 1.25;

const FALLBACKS = '"Noto Sans TC", "Microsoft JhengHei", sans-serif';

export function fontFamily({ name }: FontView): string {
  return `"${name.replaceAll('"', '')}", ${FALLBACKS}`;
}

/** The CSS shorthand, for measuring. */
export function cssFont(font: FontView): string {
  const style = `${font.italic ? 'italic ' : ''}${font.bold ? 'bold ' : ''}`;
  return `${style}${font.size}pt ${fontFamily(font)}`;
}
