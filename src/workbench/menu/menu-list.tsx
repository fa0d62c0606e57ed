import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isItem, type MenuEntry } from './menu-entry';
import { MenuLine } from './menu-line';
import { entriesByLetter, entryByKey } from './menu-keys';
import { boxOf, placeBox, type Box } from './place-box';

export interface MenuListProps {
  readonly label: string;
  readonly from: Box;
  /** Opens beside `from` instead of below it: a submenu. */
  readonly side?: boolean;
  readonly entries: readonly MenuEntry[];
  /** Closes all menus, then runs. */
  readonly onChoose: (run: () => void) => void;
  /** Closes all menus. */
  readonly onLeave: () => void;
  /** Closes this menu only. */
  readonly onBack: () => void;
}

export function MenuList(props: MenuListProps) {
  const { label, from, side = false, entries, onChoose, onLeave, onBack } = props;
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<{ readonly at: number; readonly from: Box }>();

  useLayoutEffect(() => {
    const menu = list.current;
    if (!menu) return;
    if (!menu.matches(':popover-open')) menu.showPopover();
    const room = { width: innerWidth, height: innerHeight };
    const { left, top } = placeBox(from, boxOf(menu), room, side);
    // Inside a zoomed part of the page its pixels are zoomed too.
    const { currentCSSZoom: zoom = 1 } = menu;
    menu.style.left = `${left / zoom}px`;
    menu.style.top = `${top / zoom}px`;
  }, [from, side]);
  useLayoutEffect(() => {
    line(list.current, 'first')?.focus({ preventScroll: true });
  }, []);

  function go(at: number) {
    if (at < 0) return;
    setOpened(undefined);
    line(list.current, at)?.focus({ preventScroll: true });
  }

  function press(at: number) {
    const entry = entries[at];
    const element = line(list.current, at);
    if (!entry || !isItem(entry) || entry.isDisabled || !element) return;
    if (entry.kind === 'menu') setOpened({ at, from: boxOf(element) });
    else onChoose(entry.run);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const { key } = event;
    const at = lineAt(event.target);
    event.stopPropagation();
    // A menu is left by Tab and F6 as by Esc: what they would reach lies behind it.
    if (key === 'Tab' || key === 'F6') return take(event, onLeave);
    if (key === 'Escape') return take(event, onBack);
    if (key === 'ArrowLeft' && side) return take(event, onBack);
    if (key === 'Enter' || key === ' ') return take(event, () => press(at));
    if (key === 'ArrowRight' && entries[at]?.kind === 'menu') return take(event, () => press(at));
    const to = entryByKey(entries, at, key);
    if (to >= 0) return take(event, () => go(to));
    if ([...key].length !== 1 || event.ctrlKey || event.metaKey) return;
    const meant = entriesByLetter(entries, key);
    const [only] = meant;
    if (only === undefined) return;
    take(event, () => {
      if (meant.length === 1) press(only);
      else go(meant.find((index) => index > at) ?? only);
    });
  }

  const submenu = opened && entries[opened.at];
  return (
    <div
      ref={list}
      role="menu"
      aria-label={label}
      popover="manual"
      className="menu"
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, at) => (
        <MenuLine
          // What stands in a menu does not change while it is open.
          key={at}
          entry={entry}
          at={at}
          isOpened={opened?.at === at}
          onEnter={() => go(at)}
          onPress={() => press(at)}
        />
      ))}
      {opened && submenu?.kind === 'menu' && (
        <MenuList
          label={submenu.label}
          from={opened.from}
          side
          entries={submenu.entries}
          onChoose={onChoose}
          onLeave={onLeave}
          onBack={() => go(opened.at)}
        />
      )}
    </div>
  );
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}

function line(menu: HTMLElement | null, at: number | 'first'): HTMLElement | null | undefined {
  return menu?.querySelector<HTMLElement>(
    at === 'first' ? ':scope > [data-line]' : `:scope > [data-line="${at}"]`,
  );
}

function lineAt(target: EventTarget): number {
  const element = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-line]') : null;
  return Number(element?.dataset['line'] ?? -1);
}
