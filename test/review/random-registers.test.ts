import { buildAgenda } from '../../src/review/build-agenda';
import type { Agenda } from '../../src/review/agenda';
import { computeFigures } from '../../src/facts/figures';
import type { Figures } from '../../src/facts/figure';
import { meetingOf } from '../../src/facts/meeting';
import { randomFacts } from '../facts/random-register';

const groups = ['total', 'nc', '主要不符合', '次要不符合', '觀察事項', '建議事項'];
const flow = ['opening', 'new', 'closed', 'closing'] as const;

interface Case {
  readonly agenda: Agenda;
  readonly figures: Figures;
  /** The reviews of the series, the earliest first. */
  readonly series: readonly string[];
  readonly hasEarlierFinding: boolean;
}

/** Every review of some registers. */
const cases = Array.from({ length: 10 }, (_, at) => 1000 + at).flatMap((seed) => {
  const facts = randomFacts(seed);
  return facts.reviews.map((review): [string, Case] => {
    const id = review.reviewId ?? '';
    const figures = computeFigures(facts, review);
    const start = meetingOf(facts, review).period?.start ?? '';
    return [
      `register ${String(seed)}, ${id}`,
      {
        agenda: buildAgenda(facts, id),
        figures,
        series: Object.keys(figures).flatMap(
          (name) => /^3-1\.series\.(.+)\.total\.new$/.exec(name)?.[1] ?? [],
        ),
        hasEarlierFinding: facts.rows.Findings.some(
          ({ foundDate }) => foundDate !== null && foundDate < start,
        ),
      },
    ];
  });
});

function valueAt(figures: Figures, id: string): number {
  const value = figures[id]?.value;
  if (typeof value !== 'number') throw new Error(`${id} is ${String(value)}`);
  return value;
}

function sentencesOf(agenda: Agenda, no: string): string[] {
  const part = agenda.parts.flatMap((one) => [one, ...one.items]).find((one) => one.no === no);
  return (part?.sentences ?? []).flatMap((text) => text.split(/[；。]/));
}

test('the registers are of many kinds', () => {
  const said = cases.flatMap(([, { agenda }]) => sentencesOf(agenda, '3-1')).join('\n');
  for (const word of ['屬改善', '屬惡化', '屬持平', '百分點', '無法比較'])
    expect(said).toContain(word);
});

describe.each(cases)('%s', (_, { agenda, figures, series, hasEarlierFinding }) => {
  test('opening + new − closed = closing, all in all and by 類別, in every period of the series', () => {
    for (const prefix of ['3-1', '3-1.prev', ...series.map((id) => `3-1.series.${id}`)])
      for (const group of groups) {
        const [opening, added, closed, closing] = flow.map((name) =>
          valueAt(figures, `${prefix}.${group}.${name}`),
        ) as [number, number, number, number];
        expect([prefix, group, opening + added - closed]).toEqual([prefix, group, closing]);
        expect(figures[`${prefix}.${group}.closing`]?.rows).toHaveLength(closing);
      }
  });

  test('the series ends with this period, and each begins with what the one before left', () => {
    const own = series.at(-1) ?? '';
    for (const group of groups)
      for (const name of flow)
        expect(figures[`3-1.series.${own}.${group}.${name}`]).toEqual(
          figures[`3-1.${group}.${name}`],
        );
    for (const [at, id] of series.slice(1).entries())
      expect(figures[`3-1.series.${id}.total.opening`]?.rows).toEqual(
        figures[`3-1.series.${series[at] ?? ''}.total.closing`]?.rows,
      );
  });

  test('a judgement goes with the figure it stands at', () => {
    const better: Readonly<Record<string, 'fewer' | 'more'>> = {
      '3-1.nc.closing': 'fewer',
      '3-1.averageDaysToClose': 'fewer',
      '3-1.repeat': 'fewer',
      '3-1.onTimeRate': 'more',
      '3-1.effectiveRate': 'more',
    };
    for (const { id, judgement } of agenda.keyFigures) {
      const way = better[id];
      if (way === undefined || !['改善', '惡化'].includes(judgement)) continue;
      const rose = valueAt(figures, id) > valueAt(figures, id.replace('3-1.', '3-1.prev.'));
      expect([id, judgement]).toEqual([id, rose === (way === 'more') ? '改善' : '惡化']);
    }
    for (const said of sentencesOf(agenda, '3-1')) {
      expect(said).not.toMatch(/增加[\d.]+[件日]，屬改善|減少[\d.]+[件日]，屬惡化/);
      expect(said).not.toMatch(/上升[\d.]+百分點，屬惡化|下降[\d.]+百分點，屬改善/);
    }
    for (const said of sentencesOf(agenda, '3-2')) {
      expect(said).not.toMatch(/愈高愈好.*(上升|增加).*屬惡化|愈低愈好.*(下降|減少).*屬惡化/);
      expect(said).not.toMatch(/愈高愈好.*(下降|減少).*屬改善|愈低愈好.*(上升|增加).*屬改善/);
    }
  });

  test('under 5 cases counts and no percentage, nor 百分點', () => {
    for (const said of [
      ...sentencesOf(agenda, '3-1'),
      ...agenda.keyFigures.map(({ now, before }) => `${now}、${before}`),
    ])
      for (const [, cases] of said.matchAll(/%（\d+／(\d+)/g))
        expect([said, Number(cases) >= 5]).toEqual([said, true]);
    for (const rate of ['onTimeRate', 'effectiveRate']) {
      const few = [`3-1.${rate}`, `3-1.prev.${rate}`].some(
        (id) => (figures[id]?.denominator ?? 0) < 5,
      );
      const key = agenda.keyFigures.find(({ id }) => id === `3-1.${rate}`);
      expect([rate, few && key?.change.includes('百分點')]).toEqual([rate, false]);
    }
  });

  test('nothing recorded before: one period is no trend', () => {
    const said = sentencesOf(agenda, '3-1');
    const isOne = said.includes('僅一期資料，尚無法判斷趨勢');
    // Without any finding the part has no data, and says that instead.
    if (hasEarlierFinding || said.length === 0) expect(isOne).toBe(false);
    else expect([isOne, said.join('').includes('較前期')]).toEqual([true, false]);
  });
});
