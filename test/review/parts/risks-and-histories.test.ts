import { changed, small, type Sheets } from '../../facts/small-register';
import { agendaOf, blocksOf, partOf, pointsOf, tableOf, textsOf } from './part-of';

const agenda = agendaOf(small);

/** The table of the appendix with such a header. */
function listed(sheets: Sheets, header: string) {
  const found = blocksOf(agendaOf(sheets)).find(
    (block) => block.kind === 'table' && block.columns.some((one) => one.header === header),
  );
  if (found?.kind !== 'table') throw new Error(`no table with ${header}`);
  return textsOf(found);
}

describe('part 5', () => {
  test('an untreated risk counts at its present level; what is late is named', () => {
    // R1 and R4 are done with 低 left; R2 (高) was due on 115/12/9, R3 (中) is due on the meeting's day.
    expect(partOf(agenda, '5').sentences).toEqual([
      '風險評鑑日期：115年8月15日。',
      '列入處理之風險4項，評估時：高2、中1、低1；目前：高1、中1、低2。可接受風險等級為低，目前高於此等級者2項。',
      '截至會議日（115年12月10日）處理計畫未完成2項：高1、中1、低0，其中逾期1項（R2逾1日）。各項詳附表三。',
    ]);
    expect(textsOf(tableOf(agenda, '風險等級分布'))).toEqual([
      ['高', '2', '1', '1'],
      ['中', '1', '1', '1'],
      ['低', '1', '2', '0'],
      ['尚未評定', '0', '0', '0'],
    ]);
    expect(pointsOf(agenda, '風險等級')).toEqual({
      points: ['高', '中', '低', '尚未評定'],
      series: { 評估時: [2, 1, 1, 0], 目前: [1, 1, 2, 0] },
    });
  });

  test('what is accepted has somebody who bears it, or that is said', () => {
    const accepted = changed(small, 'Risks', 'R2', {
      treatment: '接受',
      residualLevel: '',
      riskOwner: '周明遠',
    });
    const said = partOf(agendaOf(accepted), '5').sentences.join('');
    expect(said).toContain('目前：高0、中1、低2、尚未評定1。');
    expect(said).toContain('接受或承擔殘餘風險1項，承擔人：周明遠（R2）。');
    const nobody = changed(small, 'Risks', 'R2', { treatment: '接受' });
    expect(partOf(agendaOf(nobody), '5').sentences.join('')).toContain('未登錄風險承擔人（R2）');
  });

  test('附表三 has every row, and asks of those that are late', () => {
    const rows = listed(small, '處理方式及計畫').map((row) => [
      row[0],
      row[7],
      row[8],
      row[9] !== '',
    ]);
    expect(rows).toEqual([
      ['R1', '逾期完成\n1日', '低', false],
      ['R2', '逾期辦理中\n1日', '—', true],
      ['R3', '未逾期辦理中', '—', false],
      ['R4', '如期完成', '低', false],
    ]);
  });
});

test('a list of a table in which nobody has recorded anything does not say that there is none', () => {
  const under = (sheets: Sheets, no: string) => {
    const blocks = blocksOf(agendaOf(sheets));
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(no));
    const next = blocks[at + 1];
    return next?.kind === 'paragraph' ? next.text : next?.kind;
  };
  const blank = { ...small, Findings: [], CorrectiveActions: [], Risks: [], Indicators: [] };
  expect(['附表二', '附表三', '附表四', '附表五'].map((no) => under(blank, no))).toEqual([
    '「發現事項」尚無資料，無從判斷。',
    '「風險處理」尚無資料，無從判斷。',
    '「發現事項」尚無資料，無從判斷。',
    '「指標」尚無資料，無從判斷。',
  ]);
  // One finding that repeats nothing: of that it can be said.
  const one = { ...small, Findings: (small.Findings ?? []).slice(0, 1), Indicators: [] };
  expect(under({ ...one, CorrectiveActions: [] }, '附表四')).toBe('無。');
});

describe('附表五', () => {
  const measured = (values: Readonly<Record<string, number | ''>>, more = {}): Sheets => ({
    ...changed(small, 'Indicators', 'K1', { unit: '%', ...more }),
    Measurements: Object.entries(values).map(([period, value]) => ({
      indicatorId: 'K1',
      period,
      value,
    })),
  });

  test('every 期別 from the first value on; one not measured is blank between them and never 0', () => {
    const sheets = measured({ '114Q4': 94.25, '115Q1': 95, '115Q2': '', '115Q3': 99.5 });
    expect(textsOf(tableOf(agendaOf(sheets), 'K1指標（95%以上）'))).toEqual([
      ['114Q4', '94.25%', '95%', '未達標'],
      ['115Q1', '95%', '95%', '達標'],
      ['115Q2', '', '95%', '未量測'],
      ['115Q3', '99.5%', '95%', '達標'],
    ]);
    expect(pointsOf(agendaOf(sheets), 'K1指標')).toEqual({
      points: ['114Q4', '115Q1', '115Q2', '115Q3'],
      series: { 實際值: [94.25, 95, null, 99.5], 目標值: [95, 95, 95, 95] },
    });
    // The cell shows the number as it is printed.
    const cell = tableOf(agendaOf(sheets), 'K1指標').rows[0]?.[1];
    expect(cell).toEqual({ text: '94.25%', value: 94.25, format: '0.00"%"' });
  });

  test('no line under three values; twelve 期別 at the most, and how many more is said', () => {
    expect(() => pointsOf(agendaOf(measured({ '115Q1': 1, '115Q2': 2 })), 'K1指標')).toThrow(
      'no chart',
    );
    // 112Q1 … 115Q3 are fifteen.
    const table = tableOf(agendaOf(measured({ '112Q1': 1, '115Q3': 2 })), 'K1指標');
    expect(table.rows).toHaveLength(12);
    // From 1 to 2 %: one 百分點 is not less than one.
    expect(table.note).toBe('最近一期2%（115Q3），前一期1%（112Q1）：改善。列最近12期，另有3期。');
  });

  test('最近一期 and 前一期: one that still runs is marked, and one alone has none before it', () => {
    const noteOf = (values: Readonly<Record<string, number>>) =>
      tableOf(agendaOf(measured(values)), 'K1指標').note;
    expect(noteOf({ '115Q3': 96, '115Q4': 90 })).toBe(
      '最近一期90%（115Q4，未滿期），前一期96%（115Q3）：惡化。',
    );
    expect(noteOf({ '115Q3': 96 })).toBe('最近一期96%（115Q3），無前一期。');
  });

  test('a 說明 that 3-2 cuts is told whole; one that it has room for is not said twice', () => {
    const long =
      '備份主機於八月間更換，期間之排程未能執行，且替代作業未依程序登錄，已於九月補正並通知各單位承辦人員。';
    const sheets: Sheets = {
      ...small,
      Measurements: [
        { indicatorId: 'K1', period: '115Q2', value: 90, note: long },
        { indicatorId: 'K1', period: '115Q3', value: 91, note: '人員異動' },
      ],
    };
    const agenda = agendaOf(sheets);
    expect(textsOf(tableOf(agenda, '未達標期別之說明'))).toEqual([
      ['K1指標', '115Q2', '90件', long],
    ]);
    const said = textsOf(tableOf(agenda, '監督及量測指標')).flat().join('');
    expect(said).toContain('人員異動');
    expect(said).not.toContain(long);
    const short = changed(sheets, 'Measurements', 'K1', { note: '人員異動' });
    expect(() => tableOf(agendaOf(short), '未達標期別之說明')).toThrow('no table');
  });
});

test('property: what a review leaves open is opening and new less closed, in every row of the series', () => {
  for (const row of textsOf(tableOf(agenda, '不符合項目（件；期末'))) {
    const [opening, added, closed, closing] = row.slice(1).map(Number);
    expect((opening ?? 0) + (added ?? 0) - (closed ?? 0)).toBe(closing);
  }
});
