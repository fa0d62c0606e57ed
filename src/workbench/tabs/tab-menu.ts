import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import { command, SEPARATOR, type MenuEntry } from '../menu/menu-entry';
import { addSheet, colourTab, copySheet, hideSheet, moveSheetBy } from './sheet-steps';

/** Excel's standard colours. */
const COLOURS: readonly (readonly [name: string, colour: string])[] = [
  ['深紅', '#C00000'],
  ['紅色', '#FF0000'],
  ['橙色', '#FFC000'],
  ['黃色', '#FFFF00'],
  ['淺綠', '#92D050'],
  ['綠色', '#00B050'],
  ['淺藍', '#00B0F0'],
  ['藍色', '#0070C0'],
  ['深藍', '#002060'],
  ['紫色', '#7030A0'],
];

export interface TabMenuHands {
  /** Carries a step out and tells why it was refused. */
  readonly attempt: (step: () => void) => void;
  readonly rename: (sheet: SheetModel) => void;
  /** Asks first where something would be lost. */
  readonly remove: (sheet: SheetModel) => void;
  /** Lets one choose among the hidden sheets. */
  readonly unhide: () => void;
}

/** What can be done to a sheet by its tab, as Excel's own menu lists it. */
export function tabMenu(desk: Desk, sheet: SheetModel, hands: TabMenuHands): MenuEntry[] {
  const { attempt } = hands;
  const { sheets } = desk.model;
  const seen = sheets.filter(({ visibility }) => visibility === 'visible');
  const move = (by: 1 | -1) => () => attempt(() => moveSheetBy(desk, sheet, by));
  return [
    command('插入', () => attempt(() => addSheet(desk, sheet)), { letter: 'I' }),
    command('刪除', () => hands.remove(sheet), { letter: 'D' }),
    command('重新命名', () => hands.rename(sheet), { letter: 'R', shortcut: 'F2' }),
    command('建立複本', () => attempt(() => copySheet(desk, sheet)), { letter: 'C' }),
    SEPARATOR,
    command('左移', move(-1), {
      letter: 'L',
      shortcut: 'Ctrl+Shift+PageUp',
      isDisabled: seen[0] === sheet,
    }),
    command('右移', move(1), {
      letter: 'G',
      shortcut: 'Ctrl+Shift+PageDown',
      isDisabled: seen.at(-1) === sheet,
    }),
    SEPARATOR,
    {
      kind: 'menu',
      label: '索引標籤色彩',
      letter: 'T',
      entries: [['無色彩', ''] as const, ...COLOURS].map(([label, colour]) => ({
        kind: 'check',
        label,
        isChecked: sheet.tabColor.toUpperCase() === colour,
        run: () => attempt(() => colourTab(desk, sheet, colour)),
      })),
    },
    SEPARATOR,
    command('隱藏', () => attempt(() => hideSheet(desk, sheet)), { letter: 'H' }),
    command('取消隱藏…', hands.unhide, {
      letter: 'U',
      isDisabled: !sheets.some(({ visibility }) => visibility === 'hidden'),
    }),
  ];
}
