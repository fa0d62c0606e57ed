import { rectNames } from '../a1';
import { overlaps, type Rect } from '../rect';
import type { SheetModel } from '../sheet-model';
import type { ModelServices } from '../workbook-model';
import { Evaluation } from './evaluation';
import { Formulas } from './formulas';
import { joined, NO_LOOK, type ConditionalLook } from './look';
import { RangeValues } from './range-values';

interface Present {
  readonly version: number;
  readonly services: ModelServices;
  readonly evaluations: readonly Evaluation[];
  readonly formulas: Formulas;
  readonly looks: Map<string, ConditionalLook | null>;
}

/** How the conditional formats make the cells of a sheet look, worked out once for each change. */
export class ConditionalLooks {
  private present: Present | null = null;

  constructor(private readonly sheet: SheetModel) {}

  /** Works out in one go what the cells of `rect` will ask for. */
  prime(rect: Rect): void {
    const { evaluations, formulas } = this.now();
    const near = evaluations.filter(({ rule }) => rule.rects.some((own) => overlaps(own, rect)));
    formulas.prime(near.flatMap((evaluation) => [...evaluation.asked(rect)]));
  }

  /** Null for a cell that meets no rule. */
  at(row: number, column: number): ConditionalLook | null {
    const present = this.now();
    if (present.evaluations.length === 0) return null;
    const key = `${row} ${column}`;
    let look = present.looks.get(key);
    if (look === undefined) {
      look = worked(present.evaluations, row, column);
      present.looks.set(key, look);
    }
    return look;
  }

  private now(): Present {
    const { sheet } = this;
    const { workbook } = sheet;
    const version = workbook.changes.lookVersion;
    const { services } = workbook;
    // A workbook is seen before what works formulas out is there.
    if (this.present?.version !== version || this.present.services !== services) {
      const { formulaValues } = services;
      const formulas = new Formulas((texts) => formulaValues?.(workbook, sheet, texts) ?? []);
      // Rules over the same cells share what is known of these.
      const shared = new Map<string, RangeValues>();
      const valuesOf = (rects: readonly Rect[]) => {
        const key = rectNames(rects);
        const known = shared.get(key) ?? new RangeValues(sheet, rects);
        shared.set(key, known);
        return known;
      };
      this.present = {
        version,
        services,
        formulas,
        evaluations: sheet.conditionalRules
          .all()
          .map((rule) => new Evaluation(rule, sheet, formulas, valuesOf(rule.rects))),
        looks: new Map(),
      };
    }
    return this.present;
  }
}

/** Rules in their order: what an earlier one has said a later one does not change. */
function worked(
  evaluations: readonly Evaluation[],
  row: number,
  column: number,
): ConditionalLook | null {
  let result: ConditionalLook | null = null;
  for (const evaluation of evaluations) {
    if (!evaluation.reaches(row, column)) continue;
    const look = evaluation.look(row, column);
    if (!look) continue;
    const before: ConditionalLook = result ?? NO_LOOK;
    result = {
      format: joined(before.format, look.format),
      bar: before.bar ?? look.bar,
      icon: before.icon ?? look.icon,
      showsValue: before.showsValue && look.showsValue,
    };
    if (evaluation.rule.stopIfTrue) break;
  }
  return result;
}
