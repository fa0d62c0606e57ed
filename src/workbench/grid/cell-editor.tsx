import { useState, type KeyboardEvent } from 'react';

export interface CellEditorProps {
  readonly address: string;
  readonly text: string;
  /** Told of every letter, so that nothing typed is lost when editing ends elsewhere. */
  readonly onTyped: (text: string) => void;
  /** Ends editing; `down` and `right` say where the active cell goes. */
  readonly onCommit: (text: string, down: number, right: number) => void;
  readonly onCancel: () => void;
}

export function CellEditor({ address, text, onTyped, onCommit, onCancel }: CellEditorProps) {
  const [typed, setTyped] = useState(text);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    event.stopPropagation();
    // Enter that ends the composition of a Chinese word is no Enter yet.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      onCancel();
    } else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      onCommit(typed, event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      onCommit(typed, 0, event.shiftKey ? -1 : 1);
    }
  }

  return (
    <textarea
      autoFocus
      className="cell-editor"
      aria-label={`編輯 ${address}`}
      value={typed}
      rows={1}
      spellCheck={false}
      onFocus={({ target }) => target.setSelectionRange(typed.length, typed.length)}
      onChange={({ target }) => {
        setTyped(target.value);
        onTyped(target.value);
      }}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={({ relatedTarget }) => {
        // Going to the pane or to another window does not end editing, in Excel no more than here.
        if (relatedTarget && !(relatedTarget instanceof HTMLIFrameElement)) onCommit(typed, 0, 0);
      }}
    />
  );
}
