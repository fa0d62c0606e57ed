import type { Said } from '../../register/said';
import type { Problem } from '../../rules/problem';
import { englishFigure, englishValue } from './figures';
import { englishEntry } from './journal';
import { matchForm } from './match-form';
import { englishMessage, shortMessage } from './message';
import { NOTES } from './notes/all';
import { sayEnglish } from './say-english';

/** Of each rule by its id. */
export type Notes = Readonly<Record<string, { readonly why: string; readonly mend: string }>>;

/** What the pane needs to say in English what lies below it; fetched only where English is spoken. */
export interface Book {
  readonly say: (said: Said) => string;
  readonly text: (text: string) => string;
  readonly message: (problem: Problem) => string;
  /** What is wrong, without what to do about it. */
  readonly short: (problem: Problem) => string;
  /** An entry of the journal. */
  readonly entry: typeof englishEntry;
  /** The name of a figure, and what it comes to. */
  readonly figure: (name: string, id: string) => string;
  readonly value: (text: string) => string;
  readonly notes: Notes;
}

export const book: Book = {
  say: sayEnglish,
  message: englishMessage,
  short: shortMessage,
  text: matchForm,
  entry: englishEntry,
  figure: englishFigure,
  value: englishValue,
  notes: NOTES,
};
