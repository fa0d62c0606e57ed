import { lazy, Suspense, useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import { holdsCell, isWholeColumns, isWholeRows } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { CellPlace } from '../cell-address';
import { CellInput } from './cell-input';
import { ColumnHeads } from './column-heads';
import { afterView } from '../after-view';
import { addCommands, runCommand } from './commands';
import { gridExtent } from './extent';
import type { GridContext } from './grid-context';
import { readMove } from './grid-keys';
import { GridRow } from './grid-row';
import { GridView } from './grid-view';
import { Selected } from './selected';
import { opposite } from './selection-move';
import { HEAD_HEIGHT, sheetMetrics, type SheetMetrics } from './sheet-metrics';
import { useMouse } from './use-mouse';
import { useWindows } from './use-windows';
import type { Walker } from './walker';

// What lies over the cells comes when the cells are drawn, and most keys with it.
const GridLayers = lazy(async () => {
  await afterView();
  const [{ GridLayers }, { LATER_COMMANDS }] = await Promise.all([
    import(/* webpackChunkName: "layers" */ './grid-layers'),
    import(/* webpackChunkName: "layers" */ './later-commands'),
  ]);
  addCommands(LATER_COMMANDS);
  return { default: GridLayers };
});

export interface GridProps extends GridContext {
  readonly walker: Walker;
  /** Follows a link to a place in this workbook. */
  readonly onFollow: (target: string) => void;
}

export function Grid({ desk, sheet, entry, walker, onFollow, onFault }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();

  const { activeCell: active, selection } = sheet.view;
  const contentVersion = desk.contentVersion();
  const metrics = useMemo(() => newMetrics(sheet, contentVersion), [sheet, contentVersion]);
  const used = useMemo(() => usedNow(sheet, contentVersion), [sheet, contentVersion]);
  const extent = gridExtent([used, ...selection, { ...active, rows: 1, columns: 1 }]);
  const windows = useWindows(scroller, sheet, metrics, extent);
  const { columns } = windows;
  const first = columns.inView[0] ?? 0;
  const last = columns.inView.at(-1) ?? 0;
  const { services } = sheet.workbook;
  // Rules of conditional formats come with the formula engine, which may be later than the sheet.
  const contentMetrics = useMemo(() => ({ metrics, services }), [metrics, services]);
  const view = useMemo(() => {
    const size = { rows: extent.rows, columns: extent.columns };
    return new GridView(sheet, contentMetrics.metrics, { first, last }, size);
  }, [sheet, contentMetrics, first, last, extent.rows, extent.columns]);
  view.prime(windows.frozenRows);
  view.prime(windows.rows);
  const rows = { first: windows.rows[0] ?? 0, last: windows.rows.at(-1) ?? 0 };
  const selected = new Selected(sheet);
  const context = useMemo<GridContext>(
    () => ({ desk, sheet, entry, onFault }),
    [desk, sheet, entry, onFault],
  );

  // The corner that moves is followed, not the cell that stays.
  const corner = movingCorner(sheet);
  const { scrollTo } = windows;
  useEffect(() => scrollTo(corner.row, corner.column), [scrollTo, corner.row, corner.column]);
  useEffect(() => {
    walker.see(windows.page.rows, windows.page.columns);
  });

  const focus = () => {
    scroller.current?.querySelector<HTMLElement>('.cell-input')?.focus({ preventScroll: true });
  };
  const mouse = useMouse({ ...context, walker, onFollow, focus });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (runCommand(event, context)) {
      event.preventDefault();
      return;
    }
    const move = readMove(event);
    if (!move) return;
    event.preventDefault();
    walker.go(move);
  }

  return (
    <div
      ref={scroller}
      role="grid"
      id={gridId}
      className="grid"
      // The keyboard is in the field over the active cell.
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => target === currentTarget && focus()}
      aria-label={`工作表 ${sheet.name}`}
      aria-rowcount={extent.rows}
      aria-colcount={extent.columns}
      aria-multiselectable
      onKeyDown={onKeyDown}
      {...mouse}
    >
      <div
        role="rowgroup"
        className="grid-sheet"
        style={{ width: windows.width, height: windows.height }}
      >
        {/* Rows own cells and nothing else: what lies over them stands, for readers, in one more. */}
        <div role="row" className="layers">
          <div role="gridcell" className="layers">
            <Suspense>
              <GridLayers {...{ view, rows }} {...context} />
            </Suspense>
            <CellInput {...{ view, walker, gridId }} {...context} />
          </div>
        </div>
        <ColumnHeads {...{ view, columns, selected }} />
        {windows.frozenRows.map((row) => {
          const stuckAt = HEAD_HEIGHT + metrics.rowTop(row);
          return <GridRow key={row} {...{ view, row, columns, stuckAt, selected, context }} />;
        })}
        <div role="presentation" style={{ height: windows.above }} />
        {windows.rows.map((row) => (
          <GridRow key={row} stuckAt={undefined} {...{ view, row, columns, selected, context }} />
        ))}
      </div>
    </div>
  );
}

/** Anew for every version of the sheet's content, which decides the heights of rows. */
function newMetrics(sheet: SheetModel, _contentVersion: number): SheetMetrics {
  return sheetMetrics(sheet);
}

function usedNow(sheet: SheetModel, _contentVersion: number) {
  return sheet.usedRange();
}

/** Of the selection around the active cell, the corner across from it; in whole lines the cell. */
function movingCorner(sheet: SheetModel): CellPlace {
  const { activeCell, selection } = sheet.view;
  const rect = selection.find((each) => holdsCell(each, activeCell.row, activeCell.column));
  if (!rect || sheet.merges.at(activeCell.row, activeCell.column)) return activeCell;
  const { row, column } = opposite(rect, activeCell);
  return {
    row: isWholeColumns(rect) ? activeCell.row : row,
    column: isWholeRows(rect) ? activeCell.column : column,
  };
}
