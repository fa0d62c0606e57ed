import { useId, useState } from 'react';
import type { SheetModel } from '../../host/model/sheet-model';
import { ModalDialog } from '../menu/modal-dialog';

export interface HiddenSheetsDialogProps {
  readonly sheets: readonly SheetModel[];
  readonly onShow: (sheet: SheetModel) => void;
  readonly onCancel: () => void;
}

export function HiddenSheetsDialog({ sheets, onShow, onCancel }: HiddenSheetsDialogProps) {
  const [chosen, setChosen] = useState(sheets[0]?.id ?? '');
  const list = useId();
  const show = () => {
    const sheet = sheets.find(({ id }) => id === chosen);
    if (sheet) onShow(sheet);
  };
  return (
    <ModalDialog
      title="取消隱藏"
      onCancel={onCancel}
      actions={[
        { label: '確定', run: show, isUsual: true },
        { label: '取消', run: onCancel },
      ]}
    >
      <label htmlFor={list}>要取消隱藏的工作表</label>
      <select
        id={list}
        data-autofocus
        size={Math.min(10, Math.max(4, sheets.length))}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        onDoubleClick={show}
      >
        {sheets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </ModalDialog>
  );
}
