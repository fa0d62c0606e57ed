import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MenuEntry } from './menu-entry';
import { MenuList } from './menu-list';
import type { Box } from './place-box';

export interface PopupMenuProps {
  /** Says what the menu is for: 「工作表 成員」. */
  readonly label: string;
  /** Of the thing it opens from, or of the mouse: in the window, in CSS pixels. */
  readonly from: Box;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/**
 * A context or drop-down menu over the page. Takes the focus and gives it back to where it was;
 * what was chosen runs after that.
 */
export function PopupMenu({ label, from, entries, onClose }: PopupMenuProps) {
  const place = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });

  useEffect(() => {
    const leave = () => close.current();
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && place.current?.contains(target))) leave();
    };
    document.addEventListener('pointerdown', pressed, true);
    // The keyboard or the mouse has gone into the pane's frame, or to another program.
    window.addEventListener('blur', leave);
    window.addEventListener('resize', leave);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      window.removeEventListener('blur', leave);
      window.removeEventListener('resize', leave);
    };
  }, []);

  function finish(run?: () => void) {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    onClose();
    run?.();
  }

  return (
    // What happens in the menu is none of the business of what it opened from.
    <div
      ref={place}
      className="menu-place"
      onKeyDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onMouseOver={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <MenuList
        {...{ label, from, entries }}
        onChoose={finish}
        onLeave={() => finish()}
        onBack={() => finish()}
      />
    </div>
  );
}
