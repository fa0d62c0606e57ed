import type { CellValue } from '../cell-value';
import { holdsCell, intersection, rectOf, type Rect } from '../rect';
import type { SheetModel } from '../sheet-model';
import type { Validation } from '../validations';
import { formulaValues } from './formula-value';
import type { ListItem } from './list-items';
import { RuleTest, type Finding, type Verdict } from './rule-test';

/** The rules of a sheet as they are now, read once for many cells. */
export function rulesOf(sheet: SheetModel): readonly RuleTest[] {
  return sheet.validations
    .all()
    .map(({ validation, ranges }) => new RuleTest(sheet, validation, ranges));
}

/** The rule that holds at a cell; null for none. */
export function ruleAt(
  sheet: SheetModel,
  row: number,
  column: number,
  rules = rulesOf(sheet),
): RuleTest | null {
  return rules.find(({ ranges }) => ranges.some((rect) => holdsCell(rect, row, column))) ?? null;
}

/** What the drop-down of a cell offers; null where there is none. */
export function dropDownAt(
  sheet: SheetModel,
  row: number,
  column: number,
): readonly ListItem[] | null {
  const rule = ruleAt(sheet, row, column);
  return (rule?.validation.dropDown && rule.items(row, column)) || null;
}

/** The rule that the value would break if it were entered; null when it may be. */
export function brokenRule(
  sheet: SheetModel,
  row: number,
  column: number,
  value: CellValue,
  rules = rulesOf(sheet),
): Validation | null {
  const rule = ruleAt(sheet, row, column, rules);
  if (!rule) return null;
  const verdict = asIfEntered(sheet, row, column, value, () => {
    const [only] = settled(sheet, [rule.finding(row, column, value)]);
    return only;
  });
  // What cannot be worked out refuses nothing.
  return verdict === false ? rule.validation : null;
}

export interface CheckedCells {
  /** Cells that break their rule, row by row within each rule. */
  readonly broken: readonly Rect[];
  /** Cells asked about that obey theirs or have none. */
  readonly sound: number;
  /** Some rule could not be worked out. */
  readonly isDoubtful: boolean;
}

/**
 * What cells hold against their rules. Blank ones beyond the used part count as sound. The rects
 * share no cells.
 */
export function checkCells(sheet: SheetModel, ...rects: readonly Rect[]): CheckedCells {
  const used = sheet.usedRange();
  const reach = rects.flatMap((rect) => (used && intersection(rect, used)) ?? []);
  const places: { readonly row: number; readonly column: number }[] = [];
  const findings: Finding[] = [];
  for (const rule of reach.length > 0 ? rulesOf(sheet) : []) {
    if (rule.validation.type === 'none') continue;
    const parts = rule.ranges.flatMap((range) =>
      reach.flatMap((rect) => intersection(range, rect) ?? []),
    );
    for (const cells of parts) {
      for (let row = cells.row; row < cells.row + cells.rows; row++) {
        for (let column = cells.column; column < cells.column + cells.columns; column++) {
          places.push({ row, column });
          findings.push(rule.finding(row, column, sheet.value(row, column)));
        }
      }
    }
  }
  const verdicts = settled(sheet, findings);
  const broken = places.filter((_, at) => verdicts[at] === false);
  return {
    broken: broken.map(({ row, column }) => rectOf(row, column)),
    sound: rects.reduce((sum, rect) => sum + rect.rows * rect.columns, 0) - broken.length,
    isDoubtful: verdicts.some((verdict) => verdict === undefined),
  };
}

/** Works out in one go what the findings ask for. */
function settled(sheet: SheetModel, findings: readonly Finding[]): Verdict[] {
  const asked = [
    ...new Set(findings.flatMap((each) => (typeof each === 'object' ? each.asks : []))),
  ];
  const values = formulaValues(sheet, asked);
  const answers = new Map(asked.map((text, at) => [text, values[at]]));
  return findings.map((each) =>
    typeof each === 'object' ? each.decide(each.asks.map((text) => answers.get(text))) : each,
  );
}

/** A rule's formula sees the value in its cell already; the cell is as before afterwards. */
function asIfEntered<T>(
  { part: { cells } }: SheetModel,
  row: number,
  column: number,
  value: CellValue,
  ask: () => T,
): T {
  const present = cells.at(row, column);
  const style = present?.style ?? 0;
  cells.putBack(row, column, { style, value, formula: null, raw: null, marks: '' });
  try {
    return ask();
  } finally {
    cells.putBack(row, column, present ?? null);
  }
}
