import { FILTER_COMMANDS } from '../filter-menu/filter-steps';
import { CLIPBOARD_COMMANDS } from '../clipboard/clipboard-commands';
import { CIRCLE_COMMANDS } from '../validation/circles';
import { MENU_COMMANDS } from '../grid-menu/menu-commands';
import { LIST_COMMANDS } from '../validation/open-list';
import { CONTENT_COMMANDS } from './content-commands';
import type { GridContext } from './grid-context';
import type { PressedKey } from './grid-keys';
import { HISTORY_COMMANDS } from './history-commands';
import { SELECTION_COMMANDS } from './selection-commands';

export interface GridCommand {
  /**
   * As Excel's help writes it, without spaces: `Ctrl+Shift+L`, `Alt+ArrowDown`. The last part is
   * `KeyboardEvent.key`, letters in capitals; on a Mac Command counts as Ctrl.
   */
  readonly keys: string;
  /** False when there is nothing to do here: the key then does what it does without the command. */
  readonly run: (context: GridContext) => boolean;
}

/**
 * Keys that do something in the grid while no cell is edited. To add some, write a list of commands
 * in the folder of their feature and spread it here. What `run` throws is told to the person.
 */
export const GRID_COMMANDS: readonly GridCommand[] = [
  ...FILTER_COMMANDS,
  ...LIST_COMMANDS,
  ...CLIPBOARD_COMMANDS,
  ...CIRCLE_COMMANDS,
  ...HISTORY_COMMANDS,
  ...SELECTION_COMMANDS,
  ...CONTENT_COMMANDS,
  ...MENU_COMMANDS,
];

/** True when a command has answered the key. */
export function runCommand(pressed: PressedKey, context: GridContext): boolean {
  const keys = nameOfKeys(pressed);
  for (const command of GRID_COMMANDS) {
    if (command.keys !== keys) continue;
    try {
      if (command.run(context)) return true;
    } catch (fault) {
      context.onFault(fault);
      return true;
    }
  }
  return false;
}

/** `Ctrl+Shift+L`. */
export function nameOfKeys({ key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey): string {
  const held = [
    ctrlKey || metaKey ? 'Ctrl+' : '',
    altKey ? 'Alt+' : '',
    shiftKey ? 'Shift+' : '',
  ].join('');
  return held + (key.length === 1 ? key.toUpperCase() : key);
}
