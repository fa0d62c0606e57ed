import type { Said } from '../register/said';
import { spokenLanguage } from './language';
import { learnt } from './learnt';

/** Once before anything from below is shown; it asks again after a fetch that failed. */
export async function learnEnglish(): Promise<void> {
  if (spokenLanguage() === 'zh') return;
  learnt.book ??= (await import(/* webpackChunkName: "english" */ './english/book')).book;
}

export function inWords(said: Said): string {
  return learnt.book?.say(said) ?? said.text;
}

/** What a figure of the papers is called. */
export function figureWords({ name, id }: { readonly name: string; readonly id: string }): string {
  return learnt.book?.figure(name, id) ?? name;
}

/** What it comes to, how it has changed, and what is to be thought of that. */
export function valueWords(text: string): string {
  return learnt.book?.value(text) ?? text;
}

interface Note {
  readonly id: string;
  readonly why: string;
  readonly mend: string;
}

/** Why a rule matters, and how it is mended. */
export function noteOf(rule: Note): Pick<Note, 'why' | 'mend'> {
  return learnt.book?.notes[rule.id] ?? rule;
}
