import { randomId } from '../app/random-id';
import { taipeiClock } from '../app/taipei-clock';
import { Workbook } from '../workbook/workbook';
import { guarded } from './findings/verify-only';
import { bindUseCases, type UseCases } from './use-cases';

/** Of the workbook that Excel has open, by the clock on the wall. */
export const boundUseCases = (): UseCases =>
  guarded(bindUseCases(new Workbook(Excel, randomId), taipeiClock()));
