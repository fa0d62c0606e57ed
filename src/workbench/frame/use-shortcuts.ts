import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { frameShortcut, type Shortcut } from './shortcuts';

/** Where a key steps back in what is being typed, not in the workbook. */
const TYPING = 'input:not([type=range]), textarea:not(.cell-input), select, [contenteditable]';

/**
 * Hears the page's shortcuts, unless a part has answered the key itself or a dialog is open. The
 * function returned hears those of a frame.
 */
export function useShortcuts(act: (shortcut: Shortcut) => void): (event: KeyboardEvent) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  const hear = useCallback((event: KeyboardEvent) => {
    const shortcut = frameShortcut(event);
    if (!shortcut || event.defaultPrevented) return;
    const isHere = event.target instanceof Element && event.view === window;
    const isTyping = isHere && (event.target as Element).closest(TYPING) !== null;
    const isStep = shortcut === 'undo' || shortcut === 'redo';
    // The add-in's own fields take their own steps back.
    if (isStep && (isTyping || !isHere)) return;
    event.preventDefault();
    if (document.querySelector('dialog[open]') === null) latest.current(shortcut);
  }, []);
  useEffect(() => {
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [hear]);
  return hear;
}
