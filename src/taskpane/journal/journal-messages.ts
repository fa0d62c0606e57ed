import { counted } from '../counted';
import { inLanguage } from '../language';

/** What the place 「變更紀錄」 says: loaded with it. */
export const journalMessages = inLanguage(
  {
    title: '變更紀錄',
    note: '窗格寫入的內容，新的在前。復原時，之後又改過的儲存格不會覆寫；紀錄隨活頁簿保存，最多留最近 30 筆，內容很多時更少；更早的不能再復原。',
    none: '這個活頁簿沒有變更紀錄。',
    reading: '正在讀取變更紀錄…',
    entry: (at: string, cells: number, rows: number) =>
      [at, cells > 0 ? `${cells} 格` : '', rows > 0 ? `增列 ${rows} 列` : '']
        .filter((part) => part !== '')
        .join('・'),
    gone: (when: string) => `${when}・已復原`,
    unfinished: (when: string) => `${when}・沒有做完：可能只寫入或復原了一部分，按「復原」全部收回`,
    undo: '復原',
    undoOf: (what: string) => `復原：${what}`,
    undoLast: '復原上一步',
    restoring: '正在復原…',
    restored: (count: number) => (count === 0 ? '沒有可復原的內容。' : `已復原 ${count} 處。`),
    told: '未變更的內容與說明',
  },
  {
    title: 'Changes made',
    note: 'What the pane wrote, the newest first. Undoing does not overwrite cells that were changed later. The record stays with the workbook: the last 30 changes at most, fewer where they are large. Older changes cannot be undone.',
    none: 'No changes are on record in this workbook.',
    reading: 'Reading the changes…',
    entry: (at, cells, rows) =>
      [at, cells > 0 ? counted(cells, 'cell') : '', rows > 0 ? `${counted(rows, 'row')} added` : '']
        .filter((part) => part !== '')
        .join(' · '),
    gone: (when) => `${when} · undone`,
    unfinished: (when) =>
      `${when} · not finished: only a part may be written or undone; Undo takes all of it back`,
    undo: 'Undo',
    undoOf: (what) => `Undo: ${what}`,
    undoLast: 'Undo last change',
    restoring: 'Undoing…',
    restored: (count) => (count === 0 ? 'There was nothing to undo.' : `${count} undone.`),
    told: 'What was not changed, and notes',
  },
);
