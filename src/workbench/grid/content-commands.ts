import type { SheetModel } from '../../host/model/sheet-model';
import { dateText, timeText } from '../entry/stamp';
import { assertUnlocked } from '../entry/write-entry';
import type { GridCommand } from './commands';
import type { GridContext } from './grid-context';
import { unfiltered } from './unfiltered-runs';

/** Keys that change what the selected cells hold, or begin to. */
export const CONTENT_COMMANDS: readonly GridCommand[] = [
  {
    keys: 'F2',
    run: ({ sheet, entry }) => {
      entry.begin(sheet, { mode: 'editing', at: 'cell' });
      return true;
    },
  },
  {
    keys: 'Backspace',
    run: ({ sheet, entry }) => {
      entry.begin(sheet, { text: '', mode: 'typing', at: 'cell' });
      return true;
    },
  },
  { keys: 'Delete', run: clearSelection },
  { keys: 'Ctrl+;', run: (context) => stamp(context, dateText(context.desk.now())) },
  { keys: 'Ctrl+Shift+:', run: (context) => stamp(context, timeText(context.desk.now())) },
  { keys: 'Ctrl+Shift+;', run: (context) => stamp(context, timeText(context.desk.now())) },
];

export function clearSelection({ desk, sheet }: Pick<GridContext, 'desk' | 'sheet'>): true {
  const shown = unfiltered(sheet, sheet.view.selection);
  for (const rect of shown) {
    for (const cell of sheet.cells(rect)) assertUnlocked(sheet, cell);
  }
  desk.edit(() => {
    for (const rect of shown) sheet.clear(rect, 'contents');
  }, '清除');
  return true;
}

function stamp({ sheet, entry }: { sheet: SheetModel; entry: GridContext['entry'] }, text: string) {
  entry.begin(sheet, { text, mode: 'typing', at: 'cell' });
  return true;
}
