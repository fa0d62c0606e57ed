import { lazy, Suspense, useCallback, useEffect, useRef, useState, type MouseEvent } from 'react';
import type { Host } from '../host/host';
import type { PaneConnection } from '../host/web/connect-pane';
import { loadAddIn, type AddIn, type RibbonButton } from './add-in';
import { ErrorBoundary } from './error-boundary';
import { excelApi } from './excel-version';
import { canPick, pickFile, type ChosenFile } from './files/chosen-file';
import { UnsavedDialog } from './files/unsaved-dialog';
import { useFileDrop } from './files/use-file-drop';
import { useFiles } from './files/use-files';
import { HostArrival } from './frame/host-arrival';
import { PaneArea } from './frame/pane-area';
import { PrintDialog } from './frame/print-dialog';
import { focusGrid, leap } from './frame/regions';
import { Ribbon } from './frame/ribbon';
import type { Shortcut } from './frame/shortcuts';
import { TopBar } from './frame/top-bar';
import { useShortcuts } from './frame/use-shortcuts';
import { apiFault, HOW_TO_PRINT, manifestFault, pickFault } from './messages';

// It comes with what reads workbooks, without which there is nothing to draw.
const SheetSide = lazy(async () => {
  const { SheetSide } = await import(/* webpackChunkName: "sheet" */ './sheet-side');
  return { default: SheetSide };
});

const usual = excelApi(location.search) === undefined ? apiFault : '';

export function Workbench() {
  const [addIn, setAddIn] = useState<AddIn>();
  const [fault, setFault] = useState(usual);
  const [isPaneShown, setPaneShown] = useState(true);
  const [isPrinting, setPrinting] = useState(false);
  const [served, setServed] = useState<Host>();
  const [connection, setConnection] = useState<PaneConnection>();
  const page = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const say = useCallback((message: string) => setFault(message || usual), []);
  const files = useFiles(say);
  const { book, open } = files;
  const host = served?.model === book?.desk.model ? served : undefined;
  const isOver = useFileDrop(open);
  const hear = useShortcuts(act);
  const desk = book?.desk;

  useEffect(() => {
    loadAddIn().then(setAddIn, (reason: unknown) => setFault(manifestFault(reason)));
  }, []);
  const mark = files.isModified ? '● ' : '';
  const title = book ? `${mark}${book.fileName} － 工作台` : '工作台';
  useEffect(() => {
    document.title = title;
  }, [title]);
  // The add-in's own page knows whether it can be seen.
  useEffect(() => connection?.setShown(isPaneShown), [connection, isPaneShown]);

  function choose() {
    if (!canPick(window)) return chooser.current?.click();
    pickFile(window).then(
      (chosen: ChosenFile | undefined) => chosen && open(chosen),
      (reason: unknown) => setFault(pickFault(reason)),
    );
  }

  function act(shortcut: Shortcut) {
    if (shortcut === 'save') void files.save();
    if (shortcut === 'open') choose();
    if (shortcut === 'print') setPrinting(true);
    if (shortcut === 'undo') desk?.history.undo();
    if (shortcut === 'redo') desk?.history.redo();
    if (shortcut !== 'onward' && shortcut !== 'back') return;
    if (!page.current) return;
    leap(page.current, shortcut === 'onward', () => {
      if (isPaneShown) connection?.focusPane();
      return isPaneShown && connection !== undefined;
    });
  }

  function press({ action }: RibbonButton) {
    // A function shows the pane by itself, where it wants to.
    if (action.kind === 'function') void connection?.invokeCommand(action.name);
    else {
      setPaneShown(true);
      connection?.focusPane();
    }
  }

  return (
    <>
      <div ref={page} className="workbench" onMouseDown={keepFocus}>
        <TopBar
          fileName={book?.fileName ?? ''}
          isModified={files.isModified}
          opening={files.opening}
          history={desk?.history}
          chooser={chooser}
          onChoose={choose}
          onFile={(file) => open({ file })}
          onSave={() => void files.save()}
          onDownload={() => void files.download()}
        >
          {addIn && <Ribbon addIn={addIn} isOpen={connection !== undefined} onPress={press} />}
        </TopBar>
        <div role="alert" className="fault">
          {fault !== '' && (
            <>
              <span>{fault}</span>
              <button type="button" className="button" onClick={() => setFault('')}>
                關閉
              </button>
            </>
          )}
        </div>
        <div className="desk">
          {desk ? (
            <ErrorBoundary
              key={book.fileName}
              what="工作表"
              onDownload={() => void files.download()}
            >
              <Suspense fallback={<EmptySide opening={book.fileName} />}>
                <SheetSide desk={desk} onFault={setFault} />
                <HostArrival book={book} onHost={setServed} onFault={say} />
              </Suspense>
            </ErrorBoundary>
          ) : (
            <EmptySide opening={files.opening} />
          )}
          <PaneArea
            addIn={addIn}
            host={host}
            isShown={isPaneShown}
            onShown={setPaneShown}
            onConnection={setConnection}
            onLeave={() => focusGrid(page.current)}
            onKey={hear}
            onReport={setFault}
          />
        </div>
        {isOver && (
          <div className="drop-hint" role="status">
            放開滑鼠即可開啟活頁簿
          </div>
        )}
        {files.asked && (
          <UnsavedDialog
            fileName={book?.fileName ?? ''}
            next={files.asked.file.name}
            onSave={() => files.answer('save')}
            onDiscard={() => files.answer('discard')}
            onCancel={() => files.answer('cancel')}
          />
        )}
        {isPrinting && (
          <PrintDialog
            onClose={() => setPrinting(false)}
            onDownload={() => {
              setPrinting(false);
              void files.download();
            }}
          />
        )}
      </div>
      <p className="print-note">{HOW_TO_PRINT}</p>
    </>
  );
}

/** A press beside everything takes the keyboard from nobody; words of a message can be marked. */
function keepFocus(event: MouseEvent) {
  const { target } = event;
  const takes = 'button, input, textarea, a, [tabindex], [role=grid], [role=alert], dialog';
  if (target instanceof Element && !target.closest(takes)) event.preventDefault();
}

function EmptySide({ opening }: { opening: string }) {
  return (
    <main className="empty-side">
      {opening === '' ? '請按「開啟」選擇 .xlsx 檔案。' : '正在開啟活頁簿…'}
    </main>
  );
}
