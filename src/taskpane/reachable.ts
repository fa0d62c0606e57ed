import { useEffect, type RefObject } from 'react';
import { STOPS } from './stops';

/**
 * What scrolls and has nothing in it that takes the keyboard – a text alone, or a panel that is still being
 * loaded – takes the keyboard itself, so that the arrows scroll it. Looked at again whenever it changes.
 */
export function useReachable(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => (scroller.current ? keepReachable(scroller.current) : undefined), [scroller]);
}

function keepReachable(scroller: HTMLElement): () => void {
  let frame = 0;
  const look = () => {
    // It keeps the keyboard as long as it has it.
    if (scroller === document.activeElement) return;
    const isStop = isBeyond(scroller) && !hasStop(scroller);
    if (isStop === scroller.hasAttribute('tabindex')) return;
    if (isStop) scroller.tabIndex = 0;
    else scroller.removeAttribute('tabindex');
  };
  // Before the page is drawn, when its measures are worked out all the same.
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const sizes = new ResizeObserver(later);
  sizes.observe(scroller);
  const changes = new MutationObserver(later);
  const attributeFilter = ['disabled', 'hidden', 'tabindex'];
  changes.observe(scroller, { ...{ subtree: true, childList: true }, attributeFilter });
  scroller.addEventListener('blur', later);
  later();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    changes.disconnect();
    scroller.removeEventListener('blur', later);
  };
}

function isBeyond({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight > clientHeight;
}

function hasStop(scroller: HTMLElement): boolean {
  return [...scroller.querySelectorAll(STOPS)].some((stop) => stop.getClientRects().length > 0);
}
