import { namesEndingWith } from './names-ending';
import { coverageOf } from '../../facts/coverage';
import { figuresOf } from '../../facts/figures';
import type { Figures } from '../../facts/figure';
import { auditsOf } from '../../facts/figures/audit-figures';
import { RowsById } from '../../facts/grouping';
import type { Meeting } from '../../facts/meeting';
import { rowsOfPart } from '../../facts/part-state';
import { type IndicatorReadings, isMeasured } from '../../facts/readings';
import { plain } from '../../register/identity';
import { lists } from '../../register/lists';
import type { AgendaItem, Indicator } from '../../register/register';
import { say } from '../../register/said';
import { reportCell, type Report } from '../report';

/** Words that name a figure, directly before the number that claims to be it. */
interface Stated {
  readonly no: string;
  /** Ends where the number begins. */
  readonly words: string;
  readonly unit: string;
  /** Figures the words may mean, by the groups of 3-1: any of them that agrees will do. */
  readonly ids: readonly string[];
  /** A rate is written in percent. */
  readonly isRate?: true;
}

const groups = ['total', 'nc', ...lists.FindingCategory];
const kinds =
  '(?:之|的)?(?:發現事項|不符合項目|不符合事項|不符合|缺失|發現)?(?:合?計|共計?|為|：|:)?';
const ofGroups = (name: string) => groups.map((group) => `3-1.${group}.${name}`);

const stated: readonly Stated[] = [
  {
    no: '3-1',
    words: '逾期(?:未完成(?:者|之矯正措施)?|件數)(?:共?計|為)?',
    unit: '件',
    ids: ['3-1.overdue'],
  },
  {
    no: '3-1',
    words: '本期(?:之|的)?(?:不符合項目|不符合事項|不符合|缺失)(?:合計|共?計|共|為|有)?',
    unit: '件',
    ids: [
      ...['opening', 'new', 'closed', 'closing'].flatMap(ofGroups),
      ...['3-1.overdue', '3-1.repeat'],
    ],
  },
  {
    no: '3-3',
    words: '發現(?:事項|件數)(?:共|計|共計|合計|為)?',
    unit: '件',
    ids: groups.map((group) => `3-3.findings.${group}`),
  },
  { no: '3-3', words: '稽核(?:共|計|共計|合計)', unit: '[次場]', ids: ['3-3.audits'] },
  { no: '3-1', words: `期初未結${kinds}`, unit: '件', ids: ofGroups('opening') },
  { no: '3-1', words: `本期新增${kinds}`, unit: '件', ids: ofGroups('new') },
  { no: '3-1', words: `本期結案${kinds}`, unit: '件', ids: ofGroups('closed') },
  { no: '3-1', words: `期末未結${kinds}`, unit: '件', ids: ofGroups('closing') },
  { no: '3-1', words: `重複缺失${kinds}`, unit: '件', ids: ['3-1.repeat'] },
  {
    no: '3-1',
    words: '如期完成率(?:為|達|：|:)?',
    unit: '%',
    ids: ['3-1.onTimeRate'],
    isRate: true,
  },
  {
    no: '3-1',
    words: '驗證有效率(?:為|達|：|:)?',
    unit: '%',
    ids: ['3-1.effectiveRate'],
    isRate: true,
  },
  {
    no: '3-1',
    words: '平均結案(?:天數|日數)(?:為|達|：|:)?',
    unit: '[天日]',
    ids: ['3-1.averageDaysToClose'],
  },
];

/** Where a clause is of another time, its numbers are not this period's. */
const OTHER_TIME = /前期|上期|前次|上次|去年|上年|前一期|[0-9] ?年/;
const BETWEEN_CLAUSES = /[,，、。;；]/;

/**
 * Numbers in the words of item 3 that differ from the figure whose name stands before them. Only what
 * names the figure itself is judged, and nothing said of another period.
 */
export function* statedNumbers(meeting: Meeting): Generator<Report> {
  // Worked out where a text names one of them at all: there may be tens of thousands of rows.
  let figures: Figures | null = null;
  for (const { no, words, unit, ids, isRate } of stated) {
    const found = claims(meeting, no, `(${words}) ?${NUMBER} ?(${unit})`);
    if (found.length === 0) continue;
    figures ??= figuresOf(meeting);
    const values = valuesOf(figures, ids, isRate === true);
    if (values === null) continue;
    yield* differing(no, found, [
      ...values,
      // An indicator may be of the same name, and of another window.
      ...(isRate ? valuesOfNamesakes(words.slice(0, 5), meeting) : []),
      ...(ids[0] === '3-3.findings.total' ? countsByAuditAndUnit(meeting) : []),
    ]);
  }
  const texts = new Map(['3-2', '3-4'].map((no) => [no, textsOf(no, meeting)]));
  for (const indicator of meeting.facts.rows.Indicators) {
    const name = plain(indicator.name ?? '');
    const unit = plain(indicator.unit ?? '');
    if (unit === '' || name.length < 2) continue;
    // Most are named in no text: nothing is looked for of these, nor compared with all others.
    const naming = [...texts].filter(([, all]) => all.some((text) => text.includes(name)));
    if (naming.length === 0) continue;
    const known = valuesOfIndicator(indicator, meeting);
    if (known === null) continue;
    const words = `${notWithin(name, meeting)}${literal(name)}(?:\\([^()]*\\))?${WHEN}(?:為|計|共|共計|合計|達|已達|升至|降至|僅|僅為|僅達)?`;
    const isShort = measuredOnce(indicator, meeting);
    for (const [no] of naming) {
      const found = claims(meeting, no, `(${words}) ?${NUMBER} ?(${literal(unit)})`);
      // That there is no trend to speak of KPI-04 says.
      yield* differing(
        no,
        isShort ? found.filter(({ name: said }) => !/[升降]至$/.test(said)) : found,
        known,
      );
    }
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** 「核心系統可用率 99 %」 says nothing of 「系統可用率」 where both are indicators. */
function notWithin(name: string, { facts }: Meeting): string {
  return namesEndingWith(name, facts.rows.Indicators)
    .map((other) => `(?<!${literal(other.slice(0, -name.length))})`)
    .join('');
}

/** 「115 年 9 月」, 「115 年第三季」: every value ever measured is known. */
const WHEN = '(?: ?[0-9]+ ?年度?)?(?: ?[0-9]+ ?月| ?第?[一二三四1-4] ?季| ?[上下]半年)?';

const NUMBER = '([0-9]+(?:\\.[0-9]+)?)';

/** A number that a text states. */
interface Claim {
  readonly row: AgendaItem;
  readonly whole: string;
  readonly name: string;
  readonly number: string;
  readonly unit: string;
}

/** @param pattern with groups for the name, the number and the unit */
function claims(meeting: Meeting, no: string, pattern: string): Claim[] {
  const texts = textsOf(no, meeting);
  return rowsOfPart(no, meeting).flatMap((row, at) => {
    const text = texts[at] ?? '';
    // How far the text was read, and whether the clause is of another time. No word of that is longer
    // than what is read again.
    let read = 0;
    let isOther = false;
    return [...text.matchAll(new RegExp(pattern, 'g'))].flatMap((match): Claim[] => {
      const [whole, name = '', number = '', unit = ''] = match;
      isOther = isOfOther(text.slice(Math.max(0, read - 3), match.index), isOther);
      read = match.index;
      if (isOther) return [];
      return [{ row, whole, name, number, unit }];
    });
  });
}

function textsOf(no: string, meeting: Meeting): string[] {
  return rowsOfPart(no, meeting).map(({ description }) => plain(description ?? ''));
}

/** Whether the clause that `more` ends in is of another time, where what stood of it before is or not. */
function isOfOther(more: string, before: boolean): boolean {
  const clauses = more.split(BETWEEN_CLAUSES);
  return (clauses.length === 1 && before) || OTHER_TIME.test(clauses.at(-1) ?? '');
}

function* differing(
  no: string,
  found: readonly Claim[],
  known: readonly number[],
): Generator<Report> {
  for (const { row, whole, name, number, unit } of found) {
    if (known.some((value) => agrees(value, number))) continue;
    const figure = name.replace(/(：|:|為|計|共|共計|合計|達|已達|升至|降至|僅|僅為|僅達)$/, '');
    yield reportCell(
      'AgendaItems',
      row,
      'description',
      say`項次 ${no} 的說明稱「${whole}」，但依登錄資料，${figure}為 ${shown(known[0] ?? 0)}${unit}。請更正說明，或更正所據的資料。`,
      'W',
    );
  }
}

/** Findings of each audit, each kind of audit and each unit of the period: the words may mean one of them. */
function countsByAuditAndUnit({ facts, period }: Meeting): number[] {
  if (period === null) return [];
  const { audits, findings } = auditsOf(facts, period);
  const ofAudit = new RowsById(findings, ({ auditId }) => auditId);
  const counts = audits.map(({ auditId }) => ofAudit.of(auditId).length);
  const ofType = lists.AuditType.map((type) =>
    audits.reduce((sum, audit, at) => sum + (audit.auditType === type ? (counts[at] ?? 0) : 0), 0),
  );
  const units = new RowsById(findings, ({ unit }) => unit);
  const ofUnit = [...units.all()].map(({ length }) => length);
  return [...counts, ...ofType, ...ofUnit];
}

/** The last value first; null where none is to be had, or one is not certain. */
function valuesOfIndicator(indicator: Indicator, meeting: Meeting): number[] | null {
  const own = meeting.facts.readingsOf(indicator);
  const { readings, uncounted } = own;
  const values = readings.flatMap(({ value }) => value ?? []).reverse();
  if (values.length === 0 || uncounted.length > 0) return null;
  const target = indicator.target === null ? [] : [indicator.target];
  return [...values, ...target, ...togetherInPeriod(own, meeting)];
}

function measuredOnce(indicator: Indicator, { facts }: Meeting): boolean {
  return facts.readingsOf(indicator).readings.filter(isMeasured).length < 2;
}

/** What a review's values come to: their sum and their mean, which a text may state as well. */
function togetherInPeriod(own: IndicatorReadings, { period }: Meeting): number[] {
  const recorded = (period && coverageOf(own, period)?.recorded) ?? [];
  const values = recorded.flatMap(({ value }) => value ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 0 ? [] : [sum, sum / values.length];
}

function valuesOfNamesakes(words: string, meeting: Meeting): number[] {
  return meeting.facts.rows.Indicators.filter(({ name }) => name?.includes(words)).flatMap(
    (indicator) => valuesOfIndicator(indicator, meeting) ?? [],
  );
}

/** Null where one of them is not to be had, or leaves rows uncounted: then nobody can say it is wrong. */
function valuesOf(figures: Figures, ids: readonly string[], isRate: boolean): number[] | null {
  const values: number[] = [];
  for (const id of ids) {
    const figure = figures[id];
    if (figure === undefined) continue;
    if (typeof figure.value !== 'number' || figure.uncounted !== undefined) return null;
    values.push(isRate ? figure.value * 100 : figure.value);
  }
  return values.length === 0 ? null : values;
}

/** As far as the text writes it out: 72 % is 72.2 %. */
function agrees(value: number, written: string): boolean {
  const decimals = written.split('.')[1]?.length ?? 0;
  return Math.abs(value - Number(written)) <= 0.5 * 10 ** -decimals + 1e-9;
}

function shown(value: number): string {
  return String(Number(value.toFixed(1)));
}
