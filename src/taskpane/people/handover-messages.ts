import type { MoveKind } from '../../app/people/handover-moves';
import { counted } from '../counted';
import { inLanguage } from '../language';

/** What 「辦理交接」 says. */
export const handoverMessages = inLanguage(
  {
    intro: '一次完成：原任的任期結束、新增接任者的任命，並把寫有原任姓名的各列改為接任者。',
    leaving: '交接的職務與原任',
    leaver: (position: string, name: string, unit: string) =>
      `${position} ${name}${unit === '' ? '' : `（${unit}）`}`,
    nobody: '「成員」還沒有可以交接的任命。請先到「資料」的「成員」新增。',
    comer: '接任者',
    startHint: '接任的第一天；原任的卸任日填前一天。',
    ends: (name: string, day: string) => `${name} 的卸任日將填 ${day}。`,
    ended: (name: string) => `${name} 的任期已結束，卸任日不變。`,
    passOn: '一併改為接任者',
    kinds: {
      duties: '這個職務的權責（主責、執行）',
      otherDuties: '其他權責中的姓名',
      deputies: '其他成員的代理人',
      work: '未完成的矯正措施、風險處理，以及指標的負責人',
      meeting: '尚未召開的會議（紀錄、陳報人）',
      contact: '開會通知的聯絡人與電話',
    } satisfies Record<MoveKind, string>,
    kind: (name: string, count: number) => `${name}：${count} 格`,
    none: '沒有其他列寫有原任的姓名。',
    list: (count: number) => `將變更的儲存格（${count}）`,
    move: (place: string, header: string, before: string, after: string) =>
      `${place} ${header}：${before} → ${after}`,
    blank: '（空白）',
    stays: '原任仍有其他職務，因此只預選這個職務的權責；其餘確實要移交的請勾選。',
    save: (cells: number) => `寫入交接（增列 1 列、變更 ${cells} 格）`,
    lacking: (headers: readonly string[]) =>
      `請先填${headers.map((one) => `「${one}」`).join('、')}`,
    reading: '正在讀取…',
    saving: '正在寫入交接…',
    subject: '交接',
    saved: (name: string, cells: number) => `已寫入交接：增列 ${name} 的任命，變更 ${cells} 格。`,
    notSaved: '沒有寫入任何內容，輸入的內容仍保留',
    notices: '寫入後的說明',
    undo: '復原',
    restoring: '正在復原…',
    undone: '已復原這次交接。',
    paper: '看接任者的應辦事項',
    again: '再辦一次交接',
  },
  {
    intro:
      'All at once: the term of the one who leaves ends, the new appointment is entered, and rows that name the one who leaves name the one who comes.',
    leaving: 'Position and who leaves it',
    leaver: (position, name, unit) => `${position} – ${name}${unit === '' ? '' : ` (${unit})`}`,
    nobody: 'There is no appointment to hand over. Add one to the table 成員 in the place Data.',
    comer: 'Who comes',
    startHint: 'The first day in office; the one who leaves has the day before as the last.',
    ends: (name, day) => `卸任日 of ${name} will be ${day}.`,
    ended: (name) => `The term of ${name} has ended; 卸任日 stays.`,
    passOn: 'Pass on as well',
    kinds: {
      duties: 'Duties of this position (主責, 執行)',
      otherDuties: 'Other duties that name them',
      deputies: 'Deputy of other members',
      work: 'Open corrective actions and risk treatments, and indicators',
      meeting: 'Meetings to be held (minutes, reporter)',
      contact: 'Contact of the notices',
    },
    kind: (name, count) => `${name}: ${count} ${count === 1 ? 'cell' : 'cells'}`,
    none: 'No other row names the one who leaves.',
    list: (count) => `Cells to be changed (${count})`,
    move: (place, header, before, after) => `${place} ${header}: ${before} → ${after}`,
    blank: '(blank)',
    stays:
      'The one who leaves keeps another position, so the duties of this one alone are ticked; tick what else passes on.',
    save: (cells) => `Write the handover (1 row added, ${counted(cells, 'cell')} changed)`,
    lacking: (headers) => `Fill in ${headers.join(', ')} first`,
    reading: 'Reading…',
    saving: 'Writing the handover…',
    subject: '交接',
    saved: (name, cells) =>
      `Handover written: appointment of ${name} added, ${counted(cells, 'cell')} changed.`,
    notSaved: 'Nothing was written; what you typed is still here',
    notices: 'Notes on what was written',
    undo: 'Undo',
    restoring: 'Undoing…',
    undone: 'The handover is undone.',
    paper: 'See what the newcomer has to do',
    again: 'Hand over another position',
  },
);
