import type { TableBlock } from '../../src/register/block';
import { readRegister } from '../../src/register/read';
import { factsOf } from '../../src/facts/facts';
import type { Day } from '../../src/register/day';
import { run } from '../../src/rules/check';
import { RULES } from '../../src/rules/rules';
import { office } from './office';

const fixes = (made: ReturnType<typeof office>, rule: string) =>
  made
    .problems()
    .filter((problem) => problem.rule === rule)
    .map(({ fix }) => fix);

/** The reports of one rule over one table as it was read. */
function saidOf(rule: string, block: TableBlock) {
  const found = RULES.find(({ id }) => id === rule);
  if (!found) throw new Error(rule);
  const facts = factsOf(readRegister([block]), { today: () => '2026-11-22' as Day });
  return run(found, facts).filter(({ table }) => table === block.table);
}

/** Those of them that can be mended at once. */
function told(rule: string, block: TableBlock) {
  return saidOf(rule, block).filter(({ fix }) => fix);
}

describe('what mends the structure', () => {
  it('REG-01 offers the sheet where nothing is left of a table', () => {
    expect(fixes(office().drop('Risks'), 'REG-01')).toEqual([
      { kind: 'repair', label: '補建工作表', table: 'Risks', repair: 'addTable' },
    ]);
  });

  it('REG-01 offers the one place where rows stand, and none of two', () => {
    const at = (...strays: { sheet: string; address: string; bears?: string }[]): TableBlock => ({
      ...{ table: 'Risks', sheet: '', headerRow: 0, firstColumn: 0, headers: [], values: [] },
      formulas: {},
      trouble: { code: 'missingTable', value: '資料在他處', remedy: '', strays },
    });
    const range = { sheet: '風險處理', address: 'A2:M14' };
    expect(told('REG-01', at(range)).map(({ fix }) => fix)).toEqual([
      { kind: 'repair', label: '設為表格', table: 'Risks', repair: 'makeTable', target: range },
    ]);
    expect(told('REG-01', at({ ...range, bears: '風險表' }))[0]?.fix).toMatchObject({
      ...{ repair: 'renameTable', label: '恢復表格名稱', target: range },
    });
    expect(told('REG-01', at(range, { sheet: '備份', address: 'A1:M13' }))).toEqual([]);
  });

  it('REG-02 takes a column of nearly the name, or of the place, for the missing one', () => {
    const [alike] = fixes(office().retitle('Findings', 'foundDate', '發現日'), 'REG-02');
    expect(alike).toEqual({
      ...{ kind: 'repair', label: '將「發現日」欄改名為「發現日期」' },
      ...{ table: 'Findings', repair: 'renameColumn' },
      target: { column: 1, columns: ['發現日'], header: '發現日期' },
    });
    const [placed] = fixes(office().retitle('Members', 'position', '職務別'), 'REG-02');
    expect(placed).toMatchObject({
      ...{ repair: 'renameColumn', target: { columns: ['職務別'], header: 'ISMS 職務' } },
    });
  });

  it('REG-02 offers a new column where the strange one holds something else', () => {
    // 條文 stands there, and is no date.
    const made = office().set('Findings', 'NC-115-001', { foundDate: '甲案' });
    const [fix] = fixes(made.retitle('Findings', 'foundDate', '案名'), 'REG-02');
    expect(fix).toEqual({
      ...{ kind: 'repair', label: '加入「發現日期」欄', table: 'Findings' },
      ...{ repair: 'addColumns', target: { columns: ['發現日期'] } },
    });
  });

  it('REG-02 renames the blank one of two columns with one header, and none of two that differ', () => {
    const block = (second: string): TableBlock => ({
      ...{ table: 'Units', sheet: '設定', headerRow: 2, firstColumn: 5 },
      headers: ['單位', '主管職稱', '驗證範圍', '單位'],
      values: [['行政室', '主任', '是', second]],
      formulas: {},
    });
    expect(told('REG-02', block('')).map(({ fix }) => fix)).toEqual([
      {
        ...{ kind: 'repair', label: '將「單位」欄改名為「單位_2」', table: 'Units' },
        ...{ repair: 'renameColumn', target: { column: 3, columns: ['單位'], header: '單位_2' } },
      },
    ]);
    expect(told('REG-02', block('民政課'))).toEqual([]);
  });

  it('REG-02 offers the columns of the second version in one', () => {
    const made = office()
      .retitle('Resolutions', 'lateReason', '甲欄')
      .retitle('Resolutions', 'extendedTo', '乙欄');
    expect(fixes(made, 'REG-02')).toEqual([
      {
        ...{ kind: 'repair', label: '加入 2 欄', table: 'Resolutions', repair: 'addColumns' },
        target: { columns: ['逾期原因', '展延至'] },
      },
    ]);
  });

  const unitsWith = (merged: readonly string[]): TableBlock => ({
    ...{ table: 'Units', sheet: '設定', headerRow: 2, firstColumn: 5 },
    headers: ['單位', '主管職稱', '驗證範圍'],
    values: [
      ['行政室', '主任', '是'],
      ['民政課', '', ''],
    ],
    ...{ formulas: {}, merged },
  });

  it('REG-11 names the merged cells of a table in one report, at the first row that has a key', () => {
    // The header is row 2: row 4 is 民政課.
    const [report, ...others] = told('REG-11', unitsWith(['E2:F2', 'F4:G4', 'F5:F9']));
    expect(others).toEqual([]);
    expect(report).toMatchObject({ key: '民政課', row: 4, column: '主管職稱', severity: 'E' });
    expect(report?.message).toContain('E2:F2、F4:G4、F5:F9是合併儲存格');
    expect(report?.fix).toEqual({
      ...{ kind: 'repair', label: '取消合併儲存格', table: 'Units', repair: 'unmerge' },
    });
    const many = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((at) => `${at}:${at.charAt(0)}2`);
    expect(told('REG-11', unitsWith(many))[0]?.message).toContain('E1:E2等 6 處是合併儲存格');
  });

  it('REG-11 leaves the cells that merging hides to themselves', () => {
    const risks = (merged: readonly string[]): TableBlock => ({
      ...{ table: 'Risks', sheet: '風險處理', headerRow: 2, firstColumn: 1, formulas: {}, merged },
      headers: ['風險編號', '處理方式', '風險承擔人'],
      values: [
        ['R-1', '接受', '王安平'],
        ['R-2', '接受', ''],
      ],
    });
    const asked = (merged: readonly string[]) =>
      saidOf('RSK-03', risks(merged)).map((one) => one.key);
    // Row 4 is R-2, C its 風險承擔人.
    expect(asked([])).toEqual(['R-2']);
    expect(asked(['C3:C4'])).toEqual([]);
    expect(asked(['C4:C5'])).toEqual(['R-2']);
  });

  it('REG-12 names the columns of a table that have lost lists or formats in one report, and offers them again', () => {
    const bare = { unguarded: ['驗證範圍', '起日'], unformatted: ['迄日'] };
    const [report, ...others] = told('REG-12', { ...unitsWith([]), bare });
    expect(others).toEqual([]);
    expect(report).toMatchObject({ key: '', row: 2, column: '驗證範圍', severity: 'I' });
    expect(report?.message).toContain('驗證範圍、起日的下拉清單已遺失');
    expect(report?.message).toContain('迄日的日期格式已遺失');
    expect(report?.fix).toEqual({
      ...{ kind: 'repair', label: '補回清單與格式', table: 'Units', repair: 'dressColumns' },
    });
  });

  it('REG-12 is silent where every column has its own', () => {
    expect(told('REG-12', unitsWith([]))).toEqual([]);
  });

  it('REG-11 is silent where nothing is merged', () => {
    expect(told('REG-11', unitsWith([]))).toEqual([]);
  });
});
