import type { CellValue } from '../../register/fault';
import type { TableName } from '../../register/register';
import type { Repair, RepairTarget } from '../../rules/fix';

/** One repair of one table, as a problem offers it. */
export interface RepairRequest {
  readonly table: TableName;
  readonly repair: Repair;
  readonly target?: RepairTarget;
}

/** Cells of a sheet that stand elsewhere afterwards, with all they hold. */
export interface CellMove {
  readonly sheet: string;
  readonly from: string;
  readonly to: string;
}

/** A cell that holds something else afterwards. */
export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What a repair will do to the workbook as it stands now: shown before it is done. */
export interface RepairPlan {
  readonly request: RepairRequest;
  /** What will be done, each a sentence for people. */
  readonly steps: readonly string[];
  readonly moves: readonly CellMove[];
  readonly cells: readonly CellChange[];
  /** Why nothing is done and what to do instead; the rest is then empty. */
  readonly refusal?: string;
}

/** What the journal says with the entry of a repair, and without it. */
export interface KeepRepair {
  readonly put: (stored: string) => string;
  readonly takeOut: (stored: string) => string;
}

/** A plan with the writes that carry it out, to be sent by a sync. */
export interface PreparedRepair {
  readonly plan: RepairPlan;
  readonly write: () => void;
}

export function refuse(request: RepairRequest, refusal: string): PreparedRepair {
  const nothing = { steps: [], moves: [], cells: [] };
  return { plan: { request, ...nothing, refusal }, write: () => undefined };
}
