import { englishDay } from '../english-day';
import { inLanguage } from '../language';

export const dateMessages = inLanguage(
  {
    dated: (name: string, column: string, typed: string, day: string) =>
      `${name} 的「${column}」：${typed} 已改為日期 ${day}。`,
    undo: '復原',
    undoing: '正在復原…',
    undone: '已復原為輸入的文字。',
    off: '這台電腦不再轉換',
    close: '關閉',
    switch: '這台電腦：在儲存格輸入民國日期時轉為日期',
    offices: '活頁簿的設定「民國日期自動轉換」為「是」；這裡只能停用這台電腦。',
    notOffices: '活頁簿的設定「民國日期自動轉換」為「否」：每台電腦都不轉換。要轉換請改該設定。',
  },
  {
    dated: (name, column, typed, day) => `${name}, ${column}: ${typed} is now ${englishDay(day)}.`,
    undo: 'Undo',
    undoing: 'Undoing…',
    undone: 'The text is back as it was typed.',
    off: 'Stop on this machine',
    close: 'Close',
    switch: 'This machine: turn ROC dates typed into cells into dates',
    offices:
      'The workbook’s setting 民國日期自動轉換 is 是; here this machine alone can stay out of it.',
    notOffices:
      'The workbook’s setting 民國日期自動轉換 is 否: no machine does it. Change that setting.',
  },
);
