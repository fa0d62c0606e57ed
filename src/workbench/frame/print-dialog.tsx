import { ModalDialog } from '../menu/modal-dialog';
import { HOW_TO_PRINT } from '../messages';

export interface PrintDialogProps {
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

/** Instead of a print of this web page, which would be none of the sheet. */
export function PrintDialog({ onDownload, onClose }: PrintDialogProps) {
  return (
    <ModalDialog
      title="列印工作表"
      onCancel={onClose}
      actions={[
        { label: '下載活頁簿', run: onDownload, isUsual: true },
        { label: '關閉', run: onClose },
      ]}
    >
      <p>{HOW_TO_PRINT}</p>
    </ModalDialog>
  );
}
