import { useCallback } from 'react';

/** Where the keyboard is to stand once the list of problems is back: at what was left, or what is new. */
export interface ReturnPlace {
  /** The place that is meant, which may not be in the page yet. */
  readonly meant: () => string | undefined;
  /** True once, for the place that is meant. */
  readonly take: (place: string) => boolean;
  /** True once, where the place that is meant is there no more. */
  readonly takeRest: () => boolean;
}

/** A ref that gives the keyboard to an element drawn anew, where it is the one that is meant. */
export function useReturnedFocus({ take }: ReturnPlace, place: string) {
  return useCallback(
    (element: HTMLElement | null) => {
      // Whoever works in the grid meanwhile stays there.
      if (element && take(place) && document.hasFocus()) element.focus();
    },
    [take, place],
  );
}
