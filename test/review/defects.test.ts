import { buildAgenda } from '../../src/review/build-agenda';
import { textOfCell } from '../../src/review/document';
import { added, changed, d, factsFrom, small, type Sheets } from '../facts/small-register';

// Defects seen in existing systems, by their number in the domain's list.

function agendaOf(sheets: Sheets) {
  return buildAgenda(factsFrom(sheets), 'MR-115-01');
}

/** Every text of both papers. */
function textOf(sheets: Sheets): string {
  return JSON.stringify(agendaOf(sheets).papers.map(({ blocks }) => blocks));
}

test('1: a rise is not 「改善」 for an indicator without 方向, and 惡化 for one that is to fall', () => {
  const { figures } = agendaOf(small);
  expect(figures['3-2.K3.trend']?.value).toBe('insufficient');
  expect(figures['3-2.K2.trend']?.value).toBe('worsening');
  // K2 is to be 5 or less: 4 in the period before, 6 in this one.
  const risen = {
    ...small,
    Measurements: [
      { indicatorId: 'K2', period: '114上', value: 4 },
      { indicatorId: 'K2', period: '115上', value: 6 },
    ],
  };
  expect(textOf(risen)).toContain('K2指標（愈低愈好）平均由前期4件上升2件為6件，屬惡化。');
});

test('2: an old open decision that nobody touched stays among the previous actions', () => {
  // Of two meetings ago, never updated.
  expect(agendaOf(small).figures['1.open']?.rows).toContain('MR-113-01-A01');
  expect(textOf(small)).toContain('MR-113-01-A01之決議');
});

test('3: no list is cut: forty open findings give forty rows', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({
    findingId: `M${String(n)}`,
    category: '次要不符合',
    foundDate: d(115, 6, 1),
  }));
  const blocks = agendaOf({ ...small, Findings: many }).papers.flatMap((paper) => paper.blocks);
  const at = blocks.findIndex(
    (block) =>
      block.kind === 'heading' && block.text.startsWith('附表二\u3000未結發現及矯正措施（40件'),
  );
  // Above it stands what of each 類別 came and went.
  const table = blocks[at + 2];
  expect(table?.kind === 'table' ? table.rows.map(([cell]) => textOfCell(cell)) : []).toEqual(
    many.map(({ findingId }) => findingId),
  );
});

test('4: a 類別 that is not in the list does not let a finding escape', () => {
  const sheets = changed(small, 'Findings', 'N2', { category: '重大不符合' });
  const { figures } = agendaOf(sheets);
  expect(figures['3-1.total.closing']).toEqual({ value: 4, rows: ['N1', 'N2', 'N3', 'N8'] });
  expect(figures['3-1.類別不明.closing']).toEqual({ value: 1, rows: ['N2'] });
  expect(textOf(sheets)).toContain('["類別不明","0","1","0","1","0","增加1件"]');
});

test('5: each part is filled from its own table', () => {
  // Only 決議列管 changes: part 1 does, every other figure stays.
  const before = agendaOf(small).figures;
  const after = agendaOf(
    changed(small, 'Resolutions', 'MR-113-01-A01', { releasedDate: d(115, 1, 5) }),
  ).figures;
  const differing = Object.keys(before).filter(
    (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
  );
  expect(differing).toEqual(['1.open', '1.released', '1.overdue', '1.stale']);
});

test('6: a missing measurement is not 0', () => {
  const { figures } = agendaOf(small);
  // O3 is to be 3 or less; its value is blank.
  expect(figures['3-4.met']?.rows).not.toContain('O3');
  expect(figures['3-4.noData']?.rows).toContain('O3');
  expect(figures['3-2.K1.latest']).toEqual({ value: 96, rows: ['K1 115Q3'] });
  expect(figures['3-2.K5.previous']).toEqual({ value: null, rows: [] });
  expect(textOf(small)).toContain('115：未量測（未滿期）');
});

test('8: a date kept as text counts as its one day; one of two readings is left out and named', () => {
  const audited = (endDate: string) =>
    agendaOf(changed(small, 'Audits', 'IA-115-01', { endDate })).figures;
  expect(audited('115.11.30')['3-3.audits']).toEqual({
    value: 2,
    rows: ['IA-114-02', 'IA-115-01'],
  });
  const figures = audited('15.11.30');
  expect(figures['3-3.audits']).toEqual({
    value: 1,
    rows: ['IA-114-02'],
    uncounted: ['IA-115-01'],
  });
  expect(figures['3-3.findings.total']).toEqual({
    value: 1,
    rows: ['N2'],
    uncounted: ['N3', 'N8'],
  });
});

test('9: an action verified 有效 does not close its finding', () => {
  // C2 of N2 is 有效; N2 has no 結案日.
  expect(agendaOf(small).figures['3-1.total.closing']?.rows).toContain('N2');
});

test('10: no id and no day is invented where the source has none', () => {
  const sheets = added(
    changed(small, 'CorrectiveActions', 'C1', { dueDate: '' }),
    'Findings',
    { findingId: '', category: '主要不符合', foundDate: d(115, 6, 1), description: '無編號' },
    { findingId: 'N10', category: '主要不符合', description: '無日期' },
  );
  const { figures } = agendaOf(sheets);
  // Row 14 of the sheet: ten findings after the header in row 3.
  expect(figures['3-1.total.new']?.rows).toEqual(['N2', 'N3', 'N8', 'N9', '第14列']);
  expect(figures['3-1.total.new']?.uncounted).toEqual(['N10']);
  expect(textOf(sheets)).toContain(
    '"行政室",{"text":"修訂作業說明（C1）","row":{"table":"CorrectiveActions","key":"C1"}},"（未填）","—","辦理中（未訂預定完成日）"',
  );
});
