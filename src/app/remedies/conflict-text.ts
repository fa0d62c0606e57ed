import { tableNamed } from '../../register/register';
import type { EditConflict } from '../../workbook/edit/table-edit';
import { shownValue } from './shown-value';

/** Why a change was not made, a sentence for people. */
export function conflictText(conflict: EditConflict): string {
  const { table, key, row, column } = conflict;
  const { sheet } = tableNamed(table);
  const named =
    key === '' ? (row === 0 ? sheet : `${sheet} 第 ${String(row)} 列`) : `${sheet} ${key}`;
  return `${named}${column === '' ? '' : ` 的「${column}」`}：${reason(conflict)}`;
}

function reason(conflict: EditConflict): string {
  const shown = (value: EditConflict['before']) =>
    value === '' ? '空白' : `「${shownValue(conflict, value)}」`;
  switch (conflict.code) {
    case 'noTable':
      return '找不到表格，或表格無法讀取，沒有變更。';
    case 'noColumn':
      return '找不到這一欄，或公式所需的欄不在，沒有變更。';
    case 'noRow':
      if (conflict.isUntold) {
        return '這一列沒有自己的編號，它的內容或欄位後來變了，或已被刪除，無法確定是哪一列，沒有變更。';
      }
      return '找不到這一列，可能已被刪除或改了編號，沒有變更。';
    case 'severalRows':
      return '有一列以上符合，無法判斷是哪一列，沒有變更。';
    case 'changed':
      return conflict.now === undefined
        ? '此列的內容已經不同，沒有變更。'
        : `內容已由${shown(conflict.before)}變為${shown(conflict.now)}，沒有覆寫。`;
    case 'formula':
      return '這一格是公式，沒有以固定的值取代。';
    case 'covered':
      return '這一格被合併儲存格遮住，寫入的內容會不見，沒有變更。請先取消合併。';
    case 'group':
      return '同一項修正的其他儲存格無法變更，因此這一格也沒有變更。';
    case 'filtered':
      return '表格正在篩選，無法刪除這一列；為免只復原一半，全部沒有復原。請清除篩選後再復原。';
    case 'keyTaken':
      return '已有相同編號的列，沒有增列。';
  }
}
