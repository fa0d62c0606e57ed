import type { Steps } from './selection-move';

export type KeyIntent =
  | { readonly kind: 'move'; readonly steps: Steps; readonly extend: boolean }
  /** To the first or last column; with `sheet`, to the first or last used cell. */
  | { readonly kind: 'edge'; readonly end: boolean; readonly sheet: boolean }
  | { readonly kind: 'edit' | 'type' | 'clear' };

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const STEPS: Readonly<Record<string, Steps>> = {
  ArrowDown: { down: 1, right: 0 },
  ArrowUp: { down: -1, right: 0 },
  ArrowRight: { down: 0, right: 1 },
  ArrowLeft: { down: 0, right: -1 },
};

/** What a key means to the grid, as in Excel; undefined for what is none of its business. */
export function readKey(pressed: PressedKey, page: number): KeyIntent | undefined {
  const { key, shiftKey, altKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  const steps = STEPS[key];
  if (steps && !altKey) return { kind: 'move', steps, extend: shiftKey };
  switch (key) {
    case 'PageDown':
      return control ? undefined : move(page, 0, shiftKey);
    case 'PageUp':
      return control ? undefined : move(-page, 0, shiftKey);
    case 'Enter':
      return move(shiftKey ? -1 : 1, 0, false);
    case 'Tab':
      // Tab moves within the sheet as in Excel; F6 leaves it for the pane.
      return move(0, shiftKey ? -1 : 1, false);
    case 'Home':
      return { kind: 'edge', end: false, sheet: control };
    case 'End':
      return { kind: 'edge', end: true, sheet: control };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    // A key that begins a word in an input method says no more than this.
    case 'Process':
      return { kind: 'type' };
  }
  if (!control && !altKey && [...key].length === 1) return { kind: 'type' };
  return undefined;
}

function move(down: number, right: number, extend: boolean): KeyIntent {
  return { kind: 'move', steps: { down, right }, extend };
}
