import type { Quirks } from '../faults/quirks';
import { isCellError, type CellValue } from '../model/cell-value';
import type { SheetModel } from '../model/sheet-model';
import type { TableModel } from '../model/table-model';
import type { WorkbookModel } from '../model/workbook-model';
import type { HostObject } from '../protocol/host-object';
import type { Wire } from '../protocol/wire';
import { apiNotFound, notImplemented } from '../protocol/host-error';
import { References } from '../protocol/references';
import type { Rect } from '../model/rect';
import { localAddress } from './a1';
import { AppRuntime } from './app-runtime';
import { apiVersionOf } from './api-versions';
import { EVENT, EventHub, WORKBOOK } from './event-hub';
import { moveKept } from './kept-ranges';
import type { ObjectTypes } from './object-types';
import { gone, RangeTarget } from './range-target';
import { whyRefused } from './refused-members';
import type { CellPlace } from '../xlsx/cell-name';

export interface SessionOptions {
  readonly fileName: string;
  now(): Date;
  displayText(value: CellValue, numberFormat: string): string;
  /** A list of several values, undefined for what cannot be worked out. */
  evaluate(formula: string): CellValue | readonly CellValue[] | undefined;
}

/** The seat in front of which the host's own user sits. */
export const HERE = 'here';

/** What all add-ins over one workbook have in common beside it. */
export interface SharedState {
  /** From which seat comes what happens now: what others do arrives as `Remote` (co-authoring). */
  seat: string;
  readonly quirks: Quirks;
  readonly types: ObjectTypes;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  readonly sessions: Set<Session>;
}

/** What belongs to an open workbook and one add-in, but not to the file. */
export class Session {
  readonly references = new References();
  readonly events = new EventHub(() => this.quirks.get('eventsCome'));
  readonly runtime = new AppRuntime();
  enableEvents = true;
  /** Until the end of the batch. */
  calculationSuspended = false;
  /** Sheets added by the batch that is running. */
  readonly newSheets = new Set<SheetModel>();

  private readonly minorVersion: number;
  private readonly stopShifts: () => void;

  constructor(
    readonly model: WorkbookModel,
    readonly options: SessionOptions,
    readonly shared: SharedState,
    /** The version of ExcelApi that this Excel has, as `1.14`. */
    api: string,
    /** Whose Excel it is: several people may have the workbook open. */
    readonly seat = HERE,
  ) {
    this.minorVersion = Number(api.split('.')[1]);
    shared.sessions.add(this);
    this.stopShifts = model.onShift((sheet, shift) => {
      moveKept(this, sheet, shift);
    });
  }

  /** The add-in is gone: nobody tells it of anything, and nobody holds it. */
  end(): void {
    this.shared.sessions.delete(this);
    this.stopShifts();
  }

  get quirks(): Quirks {
    return this.shared.quirks;
  }

  get types(): ObjectTypes {
    return this.shared.types;
  }

  range(sheet: SheetModel, rect: Rect): HostObject {
    return this.types.range.wrap(new RangeTarget(this, sheet, rect));
  }

  areas(sheet: SheetModel, rects: readonly Rect[]): HostObject {
    return this.types.rangeAreas.wrap(rects.map((rect) => new RangeTarget(this, sheet, rect)));
  }

  worksheet(sheet: SheetModel): HostObject {
    return this.types.worksheet.wrap({ session: this, sheet });
  }

  table(table: TableModel): HostObject {
    return this.types.table.wrap({ session: this, table });
  }

  /** ApiNotFound for a member that came with a later version, NotImplemented for a refused one. */
  assertKnown(type: string, member: string): void {
    if (apiVersionOf(type, member) > this.minorVersion) throw apiNotFound(`${type}.${member}`);
    if (whyRefused(type, member) !== undefined) throw notImplemented(`${type}.${member}`);
  }

  checkSheet(sheet: SheetModel): void {
    if (!this.model.sheets.includes(sheet)) throw gone('The worksheet');
  }

  /** The text Excel shows for a value. */
  text(value: CellValue, numberFormat: string): string {
    if (value === null) return '';
    return isCellError(value) ? value.error : this.options.displayText(value, numberFormat);
  }

  /** Brings a sheet to the front, as a click on its tab does. */
  activate(sheet: SheetModel): void {
    if (this.model.activeSheet !== sheet) this.model.activeSheet = sheet;
  }

  select(sheet: SheetModel, rects: readonly Rect[], active?: CellPlace): void {
    sheet.view.select(rects, active);
    const address = rects.map(localAddress).join(',');
    this.post(EVENT.worksheetSelectionChanged, sheet, { worksheetId: sheet.id, address });
  }

  /** What events say of where a change comes from. */
  get source(): 'Local' | 'Remote' {
    return this.seat === this.shared.seat ? 'Local' : 'Remote';
  }

  /** To handlers of the sheet and to those of all sheets, of every add-in that hears events. */
  post(type: number, sheet: SheetModel, args: Record<string, Wire>): void {
    for (const session of this.shared.sessions) session.tell(type, sheet, args);
  }

  /** To the handlers of this add-in alone. */
  tell(type: number, sheet: Pick<SheetModel, 'id'>, args: Record<string, Wire>): void {
    // Where another looks, and what he has selected, is told to him alone.
    const isOfChange = 'source' in args;
    if (!this.enableEvents || (!isOfChange && this.source === 'Remote')) return;
    const told = isOfChange ? { ...args, source: this.source } : args;
    this.events.post(type, sheet.id, told);
    this.events.post(type, WORKBOOK, told);
  }

  /** Formula results may be asked for in the middle of a batch. */
  settle(): void {
    if (this.shared.calculationMode === 'Manual' || this.calculationSuspended) return;
    this.model.calculate();
  }

  endBatch(): void {
    this.calculationSuspended = false;
    this.newSheets.clear();
  }
}
