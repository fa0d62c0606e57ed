import { Segment } from '../xlsx/journal';
import { rectNames } from './a1';
import type { Rect } from './rect';
import { namedIn, tellNamed } from './restored-names';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** Where somebody stands in the workbook. */
export interface StandPoint {
  readonly sheet: SheetModel;
  readonly selection: readonly Rect[];
  /** No formula was waiting to be worked out. */
  readonly isCalculated: boolean;
}

/** What taking a step back means beside the workbook itself. */
export interface HistoryHome {
  /** Brings the sheet to the front, as a person does. */
  activate(sheet: SheetModel): void;
  select(sheet: SheetModel, rects: readonly Rect[]): void;
  /** Works out formulas that look at what was put back. */
  settle(): void;
  /** Tells everybody. */
  announce(): void;
}

interface Step {
  readonly name: string;
  /** What was written later without a step of its own follows behind. */
  readonly segments: Segment[];
  readonly before: StandPoint;
  after: StandPoint;
}

// Two thousand typed cells are about 1 MB: as many steps of any usual kind have room.
const MOST_BYTES = 96 * 1024 * 1024;
/** As many as Excel takes back. */
const MOST_STEPS = 100;

/**
 * The steps that can be taken back and made again, each under the name by which the person knows
 * it. Memory is bounded: the oldest steps go first, and the last one stays however large it is.
 */
export class History {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private depth = 0;
  private before: StandPoint;
  /** Nobody is there to take a step back. */
  private isLeft = false;
  /** The state before the oldest step that is kept. */
  private first: object = {};
  /** A host tells its add-ins. */
  home: HistoryHome;

  constructor(
    private readonly book: WorkbookModel,
    private readonly mostBytes = MOST_BYTES,
  ) {
    this.home = {
      activate: (sheet) => (book.activeSheet = sheet),
      select: (sheet, rects) => sheet.view.select(rects),
      settle: () => book.calculate(),
      announce: () => book.announce(),
    };
    this.before = this.standPoint();
    this.journal.take();
  }

  /** From here on nothing is kept: where a program works through a file, nobody takes its steps back. */
  leave(): void {
    this.clear();
    this.isLeft = true;
    this.book.pkg.journal.stop();
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** '' when there is nothing to take back. */
  get undoName(): string {
    return this.done.at(-1)?.name ?? '';
  }

  get redoName(): string {
    return this.undone.at(-1)?.name ?? '';
  }

  /** Stands for the state the workbook is in: the same again where steps lead back to it. */
  get state(): object {
    return this.done.at(-1)?.before ?? this.first;
  }

  /** Bytes that the steps take, about. */
  get bytes(): number {
    return [...this.done, ...this.undone].reduce((sum, step) => sum + bytesOf(step), 0);
  }

  get steps(): number {
    return this.done.length;
  }

  /** Those taken back among them: they can be made again. */
  get kept(): number {
    return this.done.length + this.undone.length;
  }

  /** A step begins; steps within it are part of it. */
  begin(): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.finishOther();
    this.before = this.standPoint();
  }

  /** The step ends. Where nothing is changed there was none. */
  end(name: string): void {
    this.depth -= 1;
    if (this.depth > 0) return;
    const segment = this.take();
    if (segment.differs()) this.push(name, [segment]);
  }

  /** What is written without a person's or an add-in's doing: it goes with the step before it. */
  within<T>(change: () => T): T {
    this.finishOther();
    try {
      return change();
    } finally {
      const segment = this.take();
      this.done.at(-1)?.segments.push(segment);
    }
  }

  /** Changes something that nobody takes back. */
  apart(change: () => void): void {
    this.journal.apart(change);
  }

  /** False when there was nothing to take back. */
  undo(): boolean {
    this.finishOther();
    const step = this.done.pop();
    if (!step) return false;
    this.undone.push(this.swap(step));
    this.land(step.before);
    return true;
  }

  redo(): boolean {
    this.finishOther();
    const step = this.undone.pop();
    if (!step) return false;
    this.done.push(this.swap(step));
    this.land(step.after);
    return true;
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
    this.take();
  }

  private take(): Segment {
    return this.isLeft ? new Segment() : this.journal.take();
  }

  private get journal() {
    return this.book.pkg.journal;
  }

  private swap(step: Step): Step {
    const { before, after } = step;
    const isCalculated = !this.book.stale.isDue && before.isCalculated && after.isCalculated;
    const named = namedIn(this.book);
    const segments: Segment[] = [];
    this.journal.apart(() => {
      for (const segment of step.segments.reverse()) segments.push(segment.swap());
      tellNamed(this.book, named);
      // Formulas got the values they had then with it, Excel's own among them. What changed is told
      // to the calculation when it is next needed.
      if (isCalculated) this.book.stale.isDue = false;
      this.book.changes.add('workbook');
    });
    return { ...step, segments };
  }

  private land({ sheet, selection }: StandPoint): void {
    this.journal.apart(() => {
      if (this.book.sheets.includes(sheet) && sheet.visibility === 'visible') {
        if (this.book.activeSheet !== sheet) this.home.activate(sheet);
        const isSame = rectNames(selectionOf(sheet)) === rectNames(selection);
        if (!isSame) this.home.select(sheet, selection);
      }
      this.home.settle();
    });
    this.home.announce();
  }

  /** What was changed in the model without a step is one of its own; a mere look is none. */
  private finishOther(): void {
    const segment = this.take();
    if (!segment.differs()) return;
    this.before = this.standPoint();
    this.push('', [segment]);
  }

  private push(name: string, segments: Segment[]): void {
    this.undone.length = 0;
    this.done.push({ name, segments, before: this.before, after: this.standPoint() });
    let bytes = this.bytes;
    while (this.done.length > 1 && (bytes > this.mostBytes || this.done.length > MOST_STEPS)) {
      const oldest = this.done.shift();
      if (!oldest) break;
      this.first = oldest.before;
      bytes -= bytesOf(oldest);
    }
  }

  private standPoint(): StandPoint {
    const sheet = this.book.activeSheet;
    return { sheet, selection: selectionOf(sheet), isCalculated: !this.book.stale.isDue };
  }
}

function selectionOf(sheet: SheetModel): readonly Rect[] {
  return sheet.kind === 'worksheet' ? sheet.view.selection : [];
}

function bytesOf({ segments }: Step): number {
  return segments.reduce((sum, segment) => sum + segment.bytes, 0);
}
