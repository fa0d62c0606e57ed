import { columnLetters } from '../cell-address';
import type { ColumnWindow } from './grid-row';
import type { GridView } from './grid-view';
import { HeadGrip } from './head-grip';
import type { Selected } from './selected';
import { HEAD_HEIGHT, HEAD_WIDTH } from './sheet-metrics';

/** Letters that are cut off say less than none. */
function fits(column: number, width: number): boolean {
  return width >= 10 * columnLetters(column).length + 6;
}

interface ColumnHeadsProps {
  readonly view: GridView;
  readonly columns: ColumnWindow;
  readonly selected: Selected;
}

export function ColumnHeads({ view, columns, selected }: ColumnHeadsProps) {
  const head = (column: number, stuckAt?: number) => {
    const width = view.metrics.columnWidth(column);
    if (width === 0) return null;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        className={selected.hasColumn(column) ? 'column-head head-selected' : 'column-head'}
        data-column-head={column}
        style={{
          width,
          ...(stuckAt === undefined ? {} : { position: 'sticky', left: stuckAt, zIndex: 1 }),
        }}
      >
        {fits(column, width) && columnLetters(column)}
        <HeadGrip kind="columns" index={column} />
      </div>
    );
  };
  return (
    <div role="row" className="row column-heads" style={{ height: HEAD_HEIGHT }}>
      <div role="presentation" className="corner" style={{ width: HEAD_WIDTH }} data-corner />
      {columns.frozen.map((column) => {
        const stuck = HEAD_WIDTH + view.metrics.columnLeft(column);
        return head(column, stuck);
      })}
      <div role="presentation" className="gap" style={{ width: columns.before }} />
      {columns.inView.map((column) => head(column))}
    </div>
  );
}
