import { useEffect, useRef, type MouseEvent } from 'react';
import { MAX_COLUMNS, MAX_ROWS, holdsRect, type Rect } from '../../host/model/rect';
import type { CellEntry } from '../entry/cell-entry';
import { hitOf, type Hit } from './cell-hit';
import { pointOf } from '../menu/place-box';
import { openAtActive } from '../grid-menu/open-at-active';
import { openMenu } from '../grid-menu/opened-menu';
import { cellLink } from './cell-link';
import type { GridContext } from './grid-context';
import { gripOf } from './head-grip';
import { WHOLE_SHEET } from './select-more';
import { between } from './selection-move';
import { beginSizing, fitted } from './size-head';
import type { Walker } from './walker';

interface MouseUse extends GridContext {
  readonly entry: CellEntry;
  readonly walker: Walker;
  readonly onFollow: (target: string) => void;
  readonly focus: () => void;
}

/** Selecting and editing with the mouse: what the grid's element listens to. */
export function useMouse(use: MouseUse) {
  const { desk, sheet, entry, walker, onFollow, onFault, focus } = use;
  /** What a drag began on, as long as the button is held. */
  const drag = useRef<Hit>(undefined);
  useEffect(() => {
    const release = () => {
      drag.current = undefined;
    };
    window.addEventListener('mouseup', release);
    return () => window.removeEventListener('mouseup', release);
  }, []);

  /** From where the drag began to here: cells, or whole rows or columns. */
  function reach(from: Hit, to: Hit): void {
    const { selection, activeCell } = sheet.view;
    const before = selection.slice(0, -1);
    const rect = rectBetween(from, to);
    if (rect) desk.select(sheet, [...before, rect], activeCell);
    else if (to.row !== undefined && to.column !== undefined)
      walker.extendTo({ row: to.row, column: to.column });
  }

  function pick(hit: Hit): void {
    const rect = rectBetween(hit, hit);
    if (rect) desk.select(sheet, [rect]);
    else walker.to({ row: hit.row ?? 0, column: hit.column ?? 0 });
  }

  return {
    onMouseDown(event: MouseEvent) {
      if (event.button !== 0 && event.button !== 2) return;
      const grip = event.button === 0 ? gripOf(event.target) : undefined;
      if (grip) {
        event.preventDefault();
        if (entry.commit()) beginSizing(grip, event, { desk, sheet, onFault });
        return;
      }
      const hit = hitOf(event.target);
      if (!hit) return;
      event.preventDefault();
      if (!entry.commit()) return;
      focus();
      const { activeCell } = sheet.view;
      if (event.button === 2) {
        if (!holds(sheet.view.selection, hit)) pick(hit);
        return;
      }
      if (event.shiftKey) {
        drag.current = {
          row: hit.row === undefined ? undefined : activeCell.row,
          column: hit.column === undefined ? undefined : activeCell.column,
        };
        reach(drag.current, hit);
        return;
      }
      drag.current = hit;
      const isMore = event.ctrlKey || event.metaKey;
      const place = { row: hit.row ?? 0, column: hit.column ?? 0 };
      const rect = rectBetween(hit, hit);
      if (isMore) walker.add(rect ?? { ...place, rows: 1, columns: 1 }, place);
      else pick(hit);
    },
    onContextMenu(event: MouseEvent) {
      // While a cell is edited the menu is that of its field; a chart has none of cells.
      if (entry.current) return;
      const hit = hitOf(event.target);
      const isByKey = event.target instanceof HTMLTextAreaElement;
      if (!hit && !isByKey) return;
      event.preventDefault();
      if (isByKey) openAtActive({ sheet });
      else openMenu({ kind: 'menu', sheet, from: pointOf(event) });
    },
    onMouseOver(event: MouseEvent) {
      const from = drag.current;
      if (!from || event.buttons !== 1) return;
      const hit = hitOf(event.target);
      if (hit) reach(from, hit);
    },
    onClick(event: MouseEvent) {
      const hit = hitOf(event.target);
      if (hit?.row === undefined || hit.column === undefined || entry.current) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = cellLink(sheet, hit.row, hit.column);
      if (link?.kind === 'inside') onFollow(link.target);
    },
    onDoubleClick(event: MouseEvent) {
      const grip = gripOf(event.target);
      if (grip) {
        void fitted(grip, { desk, sheet, onFault });
        return;
      }
      const hit = hitOf(event.target);
      if (hit?.row === undefined || hit.column === undefined) return;
      entry.begin(sheet, { mode: 'editing', at: 'cell' });
    },
  };
}

/** Whole rows or columns between two headings, all from the corner; undefined between cells. */
function rectBetween(from: Hit, to: Hit): Rect | undefined {
  if (from.row === undefined && from.column === undefined) return WHOLE_SHEET;
  if (from.row === undefined) {
    const columns = { row: 0, column: from.column ?? 0 };
    return {
      ...between(columns, { row: 0, column: to.column ?? columns.column }),
      rows: MAX_ROWS,
    };
  }
  if (from.column === undefined) {
    const rows = { row: from.row, column: 0 };
    return { ...between(rows, { row: to.row ?? rows.row, column: 0 }), columns: MAX_COLUMNS };
  }
  return undefined;
}

/** What is selected already stays so under a press for its menu. */
function holds(selection: readonly Rect[], hit: Hit): boolean {
  const own = rectBetween(hit, hit) ?? {
    row: hit.row ?? 0,
    column: hit.column ?? 0,
    rows: 1,
    columns: 1,
  };
  return selection.some((rect) => holdsRect(rect, own));
}
