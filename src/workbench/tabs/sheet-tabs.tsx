import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import { boxOf } from '../menu/place-box';
import { BarButton } from './bar-button';
import type { Opened } from './opened-tab';
import { addSheet, deleteSheet, hasContent, moveSheet, moveSheetBy } from './sheet-steps';
import { useTabDrag } from './use-tab-drag';
import { useTabScroll } from './use-tab-scroll';

export interface SheetTabsProps {
  readonly desk: Desk;
  /** Hidden sheets left out. */
  readonly sheets: readonly SheetModel[];
  readonly active: SheetModel;
  /** Tells why a step was refused: it is given what was thrown. */
  readonly onFault: (fault: unknown) => void;
  /** A sheet was chosen or added with the mouse: the keyboard is the cells' now, as in Excel. */
  readonly onChosen: () => void;
}

const OpenedTab = lazy(async () => {
  const { OpenedTab } = await import(/* webpackChunkName: "layers" */ './opened-tab');
  return { default: OpenedTab };
});

export function SheetTabs({ desk, sheets, active, onFault, onChosen }: SheetTabsProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const { room, look, scroll } = useTabScroll(bar, active, sheets.length);
  const drag = useTabDrag(bar, (from, before) => {
    const sheet = sheets[from];
    if (sheet) attempt(() => moveSheet(desk, sheet, sheets[before]));
  });
  const close = () => setOpened(undefined);

  const tabOf = (sheet: SheetModel) =>
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[sheets.indexOf(sheet)];
  const focusActive = () =>
    // Drawn anew by then.
    setTimeout(() => bar.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());

  function attempt(step: () => void): boolean {
    try {
      step();
      return true;
    } catch (fault) {
      onFault(fault);
      return false;
    }
  }

  function open(kind: 'menu' | 'rename', sheet: SheetModel) {
    const tab = tabOf(sheet);
    if (tab) setOpened({ kind, sheet, over: boxOf(tab) });
  }

  function remove(sheet: SheetModel) {
    if (hasContent(sheet)) setOpened({ kind: 'delete', sheet });
    else if (attempt(() => deleteSheet(desk, sheet))) focusActive();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const here = sheets.indexOf(active);
    if (key === 'F2') return take(event, () => open('rename', active));
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      return take(event, () => open('menu', active));
    }
    const by = { PageUp: -1, PageDown: 1 }[key] as 1 | -1 | undefined;
    if (by && (ctrlKey || metaKey) && shiftKey) {
      take(event, () => attempt(() => moveSheetBy(desk, active, by)));
      return focusActive();
    }
    const last = sheets.length - 1;
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[key];
    const next = to === undefined ? undefined : sheets[to];
    if (!next || ctrlKey || metaKey) return;
    take(event, () => desk.activate(next));
    tabOf(next)?.focus();
  }

  return (
    <nav className="sheet-bar" aria-label="工作表標籤">
      <BarButton
        label="往前捲動工作表標籤"
        path="M8 2L4 6l4 4"
        isOn={room.before}
        isStep
        onPress={() => scroll(-1)}
      />
      <BarButton
        label="往後捲動工作表標籤"
        path="M4 2l4 4-4 4"
        isOn={room.after}
        isStep
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
        {sheets.map((sheet, at) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet === active}
            aria-controls="sheet-panel"
            tabIndex={sheet === active ? 0 : -1}
            className="sheet-tab"
            style={sheet.tabColor === '' ? {} : { borderBottomColor: sheet.tabColor }}
            {...drag.handlers(at)}
            onClick={({ detail }) => {
              desk.activate(sheet);
              // A press of Enter or the space bar counts no clicks.
              if (detail > 0) onChosen();
            }}
            onDoubleClick={() => open('rename', sheet)}
            onContextMenu={(event) => {
              event.preventDefault();
              event.currentTarget.focus();
              desk.activate(sheet);
              open('menu', sheet);
            }}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <BarButton
        label="新增工作表"
        path="M6 2v8M2 6h8"
        isOn
        onPress={(byMouse) => {
          if (attempt(() => addSheet(desk)) && byMouse) onChosen();
        }}
      />
      {drag.drop && <div className="tab-drop" style={{ left: drag.drop.left }} aria-hidden />}
      {opened && (
        <Suspense>
          <OpenedTab
            {...{ desk, opened, attempt, focusActive }}
            onOpen={open}
            onRemove={remove}
            onUnhide={() => setOpened({ kind: 'unhide' })}
            onClose={close}
          />
        </Suspense>
      )}
    </nav>
  );
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}
