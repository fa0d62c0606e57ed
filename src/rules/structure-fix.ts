import type { ReadFault, StrayRows } from '../register/fault';
import { say } from '../register/said';
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
      return strays.length === 0
        ? repair('addTable', say`補建工作表`.text)
        : renamed(strays, repair);
    case 'emptyTwin':
      return renamed(strays, repair);
    case 'noHeaderRow':
      return repair('showHeaders', say`開啟標題列`.text);
    case 'mergedCells':
      return repair('unmerge', say`取消合併儲存格`.text);
    case 'bareColumns':
      return repair('dressColumns', say`補回清單與格式`.text);
    case 'missingColumn':
    case 'duplicateColumn':
      if (headed) {
        const { at, header, rename } = headed;
        const target = { column: at, columns: [header], header: rename };
        return repair('renameColumn', say`將「${header}」欄改名為「${rename}」`.text, target);
      }
      if (fault.code === 'duplicateColumn') return undefined;
      return repair('addColumns', say`加入「${column}」欄`.text, { columns: [column] });
    case 'outsideTable':
      if (outside?.side === 'below') {
        if ((outside.belonging ?? 0) === 0) return undefined;
        return repair('takeIn', say`納入 ${String(outside.belonging)} 列`.text, { side: 'below' });
      }
      if (!outside) return undefined;
      return repair('takeIn', say`納入「${outside.header}」欄`.text, {
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
    ? repair('makeTable', say`設為表格`.text, { sheet, address })
    : repair('renameTable', say`恢復表格名稱`.text, { sheet, address });
}
