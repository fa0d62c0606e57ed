import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { Host } from '../host/host';
import type { PaneConnection } from '../host/web/connect-pane';
import { loadAddIn, type AddIn, type RibbonButton } from './add-in';
import { excelApi, USUAL_API } from './excel-version';
import {
  apiFault,
  damageNotice,
  downloadFault,
  hostFault,
  manifestFault,
  openFault,
} from './messages';
import { download, openFile, openSample, SampleMissing, type OpenWorkbook } from './open-workbook';
import { PaneHandle } from './pane-handle';
import { PaneTitle } from './pane-title';
import { PANE } from './pane-width';
import { Ribbon } from './ribbon';
import { SheetSide } from './sheet-side';
import { TopBar } from './top-bar';

const PaneSide = lazy(async () => {
  const { PaneSide } = await import(/* webpackChunkName: "host" */ './pane-side');
  return { default: PaneSide };
});

const api = excelApi(location.search);

export function Workbench() {
  const [book, setBook] = useState<OpenWorkbook>();
  const [addIn, setAddIn] = useState<AddIn>();
  const [opening, setOpening] = useState('sample.xlsx');
  const [fault, setFault] = useState(api === undefined ? apiFault : '');
  const [width, setWidth] = useState<number>(PANE.usual);
  const [isPaneShown, setPaneShown] = useState(true);
  const [connection, setConnection] = useState<PaneConnection>();
  const [host, setHost] = useState<Host>();
  const desk = book?.desk;
  const page = useRef<HTMLDivElement>(null);
  // Of two files chosen in quick succession the later one stays.
  const latest = useRef(0);

  const open = useCallback((name: string, reading: Promise<OpenWorkbook>) => {
    latest.current += 1;
    const turn = latest.current;
    const isLatest = () => turn === latest.current;
    reading.then(
      (opened) => {
        if (!isLatest()) return;
        setOpening('');
        setBook(opened);
        setHost(undefined);
        const usual = api === undefined ? apiFault : '';
        setFault(damageNotice(opened.fileName, opened.damages) || usual);
      },
      (reason: unknown) => {
        if (!isLatest()) return;
        setOpening('');
        setFault(reason instanceof SampleMissing ? reason.message : openFault(name, reason));
      },
    );
  }, []);

  useEffect(() => open('sample.xlsx', openSample()), [open]);
  // After the first view of the workbook, which needs neither.
  useEffect(() => {
    let isHere = true;
    book?.host().then(
      (host) => isHere && setHost(host),
      (reason: unknown) => isHere && setFault(hostFault(reason)),
    );
    return () => {
      isHere = false;
    };
  }, [book]);
  useEffect(() => {
    loadAddIn().then(setAddIn, (reason: unknown) => setFault(manifestFault(reason)));
  }, []);
  useEffect(() => {
    document.title = book ? `${book.fileName} － 工作台` : '工作台';
  }, [book]);

  const focusGrid = useCallback(() => {
    page.current?.querySelector<HTMLElement>('.cell-editor, [role=grid]')?.focus();
  }, []);

  /** F6 leaps between grid and pane, as in Excel: Tab stays within the grid. */
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const isInGrid = event.target instanceof Element && event.target.closest('[role=grid]');
    if (isInGrid && isPaneShown) connection?.focusPane();
    else focusGrid();
  }

  // The add-in's own page knows whether it can be seen.
  useEffect(() => connection?.setShown(isPaneShown), [connection, isPaneShown]);
  const showPane = useCallback(() => setPaneShown(true), []);

  function press({ action }: RibbonButton) {
    // A function shows the pane by itself, where it wants to.
    if (action.kind === 'function') void connection?.invokeCommand(action.name);
    else {
      setPaneShown(true);
      connection?.focusPane();
    }
  }

  return (
    <div ref={page} className="workbench" onKeyDown={onKeyDown}>
      <TopBar
        fileName={book?.fileName ?? ''}
        opening={opening}
        isOpen={book !== undefined}
        onOpen={(file) => {
          setOpening(file.name);
          open(file.name, openFile(file));
        }}
        onDownload={() => {
          desk?.finishEditing();
          if (book) download(book).catch((reason: unknown) => setFault(downloadFault(reason)));
        }}
      >
        {addIn && <Ribbon addIn={addIn} isOpen={connection !== undefined} onPress={press} />}
      </TopBar>
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
          <div className="empty-side">
            {opening === '' ? '請按「開啟」選擇 .xlsx 檔案。' : '正在開啟活頁簿…'}
          </div>
        )}
        {isPaneShown && <PaneHandle width={width} onWidth={setWidth} />}
        {/* Hidden, not gone: the add-in runs on behind a closed pane. */}
        <aside className="pane" aria-label="工作窗格" style={{ width }} hidden={!isPaneShown}>
          {addIn && (
            <>
              <PaneTitle name={addIn.name} onClose={() => setPaneShown(false)} />
              {host && (
                <Suspense>
                  <PaneSide
                    addIn={addIn}
                    host={host}
                    api={api ?? USUAL_API}
                    onConnection={setConnection}
                    onShow={showPane}
                    onLeave={focusGrid}
                    onReport={setFault}
                  />
                </Suspense>
              )}
            </>
          )}
        </aside>
      </div>
    </div>
  );
}
