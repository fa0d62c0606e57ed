import type { Desk } from '../desk';
import type { GridCommand } from './commands';
import { columnsOf, rowsOf, wider } from './select-more';

/** Keys that select more, and that lead to another sheet. */
export const SELECTION_COMMANDS: readonly GridCommand[] = [
  {
    keys: 'Ctrl+A',
    run({ desk, sheet }) {
      const { activeCell } = sheet.view;
      const rect = wider(sheet);
      const { row, column, rows, columns } = rect;
      const isInside =
        activeCell.row >= row &&
        activeCell.row < row + rows &&
        activeCell.column >= column &&
        activeCell.column < column + columns;
      desk.select(sheet, [rect], isInside ? activeCell : undefined);
      return true;
    },
  },
  {
    keys: 'Ctrl+ ',
    run({ desk, sheet }) {
      const { activeCell, selection } = sheet.view;
      desk.select(
        sheet,
        selection.map((rect) => columnsOf(sheet, rect)),
        activeCell,
      );
      return true;
    },
  },
  {
    keys: 'Shift+ ',
    run({ desk, sheet }) {
      const { activeCell, selection } = sheet.view;
      desk.select(
        sheet,
        selection.map((rect) => rowsOf(sheet, rect)),
        activeCell,
      );
      return true;
    },
  },
  { keys: 'Ctrl+PageDown', run: ({ desk }) => activateNext(desk, 1) },
  { keys: 'Ctrl+PageUp', run: ({ desk }) => activateNext(desk, -1) },
  { keys: 'Ctrl+G', run: focusNameBox },
  { keys: 'F5', run: focusNameBox },
];

function activateNext(desk: Desk, by: 1 | -1): true {
  const sheets = desk.model.sheets.filter(
    ({ visibility, kind }) => visibility === 'visible' && kind === 'worksheet',
  );
  const next = sheets[sheets.indexOf(desk.model.activeSheet) + by];
  if (next) desk.activate(next);
  return true;
}

function focusNameBox(): true {
  document.getElementById('name-box')?.focus();
  return true;
}
