/**
 * Members of Excel's that this host, knowingly, does not play: whoever uses one is told by name
 * (NotImplemented). `Type.Member` as they travel; what is in neither table is ApiNotFound.
 */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '沒有樞紐分析引擎；檔案裡的樞紐分析表原樣保留': {
    Workbook: 'PivotTables',
    Worksheet: 'PivotTables',
    Range: 'GetPivotTables',
  },
  '沒有交叉分析篩選器；檔案裡的原樣保留': {
    Workbook: 'Slicers',
    Worksheet: 'Slicers',
    PivotTable: 'Slicers',
  },
  檔案由打開它的人儲存與關閉: {
    Workbook: 'Save Close',
  },
  '不按色彩與圖示篩選；檔案裡的這種篩選原樣保留': {
    Filter: 'ApplyCellColorFilter ApplyFontColorFilter ApplyIconFilter',
  },
  '計算引擎不做反覆運算；檔案裡的設定原樣保留': {
    Application: 'IterativeCalculation',
  },
  沒有外部資料連線: {
    Workbook: 'DataConnections LinkedWorkbooks Queries',
  },
  儲存格不放實體與資料類型: {
    Range: 'LinkedDataTypeState ValuesAsJson ValuesAsJsonLocal ConvertToLinkedDataType ShowCard',
  },
};

const REASONS = new Map(
  Object.entries(REFUSED).flatMap(([reason, types]) =>
    Object.entries(types).flatMap(([type, members]) =>
      members.split(' ').map((member) => [`${type}.${member}`, reason] as const),
    ),
  ),
);

/** Why the host does not have this member; undefined where it is not refused by name. */
export function whyRefused(type: string, member: string): string | undefined {
  return REASONS.get(`${type}.${member}`);
}

/** All of them with their reasons, as `Workbook.Save`. */
export function refusedMembers(): ReadonlyMap<string, string> {
  return REASONS;
}
