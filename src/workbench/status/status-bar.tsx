import { useMemo } from 'react';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import { filterState } from './filter-state';
import { useFigures } from './use-figures';
import { ZoomControl } from './zoom-control';

export interface StatusBarProps {
  readonly desk: Desk;
  readonly sheet: SheetModel;
  /** 「就緒」, 「輸入」, 「編輯」. */
  readonly mode: string;
  /** Per cent. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** What the selection comes to, how many rows the filter shows, and the size of the view. */
export function StatusBar({ desk, sheet, mode, zoom, onZoom }: StatusBarProps) {
  const figures = useFigures(desk, sheet);
  const filtered = useFiltered(desk, sheet);
  const { activeCell } = sheet.view;
  const { numberFormat } = sheet.styleOf(activeCell.row, activeCell.column);
  const text = (value: number) => desk.model.displayText(value, numberFormat);
  const entries: [name: string, text: string][] = [];
  // Of a single cell there is nothing to say.
  if (figures && figures.count > 1) {
    const { count, numbers, sum, least, most, hasError } = figures;
    const hasNumbers = numbers > 0 && !hasError;
    if (hasNumbers) entries.push(['平均值', text(sum / numbers)]);
    entries.push(['項目個數', String(count)]);
    if (numbers > 0) entries.push(['數字項個數', String(numbers)]);
    if (hasNumbers) {
      entries.push(['最小值', text(least)], ['最大值', text(most)], ['加總', text(sum)]);
    }
  }
  return (
    <section className="status-bar" aria-label="狀態列">
      <span className="status-mode">{mode}</span>
      <span role="status" className="status-filter">
        {filtered && `${filtered.all} 筆記錄中找到 ${filtered.found} 筆`}
      </span>
      <dl className="status-figures" aria-label="選取範圍的統計">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ZoomControl zoom={zoom} onZoom={onZoom} />
    </section>
  );
}

/** Counted anew when the content or the active cell is another. */
function useFiltered(desk: Desk, sheet: SheetModel) {
  const { row, column } = sheet.view.activeCell;
  const key = `${desk.contentVersion()} ${row} ${column}`;
  return useMemo(() => stateFor(sheet, key), [sheet, key]);
}

function stateFor(sheet: SheetModel, _key: string) {
  return filterState(sheet);
}
