import { readMove, type PressedKey } from '../grid/grid-keys';
import type { Entry } from './cell-entry';

/** What a key does to the entry; `leave` keeps it and moves on as the key says. */
export type EntryKey = 'cancel' | 'toggle' | 'line' | 'fill' | 'leave';

/** Undefined for keys that work in the text itself. */
export function readEntryKey(pressed: PressedKey, mode: Entry['mode']): EntryKey | undefined {
  const { key, altKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (key === 'Escape') return 'cancel';
  if (key === 'F2') return 'toggle';
  if (key === 'Enter' && altKey) return 'line';
  if (key === 'Enter' && control) return 'fill';
  const move = readMove(pressed);
  if (!move) return undefined;
  const isOwn = move.kind === 'enter' || move.kind === 'tab';
  // Begun by typing, the other keys that move in the grid leave the cell as well.
  return isOwn || mode === 'typing' ? 'leave' : undefined;
}

/**
 * Does the entry go on when the keyboard goes there? To the formula bar it does, to the pane and to
 * another window too, in Excel no more than here.
 */
export function keepsEntry(goesTo: Element | EventTarget | null): boolean {
  if (!(goesTo instanceof Element)) return true;
  return goesTo instanceof HTMLIFrameElement || goesTo.closest('[data-keeps-entry]') !== null;
}
