import { HostError } from '../protocol/host-error';
import type { MemberUse } from '../protocol/member-use';
import {
  FREEZE_FAILS,
  INACTIVE_WORKBOOK,
  NO_A4,
  NO_PRINTER,
  refuses,
  type Refusal,
} from './refusals';

interface Settings {
  /** Another workbook has the focus. */
  inactiveWorkbook: boolean;
  /** Several sheets are selected, or a tab is being renamed: every request fails (2266, 4998). */
  sheetsGrouped: boolean;
  /** A cell is being edited. */
  cellEditing: boolean;
  /** The printer has no A4 paper. */
  noA4: boolean;
  /** No printer at all: nothing of the page setup can be written. */
  noPrinter: boolean;
  freezeFails: boolean;
  /** AutoCorrect's 「fill formulas in tables」 is off (2093). */
  fillFormulasOff: boolean;
  /** How a table answers whose last row was deleted (5909): as if it had one blank row, or none. */
  emptyTables: 'oneRow' | 'blankBody' | 'noBody';
  /** `horizontalFitToPages` alone (1860): applied, not applied, or one page tall as well. */
  fitToWidth: 'applied' | 'ignored' | 'onePageTall';
  /** Text cells (`@`) take a leading `=`, `+`, `-` or `@` for a formula, too. */
  formulasInTextCells: boolean;
  /** Sheet names made from a range become `[1]Sheet!…` when a sheet is renamed (4403). */
  rangeNamesBreak: boolean;
  /** A sheet added in the same request does not come to the front (930). */
  lateActivation: boolean;
}

const NONE: Settings = {
  inactiveWorkbook: false,
  sheetsGrouped: false,
  cellEditing: false,
  noA4: false,
  noPrinter: false,
  freezeFails: false,
  fillFormulasOff: false,
  emptyTables: 'oneRow',
  fitToWidth: 'applied',
  formulasInTextCells: false,
  rangeNamesBreak: false,
  lateActivation: false,
};

/** States that Excel can be in, and manners that only some Excels have: off until they are set. */
export class Quirks {
  private settings = { ...NONE };

  /** What is not named stays as it is. */
  set(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
  }

  get<K extends keyof Settings>(name: K): Settings[K] {
    return this.settings[name];
  }

  clear(): void {
    this.settings = { ...NONE };
  }

  /** HostError where Excel lets nothing in. */
  beforeAction(): void {
    if (this.settings.cellEditing) {
      throw new HostError('InvalidOperationInCellEditMode', 'A cell is being edited.');
    }
    if (this.settings.sheetsGrouped) {
      throw new HostError('GeneralException', 'Several sheets are selected.');
    }
  }

  /** Throws the error this use ends with; calls `crash`, which throws, where Excel would crash. */
  beforeUse(use: MemberUse, crash: () => never): void {
    const refusal = this.refusals().find((each) => refuses(each, use));
    if (!refusal) return;
    if (refusal.code === 'crash') crash();
    throw new HostError(refusal.code, `Refused in this state: ${use.type}.${use.member}.`);
  }

  private refusals(): readonly Refusal[] {
    const { inactiveWorkbook, noA4, noPrinter, freezeFails } = this.settings;
    return [
      ...(inactiveWorkbook ? INACTIVE_WORKBOOK : []),
      ...(noA4 ? NO_A4 : []),
      ...(noPrinter ? NO_PRINTER : []),
      ...(freezeFails ? FREEZE_FAILS : []),
    ];
  }
}
