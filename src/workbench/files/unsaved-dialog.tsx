import { ModalDialog } from '../menu/modal-dialog';

export interface UnsavedDialogProps {
  readonly fileName: string;
  /** What would take its place. */
  readonly next: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Before another workbook takes the place of one with unsaved changes. */
export function UnsavedDialog(props: UnsavedDialogProps) {
  const { fileName, next, onSave, onDiscard, onCancel } = props;
  return (
    <ModalDialog
      title={`要儲存「${fileName}」的變更嗎？`}
      onCancel={onCancel}
      actions={[
        { label: '儲存', run: onSave, isUsual: true },
        { label: '不儲存', run: onDiscard },
        { label: '取消', run: onCancel },
      ]}
    >
      <p>即將開啟「{next}」。若不儲存，尚未儲存的變更會遺失。</p>
    </ModalDialog>
  );
}
