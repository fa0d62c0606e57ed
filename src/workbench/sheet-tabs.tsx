import type { KeyboardEvent } from 'react';
import type { SheetModel } from '../host/model/sheet-model';

export interface SheetTabsProps {
  /** Hidden sheets left out. */
  readonly sheets: readonly SheetModel[];
  readonly active: SheetModel;
  readonly onActivate: (sheet: SheetModel) => void;
}

export function SheetTabs({ sheets, active, onActivate }: SheetTabsProps) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = sheets[sheets.indexOf(active) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    onActivate(next);
    const tabs = event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]');
    tabs[sheets.indexOf(next)]?.focus();
  }
  return (
    <div role="tablist" aria-label="工作表" className="sheet-tabs" onKeyDown={onKeyDown}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          aria-controls="sheet-panel"
          tabIndex={sheet === active ? 0 : -1}
          className="sheet-tab"
          style={sheet.tabColor === '' ? {} : { borderBottomColor: sheet.tabColor }}
          ref={(tab) => {
            if (sheet === active) tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          }}
          onClick={() => onActivate(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
