import type { DateKind, Milestone } from '../../app/overview/dates-ahead';
import type { OverviewPart, Verb } from '../../app/overview/parts';
import type { NumberName } from '../../app/overview/numbers';
import type { PathStep } from '../../app/overview/path';
import { inLanguage } from '../language';

export const overviewMessages = inLanguage(
  {
    reading: '正在讀取活頁簿…',
    unread: '活頁簿尚未讀取。',
    read: '讀取活頁簿',
    daysLeft: (days: number) =>
      days === 0
        ? '管審會議就在今日'
        : days > 0
          ? `距管審會議 ${days} 日`
          : `管審會議日期已過 ${-days} 日`,
    noDate: '管審會議日期尚未訂定',
    noMeeting: '尚未登錄下次管審會議',
    line: '時程',
    milestone: {
      audit: '內稽',
      today: '今日',
      review: '管審',
      twelveMonths: '滿 12 個月',
    } as Record<Milestone['kind'], string>,
    numbers: '重點數字',
    number: {
      lateActions: '逾期矯正',
      lateResolutions: '逾期決議',
      toVerify: '待驗證',
      unmeasured: '未量測',
    } as Record<NumberName, string>,
    unknown: '無法計算',
    trend: (change: number) =>
      change === 0 ? '與 30 日前相同' : `較 30 日前${change > 0 ? '增' : '減'} ${Math.abs(change)}`,
    lacking: (count: number) => `還缺什麼（${count}）`,
    nothingLacking: '沒有錯誤或警告，各項都已備妥。',
    part: {
      base: '基礎資料',
      meeting: '會議與出席',
      '1': '一、過往議案處理狀態',
      '2': '二、內外部議題',
      '3-1': '三（一）不符合與矯正',
      '3-2': '三（二）監督量測',
      '3-3': '三（三）稽核結果',
      '3-4': '三（四）資安目標',
      '4': '四、關注方回饋',
      '5': '五、風險',
      '6': '六、持續改善',
      '7': '七、需求與期望',
      臨時動議: '臨時動議',
    } as Record<OverviewPart, string>,
    partOf: (part: string, count: number) => `${part}（${count}）`,
    verb: { go: '前往', fill: '填寫', verify: '驗證' } as Record<Verb, string>,
    severity: { E: '錯誤', W: '警告', I: '提醒' },
    more: (count: number) => `再顯示 ${count} 項`,
    times: (count: number) => `（等 ${count} 處）`,
    ready: (parts: readonly string[]) => `已備妥：${parts.join('、')}`,
    dates: '近期日期',
    date: {
      audit: '內部稽核',
      review: '管審會議',
      twelveMonths: '距前次會議滿 12 個月',
      due: '期限',
      extended: '展延至',
      termEnd: '任期屆滿',
    } as Record<DateKind, string>,
    noDates: '三個月內沒有到期的事項。',
    path: '從頭開始的步驟',
    noTables: '這個活頁簿還沒有管理審查的資料表，請先建立；或開啟正確的檔案。',
    showPath: '從頭開始的步驟',
    showList: '回到總覽',
    step: {
      office: '機關與單位',
      members: '成員',
      duties: '權責',
      audits: '稽核與發現',
      indicators: '指標',
      meeting: '會議',
    } as Record<PathStep['name'], string>,
    stepNote: {
      office: '在「設定」填寫機關名稱與各單位。',
      members: '登錄各組織的職務與到任日。',
      duties: '56 項權責各指定主責與執行。',
      audits: '登錄內部稽核，發現事項一列一件。',
      indicators: '訂定指標，每期填寫量測值。',
      meeting: '登錄管審會議，產生議程。',
    } as Record<PathStep['name'], string>,
    done: '已完成',
    todo: '未完成',
    sample: '先看範例',
    sampling: '正在建立範例…',
    create: '建立工作表',
    make: '產生議程',
  },
  {
    reading: 'Reading the workbook…',
    unread: 'The workbook has not been read.',
    read: 'Read the workbook',
    daysLeft: (days) =>
      days === 0
        ? 'The review is today'
        : days > 0
          ? `${days} ${days === 1 ? 'day' : 'days'} to the review`
          : `The review’s date passed ${-days} days ago`,
    noDate: 'The review has no date yet',
    noMeeting: 'No review to come is on record',
    line: 'Schedule',
    milestone: {
      audit: 'Audit',
      today: 'Today',
      review: 'Review',
      twelveMonths: '12 months',
    },
    numbers: 'Key numbers',
    number: {
      lateActions: 'Late actions',
      lateResolutions: 'Late decisions',
      toVerify: 'To verify',
      unmeasured: 'No value',
    },
    unknown: 'Unknown',
    trend: (change) =>
      change === 0
        ? 'same as 30 days ago'
        : `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than 30 days ago`,
    lacking: (count) => `What is missing (${count})`,
    nothingLacking: 'No errors and no warnings: every part is ready.',
    part: {
      base: 'Basic data',
      meeting: 'Meeting and attendance',
      '1': '1 Earlier decisions',
      '2': '2 Issues',
      '3-1': '3(1) Nonconformities',
      '3-2': '3(2) Measurement',
      '3-3': '3(3) Audit results',
      '3-4': '3(4) Objectives',
      '4': '4 Feedback',
      '5': '5 Risks',
      '6': '6 Improvement',
      '7': '7 Needs and expectations',
      臨時動議: 'Further items',
    },
    partOf: (part, count) => `${part} (${count})`,
    verb: { go: 'Go to', fill: 'Fill in', verify: 'Verify' },
    severity: { E: 'Error', W: 'Warning', I: 'Note' },
    more: (count) => `Show ${count} more`,
    times: (count) => ` (${count} places)`,
    ready: (parts) => `Ready: ${parts.join(', ')}`,
    dates: 'Dates ahead',
    date: {
      audit: 'Internal audit',
      review: 'Management review',
      twelveMonths: '12 months after the last review',
      due: 'Due',
      extended: 'Extended to',
      termEnd: 'Term ends',
    },
    noDates: 'Nothing falls due within three months.',
    path: 'Steps from the start',
    noTables:
      'This workbook has no tables of management reviews yet: create them first, or open the right file.',
    showPath: 'Steps from the start',
    showList: 'Back to the overview',
    step: {
      office: 'Office and units',
      members: 'Members',
      duties: 'Duties',
      audits: 'Audits and findings',
      indicators: 'Indicators',
      meeting: 'Meeting',
    },
    stepNote: {
      office: 'Fill in the office’s name and units on 設定.',
      members: 'Record the positions and when they were taken up.',
      duties: 'Name who is accountable and who does each of the 56 duties.',
      audits: 'Record the internal audit, and each finding in a row.',
      indicators: 'Define the indicators and fill in the values of each period.',
      meeting: 'Record the management review and make its agenda.',
    },
    done: 'Done',
    todo: 'To do',
    sample: 'Look at a sample first',
    sampling: 'Making the sample…',
    create: 'Create sheets',
    make: 'Make agenda',
  },
);
