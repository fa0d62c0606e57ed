import type { Journal } from '../xlsx/journal';
import { plainFormula, type Cell, type PlacedCell } from './cell';
import { translateFormula } from './formula/references';

/** What shared formulas need of the store they stand in. */
export interface SharingCells {
  at(row: number, column: number): Cell | undefined;
  filled(): Iterable<PlacedCell>;
  /** Before the cell is changed. */
  keep(row: number, column: number): void;
}

/** Formulas written once for several cells: the first cell of each has the text. */
export class SharedFormulas {
  private masters: ReadonlyMap<string, { row: number; column: number }>;

  constructor(
    private readonly cells: SharingCells,
    private readonly journal: Journal,
    /** Whether there are any: else no cell has to be looked at. */
    hasThem: boolean,
  ) {
    const masters = new Map<string, { row: number; column: number }>();
    for (const { row, column, cell } of hasThem ? cells.filled() : []) {
      const { formula } = cell;
      if (formula?.group != null && formula.text !== null && !masters.has(formula.group)) {
        masters.set(formula.group, { row, column });
      }
    }
    this.masters = masters;
  }

  /** Of all that would be written out, cell by cell. */
  characters(): number {
    if (this.masters.size === 0) return 0;
    let characters = 0;
    for (const { cell } of this.cells.filled()) {
      const group = cell.formula?.text === null ? cell.formula.group : null;
      const master = group === null ? undefined : this.masters.get(group);
      if (!master) continue;
      characters += this.cells.at(master.row, master.column)?.formula?.text?.length ?? 0;
    }
    return characters;
  }

  /** The formula in the file's form, worked out for its cell. */
  text(cell: Cell, row: number, column: number): string | null {
    const { formula } = cell;
    if (!formula || formula.kind === 'dataTable') return null;
    if (formula.text !== null) return formula.text;
    const master = formula.group === null ? undefined : this.masters.get(formula.group);
    const text = master && this.cells.at(master.row, master.column)?.formula?.text;
    if (!master || text == null) return null;
    formula.text = translateFormula(text, row - master.row, column - master.column);
    return formula.text;
  }

  /** Before the first cell of a shared formula changes, the others get formulas of their own. */
  release(cell: Cell): void {
    const group = cell.formula?.group;
    if (group == null) return;
    const master = this.masters.get(group);
    if (master && this.cells.at(master.row, master.column) === cell) this.unshareAll();
  }

  unshareAll(): void {
    if (this.masters.size === 0) return;
    for (const { row, column, cell } of this.cells.filled()) {
      if (cell.formula?.group == null) continue;
      const text = this.text(cell, row, column);
      this.cells.keep(row, column);
      cell.formula = text === null ? null : plainFormula(text);
      cell.raw = null;
    }
    this.journal.field(
      () => this.masters,
      (masters) => (this.masters = masters),
    );
    this.masters = new Map();
  }
}
