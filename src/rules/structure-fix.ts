import type { ReadFault, StrayRows } from '../register/fault';
import type { Fix, Repair, RepairTarget } from './fix';

/** What mends a fault of a table's structure, where that is known. */
export function structureFix(fault: ReadFault): Fix | undefined {
  const { table, column, strays = [], headed, outside } = fault;
  const repair = (kind: Repair, label: string, target?: RepairTarget): Fix => ({
    ...{ kind: 'repair', label, table, repair: kind },
    ...(target && { target }),
  });
  switch (fault.code) {
    case 'missingTable':
      return strays.length === 0 ? repair('addTable', '補建工作表') : renamed(strays, repair);
    case 'emptyTwin':
      return renamed(strays, repair);
    case 'noHeaderRow':
      return repair('showHeaders', '開啟標題列');
    case 'mergedCells':
      return repair('unmerge', '取消合併儲存格');
    case 'bareColumns':
      return repair('dressColumns', '補回清單與格式');
    case 'missingColumn':
    case 'duplicateColumn':
      if (headed) {
        const { at, header, rename } = headed;
        const target = { column: at, columns: [header], header: rename };
        return repair('renameColumn', `將「${header}」欄改名為「${rename}」`, target);
      }
      if (fault.code === 'duplicateColumn') return undefined;
      return repair('addColumns', `加入「${column}」欄`, { columns: [column] });
    case 'outsideTable':
      if (outside?.side === 'below') {
        if ((outside.belonging ?? 0) === 0) return undefined;
        return repair('takeIn', `納入 ${String(outside.belonging)} 列`, { side: 'below' });
      }
      if (!outside) return undefined;
      return repair('takeIn', `納入「${outside.header}」欄`, {
        ...{ side: outside.side, columns: [outside.header] },
      });
    default:
      return undefined;
  }
}

/** Only one place leaves no doubt. */
function renamed(
  strays: readonly StrayRows[],
  repair: (kind: Repair, label: string, target: RepairTarget) => Fix,
): Fix | undefined {
  const [first, ...others] = strays;
  if (!first || others.length > 0) return undefined;
  const { sheet, address, bears } = first;
  return bears === undefined
    ? repair('makeTable', '恢復為表格', { sheet, address })
    : repair('renameTable', '恢復表格名稱', { sheet, address });
}
