import { identity } from './identity';

/** Columns a formula reads in its own row: [@欄], [@[欄]], and 表[[#This Row],[欄]] as files have it; as they compare. */
function ownColumns(formula: string): string[] {
  const code = formula.replace(/"[^"]*"/g, '""');
  return [...code.matchAll(/(?:\[@\[?|\[#This Row\]\s*,\s*\[)([^\][]+)\]/gi)].map(([, column]) =>
    identity((column ?? '').replace(/'(.)/g, '$1')),
  );
}

/**
 * Whether a cell of a computed column works its row out: a formula that reads what the column's own
 * formula reads, the key aside, or a cell of its row by address (as other programs rewrite it). The
 * wording may differ, for Excel and earlier versions write it otherwise; a value, a formula of constants
 * or of another place does not work anything out.
 */
export function isRowFormula(
  written: string,
  {
    own,
    keys,
    row,
  }: { readonly own: string; readonly keys: readonly string[]; readonly row: number },
): boolean {
  if (!written.startsWith('=')) return false;
  const known = keys.map(identity);
  const read = ownColumns(own).filter((column) => !known.includes(column));
  if (ownColumns(written).some((column) => read.includes(column))) return true;
  const code = written.replace(/"[^"]*"|'[^']*'!|[\w.]+!/g, (text) =>
    text.endsWith('!') ? '!' : '""',
  );
  return new RegExp(`(?<![!\\w$])\\$?[A-Z]{1,3}\\$?${String(row)}(?![\\d(])`, 'i').test(code);
}
