import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { cellAddress, type CellPlace } from '../cell-address';
import { editText } from '../edit-text';
import { CellEditor } from './cell-editor';
import { hitOf } from './cell-hit';
import { cellLink } from './cell-link';
import { ColumnHeads } from './column-heads';
import { runCommand } from './commands';
import { gridExtent } from './extent';
import { cellId } from './grid-cell';
import { GridRow } from './grid-row';
import { GridView } from './grid-view';
import type { GridContext } from './grid-context';
import { readKey } from './grid-keys';
import { GRID_LAYERS } from './layers';
import { between, moveCell, opposite, type Passable } from './selection-move';
import { HEAD_HEIGHT, sheetMetrics, total, type SheetMetrics } from './sheet-metrics';
import { useWindows } from './use-windows';

export interface GridProps extends GridContext {
  /** Follows a link to a place in this workbook. */
  readonly onFollow: (target: string) => void;
}

interface Editing {
  readonly place: CellPlace;
  readonly text: string;
}

export function Grid({ desk, sheet, onFollow, onFault }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing>();
  // Where a selection began while it is extended with Shift or the mouse.
  const anchor = useRef<CellPlace>(undefined);
  // What is edited now, and what has been typed so far: editing may end from anywhere.
  const live = useRef<Editing>(undefined);
  const typed = useRef('');

  const { activeCell: active, selection } = sheet.view;
  const contentVersion = desk.contentVersion();
  const metrics = useMemo(() => newMetrics(sheet, contentVersion), [sheet, contentVersion]);
  const used = useMemo(() => usedNow(sheet, contentVersion), [sheet, contentVersion]);
  const extent = gridExtent([used, ...selection, { ...active, rows: 1, columns: 1 }]);
  const windows = useWindows(scroller, sheet, metrics, extent);
  const { columns } = windows;
  const view = new GridView(
    sheet,
    metrics,
    { first: windows.rows[0] ?? 0, last: windows.rows.at(-1) ?? 0 },
    { first: columns.inView[0] ?? 0, last: columns.inView.at(-1) ?? 0 },
    extent,
  );
  const context: GridContext = { desk, sheet, onFault };

  const { scrollTo } = windows;
  useEffect(() => scrollTo(active.row, active.column), [scrollTo, active.row, active.column]);

  const passable: Passable = {
    extent: {
      rows: Math.min(extent.rows + 1, MAX_ROWS),
      columns: Math.min(extent.columns + 1, MAX_COLUMNS),
    },
    hiddenRow: (row) => sheet.rows.hidden(row),
    hiddenColumn: (column) => sheet.columns.hidden(column),
    mergeAt: (row, column) => sheet.merges.at(row, column),
  };

  const selectCell = useCallback(
    (place: CellPlace) => {
      const merge = sheet.merges.at(place.row, place.column);
      anchor.current = place;
      desk.select(sheet, [merge ?? { ...place, rows: 1, columns: 1 }]);
    },
    [desk, sheet],
  );

  function extendTo(place: CellPlace) {
    desk.select(sheet, [between(anchor.current ?? active, place)]);
  }

  function commit(text: string, down: number, right: number) {
    if (!editing) return;
    const isMoving = down !== 0 || right !== 0;
    if (isMoving) scroller.current?.focus({ preventScroll: true });
    if (finish(editing, text) && isMoving)
      selectCell(moveCell(editing.place, { down, right }, passable));
  }

  /** Writes what was typed; false when Excel would refuse it. */
  function finish(begun: Editing, text: string): boolean {
    if (live.current !== begun) return false;
    stopEditing();
    const { place, text: before } = begun;
    try {
      if (text !== before || text !== editText(sheet, place)) desk.write(sheet, place, text);
      return true;
    } catch (fault) {
      onFault(fault);
      return false;
    }
  }

  function stopEditing() {
    live.current = undefined;
    desk.endEditing();
    setEditing(undefined);
  }

  function edit(place: CellPlace, text: string) {
    const merge = sheet.merges.at(place.row, place.column);
    const begun = { place: merge ? { row: merge.row, column: merge.column } : place, text };
    live.current = begun;
    typed.current = text;
    setEditing(begun);
    desk.beginEditing(() => finish(begun, typed.current));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (editing) return;
    if (runCommand(event, context)) {
      event.preventDefault();
      return;
    }
    const page = Math.max(1, windows.rows.length - 16);
    const intent = readKey(event, page);
    if (!intent) return;
    if (intent.kind !== 'type') event.preventDefault();
    switch (intent.kind) {
      case 'move': {
        const last = selection.at(-1);
        const from =
          intent.extend && last && anchor.current ? opposite(last, anchor.current) : active;
        const to = moveCell(from, intent.steps, passable);
        if (intent.extend) {
          anchor.current ??= active;
          extendTo(to);
          scrollTo(to.row, to.column);
        } else {
          selectCell(to);
        }
        break;
      }
      case 'edge': {
        selectCell(edgeCell(sheet, active, intent));
        break;
      }
      case 'edit':
        edit(active, editText(sheet, active));
        break;
      case 'type':
        // The key itself, or the Chinese word it begins, goes into the editor.
        edit(active, '');
        break;
      case 'clear':
        try {
          for (const rect of selection) desk.clear(sheet, rect);
        } catch (fault) {
          onFault(fault);
        }
        break;
    }
  }

  function onMouseDown(event: MouseEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    const hit = hitOf(event.target);
    if (!hit) return;
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
    const { row, column } = hit;
    if (row === undefined && column === undefined) {
      desk.select(sheet, [{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }]);
    } else if (row === undefined) {
      desk.select(sheet, [{ row: 0, column: column ?? 0, rows: MAX_ROWS, columns: 1 }]);
    } else if (column === undefined) {
      desk.select(sheet, [{ row, column: 0, rows: 1, columns: MAX_COLUMNS }]);
    } else if (event.shiftKey) {
      extendTo({ row, column });
    } else {
      selectCell({ row, column });
    }
  }

  function onMouseOver(event: MouseEvent<HTMLDivElement>) {
    if (event.buttons !== 1 || editing) return;
    const hit = hitOf(event.target);
    if (hit?.row === undefined || hit.column === undefined || !anchor.current) return;
    extendTo({ row: hit.row, column: hit.column });
  }

  function onClick(event: MouseEvent<HTMLDivElement>) {
    const hit = hitOf(event.target);
    if (hit?.row === undefined || hit.column === undefined || editing) return;
    const link = cellLink(sheet, hit.row, hit.column);
    if (link?.kind === 'inside') onFollow(link.target);
  }

  function onDoubleClick(event: MouseEvent<HTMLDivElement>) {
    const hit = hitOf(event.target);
    if (hit?.row === undefined || hit.column === undefined) return;
    const place = { row: hit.row, column: hit.column };
    edit(place, editText(sheet, place));
  }

  const editorAt = (row: number, column: number): ReactNode =>
    editing?.place.row === row &&
    editing.place.column === column && (
      <CellEditor
        address={cellAddress(editing.place)}
        text={editing.text}
        onTyped={(text) => {
          typed.current = text;
        }}
        onCommit={commit}
        onCancel={() => {
          stopEditing();
          scroller.current?.focus({ preventScroll: true });
        }}
      />
    );

  return (
    <div
      ref={scroller}
      role="grid"
      className="grid"
      tabIndex={0}
      aria-label={`工作表 ${sheet.name}`}
      aria-rowcount={extent.rows}
      aria-colcount={extent.columns}
      aria-multiselectable
      aria-activedescendant={cellId(active.row, active.column)}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onMouseOver={onMouseOver}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div
        role="rowgroup"
        className="grid-sheet"
        style={{ width: windows.width, height: windows.height }}
      >
        {/* Rows own cells and nothing else: what lies over them stands, for readers, in one more. */}
        <div role="row" className="layers">
          <div role="gridcell" className="layers">
            {GRID_LAYERS.map((Layer, index) => (
              <Layer key={index} view={view} {...context} />
            ))}
          </div>
        </div>
        <ColumnHeads view={view} columns={columns} />
        {windows.frozenRows.map((row) => {
          const stuckAt = HEAD_HEIGHT + total(row, metrics.rowHeight);
          return <GridRow key={row} {...{ view, row, columns, stuckAt, editorAt, context }} />;
        })}
        <div role="presentation" style={{ height: windows.above }} />
        {windows.rows.map((row) => (
          <GridRow key={row} stuckAt={undefined} {...{ view, row, columns, editorAt, context }} />
        ))}
      </div>
    </div>
  );
}

/** With frozen panes a sheet begins, as in Excel, at the first cell that scrolls. */
function edgeCell(sheet: SheetModel, from: CellPlace, edge: { end: boolean; sheet: boolean }) {
  const used = sheet.usedRange(true);
  const start = { row: sheet.view.freeze?.rows ?? 0, column: sheet.view.freeze?.columns ?? 0 };
  const end = used
    ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 }
    : { row: 0, column: 0 };
  const { row, column } = edge.end ? end : start;
  return { row: edge.sheet ? row : from.row, column };
}

/** Anew for every version of the sheet's content, which decides the heights of rows. */
function newMetrics(sheet: SheetModel, _contentVersion: number): SheetMetrics {
  return sheetMetrics(sheet);
}

function usedNow(sheet: SheetModel, _contentVersion: number) {
  return sheet.usedRange();
}
