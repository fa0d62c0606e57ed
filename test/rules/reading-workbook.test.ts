import { factsOf } from '../../src/facts/facts';
import { Host } from '../../src/host/host';
import type { Day } from '../../src/register/day';
import { readRegister } from '../../src/register/read';
import { check } from '../../src/rules/check';
import { over } from '../workbook/over-host';

// What only a workbook has: cells outside a table, and number formats. Through the genuine library.

const units = [
  ['行政室', '主任', '是'],
  ['民政課', '課長', '是'],
];
const indicators = [
  ['K-1', '可用率', '監督量測', '愈高愈好', '%', 99, '季', '', '', ''],
  ['K-2', '事件數', '監督量測', '愈低愈好', '件', 2, '季', '', '', ''],
];
const measurements = [
  ['K-1', '115Q1', 99.1, '', ''],
  ['K-2', '115Q1', 3, '', ''],
  ['K-9', '115Q1', 5, '', ''],
];

type Change = (sheets: Excel.WorksheetCollection) => void;

let saved: Uint8Array;

beforeAll(async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({
    Units: units,
    Indicators: indicators,
    Measurements: measurements,
  }));
  saved = made.host.save();
});

async function workbookWith(change: Change) {
  const made = over(Host.open(saved));
  // Rows stay below a table where Excel's 「在表格中包含新的列與欄」 is off, and in files of others.
  made.host.quirks.set({ growTablesOff: true });
  await made.excel.run(async (context) => {
    change(context.workbook.worksheets);
    await context.sync();
  });
  return made;
}

async function told(rule: string, change: Change) {
  const { workbook } = await workbookWith(change);
  const register = readRegister(await workbook.readBlocks());
  const problems = check(factsOf(register, { today: () => '2026-11-22' as Day }));
  return {
    register,
    of: problems.filter((problem) => problem.rule === rule),
    said: problems.filter((problem) => problem.rule === rule).map(({ message }) => message),
  };
}

describe('cells outside a table', () => {
  const outside = (change: Change) => told('REG-06', change);

  it('REG-06 names the rows right below a table and its first value; the row is no unit', async () => {
    const { of, said, register } = await outside((sheets) => {
      // The header is row 2, the units are rows 3 and 4 of columns E to G.
      sheets.getItem('設定').getRange('E5:G6').values = [
        ['財政課', '課長', '否'],
        ['', '課長', ''],
      ];
    });
    expect(of.map(({ table, row, value, severity }) => [table, row, value, severity])).toEqual([
      ['Units', 5, '財政課', 'E'],
    ]);
    expect(said[0]).toContain('工作表「設定」第 5 至 6 列緊接在表格下方（第一格為「財政課」）');
    expect(register.rows.Units.map(({ unit }) => unit)).toEqual(['行政室', '民政課']);
    // The second row is no unit: it has nothing but a title.
    expect(of.map(({ fix }) => fix)).toEqual([
      {
        ...{ kind: 'repair', label: '納入 1 列', table: 'Units', repair: 'takeIn' },
        target: { side: 'below' },
      },
    ]);
  });

  it('REG-05 gives no number while rows stand below the table: it may be one of theirs', async () => {
    const members =
      (...below: readonly string[]): Change =>
      (sheets) => {
        const sheet = sheets.getItem('成員');
        sheet.tables.getItem('Members').resize('A2:O4');
        sheet.getRange('A3:B4').values = [
          ['M-001', '甲'],
          ['', '乙'],
        ];
        if (below.length > 0) sheet.getRange('A5:B5').values = [[...below]];
      };
    const labels = async (change: Change) =>
      (await told('REG-05', change)).of.map(({ row, fix }) => [row, fix?.label]);
    expect(await labels(members())).toEqual([[4, '填入下一個編號「M-002」']]);
    expect(await labels(members('M-002', '丙'))).toEqual([[4, undefined]]);
    // A note is no row of the table, and has no number.
    expect(await labels(members('註：以上為現任人員', ''))).toEqual([
      [4, '填入下一個編號「M-002」'],
    ]);
  });

  it('RSP-01 adds no duty while rows stand below the table: it may be one of them', async () => {
    const { of } = await told('RSP-01', (sheets) => {
      const sheet = sheets.getItem('權責');
      sheet.tables.getItem('Responsibilities').resize('A2:L3');
      sheet.getRange('A3:E4').values = [
        ['1-1-A', '資訊安全管理委員會', '管理委員會', 'A', '設定策略性方向與長期目標。'],
        ['1-1-B', '資訊安全管理委員會', '管理委員會', 'B', '宣導流程實施與改善工作。'],
      ];
    });
    expect(of).toHaveLength(55);
    expect(of.flatMap(({ fix }) => fix ?? [])).toEqual([]);
  });

  it('REG-06 offers not to take in a sum or a note', async () => {
    const { of, said } = await outside((sheets) => {
      sheets.getItem('設定').getRange('E5:F5').values = [['合計', '二個單位']];
    });
    expect(of.map(({ fix }) => fix)).toEqual([undefined]);
    expect(said[0]).toContain('看來是合計、註記或標題');
  });

  it('REG-06 says nothing of a note behind a blank row, nor of what stands beside without a header', async () => {
    const { of } = await outside((sheets) => {
      const sheet = sheets.getItem('設定');
      sheet.getRange('E6').values = [['註：單位依編制']];
      sheet.getRange('H4').values = [['待確認']];
      // A header with nothing below it holds no data.
      sheet.getRange('H2').values = [['說明']];
      sheet.getRange('H4').clear();
    });
    expect(of).toEqual([]);
  });

  it('REG-06 names a column beside a table under a header of its own, on either side', async () => {
    const { of, said } = await outside((sheets) => {
      const sheet = sheets.getItem('設定');
      sheet.getRange('H2:H4').values = [['分機'], [''], ['102']];
      sheet.getRange('D2:D4').values = [['代碼'], ['A1'], ['A2']];
    });
    // Column D stands between the two tables of the sheet: left of the units, right of the settings.
    expect(said).toHaveLength(3);
    expect(of.map(({ table, row, column }) => [table, row, column])).toEqual([
      ['Settings', 2, '代碼'],
      ['Units', 2, '分機'],
      ['Units', 2, '單位'],
    ]);
    expect(said.join('\n')).toContain('「分機」欄緊鄰表格右側，第 4 列有資料（第一格為「102」）');
    expect(said.join('\n')).toContain('「代碼」欄緊鄰表格左側，第 3 至 4 列有資料');
  });

  it('REG-06 takes neither the totals row nor another table for strange cells', async () => {
    const made = await workbookWith((sheets) => {
      sheets.getItem('設定').tables.getItem('Units').showTotals = true;
      const own = sheets.getItem('設定').getRange('H2:I4');
      own.values = [
        ['分機', '樓層'],
        ['101', '1'],
        ['102', '2'],
      ];
      sheets.getItem('設定').tables.add(own, true).name = 'Phones';
    });
    const blocks = await made.workbook.readBlocks();
    const block = blocks.find(({ table }) => table === 'Units');
    expect(block?.values).toEqual(units);
    expect(block?.outside).toEqual([]);
  });

  it('REG-06 finds rows below a totals row', async () => {
    const made = await workbookWith((sheets) => {
      sheets.getItem('設定').tables.getItem('Units').showTotals = true;
    });
    await made.excel.run(async (context) => {
      context.workbook.worksheets.getItem('設定').getRange('E6').values = [['財政課']];
      await context.sync();
    });
    const blocks = await made.workbook.readBlocks();
    expect(blocks.find(({ table }) => table === 'Units')?.outside).toMatchObject([
      { side: 'below', firstRow: 6, lastRow: 6, rows: 1, value: '財政課' },
    ]);
  });
});

describe('number formats', () => {
  const formatted = (sheet: string, address: string, value: unknown, format: string) => {
    return told('REG-08', (sheets) => {
      const cell = sheets.getItem(sheet).getRange(address);
      cell.numberFormat = [[format]];
      cell.values = [[value]];
    });
  };

  it('REG-08 says nothing where the 單位 is %: what is shown as 99.9% is 99.9', async () => {
    const value = await formatted('量測值', 'C3', 0.999, '0.0%');
    expect(value.of).toEqual([]);
    expect(value.register.rows.Measurements[0]?.value).toBe(99.9);
    const target = await formatted('指標', 'F3', 0.57, '0%');
    expect(target.register.rows.Indicators[0]?.target).toBe(57);
    const typed = await formatted('量測值', 'C3', '97%', '@');
    expect(typed.of).toEqual([]);
    expect(typed.register.rows.Measurements[0]?.value).toBe(97);
    // Neither a number without a percent sign nor a quoted one is a percentage.
    const plain = await formatted('量測值', 'C3', 0.8, 'General');
    expect(plain.register.rows.Measurements[0]?.value).toBe(0.8);
    const quoted = await formatted('量測值', 'C3', 80, '0"%"');
    expect(quoted.register.rows.Measurements[0]?.value).toBe(80);
  });

  it('REG-08 reports a percentage of an indicator that counts otherwise, and leaves it unread', async () => {
    for (const [value, format] of [
      [0.8, '0%'],
      ['80%', '@'],
    ] as const) {
      const { of, said, register } = await formatted('量測值', 'C4', value, format);
      expect(of.map(({ key, column, value: seen }) => [key, column, seen])).toEqual([
        ['K-2 115Q1', '實際值', '80%'],
      ]);
      expect(said[0]).toContain('實際值「80%」是百分比，但單位「件」不是百分比');
      expect(register.rows.Measurements[1]?.value).toBeNull();
      expect(register.rows.Measurements[1]?.unread.has('value')).toBe(true);
    }
  });

  it('REG-08 leaves to KPI-10 a percentage whose indicator is not known, and reads it as it is seen', async () => {
    const { of, register } = await formatted('量測值', 'C5', 0.05, '0%');
    expect(of).toEqual([]);
    expect(register.rows.Measurements[2]?.value).toBe(5);
  });

  it('REG-08 reports a number that Excel made a date of', async () => {
    const { of, said } = await formatted('指標', 'F4', 46_086, 'm"月"d"日"');
    expect(of.map(({ key, column }) => [key, column])).toEqual([['K-2', '目標值']]);
    expect(said[0]).toContain('格式是日期或時間');
  });
});
