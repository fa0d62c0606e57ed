import { setTotalsFunction, type TotalsFunction } from '../../host/model/table-totals';
import type { GridContext } from '../grid/grid-context';
import { command, SEPARATOR, type MenuEntry } from '../menu/menu-entry';
import {
  convertToRange,
  deleteTableColumns,
  deleteTableRows,
  insertColumnRight,
  insertColumnsLeft,
  insertRowBelow,
  insertRowsAbove,
  switchTotalsRow,
  tableCells,
  type TableCells,
} from './table-steps';

/** What a context menu offers for the selected cells of a table; empty outside of tables. */
export function tableMenu(context: GridContext): MenuEntry[] {
  const { sheet } = context;
  const [selected] = sheet.view.selection;
  const cells = selected && tableCells(sheet, selected);
  if (!cells) return [];
  const { table, row, rows, column, columns } = cells;
  const entry = stepOf(context);
  const isLastRow = rows > 0 && row + rows === table.bodyRect.rows;
  const isLastColumn = column + columns === table.rect.columns;
  const submenu = (label: string, entries: readonly MenuEntry[]): MenuEntry => ({
    kind: 'menu',
    label,
    entries,
  });
  return [
    submenu('插入', [
      entry('左側插入表格欄', () => insertColumnsLeft(context.desk, cells)),
      ...(isLastColumn
        ? [entry('右側插入表格欄', () => insertColumnRight(context.desk, cells))]
        : []),
      entry('上方插入表格列', () => insertRowsAbove(context.desk, cells), rows === 0),
      ...(isLastRow ? [entry('下方插入表格列', () => insertRowBelow(context.desk, cells))] : []),
    ]),
    submenu('刪除', [
      entry('表格欄', () => deleteTableColumns(context.desk, cells)),
      entry('表格列', () => deleteTableRows(context.desk, cells), rows === 0),
    ]),
    submenu('表格', [
      {
        kind: 'check',
        label: '合計列',
        isChecked: table.showTotals,
        run: told(context, () => switchTotalsRow(context.desk, cells)),
      },
      ...totalsEntries(context, cells),
      SEPARATOR,
      entry('轉換為範圍', () => convertToRange(context.desk, cells)),
    ]),
  ];
}

// As Excel in Taiwan lists them in the drop-down of a totals cell.
const TOTALS: readonly (readonly [label: string, name: TotalsFunction | null])[] = [
  ['無', null],
  ['平均值', 'average'],
  ['計數', 'count'],
  ['計算數字項個數', 'countNums'],
  ['最大值', 'max'],
  ['最小值', 'min'],
  ['加總', 'sum'],
  ['標準差', 'stdDev'],
  ['變異數', 'var'],
];

function totalsEntries(context: GridContext, { table, column }: TableCells): MenuEntry[] {
  const { row } = context.sheet.view.activeCell;
  if (table.totalsRect?.row !== row) return [];
  const present = table.columns[column]?.totalsFunction ?? null;
  const entries = TOTALS.map(([label, name]): MenuEntry => ({
    kind: 'check',
    label,
    isChecked: name === present,
    run: told(context, () => context.desk.edit(() => setTotalsFunction(table, column, name))),
  }));
  return [{ kind: 'menu', label: '合計函數', entries }];
}

function stepOf(context: GridContext) {
  return (label: string, run: () => void, isDisabled = false): MenuEntry =>
    command(label, told(context, run), { isDisabled });
}

/** Why a step was refused is told to the person. */
function told({ onFault }: GridContext, run: () => void): () => void {
  return () => {
    try {
      run();
    } catch (fault) {
      onFault(fault);
    }
  };
}
