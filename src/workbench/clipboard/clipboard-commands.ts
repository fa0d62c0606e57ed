import type { GridCommand } from '../grid/commands';
import type { GridContext } from '../grid/grid-context';
import { endClip } from './clip';

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
      void pasteValues(context);
      return true;
    },
  },
];

/** What copies and pastes comes after the first view. */
async function pasteValues(context: GridContext): Promise<void> {
  const { pasteFromBrowser } = await import(/* webpackChunkName: "layers" */ './clipboard-menu');
  await pasteFromBrowser(context, 'values');
}
