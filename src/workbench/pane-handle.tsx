import { useRef } from 'react';
import { PANE, paneWidth } from './pane-width';

export interface PaneHandleProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The bar between grid and pane: dragged, or moved with the arrow keys. */
export function PaneHandle({ width, onWidth }: PaneHandleProps) {
  const start = useRef({ x: 0, width });
  return (
    <div
      role="separator"
      tabIndex={0}
      className="pane-handle"
      aria-orientation="vertical"
      aria-label="調整窗格寬度"
      aria-valuemin={PANE.least}
      aria-valuemax={PANE.most}
      aria-valuenow={width}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        onWidth(paneWidth(start.current.width + start.current.x - event.clientX));
      }}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') onWidth(paneWidth(width + 10));
        if (key === 'ArrowRight') onWidth(paneWidth(width - 10));
      }}
    />
  );
}
