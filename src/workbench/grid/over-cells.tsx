import type { CSSProperties, ReactNode } from 'react';
import type { Rect } from '../../host/model/rect';
import type { GridView } from './grid-view';
import { HEAD_HEIGHT, HEAD_WIDTH } from './sheet-metrics';

/** Pixels on the sheet: 0, 0 is the corner of the headings, whatever is scrolled or frozen. */
export interface SheetBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Of a whole column (row) as far as the grid offers it. */
export function boxOf({ metrics, extent }: GridView, rect: Rect): SheetBox {
  const left = metrics.columnLeft(rect.column);
  const top = metrics.rowTop(rect.row);
  const right = metrics.columnLeft(Math.min(rect.column + rect.columns, extent.columns));
  const bottom = metrics.rowTop(Math.min(rect.row + rect.rows, extent.rows));
  return {
    left: HEAD_WIDTH + left,
    top: HEAD_HEIGHT + top,
    width: right - left,
    height: bottom - top,
  };
}

interface OverCellsProps {
  readonly view: GridView;
  /** What it lies over; it stays with its first cell, which may be frozen. */
  readonly rect: Rect;
  /** Where other than exactly over `rect`. */
  readonly box?: SheetBox;
  /** Frames let the mouse through to the cells below them. */
  readonly letsMouseThrough?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Lays its children over cells; scrolls, sticks and hides under the headings as those cells do. */
export function OverCells(props: OverCellsProps) {
  const { view, rect, box = boxOf(view, rect), letsMouseThrough = false } = props;
  const { rows = 0, columns = 0 } = view.sheet.view.freeze ?? {};
  const stuck: CSSProperties = {
    ...(rect.row < rows ? { top: 0 } : {}),
    ...(rect.column < columns ? { left: 0 } : {}),
  };
  const pane = `over-${rect.row < rows ? 'rows' : ''}${rect.column < columns ? 'columns' : ''}`;
  return (
    <div className={`over-cells ${pane}`} style={stuck}>
      <div
        className={props.className}
        style={{
          position: 'absolute',
          ...box,
          ...(letsMouseThrough ? { pointerEvents: 'none' } : {}),
        }}
      >
        {props.children}
      </div>
    </div>
  );
}
