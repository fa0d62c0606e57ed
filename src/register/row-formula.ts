import { identity } from './identity';

/** Columns a formula reads in its own row: [@欄], [@[欄]], and 表[[#This Row],[欄]] as files have it; as they compare. */
function ownColumns(formula: string): string[] {
  const code = formula.replace(/"[^"]*"/g, '""');
  return [...code.matchAll(/(?:\[@\[?|\[#This Row\]\s*,\s*\[)([^\][]+)\]/gi)].map(([, column]) =>
    identity((column ?? '').replace(/'(.)/g, '$1')),
  );
}

/** As Excel shows it, the first column that a computed column's own formula reads in its row, the key aside: 「[@結案日]」. */
export function rowReference(own: string, keys: readonly string[]): string | undefined {
  const known = keys.map(identity);
  return own.match(/\[@[^[\]]+\]/g)?.find((text) => !known.includes(identity(text.slice(2, -1))));
}

/**
 * Whether a cell of a computed column works its row out: a formula that reads what the column's own
 * formula reads, the key aside, or a cell of its row by address (as other programs rewrite it). The
 * wording may differ, for Excel and earlier versions write it otherwise; a value, a formula of constants
 * or of another place does not work anything out. To be asked row by row: most rows say the same.
 */
export function rowFormulaTest(
  own: string,
  keys: readonly string[],
): (written: string, row: number) => boolean {
  const known = keys.map(identity);
  const read = ownColumns(own).filter((column) => !known.includes(column));
  const byName = new Map<string, boolean>();
  return (written, row) => {
    if (!written.startsWith('=')) return false;
    let isByName = byName.get(written);
    if (isByName === undefined) {
      isByName = ownColumns(written).some((column) => read.includes(column));
      byName.set(written, isByName);
    }
    return isByName || readsRow(written, row);
  };
}

/** Whether a formula reads a cell of a row of its own sheet by address. */
function readsRow(written: string, row: number): boolean {
  const code = written.replace(/"[^"]*"|'[^']*'!|(?<![\w.])[\w.]+!/g, (text) =>
    text.endsWith('!') ? '!' : '""',
  );
  return new RegExp(`(?<![!\\w$])\\$?[A-Z]{1,3}\\$?${String(row)}(?![\\d(])`, 'i').test(code);
}
