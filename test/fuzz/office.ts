// The tables as domain.md gives them, written here apart from the product's own.

export type Kind =
  | 'id'
  | 'date'
  | 'longDate'
  | 'choice'
  | 'text'
  | 'names'
  | 'number'
  | 'period'
  | 'computed'
  | 'mixed';

export interface Column {
  readonly header: string;
  readonly kind: Kind;
  /** What the cells of a sound workbook are drawn from. */
  readonly pool: readonly (string | number)[];
  /** Without it hardly a figure can be counted: blank more seldom than others. */
  readonly isNeeded?: boolean;
}

export interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly Column[];
}

/** Excel's number of a 民國 day. */
export function serial(rocYear: number, month: number, day: number): number {
  return Date.UTC(rocYear + 1911, month - 1, day) / 86_400_000 + 25_569;
}

/** Of which the edges of the periods are some: 114/12/1, 115/11/30, the days of the meetings. */
const days = [
  ...[serial(112, 11, 30), serial(112, 12, 1), serial(113, 6, 30), serial(113, 11, 30)],
  ...[serial(113, 12, 1), serial(113, 12, 12), serial(114, 3, 1), serial(114, 11, 30)],
  ...[serial(114, 12, 1), serial(114, 12, 11), serial(115, 2, 28), serial(115, 6, 1)],
  ...[serial(115, 8, 31), serial(115, 11, 30), serial(115, 12, 1), serial(115, 12, 10)],
];
const reviews = ['MR-113-01', 'MR-114-01', 'MR-115-01', 'PM-115-01'];
const people = ['周明遠', '吳育成', '鄭前任', '許嘉慧', '沈佩真', '王外部(外部)'];
const units = ['行政室', '政風室', '民政課', '秘書室'];
const words = ['修訂作業說明', '帳號未定期清查', '未留存紀錄', '已納入年度計畫並完成訓練'];
const lists = {
  organisation: ['資訊安全管理委員會', 'ISMS 執行小組', 'ISMS 稽核小組'],
  source: ['內部稽核', '外部稽核', '資安事件', '自行檢查'],
  category: ['主要不符合', '次要不符合', '觀察事項', '建議事項'],
  levels: ['高', '中', '低'],
} as const;

const text = (header: string): Column => ({ header, kind: 'text', pool: words });
const name = (header: string): Column => ({ header, kind: 'names', pool: people });
const unit = (header: string): Column => ({ header, kind: 'names', pool: units });
const date = (header: string): Column => ({ header, kind: 'date', pool: days });
const choice = (header: string, ...pool: string[]): Column => ({ header, kind: 'choice', pool });
const id = (header: string, ...pool: string[]): Column => ({ header, kind: 'id', pool });
const number = (header: string): Column => ({ header, kind: 'number', pool: [80, 90, 95, 96, 5] });
const computed = (header: string, ...pool: string[]): Column => ({
  header,
  kind: 'computed',
  pool,
});

const needed = (column: Column): Column => ({ ...column, isNeeded: true });

const findings = ['NC-114-001', 'NC-114-002', 'NC-115-001', 'NC-115-002', 'NC-115-003'];
const actions = ['CA-114-001', 'CA-115-001', 'CA-115-002', 'CA-115-003'];
const audits = ['IA-114-01', 'IA-115-01', 'IA-115-02'];
const indicators = ['K1', 'K2', 'K3', 'O1', 'O2'];

export const office: readonly Table[] = [
  {
    name: 'Settings',
    sheet: '設定',
    columns: [
      id('項目', '機關名稱', '可接受風險等級', '持平百分點', '文件編號'),
      { header: '值', kind: 'mixed', pool: ['青禾鎮公所', '青禾\ud83d鎮公所', '低', 1, 5] },
      text('說明'),
    ],
  },
  {
    name: 'Units',
    sheet: '設定',
    columns: [id('單位', ...units), text('主管職稱'), choice('驗證範圍', '是', '否')],
  },
  {
    name: 'Members',
    sheet: '成員',
    columns: [
      id('成員編號', 'M-01', 'M-02', 'M-03', 'M-04', 'M-05'),
      name('姓名'),
      choice('職稱', '主任秘書', '主任', '課員'),
      unit('服務單位'),
      choice('組織', ...lists.organisation),
      choice('ISMS 職務', '資安長(召集人)', '執行小組組長', 'ISMS 承辦人', '稽核小組組長', '委員'),
      choice('資安聯絡人', '是', '否'),
      name('代理人'),
      text('核定或指派依據'),
      { header: '到任日', kind: 'longDate', pool: days },
      { header: '卸任日', kind: 'longDate', pool: days },
      text('能力或訓練佐證'),
      text('聯絡電話'),
      text('電子郵件'),
      text('備註'),
    ],
  },
  {
    name: 'Responsibilities',
    sheet: '權責',
    columns: [
      id('權責編號', '1-1-A', '1-1-B', '2-1-A', '3-1-A'),
      choice('組織', ...lists.organisation),
      choice('角色', '管理委員會', '資安長', '執行小組', '稽核小組'),
      choice('項次', 'A', 'B', 'C'),
      text('權責內容'),
      name('主責'),
      name('執行'),
      text('佐證紀錄'),
      choice('頻率', '每年', '每季', '需要時'),
      date('最近執行日'),
      text('依據版次'),
      text('備註'),
    ],
  },
  {
    name: 'Audits',
    sheet: '稽核',
    columns: [
      id('稽核編號', ...audits),
      choice('類別', '內部稽核', '外部稽核'),
      date('起日'),
      date('迄日'),
      unit('受稽單位'),
      name('稽核人員'),
      text('外部人員及佐證'),
      text('範圍準則'),
      choice('狀態', '規劃中', '執行中', '完成'),
      text('結論'),
    ],
  },
  {
    name: 'Findings',
    sheet: '發現事項',
    columns: [
      id('編號', ...findings),
      needed(date('發現日期')),
      choice('來源', ...lists.source),
      id('稽核編號', ...audits),
      choice('類別', ...lists.category),
      choice('構面', '策略面', '管理面', '技術面'),
      choice('條文', '8.1', 'A.5.1', 'A.8.8', 'a.8.8'),
      text('不符合事項'),
      unit('受稽單位'),
      name('開立人'),
      computed('狀態', '待矯正', '結案', '辦理中'),
      date('結案日'),
      text('備註'),
    ],
  },
  {
    name: 'CorrectiveActions',
    sheet: '矯正措施',
    columns: [
      id('編號', ...actions),
      id('發現編號', ...findings),
      id('前案編號', ...actions),
      text('立即處置'),
      text('原因分析'),
      text('矯正措施'),
      choice('措施層面', '管理', '技術、人力'),
      unit('負責單位'),
      name('負責人'),
      date('開立日'),
      date('預定完成日'),
      text('追蹤方式'),
      date('實際完成日'),
      date('展延至'),
      text('展延核准'),
      text('逾期原因'),
      text('佐證'),
      name('驗證人'),
      date('驗證日期'),
      choice('驗證結果', '有效', '部分有效', '無效'),
      computed('執行情形', '如期完成', '逾期辦理中'),
      computed('逾期天數', '3'),
      text('備註'),
    ],
  },
  {
    name: 'Indicators',
    sheet: '指標',
    columns: [
      id('指標編號', ...indicators),
      text('名稱'),
      needed(choice('種類', '監督量測', '監督量測', '資安目標')),
      needed(choice('方向', '愈高愈好', '愈低愈好')),
      needed(choice('單位', '件', '小時', '%')),
      needed(number('目標值')),
      needed(choice('頻率', '月', '季', '半年', '年')),
      text('資料窗'),
      name('負責人'),
      text('說明'),
    ],
  },
  {
    name: 'Measurements',
    sheet: '量測值',
    columns: [
      id('指標編號', 'K1', 'K1', 'K1', ...indicators),
      {
        header: '期別',
        kind: 'period',
        isNeeded: true,
        pool: ['114', '115', '114下', '115上', '115Q1', '115Q2', '115Q3', '115-03', '115-10'],
      },
      number('實際值'),
      text('資料來源'),
      text('說明'),
    ],
  },
  {
    name: 'Risks',
    sheet: '風險處理',
    columns: [
      id('風險編號', 'R-01', 'R-02', 'R-03', 'R-04'),
      text('資產或流程'),
      text('風險情境'),
      date('評鑑日期'),
      choice('風險等級', ...lists.levels),
      choice('處理方式', '降低', '避免', '轉移', '接受'),
      text('處理計畫'),
      name('負責人'),
      date('預定完成日'),
      date('實際完成日'),
      choice('殘餘等級', ...lists.levels),
      name('風險承擔人'),
      computed('處理狀態', '如期完成', '逾期辦理中'),
    ],
  },
  {
    name: 'Reviews',
    sheet: '管審會議',
    columns: [
      id('會議編號', ...reviews),
      choice('會議類別', '管理審查會議', '管理審查會議', '專案工作會議'),
      text('會議名稱'),
      date('日期'),
      text('時間'),
      text('地點'),
      name('主席'),
      text('主席代理原因'),
      name('紀錄'),
      date('審查期間起'),
      date('審查期間迄'),
      choice('狀態', '籌備中', '已召開', '已核定'),
      text('適用性'),
      text('適切性'),
      text('有效性'),
      text('改善決定'),
      text('ISMS 變更需求'),
      text('資源需求'),
      text('主席致詞'),
      text('散會時間'),
      date('核定日期'),
      date('下次會議日期'),
    ],
  },
  {
    name: 'Attendance',
    sheet: '出席',
    columns: [
      id('會議編號', ...reviews),
      name('姓名'),
      choice('身分', '委員', '列席'),
      choice('出席狀況', '出席', '代理', '請假', '缺席'),
      name('代理人'),
    ],
  },
  {
    name: 'AgendaItems',
    sheet: '審查議案',
    columns: [
      id('議案編號', 'MR-115-01-2', 'MR-115-01-3-1', 'MR-115-01-4', 'MR-114-01-6'),
      id('會議編號', ...reviews),
      choice('項次', '1', '2', '3-1', '4', '5', '6', '臨時動議'),
      choice('案別', '報告案', '討論案'),
      choice('議題類別', '內部議題', '外部議題', '關注方'),
      text('案由'),
      text('說明'),
      text('影響與因應'),
      text('擬辦'),
      name('陳報人'),
      text('無報告理由'),
      choice('決議類別', '決定', '洽悉', '准予備查'),
      text('決議內容'),
    ],
  },
  {
    name: 'Resolutions',
    sheet: '決議列管',
    columns: [
      id('編號', 'MR-113-01-A01', 'MR-114-01-A01', 'MR-114-01-A02', 'PM-115-01-A01'),
      id('會議編號', ...reviews),
      choice('項次', '1', '2', '6'),
      text('決議事項'),
      unit('主辦'),
      unit('協辦'),
      date('完成期限'),
      text('辦理情形'),
      date('更新日期'),
      text('逾期原因'),
      date('展延至'),
      choice('列管狀態', '繼續列管', '解除列管'),
      text('解除依據'),
      date('解除日期'),
      text('佐證'),
      text('備註'),
    ],
  },
];
