import { tableNames } from '../../src/register/register';
import { Office, d, office } from './office';

describe('reading', () => {
  it('REG-01 reports each missing table once, and the rules that need it stay silent', () => {
    const without = office().drop('Members').problems();
    expect(without.map(({ rule, table, row, key }) => ({ rule, table, row, key }))).toEqual([
      { rule: 'REG-01', table: 'Members', row: 0, key: '' },
    ]);
    expect(without[0]?.message).toContain('活頁簿沒有表格 Members');
  });

  it('REG-01 alone speaks of a workbook without any table', () => {
    const empty = new Office();
    for (const table of tableNames) empty.drop(table);
    expect(empty.problems().map(({ rule, table }) => `${rule} ${table}`)).toEqual(
      tableNames.map((table) => `REG-01 ${table}`),
    );
  });

  it('REG-01 says nothing of a table without rows', () => {
    expect(office().clear('Attendance', 'Risks').of('REG-01')).toEqual([]);
  });

  it('REG-02 reports a missing and a doubled column, and the rules that need it stay silent', () => {
    const missing = office().retitle('Members', 'position', '職務別');
    expect(missing.problems().map(({ rule, column }) => `${rule} ${column}`)).toEqual([
      'REG-02 ISMS 職務',
    ]);
    const doubled = office()
      .retitle('Reviews', 'place', '主席')
      .set('Reviews', 'MR-115-01', { place: '張三' });
    expect(doubled.problems().map(({ rule, column }) => `${rule} ${column}`)).toEqual([
      // The header it took is missing under its own name.
      'REG-02 地點',
      'REG-02 主席',
    ]);
  });

  it('REG-02 takes spaces and full-width forms in a header for nothing', () => {
    expect(office().retitle('Members', 'position', ' ＩＳＭＳ職務').of('REG-02')).toEqual([]);
  });

  it('REG-03 reports a value that is not in the list, and suggests the near one', () => {
    const risk = office().set('Risks', 'R-01', { treatment: '減低' });
    expect(risk.of('REG-03')).toEqual(['R-01 處理方式']);
    expect(office().set('Members', 'M-07', { position: '委原' }).said('REG-03')).toBe(
      '成員 M-07：ISMS 職務「委原」不在可選的內容內。是否為「委員」？請由清單選取。',
    );
    expect(office().set('Risks', 'R-01', { treatment: '' }).of('REG-03')).toEqual([]);
  });

  it('REG-04 reports text in a number column and error values anywhere', () => {
    const text = office().set('Measurements', 'K-1 115上', { value: '約九成' });
    expect(text.of('REG-04')).toEqual(['K-1 115上 實際值']);
    expect(text.said('REG-04')).toContain('沒有資料請留白，不要填 0');
    expect(office().set('Risks', 'R-01', { plan: '#REF!' }).of('REG-04')).toEqual([
      'R-01 處理計畫',
    ]);
    expect(office().set('Findings', 'NC-115-001', { category: '#N/A' }).of('REG-04')).toEqual([
      'NC-115-001 類別',
    ]);
    expect(office().set('Measurements', 'K-1 115上', { value: '' }).of('REG-04')).toEqual([]);
  });

  it('REG-04 says of a threshold below zero what is wrong with it: it is a number', () => {
    const limit = (value: string | number) =>
      office().add('Settings', { item: '驗證期限日數', value }).said('REG-04');
    expect(limit(-5)).toContain('值「-5」小於 0，不能作為門檻');
    expect(limit('－５')).toContain('小於 0，不能作為門檻');
    expect(limit('五')).toContain('值「五」不是數字');
    expect(limit(0)).toBe('');
  });

  it('REG-04 reports an error that spread into a computed column where it began', () => {
    const spread = office()
      .set('CorrectiveActions', 'CA-115-001', { findingId: '#N/A' })
      .set('Findings', 'NC-115-001', { state: '#N/A' });
    expect(spread.of('REG-04')).toEqual(['CA-115-001 發現編號']);
  });

  it('REG-04 warns once of a computed column whose formula is broken', () => {
    const broken = office()
      .set('Findings', 'NC-115-001', { state: '#REF!' })
      .set('Findings', 'NC-115-002', { state: '#REF!' })
      .set('Risks', 'R-01', { progress: '#NAME?' });
    expect(broken.of('REG-04')).toEqual(['W NC-115-001 狀態', 'W R-01 處理狀態']);
    // The header stands in row 3.
    expect(broken.said('REG-04')).toContain('發現事項 第 4 列起 2 列的「狀態」');
  });

  it('REG-04 reports a 期別 in none of its forms', () => {
    const period = (written: string | number) => {
      const changed = office().set('Measurements', 'K-1 115上', { period: written });
      return changed.problems().filter(({ column }) => column === '期別');
    };
    expect(period('第三季').map(({ rule, value }) => [rule, value])).toEqual([
      ['REG-04', '第三季'],
    ]);
    for (const written of [115, '115', '115下', '１１５ｑ３', '115年第三季', '115-03']) {
      expect(period(written)).toEqual([]);
    }
  });

  it('REG-05 names the columns of a key of two', () => {
    const again = {
      reviewId: 'MR-114-01',
      name: '鄭一',
      role: '列席',
      attendance: '出席',
    } as const;
    const twice = office().add('Attendance', again, again);
    const problem = twice.problems().find(({ rule }) => rule === 'REG-05');
    expect(problem?.column).toBe('姓名');
    expect(problem?.value).toBe('鄭一');
    expect(problem?.message).toContain('會議編號與姓名「MR-114-01 鄭一」與前面的列重複');
  });

  it('REG-05 reports blank and repeated keys of tables without a rule of their own', () => {
    const twice = office().add('Risks', { riskId: 'r-01' });
    expect(twice.of('REG-05')).toEqual(['r-01 風險編號']);
    expect(office().set('Members', 'M-07', { memberId: '' }).of('REG-05')).toEqual(['成員編號']);
    expect(office().set('Members', 'M-07', { memberId: '' }).said('REG-05')).toContain(
      '成員 第 10 列',
    );
    expect(office().set('Findings', 'NC-115-003', { findingId: '' }).of('REG-05')).toEqual([]);
  });
});

describe('dates', () => {
  it('DAT-01 reports a date kept as text and offers the date it means', () => {
    for (const written of ['115/9/2', '1150902', '民國115年9月2日', 1_150_902]) {
      const text = office().set('Findings', 'NC-115-003', { foundDate: written });
      expect(text.of('DAT-01')).toEqual(['NC-115-003 發現日期']);
      expect(text.said('DAT-01')).toContain('請改填日期 2026/9/2');
    }
  });

  it('DAT-01 leaves the day in use: a check speaks of it as of a real date', () => {
    // NC-115-003 was found in 115; 114/9/2 is not the year of its number.
    const text = office().set('Findings', 'NC-115-003', { foundDate: '114/9/2' });
    expect(text.of('FND-01')).toEqual(['W NC-115-003 編號']);
  });

  it('DAT-01 says nothing of a real date or a blank', () => {
    expect(
      office()
        .set('Findings', 'NC-115-003', { foundDate: d(115, 9, 2) })
        .of('DAT-01'),
    ).toEqual([]);
    expect(office().set('Risks', 'R-01', { doneDate: '' }).of('DAT-01')).toEqual([]);
    expect(office().set('Findings', 'NC-115-003', { foundDate: '#VALUE!' }).of('DAT-01')).toEqual(
      [],
    );
  });

  it('DAT-02 reports a day that does not exist and a year that cannot be told', () => {
    const dated = (foundDate: string) => office().set('Findings', 'NC-115-003', { foundDate });
    expect(dated('115/9/30(四)').said('DAT-02')).toContain('日期與星期不符');
    expect(dated('115/2/29').of('DAT-02')).toEqual(['NC-115-003 發現日期']);
    expect(dated('115/2/29').said('DAT-02')).toContain('不是存在的日期');
    expect(dated('11/10/05').of('DAT-02')).toEqual(['NC-115-003 發現日期']);
    expect(dated('11/10/05').said('DAT-02')).toContain('年份無法判斷');
    expect(dated('無').said('DAT-02')).toContain('「無」不是日期');
    expect(dated('115/9').said('DAT-02')).toContain('「115/9」不是日期');
    expect(dated('113/2/29').of('DAT-02')).toEqual([]);
    expect(dated('115/2/29').of('DAT-01')).toEqual([]);
  });

  it('DAT-01 says that a time behind the date is dropped, and names a strange character', () => {
    const said = (foundDate: string) =>
      office().set('Findings', 'NC-115-003', { foundDate }).said('DAT-01');
    expect(said('115年9月2日下午2時')).toContain('「下午2時」的時間不計；請改填日期 2026/9/2');
    expect(said('2026-09-01T16:00:00.000Z')).toContain('換算為臺北的日期');
    expect(said('115\u20139\u20132')).toContain('請改填日期 2026/9/2');
    expect(said('115/9/\u200b2')).toContain('零寬空白（U+200B）');
  });

  it('DAT-03 reports a day outside 民國 100 to 130, and says which one was probably meant', () => {
    const due = (dueDate: number | string) =>
      office().set('Resolutions', 'MR-114-01-A01', { dueDate });
    // Excel's serial number of 5 November 2115.
    const century = due(78_837);
    expect(century.of('DAT-03')).toEqual(['MR-114-01-A01 完成期限']);
    expect(century.said('DAT-03')).toContain('「204/11/05」（西元 2115 年）');
    expect(century.said('DAT-03')).toContain('是否為 2026/11/5？');
    expect(due('0115/11/4').said('DAT-03')).toContain('是否為 2026/11/4？');
    expect(due('2115/11/4').of('DAT-01')).toEqual([]);
    // 2026 taken for a 民國 year is 3937, and a slip of the century 2136.
    expect(due(d(2026, 11, 4)).said('DAT-03')).toContain('是否為 2026/11/4？');
    expect(due(d(225, 11, 4)).said('DAT-03')).toContain('是否為 2036/11/4？');
    expect(due(115).said('DAT-03')).toContain('西元 1900 年');
    expect(due(d(99, 12, 31)).of('DAT-03')).toEqual(['MR-114-01-A01 完成期限']);
    for (const right of [d(100, 1, 1), d(130, 12, 31), '']) {
      expect(due(right).of('DAT-03')).toEqual([]);
    }
  });

  it('DAT-03 warns of 到任日 and 卸任日, and lets one before 民國 100 count', () => {
    const since = (startDate: number) => office().set('Members', 'M-06', { startDate });
    expect(since(d(95, 3, 1)).of('DAT-03')).toEqual(['W M-06 到任日']);
    expect(since(d(95, 3, 1)).said('DAT-03')).not.toContain('無法計入');
    expect(since(d(204, 3, 1)).of('DAT-03')).toEqual(['W M-06 到任日']);
    expect(since(d(204, 3, 1)).said('DAT-03')).toContain('無法計入');
  });
});
