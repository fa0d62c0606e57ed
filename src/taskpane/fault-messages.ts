import { inLanguage } from './language';

export const faultMessages = inLanguage(
  {
    title: '沒有完成，資料沒有遺失。',
    unexpected:
      '發生未預期的錯誤，這次操作沒有完成。請再試一次；仍無法使用時，請複製診斷資訊給資訊人員。',
    retry: '重試',
    editWaits: '等待儲存格編輯結束，資料沒有遺失。',
    editOver: '可以繼續了。',
    undone: (words: string) => `儲存格編輯已結束。剛才的「${words}」還沒有完成，要現在做嗎？`,
    replace: '仍要取代',
    close: '關閉訊息',
    openSheets: '前往「工作表」',
    check: '檢核',
    checkAgain: '重新檢核',
    slow: 'Excel 還沒有回應。若正在編輯儲存格，請在工作表按 Enter 或 Esc 結束編輯；若持續沒有反應，請關閉窗格再開啟。',
  },
  {
    title: 'Not completed; nothing was lost.',
    unexpected:
      'Something unexpected went wrong and this was not completed. Try again; if it still fails, copy the diagnostics and give them to your IT staff.',
    retry: 'Try again',
    editWaits: 'Waiting until the cell is left; nothing was lost.',
    editOver: 'Ready to go on.',
    undone: (words) => `The cell has been left. “${words}” was not completed. Do it now?`,
    replace: 'Replace anyway',
    close: 'Close the message',
    openSheets: 'Go to Sheets',
    check: 'Check',
    checkAgain: 'Check again',
    slow: 'Excel has not answered yet. If a cell is being edited, press Enter or Esc in the sheet to finish; if nothing happens, close the pane and open it again.',
  },
);
