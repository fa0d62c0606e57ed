import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { hostDesk } from './host-desk';
import { openFault } from './messages';
import { download, openFile, openSample, SampleMissing, type OpenWorkbook } from './open-workbook';
import { PaneHandle } from './pane-handle';
import { PaneSide } from './pane-side';
import { PANE } from './pane-width';
import { SheetSide } from './sheet-side';
import { TopBar } from './top-bar';

export function Workbench() {
  const [book, setBook] = useState<OpenWorkbook>();
  const [fault, setFault] = useState('');
  const [width, setWidth] = useState<number>(PANE.usual);
  const desk = useMemo(() => book && hostDesk(book.host), [book]);
  // Of two files chosen in quick succession the later one stays.
  const latest = useRef(0);

  const open = useCallback((name: string, reading: Promise<OpenWorkbook>) => {
    latest.current += 1;
    const turn = latest.current;
    const isLatest = () => turn === latest.current;
    reading.then(
      (opened) => {
        if (!isLatest()) return;
        setBook(opened);
        setFault('');
      },
      (reason: unknown) => {
        if (!isLatest()) return;
        setFault(reason instanceof SampleMissing ? reason.message : openFault(name, reason));
      },
    );
  }, []);

  useEffect(() => open('sample.xlsx', openSample()), [open]);
  useEffect(() => {
    document.title = book ? `${book.fileName} － 工作台` : '工作台';
  }, [book]);

  return (
    <div className="workbench" onKeyDown={leapOnF6}>
      <TopBar
        fileName={book?.fileName ?? ''}
        isOpen={book !== undefined}
        onOpen={(file) => open(file.name, openFile(file))}
        onDownload={() => {
          try {
            if (book) download(book);
          } catch (reason) {
            setFault(`無法下載：${reason instanceof Error ? reason.message : String(reason)}`);
          }
        }}
      />
      <div role="alert" className="fault">
        {fault !== '' && (
          <>
            <span>{fault}</span>
            <button type="button" onClick={() => setFault('')}>
              關閉
            </button>
          </>
        )}
      </div>
      <div className="desk">
        {desk ? (
          <SheetSide desk={desk} onFault={setFault} />
        ) : (
          <div className="empty-side">請按「開啟」選擇 .xlsx 檔案。</div>
        )}
        <PaneHandle width={width} onWidth={setWidth} />
        <aside className="pane" aria-label="工作窗格" style={{ width }}>
          {book && <PaneSide book={book} onReport={setFault} />}
        </aside>
      </div>
    </div>
  );
}

/** F6 leaps between grid and pane, as in Excel: Tab stays within the grid. */
function leapOnF6(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'F6') return;
  event.preventDefault();
  const target = event.target instanceof Element ? event.target : null;
  const next = target?.closest('[role=grid]') ? '.pane iframe' : '[role=grid]';
  event.currentTarget.querySelector<HTMLElement>(next)?.focus();
}
