import type { NewRow } from '../column';
import type { Day } from '../day';
import type { Choice } from '../lists';
import { periodsWithin } from '../period';
import type { measurementsTable } from '../tables/measurements';

type NewMeasurement = NewRow<typeof measurementsTable>;

/** Values from 113 on, a 期別 each; a string says why the cell is blank. */
function series(
  indicatorId: string,
  frequency: Choice<'Frequency'>,
  source: string,
  values: readonly (number | string)[],
): NewMeasurement[] {
  const periods = periodsWithin(frequency, '2024-01-01' as Day, '2026-12-31' as Day);
  return values.map((value, index) => ({
    indicatorId,
    period: periods[index]?.label ?? null,
    value: typeof value === 'number' ? value : null,
    source: typeof value === 'number' ? source : null,
    note: typeof value === 'number' ? null : value,
  }));
}

export const measurements: readonly NewMeasurement[] = [
  ...series(
    'M-01',
    '月',
    '主機監控系統報表',
    [
      99.91, 99.87, 99.62, 99.95, 99.71, 99.48, 99.83, 99.9, 99.76, 99.88, 99.93, 99.55, 99.92,
      99.85, 99.97, 99.64, 99.31, 99.9, 99.88, 99.79, 99.94, 99.96, 99.7, 99.89, 99.95, 99.91,
      99.86, 99.93, 99.9, 99.97, 99.88, 99.92, 99.44, 99.94,
    ],
  ),
  ...series('M-02', '季', '資安事件通報紀錄', [3, 2, 4, 5, 3, 2, 3, 1, 2, 1, 1]),
  ...series('M-03', '季', '弱點掃描報告', [
    71,
    75,
    78,
    82,
    84,
    86,
    83,
    88,
    91,
    '當季未量測，見 NC-115-006',
    93,
  ]),
  ...series('M-04', '半年', '社交工程演練報告', [12.4, 9.8, 7.6, 6.1, 4.3]),
  ...series('M-05', '季', '還原測試紀錄', [
    '尚未辦理還原測試',
    '尚未辦理還原測試',
    '尚未辦理還原測試',
    100,
    100,
    100,
    75,
    100,
    '測試環境移作他用，見 NC-115-005',
    '測試環境移作他用，見 NC-115-005',
    100,
  ]),
  ...series('O-01', '半年', '公務人員終身學習時數統計', [82, 88, 91, 96, 97]),
  ...series('O-02', '年', '資安事件通報紀錄', ['自 114 年起統計', 0, '年度結束後統計']),
  ...series('O-03', '季', '各單位改善工作追蹤表', [68, 70, 74, 78, 80, 82, 77, 79, 75, 73, 72]),
];
