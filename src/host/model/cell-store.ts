import { cellName } from '../xlsx/cell-name';
import type { SharedStrings } from '../xlsx/shared-strings';
import { newRow, plainFormula, type Cell, type CellFormula, type RowRecord } from './cell';
import { readRows, type CellSource } from './cell-reader';
import type { CellValue } from './cell-value';
import { rawAt, rawStyled, writeRows } from './cell-writer';
import { liesWithin, shiftedBand, shiftedIndex, type CellShift } from './formula/cell-shift';
import { translateFormula } from './formula/references';
import { MAX_COLUMNS, MAX_ROWS, holdsCell, isWholeRows, lastRow, type Rect } from './rect';

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of one sheet: `<sheetData>` as typed records, formulas in the file's form. */
export class CellStore {
  private rows: Map<number, RowRecord>;
  private order: readonly number[] | null = null;
  /** First cell of each shared formula. */
  private readonly masters = new Map<string, { row: number; column: number }>();
  private stale: CellFormula[] = [];

  constructor(
    source: string,
    private readonly prefix: string,
    from: CellSource,
  ) {
    this.rows = readRows(source, prefix, from);
    for (const { row, column, cell } of this.placed()) {
      const formula = cell.formula;
      if (formula?.group != null && formula.text !== null && !this.masters.has(formula.group)) {
        this.masters.set(formula.group, { row, column });
      }
    }
  }

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  row(row: number): RowRecord | undefined {
    return this.rows.get(row);
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
    this.order ??= [...this.rows.keys()].sort((a, b) => a - b);
    return this.order;
  }

  /** Cells inside the rect in reading order; all of them without one. */
  *placed(rect?: Rect): Generator<PlacedCell> {
    for (const row of this.rowsIn(rect)) {
      const record = this.sorted(row);
      for (const [column, cell] of record.cells) {
        if (rect && !holdsCell(rect, row, column)) continue;
        yield { row, column, cell };
      }
    }
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
  setResult(cell: Cell, value: CellValue): void {
    cell.value = value;
    cell.raw = null;
    cell.marks = cell.marks.replace(/ vm="[^"]*"/, '');
  }

  setStyle(row: number, column: number, style: number): void {
    const record = this.ensureRow(row);
    const cell = record.cells.get(column);
    if (!cell) {
      this.put(record, column, { style, value: null, formula: null, raw: null, marks: '' });
    } else if (cell.style !== style) {
      cell.style = style;
      if (cell.raw !== null) cell.raw = rawStyled(cell.raw, style);
    }
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
    this.release(cell);
    this.rows.get(row)?.cells.delete(column);
  }

  /** The formula in the file's form, shared ones worked out for their cell. */
  formulaText(cell: Cell, row: number, column: number): string | null {
    const { formula } = cell;
    if (!formula || formula.kind === 'dataTable') return null;
    if (formula.text !== null) return formula.text;
    const master = formula.group === null ? undefined : this.masters.get(formula.group);
    const text = master && this.at(master.row, master.column)?.formula?.text;
    if (!master || text == null) return null;
    formula.text = translateFormula(text, row - master.row, column - master.column);
    return formula.text;
  }

  /** Rewrites formulas; a shared one that changes is given to each of its cells. */
  mapFormulas(map: (text: string, row: number) => string): boolean {
    let changed = false;
    for (const { row, column, cell } of this.placed()) {
      const text = this.formulaText(cell, row, column);
      if (text === null || !cell.formula) continue;
      const mapped = map(text, row);
      if (mapped === text) continue;
      if (!changed) this.unshareAll();
      changed = true;
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
    }
    return changed;
  }

  forgetStale(): void {
    for (const formula of this.stale) formula.stale = false;
    this.stale = [];
  }

  /** Moves the cells; what is taken out is gone. Formula texts are the caller's to shift. */
  shift(shift: CellShift): void {
    this.unshareAll();
    const band = shiftedBand(shift);
    if (shift.axis === 'rows' && isWholeRows(shift.rect)) this.shiftWholeRows(shift);
    else this.shiftBlock(band, shift);
    for (const { cell } of this.placed()) {
      const { formula } = cell;
      if (formula?.kind !== 'array' || !formula.range || !liesWithin(formula.range, shift))
        continue;
      const row =
        shift.axis === 'rows' ? shiftedIndex(formula.range.row, shift) : formula.range.row;
      const column =
        shift.axis === 'columns' ? shiftedIndex(formula.range.column, shift) : formula.range.column;
      if (row === null || column === null) continue;
      if (row === formula.range.row && column === formula.range.column) continue;
      formula.range = { ...formula.range, row, column };
      formula.element = null;
      cell.raw = null;
    }
  }

  write(prefix: string, strings: SharedStrings): string {
    return writeRows(
      this.rowNumbers().map((row) => [row, this.sorted(row)] as const),
      prefix,
      strings,
    );
  }

  /** The block that holds every cell with content, or with content or format. */
  extent(valuesOnly: boolean): Rect | null {
    let top = MAX_ROWS;
    let left = MAX_COLUMNS;
    let bottom = -1;
    let right = -1;
    for (const [row, record] of this.rows) {
      for (const [column, cell] of record.cells) {
        if (valuesOnly && cell.value === null && cell.formula === null) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
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

  private sorted(row: number): RowRecord {
    const record = this.rows.get(row) ?? newRow();
    if (!record.sorted) {
      record.cells = new Map([...record.cells].sort((a, b) => a[0] - b[0]));
      record.sorted = true;
    }
    return record;
  }

  private put(record: RowRecord, column: number, cell: Cell): void {
    if (column < record.last) record.sorted = false;
    else record.last = column;
    record.cells.set(column, cell);
  }

  /** The cell, ready to be changed: no verbatim text, no share in another cell's formula. */
  private open(row: number, column: number, onlyIfPresent: boolean): Cell | null {
    const present = this.at(row, column);
    if (present) {
      this.release(present);
      present.raw = null;
      return present;
    }
    if (onlyIfPresent) return null;
    const cell: Cell = { style: 0, value: null, formula: null, raw: null, marks: '' };
    this.put(this.ensureRow(row), column, cell);
    return cell;
  }

  /** Before the first cell of a shared formula changes, the others get formulas of their own. */
  private release(cell: Cell): void {
    const group = cell.formula?.group;
    if (group == null) return;
    const master = this.masters.get(group);
    if (master && this.at(master.row, master.column) === cell) this.unshareAll();
  }

  private unshareAll(): void {
    if (this.masters.size === 0) return;
    for (const { row, column, cell } of this.placed()) {
      if (cell.formula?.group == null) continue;
      const text = this.formulaText(cell, row, column);
      cell.formula = text === null ? null : plainFormula(text);
      cell.raw = null;
    }
    this.masters.clear();
  }

  private shiftWholeRows(shift: CellShift): void {
    const moved = new Map<number, RowRecord>();
    for (const [row, record] of this.rows) {
      const to = shiftedIndex(row, shift);
      if (to === null) continue;
      if (to !== row) for (const [column, cell] of record.cells) readdress(cell, to, column);
      moved.set(to, record);
    }
    this.rows = moved;
    this.order = null;
  }

  private shiftBlock(band: Rect, shift: CellShift): void {
    const taken = [...this.placed(band)];
    for (const { row, column } of taken) this.rows.get(row)?.cells.delete(column);
    for (const { row, column, cell } of taken) {
      const toRow = shift.axis === 'rows' ? shiftedIndex(row, shift) : row;
      const toColumn = shift.axis === 'columns' ? shiftedIndex(column, shift) : column;
      if (toRow === null || toColumn === null) continue;
      readdress(cell, toRow, toColumn);
      const record = this.ensureRow(toRow);
      this.put(record, toColumn, cell);
    }
  }
}

function readdress(cell: Cell, row: number, column: number): void {
  if (cell.raw !== null) cell.raw = rawAt(cell.raw, cellName(row, column));
}
