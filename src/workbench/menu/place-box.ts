export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Kept free between a box and the edge of the window, in CSS pixels. */
const EDGE = 4;

/**
 * Where a box of `size` stands that opens from `from`: below it (or, with `side`, to its right),
 * on the other side where there is no room, and always inside the window.
 */
export function placeBox(from: Box, size: Size, window: Size, side = false): Corner {
  const along = side
    ? alignedTo(from.top)
    : beside(from.top, from.height, size.height, window.height);
  const across = side
    ? beside(from.left, from.width, size.width, window.width)
    : alignedTo(from.left);
  return {
    left: inside(across, size.width, window.width),
    top: inside(along, size.height, window.height),
  };
}

const alignedTo = (start: number) => start;

function beside(start: number, length: number, size: number, room: number): number {
  const after = start + length;
  return after + size <= room - EDGE || start - size < EDGE ? after : start - size;
}

function inside(start: number, size: number, room: number): number {
  return Math.max(EDGE, Math.min(start, room - EDGE - size));
}

/** Where an element stands in the window. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** Where the mouse is: a menu opened there opens from a point. */
export function pointOf({ clientX, clientY }: { clientX: number; clientY: number }): Box {
  return { left: clientX, top: clientY, width: 0, height: 0 };
}
