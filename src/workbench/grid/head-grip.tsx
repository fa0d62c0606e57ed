import type { LineKind } from '../grid-menu/lines';

/** The edge of a head: dragged it sizes the row or column, pressed twice it fits it. */
export function HeadGrip({ kind, index }: { kind: LineKind; index: number }) {
  return <span className={`head-grip head-grip-${kind}`} data-grip={`${kind} ${index}`} />;
}

export interface Grip {
  readonly kind: LineKind;
  readonly index: number;
  readonly element: HTMLElement;
}

export function gripOf(target: EventTarget): Grip | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const [kind, index] = target.dataset.grip?.split(' ') ?? [];
  if (kind !== 'rows' && kind !== 'columns') return undefined;
  return { kind, index: Number(index), element: target };
}
