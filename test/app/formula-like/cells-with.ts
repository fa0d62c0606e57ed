import type { Host } from '../../../src/host/host';
import { BEGINNINGS } from './hostile-texts';

export interface FoundCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly quotePrefix: boolean;
}

/** Texts of cells in which a word stands. */
export function cellsWith({ model }: Host, word: string): FoundCell[] {
  return model.sheets.flatMap((sheet) => {
    const { rows = 0, columns = 0, row: top = 0, column: left = 0 } = sheet.usedRange() ?? {};
    const found: FoundCell[] = [];
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) {
        const value = sheet.value(row, column);
        if (typeof value !== 'string' || !value.includes(word)) continue;
        // What a formula of ours came to.
        if (sheet.formula(row, column) !== null) continue;
        const { quotePrefix } = sheet.styleOf(row, column);
        found.push({ sheet: sheet.name, row, column, value, quotePrefix });
      }
    }
    return found;
  });
}

/** Formulas of cells, and what charts refer to, in which a word stands. */
export function formulasWith({ model }: Host, word: string): string[] {
  return model.sheets.flatMap((sheet) => {
    const { rows = 0, columns = 0, row: top = 0, column: left = 0 } = sheet.usedRange() ?? {};
    const found: string[] = [];
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) {
        const formula = sheet.formula(row, column);
        if (formula?.includes(word) === true) found.push(`${sheet.name} ${formula}`);
      }
    }
    return found;
  });
}

/** Of a copy, the cells and lines that a spreadsheet would take for formulas. */
export function pastedFormulas({ html, text }: { readonly html: string; readonly text: string }) {
  const begins = (line: string) => BEGINNINGS.some((beginning) => line.startsWith(beginning));
  const cells = [...html.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)];
  const bare = cells.filter(
    ([, attributes = '', content = '']) =>
      begins(plain(content)) &&
      !(
        attributes.includes('mso-number-format:&#39;\\@&#39;') &&
        attributes.includes('sdnum="1028;0;@"')
      ),
  );
  const outside = html
    .replace(/<t[dh][^>]*>.*?<\/t[dh]>/gs, '')
    .split(/<br>|<\/?(?:p|h\d|div|caption|table|tr|tbody|thead|col|colgroup)\b[^>]*>/)
    .filter((line) => begins(plain(line)));
  return [...bare.map(([cell]) => cell), ...outside, ...text.split('\n').filter(begins)];
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
}
