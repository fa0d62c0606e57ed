import { lists } from '../../register/lists';
import { lackOf } from '../../register/lack';
import type { Responsibility } from '../../register/register';
import type { Facts } from '../../facts/facts';
import type { Block, Paper } from '../document';
import { heading, paragraph, tableOr, viewPaper, type ViewTitle } from './view-paper';

const title: ViewTitle = { title: '權責覆蓋', formNo: 'coverageFormNo' };

/** A page bears so many columns of people beside the duty's words. */
const peoplePerTable = 9;

interface Duty {
  readonly row: Responsibility;
  /** 主責 and 執行 as they are written, several names parted. */
  readonly accountable: readonly string[];
  readonly responsible: readonly string[];
  readonly gaps: readonly string[];
}

/** The duties of the procedure by the people who answer for them and carry them out, with what is missing. */
export function coveragePaper(facts: Facts): Paper {
  const columns = ['dutyId', 'role', 'letter', 'duty', 'accountable', 'responsible'] as const;
  const lack = lackOf(facts.register, 'Responsibilities', columns);
  if (lack !== null) return viewPaper(title, facts, [paragraph(`${lack}，無法列出。`, true)]);
  const duties = facts.rows.Responsibilities.map((row) => dutyOf(row, facts));
  if (duties.length === 0) return viewPaper(title, facts, [paragraph('「權責」尚無任何資料。')]);
  const nobody = lackOfPeople(facts);
  return viewPaper(title, facts, [
    ...(nobody === null ? [] : [paragraph(`${nobody}，無法判斷是否現任。`, true)]),
    heading('一、總覽'),
    ...summary(duties, facts),
    heading('二、每人權責項數'),
    loadTable(duties, facts),
    heading('三、待補之權責'),
    gapTable(duties),
    heading('四、權責與人員對照'),
    paragraph('●主責、○執行、◎主責並執行；人名後的＊表示今日非現任成員。'),
    ...lists.DutyRole.flatMap((role) =>
      matrices(
        role,
        duties.filter(({ row }) => row.role === role),
        facts,
      ),
    ),
  ]);
}

/** Without the people nobody can say who of them is no longer one. */
function lackOfPeople({ register }: Facts): string | null {
  return lackOf(register, 'Members', ['name', 'startDate', 'endDate']);
}

function dutyOf(row: Responsibility, facts: Facts): Duty {
  const { people, today } = facts;
  const accountable = people.namesIn(row.accountable);
  const responsible = people.namesIn(row.responsible);
  const gone = [...new Set([...accountable, ...responsible])].filter(
    (name) => lackOfPeople(facts) === null && people.currentOf(name, today).length === 0,
  );
  const gaps = [
    ...(accountable.length === 0 ? ['未指派主責'] : []),
    ...(accountable.length > 1 ? [`主責${String(accountable.length)}人，應為一人`] : []),
    ...(responsible.length === 0 ? ['無執行人員'] : []),
    ...(gone.length > 0 ? [`${gone.join('、')}非現任成員`] : []),
  ];
  return { row, accountable, responsible, gaps };
}

function summary(duties: readonly Duty[], { settings }: Facts): Block[] {
  const many = (test: (duty: Duty) => boolean) => String(duties.filter(test).length);
  const whole = many(({ gaps }) => gaps.length === 0);
  return [
    paragraph(
      `權責計${String(duties.length)}項（程序所列56項）：分工齊備${whole}項、未指派主責${many(({ accountable }) => accountable.length === 0)}項、主責超過一人${many(({ accountable }) => accountable.length > 1)}項、無執行人員${many(({ responsible }) => responsible.length === 0)}項。一人主責超過${String(settings.maximumDuties)}項者列為過載（設定「主責上限」）。`,
    ),
  ];
}

interface Load {
  readonly name: string;
  readonly accountable: number;
  readonly responsible: number;
}

function loadsOf(duties: readonly Duty[], { people }: Facts): Load[] {
  const names: string[] = [];
  for (const name of duties.flatMap((duty) => [...duty.accountable, ...duty.responsible])) {
    if (!names.some((known) => people.sameName(known, name))) names.push(name);
  }
  const has = (all: readonly string[], name: string) =>
    all.some((other) => people.sameName(other, name));
  return names
    .map((name) => ({
      name,
      accountable: duties.filter((duty) => has(duty.accountable, name)).length,
      responsible: duties.filter((duty) => has(duty.responsible, name)).length,
    }))
    .sort((a, b) => b.accountable - a.accountable || b.responsible - a.responsible);
}

function loadTable(duties: readonly Duty[], facts: Facts): Block {
  const limit = facts.settings.maximumDuties;
  const isUnknown = lackOfPeople(facts) !== null;
  return tableOr(
    {
      kind: 'table',
      columns: [
        { header: '姓名', weight: 6 },
        { header: '現任職務', weight: 22 },
        { header: '主責項數', weight: 5, align: 'center' },
        { header: '執行項數', weight: 5, align: 'center' },
        { header: '判斷', weight: 10 },
      ],
      rows: loadsOf(duties, facts).map(({ name, accountable, responsible }) => {
        const held = facts.people.currentOf(name, facts.today);
        return [
          name,
          held.flatMap(({ position }) => position ?? []).join('、') ||
            (isUnknown ? '（無法判斷）' : '（非現任成員）'),
          String(accountable),
          String(responsible),
          accountable > limit ? `過載，超過上限${String(accountable - limit)}項` : '',
        ];
      }),
    },
    '各項權責均未指派人員。',
  );
}

function gapTable(duties: readonly Duty[]): Block {
  return tableOr(
    {
      kind: 'table',
      columns: [
        { header: '權責編號', weight: 6 },
        { header: '角色', weight: 8 },
        { header: '權責內容', weight: 26 },
        { header: '待補事項', weight: 14 },
      ],
      rows: duties
        .filter(({ gaps }) => gaps.length > 0)
        .map(({ row, gaps }) => [
          row.key,
          row.role ?? '（未填）',
          row.duty ?? '（未填）',
          gaps.join('；'),
        ]),
    },
    '各項權責均有一位主責及執行人員。',
  );
}

/** Duty by person of one role of the procedure; many people take several tables. */
function matrices(role: string, duties: readonly Duty[], facts: Facts): Block[] {
  const { people, today } = facts;
  const names = loadsOf(duties, facts).map(({ name }) => name);
  const count = Math.max(1, Math.ceil(names.length / peoplePerTable));
  if (duties.length === 0) return [];
  const isUnknown = lackOfPeople(facts) !== null;
  const isCurrent = (name: string) => isUnknown || people.currentOf(name, today).length > 0;
  const mark = (duty: Duty, name: string) => {
    const has = (all: readonly string[]) => all.some((other) => people.sameName(other, name));
    const [a, r] = [has(duty.accountable), has(duty.responsible)];
    return a && r ? '◎' : a ? '●' : r ? '○' : '';
  };
  return Array.from({ length: count }, (_, at) => {
    const own = names.slice(at * peoplePerTable, (at + 1) * peoplePerTable);
    return {
      kind: 'table',
      caption: `${role}${count > 1 ? `（${String(at + 1)}／${String(count)}）` : ''}`,
      columns: [
        { header: '項次', weight: 4, align: 'center' },
        { header: '權責內容', weight: 28 },
        ...own.map((name) => ({
          header: `${headOf(name)}${isCurrent(name) ? '' : '＊'}`,
          weight: 4,
          align: 'center' as const,
        })),
      ],
      rows: duties.map((duty) => [
        duty.row.letter ?? '',
        duty.row.duty ?? '（未填）',
        ...own.map((name) => mark(duty, name)),
      ]),
    };
  });
}

/** Above a column a name has the room of one cell; whole it stands in the list of how many each has. */
const MOST_OF_NAME = 100;

function headOf(name: string): string {
  const characters = [...name];
  return characters.length > MOST_OF_NAME ? `${characters.slice(0, MOST_OF_NAME).join('')}…` : name;
}
