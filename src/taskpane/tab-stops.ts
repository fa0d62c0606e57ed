import { useEffect } from 'react';
import { STOPS } from './stops';

/**
 * Tab from what has the keyboard without being a stop of its own – a heading that was given it, a tab
 * that the arrows came to, an item of a menu. Office looks such a thing up among the stops, does not find
 * it and leaves the pane: here the next stop in the page gets it.
 */
export function useTabFromAnywhere(): void {
  useEffect(() => {
    document.addEventListener('keydown', goOn);
    return () => {
      document.removeEventListener('keydown', goOn);
    };
  }, []);
}

function goOn(event: KeyboardEvent): void {
  const { key, target, shiftKey, defaultPrevented } = event;
  if (key !== 'Tab' || defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(target instanceof Element) || target.matches(STOPS)) return;
  const wanted = shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) =>
      (target.compareDocumentPosition(stop) & wanted) !== 0 && stop.getClientRects().length > 0,
  );
  const next = stops.at(shiftKey ? -1 : 0);
  // Past the last of them the pane is left, as Office does it.
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
