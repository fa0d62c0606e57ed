import type { Condition, ConditionOf } from '../model/conditional/condition';
import type { ConditionalRule } from '../model/conditional/rule';
import { fileForm, shownForm } from '../model/formula/excel-form';
import type { SheetModel } from '../model/sheet-model';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { assertFormula } from './formula-syntax';
import { assertFormatWritable } from './protected-sheet';
import type { Session } from './session';

/** What a ConditionalFormat, and every object below it, stands for. */
export interface ConditionalTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
  readonly id: string;
}

/** ItemNotFound when the format has been deleted meanwhile. */
export function ruleOf({ session, sheet, id }: ConditionalTarget): ConditionalRule {
  session.checkSheet(sheet);
  const rule = sheet.conditionalRules.find(id);
  if (!rule) throw itemNotFound('The conditional format is no longer there.');
  return rule;
}

/** The rule's condition, which is of this kind. */
export function conditionOf<K extends Condition['kind']>(
  target: ConditionalTarget,
  kind: K,
): ConditionOf<K> {
  const { condition } = ruleOf(target);
  if (condition.kind !== kind) {
    throw itemNotFound('The conditional format is of another type by now.');
  }
  return condition as ConditionOf<K>;
}

export function setCondition(target: ConditionalTarget, condition: Condition): void {
  assertRules(target.sheet);
  target.sheet.conditionalRules.setCondition(ruleOf(target), condition);
}

export function assertRules(sheet: SheetModel): void {
  assertFormatWritable(sheet, 'formatCells');
}

/** In the file's form: `=A1>0` as a formula, 5 and "5" as a number, any other text as a text. */
export function ruleOperand(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string' || value === '') throw invalidArgument('A formula is missing.');
  if (value.startsWith('=')) return ruleFormula(value);
  if (value.trim() !== '' && Number.isFinite(Number(value))) return value.trim();
  return /^".*"$/s.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
}

export function ruleFormula(value: unknown): string {
  if (typeof value !== 'string' || value.replace(/^=/, '').trim() === '') {
    throw invalidArgument('A formula is missing.');
  }
  assertFormula(value.startsWith('=') ? value : `=${value}`);
  return fileForm(value, null);
}

/** As Excel shows it, with `=`. */
export function shownFormula(file: string): string {
  return shownForm(file, null);
}
