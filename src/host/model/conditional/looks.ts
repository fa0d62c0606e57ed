import { rectNames } from '../a1';
import { intersection, type Rect } from '../rect';
import type { SheetModel } from '../sheet-model';
import type { ModelServices } from '../workbook-model';
import { Evaluation } from './evaluation';
import { Formulas } from './formulas';
import { joined, NO_LOOK, type ConditionalLook } from './look';
import { RangeValues } from './range-values';
import { RelativeFormula } from './relative-formula';
import type { ConditionalRule } from './rule';

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
    const seen = new Map<RelativeFormula, readonly Rect[]>();
    for (const { rule, formulasAsked } of evaluations) {
      const fresh = formulasAsked.filter((formula) => !seen.has(formula));
      if (fresh.length === 0) continue;
      const rects = rule.rects.flatMap((own) => intersection(own, rect) ?? []);
      if (rects.length > 0) for (const formula of fresh) seen.set(formula, rects);
    }
    formulas.prime(seen);
  }

  /** Whether the sheet has more rules than are worked out for the cells seen last. */
  get isPartial(): boolean {
    return this.present?.formulas.isPartial ?? false;
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
      const relatives = new Map<string, RelativeFormula>();
      const evaluation = (rule: ConditionalRule) => {
        const cells = rectNames(rule.rects);
        const values = keptIn(shared, cells, () => new RangeValues(sheet, rule.rects));
        const relative = (text: string) =>
          keptIn(relatives, `${cells} ${text}`, () => {
            return new RelativeFormula(text, rule.first, sheet.name);
          });
        return new Evaluation(rule, sheet, formulas, values, relative);
      };
      this.present = {
        version,
        services,
        formulas,
        evaluations: sheet.conditionalRules.all().filter(isSeen).map(evaluation),
        looks: new Map(),
      };
    }
    return this.present;
  }
}

/** A rule without a format only keeps later ones out, where it does. */
function isSeen({ condition: { kind }, format, stopIfTrue }: ConditionalRule): boolean {
  if (stopIfTrue || kind === 'colorScale' || kind === 'dataBar' || kind === 'iconSet') return true;
  const { font, borders, fill, numberFormat } = format;
  const parts = Object.keys(font).length + Object.keys(borders).length;
  return parts > 0 || fill !== undefined || numberFormat !== undefined;
}

function keptIn<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
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
