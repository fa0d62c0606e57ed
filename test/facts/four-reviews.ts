import type { Clock, Day } from '../../src/register/day';
import { factsOf, type Facts } from '../../src/facts/facts';
import { readRegister } from '../../src/register/read';
import { blocksOf, d, type Sheets } from './small-register';

/** Ten days after the last of the four meetings. */
const today: Clock = { today: () => '2026-12-20' as Day };

/**
 * An office with four reviews behind it, written to be counted by hand. The periods:
 *
 *   MR-112-01  111/12/1 … 112/11/30, held 112/12/10
 *   MR-113-01  112/12/1 … 113/11/30, held 113/12/10 (起 is blank: the day after 112/11/30)
 *   MR-114-01  113/12/1 … 114/11/30, held 114/12/11
 *   MR-115-01  114/12/1 … 115/11/30, held 115/12/10
 */
export const four: Sheets = {
  Settings: [{ item: '機關名稱', value: '青禾鎮公所' }],
  Units: [{ unit: '行政室' }, { unit: '政風室' }, { unit: '民政課' }],
  Reviews: [
    review('MR-112-01', d(112, 12, 10), d(111, 12, 1), d(112, 11, 30)),
    review('MR-113-01', d(113, 12, 10), '', d(113, 11, 30)),
    review('MR-114-01', d(114, 12, 11), d(113, 12, 1), d(114, 11, 30)),
    review('MR-115-01', d(115, 12, 10), d(114, 12, 1), d(115, 11, 30)),
    {
      reviewId: 'PM-115-01',
      reviewType: '專案工作會議',
      name: '專案工作會議',
      date: d(115, 6, 1),
      status: '已召開',
    },
  ],
  Audits: [
    audit('IA-112-01', d(112, 3, 1)),
    audit('IA-113-01', d(113, 6, 1)),
    audit('IA-114-01', d(114, 5, 1)),
    audit('IA-115-01', d(115, 7, 1)),
    // Ended on the day after the period.
    audit('IA-115-02', d(115, 12, 1)),
  ],
  Findings: [
    finding('F01', '主要不符合', d(111, 10, 1), d(112, 2, 1), '8.1'),
    finding('F02', '次要不符合', d(112, 3, 1), d(112, 11, 30), 'A.5.1', 'IA-112-01'),
    finding('F03', '觀察事項', d(112, 3, 1), d(113, 1, 15), '', 'IA-112-01'),
    finding('F04', '次要不符合', d(112, 11, 30), d(113, 12, 1), 'A.8.8'),
    finding('F05', '主要不符合', d(113, 4, 1), d(113, 10, 1), 'A.5.1', 'IA-113-01'),
    finding('F06', '次要不符合', d(113, 6, 1), d(114, 3, 1), '7.2'),
    finding('F07', '建議事項', d(113, 6, 1), d(113, 6, 30), '', 'IA-113-01'),
    finding('F08', '次要不符合', d(114, 1, 10), d(114, 11, 30), 'A.8.8', 'IA-114-01'),
    finding('F09', '次要不符合', d(114, 5, 1), '', '7.2', 'IA-114-01'),
    finding('F10', '觀察事項', d(114, 5, 1), '', '', 'IA-114-01'),
    finding('F11', '主要不符合', d(115, 2, 1), '', 'A.8.8', 'IA-115-01'),
    finding('F12', '次要不符合', d(115, 3, 1), d(115, 9, 1), '8.1', 'IA-115-01'),
    { ...finding('F13', '次要不符合', d(115, 6, 1), '', 'A.5.1'), source: '資安事件' },
    finding('F14', '建議事項', d(115, 12, 1), '', '', 'IA-115-02'),
    finding('F15', '次要不符合', d(115, 7, 1), '', '9.1', 'IA-115-01'),
  ],
  CorrectiveActions: [
    action('C01', 'F01', d(112, 1, 31), d(112, 1, 20), d(112, 1, 31), '有效'),
    action('C02', 'F02', d(112, 10, 31), d(112, 11, 5), d(112, 11, 20), '有效'),
    action('C04', 'F04', d(113, 6, 30), d(113, 8, 1), d(113, 11, 1), '無效'),
    {
      ...action('C05', 'F04', d(113, 11, 30), d(113, 11, 20), d(113, 12, 1), '有效'),
      previousActionId: 'C04',
    },
    action('C06', 'F05', d(113, 9, 30), d(113, 9, 30), d(113, 10, 1), '有效'),
    action('C07', 'F06', d(114, 1, 31), d(114, 1, 31), d(114, 3, 1), '有效'),
    action('C08', 'F08', d(114, 10, 31), d(114, 11, 1), d(114, 11, 30), '有效'),
    { ...action('C09', 'F09', d(114, 12, 31)), extendedTo: d(116, 3, 31) },
    action('C10', 'F11', d(115, 8, 31), d(115, 8, 1), d(115, 9, 30), '無效'),
    action('C11', 'F12', d(115, 6, 30), d(115, 6, 30), d(115, 8, 1), '有效'),
    // Done on the day after the meeting: late and open in it.
    { ...action('C12', 'F13', d(115, 11, 30), d(115, 12, 11)), extendedTo: d(115, 12, 31) },
    // Verified after the period and before the meeting.
    action('C13', 'F15', d(115, 10, 31), d(115, 10, 30), d(115, 12, 1), '有效'),
  ],
  Indicators: [
    indicator('K1', '監督量測', '愈高愈好', '季', '%', 95),
    indicator('K2', '監督量測', '愈低愈好', '半年', '件', 5),
    indicator('K3', '監督量測', '愈低愈好', '月', '小時', 4),
    indicator('O1', '資安目標', '愈高愈好', '年', '%', 90),
    indicator('O2', '資安目標', '愈低愈好', '半年', '件', 3),
    indicator('O3', '資安目標', '愈高愈好', '季', '%', 80),
  ],
  Measurements: [
    ...values('K1', {
      '113Q4': 96,
      '114Q1': 97,
      '114Q2': 95,
      '114Q3': 94,
      '114Q4': 93,
      '115Q1': 92,
      '115Q2': 92.5,
      '115Q3': 91,
      '115Q4': 90,
    }),
    ...values('K2', { '113下': 6, '114上': 6, '114下': 5, '115上': 5 }),
    ...values('K3', { '115-10': 3 }),
    ...values('O1', { '112': 85, '113': 88, '114': 90, '115': 89 }),
    ...values('O2', { '115上': 3 }),
    ...values('O3', { '115Q2': 85 }),
  ],
  Risks: [
    risk('R1', '高', '降低', d(115, 5, 31), { doneDate: d(115, 6, 1), residualLevel: '低' }),
    risk('R2', '高', '降低', d(115, 12, 9), { residualLevel: '低' }),
    risk('R3', '中', '轉移', d(116, 1, 31), {}),
    risk('R4', '中', '接受', '', { residualLevel: '中', riskOwner: '周明遠' }),
    // Done on the day after the meeting.
    risk('R5', '高', '降低', d(116, 1, 1), { doneDate: d(115, 12, 11), residualLevel: '中' }),
    risk('R6', '低', '降低', d(115, 1, 31), { doneDate: d(115, 1, 31) }),
  ],
  Resolutions: [
    resolution('MR-112-01-A01', d(113, 6, 30), { releasedDate: d(113, 12, 10) }),
    resolution('MR-113-01-A01', d(114, 6, 30), {
      updatedDate: d(114, 12, 11),
      extendedTo: d(116, 6, 30),
    }),
    resolution('MR-113-01-A02', d(114, 9, 30), {
      updatedDate: d(113, 12, 10),
      releasedDate: d(114, 12, 12),
    }),
    resolution('MR-114-01-A01', d(115, 12, 10), { updatedDate: d(115, 11, 1) }),
    resolution('MR-114-01-A02', d(115, 6, 30), {
      updatedDate: d(115, 11, 20),
      releasedDate: d(115, 12, 11),
      extendedTo: d(116, 1, 31),
    }),
    resolution('MR-115-01-A01', d(116, 6, 30), {}),
    resolution('PM-115-01-A01', d(115, 9, 30), {}),
  ],
};

export function fourFacts(): Facts {
  return factsOf(readRegister(blocksOf(four)), today);
}

type DayCell = number | '';
type Row = Readonly<Record<string, string | number>>;

function review(reviewId: string, date: number, periodStart: DayCell, periodEnd: number): Row {
  return { reviewId, name: `${reviewId}會議`, date, periodStart, periodEnd, status: '已召開' };
}

function audit(auditId: string, endDate: number): Row {
  const fixed = { auditType: '內部稽核', units: '民政課', status: '完成' };
  return { auditId, startDate: endDate - 1, endDate, ...fixed };
}

function finding(
  findingId: string,
  category: string,
  foundDate: number,
  closedDate: DayCell,
  clause: string,
  auditId = '',
): Row {
  const said = { description: `${findingId}之事實`, unit: '民政課', source: '內部稽核' };
  return { findingId, category, foundDate, closedDate, clause, auditId, ...said };
}

function action(
  actionId: string,
  findingId: string,
  dueDate: number,
  doneDate: DayCell = '',
  verifiedDate: DayCell = '',
  result = '',
): Row {
  const said = { action: '修訂作業說明', unit: '行政室' };
  return { actionId, findingId, dueDate, doneDate, verifiedDate, result, ...said };
}

function indicator(
  indicatorId: string,
  indicatorType: string,
  direction: string,
  frequency: string,
  unit: string,
  target: number,
): Row {
  const name = `${indicatorId}指標`;
  return { indicatorId, name, indicatorType, direction, frequency, unit, target };
}

function values(indicatorId: string, measured: Readonly<Record<string, number>>): Row[] {
  return Object.entries(measured).map(([period, value]) => ({ indicatorId, period, value }));
}

function risk(riskId: string, level: string, treatment: string, dueDate: DayCell, more: Row): Row {
  return {
    riskId,
    asset: '公文系統',
    level,
    treatment,
    dueDate,
    assessedDate: d(114, 8, 15),
    ...more,
  };
}

function resolution(resolutionId: string, dueDate: number, more: Row): Row {
  const state = 'releasedDate' in more ? '解除列管' : '繼續列管';
  const said = { resolution: `${resolutionId}之決議`, lead: '行政室', state };
  return { resolutionId, reviewId: resolutionId.slice(0, 9), dueDate, ...said, ...more };
}
