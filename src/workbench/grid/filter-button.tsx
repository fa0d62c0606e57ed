import type { CellPartProps } from './cell-parts';

export function FilterButton({ view, row, column }: CellPartProps) {
  const table = view.tableAt(row, column);
  if (!table?.showFilterButton || table.headerRect?.row !== row) return null;
  return <span className="filter-button" aria-hidden />;
}
