/**
 * Cells of the sample in which an edit makes a problem, and putting back what stood there takes it away:
 * that a check has seen the edit shows in the pane's figures, whatever day it is. `typed` is what breaks
 * it, '' empties the cell; `isAsked` where Excel asks first, and the pane makes a date of it.
 */
export const SOAKED = [
  ['發現事項', 'I20', ''],
  ['發現事項', 'B20', '110/5/6', true],
  ['矯正措施', 'T10', '無效'],
  ['設定', 'B19', '1'],
  ['權責', 'E7', ''],
  ['指標', 'F5', ''],
  ['管審會議', 'D3', '2020/1/1'],
  ['量測值', 'B12', '9999'],
  ['決議列管', 'E5', ''],
  ['成員', 'B7', ''],
  ['風險處理', 'H6', ''],
  ['出席', 'D6', ''],
  ['發現事項', 'H8', '', false],
  ['矯正措施', 'F23', ''],
  ['權責', 'F7', ''],
  ['發現事項', 'I43', ''],
].map(([sheet, address, typed, isAsked = false]) => ({ sheet, address, typed, isAsked }));
