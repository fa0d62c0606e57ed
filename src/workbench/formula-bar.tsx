import { useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { SheetModel } from '../host/model/sheet-model';
import { cellAddress } from './cell-address';
import { editText } from './edit-text';
import type { CellEntry } from './entry/cell-entry';
import { keepsEntry, readEntryKey } from './entry/entry-keys';
import { isLocked } from './entry/write-entry';
import { readMove } from './grid/grid-keys';
import type { Walker } from './grid/walker';

export interface FormulaBarProps {
  readonly sheet: SheetModel;
  readonly entry: CellEntry;
  readonly walker: Walker;
  /** Goes to an address or a defined name that was typed. */
  readonly onGo: (target: string) => void;
  /** The keyboard goes back to the grid. */
  readonly onLeave: () => void;
}

export function FormulaBar({ sheet, entry, onGo, onLeave, walker }: FormulaBarProps) {
  const now = useSyncExternalStore(entry.subscribe, entry.now);
  const active = now?.place ?? sheet.view.activeCell;
  const address = cellAddress(active);
  return (
    <div className="formula-bar">
      <NameBox {...{ address, onGo, onLeave }} />
      <div className="formula-buttons" data-keeps-entry>
        <BarButton
          label="取消"
          path="M3 3l6 6M9 3l-6 6"
          isOn={now !== undefined}
          onPress={() => {
            entry.cancel();
            onLeave();
          }}
        />
        <BarButton
          label="輸入"
          path="M2 6l3 3 5-7"
          isOn={now !== undefined}
          onPress={() => entry.commit(onLeave)}
        />
        <span className="formula-sign" aria-hidden>
          fx
        </span>
      </div>
      <FormulaField {...{ sheet, entry, onLeave, walker }} />
    </div>
  );
}

function BarButton(props: { label: string; path: string; isOn: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className="formula-button"
      aria-label={props.label}
      title={props.label}
      disabled={!props.isOn}
      onClick={props.onPress}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
        <path d={props.path} stroke="currentColor" strokeWidth="1.6" fill="none" />
      </svg>
    </button>
  );
}

type FormulaFieldProps = Pick<FormulaBarProps, 'sheet' | 'entry' | 'onLeave' | 'walker'>;

/** What the active cell holds, in full; to focus it is to edit the cell. */
function FormulaField({ sheet, entry, onLeave, walker }: FormulaFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const now = useSyncExternalStore(entry.subscribe, entry.now);
  const active = now?.place ?? sheet.view.activeCell;
  const text = now ? now.text : editText(sheet, active);
  useLayoutEffect(() => {
    const element = field.current;
    if (element && element.value !== text) element.value = text;
  }, [text]);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Enter that ends the composition of a Chinese word is no Enter yet.
    if (event.nativeEvent.isComposing) return;
    const key = readEntryKey(event, 'editing');
    if (key === undefined || key === 'toggle') return;
    event.preventDefault();
    if (key === 'line') {
      const { currentTarget: element } = event;
      element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
      entry.type(element.value);
    } else if (key === 'cancel') {
      entry.cancel();
      onLeave();
    } else if (key === 'fill') {
      entry.commitToSelection(onLeave);
    } else {
      const move = readMove(event);
      entry.commit(() => {
        onLeave();
        if (move) walker.go(move);
      });
    }
  }

  return (
    <textarea
      ref={field}
      className="formula"
      aria-label="資料編輯列"
      rows={1}
      spellCheck={false}
      autoComplete="off"
      data-keeps-entry
      readOnly={isLocked(sheet, active)}
      title={text}
      onFocus={() => {
        if (entry.current) entry.change({ at: 'bar', mode: 'editing' });
        else entry.begin(sheet, { mode: 'editing', at: 'bar' });
      }}
      onInput={({ currentTarget }) => {
        if (entry.current) entry.change({ text: currentTarget.value, at: 'bar' });
        else entry.begin(sheet, { text: currentTarget.value, mode: 'editing', at: 'bar' });
      }}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!keepsEntry(relatedTarget) && !entry.commit()) currentTarget.focus();
      }}
    />
  );
}

interface NameBoxProps extends Pick<FormulaBarProps, 'onGo' | 'onLeave'> {
  readonly address: string;
}

function NameBox({ address, onGo, onLeave }: NameBoxProps) {
  // What is typed stays, whatever an add-in does meanwhile, until it is gone to or left.
  const [typed, setTyped] = useState<string>();
  return (
    <input
      id="name-box"
      className="name-box"
      aria-label="名稱方塊"
      value={typed ?? address}
      spellCheck={false}
      autoComplete="off"
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        // Enter that ends the composition of a Chinese word is no Enter yet.
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Else the field that takes the keyboard over would take this key too.
        event.preventDefault();
        setTyped(undefined);
        if (event.key === 'Enter') onGo(typed ?? address);
        onLeave();
      }}
    />
  );
}
