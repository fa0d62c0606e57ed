import type { UnsupportedFormula } from './calc/result';
import { localSerial } from './calc/local-serial';
import { evaluated, formulaValues, modelCalculator } from './calc-source';
import { shownText } from './shown-text';
import { type Held, heldFor } from './held';
import { isTooLarge } from './answer-size';
import { byteLength } from './byte-length';
import { Faults } from './faults/faults';
import { Quirks } from './faults/quirks';
import { asksPrinter } from './faults/refusals';
import type { ModelServices } from './model/workbook-model';
import { blankModel } from './model/blank-model';
import { WorkbookModel } from './model/workbook-model';
import type { ChangeListener } from './model/change';
import type { History } from './model/history';
import type { SheetModel } from './model/sheet-model';
import type { Rect } from './model/rect';
import type { SheetDamage } from './model/damage';
import { changeEvents } from './objects/change-events';
import type { ObjectTypes } from './objects/object-types';
import { HERE, Session, type SessionOptions, type SharedState } from './objects/session';
import { rangeType } from './objects/range';
import { rangeAreasType } from './objects/range-areas';
import { shapeType } from './objects/shape';
import { frontEvents } from './objects/sheet-events';
import { isOfLibrary, serviceObject } from './objects/service';
import { tableType } from './objects/table';
import { workbookType } from './objects/workbook';
import { worksheetType } from './objects/worksheet';
import { TransportFault } from './protocol/transport-fault';
import { parseRequest, runBatch } from './protocol/batch';
import { Uncalculated } from './uncalculated';
import type { CellPlace } from './xlsx/cell-name';

export interface HostOptions {
  /** The clock of NOW(), TODAY() and of years left out; the system's when absent. */
  readonly now?: () => Date;
  /** What `workbook.name` answers. */
  readonly fileName?: string;
  /** Whether what is done can be taken back, step by step: of no use without a person, and it takes memory. */
  readonly keepsSteps?: boolean;
}

export interface Counters {
  requests: number;
  requestBytes: number;
  responseBytes: number;
  /** Page settings written: each asks the printer. */
  pageSettings: number;
}

const TYPES: ObjectTypes = {
  range: rangeType,
  rangeAreas: rangeAreasType,
  shape: shapeType,
  table: tableType,
  worksheet: worksheetType,
};

/**
 * An open workbook that answers the genuine office.js: request bodies in, answers out. Give it to
 * `loadOffice` (Node) or `connectPane` (browser).
 */
export class Host {
  readonly counters: Counters = { requests: 0, requestBytes: 0, responseBytes: 0, pageSettings: 0 };
  readonly faults = new Faults();
  /** States and manners of some Excels. */
  readonly quirks = new Quirks();
  readonly model: WorkbookModel;
  /** What was done by the person and by add-ins, to be taken back step by step. */
  readonly history: History;
  readonly options: SessionOptions;
  private readonly shared: SharedState;
  /** The user's own, and that of whoever hands requests over without one. */
  private readonly session: Session;
  /** The sheet that was in front when add-ins were last told. */
  private front: SheetModel;
  /** Whose batch is running. */
  private running: Session | undefined;
  private unsupported: readonly UnsupportedFormula[] = [];
  private readonly uncalculated = new Uncalculated();

  /** Throws what WorkbookModel.open throws for what is no sound .xlsx. */
  static open(bytes: Uint8Array, options: HostOptions = {}): Host {
    return new Host(options, (services) => WorkbookModel.open(bytes, services));
  }

  /**
   * Takes over a workbook that was opened for its view, with the values of its file: what has been
   * changed since is worked out.
   */
  static over(model: WorkbookModel, options: HostOptions = {}): Host {
    return new Host(options, (services) => {
      model.services = services;
      return model;
    });
  }

  /** A new workbook with one empty sheet. */
  static blank(options: HostOptions = {}): Host {
    return new Host(options, blankModel);
  }

  private constructor(options: HostOptions, open: (services: ModelServices) => WorkbookModel) {
    const now = options.now ?? (() => new Date());
    const showText = shownText(() => model);
    const model: WorkbookModel = open({
      fillsFormulas: () => !this.quirks.get('fillFormulasOff'),
      growsTables: () => !this.quirks.get('growTablesOff'),
      calculator: modelCalculator(now, ({ cells, unsupported }) => {
        this.unsupported = unsupported;
        this.uncalculated.note(unsupported, cells);
      }),
      displayText: showText,
      now,
      formulaValues: (book, sheet, formulas) => formulaValues(book, sheet, formulas, now),
      today: () => Math.floor(localSerial(now())),
    });
    this.model = model;
    this.options = {
      fileName: options.fileName ?? '活頁簿1.xlsx',
      now,
      displayText: showText,
      evaluate: (formula) => evaluated(model, formula, now),
    };
    this.shared = {
      seat: HERE,
      quirks: this.quirks,
      types: TYPES,
      calculationMode: 'Automatic',
      sessions: new Set(),
    };
    this.session = this.connect('1.14');
    if (options.keepsSteps === false) model.history.leave();
    // TODAY() and its kind show the day of this clock, not the one on which the file was saved.
    model.history.apart(() => model.recalculate());
    model.announce();
    this.front = model.activeSheet;
    model.onChange((changes) => {
      this.uncalculated.changed(changes, model);
      for (const change of changes) {
        for (const session of this.shared.sessions) {
          changeEvents(session, change, session === this.running);
        }
      }
      const before = this.front;
      this.front = model.activeSheet;
      if (before === this.front) return;
      for (const session of this.shared.sessions) frontEvents(session, before, this.front);
    });
    this.history = model.history;
    this.history.home = {
      activate: (sheet) => this.session.activate(sheet),
      select: (sheet, rects) => this.session.select(sheet, rects),
      settle: () => this.session.settle(),
      announce: () => this.announce(),
    };
  }

  /**
   * One more add-in: ranges it keeps, events it hears and its version of ExcelApi are its own. With a seat
   * of its own it is in another person's Excel, who has the same workbook open.
   */
  connect(api: string, seat = HERE): Session {
    return new Session(this.model, this.options, this.shared, api, seat);
  }

  disconnect(session: Session): void {
    session.end();
  }

  /** What is to be said of formulas that turned out too much to be worked out since this was last asked. */
  uncalculatedNews(): string {
    return this.uncalculated.news();
  }

  /** Formulas the last calculation could not work out; they keep the value the file had. */
  get unsupportedFormulas(): readonly UnsupportedFormula[] {
    return this.unsupported;
  }

  get held(): Held {
    return heldFor(this.shared.sessions);
  }

  /** What of the file cannot be read: such a cell answers #N/A, such a sheet is empty. */
  get damages(): readonly SheetDamage[] {
    return this.model.damages;
  }

  /** The .xlsx as it is now, formulas worked out. */
  save(): Uint8Array {
    return this.history.within(() => {
      this.model.calculate();
      return this.model.save();
    });
  }

  /** A ProcessQuery body in, its answer out. TransportFault when the request is refused as a whole. */
  execute(bodyText: string, session = this.session): string {
    const bytes = byteLength(bodyText);
    this.counters.requests++;
    this.counters.requestBytes += bytes;
    this.faults.beginRequest(bytes);
    let number = 0;
    this.running = session;
    this.shared.seat = session.seat;
    this.history.begin();
    try {
      const response = runBatch(
        {
          root: workbookType.wrap(session),
          references: session.references,
          newObject: (typeName) => serviceObject(typeName, session),
          beforeUse: (use) => {
            session.assertKnown(use.type, use.member);
            if (asksPrinter(use)) this.counters.pageSettings++;
            this.quirks.beforeUse(use, () => this.faults.crash());
          },
          beforeAction: (_action, member) => {
            // What the library tells by itself concerns no document: no state of Excel's refuses it.
            if (!isOfLibrary(member)) this.quirks.beforeAction();
            this.faults.beforeAction(++number, member);
          },
        },
        parseRequest(bodyText),
      );
      if (isTooLarge(response)) throw new TransportFault('ResponsePayloadSizeLimitExceeded');
      const answer = JSON.stringify(response);
      const answerBytes = byteLength(answer);
      this.counters.responseBytes += answerBytes;
      this.faults.endRequest(answerBytes);
      return answer;
    } finally {
      session.endBatch();
      this.publish(() => this.history.end('增益集的變更'));
      this.running = undefined;
      this.shared.seat = HERE;
    }
  }

  /**
   * What a user does in the grid: changes the model, then everybody hears of it. One step to take
   * back, under this name. `seat` is that of another person with the same workbook.
   */
  edit(change: () => void, name = '變更', seat = HERE): void {
    this.history.begin();
    this.shared.seat = seat;
    try {
      change();
    } finally {
      this.publish(() => this.history.end(name));
      this.shared.seat = HERE;
    }
  }

  /** Brings a sheet to the front. */
  activate(sheet: SheetModel): void {
    this.session.activate(sheet);
    this.publish(() => undefined);
  }

  /** `active` lies in one of the rects; the first cell of the first when absent. */
  select(sheet: SheetModel, rects: readonly Rect[], active?: CellPlace): void {
    this.session.select(sheet, rects, active);
    this.publish(() => undefined);
  }

  /** Told once after each batch or edit that changed something. Returns the way out. */
  onChange(listener: ChangeListener): () => void {
    return this.model.onChange(listener);
  }

  /** `finish` comes when formulas are worked out and before anybody is told. */
  private publish(finish: () => void): void {
    this.session.settle();
    finish();
    this.announce();
  }

  private announce(): void {
    this.model.announce();
    for (const { events } of this.shared.sessions) events.flush();
  }
}
