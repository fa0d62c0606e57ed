/** One line of a menu. */
export type MenuEntry = MenuCommand | MenuCheck | SubMenu | { readonly kind: 'separator' };

interface Named {
  readonly label: string;
  /** The letter that picks it, as Excel shows it behind the label: 「複製(C)」. */
  readonly letter?: string;
  readonly isDisabled?: boolean;
}

export interface MenuCommand extends Named {
  readonly kind: 'command';
  /** Shown only: 「Ctrl+C」. */
  readonly shortcut?: string;
  /** Called when the menu is gone and the focus is back where it was. */
  readonly run: () => void;
}

export interface MenuCheck extends Named {
  readonly kind: 'check';
  readonly isChecked: boolean;
  readonly run: () => void;
}

export interface SubMenu extends Named {
  readonly kind: 'menu';
  readonly entries: readonly MenuEntry[];
}

export type MenuItem = Exclude<MenuEntry, { readonly kind: 'separator' }>;

export const SEPARATOR: MenuEntry = { kind: 'separator' };

export function command(
  label: string,
  run: () => void,
  more: Partial<Omit<MenuCommand, 'kind' | 'label' | 'run'>> = {},
): MenuCommand {
  return { kind: 'command', label, run, ...more };
}

export function isItem(entry: MenuEntry): entry is MenuItem {
  return entry.kind !== 'separator';
}

export function shownLabel({ label, letter }: MenuItem): string {
  if (letter === undefined) return label;
  return label.endsWith('…') ? `${label.slice(0, -1)}(${letter})…` : `${label}(${letter})`;
}
