import { useEffect, useState, type RefObject } from 'react';

/** Part of the bar's width by which a press of its buttons scrolls. */
const STEP = 0.6;

/** Scrolling of the tabs, and whether there is something to scroll to. */
export function useTabScroll(bar: RefObject<HTMLElement | null>, active: unknown, count: number) {
  const [room, setRoom] = useState({ before: false, after: false });

  function look() {
    const { scrollLeft = 0, scrollWidth = 0, clientWidth = 0 } = bar.current ?? {};
    const before = scrollLeft > 1;
    const after = scrollLeft + clientWidth < scrollWidth - 1;
    setRoom((old) => (old.before === before && old.after === after ? old : { before, after }));
  }

  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (bar.current) observer.observe(bar.current);
    return () => observer.disconnect();
  }, [bar]);
  useEffect(() => {
    bar.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    look();
  }, [bar, active, count]);

  function scroll(direction: 1 | -1) {
    const width = bar.current?.clientWidth ?? 0;
    bar.current?.scrollBy({ left: direction * width * STEP });
  }
  return { room, look, scroll };
}
