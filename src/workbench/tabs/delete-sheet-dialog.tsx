import { ModalDialog } from '../menu/modal-dialog';

export interface DeleteSheetDialogProps {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onCancel: () => void;
}

export function DeleteSheetDialog({ name, onDelete, onCancel }: DeleteSheetDialogProps) {
  return (
    <ModalDialog
      title={`刪除工作表「${name}」？`}
      onCancel={onCancel}
      actions={[
        { label: '刪除', run: onDelete, isUsual: true },
        { label: '取消', run: onCancel },
      ]}
    >
      <p>這張工作表有內容。刪除後，其他工作表對它的參照會變成 #REF!。</p>
    </ModalDialog>
  );
}
