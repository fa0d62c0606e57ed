import { useState } from 'react';
import type { FilterCriteria } from '../../host/model/filter-criteria';
import { ModalDialog } from '../menu/modal-dialog';

export interface TopFilterDialogProps {
  readonly name: string;
  readonly onApply: (criteria: FilterCriteria) => void;
  readonly onCancel: () => void;
}

/** The largest or smallest, by number or by share. */
export function TopFilterDialog({ name, onApply, onCancel }: TopFilterDialogProps) {
  const [top, setTop] = useState(true);
  const [percent, setPercent] = useState(false);
  const [typed, setTyped] = useState('10');
  const count = Number(typed);
  const isSound = Number.isInteger(count) && count >= 1 && count <= (percent ? 100 : 500);
  return (
    <ModalDialog
      title="前 10 項自動篩選"
      actions={[
        {
          label: '確定',
          run: () => onApply({ kind: 'top', top, percent, count }),
          isUsual: true,
          isDisabled: !isSound,
        },
        { label: '取消', run: onCancel },
      ]}
      onCancel={onCancel}
    >
      <p>「{name}」只顯示：</p>
      <div className="filter-condition">
        <select
          aria-label="大小"
          value={top ? 'top' : 'bottom'}
          onChange={({ target }) => setTop(target.value === 'top')}
        >
          <option value="top">最大</option>
          <option value="bottom">最小</option>
        </select>
        <input
          type="number"
          aria-label="數目"
          min={1}
          max={percent ? 100 : 500}
          value={typed}
          data-autofocus
          onChange={({ target }) => setTyped(target.value)}
        />
        <select
          aria-label="單位"
          value={percent ? 'percent' : 'items'}
          onChange={({ target }) => setPercent(target.value === 'percent')}
        >
          <option value="items">項</option>
          <option value="percent">百分比</option>
        </select>
      </div>
    </ModalDialog>
  );
}
