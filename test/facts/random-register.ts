import type { Clock, Day } from '../../src/register/day';
import { factsOf, type Facts } from '../../src/facts/facts';
import { readRegister } from '../../src/register/read';
import { blocksOf, d, type Sheets } from './small-register';

type Row = Readonly<Record<string, string | number>>;
const blank = '';

/** Chances that are the same on every run: a 32-bit generator (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number of both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  of<T>(choices: readonly T[]): T {
    const choice = choices[this.whole(0, choices.length - 1)];
    if (choice === undefined) throw new Error('nothing to choose from');
    return choice;
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }
}

/** After every day of a random register. */
const today: Clock = { today: () => '2028-06-01' as Day };

export function randomFacts(seed: number): Facts {
  return factsOf(readRegister(blocksOf(randomRegister(seed))), today);
}

/**
 * An office as chance would have it, its days heaped on the edges of the periods: three to seven
 * reviews one after the other, periods of unequal length, 起 blank at times, a meeting of another
 * kind, and rows with cells left blank.
 */
export function randomRegister(seed: number): Sheets {
  const chance = new Chance(seed);
  const many = chance.whole(3, 7);
  const ends: number[] = [];
  let end = d(108, 11, 30) + chance.whole(0, 40);
  for (let at = 0; at <= many; at++) {
    ends.push(end);
    end += chance.of([180, 364, 365, 366, 400]);
  }
  const reviews = ends.slice(1).map((periodEnd, at) => ({
    reviewId: `MR-${String(109 + at)}-01`,
    name: '管理審查會議',
    date: periodEnd + chance.whole(0, 25),
    periodStart: at > 0 && chance.is(0.4) ? blank : (ends[at] ?? 0) + 1,
    periodEnd,
    status: '已召開',
  }));
  const [first = 0, last = 0] = [ends[0], reviews.at(-1)?.date];
  const edges = [...ends, ...ends.map((day) => day + 1), ...reviews.map(({ date }) => date)];
  const day = () =>
    chance.is(0.4) ? chance.of(edges) + chance.whole(-1, 1) : chance.whole(first - 900, last + 60);
  const later = (from: number) =>
    chance.is(0.3) ? Math.max(from, day()) : from + chance.of([0, 1, 20, 90, 200, 500, 1200]);
  const maybe = (probability: number, value: () => number): number | '' =>
    chance.is(probability) ? value() : blank;

  const audits = rows(chance.whole(0, 8), (n) => {
    const endDate = maybe(0.9, day);
    return {
      auditId: `IA-${n}`,
      auditType: '內部稽核',
      endDate,
      units: '民政課',
      status: '進行中',
    };
  });
  const findings = rows(chance.whole(0, 45), (n) => {
    const foundDate = maybe(0.95, day);
    return {
      findingId: `F-${n}`,
      category: chance.of([
        '主要不符合',
        '次要不符合',
        '次要不符合',
        '觀察事項',
        '建議事項',
        blank,
      ]),
      source: chance.of(['內部稽核', '內部稽核', '資安事件', '自行檢查']),
      auditId: chance.is(0.5) ? `IA-${String(chance.whole(1, 9))}` : blank,
      clause: chance.of(['8.1', '7.2', 'A.5.1', 'A.8.8', 'a.8.8', blank]),
      foundDate,
      closedDate: foundDate === blank ? blank : maybe(0.6, () => later(foundDate)),
      description: `發現${n}`,
      unit: '民政課',
    };
  });
  const actions = rows(findings.length === 0 ? 0 : chance.whole(0, 50), (n) => {
    const doneDate = maybe(0.65, day);
    const verifiedDate = doneDate === blank ? blank : maybe(0.7, () => later(doneDate));
    return {
      actionId: `C-${n}`,
      findingId: `F-${String(chance.whole(1, findings.length))}`,
      action: '修訂作業說明',
      unit: '行政室',
      dueDate: maybe(0.95, day),
      doneDate,
      verifiedDate,
      result: verifiedDate === blank ? blank : chance.of(['有效', '有效', '部分有效', '無效']),
    };
  });
  const frequencies = ['月', '季', '半年', '年'] as const;
  const indicators = rows(chance.whole(0, 9), (n) => ({
    indicatorId: `K${n}`,
    name: `指標${n}`,
    indicatorType: chance.of(['監督量測', '監督量測', '資安目標']),
    direction: chance.of(['愈高愈好', '愈低愈好']),
    frequency: chance.of(frequencies),
    unit: chance.of(['%', '件']),
    target: chance.whole(10, 90),
  }));
  const measurements = indicators.flatMap(({ indicatorId, frequency, target }) =>
    labelsOf(frequency)
      .filter(() => chance.is(0.75))
      .map((period) => ({ indicatorId, period, value: target + chance.whole(-8, 8) / 2 })),
  );
  const risks = rows(chance.whole(0, 20), (n) => ({
    riskId: `R-${n}`,
    asset: '公文系統',
    level: chance.of(['高', '中', '低']),
    treatment: chance.of(['降低', '降低', '轉移', '避免', '接受']),
    dueDate: maybe(0.9, day),
    doneDate: maybe(0.5, day),
    residualLevel: chance.of(['高', '中', '低', '低', blank]),
    assessedDate: first,
  }));
  const meetings = [
    ...reviews,
    {
      reviewId: 'PM-112-01',
      reviewType: '專案工作會議',
      date: chance.whole(first, last),
      status: '已召開',
    },
  ];
  const resolutions = rows(chance.whole(0, 25), (n) => {
    const meeting = chance.of(meetings);
    return {
      resolutionId: `${meeting.reviewId}-A${n.padStart(2, '0')}`,
      reviewId: meeting.reviewId,
      resolution: `決議${n}`,
      lead: '行政室',
      dueDate: maybe(0.9, () => later(meeting.date)),
      updatedDate: maybe(0.7, () => later(meeting.date)),
      releasedDate: maybe(0.5, () => later(meeting.date)),
    };
  });
  return {
    Settings: [{ item: '機關名稱', value: '青禾鎮公所' }],
    // In no order of time.
    Reviews: [...meetings].reverse(),
    Audits: audits,
    Findings: findings,
    CorrectiveActions: actions,
    Indicators: indicators,
    Measurements: measurements,
    Risks: risks,
    Resolutions: resolutions,
  };
}

function rows<R extends Row>(many: number, row: (n: string) => R): R[] {
  return Array.from({ length: many }, (_, at) => row(String(at + 1)));
}

function labelsOf(frequency: '月' | '季' | '半年' | '年'): string[] {
  return [108, 109, 110, 111, 112, 113, 114, 115].flatMap((year) => {
    const y = String(year);
    if (frequency === '年') return [y];
    if (frequency === '半年') return [`${y}上`, `${y}下`];
    const many = frequency === '季' ? 4 : 12;
    return rows(many, (n) => ({ n })).map(({ n }) =>
      frequency === '季' ? `${y}Q${n}` : `${y}-${n.padStart(2, '0')}`,
    );
  });
}
