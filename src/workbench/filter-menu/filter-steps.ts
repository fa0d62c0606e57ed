import type { FilterCriteria } from '../../host/model/filter-criteria';
import { regionAround } from '../../host/model/region';
import type { SheetModel } from '../../host/model/sheet-model';
import type { ProtectionOptions } from '../../host/model/sheet-protection';
import { withinUse } from '../../host/model/taken-cells';
import type { GridCommand } from '../grid/commands';
import type { GridContext } from '../grid/grid-context';
import { RefusedStep } from '../refused-step';
import { filterHeadAt, type FilterHead } from './filter-head';
import { openFilter } from './opened-filter';

type Context = Pick<GridContext, 'desk' | 'onFault'>;

/** One step of the person, told of when it is refused. */
function step({ desk, onFault }: Context, change: () => void): void {
  try {
    desk.edit(change);
  } catch (fault) {
    onFault(fault);
  }
}

function assertAllowed({ protection }: SheetModel, allowance: keyof ProtectionOptions): void {
  if (protection.isProtected && !protection.options[allowance]) {
    throw new RefusedStep('工作表受保護，不能篩選或排序。');
  }
}

/** Null shows all rows of the column. */
export function filterBy(
  context: Context,
  { sheet, filter, index }: FilterHead,
  criteria: FilterCriteria | null,
): void {
  step(context, () => {
    assertAllowed(sheet, 'autoFilter');
    filter.setCriteria(index, criteria);
  });
}

export function sortBy(
  context: Context,
  { sheet, filter, index }: FilterHead,
  ascending: boolean,
): void {
  step(context, () => {
    assertAllowed(sheet, 'sort');
    filter.sort(index, ascending);
  });
}

/** Filter buttons for the table or the list around the active cell; where there are some, none. */
export function toggleFilter({ desk, sheet }: GridContext): boolean {
  const { activeCell, selection } = sheet.view;
  desk.edit(() => {
    assertAllowed(sheet, 'autoFilter');
    const table = sheet.tableAt(activeCell.row, activeCell.column);
    if (table) table.showFilterButton = !table.showFilterButton;
    else if (sheet.autoFilter.rect) sheet.autoFilter.remove();
    else {
      const chosen = selection.at(-1);
      const isBlock = chosen !== undefined && chosen.rows * chosen.columns > 1;
      const rect = isBlock
        ? withinUse({ sheet, rect: chosen }, sheet)
        : regionAround(sheet, activeCell.row, activeCell.column);
      if (sheet.usedRange(true) === null || rect.rows * rect.columns === 1) {
        throw new RefusedStep('請先選取要篩選的清單中的一個儲存格。');
      }
      sheet.autoFilter.apply(rect);
    }
  });
  return true;
}

export const FILTER_COMMANDS: readonly GridCommand[] = [
  { keys: 'Ctrl+Shift+L', run: toggleFilter },
  {
    keys: 'Alt+ArrowDown',
    run: ({ sheet }) => {
      const { row, column } = sheet.view.activeCell;
      const head = filterHeadAt(sheet, row, column);
      if (head) openFilter(head);
      return head !== undefined;
    },
  },
];
