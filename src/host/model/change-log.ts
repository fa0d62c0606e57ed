import type { CellBefore, Change, ChangeListener, RowSpan, SheetFact } from './change';
import type { CellShift } from './formula/cell-shift';
import { enclosing, type Rect } from './rect';

interface Bounds {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Counts changes and gathers them until they are announced; noting a cell costs next to nothing. */
export class ChangeLog {
  version = 0;
  /** Grows with what may change how cells look: not with selections, widths and the like. */
  lookVersion = 0;
  private readonly listeners = new Set<ChangeListener>();
  private readonly cells = new Map<Change['kind'], Map<string, Bounds>>();
  /** Cells whose formula came to something else: told apart from the cell that was typed into. */
  private readonly results = new Map<string, Bounds>();
  private readonly spans = {
    hidden: new Map<string, RowSpan[]>(),
    shown: new Map<string, RowSpan[]>(),
  };
  /** What the cell held that was the first of its sheet to change. */
  private readonly first = new Map<string, CellBefore & { row: number; column: number }>();
  private readonly announced = new Map<string, Rect | null>();
  private rest: Change[] = [];

  cell(kind: 'content' | 'format', sheet: string, row: number, column: number): void {
    this.version++;
    this.lookVersion++;
    let sheets = this.cells.get(kind);
    if (!sheets) this.cells.set(kind, (sheets = new Map<string, Bounds>()));
    extend(sheets, sheet, row, column);
  }

  /** A formula came to another result. */
  result(sheet: string, row: number, column: number): void {
    this.version++;
    this.lookVersion++;
    extend(this.results, sheet, row, column);
  }

  /** Just before a cell's content changes: only the first cell of a sheet is kept. */
  before(sheet: string, row: number, column: number, held: () => CellBefore): void {
    if (this.first.has(sheet) || this.cells.get('content')?.has(sheet)) return;
    this.first.set(sheet, { row, column, ...held() });
  }

  /** Cells put in or taken out; each time counts. */
  shifted(sheet: string, shift: CellShift): void {
    this.note({ kind: 'structure', sheet, shift });
  }

  /** A sheet came, went, or has another name, place or visibility. */
  ofSheet(sheet: string, fact: SheetFact): void {
    this.note({ kind: 'structure', sheet, fact });
  }

  private note(change: Change): void {
    this.version++;
    this.lookVersion++;
    this.rest.push(change);
  }

  add(kind: Change['kind'], sheet?: string, rect?: Rect): void {
    this.version++;
    if (kind !== 'layout') this.lookVersion++;
    const same = this.rest.find(
      (change) => change.kind === kind && change.sheet === sheet && !change.shift && !change.fact,
    );
    if (!same) {
      this.rest.push({
        kind,
        ...(sheet === undefined ? {} : { sheet }),
        ...(rect ? { rect } : {}),
      });
      return;
    }
    this.rest[this.rest.indexOf(same)] = {
      kind,
      ...(sheet === undefined ? {} : { sheet }),
      ...(rect && same.rect ? { rect: enclosing(rect, same.rect) } : {}),
    };
  }

  /** Rows hidden or shown again; those next to the last ones noted count as one block with them. */
  rows(sheet: string, span: RowSpan, hidden: boolean): void {
    this.version++;
    const spans = this.spans[hidden ? 'hidden' : 'shown'];
    const known = spans.get(sheet) ?? [];
    const last = known.at(-1);
    if (last?.to === span.from - 1) known[known.length - 1] = { from: last.from, to: span.to };
    else known.push(span);
    spans.set(sheet, known);
  }

  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Where cells have changed since the workbook was opened; null stands for a whole sheet. */
  changedCells(): ReadonlyMap<string, Rect | null> {
    const changed = new Map(this.announced);
    for (const change of this.pending()) noteCells(changed, change);
    return changed;
  }

  announce(): void {
    const changes = this.pending();
    for (const change of changes) noteCells(this.announced, change);
    for (const kind of ['hidden', 'shown'] as const) this.spans[kind].clear();
    this.cells.clear();
    this.results.clear();
    this.first.clear();
    this.rest = [];
    if (changes.length === 0) return;
    for (const listener of [...this.listeners]) listener(changes);
  }

  /** What the cell held, where it is the only one of the sheet that changed. */
  private heldBy(sheet: string, { row, column, rows, columns }: Rect): CellBefore | undefined {
    const first = this.first.get(sheet);
    const isIt = first?.row === row && first.column === column && rows === 1 && columns === 1;
    return isIt ? { value: first.value, formula: first.formula } : undefined;
  }

  private pending(): Change[] {
    const changes: Change[] = [];
    for (const [kind, sheets] of this.cells) {
      for (const [sheet, bounds] of sheets) {
        const rect = rectOfBounds(bounds);
        const before = kind === 'content' ? this.heldBy(sheet, rect) : undefined;
        changes.push({ kind, sheet, rect, ...(before ? { before } : {}) });
      }
    }
    for (const [sheet, bounds] of this.results) {
      changes.push({ kind: 'content', sheet, rect: rectOfBounds(bounds) });
    }
    for (const kind of ['hidden', 'shown'] as const) {
      for (const [sheet, rows] of this.spans[kind]) changes.push({ kind, sheet, rows });
    }
    return [...changes, ...this.rest];
  }
}

function extend(sheets: Map<string, Bounds>, sheet: string, row: number, column: number): void {
  const bounds = sheets.get(sheet);
  if (!bounds) {
    sheets.set(sheet, { top: row, left: column, bottom: row, right: column });
    return;
  }
  if (row < bounds.top) bounds.top = row;
  if (row > bounds.bottom) bounds.bottom = row;
  if (column < bounds.left) bounds.left = column;
  if (column > bounds.right) bounds.right = column;
}

function rectOfBounds({ top, left, bottom, right }: Bounds): Rect {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function noteCells(changed: Map<string, Rect | null>, { kind, sheet, rect }: Change): void {
  if (sheet === undefined || !/^(?:content|structure|table)$/.test(kind)) return;
  const known = changed.get(sheet);
  if (known === null) return;
  changed.set(sheet, rect ? (known ? enclosing(known, rect) : rect) : null);
}
