import { added, changed, d, small, type Sheets } from '../../facts/small-register';
import { agendaOf, partOf, tableOf, textsOf } from './part-of';

// MR-115-01 looks at 114/12/1 … 115/11/30, MR-114-01 at 113/12/1 … 114/11/30.

const agenda = agendaOf(small);

test('each indicator over the review: means, periods met, what was missed or not measured, and why', () => {
  // Of 114Q4 … 115Q3 two were measured; of 114下 and 115上 one; of twelve months two, too few to speak
  // for the year; the year 115 goes on after the period. Nothing was measured in the period before.
  expect(textsOf(tableOf(agenda, '監督及量測指標'))).toEqual([
    ['K1指標（95件以上）', '—', '93件', '1／2期', '115Q2：90件\n114Q4、115Q1未量測', '資料不足'],
    ['K2指標（5件以下）', '—', '4件', '1／1期', '114下未量測', '資料不足'],
    ['K3指標（5件）', '—', '4件', '—', '114下未量測', '資料不足'],
    ['K4指標（99件以上）', '—', '—', '2／2期', '114-12、115-01、115-02等10期未量測', '資料不足'],
    ['K5指標（5件以上）', '—', '7件', '1／1期', '115未滿期', '資料不足'],
  ]);
  expect(partOf(agenda, '3-2').sentences).toEqual([
    '監督量測指標5項，期內應量測21期、已量測7期，達標5期。',
    '本期平均與前期平均相較：改善0項、惡化0項、持平0項、資料不足5項。',
    'K1指標、K2指標、K4指標：前期無量測值，僅一期資料，尚無法判斷趨勢。',
    'K3指標：未訂方向，升降好壞無法判斷。',
    'K5指標：僅一期資料，尚無法判斷趨勢。',
    '未量測：K1指標2期、K2指標1期、K3指標1期、K4指標10期；未量測者不以0計。',
  ]);
});

const measured = (id: string, values: Readonly<Record<string, number | ''>>): Sheets => ({
  ...small,
  Measurements: Object.entries(values).map(([period, value]) => ({
    indicatorId: id,
    period,
    value,
  })),
});

test('the judgement is that of the means, in 百分點 where the unit is %, and says since when', () => {
  // Before 113Q4 … 114Q3: (98 + 96) ÷ 2 = 97; now 114Q4 … 115Q3: (95 + 94 + 93) ÷ 3 = 94. Five values,
  // four moves down, two of them since 114Q3, which was not measured; the target is 95.
  const values = { '114Q1': 98, '114Q2': 96, '114Q4': 95, '115Q1': 94, '115Q2': 93 };
  const falling = changed(measured('K1', values), 'Indicators', 'K1', { unit: '%' });
  const { sentences } = partOf(agendaOf(falling), '3-2');
  expect(sentences.slice(0, 3)).toEqual([
    '監督量測指標5項，期內應量測21期、已量測3期，達標1期；前期應量測21期、已量測2期，達標2期。',
    '本期平均與前期平均相較：改善0項、惡化1項、持平0項、資料不足4項。',
    'K1指標（愈高愈好）平均由前期97%下降3百分點為94%，屬惡化，最近連續2期惡化。',
  ]);
  expect(textsOf(tableOf(agendaOf(falling), '監督及量測指標'))[0]).toEqual([
    'K1指標（95%以上）',
    '97%',
    '94%',
    '1／3期',
    '115Q1：94%\n115Q2：93%\n115Q3未量測',
    '惡化',
  ]);
});

test('a 期別 not met stands with its 說明, one with two values is judged by neither', () => {
  const sheets = added(
    { ...small, Measurements: [] },
    'Measurements',
    { indicatorId: 'K1', period: '115Q1', value: 90, note: '機房電力檢修。' },
    { indicatorId: 'K1', period: '115Q2', value: 96 },
    { indicatorId: 'K1', period: '115第2季', value: 80 },
  );
  expect(textsOf(tableOf(agendaOf(sheets), '監督及量測指標'))[0]).toEqual([
    'K1指標（95件以上）',
    '—',
    '—',
    '0／2期',
    '115Q1：90件，機房電力檢修\n115Q2有兩個值\n114Q4、115Q3未量測',
    '資料不足',
  ]);
  expect(partOf(agendaOf(sheets), '3-2').sentences.join()).toContain(
    'K1指標：同一期別有兩個值，無法判斷趨勢。',
  );
});

test('an indicator without 種類 is named', () => {
  const sheets = changed(small, 'Indicators', 'K4', { indicatorType: '' });
  expect(partOf(agendaOf(sheets), '3-2').sentences).toContain(
    '另有1項指標種類未填或無法判讀，未列入（K4指標）。',
  );
});

test('a period that is not over says so, and what is not yet due is not missing', () => {
  // Today is 115/12/10; the period is now to end on 115/12/31, with 115Q4 and 115-12 in it.
  const running = changed(small, 'Reviews', 'MR-115-01', { periodEnd: d(115, 12, 31) });
  const { sentences } = partOf(agendaOf(running), '3');
  expect(sentences.at(-1)).toBe('本期期間未屆，資料截至115年12月10日。');
  expect(textsOf(tableOf(agendaOf(running), '監督及量測指標'))[0]?.[4]).toBe(
    '115Q2：90件\n114Q4、115Q1未量測\n115Q4未屆期',
  );
});
