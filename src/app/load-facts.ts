import { factsOf, type Facts } from '../facts/facts';
import type { Clock } from '../register/day';
import type { Workbook } from '../workbook/workbook';
import { loadRegister } from './load-register';

/** What the workbook's rows amount to now. @throws Refusal when it has none of the tables. */
export async function loadFacts(workbook: Workbook, clock: Clock): Promise<Facts> {
  return factsOf(await loadRegister(workbook), clock);
}
