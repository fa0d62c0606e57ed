import type { DeskHistory } from '../desk';

/** 復原 and 取消復原, with the step that each would take. */
export function UndoButtons({ history }: { history: DeskHistory }) {
  const { canUndo, canRedo, undoName, redoName } = history;
  return (
    <div role="group" aria-label="復原" className="undo-buttons">
      <UndoButton
        label={`復原${undoName}`}
        hint="Ctrl+Z"
        path="M6 3L2.5 6.5L6 10M2.5 6.5H9a4 4 0 0 1 0 8H6"
        isOn={canUndo}
        onPress={() => history.undo()}
      />
      <UndoButton
        label={`取消復原${redoName}`}
        hint="Ctrl+Y"
        path="M10 3l3.5 3.5L10 10M13.5 6.5H7a4 4 0 0 0 0 8h3"
        isOn={canRedo}
        onPress={() => history.redo()}
      />
    </div>
  );
}

interface UndoButtonProps {
  readonly label: string;
  readonly hint: string;
  /** Of a drawing of 16 by 16 pixels. */
  readonly path: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function UndoButton({ label, hint, path, isOn, onPress }: UndoButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label}（${hint}）`}
      // Pressed to the last step it stays where the keyboard is.
      aria-disabled={!isOn}
      onClick={() => isOn && onPress()}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
        <path d={path} stroke="currentColor" strokeWidth="1.5" fill="none" />
      </svg>
    </button>
  );
}
