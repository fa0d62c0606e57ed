import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SheetModel } from '../../host/model/sheet-model';

export interface SheetTabsProps {
  /** Hidden sheets left out. */
  readonly sheets: readonly SheetModel[];
  readonly active: SheetModel;
  readonly onActivate: (sheet: SheetModel) => void;
}

/** Part of the bar's width by which a press of its buttons scrolls. */
const STEP = 0.6;

export function SheetTabs({ sheets, active, onActivate }: SheetTabsProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ before: false, after: false });

  function look() {
    const { scrollLeft = 0, scrollWidth = 0, clientWidth = 0 } = bar.current ?? {};
    const before = scrollLeft > 1;
    const after = scrollLeft + clientWidth < scrollWidth - 1;
    setRoom((old) => (old.before === before && old.after === after ? old : { before, after }));
  }

  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (bar.current) observer.observe(bar.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    bar.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    look();
  }, [active, sheets.length]);

  function scroll(direction: 1 | -1) {
    const width = bar.current?.clientWidth ?? 0;
    bar.current?.scrollBy({ left: direction * width * STEP });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const here = sheets.indexOf(active);
    const last = sheets.length - 1;
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key];
    const next = to === undefined ? undefined : sheets[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    onActivate(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }

  return (
    <div className="sheet-bar">
      <StepButton
        label="往前捲動工作表標籤"
        path="M8 2L4 6l4 4"
        isOn={room.before}
        onPress={() => scroll(-1)}
      />
      <StepButton
        label="往後捲動工作表標籤"
        path="M4 2l4 4-4 4"
        isOn={room.after}
        onPress={() => scroll(1)}
      />
      <div
        ref={bar}
        role="tablist"
        aria-label="工作表"
        className="sheet-tabs"
        onKeyDown={onKeyDown}
        onScroll={look}
      >
        {sheets.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet === active}
            aria-controls="sheet-panel"
            tabIndex={sheet === active ? 0 : -1}
            className="sheet-tab"
            style={sheet.tabColor === '' ? {} : { borderBottomColor: sheet.tabColor }}
            onClick={() => onActivate(sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
    </div>
  );
}

function StepButton(props: { label: string; path: string; isOn: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className="sheet-bar-step"
      aria-label={props.label}
      title={props.label}
      // The tabs themselves are reached with the arrow keys.
      tabIndex={-1}
      disabled={!props.isOn}
      onClick={props.onPress}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
        <path d={props.path} stroke="currentColor" strokeWidth="1.6" fill="none" />
      </svg>
    </button>
  );
}
