import { shownLabel, type MenuEntry } from './menu-entry';

export interface MenuLineProps {
  readonly entry: MenuEntry;
  /** Its place among the entries. */
  readonly at: number;
  /** Its submenu is open. */
  readonly isOpened: boolean;
  /** The mouse has come over it. */
  readonly onEnter: () => void;
  readonly onPress: () => void;
}

export function MenuLine({ entry, at, isOpened, onEnter, onPress }: MenuLineProps) {
  if (entry.kind === 'separator') return <div role="separator" className="menu-separator" />;
  const shortcut = entry.kind === 'command' ? entry.shortcut : undefined;
  const manner = {
    command: { role: 'menuitem', 'aria-keyshortcuts': shortcut?.replaceAll(' ', '') },
    check: {
      role: 'menuitemcheckbox',
      'aria-checked': entry.kind === 'check' && entry.isChecked,
    },
    menu: { role: 'menuitem', 'aria-haspopup': 'menu' as const, 'aria-expanded': isOpened },
  }[entry.kind];
  return (
    <div
      {...manner}
      className="menu-line"
      tabIndex={-1}
      data-line={at}
      aria-disabled={entry.isDisabled ?? false}
      onMouseEnter={() => {
        if (!isOpened) onEnter();
      }}
      onClick={onPress}
    >
      <span className="menu-mark" aria-hidden>
        {entry.kind === 'check' && entry.isChecked && '✓'}
      </span>
      <span className="menu-label">{shownLabel(entry)}</span>
      <span className="menu-shortcut" aria-hidden>
        {entry.kind === 'menu' ? '▸' : shortcut}
      </span>
    </div>
  );
}
