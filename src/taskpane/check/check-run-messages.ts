import { inLanguage } from '../language';

/** What is said of checking and going to a cell, wherever that is asked for. */
export const checkRunMessages = inLanguage(
  {
    progress: '正在檢核…',
    followed: (errors: number, warnings: number, notes: number) =>
      `已自動更新：錯誤 ${errors} 項、警告 ${warnings} 項、提醒 ${notes} 項。`,
    announce: (errors: number, warnings: number, notes: number) =>
      `檢核完成：錯誤 ${errors} 項、警告 ${warnings} 項、提醒 ${notes} 項。`,
    going: '正在前往儲存格…',
    arrived: (address: string) => `已移到 ${address}`,
    hidden: (address: string) => `已選取 ${address}，但該列目前被篩選或隱藏，請清除篩選後查看。`,
    sheetShown: (sheet: string) => `工作表「${sheet}」原本是隱藏的，已取消隱藏。`,
  },
  {
    progress: 'Checking…',
    followed: (errors, warnings, notes) =>
      `Updated: errors ${errors}, warnings ${warnings}, notes ${notes}.`,
    announce: (errors, warnings, notes) =>
      `Checked: errors ${errors}, warnings ${warnings}, notes ${notes}.`,
    going: 'Going to the cell…',
    arrived: (address) => `Moved to ${address}`,
    hidden: (address) =>
      `${address} is selected, but its row is filtered out or hidden. Clear the filter to see it.`,
    sheetShown: (sheet) => `The sheet ${sheet} was hidden and is shown now.`,
  },
);
