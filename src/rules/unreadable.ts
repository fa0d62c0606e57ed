import type { Column, RowPlace } from '../register/column';
import type { ReadFault } from '../register/fault';
import { type Register, tableNamed, tableNames } from '../register/register';
import { say } from '../register/said';
import type { Facts } from '../facts/facts';
import type { Report } from './report';
import { headerOf } from './report';
import { isFormulaBroken } from './broken-formula';
import { fixOfFault } from './fault-fix';
import { withFix } from './fix';
import { structureFix } from './structure-fix';
import { faultMessage, newerColumnsMessage } from './fault-message';

/** What KPI-01 asks of an indicator: there a value that is not one of the list is its business. */
const indicatorColumns = (['indicatorType', 'direction', 'target', 'frequency'] as const).map(
  (column) => headerOf('Indicators', column),
);

/** The rule under which a fault of reading is reported. */
function ruleOfFault(fault: ReadFault): string {
  switch (fault.code) {
    case 'missingTable':
    case 'emptyTwin':
    case 'duplicateTable':
    case 'copiedTable':
    case 'unreadableTable':
      return 'REG-01';
    case 'noHeaderRow':
    case 'missingColumn':
    case 'duplicateColumn':
      return 'REG-02';
    case 'outsideTable':
      return 'REG-06';
    case 'mergedCells':
      return 'REG-11';
    case 'bareColumns':
      return 'REG-12';
    case 'textDate':
      return 'DAT-01';
    case 'notDate':
    case 'impossibleDate':
    case 'ambiguousDate':
    case 'weekdayDiffers':
      return 'DAT-02';
    case 'dateOutOfRange':
      return 'DAT-03';
    case 'errorValue':
    case 'notPeriod':
      return 'REG-04';
    case 'notInList':
    case 'strangeCharacter':
      if (fault.table === 'Findings') return 'FND-03';
      return isOfIndicator(fault) ? 'KPI-01' : 'REG-03';
    case 'notNumber':
      return isOfIndicator(fault) ? 'KPI-01' : 'REG-04';
    case 'percentFormat':
    case 'dateFormat':
      return 'REG-08';
    case 'missingKey':
    case 'duplicateKey':
      if (fault.table === 'Findings') return 'FND-01';
      if (fault.table === 'Reviews' && fault.code === 'duplicateKey') return 'MR-04';
      // A value without its 期別 is blank; two of one 期別 contradict each other.
      if (fault.table === 'Measurements' && fault.code === 'duplicateKey') return 'KPI-02';
      return fault.table === 'CorrectiveActions' ? 'CA-01' : 'REG-05';
  }
}

/** The faults of a reading by rule: grouped once, for there may be tens of thousands. */
const grouped = new WeakMap<readonly ReadFault[], ReadonlyMap<string, readonly ReadFault[]>>();

function faultsByRule({ faults }: Register): ReadonlyMap<string, readonly ReadFault[]> {
  const before = grouped.get(faults);
  if (before) return before;
  const groups = new Map<string, ReadFault[]>();
  for (const fault of faults) append(groups, ruleOfFault(fault), fault);
  grouped.set(faults, groups);
  return groups;
}

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** The reading faults of one rule as its reports. */
export function faultsOf(rule: string, { register }: Facts): Report[] {
  return (faultsByRule(register).get(rule) ?? [])
    .filter((fault) => !isComputedError(fault) && !isOfNewerColumn(fault))
    .map((fault) => reportOf(fault, register));
}

function reportOf(fault: ReadFault, register: Register): Report {
  const report = { ...severityOf(fault), ...placeOf(fault), ...faultMessage(fault) };
  return withFix(report, fixOfFault(fault, register) ?? structureFix(fault));
}

/** The tables whose last repair was cut off: what belongs to them is still to come. */
export function unsettledTables({ register }: Facts): Report[] {
  return (faultsByRule(register).get('REG-12') ?? [])
    .filter(({ bare }) => bare?.isUnsettled)
    .map((fault) => reportOf(fault, register));
}

/** Where it is not the rule's own: a strange character stops nothing; a term may have begun long ago. */
function severityOf({ code, table }: ReadFault): Pick<Report, 'severity'> {
  if (code === 'strangeCharacter') return { severity: 'I' };
  // It may be kept on purpose.
  if (code === 'copiedTable') return { severity: 'W' };
  const lenient = table === 'Members' || table === 'Settings';
  return code === 'dateOutOfRange' && lenient ? { severity: 'W' } : {};
}

function placeOf({ table, key, row, column, value }: ReadFault): Omit<Report, 'message' | 'said'> {
  return { table, key, row, column, value: value === '' ? null : value };
}

/** The columns that a workbook made before they existed lacks: a table once, and no error. */
export function newerColumns({ register }: Facts): Report[] {
  const tables = new Map<string, ReadFault[]>();
  for (const fault of faultsByRule(register).get('REG-02') ?? []) {
    if (isOfNewerColumn(fault)) append(tables, fault.table, fault);
  }
  return [...tables.values()].flatMap((faults) => {
    const [first] = faults;
    if (!first) return [];
    const columns = faults.map(({ column }) => column);
    const report: Report = {
      ...placeOf(first),
      severity: 'W',
      ...newerColumnsMessage(first.table, columns),
    };
    const label = say`加入 ${String(columns.length)} 欄`.text;
    const { table } = first;
    return withFix(report, {
      ...{ kind: 'repair', label, table, repair: 'addColumns' },
      target: { columns },
    });
  });
}

/**
 * Error values of computed columns, a column once, or twice where some cells have its formula and some
 * have not: the program works these columns out itself. They are silent while a cell of the people's own has an error that may have spread.
 */
export function computedErrors({ register }: Facts): Report[] {
  const errors = register.faults.filter(({ code }) => code === 'errorValue');
  const spread = errors.filter(isComputedError);
  if (spread.length < errors.length) return [];
  const columns = new Map<string, ReadFault[]>();
  for (const fault of spread) append(columns, `${fault.table} ${fault.column}`, fault);
  return [...columns.values()].flatMap((faults) => {
    const [first] = faults;
    if (!first || isFormulaBroken(register, first.table, first.column)) return [];
    const worksOut = formulasStanding(register, first);
    return [
      ...errorsOfColumn(
        faults.filter(({ row }) => !worksOut(row)),
        true,
      ),
      ...errorsOfColumn(
        faults.filter(({ row }) => worksOut(row)),
        false,
      ),
    ];
  });
}

/** Which rows have the column's formula: restoring it would do nothing, only Excel can work it out. */
function formulasStanding(
  { rows }: Register,
  { table, column }: ReadFault,
): (row: number) => boolean {
  const name = Object.entries(tableNamed(table).columns).find(
    ([, { header }]) => header === column,
  )?.[0];
  const own: readonly RowPlace[] = rows[table];
  const others = own.filter(
    ({ typedOver, emptied }) => name !== undefined && (typedOver.has(name) || emptied.has(name)),
  );
  const without = new Set(others.map(({ row }) => row));
  return (row) => !without.has(row);
}

function errorsOfColumn(faults: readonly ReadFault[], isRefilled: boolean): Report[] {
  const [first] = faults;
  if (!first) return [];
  const { table, row, column, value } = first;
  const rows = say`第 ${String(row)} 列起 ${String(faults.length)} 列`;
  const said = isRefilled
    ? say`${rows}的「${column}」是 Excel 的錯誤值「${String(value)}」。檢核與議程自行計算此欄，不受影響；請還原該欄公式。`
    : say`${rows}的「${column}」公式仍在，結果是 Excel 的錯誤值「${String(value)}」。檢核與議程自行計算此欄，不受影響；請在 Excel 開啟並儲存，由 Excel 重新計算。`;
  const message = `${tableNamed(table).sheet} ${said.text}`;
  const report: Report = { ...placeOf(first), severity: 'W', message, said };
  const fix = { kind: 'refill', label: say`還原公式`.text, table, column } as const;
  return [isRefilled ? withFix(report, fix) : report];
}

/** Columns of a kind, as 「table header」: faults name columns by header. */
function columnsThat(is: (column: Column) => boolean): ReadonlySet<string> {
  return new Set(
    tableNames.flatMap((table) =>
      Object.values(tableNamed(table).columns)
        .filter(is)
        .map(({ header }) => `${table} ${header}`),
    ),
  );
}

const computedColumns = columnsThat(({ formula }) => formula !== undefined);
const newColumns = columnsThat(({ since }) => since !== undefined);

function isComputedError({ code, table, column }: ReadFault): boolean {
  return code === 'errorValue' && computedColumns.has(`${table} ${column}`);
}

function isOfNewerColumn({ code, table, column }: ReadFault): boolean {
  return code === 'missingColumn' && newColumns.has(`${table} ${column}`);
}

function isOfIndicator(fault: ReadFault): boolean {
  return fault.table === 'Indicators' && indicatorColumns.includes(fault.column);
}
