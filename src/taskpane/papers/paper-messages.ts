import { inLanguage } from '../language';

/** What the panel 「文件」 says: loaded with it, not with the pane. */
export const paperMessages = inLanguage(
  {
    kind: '文件',
    pick: '請選擇',
    groups: {
      before: '開會前',
      after: '開會後',
      improve: '發現與改善',
      organisation: '組織與權責',
      lists: '清冊',
      others: '其他',
    },
    review: '會議',
    nextReview: (id: string) => (id === '' ? '下一次會議' : `下一次會議（${id}）`),
    heldReview: '最近一次召開的會議',
    finding: '發現事項',
    audits: '稽核',
    findingOrAudit: '稽核或發現事項',
    onlyShown: (filtered: { readonly shown: number; readonly all: number } | undefined) =>
      filtered === undefined
        ? '只列篩選後顯示的列（表格目前沒有篩選）'
        : `只列篩選後顯示的列（${String(filtered.shown)}列，共${String(filtered.all)}列）`,
    sheet: '預覽的工作表',
    preview: (title: string) => `預覽：${title}`,
    larger: '放大',
    fit: '符合寬度',
    nothing: '選擇文件後在此預覽；產生工作表之前不會寫入活頁簿。',
    chooseMore: '請再選擇上列項目。',
    reading: '正在讀取各表…',
    stale: '資料已變更，預覽可能不是最新的。',
    refresh: '重新讀取',
    make: '產生工作表',
    making: '正在產生工作表…',
    made: (names: readonly string[]) =>
      `已產生工作表${names.map((name) => `「${name}」`).join('、')}。`,
    notices: '產生時的說明',
    copy: '複製',
    copied: '已複製，可貼到 Word 或公文系統。',
    cannotCopy: '這個環境不允許程式複製，請選取下列文字自行複製：',
    print: '列印',
  },
  {
    kind: 'Paper',
    pick: 'Please choose',
    groups: {
      before: 'Before the meeting',
      after: 'After the meeting',
      improve: 'Findings and improvement',
      organisation: 'Organisation and duties',
      lists: 'Lists',
      others: 'Others',
    },
    review: 'Meeting',
    nextReview: (id) => (id === '' ? 'The next meeting' : `The next meeting (${id})`),
    heldReview: 'The last meeting held',
    finding: 'Finding',
    audits: 'Audits',
    findingOrAudit: 'Audit or finding',
    onlyShown: (filtered) =>
      filtered === undefined
        ? 'Only the rows that the filter shows (the table is not filtered)'
        : `Only the rows that the filter shows (${filtered.shown} of ${filtered.all})`,
    sheet: 'Sheet of the preview',
    preview: (title) => `Preview: ${title}`,
    larger: 'Larger',
    fit: 'Fit the width',
    nothing:
      'Choose a paper to see its preview here; nothing is written into the workbook before the sheets are made.',
    chooseMore: 'Please choose what stands above too.',
    reading: 'Reading the tables…',
    stale: 'The data has changed: the preview may be out of date.',
    refresh: 'Read again',
    make: 'Make sheets',
    making: 'Making the sheets…',
    made: (names) => `Sheets made: ${names.join(', ')}.`,
    notices: 'Notes on making it',
    copy: 'Copy',
    copied: 'Copied; it can be pasted into Word or the document system.',
    cannotCopy: 'Programs may not copy here. Please select the text below and copy it yourself:',
    print: 'Print',
  },
);
