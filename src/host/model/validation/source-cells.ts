import { mapTableReferences, type TableReference } from '../formula/table-reference';
import { readReference, tokensOf } from '../formula/references';
import type { Block } from '../taken-cells';
import type { SheetModel } from '../sheet-model';
import { rangeOfReference } from '../table-dissolve';
import { formulaValue } from './formula-value';

/**
 * The cells that a formula in the file's form means, seen from `sheet`: a reference, a name, a
 * table or its column, or INDIRECT of any of these. Null for what has to be worked out.
 */
export function sourceCells(sheet: SheetModel, formula: string): Block | null {
  const text = formula.replace(/^=/, '').trim();
  const pointed = indirect(sheet, text);
  if (pointed !== null) return sourceCells(sheet, pointed);
  const [token, more] = tokensOf(text);
  if (!token || more) return null;
  if (token.type === 'range' || token.type === 'range_beam') return referred(sheet, text);
  if (token.type === 'structured') return tableCells(sheet, text);
  if (token.type !== 'range_named') return null;
  const { workbook } = sheet;
  const name = workbook.names.find(text, sheet) ?? workbook.names.find(text, null);
  if (name) return sourceCells(sheet, name.formula);
  const table = workbook.table(text);
  return table && { sheet: table.sheet, rect: table.bodyRect };
}

function referred(home: SheetModel, text: string): Block | null {
  const reference = readReference(text);
  if (!reference || reference.workbook !== null) return null;
  const sheet = reference.sheet === null ? home : home.workbook.sheet(reference.sheet);
  return sheet && { sheet, rect: reference.rect };
}

function tableCells(home: SheetModel, text: string): Block | null {
  let found: TableReference | undefined;
  mapTableReferences(text, (reference) => {
    found = reference;
    return null;
  });
  const table = found && home.workbook.table(found.table);
  const rect = table && found ? rangeOfReference(table, found, null) : null;
  return table && rect ? { sheet: table.sheet, rect } : null;
}

/** What INDIRECT points at; null for any other formula. */
function indirect(sheet: SheetModel, text: string): string | null {
  const argument = /^INDIRECT\((.*)\)$/is.exec(text)?.[1];
  if (argument === undefined || closesEarly(argument)) return null;
  const literal = /^"((?:[^"]|"")*)"$/.exec(argument)?.[1];
  if (literal !== undefined) return literal.replaceAll('""', '"');
  const value = formulaValue(sheet, argument);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The last bracket is not that of the first: `INDIRECT(A1)+SUM(B1)`. */
function closesEarly(inner: string): boolean {
  let open = 0;
  for (const { type, value } of tokensOf(inner)) {
    if (type !== 'operator') continue;
    if (value === '(') open += 1;
    if (value === ')') open -= 1;
    if (open < 0) return true;
  }
  return false;
}
