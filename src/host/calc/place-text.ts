import { toEngine, type EngineValue } from './engine-value';

/** A sheet's name that begins with a digit, without the quotes that a formula would want. */
const BARE_SHEET = /^(\d[\p{L}\p{N}_.]*)!/u;

/**
 * What INDIRECT is to be given: Excel reads `1月!A1` where the engine wants `'1月'!A1`.
 * @returns undefined of several places at once: Excel answers with each, the engine with the first
 */
export function placeText(value: EngineValue): EngineValue | undefined {
  if (value.kind === 5) {
    const [first] = value.rows[0] ?? [];
    return value.height * value.width > 1 || !first ? undefined : placeText(first);
  }
  return value.kind === 2 ? toEngine(value.value.replace(BARE_SHEET, "'$1'!")) : value;
}
