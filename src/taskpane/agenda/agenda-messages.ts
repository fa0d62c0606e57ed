import { counted } from '../counted';
import { inLanguage } from '../language';

export const agendaMessages = inLanguage(
  {
    review: '管理審查會議',
    reading: '正在讀取會議與各表…',
    goToReview: '前往「管審會議」',
    pick: '請選擇會議',
    refresh: '重新讀取',
    next: '下次：',
    summary: '摘要',
    status: { content: '有內容', none: '無', missing: '未備妥' },
    errors: (count: number) => `檢核尚有 ${count} 項錯誤，仍可產生議程，但開會前請先處理。`,
    seeErrors: '查看檢核結果',
    unfilled: (numbers: string) =>
      `尚未備妥：${numbers}。請在「審查議案」填寫內容，或填寫「無報告理由」。`,
    unknown: (numbers: string) =>
      `無法計算：${numbers}。原因列在下方各項；請補正後按「重新讀取」。`,
    stale: '資料已變更，下列內容可能不是最新的，請按「重新讀取」。',
    staleSheet: '資料已變更，議程工作表與下列摘要可能不是最新的，請按「重新產生議程」。',
    make: '產生議程',
    remake: '重新產生議程',
    replaceNote: '議程與議程附表一併產生，同名的工作表會整張取代；產生後無法以「復原」還原。',
    progress: '正在產生議程…',
    made: (sheets: readonly string[]) =>
      `已產生工作表「${sheets.join('」、「')}」。列印請用「檔案」＞「列印」（Ctrl+P）。`,
    notices: '產生時的說明',
    go: '前往議程工作表',
    going: '正在前往議程工作表…',
    keep: '保留核定版',
    keeping: '正在保留核定版…',
    keptCopy: '核定版',
    keepNote:
      '會議已核定：「保留核定版」把今天的議程與附表另存為受保護的工作表，之後產生議程不會取代；同名的一般議程仍會整張取代。',
    figures: '數字與來源列',
  },
  {
    review: 'Management review',
    reading: 'Reading the review and the tables…',
    goToReview: 'Go to 管審會議',
    pick: 'Choose a review',
    refresh: 'Read again',
    next: 'Next: ',
    summary: 'Summary',
    status: { content: 'Ready', none: 'None', missing: 'Missing' },
    errors: (count) =>
      `The check found ${counted(count, 'error')}. The agenda can still be made; deal with ${count === 1 ? 'it' : 'them'} before the meeting.`,
    seeErrors: 'See the check',
    unfilled: (numbers) =>
      `Not ready: ${numbers}. Fill in the content on 審查議案, or the reason for no report.`,
    unknown: (numbers) =>
      `Cannot be calculated: ${numbers}. The reasons stand below; correct them and choose Read again.`,
    stale: 'The data has changed: what stands below may be out of date. Choose Read again.',
    staleSheet:
      'The data has changed: the agenda’s sheet and the summary below may be out of date. Choose Make agenda again.',
    make: 'Make agenda',
    remake: 'Make agenda again',
    replaceNote:
      'The agenda and its appendices are made together; sheets of the same name are replaced as a whole, which cannot be undone.',
    progress: 'Making the agenda…',
    made: (sheets) =>
      `Sheets made: ${sheets.join(', ')}. To print them choose File, Print (Ctrl+P).`,
    notices: 'Notes on making it',
    go: 'Go to the agenda’s sheet',
    going: 'Going to the agenda’s sheet…',
    keep: 'Keep the approved version',
    keeping: 'Keeping the approved version…',
    keptCopy: 'Approved version',
    keepNote:
      'The review is approved: Keep the approved version saves today’s agenda and appendices as protected sheets that no later agenda replaces; the usual agenda of the same name is still replaced as a whole.',
    figures: 'Figures and their rows',
  },
);
