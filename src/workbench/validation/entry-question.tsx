import { ModalDialog, type DialogAction } from '../menu/modal-dialog';
import { alertText, type BrokenEntry } from './broken-entry';

export interface EntryQuestionProps {
  readonly question: BrokenEntry;
  /** The entry goes on being edited. */
  readonly onRetry: () => void;
  /** The cell stays as it was. */
  readonly onCancel: () => void;
  /** The entry is kept although it breaks the rule. */
  readonly onKeep: () => void;
}

/** The alert of a validation rule, as Excel shows it: stop, warning or information. */
export function EntryQuestion({ question, onRetry, onCancel, onKeep }: EntryQuestionProps) {
  const { alert } = question;
  const cancel: DialogAction = { label: '取消', run: onCancel };
  const actions: Readonly<Record<typeof alert.style, readonly DialogAction[]>> = {
    stop: [{ label: '重試', run: onRetry, isUsual: true }, cancel],
    warning: [{ label: '是', run: onKeep }, { label: '否', run: onRetry, isUsual: true }, cancel],
    information: [{ label: '確定', run: onKeep, isUsual: true }, cancel],
  };
  return (
    // The entry goes on while it is asked about.
    <div data-keeps-entry className="menu-place">
      <ModalDialog
        title={alert.title === '' ? '資料驗證' : alert.title}
        actions={actions[alert.style]}
        onCancel={onCancel}
      >
        <p className={`alert-text alert-${alert.style}`}>{alertText(alert)}</p>
        {alert.style === 'warning' && <p>要繼續嗎？</p>}
      </ModalDialog>
    </div>
  );
}
