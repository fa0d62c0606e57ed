import { useRef, useState, type PointerEvent, type RefObject } from 'react';

/** A press that moves no further, in CSS pixels, is a click. */
const SLACK = 5;

interface Drop {
  /** The place among the tabs that the dragged one would stand before. */
  readonly before: number;
  /** Where the mark stands, from the left edge of the window. */
  readonly left: number;
}

/** Dragging a tab with the mouse to another place: handlers of the tabs, and where it would drop. */
export function useTabDrag(
  bar: RefObject<HTMLElement | null>,
  onDrop: (from: number, before: number) => void,
) {
  const pressed = useRef<{ readonly at: number; readonly x: number }>(undefined);
  const [drop, setDrop] = useState<Drop>();

  function end() {
    pressed.current = undefined;
    setDrop(undefined);
  }
  const handlers = (at: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || event.pointerType !== 'mouse') return;
      pressed.current = { at, x: event.clientX };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const begun = pressed.current;
      if (begun?.at !== at) return;
      if (!drop && Math.abs(event.clientX - begun.x) < SLACK) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrop(dropAt(bar.current, event.clientX));
    },
    onPointerUp: () => {
      const before = drop?.before;
      end();
      if (before !== undefined) onDrop(at, before);
    },
    onPointerCancel: end,
  });
  return { drop, handlers, cancel: end };
}

function dropAt(bar: HTMLElement | null, x: number): Drop {
  const boxes = [...(bar?.querySelectorAll('[role=tab]') ?? [])].map((tab) =>
    tab.getBoundingClientRect(),
  );
  const before = boxes.findIndex(({ left, width }) => x < left + width / 2);
  const place = before < 0 ? boxes.length : before;
  return { before: place, left: boxes[place]?.left ?? boxes.at(-1)?.right ?? 0 };
}
