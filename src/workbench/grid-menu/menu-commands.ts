import type { GridCommand } from '../grid/commands';
import type { GridContext } from '../grid/grid-context';
import { deleteTableRows, insertRowsAbove, tableCells } from '../tables/table-steps';
import { menuTarget } from './menu-target';
import { deleteLines, hideLines, insertLines, showLines } from './line-steps';
import type { LineKind } from './lines';
import { openAtActive } from './open-at-active';
import { openMenu } from './opened-menu';

/** Keys that open the grid's menu or do what it offers. */
export const MENU_COMMANDS: readonly GridCommand[] = [
  { keys: 'Shift+F10', run: openAtActive },
  { keys: 'ContextMenu', run: openAtActive },
  // On a keyboard without a number pad the plus needs Shift.
  { keys: 'Ctrl++', run: insertHere },
  { keys: 'Ctrl+Shift++', run: insertHere },
  { keys: 'Ctrl+-', run: deleteHere },
  { keys: 'Ctrl+9', run: hide('rows') },
  { keys: 'Ctrl+0', run: hide('columns') },
  { keys: 'Ctrl+Shift+(', run: show('rows') },
  { keys: 'Ctrl+Shift+)', run: show('columns') },
  { keys: 'Ctrl+Shift+9', run: show('rows') },
  { keys: 'Ctrl+Shift+0', run: show('columns') },
];

/** Rows and columns at once, a table's rows too; for cells it is asked what makes room. */
function insertHere(context: GridContext): true {
  const { desk, sheet } = context;
  const target = menuTarget(context);
  if (target !== 'cells') insertLines(desk, sheet, target);
  else {
    const cells = ofTable(context);
    if (cells) insertRowsAbove(desk, cells);
    else openMenu({ kind: 'insert', sheet });
  }
  return true;
}

function deleteHere(context: GridContext): true {
  const { desk, sheet } = context;
  const target = menuTarget(context);
  if (target !== 'cells') deleteLines(desk, sheet, target);
  else {
    const cells = ofTable(context);
    if (cells) deleteTableRows(desk, cells);
    else openMenu({ kind: 'delete', sheet });
  }
  return true;
}

function ofTable({ sheet }: GridContext) {
  const [selected] = sheet.view.selection;
  const cells = selected && tableCells(sheet, selected);
  return cells && cells.rows > 0 ? cells : null;
}

function hide(kind: LineKind) {
  return ({ desk, sheet }: GridContext) => {
    hideLines(desk, sheet, kind);
    return true;
  };
}

function show(kind: LineKind) {
  return ({ desk, sheet }: GridContext) => {
    showLines(desk, sheet, kind);
    return true;
  };
}
