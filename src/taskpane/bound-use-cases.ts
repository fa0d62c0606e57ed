import { randomId } from '../app/random-id';
import { taipeiClock } from '../app/taipei-clock';
import { Workbook } from '../workbook/workbook';
import { guarded } from './findings/verify-only';
import { learnEnglish } from './in-words';
import { learnt } from './learnt';
import { inEnglish } from './overview/english-overview';
import { bindUseCases, type UseCases } from './use-cases';

/** Of the workbook that Excel has open, by the clock on the wall. */
export async function boundUseCases(): Promise<UseCases> {
  // What they tell is said in the language of the pane.
  await learnEnglish();
  const cases = bindUseCases(new Workbook(Excel, randomId), taipeiClock());
  return guarded(learnt.book ? inEnglish(cases, learnt.book) : cases);
}
