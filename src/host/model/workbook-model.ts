import type { Calculator, DisplayText } from './calculator';
import type { ChangeListener } from './change';
import type { NameList } from './names';
import type { SettingsModel } from './settings';
import type { SheetModel } from './sheet-model';
import type { FontView } from './style';
import type { TableModel } from './table-model';

export interface ModelServices {
  readonly calculator?: Calculator;
  readonly displayText?: DisplayText;
}

export declare class WorkbookModel {
  /** NotXlsxError, EncryptedWorkbookError, DamagedWorkbookError, UnsupportedWorkbookError. */
  static open(bytes: Uint8Array, services?: ModelServices): WorkbookModel;
  /** One sheet 「工作表1」. */
  static blank(services?: ModelServices): WorkbookModel;
  /** In tab order, hidden ones included. */
  get sheets(): readonly SheetModel[];
  get activeSheet(): SheetModel;
  set activeSheet(sheet: SheetModel);
  /** Names compare without case, as in Excel. */
  sheet(name: string): SheetModel | null;
  sheetById(id: string): SheetModel | null;
  addSheet(name?: string): SheetModel;
  /** Its parts and names go; references to it become #REF!. */
  deleteSheet(sheet: SheetModel): void;
  renameSheet(sheet: SheetModel, name: string): void;
  moveSheet(sheet: SheetModel, position: number): void;
  get tables(): readonly TableModel[];
  table(name: string): TableModel | null;
  readonly names: NameList;
  readonly settings: SettingsModel;
  /** The workbook's standard font: widths are counted in its digits. */
  get defaultFont(): FontView;
  /** True when the file counts days from 1904. */
  get date1904(): boolean;
  /** Works formulas out if anything changed since the last time. */
  calculate(): void;
  /** Works formulas out even if nothing changed. */
  calculateAll(): void;
  /** The .xlsx; untouched parts byte for byte as they came. */
  save(): Uint8Array;
  /** Grows with every change. */
  get version(): number;
  /** Told by `announce`, once for all changes since the last call. Returns the way out. */
  onChange(listener: ChangeListener): () => void;
  announce(): void;
}
