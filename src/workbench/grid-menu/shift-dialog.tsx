import { useState } from 'react';
import { ModalDialog } from '../menu/modal-dialog';
import type { ShiftChoice } from './cell-steps';

export interface ShiftDialogProps {
  readonly kind: 'insert' | 'delete';
  readonly onChoose: (choice: ShiftChoice) => void;
  readonly onCancel: () => void;
}

const CHOICES: Readonly<
  Record<ShiftDialogProps['kind'], readonly (readonly [ShiftChoice, string])[]>
> = {
  insert: [
    ['across', '現有儲存格右移'],
    ['along', '現有儲存格下移'],
    ['rows', '整列'],
    ['columns', '整欄'],
  ],
  delete: [
    ['across', '右側儲存格左移'],
    ['along', '下方儲存格上移'],
    ['rows', '整列'],
    ['columns', '整欄'],
  ],
};

/** Asks what makes room for new cells, or what closes the gap. */
export function ShiftDialog({ kind, onChoose, onCancel }: ShiftDialogProps) {
  const [chosen, setChosen] = useState<ShiftChoice>('along');
  const title = kind === 'insert' ? '插入' : '刪除';
  return (
    <ModalDialog
      title={title}
      onCancel={onCancel}
      actions={[
        { label: '確定', run: () => onChoose(chosen), isUsual: true },
        { label: '取消', run: onCancel },
      ]}
    >
      <div role="radiogroup" aria-label={title} className="dialog-choices">
        {CHOICES[kind].map(([choice, label]) => (
          <label key={choice}>
            <input
              type="radio"
              name="shift"
              checked={choice === chosen}
              {...(choice === chosen ? { 'data-autofocus': true } : {})}
              onChange={() => setChosen(choice)}
            />
            {label}
          </label>
        ))}
      </div>
    </ModalDialog>
  );
}
