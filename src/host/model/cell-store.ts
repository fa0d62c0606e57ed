import { cellName } from '../xlsx/cell-name';
import type { SharedStrings } from '../xlsx/shared-strings';
import {
  newCell,
  newRow,
  plainFormula,
  type Cell,
  type CellFormula,
  type PlacedCell,
  type RowRecord,
} from './cell';
import { movedCells, movedRows, type TakenOut } from './cell-moves';
import { readRows, type CellSource } from './cell-reader';
import type { CellValue } from './cell-value';
import { rawAt, rawStyled, writeRows } from './cell-writer';
import { shiftedArray } from './array-shift';
import { shiftedBand, type CellShift } from './formula/cell-shift';
import { KeptCells, KeptShift, type KeptBy } from './kept-cells';
import { isWholeRows, lastColumn, lastRow, type Rect } from './rect';
import { restyle } from './restyled-row';
import type { RowMap } from './row-map';
import { SharedFormulas } from './shared-formulas';
import { UsedExtent } from './used-extent';

/** The cells of one sheet: `<sheetData>` as typed records, formulas in the file's form. */
export class CellStore {
  private rows: RowMap;
  private order: readonly number[] | null = null;
  private readonly shared: SharedFormulas;
  private stale: CellFormula[] = [];
  private readonly used = new UsedExtent();

  constructor(
    pieces: Iterable<string>,
    private readonly prefix: string,
    private readonly from: CellSource & KeptBy,
  ) {
    this.rows = readRows(pieces, prefix, from);
    this.shared = new SharedFormulas(this, from.journal, this.rows.sharesFormulas);
    from.shares(this.shared.characters());
  }

  /** Before the cell is changed by whoever holds it. */
  keep(row: number, column: number): void {
    this.kept()?.cell(row, column);
    this.used.touch(row, column);
  }

  /** The same of many cells: what is kept for is looked up once. */
  keeper(): (row: number, column: number) => void {
    const kept = this.kept();
    return (row, column) => {
      kept?.cell(row, column);
      this.used.touch(row, column);
    };
  }

  /** Before the row's attributes are changed. */
  keepRow(row: number): void {
    this.kept()?.row(row);
  }

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  row(row: number): RowRecord | undefined {
    return this.rows.get(row);
  }

  /** Undefined, too, of a row that has come with formats alone: that is not opened for a look at it. */
  filledRow(row: number): RowRecord | undefined {
    return this.rows.filled().get(row);
  }

  /** Of `<row>`, as they came; undefined for a row that is not there. */
  rowAttributes(row: number): string | undefined {
    return this.rows.attributes(row);
  }

  ensureRow(row: number): RowRecord {
    let record = this.rows.get(row);
    if (!record) {
      record = newRow();
      this.rows.set(row, record);
      this.order = null;
    }
    return record;
  }

  rowNumbers(): readonly number[] {
    this.order ??= this.rows.keys().sort((a, b) => a - b);
    return this.order;
  }

  /** Cells inside the rect in reading order; all of them without one. */
  *placed(rect?: Rect): Generator<PlacedCell> {
    const [from, to] = rect ? [rect.column, lastColumn(rect)] : [0, Infinity];
    for (const row of this.rowsIn(rect)) {
      const own = this.rows.peek(row)?.cells;
      if (!own) continue;
      // A batch that writes many cells has each of them looked up again here.
      if (to === from) {
        const cell = own.get(from);
        if (cell) yield { row, column: from, cell };
        continue;
      }
      const [columns, cells] = [own.keys(), own.values()];
      for (let at = own.firstFrom(from); at < cells.length; at += 1) {
        const [column, cell] = [columns[at] ?? 0, cells[at]];
        if (column > to) break;
        if (cell) yield { row, column, cell };
      }
    }
  }

  formulas(): PlacedCell[] {
    return this.rows.formulaCells();
  }

  /** Cells that have a value or a formula, and formats in their rows. */
  filled(): Iterable<PlacedCell> {
    return this.rows.filledCells();
  }

  setValue(row: number, column: number, value: CellValue): void {
    const cell = this.open(row, column, value === null);
    if (!cell) return;
    cell.value = value;
    cell.formula = null;
    cell.marks = '';
  }

  setFormula(row: number, column: number, formula: CellFormula, value: CellValue = null): Cell {
    const cell = this.open(row, column, false) as Cell;
    cell.formula = formula;
    cell.value = value;
    cell.marks = '';
    return cell;
  }

  /** A formula's newly calculated value; the formula itself stays as it stands in the file. */
  setResult(row: number, column: number, value: CellValue): void {
    const cell = this.at(row, column);
    if (!cell) return;
    this.keep(row, column);
    cell.value = value;
    cell.raw = null;
    cell.marks = cell.marks.replace(/ vm="[^"]*"/, '');
  }

  setStyle(row: number, column: number, style: number): void {
    const record = this.ensureRow(row);
    const cell = record.cells.get(column);
    if (cell?.style === style) return;
    this.keep(row, column);
    if (cell) restyle(cell, style);
    else record.cells.set(column, newCell(style));
  }

  /** The cell's text has the runs of another cell of the workbook, whose `<c>` this is. */
  keepRuns(row: number, column: number, raw: string): void {
    const cell = this.at(row, column);
    const isOurs = raw.startsWith(`<${this.prefix}c `) && / r\s*=/.test(raw);
    if (cell && isOurs) cell.raw = rawStyled(rawAt(raw, cellName(row, column)), cell.style);
  }

  delete(row: number, column: number): void {
    const cell = this.at(row, column);
    if (!cell) return;
    this.shared.release(cell);
    this.keep(row, column);
    this.rows.get(row)?.cells.delete(column);
  }

  /** The formula in the file's form, shared ones worked out for their cell. */
  formulaText(cell: Cell, row: number, column: number): string | null {
    return this.shared.text(cell, row, column);
  }

  /** Rewrites formulas; a shared one that changes is given to each of its cells. */
  mapFormulas(map: (text: string, row: number) => string): boolean {
    let changed = false;
    this.rows.eachCell((row, column, cell) => {
      const text = cell.formula && this.formulaText(cell, row, column);
      const mapped = text === null ? null : map(text, row);
      if (mapped === null || mapped === text) return;
      if (!changed) this.shared.unshareAll();
      changed = true;
      this.keep(row, column);
      const old = cell.formula as CellFormula;
      const formula = {
        ...(old.kind === 'array'
          ? { ...old, text: mapped, element: null }
          : { ...plainFormula(mapped), typed: old.typed === true }),
        stale: true,
      };
      cell.formula = formula;
      this.stale.push(formula);
      cell.raw = null;
    });
    return changed;
  }

  forgetStale(): void {
    for (const formula of this.stale) formula.stale = false;
    this.stale = [];
  }

  /** Moves the cells; what is taken out is gone. Formula texts are the caller's to shift. */
  shift(shift: CellShift): void {
    this.shared.unshareAll();
    const taken = this.move(shift);
    const { journal, restored } = this.from;
    journal.note(() => new KeptShift(this, restored, shift, taken));
    journal.close(this);
    for (const { row: at, column: across, cell } of this.filled()) {
      const formula = cell.formula && shiftedArray(cell.formula, shift);
      if (!formula) continue;
      this.keep(at, across);
      cell.formula = formula;
      cell.raw = null;
    }
  }

  /** The cells alone; what is taken out comes back. */
  move(shift: CellShift): TakenOut {
    this.used.forget();
    if (shift.axis === 'rows' && isWholeRows(shift.rect)) {
      const { moved, taken } = movedRows(this.rows, shift);
      this.rows = moved;
      this.order = null;
      return taken;
    }
    const cells = [...this.placed(shiftedBand(shift))];
    for (const { row, column } of cells) this.rows.get(row)?.cells.delete(column);
    const { moved, taken } = movedCells(cells, shift);
    for (const { row, column, cell } of moved) this.ensureRow(row).cells.set(column, cell);
    return taken;
  }

  putBackTaken({ rows, cells }: TakenOut): void {
    for (const [row, record] of rows) this.rows.set(row, record);
    this.order = null;
    this.used.forget();
    for (const { row, column, cell } of cells) this.ensureRow(row).cells.set(column, cell);
  }

  /** Undo's and redo's own: the cell as it was, null for none. */
  putBack(row: number, column: number, cell: Cell | null): void {
    if (cell) this.ensureRow(row).cells.set(column, cell);
    else this.rows.get(row)?.cells.delete(column);
    this.used.touch(row, column);
  }

  putBackRow(row: number, attributes: string): void {
    if (attributes !== '' || this.rows.has(row)) this.ensureRow(row).attributes = attributes;
  }

  /** Row by row. */
  write(prefix: string, strings: SharedStrings): Iterable<string> {
    return writeRows(this.rowNumbers(), (row) => this.rows.peek(row), prefix, strings);
  }

  /** The block that holds every cell with content, or with content or format. */
  extent(valuesOnly: boolean): Rect | null {
    return this.used.of(this.rows, valuesOnly);
  }

  private kept(): KeptCells | undefined {
    const { journal, restored } = this.from;
    return journal.of(this, () => new KeptCells(this, restored));
  }

  private *rowsIn(rect: Rect | undefined): Generator<number> {
    if (rect && rect.rows < this.rows.size) {
      for (let row = rect.row; row <= lastRow(rect); row++) if (this.rows.has(row)) yield row;
      return;
    }
    for (const row of this.rowNumbers()) {
      if (!rect || (row >= rect.row && row <= lastRow(rect))) yield row;
    }
  }

  /** The cell, ready to be changed: no verbatim text, no share in another cell's formula. */
  private open(row: number, column: number, onlyIfPresent: boolean): Cell | null {
    const present = this.at(row, column);
    if (present) {
      this.shared.release(present);
      this.keep(row, column);
      present.raw = null;
      return present;
    }
    if (onlyIfPresent) return null;
    this.keep(row, column);
    const cell = newCell(0);
    this.ensureRow(row).cells.set(column, cell);
    return cell;
  }
}
