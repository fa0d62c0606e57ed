import type { Token } from '@borgar/fx';
import { isBeyondExcel } from './beyond-excel';
import { fileFunctionName, givesArray, shownFunctionName } from './future-functions';
import { joinTokens, tokensOf } from './references';
import { fileTableReference, mapTableReferences, shownTableReference } from './table-reference';

/**
 * A formula has two forms: what Excel shows (`=XLOOKUP([@欄],…)`) and what the file holds
 * (`_xlfn.XLOOKUP(表[[#This Row],[欄]],…)`). This is the one place that knows both.
 *
 * @param home the table the formula's cell lies in, for references that leave it out
 */
export function fileForm(shown: string, home: string | null): string {
  const bare = shown.startsWith('=') ? shown.slice(1) : shown;
  const named = mapTableReferences(bare, (reference) =>
    fileTableReference({ ...reference, table: reference.table || (home ?? '') }),
  );
  const tokens = prefixVariables(tokensOf(named)).map((token) =>
    token.type === 'func' ? { ...token, value: fileFunctionName(token.value) } : token,
  );
  return joinTokens(spillToFunction(tokens));
}

// The formulas of a table's column are all of one text. By table, then by text: a key put together
// of both would be made anew for every cell.
const REMEMBERED = 4_000;
const remembered = new Map<string | null, Map<string, string>>();

/** With `=`. */
export function shownForm(file: string, home: string | null): string {
  let texts = remembered.get(home);
  if (!texts || texts.size >= REMEMBERED) remembered.set(home, (texts = new Map()));
  let shown = texts.get(file);
  if (shown === undefined) texts.set(file, (shown = toShownForm(file, home)));
  return shown;
}

function toShownForm(file: string, home: string | null): string {
  if (isBeyondExcel(file)) return `=${file}`;
  const named = mapTableReferences(file, (reference) => shownTableReference(reference, home));
  if (!named.includes('_xl')) return `=${named}`;
  const tokens = functionToSpill(tokensOf(named)).map((token) => {
    if (token.type === 'func') return { ...token, value: shownFunctionName(token.value) };
    if (token.type === 'range_named') {
      return { ...token, value: token.value.replace(/^_xlpm\./i, '') };
    }
    return token;
  });
  return `=${joinTokens(tokens)}`;
}

/** Does the formula (either form) fill further cells with its result? */
export function spills(formula: string): boolean {
  return tokensOf(formula).some((token) => token.type === 'func' && givesArray(token.value));
}

/** Names bound by LET and LAMBDA carry `_xlpm.` in the file. */
function prefixVariables(tokens: Token[]): Token[] {
  if (!tokens.some((token) => isBinder(token))) return tokens;
  const result = [...tokens];
  tokens.forEach((token, start) => {
    if (!isBinder(token)) return;
    const { end, bound } = boundNames(tokens, start);
    for (let i = start; i < end; i++) {
      const each = result[i];
      if (each?.type === 'range_named' && bound.has(each.value.toUpperCase())) {
        result[i] = { ...each, value: `_xlpm.${each.value}` };
      }
    }
  });
  return result;
}

function isBinder(token: Token): boolean {
  return token.type === 'func' && /^(?:_xlfn\.)?(?:LET|LAMBDA)$/i.test(token.value);
}

/** A name alone between `(` or `,` and `,` directly inside the call is one it binds. */
function boundNames(tokens: readonly Token[], start: number): { end: number; bound: Set<string> } {
  const bound = new Set<string>();
  let depth = 0;
  let previous = '';
  for (let i = start + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.type === 'whitespace') continue;
    if (token.value === '(') depth++;
    if (token.value === ')') depth--;
    if (depth === 0) return { end: i, bound };
    const next = tokens.slice(i + 1).find((each) => each.type !== 'whitespace');
    const opens = depth === 1 && (previous === '(' || previous === ',');
    if (opens && token.type === 'range_named' && next?.value === ',') {
      bound.add(token.value.toUpperCase());
    }
    previous = token.value;
  }
  return { end: tokens.length, bound };
}

/** `A1#` is `_xlfn.ANCHORARRAY(A1)` in the file. */
function spillToFunction(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const last = result[result.length - 1];
    if (token.value === '#' && token.type === 'operator' && last) {
      result[result.length - 1] = { ...last, value: `_xlfn.ANCHORARRAY(${last.value})` };
    } else result.push(token);
  }
  return result;
}

function functionToSpill(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const cell = tokens[i + 2];
    const anchored = token.type === 'func' && /^_xlfn\.ANCHORARRAY$/i.test(token.value);
    if (anchored && cell && tokens[i + 3]?.value === ')') {
      result.push({ ...cell, value: `${cell.value}#` });
      i += 3;
    } else result.push(token);
  }
  return result;
}
