import type { FormattedState, PlannedCell } from './plan-cells';

/** Cells that do not hold what was written: Excel took it for something else. */
export function misread(
  cells: readonly PlannedCell[],
  nowOf: (cell: PlannedCell) => FormattedState,
): string[] {
  const wrong = cells.filter((cell) => {
    const { formula, value } = cell.after;
    return formula === undefined && nowOf(cell).value !== value;
  });
  const [first] = wrong;
  if (!first) return [];
  const { change, row } = first;
  return [
    `有 ${String(wrong.length)} 格寫入後，Excel 顯示的內容與預期不同，例如第 ${String(row)} 列「${change.column}」。請檢查這些儲存格；要還原請使用「復原上一步」。`,
  ];
}
