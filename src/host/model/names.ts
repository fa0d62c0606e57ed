import type { SheetModel } from './sheet-model';

export declare class DefinedName {
  get name(): string;
  /** Null for the workbook's own names. */
  get sheet(): SheetModel | null;
  /** With `=`. */
  get formula(): string;
  set formula(formula: string);
  get visible(): boolean;
  set visible(visible: boolean);
  get comment(): string;
  set comment(comment: string);
  remove(): void;
}

export declare class NameList {
  /** All but Excel's own (`_xlnm.…`). */
  all(): readonly DefinedName[];
  /** The sheet's own name first when a sheet is given with `null` as fallback to the workbook's. */
  find(name: string, sheet: SheetModel | null): DefinedName | null;
  /** ItemAlreadyExists, InvalidArgument for a name Excel would not take. */
  add(
    name: string,
    formula: string,
    options?: { sheet?: SheetModel | null; visible?: boolean; comment?: string },
  ): DefinedName;
}
