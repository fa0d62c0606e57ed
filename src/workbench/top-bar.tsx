import { useRef, type ReactNode } from 'react';

export interface TopBarProps {
  /** Empty while no workbook is open. */
  readonly fileName: string;
  /** Name of the file that is being opened; empty when none is. */
  readonly opening: string;
  readonly isOpen: boolean;
  readonly onOpen: (file: File) => void;
  readonly onDownload: () => void;
  /** The ribbon. */
  readonly children: ReactNode;
}

export function TopBar({ fileName, opening, isOpen, onOpen, onDownload, children }: TopBarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="top-bar">
      <h1 className="file-name" title={fileName}>
        {fileName === '' ? '工作台' : fileName}
      </h1>
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
          if (file) onOpen(file);
        }}
      />
      <span role="status" className="opening">
        {opening !== '' && `正在開啟「${opening}」…`}
      </span>
      <div className="file-actions">
        <button type="button" onClick={() => chooser.current?.click()}>
          開啟
        </button>
        <button type="button" disabled={!isOpen} onClick={onDownload}>
          下載
        </button>
      </div>
    </header>
  );
}
