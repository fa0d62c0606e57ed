import type { Day } from '../../src/register/day';
import { fixedClock } from '../../src/app/fixed-clock';
import type { UseCases } from '../../src/taskpane/use-cases';
import type { OpenWorkbook } from '../workbook/over-host';
import type { Book } from './books';

/** The day before MR-115-01 of the sample meets. */
export const clock = fixedClock('2026-12-09' as Day);

/** What the pane keeps from an attempt for the next: what was typed, read or agreed to. */
export type Kept = Map<string, unknown>;

/** Something a person does in the pane, from the first click to its end. */
export interface UseCase {
  readonly name: string;
  /** The workbook that it is done in; one of its own each time. */
  readonly book: Book | (() => Promise<OpenWorkbook>);
  /** It changes nothing: what it gives is to be the same, whatever it met. */
  readonly isReading?: boolean;
  readonly work: (cases: UseCases, kept: Kept, open: OpenWorkbook) => Promise<unknown>;
}

/** What a person typed or saw once stays with the pane: a second press of the button sends the same. */
export async function once<T>(kept: Kept, name: string, make: () => T | Promise<T>): Promise<T> {
  if (!kept.has(name)) kept.set(name, await make());
  return kept.get(name) as T;
}
