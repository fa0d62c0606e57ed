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
 * Keys that do something in the grid while no cell is edited, from the first view on. What `run`
 * throws is told to the person. Those of features that come later stand in `later-commands`.
 */
let commands: readonly GridCommand[] = [
  ...HISTORY_COMMANDS,
  ...SELECTION_COMMANDS,
  ...CONTENT_COMMANDS,
];

/** These are asked first from now on. */
export function addCommands(more: readonly GridCommand[]): void {
  commands = [...more, ...commands];
}

/** True when a command has answered the key. */
export function runCommand(pressed: PressedKey, context: GridContext): boolean {
  const keys = nameOfKeys(pressed);
  for (const command of commands) {
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
