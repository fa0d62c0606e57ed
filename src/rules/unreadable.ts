import { halfWidth } from '../register/half-width';
import { lists } from '../register/lists';
import type { ReadFault } from '../register/fault';
import { tableNamed } from '../register/register';
import type { Facts } from '../facts/facts';
import type { Report } from './report';
import { headerOf, rowName } from './report';

/** What KPI-01 asks of an indicator: there a value that is not one of the list is its business. */
const indicatorColumns = (['direction', 'target', 'frequency'] as const).map((column) =>
  headerOf('Indicators', column),
);

/** The rule under which a fault of reading is reported. */
export function ruleOfFault(fault: ReadFault): string {
  switch (fault.code) {
    case 'missingTable':
      return 'REG-01';
    case 'missingColumn':
    case 'duplicateColumn':
      return 'REG-02';
    case 'textDate':
      return 'DAT-01';
    case 'impossibleDate':
    case 'ambiguousDate':
      return 'DAT-02';
    case 'errorValue':
    case 'notPeriod':
      return 'REG-04';
    case 'notInList':
      if (fault.table === 'Findings') return 'FND-03';
      return isOfIndicator(fault) ? 'KPI-01' : 'REG-03';
    case 'notNumber':
      return isOfIndicator(fault) ? 'KPI-01' : 'REG-04';
    case 'missingKey':
    case 'duplicateKey':
      if (fault.table === 'Findings') return 'FND-01';
      return fault.table === 'CorrectiveActions' ? 'CA-01' : 'REG-05';
  }
}

/** The reading faults of one rule as its reports. */
export function faultsOf(rule: string, { register }: Facts): Report[] {
  return register.faults
    .filter((fault) => ruleOfFault(fault) === rule && !isComputedError(fault))
    .map((fault) => ({
      table: fault.table,
      key: fault.key,
      row: fault.row,
      column: fault.column,
      value: fault.value === '' ? null : fault.value,
      message: `${place(fault)}：${said(fault)}`,
    }));
}

/**
 * Error values of computed columns, a column once: the program works these columns out itself. They
 * are silent while a cell of the people's own has an error that may have spread.
 */
export function computedErrors({ register }: Facts): Report[] {
  const errors = register.faults.filter(({ code }) => code === 'errorValue');
  const spread = errors.filter(isComputedError);
  if (spread.length < errors.length) return [];
  const first = spread.filter(
    (fault) => spread.find((other) => sameColumn(fault, other)) === fault,
  );
  return first.map(({ table, key, row, column, value }) => {
    const rows = spread.filter((other) => sameColumn(other, { table, column })).length;
    const where = `${tableNamed(table).sheet} 第 ${String(row)} 列起 ${String(rows)} 列`;
    const message = `${where}的「${column}」是 Excel 的錯誤值「${String(value)}」。檢核與議程自行計算此欄，不受影響；請還原該欄公式。`;
    return { severity: 'W', table, key, row, column, value, message };
  });
}

function sameColumn(
  a: Pick<ReadFault, 'table' | 'column'>,
  b: Pick<ReadFault, 'table' | 'column'>,
): boolean {
  return a.table === b.table && a.column === b.column;
}

function isComputedError({ code, table, column }: ReadFault): boolean {
  const columns = Object.values(tableNamed(table).columns);
  return (
    code === 'errorValue' &&
    columns.some(({ header, formula }) => header === column && formula !== undefined)
  );
}

function isOfIndicator(fault: ReadFault): boolean {
  return fault.table === 'Indicators' && indicatorColumns.includes(fault.column);
}

function place(fault: ReadFault): string {
  return ['missingTable', 'missingColumn', 'duplicateColumn'].includes(fault.code)
    ? tableNamed(fault.table).sheet
    : rowName(fault.table, fault);
}

function said(fault: ReadFault): string {
  const { column, suggestion } = fault;
  const value = `${column}「${String(fault.value)}」`;
  switch (fault.code) {
    case 'missingTable':
      return `活頁簿沒有表格 ${fault.table}，無法檢核。請以「建立工作表」補建，不要更改表格名稱。`;
    case 'missingColumn':
      return `缺少「${column}」欄，與此欄有關的檢核無法進行。請補上標題為「${column}」的欄。`;
    case 'duplicateColumn':
      return `有兩個以上的「${column}」欄，無法判斷以何者為準。請將多餘的欄改名或刪除。`;
    case 'textDate':
      return `${value}不是 Excel 的日期，檢核與議程以 ${suggestion ?? ''} 計算，工作表的公式則不計算。請改填日期 ${suggestion ?? ''}。`;
    case 'impossibleDate':
      return /\d/.test(halfWidth(String(fault.value)))
        ? `${value}不是存在的日期。請更正。`
        : `${value}不是日期。請填日期；沒有日期請留白。`;
    case 'ambiguousDate':
      return `${value}的年份無法判斷。請以民國年三位數或西元年四位數重填。`;
    case 'notInList':
      return `${value}不在可選的內容內。${remedyOf(fault)}`;
    case 'notNumber':
      return `${value}不是數字。請只填數字；沒有資料請留白，不要填 0。`;
    case 'notPeriod':
      return `${value}無法判讀，此值不會列入議程。請寫成 115、115上、115Q1 或 115-03 之形式。`;
    case 'errorValue':
      return `${value}是 Excel 的錯誤值。請修正公式或重填。`;
    case 'missingKey':
      return `${column}空白，其他資料無法指到此列。請填${column}。`;
    case 'duplicateKey': {
      const headers = tableNamed(fault.table).key.map((name) => headerOf(fault.table, name));
      return `${headers.join('與')}「${fault.key}」與前面的列重複。請改用未使用的${column}，或刪去重複的列。`;
    }
  }
}

function remedyOf(fault: ReadFault): string {
  if (fault.suggestion !== undefined) return `是否為「${fault.suggestion}」？請由清單選取。`;
  const columns = Object.values(tableNamed(fault.table).columns);
  const list = columns.find((column) => column.header === fault.column)?.list;
  return list === undefined ? '請由清單選取。' : `請由清單選取：${lists[list].join('、')}。`;
}
