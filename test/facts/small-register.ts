import type { TableBlock } from '../../src/register/block';
import type { Clock, Day } from '../../src/register/day';
import { factsOf, type Facts } from '../../src/facts/facts';
import type { CellValue } from '../../src/register/fault';
import { readRegister } from '../../src/register/read';
import type { Register, TableName } from '../../src/register/register';
import { tableNamed, tableNames } from '../../src/register/register';

type Cells = Readonly<Record<string, CellValue>>;
export type Sheets = Readonly<Partial<Record<TableName, readonly Cells[]>>>;

/** Excel's serial number of a 民國 day, worked out apart from the program. */
export function d(rocYear: number, month: number, day: number): number {
  return Date.UTC(rocYear + 1911, month - 1, day) / 86_400_000 + 25_569;
}

export const clock: Clock = { today: () => '2026-12-10' as Day };

/** A register read from cells given by code name; what is not given is an empty cell. */
export function factsFrom(sheets: Sheets): Facts {
  return factsOf(registerOf(sheets), clock);
}

function registerOf(sheets: Sheets): Register {
  return readRegister(blocksOf(sheets));
}

/** The tables as they would be read from a workbook. */
export function blocksOf(sheets: Sheets): TableBlock[] {
  return tableNames.map((table): TableBlock => {
    const columns = Object.entries(tableNamed(table).columns);
    return {
      table,
      sheet: tableNamed(table).sheet,
      headerRow: 3,
      firstColumn: 1,
      headers: columns.map(([, column]) => column.header),
      values: (sheets[table] ?? []).map((row) => columns.map(([name]) => row[name] ?? '')),
      formulas: {},
    };
  });
}

/** The same sheets with one row's cells changed; `find` is the value of its first column. */
export function changed(
  sheets: Sheets,
  table: TableName,
  find: string,
  cells: Readonly<Record<string, CellValue>>,
): Sheets {
  const [first = ''] = Object.keys(tableNamed(table).columns);
  const rows = sheets[table] ?? [];
  if (!rows.some((row) => row[first] === find)) throw new Error(`${table} has no row ${find}`);
  return {
    ...sheets,
    [table]: rows.map((row) => (row[first] === find ? { ...row, ...cells } : row)),
  };
}

export function added(sheets: Sheets, table: TableName, ...rows: readonly Cells[]): Sheets {
  return { ...sheets, [table]: [...(sheets[table] ?? []), ...rows] };
}

const startDate = d(110, 1, 1);

/**
 * A small office on the eve of its third review. MR-115-01 is held on 115/12/10 and looks at
 * 114/12/1 … 115/11/30 (起 blank: the day after 114/11/30); before it 113/12/1 … 114/11/30.
 * The days of its rows are the edges of those periods.
 */
export const small: Sheets = {
  Settings: [
    { item: '機關名稱', value: '青禾鎮公所' },
    { item: '文件編號', value: 'QH-02-006' },
    { item: '機密等級', value: '普通' },
  ],
  Units: [{ unit: '行政室' }, { unit: '政風室' }, { unit: '民政課' }],
  Members: [
    {
      memberId: 'M-01',
      name: '周明遠',
      unit: '秘書室',
      title: '主任秘書',
      organisation: '資訊安全管理委員會',
      position: '資安長(召集人)',
      startDate,
    },
    {
      memberId: 'M-02',
      name: '吳育成',
      unit: '行政室',
      title: '主任',
      organisation: 'ISMS 執行小組',
      position: '執行小組組長',
      startDate,
    },
    // Left the day before the review.
    {
      memberId: 'M-03',
      name: '鄭前任',
      unit: '政風室',
      title: '主任',
      organisation: 'ISMS 稽核小組',
      position: '稽核小組組長',
      startDate,
      endDate: d(115, 12, 9),
    },
    {
      memberId: 'M-04',
      name: '許嘉慧',
      unit: '政風室',
      title: '主任',
      organisation: 'ISMS 稽核小組',
      position: '稽核小組組長',
      startDate: d(115, 12, 10),
    },
  ],
  Audits: [
    audit('IA-114-01', d(114, 11, 30)),
    audit('IA-114-02', d(114, 12, 1)),
    audit('IA-115-01', d(115, 11, 30)),
    audit('IA-115-02', d(115, 12, 1)),
  ],
  Findings: [
    finding('N0', '次要不符合', d(112, 2, 1), { closedDate: d(112, 3, 1), clause: 'A.8.8' }),
    finding('N1', '主要不符合', d(114, 11, 30), { clause: 'A.5.1', auditId: 'IA-114-01' }),
    finding('N2', '主要不符合', d(114, 12, 1), { clause: 'A.5.1', auditId: 'IA-114-02' }),
    finding('N3', '次要不符合', d(115, 11, 30), { clause: '8.1', auditId: 'IA-115-01' }),
    finding('N4', '次要不符合', d(115, 12, 1), { clause: '8.1', auditId: 'IA-115-02' }),
    finding('N5', '次要不符合', d(113, 5, 1), { closedDate: d(114, 12, 1), clause: '8.1' }),
    finding('N6', '觀察事項', d(114, 6, 1), { closedDate: d(114, 11, 30) }),
    finding('N7', '觀察事項', d(114, 8, 1), { closedDate: d(115, 11, 30) }),
    finding('N8', '建議事項', d(115, 3, 1), {
      closedDate: d(115, 12, 1),
      clause: 'A.5.1',
      auditId: 'IA-115-01',
    }),
    finding('N9', '主要不符合', d(115, 2, 1), { closedDate: d(115, 5, 2), clause: 'A.8.8' }),
  ],
  CorrectiveActions: [
    action('C1', 'N1', { dueDate: d(115, 11, 30) }),
    action('C2', 'N2', {
      dueDate: d(115, 3, 31),
      doneDate: d(115, 3, 31),
      verifiedDate: d(115, 4, 15),
      result: '有效',
    }),
    action('C3', 'N9', {
      dueDate: d(115, 4, 30),
      doneDate: d(115, 5, 1),
      verifiedDate: d(115, 5, 2),
      result: '有效',
    }),
    action('C4', 'N5', {
      dueDate: d(114, 12, 1),
      doneDate: d(114, 11, 20),
      verifiedDate: d(114, 12, 1),
      result: '無效',
    }),
    action('C5', 'N7', {
      dueDate: d(114, 11, 30),
      doneDate: d(114, 11, 30),
      verifiedDate: d(114, 11, 30),
      result: '有效',
    }),
    action('C6', 'N3', { dueDate: d(115, 12, 10) }),
    action('C7', 'N4', { dueDate: d(115, 12, 9) }),
  ],
  Indicators: [
    indicator('K1', '監督量測', '愈高愈好', '季', 95),
    indicator('K2', '監督量測', '愈低愈好', '半年', 5),
    indicator('K3', '監督量測', '', '半年', 5),
    indicator('K4', '監督量測', '愈高愈好', '月', 99),
    indicator('K5', '監督量測', '愈高愈好', '年', 5),
    indicator('O1', '資安目標', '愈高愈好', '年', 90),
    indicator('O2', '資安目標', '愈低愈好', '年', 3),
    indicator('O3', '資安目標', '愈低愈好', '年', 3),
  ],
  Measurements: [
    value('K1', '115Q2', 90),
    value('K1', '115Q3', 96),
    value('K1', '115Q4', ''),
    value('K2', '115上', 4),
    value('K2', '115下', 6),
    value('K3', '115上', 4),
    value('K3', '115下', 6),
    value('K4', '115-10', 100),
    value('K4', '115-11', 104),
    value('K4', '115-12', 50),
    value('K5', '115', 7),
    value('O1', '115', 90),
    value('O2', '115', 4),
    value('O2', '114', 5),
    value('O3', '115', ''),
  ],
  Risks: [
    risk('R1', '高', '低', { dueDate: d(115, 5, 31), doneDate: d(115, 6, 1) }),
    risk('R2', '高', '中', { dueDate: d(115, 12, 9) }),
    risk('R3', '中', '', { dueDate: d(115, 12, 10) }),
    risk('R4', '低', '低', { dueDate: d(115, 1, 31), doneDate: d(115, 1, 31) }),
  ],
  Reviews: [
    // Written in no order of time.
    {
      reviewId: 'MR-115-01',
      name: '115年度管理審查會議',
      date: d(115, 12, 10),
      time: '14:00',
      place: '第一會議室',
      chair: '周明遠',
      minutesBy: '沈佩真',
      periodEnd: d(115, 11, 30),
      status: '籌備中',
    },
    review('MR-113-01', d(113, 12, 12), d(112, 12, 1), d(113, 11, 30)),
    review('MR-114-01', d(114, 12, 11), d(113, 12, 1), d(114, 11, 30)),
  ],
  AgendaItems: [
    item('2', { description: '資通安全法規修正，已納入年度計畫。' }),
    item('4', { noReportReason: '本期未接獲關注方意見' }),
    item('3-1', { reporter: '沈佩真' }),
  ],
  Resolutions: [
    resolution('MR-113-01-A01', { dueDate: d(114, 6, 30) }),
    resolution('MR-113-01-A02', { releasedDate: d(114, 12, 11), state: '解除列管' }),
    resolution('MR-113-01-A03', { releasedDate: d(114, 12, 12), state: '解除列管' }),
    resolution('MR-114-01-A01', { dueDate: d(115, 12, 10), updatedDate: d(114, 12, 11) }),
    resolution('MR-114-01-A02', { dueDate: d(115, 12, 9), updatedDate: d(115, 10, 1) }),
    resolution('MR-114-01-A03', { releasedDate: d(115, 12, 10), state: '解除列管' }),
    resolution('MR-114-01-A04', { releasedDate: d(115, 12, 11), state: '解除列管' }),
    resolution('MR-115-01-A01', {}),
  ],
};

function audit(auditId: string, endDate: number): Cells {
  return {
    auditId,
    auditType: '內部稽核',
    startDate: endDate - 1,
    endDate,
    units: '行政室、民政課',
    auditors: '鄭前任',
    status: '完成',
  };
}

function finding(findingId: string, category: string, foundDate: number, more: Cells): Cells {
  return {
    findingId,
    category,
    foundDate,
    description: `${findingId}之說明`,
    unit: '民政課',
    ...more,
  };
}

function action(actionId: string, findingId: string, more: Cells): Cells {
  return { actionId, findingId, action: '修訂作業說明', unit: '行政室', ...more };
}

function indicator(
  indicatorId: string,
  indicatorType: string,
  direction: string,
  frequency: string,
  target: number,
): Cells {
  return {
    indicatorId,
    name: `${indicatorId}指標`,
    indicatorType,
    direction,
    frequency,
    target,
    unit: '件',
  };
}

function value(indicatorId: string, period: string, measured: number | ''): Cells {
  return { indicatorId, period, value: measured };
}

function risk(riskId: string, level: string, residualLevel: string, more: Cells): Cells {
  return { riskId, asset: '公文系統', level, residualLevel, assessedDate: d(115, 8, 15), ...more };
}

function review(reviewId: string, date: number, periodStart: number, periodEnd: number): Cells {
  return { reviewId, name: `${reviewId}會議`, date, periodStart, periodEnd, status: '已核定' };
}

function item(itemNo: string, more: Cells): Cells {
  return { agendaItemId: `MR-115-01-${itemNo}`, reviewId: 'MR-115-01', itemNo, ...more };
}

function resolution(resolutionId: string, more: Cells): Cells {
  return {
    resolutionId,
    reviewId: resolutionId.slice(0, 9),
    resolution: `${resolutionId}之決議`,
    lead: '行政室',
    state: '繼續列管',
    ...more,
  };
}
