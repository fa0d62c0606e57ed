/** What each state or manner is, its values with the usual one first, and the issue it is known from. */
export const QUIRKS = {
  inactiveWorkbook: {
    about: '另一個活頁簿在前：名稱、選取、凍結等失敗，加名稱使 Excel 當掉',
    values: [false, true],
    issue: '2078、2983、6365、5319、771',
  },
  sheetsGrouped: {
    about: '選了多張工作表，或正在改工作表名稱：每個要求都失敗',
    values: [false, true],
    issue: '2266、4998',
  },
  cellEditing: { about: '正在編輯儲存格：每個要求都失敗', values: [false, true], issue: '' },
  readOnly: {
    about: '以唯讀開啟：做得到，但存不回原檔',
    values: [false, true],
    issue: '6209',
  },
  protectedView: {
    about: '受保護的檢視：每個要求都被拒絕',
    values: [false, true],
    issue: '5148',
  },
  sharedWorkbook: {
    about: '舊式的共用活頁簿：不能加表格、圖表、驗證與條件，也不能合併與保護',
    values: [false, true],
    issue: '',
  },
  noA4: { about: '印表機沒有 A4', values: [false, true], issue: '' },
  noPrinter: { about: '沒有印表機：版面設定都寫不進去', values: [false, true], issue: '' },
  freezeFails: { about: '凍結窗格失敗', values: [false, true], issue: '2196、2014' },
  fillFormulasOff: {
    about: '自動校正的「將公式填入表格」關閉',
    values: [false, true],
    issue: '2093',
  },
  growTablesOff: {
    about: '自動校正的「在表格中包含新的列與欄」關閉',
    values: [false, true],
    issue: '6745',
  },
  emptyTables: {
    about: '刪掉最後一列的表格怎麼回答：有一列空白、資料區空白，或沒有資料區',
    values: ['oneRow', 'blankBody', 'noBody'],
    issue: '5909',
  },
  fitToWidth: {
    about: '只給 horizontalFitToPages：照做、不理，或高度也壓成一頁',
    values: ['applied', 'ignored', 'onePageTall'],
    issue: '1860',
  },
  formulasInTextCells: {
    about: '文字格式（@）的儲存格也把開頭的 = + - @ 當公式',
    values: [false, true],
    issue: '',
  },
  rangeNamesBreak: {
    about: '以範圍建立的工作表名稱，在工作表改名後變成 [1]Sheet!…',
    values: [false, true],
    issue: '4403',
  },
  searchLooksAt: {
    about:
      'find 與 findAll 看的是儲存格的內容（公式看公式），或顯示的文字；文件只說 the contents of the cell',
    values: ['contents', 'shown'],
    issue: '',
  },
  eventsCome: {
    about:
      '事件何時通知：回答之後、兩次、回答之前、等到下一個要求之後、等到下一個要求的事件之後（先後顛倒）、每兩個少一個、都不通知',
    values: ['afterAnswer', 'twice', 'beforeAnswer', 'late', 'outOfOrder', 'everyOther', 'never'],
    issue: '294',
  },
  lateActivation: {
    about: '同一批加入的工作表不會被 activate 帶到前面',
    values: [false, true],
    issue: '930',
  },
} as const;

type Value<T> = T extends readonly (infer V)[] ? V : never;

export type QuirkSettings = {
  -readonly [K in keyof typeof QUIRKS]: Value<(typeof QUIRKS)[K]['values']>;
};

/** None of them: each has its first value. */
export function noQuirks(): QuirkSettings {
  const entries = Object.entries(QUIRKS).map(([name, { values }]) => [name, values[0]]);
  return Object.fromEntries(entries) as QuirkSettings;
}
