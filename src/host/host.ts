import type { UnsupportedFormula } from './calc/result';
import { evaluated, modelCalculator } from './calc-source';
import { displayText } from './display/display-text';
import { Faults } from './faults/faults';
import type { ModelServices } from './model/workbook-model';
import { WorkbookModel } from './model/workbook-model';
import type { ChangeListener } from './model/change';
import type { SheetModel } from './model/sheet-model';
import type { Rect } from './model/rect';
import type { CellValue } from './model/cell-value';
import { changeEvents } from './objects/change-events';
import type { EventListener } from './objects/event-hub';
import { Session } from './objects/session';
import { serviceObject } from './objects/service';
import { workbookType } from './objects/workbook';
import { parseRequest, runBatch } from './protocol/batch';

export interface HostOptions {
  /** The clock of NOW(), TODAY() and of years left out; the system's when absent. */
  readonly now?: () => Date;
  /** What `workbook.name` answers. */
  readonly fileName?: string;
}

export interface Counters {
  requests: number;
  requestBytes: number;
  responseBytes: number;
}

/**
 * An open workbook that answers the genuine office.js: request bodies in, answers out. Give it to
 * `loadOffice` (Node) or `connectPane` (browser).
 */
export class Host {
  readonly counters: Counters = { requests: 0, requestBytes: 0, responseBytes: 0 };
  readonly faults = new Faults();
  readonly session: Session;
  private isInBatch = false;
  private unsupported: readonly UnsupportedFormula[] = [];

  /** Throws what WorkbookModel.open throws for what is no sound .xlsx. */
  static open(bytes: Uint8Array, options: HostOptions = {}): Host {
    return new Host(options, (services) => WorkbookModel.open(bytes, services));
  }

  /** A new workbook with one empty sheet. */
  static blank(options: HostOptions = {}): Host {
    return new Host(options, (services) => WorkbookModel.blank(services));
  }

  private constructor(options: HostOptions, open: (services: ModelServices) => WorkbookModel) {
    const now = options.now ?? (() => new Date());
    const showText = (value: CellValue, numberFormat: string) =>
      displayText(value, numberFormat, { locale: 'zh-TW', date1904: model.date1904 });
    const model: WorkbookModel = open({
      calculator: modelCalculator(now, (formulas) => {
        this.unsupported = formulas;
      }),
      displayText: showText,
    });
    this.session = new Session(model, {
      fileName: options.fileName ?? '活頁簿1.xlsx',
      now,
      displayText: showText,
      evaluate: (formula) => evaluated(model, formula, now),
    });
    model.onChange((changes) => {
      for (const change of changes) changeEvents(this.session, change, this.isInBatch);
    });
  }

  get model(): WorkbookModel {
    return this.session.model;
  }

  /** Formulas the host cannot work out; they keep the value the file had. */
  get unsupportedFormulas(): readonly UnsupportedFormula[] {
    return this.unsupported;
  }

  /** The .xlsx as it is now, formulas worked out. */
  save(): Uint8Array {
    this.model.calculate();
    return this.model.save();
  }

  /** A ProcessQuery body in, its answer out. TransportFault when the request is refused as a whole. */
  execute(bodyText: string): string {
    const bytes = byteLength(bodyText);
    this.counters.requests++;
    this.counters.requestBytes += bytes;
    this.faults.beginRequest(bytes);
    let number = 0;
    this.isInBatch = true;
    try {
      const response = runBatch(
        {
          root: workbookType.wrap(this.session),
          references: this.session.references,
          newObject: serviceObject,
          assertKnown: (type, member) => this.session.assertKnown(type, member),
          beforeAction: (_action, member) => this.faults.beforeAction(++number, member),
        },
        parseRequest(bodyText),
      );
      const answer = JSON.stringify(response);
      const answerBytes = byteLength(answer);
      this.counters.responseBytes += answerBytes;
      this.faults.endRequest(answerBytes);
      return answer;
    } finally {
      this.session.calculationSuspended = false;
      this.publish();
      this.isInBatch = false;
    }
  }

  /** What a user does in the grid: changes the model, then everybody hears of it. */
  edit(change: () => void): void {
    try {
      change();
    } finally {
      this.publish();
    }
  }

  /** Brings a sheet to the front. */
  activate(sheet: SheetModel): void {
    this.session.activate(sheet);
    this.publish();
  }

  select(sheet: SheetModel, rects: readonly Rect[]): void {
    this.session.select(sheet, rects);
    this.publish();
  }

  /** Told once after each batch or edit that changed something. Returns the way out. */
  onChange(listener: ChangeListener): () => void {
    return this.model.onChange(listener);
  }

  /** Events for add-ins, after the batch or edit that caused them. Returns the way out. */
  onEvents(listener: EventListener): () => void {
    return this.session.events.listen(listener);
  }

  private publish(): void {
    this.session.settle();
    this.model.announce();
    this.session.events.flush();
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
