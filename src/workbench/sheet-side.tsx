import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { afterView } from './after-view';
import type { Desk } from './desk';
import { CellEntry } from './entry/cell-entry';
import { follow, placeMissing } from './follow';
import { FormulaBar } from './formula-bar';
import { Grid } from './grid/grid';
import { Walker } from './grid/walker';
import { editFault } from './messages';
import { StatusBar } from './status/status-bar';
import { SheetTabs } from './tabs/sheet-tabs';
import { BrokenEntry } from './validation/broken-entry';

export interface SheetSideProps {
  readonly desk: Desk;
  readonly onFault: (message: string) => void;
}

/** Not needed to see the sheet: what is opened before it has come is shown when it has. */
const ShownMenu = lazy(async () => {
  await afterView();
  const { ShownMenu } = await import(/* webpackChunkName: "layers" */ './grid-menu/shown-menu');
  return { default: ShownMenu };
});

/** Asked about at the earliest when something has been entered. */
const EntryQuestion = lazy(async () => {
  const { EntryQuestion } = await import(
    /* webpackChunkName: "layers" */ './validation/entry-question'
  );
  return { default: EntryQuestion };
});

const MODES = { ready: '就緒', typing: '輸入', editing: '編輯' } as const;

function focusGrid() {
  document.querySelector<HTMLElement>('[role=grid]')?.focus();
}

/** When the sheet is drawn; whoever has gone elsewhere by then, as to the name box, stays there. */
function focusGridFromTab() {
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.matches('.sheet-bar button')) focusGrid();
  });
}

/** Formula bar, grid and tabs of the open workbook. */
export function SheetSide({ desk, onFault }: SheetSideProps) {
  const [zoom, setZoom] = useState(100);
  useSyncExternalStore(desk.subscribe, desk.version);
  const [question, ask] = useState<BrokenEntry>();
  const tell = useCallback(
    (fault: unknown) => {
      if (fault instanceof BrokenEntry) ask(fault);
      else onFault(fault === undefined ? '' : editFault(fault));
    },
    [onFault],
  );
  const entry = useMemo(() => new CellEntry(desk, tell), [desk, tell]);
  const entered = useSyncExternalStore(entry.subscribe, entry.now);
  const sheets = desk.model.sheets.filter(
    ({ visibility, kind }) => visibility === 'visible' && kind === 'worksheet',
  );
  const { activeSheet } = desk.model;
  const sheet = sheets.includes(activeSheet) ? activeSheet : sheets[0];
  useEffect(() => {
    // A workbook that has just been opened is typed into at once; the pane keeps the keyboard.
    const { activeElement } = document;
    const isElsewhere = activeElement?.tagName === 'IFRAME' || activeElement?.closest('dialog');
    if (!isElsewhere) focusGrid();
  }, [desk]);
  const walker = useMemo(() => (sheet ? new Walker(desk, sheet) : undefined), [desk, sheet]);
  if (!sheet || !walker) return <div className="empty-side">這個活頁簿沒有可顯示的工作表。</div>;

  function go(target: string) {
    onFault(follow(desk, target) ? '' : placeMissing(target));
  }
  /** The press elsewhere that ended the entry may have left the keyboard nowhere. */
  function regain() {
    setTimeout(() => {
      if (document.activeElement === document.body) focusGrid();
    });
  }
  return (
    <main className="sheet-side">
      <FormulaBar {...{ sheet, entry, walker }} onGo={go} onLeave={focusGrid} />
      <div role="tabpanel" id="sheet-panel" aria-label={sheet.name} className="sheet-panel">
        <div className="sheet-zoom" style={{ zoom: zoom / 100 }}>
          <Grid {...{ desk, sheet, entry, walker }} onFollow={go} onFault={tell} />
        </div>
      </div>
      <Suspense>
        <ShownMenu {...{ desk, sheet, entry }} onFault={tell} />
      </Suspense>
      <SheetTabs
        desk={desk}
        sheets={sheets}
        active={sheet}
        onFault={(fault) => onFault(editFault(fault))}
        onChosen={focusGridFromTab}
      />
      {question && (
        <Suspense>
          <EntryQuestion
            question={question}
            onRetry={() => {
              ask(undefined);
              regain();
            }}
            onCancel={() => {
              ask(undefined);
              regain();
              entry.cancel();
            }}
            onKeep={() => {
              // The keyboard is the cell's again before the entry moves on.
              flushSync(() => ask(undefined));
              entry.keep();
              regain();
            }}
          />
        </Suspense>
      )}
      <StatusBar
        {...{ desk, sheet, zoom }}
        mode={MODES[entered?.mode ?? 'ready']}
        onZoom={setZoom}
      />
    </main>
  );
}
