import {
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
  type FormEvent,
  type KeyboardEvent,
} from 'react';
import { cellAddress } from '../cell-address';
import type { CellEntry } from '../entry/cell-entry';
import { keepsEntry, readEntryKey } from '../entry/entry-keys';
import { stampOf } from '../entry/stamp';
import { isLocked } from '../entry/write-entry';
import type { GridContext } from './grid-context';
import type { GridView } from './grid-view';
import { readMove } from './grid-keys';
import { GRID_HELP } from './grid-help';
import { cellId } from './grid-cell';
import { OverCells } from './over-cells';
import type { Walker } from './walker';

interface CellInputProps extends GridContext {
  readonly view: GridView;
  readonly entry: CellEntry;
  readonly walker: Walker;
  readonly gridId: string;
}

/**
 * Has the keyboard while the grid has it, over the active cell. An empty field until something is
 * typed into it, so that the composition of a Chinese word begins in it as in any field; then it is
 * the editor. Keys that are not for the entry go on to the grid.
 */
export function CellInput({ view, desk, sheet, entry, walker, gridId }: CellInputProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const now = useSyncExternalStore(entry.subscribe, entry.now);
  const own = now?.sheet === sheet ? now : undefined;
  const { row, column } = sheet.view.activeCell;
  const merge = sheet.merges.at(row, column);
  const active = own?.place ?? { row: merge?.row ?? row, column: merge?.column ?? column };
  const address = cellAddress(active);
  const readOnly = isLocked(sheet, active);
  const style = sheet.styleOf(active.row, active.column);

  const text = own?.text ?? '';
  const isEditing = own !== undefined;
  useLayoutEffect(() => {
    const element = field.current;
    // What is being composed there is in the entry already; to set it would break it off.
    if (element && element.value !== text) {
      element.value = text;
      element.setSelectionRange(text.length, text.length);
    }
  }, [text, isEditing]);
  const isHere = own?.at === 'cell';
  useEffect(() => {
    if (isHere) field.current?.focus();
  }, [isHere]);

  function onInput({ currentTarget, nativeEvent }: FormEvent<HTMLTextAreaElement>) {
    const { value } = currentTarget;
    if (own) {
      entry.change({ text: value, at: 'cell' });
    } else if (value !== '' && !entry.begin(sheet, { text: value, mode: 'typing', at: 'cell' })) {
      currentTarget.value = '';
    } else if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) {
      // A word put into a field that has just got the keyboard may come with the caret before it.
      currentTarget.setSelectionRange(value.length, value.length);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Keys that choose and confirm the candidates of a composition are the input method's.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === COMPOSING) {
      event.stopPropagation();
      return;
    }
    if (!own) return;
    const stamp = stampOf(event, desk.now());
    if (stamp !== undefined && field.current) {
      event.preventDefault();
      insert(field.current, stamp);
    }
    const key = readEntryKey(event, own.mode);
    if (key === undefined) {
      // The field's own: caret, selection, deletion, cut and paste.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    switch (key) {
      case 'cancel':
        entry.cancel();
        break;
      case 'toggle':
        entry.change({ mode: own.mode === 'typing' ? 'editing' : 'typing' });
        break;
      case 'line':
        if (field.current) insert(field.current, '\n');
        break;
      case 'fill':
        entry.commitToSelection();
        break;
      case 'leave': {
        const move = readMove(event);
        entry.commit(() => move && walker.go(move));
        break;
      }
    }
  }

  return (
    <OverCells
      view={view}
      rect={merge ?? { ...active, rows: 1, columns: 1 }}
      className="cell-input-place"
      letsMouseThrough={!own}
    >
      <textarea
        ref={field}
        className={own ? 'cell-input cell-editor' : 'cell-input'}
        aria-label={own ? `編輯 ${address}` : `${address} ${sheet.text(active.row, active.column)}`}
        aria-description={own ? undefined : GRID_HELP}
        aria-controls={gridId}
        aria-activedescendant={own ? undefined : cellId(active.row, active.column)}
        data-keeps-entry
        readOnly={readOnly}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        style={
          own
            ? {
                fontSize: `${style.font.size}pt`,
                fontWeight: style.font.bold ? 700 : 400,
                fontStyle: style.font.italic ? 'italic' : 'normal',
              }
            : {}
        }
        onCompositionStart={() => {
          if (!own) entry.begin(sheet, { text: '', mode: 'typing', at: 'cell' });
        }}
        onInput={onInput}
        onFocus={() => own?.at === 'bar' && entry.change({ at: 'cell' })}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => own && event.stopPropagation()}
        onBlur={({ relatedTarget }) => {
          if (own && !keepsEntry(relatedTarget)) entry.commit();
        }}
      />
    </OverCells>
  );
}

/** What browsers give as the code of a key that an input method takes. */
const COMPOSING = 229;

function insert(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
