import { useId, useState } from 'react';
import { ModalDialog } from '../menu/modal-dialog';

export interface SizeDialogProps {
  readonly title: string;
  readonly present: number;
  readonly most: number;
  readonly unit: string;
  readonly onSet: (size: number) => void;
  readonly onCancel: () => void;
}

/** Asks how high rows or how wide columns are to be. */
export function SizeDialog({ title, present, most, unit, onSet, onCancel }: SizeDialogProps) {
  const field = useId();
  const hint = useId();
  const [typed, setTyped] = useState(String(present));
  const size = Number(typed);
  const isSound = typed.trim() !== '' && size >= 0 && size <= most;
  return (
    <ModalDialog
      title={title}
      onCancel={onCancel}
      actions={[
        { label: '確定', run: () => onSet(size), isUsual: true, isDisabled: !isSound },
        { label: '取消', run: onCancel },
      ]}
    >
      <label htmlFor={field}>{`${title}（${unit}）`}</label>
      <input
        id={field}
        type="text"
        inputMode="decimal"
        data-autofocus
        aria-describedby={hint}
        aria-invalid={!isSound}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p id={hint}>{`${title}必須介於 0 和 ${most} 之間；0 會隱藏。`}</p>
    </ModalDialog>
  );
}
