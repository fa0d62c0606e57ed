import type { SheetModel } from '../../host/model/sheet-model';
import { ruleAt } from '../../host/model/validation/check-cells';
import type { CellPlace } from '../cell-address';
import type { Desk } from '../desk';
import type { GridCommand } from '../grid/commands';

interface OpenedList extends CellPlace {
  readonly sheet: SheetModel;
}

/** The one list that is dropped down at a desk. */
export class OpenList {
  private opened: OpenedList | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): OpenedList | undefined => this.opened;

  show(opened: OpenedList | undefined): void {
    this.opened = opened;
    for (const listener of this.listeners) listener();
  }
}

const LISTS = new WeakMap<Desk, OpenList>();

export function openListOf(desk: Desk): OpenList {
  const list = LISTS.get(desk) ?? new OpenList();
  LISTS.set(desk, list);
  return list;
}

/** A cell whose rule is a list with its drop-down. */
export function hasDropDown(sheet: SheetModel, { row, column }: CellPlace): boolean {
  const rule = ruleAt(sheet, row, column)?.validation;
  const isLocked = sheet.protection.isProtected && sheet.styleOf(row, column).protection.locked;
  return rule?.type === 'list' && rule.dropDown && !isLocked;
}

export const LIST_COMMANDS: readonly GridCommand[] = [
  {
    keys: 'Alt+ArrowDown',
    run: ({ desk, sheet }) => {
      const { activeCell } = sheet.view;
      if (!hasDropDown(sheet, activeCell)) return false;
      openListOf(desk).show({ sheet, ...activeCell });
      return true;
    },
  },
];
