import { tableNames } from '../../src/register/register';
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
});
