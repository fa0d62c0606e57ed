import { isCellError, type CellValue } from '../model/cell-value';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import type { Wire } from '../protocol/wire';
import { apiNotFound } from '../protocol/host-error';
import { References } from '../protocol/references';
import type { Rect } from '../model/rect';
import { localAddress } from './a1';
import { apiVersionOf } from './api-versions';
import { EVENT, EventHub, WORKBOOK } from './event-hub';
import { moveKept } from './move-cells';
import { gone } from './range-target';

export interface SessionOptions {
  readonly fileName: string;
  now(): Date;
  displayText(value: CellValue, numberFormat: string): string;
  /** A list of several values, undefined for what cannot be worked out. */
  evaluate(formula: string): CellValue | readonly CellValue[] | undefined;
}

/** What belongs to an open workbook and one add-in, but not to the file. */
export class Session {
  readonly references = new References();
  readonly events = new EventHub();
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  enableEvents = true;
  /** Until the end of the batch. */
  calculationSuspended = false;

  private minorVersion = 14;

  constructor(
    readonly model: WorkbookModel,
    readonly options: SessionOptions,
  ) {
    model.onShift((sheet, shift) => {
      moveKept(this.references, sheet, shift);
    });
  }

  /** The version of ExcelApi that this Excel has, as `1.14`. */
  set api(version: string) {
    this.minorVersion = Number(version.split('.')[1]);
  }

  /** ApiNotFound for a member that came with a later version. */
  assertKnown(type: string, member: string): void {
    if (apiVersionOf(type, member) > this.minorVersion) throw apiNotFound(`${type}.${member}`);
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
    this.keepingFront(() => {
      if (this.model.activeSheet !== sheet) this.model.activeSheet = sheet;
    });
  }

  /** Tells handlers when `change` brings another sheet to the front. */
  keepingFront(change: () => void): void {
    const before = this.model.activeSheet;
    change();
    const after = this.model.activeSheet;
    if (before === after) return;
    this.post(EVENT.worksheetDeactivated, before, { worksheetId: before.id });
    this.post(EVENT.worksheetActivated, after, { worksheetId: after.id });
  }

  select(sheet: SheetModel, rects: readonly Rect[]): void {
    sheet.view.select(rects);
    const address = rects.map(localAddress).join(',');
    this.post(EVENT.worksheetSelectionChanged, sheet, { worksheetId: sheet.id, address });
  }

  /** To handlers of the sheet and to those of all sheets. */
  post(type: number, sheet: SheetModel, args: Record<string, Wire>): void {
    if (!this.enableEvents) return;
    this.events.post(type, sheet.id, args);
    this.events.post(type, WORKBOOK, args);
  }

  /** Formula results may be asked for in the middle of a batch. */
  settle(): void {
    if (this.calculationMode === 'Manual' || this.calculationSuspended) return;
    this.model.calculate();
  }
}
