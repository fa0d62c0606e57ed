import { addMonths, rocShort } from '../../register/day';
import { identity } from '../../register/identity';
import { lackOf } from '../../register/lack';
import type { Audit } from '../../register/register';
import type { Facts } from '../../facts/facts';
import { meetingOf } from '../../facts/meeting';
import { nextReview } from '../../facts/next-review';
import type { Block, Paper } from '../document';
import { auditorOf, independenceVerdict, type Auditor } from '../parts/audit-independence';
import { dayCell, NONE } from '../wording/cell-text';
import { heading, paragraph, tableOr, viewPaper, type ViewTitle } from './view-paper';

const title: ViewTitle = { title: '稽核獨立性', formNo: 'independenceFormNo' };

/** A page bears so many columns of units beside the auditor's. */
const unitsPerTable = 11;

/** An audit that has taken place (or takes place), with the people who did it. */
interface Held {
  readonly audit: Audit;
  readonly auditors: readonly Auditor[];
}

/** Who audited which unit, and whether anyone audited the own one (procedure 伍.一.(二)3(1)F). */
export function independencePaper(facts: Facts): Paper {
  const lack =
    lackOf(facts.register, 'Audits', ['auditId', 'units', 'auditors', 'endDate']) ??
    lackOf(facts.register, 'Members', ['name', 'unit']);
  if (lack !== null) return viewPaper(title, facts, [paragraph(`${lack}，無法判斷。`, true)]);
  const held = facts.rows.Audits.map((audit): Held => {
    const day = audit.endDate ?? audit.startDate ?? facts.today;
    const names = facts.people.namesIn(audit.auditors);
    return { audit, auditors: names.map((name) => auditorOf(name, day, facts.people)) };
  });
  if (held.length === 0) return viewPaper(title, facts, [paragraph('「稽核」尚無任何資料。')]);
  return viewPaper(title, facts, [
    heading('一、各次稽核'),
    auditTable(held),
    heading('二、稽核人員與受稽單位'),
    paragraph('數字為該員參與稽核該單位的次數；※ 為本人所屬單位，應由其他單位的稽核人員稽核。'),
    ...matrices(held),
    heading('三、稽核人員所屬單位之受稽（程序伍、一、(二)3(1)F）'),
    ownUnits(held, facts),
    heading('四、驗證範圍各單位之受稽'),
    scopeTable(held, facts),
  ]);
}

function auditTable(held: readonly Held[]): Block {
  return {
    kind: 'table',
    columns: [
      { header: '稽核編號', weight: 7 },
      { header: '類別', weight: 5 },
      { header: '迄日', weight: 5, align: 'center' },
      { header: '受稽單位', weight: 14 },
      { header: '稽核人員（所屬單位）', weight: 16 },
      { header: '判斷', weight: 16 },
    ],
    rows: held.map(({ audit, auditors }) => [
      audit.key,
      audit.auditType ?? '（未填）',
      dayCell(audit, 'endDate', audit.endDate),
      audit.units.join('、') || '（未填）',
      auditors.map(withUnit).join('、') || '（未填）',
      verdictOf(audit, auditors),
    ]),
  };
}

function withUnit({ name, units }: Auditor): string {
  return name.includes('(') ? name : `${name}（${units.join('、') || '單位未登錄'}）`;
}

function verdictOf(audit: Audit, auditors: readonly Auditor[]): string {
  if (auditors.length === 0) return '稽核人員尚未登錄，無法判斷';
  if (audit.units.length === 0) return '受稽單位尚未登錄，無法判斷';
  return independenceVerdict(auditors, audit.units, null);
}

/** Auditor by unit; a wide office takes several tables. */
function matrices(held: readonly Held[]): Block[] {
  const units = [...new Set(held.flatMap(({ audit }) => audit.units))];
  const people = new Map<string, { readonly label: string; readonly held: Held[] }>();
  for (const one of held) {
    for (const auditor of one.auditors) {
      const label = `${auditor.name}\n${auditor.units.join('、') || '單位未登錄'}`;
      const form = identity(label);
      const known = people.get(form);
      if (known) known.held.push(one);
      else people.set(form, { label, held: [one] });
    }
  }
  const parts = Array.from({ length: Math.ceil(units.length / unitsPerTable) }, (_, at) =>
    units.slice(at * unitsPerTable, (at + 1) * unitsPerTable),
  );
  return parts.map((part) => ({
    kind: 'table',
    columns: [
      { header: '稽核人員及所屬單位', weight: 7 },
      ...part.map((unit) => ({ header: unit, weight: 4, align: 'center' as const })),
    ],
    rows: [...people.values()].map(({ label, held: own }) => [
      label,
      ...part.map((unit) => mark(label, unit, own)),
    ]),
  }));
}

function mark(label: string, unit: string, held: readonly Held[]): string {
  const times = held.filter(({ audit }) => includes(audit.units, unit)).length;
  const isOwn = includes((label.split('\n')[1] ?? '').split('、'), unit);
  if (times === 0) return isOwn ? '※' : '';
  return `${String(times)}${isOwn ? '※' : ''}`;
}

function includes(units: readonly string[], unit: string): boolean {
  return units.some((one) => identity(one) === identity(unit));
}

/** 3(1)F: who audits a unit in scope from within it is to be audited by others. */
function ownUnits(held: readonly Held[], facts: Facts): Block {
  const own = [
    ...new Set(
      facts.people
        .current(facts.today)
        .filter(({ organisation, position }) =>
          [organisation, position].some((text) => (text ?? '').includes('稽核小組')),
        )
        .flatMap(({ unit }) => unit ?? []),
    ),
  ];
  return tableOr(
    {
      kind: 'table',
      columns: [
        { header: '單位', weight: 6 },
        { header: '驗證範圍', weight: 4, align: 'center' },
        { header: '最近一次受稽', weight: 10 },
        { header: '由其他單位稽核人員稽核', weight: 12 },
        { header: '判斷', weight: 14 },
      ],
      rows: own.map((unit) => {
        const inScope = facts.rows.Units.find((row) => identity(row.unit ?? '') === identity(unit));
        const last = lastOf(held, unit);
        const others = last?.auditors.filter(
          ({ units }) => units.length > 0 && !includes(units, unit),
        );
        return [
          unit,
          inScope?.inScope ?? '（未填）',
          last ? `${last.audit.key} ${dayCell(last.audit, 'endDate', last.audit.endDate)}` : NONE,
          others?.map(({ name }) => name).join('、') || NONE,
          judgedOwn(inScope?.inScope ?? null, last, others ?? []),
        ];
      }),
    },
    '今日無現任之稽核小組人員，無從列出其所屬單位。',
  );
}

function judgedOwn(
  inScope: string | null,
  last: Held | undefined,
  others: readonly Auditor[],
): string {
  if (inScope === '否') return last ? '非驗證範圍，已受稽' : '非驗證範圍，無須受稽';
  if (inScope === null) return '驗證範圍未填，無法判斷';
  if (!last) return '屬驗證範圍而尚未受稽，應由其他單位稽核人員稽核';
  return others.length > 0 ? '已由其他單位稽核人員稽核' : '未由其他單位稽核人員稽核，不符要求';
}

/** Finished or ended audits of a unit, the latest. */
function lastOf(held: readonly Held[], unit: string): Held | undefined {
  return held
    .filter(({ audit }) => audit.endDate !== null && includes(audit.units, unit))
    .sort((a, b) => ((a.audit.endDate ?? '') < (b.audit.endDate ?? '') ? -1 : 1))
    .at(-1);
}

/** Each unit in scope within a year before the review to come (AUD-06). */
function scopeTable(held: readonly Held[], facts: Facts): Block {
  const review = nextReview(facts);
  const on = review ? meetingOf(facts, review).on : facts.today;
  const since = addMonths(on, -12);
  return tableOr(
    {
      kind: 'table',
      columns: [
        { header: '單位', weight: 6 },
        { header: '最近一次受稽', weight: 10 },
        { header: '稽核人員', weight: 14 },
        { header: `${rocShort(on)} 前一年內`, weight: 8 },
      ],
      rows: facts.rows.Units.filter(({ inScope }) => inScope === '是').map((row) => {
        const last = lastOf(held, row.unit ?? '');
        const end = last?.audit.endDate ?? null;
        return [
          row.unit ?? '（未填）',
          last ? `${last.audit.key} ${end === null ? '' : rocShort(end)}` : NONE,
          last?.auditors.map(({ name }) => name).join('、') || NONE,
          end === null ? '尚未受稽' : end >= since && end <= on ? '已受稽' : '逾一年未受稽',
        ];
      }),
    },
    '「設定」沒有驗證範圍為「是」的單位。',
  );
}
