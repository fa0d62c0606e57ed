import type { CellPartProps } from '../grid/cell-parts';
import { filterHeadAt } from './filter-head';
import { openFilter } from './opened-filter';
import { filtersIn } from './shown-filters';

/** In a header cell: opens the filter menu; a funnel says that the column is filtered. */
export function FilterButton({ view, row, column, sheet }: CellPartProps) {
  const filters = filtersIn(view);
  if (!filters.some(({ rect }) => rect?.row === row)) return null;
  const head = filterHeadAt(sheet, row, column, [...filters]);
  if (!head) return null;
  const isFiltered = head.filter.criteria(head.index) !== null;
  const label = `篩選 ${head.name}${isFiltered ? '（已篩選）' : ''}`;
  return (
    <button
      type="button"
      className={isFiltered ? 'filter-button filter-button-on' : 'filter-button'}
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      // The grid is one stop of the keyboard: Alt+↓ opens the menu of the active cell.
      tabIndex={-1}
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        openFilter(head);
      }}
    >
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden>
        {isFiltered ? (
          <path d="M1 1.5h10L7.3 6v4.5L4.7 9V6z" fill="currentColor" />
        ) : (
          <path d="M2 4l4 4.5L10 4z" fill="currentColor" />
        )}
      </svg>
    </button>
  );
}
