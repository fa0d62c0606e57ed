import { useSyncExternalStore } from 'react';
import type { Desk } from './desk';
import { follow, placeMissing } from './follow';
import { FormulaBar } from './formula-bar';
import { Grid } from './grid/grid';
import { editFault } from './messages';
import { SheetTabs } from './tabs/sheet-tabs';

export interface SheetSideProps {
  readonly desk: Desk;
  readonly onFault: (message: string) => void;
}

/** Formula bar, grid and tabs of the open workbook. */
export function SheetSide({ desk, onFault }: SheetSideProps) {
  const version = useSyncExternalStore(desk.subscribe, desk.version);
  const sheets = desk.model.sheets.filter(
    ({ visibility, kind }) => visibility === 'visible' && kind === 'worksheet',
  );
  const { activeSheet } = desk.model;
  const sheet = sheets.includes(activeSheet) ? activeSheet : sheets[0];
  if (!sheet) return <div className="empty-side">這個活頁簿沒有可顯示的工作表。</div>;

  function go(target: string) {
    onFault(follow(desk, target) ? '' : placeMissing(target));
  }
  return (
    <main className="sheet-side">
      <FormulaBar sheet={sheet} version={version} onGo={go} />
      <div role="tabpanel" id="sheet-panel" aria-label={sheet.name} className="sheet-panel">
        <Grid
          key={sheet.id}
          desk={desk}
          sheet={sheet}
          onFollow={go}
          onFault={(fault) => onFault(editFault(fault))}
        />
      </div>
      <SheetTabs
        desk={desk}
        sheets={sheets}
        active={sheet}
        onFault={(fault) => onFault(editFault(fault))}
      />
    </main>
  );
}
