import type { ReactNode, RefObject } from 'react';
import type { DeskHistory } from '../desk';
import { UndoButtons } from './undo-buttons';

export interface TopBarProps {
  /** Empty while no workbook is open. */
  readonly fileName: string;
  readonly isModified: boolean;
  /** Name of the file that is being opened; empty when none is. */
  readonly opening: string;
  /** Undefined while no workbook is open. */
  readonly history: DeskHistory | undefined;
  /** The browser's own chooser, for those that cannot write the file back. */
  readonly chooser: RefObject<HTMLInputElement | null>;
  readonly onChoose: () => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onDownload: () => void;
  /** The ribbon. */
  readonly children: ReactNode;
}

export function TopBar(props: TopBarProps) {
  const { fileName, isModified, opening, history, chooser, children } = props;
  const isOpen = history !== undefined;
  return (
    <header className="top-bar">
      <h1 className="file-name" title={fileName}>
        {fileName === '' ? '工作台' : fileName}
        {isModified && (
          <span className="unsaved">
            <span aria-hidden> ●</span> 未儲存
          </span>
        )}
      </h1>
      {history && <UndoButtons history={history} />}
      {children}
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label="選擇活頁簿"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again.
          target.value = '';
          if (file) props.onFile(file);
        }}
      />
      <span role="status" className="opening">
        {opening !== '' && `正在開啟「${opening}」…`}
      </span>
      <div className="file-actions">
        <button type="button" title="開啟（Ctrl+O）" onClick={props.onChoose}>
          開啟
        </button>
        <button type="button" title="儲存（Ctrl+S）" disabled={!isOpen} onClick={props.onSave}>
          儲存
        </button>
        <button type="button" disabled={!isOpen} onClick={props.onDownload}>
          下載
        </button>
      </div>
    </header>
  );
}
