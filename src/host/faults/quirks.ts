import { HostError } from '../protocol/host-error';
import type { MemberUse } from '../protocol/member-use';
import { noQuirks, type QuirkSettings } from './quirk-table';
import {
  FREEZE_FAILS,
  INACTIVE_WORKBOOK,
  NO_A4,
  NO_PRINTER,
  refuses,
  SHARED_WORKBOOK,
  type Refusal,
} from './refusals';

/** States that Excel can be in, and manners that only some Excels have: off until they are set. */
export class Quirks {
  private settings = noQuirks();

  /** What is not named stays as it is. */
  set(settings: Partial<QuirkSettings>): void {
    this.settings = { ...this.settings, ...settings };
  }

  get<K extends keyof QuirkSettings>(name: K): QuirkSettings[K] {
    return this.settings[name];
  }

  clear(): void {
    this.settings = noQuirks();
  }

  /** HostError where Excel lets nothing in. */
  beforeAction(): void {
    if (this.settings.protectedView) {
      throw new HostError('AccessDenied', 'The workbook is in Protected View.');
    }
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
    const { inactiveWorkbook, sharedWorkbook, noA4, noPrinter, freezeFails } = this.settings;
    return [
      ...(inactiveWorkbook ? INACTIVE_WORKBOOK : []),
      ...(sharedWorkbook ? SHARED_WORKBOOK : []),
      ...(noA4 ? NO_A4 : []),
      ...(noPrinter ? NO_PRINTER : []),
      ...(freezeFails ? FREEZE_FAILS : []),
    ];
  }
}
