import type { CSSProperties } from 'react';
import type { BarLook } from '../../host/model/conditional/bar-look';
import type { ConditionalLook } from '../../host/model/conditional/look';
import { iconImage } from './condition-icon';

const ICON = 16;
/** The white around a bar. */
const MARGIN = 2;

/** The bar and the icon of a cell that is `width` pixels wide, as images behind its text. */
export function conditionalCss({ bar, icon }: ConditionalLook, width: number): CSSProperties {
  const layers: Layer[] = [];
  if (icon) {
    const image = `url("data:image/svg+xml,${encodeURIComponent(iconImage(icon))}")`;
    layers.push({ image, x: 3, size: `${ICON}px ${ICON}px` });
  }
  if (bar) layers.push(...barLayers(bar, width - 2 * MARGIN));
  if (layers.length === 0) return {};
  return {
    backgroundImage: layers.map(({ image }) => image).join(', '),
    backgroundPosition: layers.map(({ x }) => `${x}px 50%`).join(', '),
    backgroundSize: layers.map(({ size }) => size).join(', '),
    backgroundRepeat: 'no-repeat',
    ...(icon ? { paddingLeft: ICON + 6 } : {}),
  };
}

interface Layer {
  readonly image: string;
  /** Pixels from the cell's left edge. */
  readonly x: number;
  readonly size: string;
}

/** The first lies above the others. */
function barLayers(bar: BarLook, room: number): Layer[] {
  const x = MARGIN + pixels((bar.start * room) / 100);
  const length = pixels((bar.length * room) / 100);
  const layers: Layer[] = [];
  if (bar.axis !== null) {
    const at = MARGIN + pixels((bar.axis * room) / 100);
    const dashes = `repeating-linear-gradient(${bar.axisColor} 0 3px, transparent 3px 5px)`;
    layers.push({ image: dashes, x: at, size: '1px 100%' });
  }
  if (length === 0) return layers;
  const inset = bar.border === '' ? 0 : 1;
  const toward = bar.isLeftward ? 'left' : 'right';
  const end = bar.gradient ? `color-mix(in srgb, ${bar.fill} 15%, white)` : bar.fill;
  const image = `linear-gradient(to ${toward}, ${bar.fill}, ${end})`;
  const inner = Math.max(0, length - 2 * inset);
  layers.push({ image, x: x + inset, size: `${inner}px calc(100% - ${4 + 2 * inset}px)` });
  if (inset > 0) {
    const line = `linear-gradient(${bar.border}, ${bar.border})`;
    layers.push({ image: line, x, size: `${length}px calc(100% - 4px)` });
  }
  return layers;
}

function pixels(length: number): number {
  return Math.round(length * 10) / 10;
}
