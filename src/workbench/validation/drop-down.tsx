import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ListItem } from '../../host/model/validation/list-items';
import { placeBox, boxOf, type Box } from '../menu/place-box';
import { itemByKey } from './item-by-key';

interface DropDownProps {
  readonly label: string;
  /** The cell it belongs to, in the window. */
  readonly from: Box;
  readonly items: readonly ListItem[];
  /** What the cell shows now. */
  readonly present: string;
  readonly onChoose: (item: ListItem) => void;
  readonly onClose: () => void;
}

/** The list of a cell: has the keyboard while it is open and gives it back. */
export function DropDown({ label, from, items, present, onChoose, onClose }: DropDownProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [before] = useState(() => document.activeElement);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ text }) => text === present),
    ),
  );
  const typed = useRef({ text: '', time: 0 });

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    element.style.minWidth = `${from.width}px`;
    const room = { width: innerWidth, height: innerHeight };
    const { left, top } = placeBox(from, boxOf(element), room);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.focus({ preventScroll: true });
  }, [from]);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && list.current?.contains(target))) onClose();
    };
    document.addEventListener('pointerdown', pressed, true);
    return () => document.removeEventListener('pointerdown', pressed, true);
  }, [onClose]);

  function finish(item?: ListItem) {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    onClose();
    if (item) onChoose(item);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    event.stopPropagation();
    const { key, altKey } = event;
    if (key === 'Escape' || key === 'F6' || (altKey && key === 'ArrowUp')) {
      event.preventDefault();
      finish();
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      finish(items[at]);
    } else {
      const isLetter = key.length === 1 && !event.ctrlKey && !event.metaKey;
      if (isLetter) {
        const isOn = event.timeStamp - typed.current.time < 1000;
        const text = (isOn ? typed.current.text : '') + key;
        typed.current = { text, time: event.timeStamp };
      }
      const to = itemByKey(items, at, key, isLetter ? typed.current.text : '');
      if (to === undefined) return;
      event.preventDefault();
      setAt(to);
    }
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      popover="manual"
      className="drop-down"
      aria-label={label}
      aria-activedescendant={items.length > 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => relatedTarget && onClose()}
      onMouseDown={(event) => event.stopPropagation()}
      onMouseOver={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {items.map((item, index) => (
        <div
          key={index}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="drop-down-item"
          onMouseEnter={() => setAt(index)}
          onClick={(event) => {
            event.stopPropagation();
            finish(item);
          }}
        >
          {item.text}
        </div>
      ))}
    </div>
  );
}
