import type { FilterCondition } from '../../host/model/filter-criteria';
import { readTypedEntry } from '../typed-entry';

/** What can be asked of a cell, as Excel's dialog offers it. */
export type Question =
  | FilterCondition['operator']
  | 'begins'
  | 'notBegins'
  | 'ends'
  | 'notEnds'
  | 'contains'
  | 'notContains';

export const QUESTIONS: readonly (readonly [Question, string])[] = [
  ['equal', '等於'],
  ['notEqual', '不等於'],
  ['greaterThan', '大於'],
  ['greaterThanOrEqual', '大於或等於'],
  ['lessThan', '小於'],
  ['lessThanOrEqual', '小於或等於'],
  ['begins', '開始於'],
  ['notBegins', '不開始於'],
  ['ends', '結束於'],
  ['notEnds', '不結束於'],
  ['contains', '包含'],
  ['notContains', '不包含'],
];

const PATTERNS: Readonly<Record<string, (text: string) => string>> = {
  egins: (text) => `${text}*`,
  nds: (text) => `*${text}`,
  ontains: (text) => `*${text}*`,
};

/** A typed date, time or number counts as its value; `*` and `?` stay wildcards, as in Excel. */
export function conditionOf(question: Question, typed: string): FilterCondition {
  const pattern = PATTERNS[question.replace(/^(not)?./, '')];
  if (pattern) {
    return { operator: question.startsWith('not') ? 'notEqual' : 'equal', value: pattern(typed) };
  }
  const entry = readTypedEntry(typed, 'General');
  const isNumber = entry.kind === 'value' && typeof entry.value === 'number';
  const value = isNumber ? String(entry.value) : typed;
  return { operator: question as FilterCondition['operator'], value };
}

/** The question that leads to such a condition, and what was typed. */
export function questionOf({ operator, value }: FilterCondition): {
  readonly question: Question;
  readonly typed: string;
} {
  const isEquality = operator === 'equal' || operator === 'notEqual';
  const [, before, inner = '', after] = /^(\*?)(.*?)(\*?)$/su.exec(value) ?? [];
  const isPlain = !/[*?]/.test(withoutTildes(inner));
  if (!isEquality || !isPlain || (before === '' && after === '') || inner === '') {
    return { question: operator, typed: value };
  }
  const kind = before === '' ? 'begins' : after === '' ? 'ends' : 'contains';
  const negated = { begins: 'notBegins', ends: 'notEnds', contains: 'notContains' } as const;
  return { question: operator === 'equal' ? kind : negated[kind], typed: inner };
}

function withoutTildes(text: string): string {
  return text.replace(/~[\s\S]/g, '');
}
