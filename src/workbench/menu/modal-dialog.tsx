import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

export interface DialogAction {
  readonly label: string;
  readonly run: () => void;
  /** Enter in the dialog means this one. */
  readonly isUsual?: boolean;
  readonly isDisabled?: boolean;
}

export interface ModalDialogProps {
  readonly title: string;
  /** The buttons, in their order. */
  readonly actions: readonly DialogAction[];
  /** Esc: nothing is done. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog before the page, which waits for it. The focus goes to what carries `data-autofocus`
 * or else to the usual button, and back to where it was when the dialog is gone.
 */
export function ModalDialog({ title, actions, onCancel, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const first = element?.querySelector<HTMLElement>('[data-autofocus], .dialog-usual');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
    // Only a dialog that closes gives the focus back.
    return () => element?.close();
  }, []);
  const usual = actions.find(({ isUsual }) => isUsual);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      // Keys and clicks in it are none of the business of what it was opened from.
      onKeyDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!usual?.isDisabled) usual?.run();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        <div className="dialog-body">{children}</div>
        <div className="dialog-actions">
          {actions.map(({ label, run, isUsual = false, isDisabled = false }) => (
            <button
              key={label}
              type={isUsual ? 'submit' : 'button'}
              className={isUsual ? 'button dialog-usual' : 'button'}
              disabled={isDisabled}
              onClick={isUsual ? undefined : run}
            >
              {label}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
