import { factsOf } from '../../facts/facts';
import type { Clock } from '../../register/day';
import { readRegister } from '../../register/read';
import type { Workbook } from '../../workbook/workbook';
import type { Drafts } from '../row/draft';
import { type Saved, saveRows } from '../row/save-rows';
import { planSave } from './plan-save';

/** Writes what was typed in a meeting, with what a decision does to the work that it assigns. */
export function saveDrafts(
  workbook: Workbook,
  clock: Clock,
  drafts: Drafts,
  subject: string,
): Promise<Saved> {
  return saveRows(workbook, clock, { drafts, subject }, (rows, blocks) =>
    planSave(rows, factsOf(readRegister(blocks), clock), drafts),
  );
}
