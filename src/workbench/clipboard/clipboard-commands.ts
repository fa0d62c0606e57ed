import type { GridCommand } from '../grid/commands';
import { endClip } from './clip';
import { pasteFromBrowser } from './clipboard-menu';

/** Copying, cutting and pasting by keys are the browser's own events. */
export const CLIPBOARD_COMMANDS: readonly GridCommand[] = [
  {
    keys: 'Escape',
    run: ({ desk, sheet }) => {
      if (!endClip(desk)) return false;
      // Drawn anew without the frame.
      desk.select(sheet, sheet.view.selection);
      return true;
    },
  },
  {
    keys: 'Ctrl+Alt+V',
    run: (context) => {
      void pasteFromBrowser(context, 'values');
      return true;
    },
  },
];
