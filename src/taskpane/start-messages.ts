import { inLanguage } from './language';

export const startMessages = inLanguage(
  {
    waiting: '正在連接 Excel…',
    lateTitle: 'Excel 沒有回應',
    late: '等了 5 秒仍無法與 Excel 連線。請按「重新載入」；若仍無法使用，請關閉窗格再開啟，或重新啟動 Excel。',
    absentTitle: '增益集元件沒有載入',
    absent: '無法載入 office.js。請確認提供增益集的網站可以連線，再按「重新載入」。',
    outsideTitle: '請在 Excel 中開啟',
    outside: '這個網頁是 Excel 的工作窗格，須由 Excel 或工作台開啟才能使用。',
    oldTitle: '這個版本的 Excel 無法使用本增益集',
    old: '需要 Excel 2021（LTSC）或更新的版本、Microsoft 365 或 Excel 網頁版。活頁簿裡的資料不受影響，仍可照常開啟與編輯。',
    reload: '重新載入',
    buttons: {
      ...{ overview: '總覽', check: '檢核', agenda: '產生議程', overdue: '逾期' },
      ...{ clear: '清除篩選', newFinding: '新增發現', papers: '會議文件', help: '說明' },
    },
    dropped: (buttons: readonly string[]) =>
      `剛才按的${buttons.map((name) => `「${name}」`).join('、')}沒有執行。窗格可以使用之後，請再按一次。`,
  },
  {
    waiting: 'Connecting to Excel…',
    lateTitle: 'Excel does not answer',
    late: 'Excel has not answered for 5 seconds. Choose Reload; if that does not help, close the pane and open it again, or restart Excel.',
    absentTitle: 'A part of the add-in was not loaded',
    absent:
      'office.js could not be loaded. Check that the site of the add-in can be reached, then choose Reload.',
    outsideTitle: 'Please open it in Excel',
    outside: 'This page is a task pane of Excel: it works when Excel or the workbench opens it.',
    oldTitle: 'This version of Excel cannot run the add-in',
    old: 'It needs Excel 2021 (LTSC) or later, Microsoft 365, or Excel on the web. The data in the workbook is not affected and can be opened and edited as usual.',
    reload: 'Reload',
    buttons: {
      ...{ overview: 'Overview', check: 'Check', agenda: 'Make agenda', overdue: 'Overdue' },
      ...{ clear: 'Clear filters', newFinding: 'New finding', papers: 'Papers', help: 'Help' },
    },
    dropped: (buttons) =>
      `${buttons.join(', ')}: not carried out. Choose it again once the pane can be used.`,
  },
);
