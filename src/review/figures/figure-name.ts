import { figureTime } from './figure-time';

const groups: Readonly<Record<string, string>> = { total: '合計', nc: '不符合項目' };

const flows: Readonly<Record<string, string>> = {
  opening: '期初未結',
  new: '新增',
  closed: '結案',
  closing: '期末未結',
};

const whole: Readonly<Record<string, string>> = {
  '1.open': '繼續列管之決議',
  '1.released': '前次會議後解除列管之決議',
  '1.overdue': '逾期之決議',
  '1.stale': '本次未更新之決議',
  '1.other.open': '其他會議繼續列管之決議',
  '3-1.onTimeRate': '如期完成率',
  '3-1.averageDaysToClose': '平均結案天數',
  '3-1.overdue': '逾期未完成之矯正措施',
  '3-1.repeat': '重複缺失',
  '3-1.incidents': '資安事件',
  '3-1.effectiveRate': '驗證有效率',
  '3-3.audits': '稽核',
  '3-4.met': '達成之目標',
  '3-4.notMet': '未達成之目標',
  '3-4.noData': '期內無量測值之目標',
  '5.open': '未完成之風險處理',
  '5.overdue': '逾期之風險處理',
  '5.now.unrated': '尚未評定殘餘等級之風險',
  '6.missedTwice': '最近兩次量測未達標之指標',
  '6.ineffective': '驗證無效之矯正措施',
};

const ofIndicator: Readonly<Record<string, string>> = {
  latest: '最近一期',
  previous: '前一期',
  trend: '最近一期與前一期之比較',
  run: '連續同向期數',
  recorded: '期內已量測期別',
  expected: '期內應量測期別',
  metPeriods: '期內達標期別',
  missedPeriods: '期內未達標期別',
  periodTrend: '本期與前期之比較',
};

function groupName(group: string): string {
  return groups[group] ?? group;
}

/**
 * What a figure is called, by its id; `nameOf` gives an indicator's name by its 指標編號. An id that
 * has no name yet stands for itself.
 */
export function figureName(id: string, nameOf: (indicatorId: string) => string): string {
  const { base, kind, review } = figureTime(id);
  const name = whole[base] ?? composedName(base, nameOf);
  if (kind === 'series') return `${review} ${name}`;
  return kind === 'before' ? `前期${name}` : name;
}

function composedName(id: string, nameOf: (indicatorId: string) => string): string {
  const flow = /^3-1\.([^.]+)\.(opening|new|closed|closing)$/.exec(id);
  if (flow) return `${groupName(flow[1] ?? '')}${flows[flow[2] ?? ''] ?? ''}`;
  const found = /^3-3\.findings\.(.+)$/.exec(id);
  if (found) return `稽核發現（${groupName(found[1] ?? '')}）`;
  const level = /^5\.(?:(open|now)\.)?([^.]+)$/.exec(id);
  if (level) {
    const [, when, grade = ''] = level;
    if (when === 'open') return `未完成之${grade}風險`;
    return when === 'now' ? `目前為${grade}之風險` : `評鑑為${grade}之風險`;
  }
  const measured = /^3-[24]\.(.+)\.([A-Za-z]+)$/.exec(id);
  if (measured) {
    const [, indicator = '', what = ''] = measured;
    const name = indicator === 'total' ? '監督量測指標' : nameOf(indicator);
    return `${name} ${ofIndicator[what] ?? what}`;
  }
  return id;
}
