import type { GridCommand } from './commands';

/** Taking steps back and making them again. */
export const HISTORY_COMMANDS: readonly GridCommand[] = [
  { keys: 'Ctrl+Z', run: ({ desk }) => desk.history.undo() },
  { keys: 'Ctrl+Y', run: ({ desk }) => desk.history.redo() },
  { keys: 'Ctrl+Shift+Z', run: ({ desk }) => desk.history.redo() },
];
