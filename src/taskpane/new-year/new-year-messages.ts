import { inLanguage } from '../language';

/** What the yearly tasks of the tab 「工作表」 say: loaded with them, not with the pane. */
export const yearMessages = inLanguage(
  {
    title: '開始新年度',
    intro:
      '加入下一次管理審查會議、其議案與受邀人員。指標沿用，未解除的決議由議程自動列出；不複製也不刪除任何一列。',
    open: '開始新年度…',
    reading: '正在比對下一次會議…',
    writing: '正在加入…',
    apply: (rows: number) => `加入 ${rows} 列`,
    nothing: '沒有要加入的列',
    back: '返回',
    done: (rows: number) => `已加入 ${rows} 列。請至「管審會議」與「審查議案」填寫留白的欄。`,
    undo: '復原',
    undoing: '正在復原…',
    undone: (rows: number) => `已復原，移除 ${rows} 列。`,
    told: '未完成的內容與說明',

    migration: '資料版本',
    migrationIntro:
      '這個活頁簿由舊版建立，少了後來增列的欄或設定項目。預覽確認後加入；已有的資料不變，建議先另存備份。',
    migrate: '加入新版的欄…',
    planning: '正在比對欄與設定…',
    migrating: '正在加入欄與設定…',
    migrated: '已加入新版的欄與設定。',
  },
  {
    title: 'Start a new year',
    intro:
      'Adds the next management review, its agenda items and those invited. The indicators go on, and the agenda lists decisions that are not released; no row is copied and none is deleted.',
    open: 'Start a new year…',
    reading: 'Working out the next review…',
    writing: 'Adding…',
    apply: (rows) => (rows === 1 ? 'Add 1 row' : `Add ${rows} rows`),
    nothing: 'No rows to add',
    back: 'Back',
    done: (rows) =>
      `${rows === 1 ? '1 row' : `${rows} rows`} added. Please fill in what was left blank on 管審會議 and 審查議案.`,
    undo: 'Undo',
    undoing: 'Undoing…',
    undone: (rows) => `Undone: ${rows === 1 ? '1 row' : `${rows} rows`} removed.`,
    told: 'What was not done, and notes',

    migration: 'Version of the data',
    migrationIntro:
      'This workbook was made by an earlier version and lacks columns or settings that came later. They are added once you have seen the preview and agreed; what is there stays as it is. It is best to save a copy first.',
    migrate: 'Add the new columns…',
    planning: 'Comparing columns and settings…',
    migrating: 'Adding columns and settings…',
    migrated: 'The new columns and settings have been added.',
  },
);
