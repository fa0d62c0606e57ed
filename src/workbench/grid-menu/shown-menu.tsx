import { useEffect, useSyncExternalStore } from 'react';
import { digitPixels } from '../../host/model/cell-points';
import type { GridContext } from '../grid/grid-context';
import { PopupMenu } from '../menu/popup-menu';
import { deleteCells, insertCells } from './cell-steps';
import { charactersOfWidth } from './column-characters';
import { gridMenu } from './grid-menu';
import { setColumnWidth, setRowHeight } from './line-steps';
import { menuTarget } from './menu-target';
import { onMenuOpened, openedMenu, openMenu } from './opened-menu';
import { ShiftDialog } from './shift-dialog';
import { SizeDialog } from './size-dialog';

const NAMES = { cells: '儲存格', rows: '列', columns: '欄' } as const;

/** The context menu of the grid and what its entries ask. Stands beside the grid, in the frame's colours. */
export function ShownMenu(context: GridContext) {
  const { desk, sheet, onFault } = context;
  const opened = useSyncExternalStore(onMenuOpened, openedMenu);
  // It belongs to the sheet in front.
  useEffect(() => () => openMenu(undefined), [sheet]);
  if (opened?.sheet !== sheet) return null;

  const close = () => openMenu(undefined);
  const act = (step: () => void) => {
    close();
    try {
      step();
    } catch (fault) {
      onFault(fault);
    }
  };
  const { activeCell } = sheet.view;
  switch (opened.kind) {
    case 'menu':
      return (
        <PopupMenu
          label={NAMES[menuTarget(context)]}
          from={opened.from}
          entries={gridMenu(context)}
          onClose={close}
        />
      );
    case 'insert':
    case 'delete':
      return (
        <ShiftDialog
          kind={opened.kind}
          onCancel={close}
          onChoose={(choice) =>
            act(() => (opened.kind === 'insert' ? insertCells : deleteCells)(desk, sheet, choice))
          }
        />
      );
    case 'height':
      return (
        <SizeDialog
          title="列高"
          present={sheet.rows.height(activeCell.row)}
          most={409.5}
          unit="點"
          onCancel={close}
          onSet={(points) => act(() => setRowHeight(desk, sheet, points))}
        />
      );
    case 'width': {
      const digit = digitPixels(sheet.workbook.defaultFont);
      return (
        <SizeDialog
          title="欄寬"
          present={charactersOfWidth(sheet.columns.width(activeCell.column), digit)}
          most={255}
          unit="字元"
          onCancel={close}
          onSet={(characters) => act(() => setColumnWidth(desk, sheet, characters))}
        />
      );
    }
  }
}
