import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { windowOf } from './window-of';

/** Drawn beyond what is seen, so that the next step of a wheel or of an arrow key is there. */
const BEYOND_PX = 500;
/** It is drawn anew once so much has been scrolled. */
const STEP_PX = 200;
/** Of an item that was not drawn yet. */
const FIRST_GUESS_PX = 96;
/** Of a window that is not known yet: a pane's height. */
const FIRST_WINDOW = { top: 0, bottom: 900 };
const EVERYWHERE = { top: 0, bottom: Infinity };

/**
 * A list of any length, of which only what is near the visible part of `scroller` is in the page. What has
 * the keyboard stays. Items keep their elements while others come and go.
 */
export function WindowedList<T>(props: {
  items: readonly T[];
  keyOf: (item: T) => string;
  scroller: HTMLElement | null;
  /** Drawn at first wherever it lies. */
  first: T | undefined;
  /** So short that all of it is drawn: the browser's own search finds everything then. */
  isWhole: boolean;
  /** The list is far from the head of its panel at first. */
  isFar: boolean;
  className: string;
  itemClassName: string;
  children: (item: T) => ReactNode;
}) {
  const { items, keyOf, isWhole, scroller, first, isFar, className, itemClassName, children } =
    props;
  const list = useRef<HTMLDivElement>(null);
  const [heights] = useState(() => new Map<string, number>());
  const [seen, setSeen] = useState(isFar ? { top: -2, bottom: -1 } : FIRST_WINDOW);
  const [kept, setKept] = useState(first && keyOf(first));

  const look = useCallback(() => {
    if (!list.current || !scroller) return;
    const { top, height } = scroller.getBoundingClientRect();
    const above = top - list.current.getBoundingClientRect().top;
    const from = Math.floor((above - BEYOND_PX) / STEP_PX) * STEP_PX;
    const to = Math.ceil((above + height + BEYOND_PX) / STEP_PX) * STEP_PX;
    setSeen((was) => (was.top === from && was.bottom === to ? was : { top: from, bottom: to }));
  }, [scroller]);

  useLayoutEffect(() => {
    if (!scroller) return;
    let frame = 0;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    scroller.addEventListener('scroll', later, { passive: true });
    const sizes = new ResizeObserver(later);
    sizes.observe(scroller);
    // What stands above may grow.
    if (list.current) sizes.observe(list.current.closest('[role=group]') ?? list.current);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', later);
      sizes.disconnect();
    };
  }, [scroller, look]);

  // What is drawn tells its height; that of others is guessed by the mean.
  useLayoutEffect(() => {
    for (const element of list.current?.children ?? []) {
      const { key } = (element as HTMLElement).dataset;
      if (key !== undefined) heights.set(key, (element as HTMLElement).offsetHeight);
    }
  });

  const known = [...heights.values()];
  const guess =
    known.length === 0 ? FIRST_GUESS_PX : known.reduce((sum, one) => sum + one) / known.length;
  const keptAt = kept === undefined ? -1 : items.findIndex((item) => keyOf(item) === kept);
  const parts = windowOf(
    items.map((item) => heights.get(keyOf(item)) ?? guess),
    isWhole ? EVERYWHERE : seen,
    keptAt,
  );

  return (
    <div
      ref={list}
      role="list"
      className={className}
      onFocus={({ target }) => {
        setKept(target.closest<HTMLElement>('[data-key]')?.dataset.key);
      }}
    >
      {parts.map((part) => {
        if ('gapBefore' in part) {
          const { gapBefore, height } = part;
          return <div key={`gap ${String(gapBefore)}`} role="presentation" style={{ height }} />;
        }
        const item = items[part.index];
        if (item === undefined) return null;
        return (
          <div
            key={keyOf(item)}
            data-key={keyOf(item)}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={part.index + 1}
            className={itemClassName}
          >
            {children(item)}
          </div>
        );
      })}
    </div>
  );
}
