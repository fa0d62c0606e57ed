import { stillMarked } from '../../app/still-marked';
import { counted } from '../counted';
import { inLanguage } from '../language';

export const marksMessages = inLanguage(
  {
    label: '在儲存格標示問題',
    again: '重新標示',
    note: '標示會隨工作表印出；產生議程等文件之前會先移除。',
    looking: '正在檢視儲存格的標示…',
    putting: '正在檢核並標示…',
    removing: '正在移除標示…',
    removed: '已移除標示。',
    done: (at: string, marked: number, cells: number) =>
      marked === cells
        ? `已標示 ${cells} 格，為 ${at} 檢核的結果。`
        : `已標示 ${cells} 格中的 ${marked} 格，為 ${at} 檢核的結果。`,
    nothing: (at: string) => `${at} 檢核沒有可標示的儲存格。`,
    elsewhere: (count: number) =>
      `另有 ${count} 項不屬於單一儲存格（整張表或缺少的列、欄），請看清單。`,
    shut: (sheet: string) => `工作表「${sheet}」受到保護，沒有標示；要標示時請在「校閱」解除保護。`,
    still: stillMarked,
    earlier: '活頁簿裡有先前留下的標示，不一定是現在的結果。',
  },
  {
    label: 'Mark problems in their cells',
    again: 'Mark again',
    note: 'Marks are printed with the sheets; they are removed before a paper is made.',
    looking: 'Looking for marks…',
    putting: 'Checking and marking…',
    removing: 'Removing marks…',
    removed: 'Marks removed.',
    done: (at, marked, cells) =>
      marked === cells
        ? `${counted(cells, 'cell')} marked, as checked at ${at}.`
        : `${marked} of ${counted(cells, 'cell')} marked, as checked at ${at}.`,
    nothing: (at) => `The check at ${at} found no cells to mark.`,
    elsewhere: (count) =>
      `${count} more ${count === 1 ? 'belongs' : 'belong'} to no single cell (a whole table, or a missing row or column): see the list.`,
    shut: (sheet) =>
      `The sheet ${sheet} is protected and was not marked; unprotect it under Review to mark it.`,
    still: (sheet) =>
      `The sheet ${sheet} is protected: its marks were not removed and would be printed. Unprotect it under Review, then turn the marks off in Check.`,
    earlier: 'The workbook holds earlier marks, which may not show the present result.',
  },
);
