import { factsOf, type Facts } from '../../src/facts/facts';
import type { TableBlock } from '../../src/register/block';
import type { Columns } from '../../src/register/column';
import type { Day } from '../../src/register/day';
import { duties } from '../../src/register/duties';
import type { CellValue } from '../../src/register/fault';
import { readRegister } from '../../src/register/read';
import type { TableName } from '../../src/register/register';
import { tableNamed, tableNames } from '../../src/register/register';
import { check } from '../../src/rules/check';
import type { Problem } from '../../src/rules/problem';
import type { ColumnName } from '../../src/register/register';

/** Cells of a row by code name; what is not given is an empty cell. */
type Cells<N extends TableName> = Readonly<Partial<Record<ColumnName<N>, CellValue>>>;

/** Excel's serial number of a 民國 day, worked out apart from the program. */
export function d(rocYear: number, month: number, day: number): number {
  return Date.UTC(rocYear + 1911, month - 1, day) / 86_400_000 + 25_569;
}

const TODAY = '2026-11-22' as Day;
const HEADER_ROW = 3;

/** The tables of a small office, as the cells of its workbook; a test changes one thing in it. */
export class Office {
  private readonly cells = new Map<TableName, Record<string, CellValue>[]>(
    tableNames.map((name) => [name, []]),
  );
  private readonly results = new Map<object, Readonly<Partial<Record<string, CellValue>>>>();
  private readonly headers = new Map<TableName, string[]>(
    tableNames.map((name) => [name, Object.values(columnsOf(name)).map((c) => c.header)]),
  );

  add<N extends TableName>(table: N, ...rows: Cells<N>[]): this {
    const empty = (): Record<string, CellValue> => ({});
    this.rowsOf(table).push(...rows.map((row) => Object.assign(empty(), row)));
    return this;
  }

  /** Changes cells of the row with this key. */
  set<N extends TableName>(table: N, key: string, cells: Cells<N>): this {
    Object.assign(this.rowOf(table, key), cells);
    return this;
  }

  /** What formulas of the row with this key come to, which stand as they are. */
  comesTo<N extends TableName>(table: N, key: string, cells: Cells<N>): this {
    this.results.set(this.rowOf(table, key), cells);
    return this;
  }

  /** Puts a value into a column of the first row, or of a new one where there is none. */
  spoil(table: TableName, column: string, value: CellValue): this {
    const rows = this.rowsOf(table);
    rows[0] = { ...rows[0], [column]: value };
    return this;
  }

  remove(table: TableName, ...keys: string[]): this {
    for (const key of keys) {
      const rows = this.rowsOf(table);
      rows.splice(rows.indexOf(this.rowOf(table, key)), 1);
    }
    return this;
  }

  clear(...tables: TableName[]): this {
    for (const table of tables) this.rowsOf(table).length = 0;
    return this;
  }

  /** Takes the table out of the workbook. */
  drop(table: TableName): this {
    this.cells.delete(table);
    return this;
  }

  /** Gives a column another header. */
  retitle<N extends TableName>(table: N, column: ColumnName<N>, header: string): this {
    const headers = this.headers.get(table) ?? [];
    headers[Object.keys(columnsOf(table)).indexOf(column)] = header;
    return this;
  }

  /** Worksheet row of a row. */
  row(table: TableName, key: string): number {
    return HEADER_ROW + 1 + this.rowsOf(table).indexOf(this.rowOf(table, key));
  }

  facts(today: string = TODAY): Facts {
    const register = readRegister([...this.cells.keys()].map((table) => this.block(table)));
    return factsOf(register, { today: () => today as Day });
  }

  problems(today?: string): Problem[] {
    return check(this.facts(today));
  }

  /** The problems of one rule as 「key column」, with the severity in front where it is not E. */
  of(rule: string, today?: string): string[] {
    return this.problems(today)
      .filter((problem) => problem.rule === rule)
      .map(({ key, column, severity }) =>
        [severity === 'E' ? '' : severity, key, column].filter((part) => part !== '').join(' '),
      );
  }

  /** The messages of one rule. */
  said(rule: string, today?: string): string {
    return this.problems(today)
      .filter((problem) => problem.rule === rule)
      .map((problem) => problem.message)
      .join('\n');
  }

  private rowsOf(table: TableName): Record<string, CellValue>[] {
    const rows = this.cells.get(table);
    if (!rows) throw new Error(`${table} was dropped`);
    return rows;
  }

  private rowOf(table: TableName, key: string): Record<string, CellValue> {
    const names = tableNamed(table).key;
    const row = this.rowsOf(table).find((r) => names.map((n) => r[n]).join(' ') === key);
    if (!row) throw new Error(`${table} has no row ${key}`);
    return row;
  }

  private block(table: TableName): TableBlock {
    const columns = Object.entries(columnsOf(table));
    const rows = this.rowsOf(table);
    const formulas = columns
      .filter(([, column]) => column.formula)
      .map(
        ([name, column]) =>
          [column.header, rows.map((row) => row[name] ?? column.formula ?? '')] as const,
      );
    return {
      table,
      sheet: tableNamed(table).sheet,
      headerRow: HEADER_ROW,
      firstColumn: 1,
      headers: this.headers.get(table) ?? [],
      values: rows.map((row) =>
        columns.map(([name]) => this.results.get(row)?.[name] ?? row[name] ?? ''),
      ),
      formulas: Object.fromEntries(formulas),
    };
  }
}

function columnsOf(table: TableName): Columns {
  return tableNamed(table).columns;
}

/** Who answers for the duties of a role; of 執行小組 the last three are its head's. */
const accountable: Readonly<Record<string, string>> = {
  管理委員會: '王安平',
  資安長: '王安平',
  資安主管: '李文德',
  委員: '黃志明',
  執行小組: '何美玉',
  執行小組組長: '李文德',
  'ISMS 承辦人': '陳佳玲',
  稽核小組: '林淑芬',
  稽核小組組長: '張正義',
};

function assigned(duty: (typeof duties)[number]): Cells<'Responsibilities'> {
  const { dutyId, role } = duty;
  const headOfGroup = ['2-1-M', '2-1-N', '2-1-O'].includes(dutyId);
  const who = headOfGroup ? '李文德' : (accountable[role ?? ''] ?? '');
  return {
    ...(duty as Cells<'Responsibilities'>),
    // 資安主管 C says the same in the procedure: this office has its own words here.
    ...(dutyId === '2-2-A' && {
      duty: '承委員會之授權，率執行小組持續改善 ISMS。',
      edition: '本所',
    }),
    accountable: who,
    responsible: who,
    evidence: '辦理紀錄',
    lastDone: d(115, 9, 2),
  };
}

/** Of 陸 of the procedure. */
const procedures = [
  '資訊安全手冊',
  '風險評鑑與管理程序',
  '監視與量測控制程序',
  '資訊安全稽核程序',
  '矯正措施處理程序',
];

const agendaNos = ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6'] as const;

function agendaOf(reviewId: string, decided: Cells<'AgendaItems'> = {}): Cells<'AgendaItems'>[] {
  return agendaNos.map((itemNo) => ({
    agendaItemId: `${reviewId}-${itemNo}`,
    reviewId,
    itemNo,
    ...(['2', '4', '6'].includes(itemNo) ? { description: `本期第 ${itemNo} 項之說明文字。` } : {}),
    ...decided,
  }));
}

/** An office in order: two meetings, one internal audit a year, nothing to report on 115/11/22. */
export function office(): Office {
  const committee = '資訊安全管理委員會';
  const working = 'ISMS 執行小組';
  const auditing = 'ISMS 稽核小組';
  const startDate = d(112, 1, 1);
  const approved = '資訊安全管理委員會 111 年 12 月 20 日會議核定';
  return new Office()
    .add(
      'Units',
      { unit: '秘書室', headTitle: '主任秘書', inScope: '否' },
      { unit: '行政室', headTitle: '主任', inScope: '是' },
      { unit: '政風室', headTitle: '主任', inScope: '否' },
      { unit: '民政課', headTitle: '課長', inScope: '是' },
    )
    .add(
      'Settings',
      { item: '機關名稱', value: '青禾鎮公所' },
      { item: '核定日期', value: d(112, 6, 1) },
      { item: '檢討日期', value: d(115, 3, 2) },
      ...procedures.flatMap((procedure) => [
        { item: `${procedure}版次`, value: 'V1.0' },
        { item: `${procedure}日期`, value: d(112, 6, 1) },
      ]),
      // The twelve months of MR-03 are over on 115/12/15.
      { item: '會議到期前提醒日數', value: 7 },
    )
    .add(
      'Members',
      {
        memberId: 'M-01',
        name: '王安平',
        title: '主任秘書',
        unit: '秘書室',
        organisation: committee,
        position: '資安長(召集人)',
        startDate,
      },
      {
        memberId: 'M-02',
        name: '李文德',
        title: '主任',
        unit: '行政室',
        organisation: committee,
        position: '資安主管(副召集人)',
        startDate,
      },
      {
        memberId: 'M-03',
        name: '李文德',
        title: '主任',
        unit: '行政室',
        organisation: working,
        position: '執行小組組長',
        basis: approved,
        startDate,
      },
      {
        memberId: 'M-04',
        name: '陳佳玲',
        title: '書記',
        unit: '行政室',
        organisation: working,
        position: 'ISMS 承辦人',
        contactPerson: '是',
        basis: `執行小組組長 111 年 12 月 26 日簽派，${approved}`,
        startDate,
        competence: '資安專業課程 12 小時',
      },
      {
        memberId: 'M-05',
        name: '張正義',
        title: '主任',
        unit: '政風室',
        organisation: auditing,
        position: '稽核小組組長',
        startDate,
        competence: '內部稽核員訓練證書',
      },
      {
        memberId: 'M-06',
        name: '林淑芬',
        title: '課員',
        unit: '政風室',
        organisation: auditing,
        position: '稽核小組成員',
        startDate,
        competence: '內部稽核員訓練證書',
      },
      {
        memberId: 'M-07',
        name: '黃志明',
        title: '課長',
        unit: '民政課',
        organisation: committee,
        position: '委員',
        startDate,
      },
      {
        memberId: 'M-21',
        name: '張正義',
        title: '主任',
        unit: '政風室',
        organisation: committee,
        position: '委員',
        startDate,
      },
      {
        memberId: 'M-22',
        name: '何美玉',
        title: '課員',
        unit: '行政室',
        organisation: working,
        position: '執行小組組員',
        basis: approved,
        startDate,
      },
    )
    .add('Responsibilities', ...duties.map(assigned))
    .add(
      'Audits',
      {
        auditId: 'IA-114-01',
        auditType: '內部稽核',
        startDate: d(114, 9, 1),
        endDate: d(114, 9, 2),
        units: '民政課',
        auditors: '林淑芬',
        status: '完成',
        conclusion: '大致符合',
      },
      {
        auditId: 'IA-115-01',
        auditType: '內部稽核',
        startDate: d(115, 9, 1),
        endDate: d(115, 9, 2),
        units: '民政課、行政室',
        auditors: '林淑芬',
        status: '完成',
        conclusion: '大致符合',
      },
    )
    .add(
      'Findings',
      {
        findingId: 'NC-115-001',
        foundDate: d(115, 9, 2),
        source: '內部稽核',
        auditId: 'IA-115-01',
        category: '主要不符合',
        clause: '9.2',
        description: '備份紀錄未依規定保存',
        unit: '民政課',
        issuer: '林淑芬',
        closedDate: d(115, 11, 1),
      },
      {
        findingId: 'NC-115-002',
        foundDate: d(115, 9, 2),
        source: '內部稽核',
        auditId: 'IA-115-01',
        category: '次要不符合',
        clause: '8.1',
        description: '帳號清查表缺主管核章',
        unit: '行政室',
        issuer: '林淑芬',
      },
      {
        findingId: 'NC-115-003',
        foundDate: d(115, 9, 2),
        source: '內部稽核',
        auditId: 'IA-115-01',
        category: '觀察事項',
        description: '機房溫度紀錄可再完整',
        unit: '行政室',
        issuer: '林淑芬',
      },
      {
        findingId: 'NC-114-001',
        foundDate: d(114, 9, 2),
        source: '內部稽核',
        auditId: 'IA-114-01',
        category: '建議事項',
        description: '宜增列訪客登記欄位',
        unit: '秘書室',
        issuer: '林淑芬',
        closedDate: d(114, 10, 1),
      },
    )
    .add(
      'CorrectiveActions',
      {
        actionId: 'CA-115-001',
        findingId: 'NC-115-001',
        containment: '補齊九月份備份紀錄',
        cause: '交接時未移交保存規定',
        action: '修訂備份作業說明並辦理訓練',
        levels: '管理、人力',
        unit: '民政課',
        owner: '黃志明',
        openedDate: d(115, 9, 5),
        dueDate: d(115, 9, 30),
        followUp: '每月追蹤',
        doneDate: d(115, 9, 28),
        evidence: '訓練簽到表',
        verifier: '林淑芬',
        verifiedDate: d(115, 10, 15),
        result: '有效',
      },
      {
        actionId: 'CA-115-002',
        findingId: 'NC-115-002',
        containment: '補核章',
        cause: '表單未列核章欄',
        action: '修訂表單',
        levels: '管理',
        unit: '行政室',
        owner: '陳佳玲',
        openedDate: d(115, 9, 5),
        dueDate: d(115, 12, 31),
        followUp: '每月追蹤',
      },
    )
    .add(
      'Indicators',
      {
        indicatorId: 'K-1',
        name: '系統可用率',
        indicatorType: '監督量測',
        direction: '愈高愈好',
        unit: '%',
        target: 99,
        frequency: '半年',
        owner: '陳佳玲',
      },
      {
        indicatorId: 'K-2',
        name: '資安事件數',
        indicatorType: '資安目標',
        direction: '愈低愈好',
        unit: '件',
        target: 2,
        frequency: '年',
        owner: '陳佳玲',
        note: '與教育訓練成效一併檢討',
      },
    )
    .add(
      'Measurements',
      { indicatorId: 'K-1', period: '114下', value: 99.1 },
      { indicatorId: 'K-1', period: '115上', value: 99.4 },
      { indicatorId: 'K-2', period: '114', value: 1 },
      { indicatorId: 'K-2', period: '115', value: 0 },
    )
    .add('Risks', {
      riskId: 'R-01',
      asset: '公文系統',
      scenario: '勒索軟體',
      assessedDate: d(115, 8, 1),
      level: '中',
      treatment: '降低',
      plan: '異地備份',
      owner: '陳佳玲',
      dueDate: d(115, 12, 31),
      residualLevel: '低',
    })
    .add(
      'Reviews',
      {
        reviewId: 'MR-114-01',
        name: '114 年管理審查會議',
        date: d(114, 12, 15),
        chair: '王安平',
        minutesBy: '陳佳玲',
        periodStart: d(113, 12, 1),
        periodEnd: d(114, 11, 30),
        status: '已核定',
        suitability: '適用',
        adequacy: '適切',
        effectiveness: '有效',
        improvements: '建置異地備份',
        changes: '無',
        resources: '無',
        approvedDate: d(114, 12, 20),
        nextDate: d(115, 12, 10),
      },
      {
        reviewId: 'MR-115-01',
        name: '115 年管理審查會議',
        date: d(115, 12, 10),
        chair: '王安平',
        minutesBy: '陳佳玲',
        periodStart: d(114, 12, 1),
        periodEnd: d(115, 11, 30),
        status: '籌備中',
      },
    )
    .add(
      'Attendance',
      ...['王安平', '李文德', '黃志明', '張正義'].map((name) => ({
        reviewId: 'MR-114-01',
        name,
        role: '委員',
        attendance: '出席',
      })),
    )
    .add(
      'AgendaItems',
      ...agendaOf('MR-114-01', { decisionType: '照案通過', decision: '依說明辦理。' }),
      ...agendaOf('MR-115-01'),
    )
    .add(
      'Resolutions',
      {
        resolutionId: 'MR-114-01-A01',
        reviewId: 'MR-114-01',
        itemNo: '6',
        resolution: '建置異地備份',
        lead: '行政室',
        dueDate: d(115, 6, 30),
        progress: '設備已到貨',
        updatedDate: d(115, 10, 1),
        lateReason: '設備交貨延遲',
        extendedTo: d(115, 12, 31),
        state: '繼續列管',
      },
      {
        resolutionId: 'MR-114-01-A02',
        reviewId: 'MR-114-01',
        itemNo: '4',
        resolution: '修訂委外合約範本',
        lead: '行政室',
        dueDate: d(115, 3, 31),
        progress: '範本已修訂並公告',
        updatedDate: d(115, 3, 20),
        state: '解除列管',
        releaseBasis: '資安長核定',
        releasedDate: d(115, 4, 10),
        evidence: '合約範本',
      },
    );
}
