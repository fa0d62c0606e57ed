import type { CellValue } from '../cell-value';
import type { Rect } from '../rect';
import type { RelativeFormula } from './relative-formula';

/** How many texts are worked out for the cells of one view: two hundred formulas over all that is seen. */
const MOST_ASKED = 200_000;

/** What formulas of rules come to; each text is worked out once, several in one go. */
export class Formulas {
  private readonly known = new Map<string, CellValue | undefined>();
  private readonly waived = new Set<RelativeFormula>();

  /** `work` gives undefined for what cannot be worked out. */
  constructor(
    private readonly work: (formulas: readonly string[]) => readonly (CellValue | undefined)[],
  ) {}

  /** Whether there were too many for the cells seen last: the later ones come to nothing. */
  get isPartial(): boolean {
    return this.waived.size > 0;
  }

  value(formula: RelativeFormula, row: number, column: number): CellValue | undefined {
    return this.waived.has(formula) ? undefined : this.textValue(formula.at(row, column));
  }

  textValue(text: string): CellValue | undefined {
    if (!this.known.has(text)) this.workOut([text]);
    return this.known.get(text);
  }

  /** The cells of each formula that are seen; the first formulas go first. */
  prime(seen: ReadonlyMap<RelativeFormula, readonly Rect[]>): void {
    const fresh = new Set<string>();
    let left = MOST_ASKED;
    for (const [formula, rects] of seen) {
      left -= rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
      if (left < 0) {
        this.waived.add(formula);
        continue;
      }
      this.waived.delete(formula);
      for (const rect of rects) {
        for (const text of textsOf(formula, rect)) if (!this.known.has(text)) fresh.add(text);
      }
    }
    if (fresh.size > 0) this.workOut([...fresh]);
  }

  private workOut(texts: readonly string[]): void {
    const values = this.work(texts);
    for (const [index, text] of texts.entries()) this.known.set(text, values[index]);
  }
}

function* textsOf(formula: RelativeFormula, rect: Rect): Generator<string> {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      yield formula.at(row, column);
    }
  }
}
