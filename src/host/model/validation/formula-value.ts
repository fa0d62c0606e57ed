import type { CellValue } from '../cell-value';
import type { SheetModel } from '../sheet-model';

/** What formulas that name the sheet of every reference come to; undefined without an engine. */
export function formulaValues(
  sheet: SheetModel,
  formulas: readonly string[],
): readonly (CellValue | undefined)[] {
  if (formulas.length === 0) return [];
  const { workbook } = sheet;
  return workbook.services.formulaValues?.(workbook, sheet, formulas) ?? [];
}

export function formulaValue(sheet: SheetModel, formula: string): CellValue | undefined {
  return formulaValues(sheet, [formula])[0];
}
