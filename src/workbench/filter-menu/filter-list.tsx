import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FilterEntry } from './filter-entries';

/** Pixels of one line, and of the list in sight. */
const LINE = 24;
const HEIGHT = 192;

export interface FilterListProps {
  readonly entries: readonly FilterEntry[];
  readonly isChosen: (entry: FilterEntry) => boolean;
  /** 「(全選)」, or of what was searched for. */
  readonly allLabel: string;
  readonly onToggle: (entry: FilterEntry) => void;
  readonly onToggleAll: (choose: boolean) => void;
}

/** The check list. Only the lines in sight are in the page; arrows go through all of them. */
export function FilterList(props: FilterListProps) {
  const { entries, isChosen, allLabel, onToggle, onToggleAll } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // Line 0 is the one for all.
  const [at, setAt] = useState(0);
  const goes = useRef(false);
  const chosen = entries.reduce((sum, entry) => sum + (isChosen(entry) ? 1 : 0), 0);
  const count = entries.length + 1;
  const active = Math.min(at, count - 1);

  useLayoutEffect(() => {
    if (!goes.current) return;
    goes.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-line="${active}"]`)?.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.floor(HEIGHT / LINE) - 1;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: Math.min(active + page, count - 1),
      PageUp: Math.max(active - page, 0),
      Home: 0,
      End: count - 1,
    }[event.key];
    // Above the first and below the last line the menu goes on.
    if (to === undefined || to < 0 || to >= count) return;
    event.preventDefault();
    event.stopPropagation();
    goes.current = true;
    setAt(to);
    const box = scroller.current;
    if (!box) return;
    const inSight = Math.max(Math.min(box.scrollTop, to * LINE), to * LINE + LINE - HEIGHT);
    box.scrollTop = inSight;
    setTop(inSight);
  }

  const first = Math.max(0, Math.floor(top / LINE) - 2);
  const last = Math.min(count - 1, Math.ceil((top + HEIGHT) / LINE) + 2);
  const lines = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (active < first || active > last) lines.push(active);
  return (
    <div
      ref={scroller}
      role="group"
      aria-label="要顯示的項目"
      className="filter-list"
      style={{ height: Math.min(HEIGHT, count * LINE) }}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: count * LINE }} className="filter-lines">
        {lines.map((line) => {
          const entry = entries[line - 1];
          const isAll = !entry;
          const isOn = entry ? isChosen(entry) : chosen === entries.length && chosen > 0;
          const isPart = isAll && chosen > 0 && chosen < entries.length;
          return (
            <label key={line} className="filter-line" style={{ top: line * LINE, height: LINE }}>
              <input
                type="checkbox"
                data-line={line}
                data-stop={line === active}
                tabIndex={line === active ? 0 : -1}
                checked={isOn}
                ref={(box) => {
                  if (box) box.indeterminate = isPart;
                }}
                onFocus={() => setAt(line)}
                onChange={() => {
                  if (entry) onToggle(entry);
                  else onToggleAll(!isOn);
                }}
              />
              <span>{entry ? entry.text || '(空格)' : allLabel}</span>
            </label>
          );
        })}
      </div>
    </div>
  );
}
