import type { WorkProgress } from '../../app/long-work';
import { inLanguage } from '../language';

type Stages = Record<WorkProgress['stage'], (done: number, all: number) => string>;

const zh = (done: number, all: number) => (all > 0 ? ` ${done}／${all}` : '');
const en = (done: number, all: number) => (all > 0 ? ` ${done} of ${all}` : '');

/** How far long work has come; where nothing is counted `all` is 0. */
export const workLineMessages = inLanguage(
  {
    label: '進度',
    checkLabel: '檢核進度',
    cancel: '取消',
    cancelCheck: '取消檢核',
    tooLate: '正在寫入，這一步不能取消，以免只寫了一半。',
    stages: {
      excel: () => '等待 Excel 交出資料…',
      rows: (done, all) => `讀取資料列 ${done}／${all}`,
      rules: (done, all) => `檢核規則 ${done}／${all}`,
      papers: () => '整理文件內容…',
      reading: (done, all) => (all > 0 ? `讀取資料列${zh(done, all)}` : '讀取活頁簿…'),
      planning: (done, all) => `整理要變更的內容${zh(done, all)}…`,
      preparing: () => '準備工作表…',
      writing: (done, all) => `寫入工作表${zh(done, all)}…`,
      formatting: (done, all) => `設定工作表版面${zh(done, all)}…`,
      replacing: () => '換上新的工作表…',
      committing: (_, all) => (all > 0 ? `寫入 ${all} 筆…` : '寫入活頁簿…'),
      repairing: (done, all) => `修復結構${zh(done, all)}…`,
      finishing: (done, all) => `收尾${zh(done, all)}…`,
      done: () => '完成。',
      takingBack: () => '正在收回已寫入的內容…',
    } satisfies Stages,
  },
  {
    label: 'Progress',
    checkLabel: 'Progress of the check',
    cancel: 'Cancel',
    cancelCheck: 'Cancel the check',
    tooLate: 'Writing: this step cannot be cancelled, so that nothing is left half-written.',
    stages: {
      excel: () => 'Waiting for Excel to hand over the data…',
      rows: (done, all) => `Reading rows: ${done} of ${all}`,
      rules: (done, all) => `Checking rules: ${done} of ${all}`,
      papers: () => 'Working on the papers…',
      reading: (done, all) => (all > 0 ? `Reading rows:${en(done, all)}` : 'Reading the workbook…'),
      planning: (done, all) => `Working out what is to change${en(done, all)}…`,
      preparing: () => 'Preparing the sheets…',
      writing: (done, all) => `Writing sheets${en(done, all)}…`,
      formatting: (done, all) => `Setting up the sheets’ pages${en(done, all)}…`,
      replacing: () => 'Putting the new sheets in place…',
      committing: (_, all) => (all > 0 ? `Writing ${all} rows or cells…` : 'Writing…'),
      repairing: (done, all) => `Repairing the structure${en(done, all)}…`,
      finishing: (done, all) => `Finishing${en(done, all)}…`,
      done: () => 'Done.',
      takingBack: () => 'Undoing what was written…',
    } satisfies Stages,
  },
);
