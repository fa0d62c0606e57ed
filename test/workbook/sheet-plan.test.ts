import { tableNames } from '../../src/register/register';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { freeName } from '../../src/workbook/free-name';
import { planSheets } from '../../src/workbook/sheet-plan';

describe('planSheets', () => {
  test('an empty workbook gets thirteen sheets for fourteen tables', () => {
    const plan = planSheets(tableNames, []);
    expect(plan.map((sheet) => sheet.name)).toEqual([
      '設定',
      '成員',
      '權責',
      '稽核',
      '發現事項',
      '矯正措施',
      '指標',
      '量測值',
      '風險處理',
      '管審會議',
      '出席',
      '審查議案',
      '決議列管',
    ]);
    // 設定 has three columns, then one free column, then 單位.
    expect(plan[0]?.tables).toEqual([
      { table: 'Settings', column: 0 },
      { table: 'Units', column: 4 },
    ]);
  });

  test('tables that are there are left alone, and a sheet of that title is not taken', () => {
    const plan = planSheets(['Members', 'Units'], ['設定', '成員', '首頁']);
    expect(plan).toEqual([
      { name: '設定 (2)', tables: [{ table: 'Units', column: 0 }] },
      { name: '成員 (2)', tables: [{ table: 'Members', column: 0 }] },
    ]);
  });
});

describe('freeName', () => {
  test('counts on until a name is free, without regard to case', () => {
    expect(freeName('Audit', ['AUDIT', 'audit (2)'])).toBe('Audit (3)');
  });

  test('keeps to 31 characters and to what Excel allows', () => {
    const long = '議程'.repeat(20);
    expect(freeName(long, [long.slice(0, 31)])).toHaveLength(31);
    expect(freeName('議程 MR/115:01', [])).toBe('議程 MR-115-01');
  });

  test.each([
    ["MR-115-01'", 'MR-115-01’'],
    ["'議程'", '’議程’'],
    ["會議 '甲' 之議程", "會議 '甲' 之議程"],
    // The 31st unit would be the apostrophe.
    [`${'字'.repeat(30)}'後`, `${'字'.repeat(30)}’`],
    // The 31st unit would be the first half of a character.
    [`${'字'.repeat(30)}𠮷`, '字'.repeat(30)],
    ['半\ud842字', '半-字'],
    ['甲\n乙\u0007丙', '甲 乙 丙'],
    ['   ', '工作表'],
    ['', '工作表'],
    ['History', 'History (2)'],
    ['議程 甲：乙／丙', '議程 甲-乙-丙'],
    ['會議紀錄 _x000D_', '會議紀錄 -x000D_'],
  ])('%j becomes %j', (wanted, name) => {
    expect(freeName(wanted, [])).toBe(name);
  });

  test('the counted name parts no character either', () => {
    const wanted = `${'字'.repeat(26)}𠮷後`;
    expect(freeName(wanted, [freeName(wanted, [])])).toBe(`${'字'.repeat(26)} (2)`);
  });

  test('every name it gives is one the host, as Excel, takes', async () => {
    const { Excel } = loadOffice(Host.blank());
    const wishes = [
      "a'",
      "'",
      "''",
      'HISTORY',
      '\u0000',
      '[x]',
      `${"'".repeat(40)}`,
      '\ud800',
      ' ',
    ];
    await Excel.run(async (context) => {
      const taken: string[] = [];
      for (const wish of wishes) {
        const name = freeName(wish, taken);
        taken.push(name);
        context.workbook.worksheets.add(name);
      }
      await context.sync();
    });
  });
});
