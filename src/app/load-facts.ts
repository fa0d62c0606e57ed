import type { ApprovedFigures } from '../facts/approved-figures';
import { factsOf, type Facts } from '../facts/facts';
import type { Clock } from '../register/day';
import type { Course } from '../workbook/course';
import type { MadeSheet } from '../workbook/paper/made-sheets';
import type { ReadOptions } from '../workbook/read-blocks';
import type { Workbook } from '../workbook/workbook';
import { loadRegister } from './load-register';

/** What the workbook's rows amount to now. @throws Refusal when it has none of the tables. */
export async function loadFacts(
  workbook: Workbook,
  clock: Clock,
  course?: Course,
  options?: ReadOptions,
): Promise<Facts> {
  return factsOf(await loadRegister(workbook, course, options), clock);
}

/** The same with what its approved agendas said, which the next agenda is compared with. */
export async function loadFactsForAgenda(
  workbook: Workbook,
  clock: Clock,
  course?: Course,
  options?: ReadOptions,
): Promise<Facts> {
  const register = await loadRegister(workbook, course, options);
  return factsOf(register, clock, await approvedIn(await workbook.madeSheets()));
}

/** What the approved agendas that are kept in the workbook said. */
export async function approvedIn(made: readonly MadeSheet[]): Promise<readonly ApprovedFigures[]> {
  if (made.length === 0) return [];
  // Every kind of paper comes along with it.
  return (await import('./papers/approved-figures')).approvedFigures(made);
}
