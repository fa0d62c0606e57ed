import type { Facts } from '../facts/facts';
import { ofGroup } from '../facts/of-group';
import type { RowPlace } from '../register/column';
import { type Day, rocShort } from '../register/day';
import { identity } from '../register/identity';
import { lackOfColumns } from '../register/lack';
import { parseChoice } from '../register/list-entry';
import { actionProgress, openState, overdueDays, riskProgress } from '../register/progress';
import { readable } from '../register/readable';
import type { CorrectiveAction, Rows, TableName } from '../register/register';
import { type Fix, withFix } from './fix';
import { headerOf, type Report, reportCell } from './report';
import type { ColumnName } from '../register/register';
import { type Said, listed, say } from '../register/said';
import { isFormulaBroken } from './broken-formula';
import { ofEach } from './of-each';
import type { Rule } from './rule';

// Computed columns work themselves out; a cell that does not was typed over or emptied. What a formula
// comes to may be stale and is never judged.

/** What a formula would come to: null nothing; undefined where what it needs cannot be read. */
type Derived = string | number | null | undefined;

interface ComputedColumn<N extends TableName> {
  readonly table: N;
  readonly column: ColumnName<N>;
  derive(row: Rows[N][number], facts: Facts): Derived;
  /** Whether another rule speaks of what stands in the cell. */
  isLeft?(row: Rows[N][number]): boolean;
  /** From what, as it stands in the row: 「預定完成日 115/09/30、實際完成日空白」. */
  because(row: Rows[N][number], facts: Facts): Said;
}

/** What stands in the cell; of one that another rule speaks of all is false. */
interface Standing {
  readonly isWhole: boolean;
  readonly isEmptied: boolean;
  readonly isTyped: boolean;
  readonly isWrong: boolean;
}

const works: Standing = { isWhole: true, isEmptied: false, isTyped: false, isWrong: false };

/** What stands in the cells of the column, of each row: after an edit only its own is looked at. */
function looked<N extends TableName>(own: ComputedColumn<N>) {
  const cells = ofEach((row: Rows[N][number], facts: Facts): Standing => {
    const place: RowPlace = row;
    const isEmptied = place.emptied.has(own.column);
    const isTyped = place.typedOver.has(own.column);
    if (!isEmptied && !isTyped) return works;
    // Without what it is worked out from, or with an error value, others speak of the row.
    const isOthers = !isTyped || place.unread.has(own.column) || own.isLeft?.(row) === true;
    const isWrong = !isOthers && isOtherThanDerived(own, row, facts);
    return { isWhole: false, isEmptied, isTyped: !isOthers && !isWrong, isWrong };
  });
  return { ...own, cells };
}

type Looked<N extends TableName> = ReturnType<typeof looked<N>>;

interface Dated extends RowPlace {
  readonly dueDate: Day | null;
  readonly doneDate: Day | null;
}

const dates = (row: Dated) => {
  const said = (header: string, day: Day | null) =>
    day === null ? say`${header}空白` : say`${header} ${rocShort(day)}`;
  return say`${said('預定完成日', row.dueDate)}、${said('實際完成日', row.doneDate)}`;
};

const hasDates = (row: Dated) => !row.unread.has('dueDate') && !row.unread.has('doneDate');

/** What of an action has a say in the state of its finding. */
const INPUTS = ['findingId', 'previousActionId', 'doneDate', 'result'] as const;

const areReadable = ofGroup((actions: readonly CorrectiveAction[]) =>
  actions.every((action) => readable(action, ...INPUTS)),
);

const stateOf = ofGroup(openState);

const state = looked<'Findings'>({
  table: 'Findings',
  column: 'state',
  derive(finding, { register, actionsOf, currentActionsOf }) {
    if (!readable(finding, 'findingId', 'closedDate')) return undefined;
    if (lackOfColumns(register, 'CorrectiveActions', INPUTS) !== null) return undefined;
    if (finding.findingId === null) return null;
    if (!areReadable(actionsOf(finding.findingId))) return undefined;
    if (finding.closedDate !== null) return '結案';
    return stateOf(currentActionsOf(finding.findingId));
  },
  because: ({ findingId, closedDate }, { actionsOf }) =>
    closedDate === null
      ? say`結案日空白、矯正措施 ${String(actionsOf(findingId).length)} 項`
      : say`結案日 ${rocShort(closedDate)}`,
  // What is none of the states FND-03 reports; a formula kept as its letters is none of its business.
  isLeft: ({ state: typed }) =>
    typed !== null &&
    !String(typed).startsWith('=') &&
    !('value' in parseChoice('FindingState', typed)),
});

const actionProgressColumn = looked<'CorrectiveActions'>({
  table: 'CorrectiveActions',
  column: 'progress',
  derive: (row, { today }) => (hasDates(row) ? actionProgress(row, today) : undefined),
  because: dates,
});

const overdueDaysColumn = looked<'CorrectiveActions'>({
  table: 'CorrectiveActions',
  column: 'overdueDays',
  derive: (row, { today }) => (hasDates(row) ? overdueDays(row, today) : undefined),
  because: dates,
});

const riskProgressColumn = looked<'Risks'>({
  table: 'Risks',
  column: 'progress',
  derive: (row, { today }) => (hasDates(row) ? riskProgress(row, today) : undefined),
  because: dates,
});

function isOtherThanDerived<N extends TableName>(
  { column, derive }: ComputedColumn<N>,
  row: Rows[N][number],
  facts: Facts,
): boolean {
  const derived = derive(row, facts);
  if (derived === undefined || derived === null) return false;
  return identity(String(valueOf(row, column) ?? '')) !== identity(String(derived));
}

function valueOf(row: RowPlace, column: string): unknown {
  return Reflect.get(row, column);
}

function* wrongCells<N extends TableName>(own: Looked<N>, facts: Facts): Iterable<Report> {
  const { table, column } = own;
  const header = headerOf(table, column);
  const rows = facts.rows[table] as readonly Rows[N][number][];
  const cells = own.cells(rows, facts);
  if (cells.every((cell) => cell === works)) return;
  for (const row of rows.filter((_, at) => cells[at]?.isWrong)) {
    const said = say`${header}填「${String(valueOf(row, column) ?? '')}」`;
    const right = say`但${own.because(row, facts)}，應為「${String(own.derive(row, facts) ?? '')}」`;
    const message = say`${said}，${right}。請還原該欄公式，或更正所依據的資料。`;
    yield withFix(reportCell(table, row, column, message), refill(table, header));
  }
}

function refill(table: TableName, column: string): Fix {
  return { kind: 'refill', label: say`還原${column}的公式`.text, table, column };
}

/** The cells of a column that do not work themselves out and are not wrong: once for the column. */
function withoutFormula<N extends TableName>(own: Looked<N>, facts: Facts): Report[] {
  const { table, column } = own;
  if (isFormulaBroken(facts.register, table, headerOf(table, column))) return [];
  const rows = facts.rows[table] as readonly Rows[N][number][];
  const cells = own.cells(rows, facts);
  if (cells.every((cell) => cell === works)) return [];
  const emptied = rows.filter((_, at) => cells[at]?.isEmptied);
  const typed = rows.filter((_, at) => cells[at]?.isTyped);
  const [first] = [...emptied, ...typed].sort((a, b) => a.row - b.row);
  if (!first) return [];
  const counts = [
    emptied.length === 0 ? '' : say`${String(emptied.length)} 列空白`,
    typed.length === 0 ? '' : say`${String(typed.length)} 列以人工填寫取代公式`,
  ].filter((part) => part !== '');
  const header = headerOf(table, column);
  const whole = rows.find((_, at) => cells[at]?.isWhole);
  const how =
    whole === undefined
      ? say`在新的活頁簿按「建立工作表」，把該表「${header}」的一格複製到此欄各列`
      : say`複製第 ${String(whole.row)} 列的「${header}」，貼到沒有公式的各列`;
  const message = say`「${header}」欄有 ${listed(counts)}，不會隨日期與其他資料更新。檢核與議程自行計算此欄，不受影響。還原公式：${how}。`;
  return [withFix(reportCell(table, first, column, message, 'W'), refill(table, header))];
}

export const fnd14: Rule = {
  id: 'FND-14',
  severity: 'E',
  area: 'FND',
  title: '人工填寫的狀態與依矯正措施計算者相符',
  titleEn: 'A state typed by hand is as calculated from the corrective actions',
  authority: '實務作法',
  why: '人工填寫的狀態不會隨措施與日期更新，公文與議程所見與實際不符。',
  mend: '還原該欄公式；公式的結果不對者，更正矯正措施或結案日。',
  needs: { Findings: ['findingId', 'closedDate', 'state'] },
  run: (facts) => wrongCells(state, facts),
};

export const ca07: Rule = {
  id: 'CA-07',
  severity: 'E',
  area: 'CA',
  title: '人工填寫的執行情形、逾期天數與依日期計算者相符',
  titleEn: 'Progress and days late typed by hand are as calculated by the dates',
  authority: '實務作法',
  why: '人工填寫的執行情形會把逾期的措施說成如期，委員會看到的與實際不符。',
  mend: '還原該欄公式；公式的結果不對者，更正預定或實際完成日。',
  needs: { CorrectiveActions: ['dueDate', 'doneDate'] },
  *run(facts) {
    yield* wrongCells(actionProgressColumn, facts);
    yield* wrongCells(overdueDaysColumn, facts);
  },
};

export const rsk05: Rule = {
  id: 'RSK-05',
  severity: 'E',
  area: 'RSK',
  title: '人工填寫的處理狀態與依日期計算者相符',
  titleEn: 'A treatment state typed by hand is as calculated by the dates',
  authority: '實務作法',
  why: '人工填寫的處理狀態不會隨日期更新，第 5 項會與登錄的日期矛盾。',
  mend: '還原該欄公式；公式的結果不對者，更正預定或實際完成日。',
  needs: { Risks: ['dueDate', 'doneDate', 'progress'] },
  run: (facts) => wrongCells(riskProgressColumn, facts),
};

export const reg07: Rule = {
  id: 'REG-07',
  severity: 'W',
  area: 'REG',
  title: '計算欄各列都有公式',
  titleEn: 'Every row of a calculated column has its formula',
  authority: '實務作法',
  why: '沒有公式的儲存格不會隨日期更新，明天就可能是錯的；沒有增益集的人只看得到它。',
  mend: '將同欄其他列的公式向下填滿。',
  needs: {},
  run: (facts) => [
    ...withoutFormula(state, facts),
    ...withoutFormula(actionProgressColumn, facts),
    ...withoutFormula(overdueDaysColumn, facts),
    ...withoutFormula(riskProgressColumn, facts),
  ],
};
