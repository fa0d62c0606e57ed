import type { Token } from '@borgar/fx';
import { areaText } from './areas';
import { functionName } from './call-analysis';
import { beside } from './operands';
import type { ReadArea } from './plain-area';

/**
 * Of a single cell, as a column of a table with one row is, the engine's INDEX answers with the cell, whichever
 * row is asked for, and were it an error. Written as an area it is looked at.
 */
export function indexedCell(
  tokens: readonly Token[],
  index: number,
  areaOf: (token: Token) => ReadArea | undefined,
): string | undefined {
  const open = beside(tokens, index, -1);
  const called = tokens[open - 1];
  if (tokens[open]?.value !== '(' || called?.type !== 'func') return undefined;
  if (functionName(called.value) !== 'INDEX') return undefined;
  if (tokens[beside(tokens, index, 1)]?.value !== ',') return undefined;
  const token = tokens[index];
  const area = token && areaOf(token);
  if (area?.rect.rows !== 1 || area.rect.columns !== 1) return undefined;
  const cell = areaText(area.sheet, area.rect);
  return `${cell}:${cell.slice(cell.lastIndexOf('!') + 1)}`;
}
