import { inLanguage } from '../language';

export const dateMessages = inLanguage(
  {
    dated: (name: string, column: string, typed: string, day: string) =>
      `${name} 的「${column}」：${typed} 已改為日期 ${day}。`,
    undo: '復原',
    undoing: '正在復原…',
    undone: '已復原為輸入的文字。',
    off: '不再轉換',
    close: '關閉',
    switch: '輸入民國日期時轉為日期',
  },
  {
    dated: (name, column, typed, day) => `${name}, ${column}: ${typed} is now the date ${day}.`,
    undo: 'Undo',
    undoing: 'Undoing…',
    undone: 'The text is back as it was typed.',
    off: 'Stop doing this',
    close: 'Close',
    switch: 'Turn typed ROC dates into dates',
  },
);
