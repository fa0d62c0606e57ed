import type { MouseEvent as Press } from 'react';
import type { Grip } from './head-grip';
import type { GridContext } from './grid-context';

type Context = Pick<GridContext, 'desk' | 'sheet' | 'onFault'>;

/** Rows and columns are hidden by their menu, not by a slip of the hand. */
const LEAST_PX = 5;

/** Follows the mouse until it is let go; Escape leaves all as it was. */
export function beginSizing(
  grip: Grip,
  press: Pick<Press, 'clientX' | 'clientY'>,
  context: Context,
) {
  const { kind, element } = grip;
  const { currentCSSZoom: zoom = 1 } = element;
  const box = element.parentElement?.getBoundingClientRect();
  const isRow = kind === 'rows';
  const moved = (event: MouseEvent) =>
    isRow ? event.clientY - press.clientY : event.clientX - press.clientX;
  const follow = (event: MouseEvent) => {
    element.style.translate = isRow ? `0 ${moved(event) / zoom}px` : `${moved(event) / zoom}px 0`;
  };
  const end = (event: MouseEvent) => {
    stop();
    const by = moved(event);
    if (by === 0 || !box) return;
    const size = ((isRow ? box.height : box.width) + by) / zoom;
    void sized(grip, Math.max(LEAST_PX, size), context);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop();
  };
  function stop() {
    element.classList.remove('head-grip-held');
    element.style.translate = '';
    window.removeEventListener('mousemove', follow);
    window.removeEventListener('mouseup', end);
    window.removeEventListener('keydown', cancel, true);
  }
  element.classList.add('head-grip-held');
  window.addEventListener('mousemove', follow);
  window.addEventListener('mouseup', end);
  window.addEventListener('keydown', cancel, true);
}

/** What sizes comes after the first view. */
const steps = () => import(/* webpackChunkName: "layers" */ '../grid-menu/head-steps');

async function sized(grip: Grip, pixels: number, { desk, sheet, onFault }: Context): Promise<void> {
  try {
    const { sizeHead } = await steps();
    sizeHead(desk, sheet, grip, pixels);
  } catch (fault) {
    onFault(fault);
  }
}

export async function fitted(grip: Grip, { desk, sheet, onFault }: Context): Promise<void> {
  try {
    const { fitHead } = await steps();
    fitHead(desk, sheet, grip);
  } catch (fault) {
    onFault(fault);
  }
}
