import type { CellValue } from '../../host/model/cell-value';
import { RelativeFormula } from '../../host/model/conditional/relative-formula';
import { fileForm } from '../../host/model/formula/excel-form';
import type { SheetModel } from '../../host/model/sheet-model';
import { brokenRule, ruleAt, rulesOf } from '../../host/model/validation/check-cells';
import { formulaValue } from '../../host/model/validation/formula-value';
import type { Validation } from '../../host/model/validations';
import type { CellPlace } from '../cell-address';
import { readTypedEntry } from '../typed-entry';

/** What was typed breaks the rule of its cell: what becomes of it is the person's to say. */
export class BrokenEntry extends Error {
  override readonly name = 'BrokenEntry';

  constructor(readonly alert: Validation['alert']) {
    super(alertText(alert));
  }
}

const USUAL = '此值不符合此儲存格所定義的資料驗證限制。';

export function alertText({ text }: Validation['alert']): string {
  return text === '' ? USUAL : text;
}

/** BrokenEntry where the cell's rule refuses the text or asks about it. */
export function assertObeys(
  sheet: SheetModel,
  place: CellPlace,
  text: string,
  rules = rulesOf(sheet),
): void {
  if (!ruleAt(sheet, place.row, place.column, rules)) return;
  const value = valueOf(sheet, place, text);
  if (value === undefined) return;
  const rule = brokenRule(sheet, place.row, place.column, value, rules);
  if (rule?.alert.show) throw new BrokenEntry(rule.alert);
}

/** What the cell would hold; undefined where nobody can tell yet. */
function valueOf(sheet: SheetModel, place: CellPlace, text: string): CellValue | undefined {
  const { row, column } = place;
  const entry = readTypedEntry(text, sheet.styleOf(row, column).numberFormat);
  if (entry.kind === 'value') return entry.value;
  const table = sheet.tableAt(row, column)?.name ?? null;
  const formula = new RelativeFormula(fileForm(entry.formula, table), place, sheet.name);
  return formulaValue(sheet, formula.at(row, column));
}
