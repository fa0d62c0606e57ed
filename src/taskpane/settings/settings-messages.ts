import type { SettingGroup } from '../../app/settings/setting-groups';
import type { UsedBy } from '../../app/settings/setting-uses';
import { counted } from '../counted';
import { inLanguage } from '../language';

/** What the place 「設定」 says: loaded with it, not with the pane. */
export const settingsMessages = inLanguage(
  {
    reading: '正在讀取設定…',
    saving: '正在儲存…',
    restoring: '正在復原…',
    intro: '設定存在活頁簿的「設定」工作表，同一本活頁簿的人都用同一份；空白的項目以預設值計算。',
    groups: {
      office: '機關',
      documents: '文件管制',
      review: '管理審查',
      thresholds: '門檻',
      severities: '規則等級',
      procedures: '相關程序的版次與日期',
      forms: '表單編號',
      dates: '日期輸入',
    } satisfies Record<SettingGroup, string>,
    units: '單位',
    versions: '版本',
    file: '匯出與匯入',
    filled: (filled: number, all: number) => `${filled}／${all}`,
    unsaved: (count: number) => `未儲存 ${count} 項`,
    standard: (value: string) => (value === '' ? '預設：留白。' : `預設：${value}。`),
    used: (by: readonly UsedBy[], rules: readonly string[]) => {
      const words = {
        heads: '各式文件的頁首',
        feet: '文件的頁尾',
        notice: '開會通知',
        agenda: '議程',
        figures: '數字與趨勢',
        levels: '檢核問題的等級',
        typing: '在日期欄輸入民國日期',
      };
      return `用於：${[...by.map((each) => words[each]), ...rules].join('、')}。`;
    },
    authority: (texts: readonly string[]) => `依據：${texts.join('；')}。`,
    missing: '「設定」沒有這一列，目前以預設值計算；儲存時會增列。',
    fault: {
      severalRows: '「設定」有一列以上是這個項目，無法判斷是哪一列。請先到工作表刪去重複的列。',
      noTable: '這個活頁簿沒有「設定」表格，或表格無法讀取。請到「檢核」查看。',
      noColumn: '「設定」沒有「項目」或「值」欄。請到「檢核」以修復補上。',
    },
    save: (count: number) => `儲存 ${count} 項`,
    nothing: '沒有變更',
    discard: '捨棄',
    undo: '復原上一次',
    undone: '已復原上一次儲存。',
    subject: '填寫 設定',
    importSubject: '匯入 設定',
    saved: (cells: number, rows: number) =>
      cells + rows === 0
        ? '沒有寫入任何內容。'
        : `已儲存${cells > 0 ? `，變更 ${cells} 格` : ''}${rows > 0 ? `，增列 ${rows} 列` : ''}。`,
    notSaved: '沒有儲存',
    notices: '儲存時的說明',
    noUnits: '還沒有單位。',
    inScope: '驗證範圍內',
    outOfScope: '範圍外',
    openUnit: (name: string) => `開啟單位 ${name}`,
    unnamed: '（未填）',
    addUnit: '新增單位',
    program: (version: string) => `程式 ${version}`,
    schema: {
      same: (own: number) => `活頁簿的表格為第 ${own} 版，與程式相同。`,
      earlier: (own: number) =>
        `活頁簿的表格比程式的第 ${own} 版舊。請到「工作表」升級，升級前會先列出要加入的欄與項目。`,
      later: (own: number) =>
        `活頁簿的表格比程式的第 ${own} 版新，由較新的程式建立。請更新增益集。`,
    },
    exportWords: '把設定與單位存成檔案，可給另一本活頁簿匯入。檔案含聯絡人等內容，請留意保管。',
    export: '準備匯出',
    download: '下載設定檔',
    copy: '複製內容',
    copied: '已複製。',
    cannotCopy: '無法複製到剪貼簿。',
    fileName: '管理審查設定.json',
    exportTold: '沒有匯出的內容',
    import: '選擇要匯入的設定檔',
    planning: '正在比對設定檔…',
    same: '設定檔與活頁簿相同，沒有要變更的內容。',
    changes: (count: number) => `匯入會變更 ${count} 項，尚未寫入：`,
    change: (before: string, after: string) =>
      `${before === '' ? '（空白）' : before} → ${after === '' ? '（空白）' : after}`,
    told: '檔案中沒有匯入的內容',
    kept: (count: number) => `檔案沒有提到 ${count} 項，維持不變`,
    apply: (count: number) => `匯入 ${count} 項`,
    cancel: '取消匯入',
  },
  {
    reading: 'Reading the settings…',
    saving: 'Saving…',
    restoring: 'Undoing…',
    intro:
      'The settings are kept in the sheet 設定 of the workbook, for everyone who uses it. Where an item is blank its default holds.',
    groups: {
      office: 'Office',
      documents: 'Document control',
      review: 'Management review',
      thresholds: 'Thresholds',
      severities: 'Severity of rules',
      procedures: 'Editions and dates of procedures',
      forms: 'Form numbers',
      dates: 'Date entry',
    },
    units: 'Units',
    versions: 'Versions',
    file: 'Export and import',
    filled: (filled, all) => `${filled}/${all}`,
    unsaved: (count) => `${count} unsaved`,
    standard: (value) => (value === '' ? 'Default: blank.' : `Default: ${value}.`),
    used: (by, rules) => {
      const words = {
        heads: 'heads of the papers',
        feet: 'feet of the papers',
        notice: 'notice of the meeting',
        agenda: 'agenda',
        figures: 'figures and trends',
        levels: 'severity of problems',
        typing: 'ROC dates typed into cells',
      };
      return `Used by: ${[...by.map((each) => words[each]), ...rules].join(', ')}.`;
    },
    authority: (texts) => `Authority: ${texts.join('; ')}.`,
    missing: 'The sheet 設定 has no such row, and the default holds; saving adds it.',
    fault: {
      severalRows:
        'The sheet 設定 has more than one row of this item, and nobody can tell which counts. Delete the others in the sheet.',
      noTable: 'This workbook has no table 設定, or it cannot be read. See the place Check.',
      noColumn: 'The table 設定 has no column 項目 or 值. Repair it in the place Check.',
    },
    save: (count) => `Save ${count}`,
    nothing: 'No changes',
    discard: 'Discard',
    undo: 'Undo last save',
    undone: 'The last save is undone.',
    subject: '填寫 設定',
    importSubject: '匯入 設定',
    saved: (cells, rows) =>
      cells + rows === 0
        ? 'Nothing was written.'
        : `Saved: ${counted(cells, 'cell')} changed, ${counted(rows, 'row')} added.`,
    notSaved: 'Not saved',
    notices: 'Notes on saving',
    noUnits: 'No units yet.',
    inScope: 'in scope',
    outOfScope: 'out of scope',
    openUnit: (name) => `Open the unit ${name}`,
    unnamed: '(not set)',
    addUnit: 'Add a unit',
    program: (version) => `Program ${version}`,
    schema: {
      same: (own) => `The tables of the workbook are of version ${own}, like the program’s.`,
      earlier: (own) =>
        `The tables of the workbook are older than the program’s version ${own}. Bring them up to date in the place Sheets; what is added is listed first.`,
      later: (own) =>
        `The tables of the workbook are newer than the program’s version ${own}: a later program made them. Update the add-in.`,
    },
    exportWords:
      'Keeps the settings and units as a file, to be imported into another workbook. It holds names such as that of the contact: take care of it.',
    export: 'Prepare export',
    download: 'Download the settings file',
    copy: 'Copy the text',
    copied: 'Copied.',
    cannotCopy: 'It could not be copied to the clipboard.',
    fileName: 'management-review-settings.json',
    exportTold: 'Not exported',
    import: 'Choose a settings file to import',
    planning: 'Comparing the settings file…',
    same: 'The file says the same as the workbook: there is nothing to change.',
    changes: (count) => `The import would change ${count}; nothing is written yet:`,
    change: (before, after) =>
      `${before === '' ? '(blank)' : before} → ${after === '' ? '(blank)' : after}`,
    told: 'What of the file is not imported',
    kept: (count) => `The file says nothing of ${count}, which stay as they are`,
    apply: (count) => `Import ${count}`,
    cancel: 'Cancel the import',
  },
);
