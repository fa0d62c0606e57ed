import { checkFacts } from '../../src/app/check-workbook';
import { nextReview } from '../../src/facts/next-review';
import { buildAgenda } from '../../src/review/build-agenda';
import type { AgendaPart } from '../../src/review/agenda';
import { d, office, type Office } from '../rules/office';

const words = [
  '',
  '無',
  '本期無。',
  '－',
  '同上',
  '本期依計畫辦理，詳附表。',
  '首次會議，無前次決議',
];
const itemNos = ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6'];
const tables = [
  'Findings',
  'Audits',
  'Measurements',
  'Indicators',
  'Risks',
  'Resolutions',
] as const;

/** One thing that an office may do to its workbook, chosen by two numbers. */
const changes: readonly ((one: Office, a: number, b: number) => unknown)[] = [
  (one, a, b) => {
    const cells = { description: pick(words, b) };
    return one.set('AgendaItems', `MR-115-01-${pick(itemNos, a)}`, cells);
  },
  (one, a, b) => {
    const cells = { noReportReason: pick(words, b) };
    return one.set('AgendaItems', `MR-115-01-${pick(itemNos, a)}`, cells);
  },
  (one, a) => one.clear(pick(tables, a)),
  (one, a) => one.set('Reviews', 'MR-115-01', { periodEnd: pick(['', d(115, 6, 30), '年底'], a) }),
  (one, a) =>
    one.set('Reviews', 'MR-115-01', { periodStart: pick(['', d(115, 12, 5), '115/2/30'], a) }),
  (one) => one.set('Reviews', 'MR-114-01', { periodEnd: '' }),
  (one) => one.add('Settings', { item: '議程版本', value: '含 2022 年版' }),
  (one) => one.add('Settings', { item: '規則等級調整', value: 'MR-12=W' }),
  (one, _, b) =>
    one.add('AgendaItems', {
      agendaItemId: 'MR-115-01-7',
      reviewId: 'MR-115-01',
      itemNo: '7',
      description: pick(words, b),
    }),
  (one, a) => one.set('AgendaItems', `MR-115-01-${pick(itemNos, a)}`, { itemNo: '臨時動議' }),
  (one, a) => one.set('AgendaItems', `MR-115-01-${pick(itemNos, a)}`, { reviewId: 'MR-114-01' }),
  // Last: of a table that is gone nothing can be changed.
  (one, a) => one.drop(pick(tables, a)),
];

function pick<T>(from: readonly T[], at: number): T {
  const one = from[at % from.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** The same numbers in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 8;
  };
}

function made(seed: number): Office {
  const next = numbersFrom(seed);
  const one = office();
  const chosen = Array.from({ length: 1 + (next() % 2) }, () => next() % changes.length);
  for (const at of chosen.sort((a, b) => a - b)) pick(changes, at)(one, next(), next());
  return one;
}

function isMissing({ status, items }: AgendaPart): boolean {
  return status === 'missing' || items.some(isMissing);
}

test('「可開會」 is said of no workbook whose next agenda has a part printed as 「尚未填寫」', () => {
  const seen = { ready: 0, missing: 0 };
  for (let seed = 1; seed <= 120; seed++) {
    const facts = made(seed).facts();
    const { ready, counts } = checkFacts(facts);
    const id = nextReview(facts)?.reviewId;
    const missing = id
      ? buildAgenda(facts, id)
          .parts.filter(isMissing)
          .map(({ no }) => no)
      : [];
    if (ready) expect([seed, missing]).toEqual([seed, []]);
    // It is a rule that says so, not the verdict alone, while the rule keeps its severity.
    if (facts.settings.severities === '') {
      expect([seed, ready]).toEqual([seed, counts.E === 0]);
    }
    if (ready) seen.ready++;
    if (missing.length > 0) seen.missing++;
  }
  // Both happen, often enough to mean something.
  expect(seen.ready).toBeGreaterThan(20);
  expect(seen.missing).toBeGreaterThan(20);
});
