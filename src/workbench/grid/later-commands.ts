import { CLIPBOARD_COMMANDS } from '../clipboard/clipboard-commands';
import { FILTER_COMMANDS } from '../filter-menu/filter-steps';
import { MENU_COMMANDS } from '../grid-menu/menu-commands';
import { CIRCLE_COMMANDS } from '../validation/circles';
import { LIST_COMMANDS } from '../validation/open-list';
import type { GridCommand } from './commands';
import { FILL_COMMANDS } from './fill-commands';

/**
 * Keys of features that are fetched when the sheet has been seen. To add some, write a list of
 * commands in the folder of their feature and spread it here; earlier ones are asked first.
 */
export const LATER_COMMANDS: readonly GridCommand[] = [
  ...FILTER_COMMANDS,
  ...LIST_COMMANDS,
  ...CLIPBOARD_COMMANDS,
  ...CIRCLE_COMMANDS,
  ...FILL_COMMANDS,
  ...MENU_COMMANDS,
];
