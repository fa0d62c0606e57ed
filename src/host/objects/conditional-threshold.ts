import type { Threshold } from '../model/conditional/threshold';
import { invalidArgument } from '../protocol/host-error';
import { ruleFormula, shownFormula } from './conditional-target';
import { aChoice, wordFor } from './style-property';

/** Excel.ConditionalFormatRuleType and its kin. */
const TYPES = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
} as const;

/** As `{formula, type}`; a formula with `=`, a number as its text. */
export function thresholdRule({ kind, value }: Threshold): { formula?: string; type: string } {
  if (kind === 'autoMin' || kind === 'autoMax') return { type: 'Automatic' };
  const type = wordFor(TYPES, kind);
  if (kind === 'min' || kind === 'max') return { type };
  return { formula: isNumber(value) ? value : shownFormula(value), type };
}

/** `automatic` is what `Automatic` stands for, where that may be said. */
export function readThresholdRule(
  value: Record<string, unknown>,
  automatic?: 'autoMin' | 'autoMax',
): Threshold {
  if (automatic && value['type'] === 'Automatic') return { ...EMPTY, kind: automatic };
  const kind = aChoice(value['type'], TYPES);
  if (kind === 'min' || kind === 'max') return { ...EMPTY, kind };
  const given = value['formula'];
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string' || text === '') throw invalidArgument('A formula is missing.');
  const bare = text.replace(/^=/, '').trim();
  if (isNumber(bare)) return { ...EMPTY, kind, value: bare };
  if (kind === 'percent' || kind === 'percentile') {
    if (!text.startsWith('=')) throw invalidArgument(`${text} is no number.`);
  }
  return { ...EMPTY, kind, value: ruleFormula(text) };
}

const EMPTY = { value: '', inclusive: true };

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
