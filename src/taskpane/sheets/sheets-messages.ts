import { counted } from '../counted';
import { inLanguage } from '../language';

export const sheetsMessages = inLanguage(
  {
    intro: '各項紀錄分別放在下列工作表，照一般 Excel 表格填寫即可。',
    create: '建立工作表',
    lacking: (missing: number, all: number) =>
      `${all} 個表格中有 ${missing} 個尚未建立，請按「建立工作表」。`,
    stillLacking: (missing: number) =>
      `仍有 ${missing} 個表格沒有建立。請依上列說明處理後，再按「建立工作表」。`,
    complete:
      '表格都已建立。清單、公式、驗證或版面若有缺漏，例如上次建立時中斷，再按一次「建立工作表」就會補齊。',
    note: '只加入缺少的部分，不會更動活頁簿原有的內容。',
    present: '已建立',
    missing: '未建立',
    created: (count: number) => `已建立 ${count} 個表格。可從「首頁」工作表前往各表。`,
    nothingCreated: '沒有建立新的表格。',
    notices: '建立時的說明',
    refresh: '重新檢視',
    list: '工作表清單',
    units: '單位',
    progress: '正在建立工作表…',
    reading: '正在讀取活頁簿…',
  },
  {
    intro: 'Each record has its own sheet below; fill it in like any Excel table.',
    create: 'Create sheets',
    lacking: (missing, all) =>
      `${missing} of ${counted(all, 'table')} ${missing === 1 ? 'is' : 'are'} not there yet. Choose Create sheets.`,
    stillLacking: (missing) =>
      `${counted(missing, 'table')} could not be created. Do what is said above, then choose Create sheets again.`,
    complete:
      'All tables are there. If lists, formulas, validation or layout are missing, for example because creating was interrupted, choose Create sheets once more to complete them.',
    note: 'Only what is missing is added; nothing in the workbook is changed.',
    present: 'Created',
    missing: 'Not created',
    created: (count) => `${counted(count, 'table')} created. The sheet 首頁 leads to each of them.`,
    nothingCreated: 'No new table was created.',
    notices: 'Notes on creating',
    refresh: 'Look again',
    list: 'Sheets',
    units: '單位',
    progress: 'Creating sheets…',
    reading: 'Reading the workbook…',
  },
);
