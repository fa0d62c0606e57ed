import type { Direction } from './data-edge';
import type { Steps } from './selection-move';

/** Where a key leads, as in Excel. With `extend` the selection grows instead. */
export type GridMove =
  | { readonly kind: 'step'; readonly steps: Steps; readonly extend: boolean }
  /** By as many rows or columns as are in sight. */
  | { readonly kind: 'page'; readonly steps: Steps; readonly extend: boolean }
  /** To the edge of the data. */
  | { readonly kind: 'jump'; readonly to: Direction; readonly extend: boolean }
  /** To the first or last column; with `sheet`, to the first or last used cell. */
  | {
      readonly kind: 'edge';
      readonly end: boolean;
      readonly sheet: boolean;
      readonly extend: boolean;
    }
  | { readonly kind: 'enter' | 'tab'; readonly by: 1 | -1 };

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowDown: { down: 1, right: 0 },
  ArrowUp: { down: -1, right: 0 },
  ArrowRight: { down: 0, right: 1 },
  ArrowLeft: { down: 0, right: -1 },
};

/** Undefined for a key that moves nothing. */
export function readMove(pressed: PressedKey): GridMove | undefined {
  const { key, shiftKey: extend, altKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  const arrow = ARROWS[key];
  if (arrow) {
    if (altKey) return undefined;
    return control ? { kind: 'jump', to: arrow, extend } : { kind: 'step', steps: arrow, extend };
  }
  switch (key) {
    case 'PageDown':
    case 'PageUp': {
      if (control) return undefined;
      const by = key === 'PageDown' ? 1 : -1;
      const steps = altKey ? { down: 0, right: by } : { down: by, right: 0 };
      return { kind: 'page', steps, extend };
    }
    case 'Home':
    case 'End':
      return altKey ? undefined : { kind: 'edge', end: key === 'End', sheet: control, extend };
    case 'Enter':
    case 'Tab':
      // Tab moves within the sheet as in Excel; F6 leaves it.
      if (control || altKey) return undefined;
      return { kind: key === 'Enter' ? 'enter' : 'tab', by: extend ? -1 : 1 };
  }
  return undefined;
}
