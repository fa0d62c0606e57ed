import { counted } from '../counted';
import { inLanguage } from '../language';

interface Counts {
  readonly repairs: number;
  readonly cells: number;
  readonly rows: number;
}

const changes = inLanguage(
  ({ repairs, cells, rows }: Counts) =>
    [
      repairs > 0 ? `修復結構 ${repairs} 處` : '',
      cells > 0 ? `變更 ${cells} 格` : '',
      rows > 0 ? `增列 ${rows} 列` : '',
    ]
      .filter((part) => part !== '')
      .join('、'),
  ({ repairs, cells, rows }) =>
    [
      repairs > 0 ? `${counted(repairs, 'structure')} repaired` : '',
      cells > 0 ? `${counted(cells, 'cell')} changed` : '',
      rows > 0 ? `${counted(rows, 'row')} added` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
);

const isNone = ({ repairs, cells, rows }: Counts) => repairs + cells + rows === 0;

export const remedyMessages = inLanguage(
  {
    chooseAll: (count: number) => `選取可自動修正的 ${count} 項`,
    choose: (place: string, label: string) => `選取 ${place}：${label}`,
    one: (label: string) => `${label}…`,
    preview: (count: number) => `預覽修正（${count}）`,
    planning: '正在比對要修正的儲存格…',
    toChange: (repairs: number, cells: number, rows: number) =>
      repairs + cells + rows === 0 ? '沒有可變更的內容' : `將${changes({ repairs, cells, rows })}`,
    previewList: '修正預覽',
    gone: (count: number) => `另有 ${count} 項已不存在，可能剛被更正，不列入。`,
    left: (reason: string) => `未列入：${reason}`,
    blank: '（空白）',
    rowNumber: (row: number) => `第 ${row} 列`,
    newRow: (sheet: string) => `${sheet} 增列：`,
    moreCells: (count: number) => `還有 ${count} 格`,
    tooBig: '變更的儲存格太多，套用後無法一步復原。建議先另存備份，或減少一次套用的項目。',
    agree: '我了解無法一步復原，仍要套用',
    apply: '套用',
    cancel: '取消',
    applying: '正在套用修正…',
    applied: (counts: Counts) => (isNone(counts) ? '沒有變更任何內容。' : `已${changes(counts)}。`),
    told: '未變更的內容與說明',
    close: '關閉訊息',
    journal: '變更紀錄',
    undoHere: '復原…',
  },
  {
    chooseAll: (count) => `Choose the ${count} that can be fixed`,
    choose: (place, label) => `Choose ${place}: ${label}`,
    one: (label) => `${label}…`,
    preview: (count) => `Preview changes (${count})`,
    planning: 'Comparing the cells to be changed…',
    toChange: (repairs, cells, rows) =>
      repairs + cells + rows === 0
        ? 'There is nothing to change'
        : `To be done: ${changes({ repairs, cells, rows })}`,
    previewList: 'Changes',
    gone: (count) => `${count} more are no longer there and are left out.`,
    left: (reason) => `Left out: ${reason}`,
    blank: '(blank)',
    rowNumber: (row) => `Row ${row}`,
    newRow: (sheet) => `New row on ${sheet}: `,
    moreCells: (count) => `${counted(count, 'more cell')}`,
    tooBig:
      'Too many cells to undo in one step. Save a copy first, or fix fewer problems at a time.',
    agree: 'I understand that this cannot be undone; apply it anyway',
    apply: 'Apply',
    cancel: 'Cancel',
    applying: 'Applying changes…',
    applied: (counts) => (isNone(counts) ? 'Nothing was changed.' : `Done: ${changes(counts)}.`),
    told: 'What was not changed, and notes',
    close: 'Close the message',
    journal: 'Changes made',
    undoHere: 'Undo…',
  },
);
