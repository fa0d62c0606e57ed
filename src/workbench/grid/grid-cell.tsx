import type { CSSProperties } from 'react';
import type { CellValue } from '../../host/model/cell-value';
import type { Rect } from '../../host/model/rect';
import type { StyleView } from '../../host/model/style';
import { cellAddress } from '../cell-address';
import { isLocked } from '../entry/write-entry';
import { cellCss, edgeCss } from './cell-css';
import { cssFont } from './cell-font';
import { cellLink } from './cell-link';
import { CELL_PARTS } from './cell-parts';
import { conditionalCss } from './conditional-css';
import type { GridContext } from './grid-context';
import type { GridView } from './grid-view';
import type { Selected } from './selected';
import { tableCell } from './table-look';
import { textWidth } from './text-width';

export interface GridCellProps {
  readonly view: GridView;
  readonly row: number;
  readonly column: number;
  /** Pixels from the left edge where a frozen column stays; undefined for one that scrolls. */
  readonly stuckAt: number | undefined;
  readonly selected: Selected;
  readonly context: GridContext;
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export function GridCell({ view, row, column, stuckAt, selected, context }: GridCellProps) {
  const { sheet, metrics } = view;
  const merge = view.mergeAt(row, column);
  const width = metrics.columnWidth(column);
  if (width === 0 && !merge) return null;
  const isFrozen = stuckAt !== undefined;
  const place: CSSProperties = isFrozen ? { left: stuckAt } : {};
  const frozen = isFrozen ? ' cell-frozen' : '';
  if (merge === null) {
    return (
      <div role="presentation" className={`cell-covered${frozen}`} style={{ width, ...place }} />
    );
  }

  const value = sheet.value(row, column);
  const style = view.styleOf(row, column);
  const table = view.tableAt(row, column);
  const lent = table && tableCell(table, row);
  const css = { ...cellCss(style, value) };
  if (lent) lend(css, lent.css, style);
  const box = size(view, merge ?? { row, column, rows: 1, columns: 1 });
  const look = view.lookAt(row, column);
  const text = look?.showsValue === false ? '' : fitted(view, value, style, box.width);
  const isWrapped = style.alignment.wrap || text.includes('\n');
  const reach = isWrapped || merge ? 0 : overflowReach(view, row, column, value, style);
  const link = cellLink(sheet, row, column);

  const classes = ['cell'];
  if (selected.isActive(row, column)) classes.push('cell-active');
  const isSelected = selected.has(row, column);
  if (isSelected) classes.push('cell-selected');
  if (isWrapped) classes.push('cell-wrapped');
  if (merge) classes.push('cell-merged');
  if (reach > 0) classes.push('cell-reaching');
  if (link) classes.push('cell-link');
  if (view.isOffPaper(row, column)) classes.push('cell-off-paper');

  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      className={classes.join(' ') + frozen}
      aria-rowindex={row + 1}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      {...(isLocked(sheet, { row, column }) ? { 'aria-readonly': true } : {})}
      {...(merge ? { 'aria-rowspan': merge.rows, 'aria-colspan': merge.columns } : {})}
      data-address={cellAddress({ row, column })}
      data-row={row}
      data-column={column}
      title={link?.tip}
      style={{
        ...css,
        ...(look ? conditionalCss(look, box.width) : {}),
        ...borders(view, row, column, merge, style),
        ...place,
        width,
        ...stretch(box, merge, width),
      }}
    >
      <span className="cell-text" style={reach > 0 ? { maxWidth: reach } : rotation(style)}>
        {text}
      </span>
      {CELL_PARTS.map((Part, index) => (
        <Part key={index} {...context} {...{ view, row, column }} />
      ))}
    </div>
  );
}

/** A table's look shows where the cell has no look of its own. */
function lend(css: CSSProperties, lent: CSSProperties, { font, fill }: StyleView): void {
  if (lent.backgroundColor && fill.color === null) css.backgroundColor = lent.backgroundColor;
  // White on the table's colour would be lost on a fill of the cell's own.
  const isPlain = fill.color === null && font.color.toLowerCase() === '#000000';
  if (lent.color && isPlain) css.color = lent.color;
  if (lent.fontWeight) css.fontWeight = lent.fontWeight;
  if (lent.boxShadow) css.boxShadow = lent.boxShadow;
}

function size({ metrics }: GridView, { row, column, rows, columns }: Rect) {
  return {
    width: metrics.columnLeft(column + columns) - metrics.columnLeft(column),
    height: metrics.rowTop(row + rows) - metrics.rowTop(row),
  };
}

/** A merged cell is as large as its area and takes no more room in the row than its first column. */
function stretch(
  box: { width: number; height: number },
  merge: Rect | undefined,
  width: number,
): CSSProperties {
  if (!merge) return {};
  return { width: box.width, height: box.height, marginRight: width - box.width };
}

/** A number wider than its column shows as `####`; General has been rounded to fit before. */
function fitted(view: GridView, value: CellValue, style: StyleView, width: number): string {
  const text = view.shown(value, style.numberFormat);
  if (typeof value !== 'number' || style.numberFormat === 'General' || style.alignment.shrink) {
    return text;
  }
  const font = cssFont(style.font);
  if (textWidth(text, font) <= width - 4) return text;
  return '#'.repeat(Math.max(1, Math.floor((width - 4) / textWidth('#', font))));
}

/** Pixels over which a text runs on, across empty cells at its right; 0 when it stays. */
function overflowReach(
  view: GridView,
  row: number,
  column: number,
  value: CellValue,
  style: StyleView,
): number {
  const { horizontal, rotation: turned, shrink } = style.alignment;
  if (typeof value !== 'string' || value === '' || turned !== 0 || shrink) return 0;
  if (horizontal !== 'general' && horizontal !== 'left') return 0;
  const own = view.metrics.columnWidth(column);
  const wanted = textWidth(value, cssFont(style.font)) + 6;
  let reach = own;
  for (let next = column + 1; reach < wanted && next <= view.columns.last; next += 1) {
    if (view.sheet.value(row, next) !== null || view.mergeAt(row, next) !== undefined) break;
    reach += view.metrics.columnWidth(next);
  }
  return reach > own ? reach : 0;
}

function borders(
  view: GridView,
  row: number,
  column: number,
  merge: Rect | undefined,
  style: StyleView,
): CSSProperties {
  const right = column + (merge?.columns ?? 1) - 1;
  const bottom = row + (merge?.rows ?? 1) - 1;
  const rightStyle = merge ? view.styleOf(row, right) : style;
  const bottomStyle = merge ? view.styleOf(bottom, column) : style;
  // A filled cell hides the gridline around it.
  const gridlines = view.gridlines && style.fill.color === null;
  return {
    borderRight: edgeCss(
      rightStyle.borders.right,
      view.styleOf(row, right + 1).borders.left,
      gridlines,
    ),
    borderBottom: edgeCss(
      bottomStyle.borders.bottom,
      view.styleOf(bottom + 1, column).borders.top,
      gridlines,
    ),
    ...(column === 0 && style.borders.left.style !== 'none'
      ? { borderLeft: edgeCss(style.borders.left, undefined, false) }
      : {}),
    ...(row === 0 && style.borders.top.style !== 'none'
      ? { borderTop: edgeCss(style.borders.top, undefined, false) }
      : {}),
  };
}

/** Upright letters below each other, or a turned line. */
function rotation({ alignment }: StyleView): CSSProperties {
  if (alignment.rotation === 0) return {};
  if (alignment.rotation === 255) return { writingMode: 'vertical-rl', textOrientation: 'upright' };
  const degrees = alignment.rotation > 90 ? alignment.rotation - 90 : -alignment.rotation;
  return { transform: `rotate(${degrees}deg)` };
}
