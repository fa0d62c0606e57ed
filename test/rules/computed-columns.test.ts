import { buildAgenda } from '../../src/review/build-agenda';
import { d, office } from './office';

// Today is 115/11/22. NC-115-001 is closed; NC-115-002 has one action that is not done: 辦理中.

describe('computed columns typed over', () => {
  it('FND-14 reports a typed 狀態 that the actions do not bear out', () => {
    const wrong = office().set('Findings', 'NC-115-002', { state: '可結案' });
    expect(wrong.of('FND-14')).toEqual(['NC-115-002 狀態']);
    expect(wrong.said('FND-14')).toBe(
      '發現事項 NC-115-002：狀態填「可結案」，但結案日空白、矯正措施 1 項，應為「辦理中」。請還原該欄公式，或更正所依據的資料。',
    );
    expect(office().set('Findings', 'NC-115-001', { state: '結案' }).of('FND-14')).toEqual([]);
    expect(office().set('Findings', 'NC-115-001', { state: '辦理中' }).of('FND-14')).toEqual([
      'NC-115-001 狀態',
    ]);
  });

  it('FND-14 judges a formula that does not work the row out, and no other', () => {
    const state = (formula: string) => office().set('Findings', 'NC-115-002', { state: formula });
    for (const constant of ['=1', '="可結案"', '=Z9', '=IF([@編號]="","","可結案")', '=設定!B4']) {
      expect(state(constant).of('FND-14')).toEqual(['NC-115-002 狀態']);
    }
    // As the file has it, and as a program without structured references writes it (row 5).
    for (const other of ['=IF(ISNUMBER(Findings[[#This Row],[結案日]]),1,2)', '=IF($L5>0,1,2)']) {
      expect(state(other).of('FND-14')).toEqual([]);
      expect(state(other).of('REG-07')).toEqual([]);
    }
  });

  it('FND-14 is silent where what the state follows from cannot be read', () => {
    const typed = () => office().set('Findings', 'NC-115-002', { state: '可結案' });
    expect(typed().drop('CorrectiveActions').of('FND-14')).toEqual([]);
    expect(
      typed().set('CorrectiveActions', 'CA-115-002', { doneDate: '11/10/05' }).of('FND-14'),
    ).toEqual([]);
    expect(typed().set('Findings', 'NC-115-002', { state: '#N/A' }).of('FND-14')).toEqual([]);
  });

  it('RSK-05 reports a typed 處理狀態 that the dates do not bear out', () => {
    const risk = (progress: string) => office().set('Risks', 'R-01', { progress });
    expect(risk('如期完成').of('RSK-05')).toEqual(['R-01 處理狀態']);
    expect(risk('如期完成').said('RSK-05')).toContain(
      '預定完成日 115/12/31、實際完成日空白，應為「未逾期辦理中」',
    );
    expect(risk('未逾期辦理中').of('RSK-05')).toEqual([]);
    expect(risk('未逾期 辦理中').of('RSK-05')).toEqual([]);
  });

  it('CA-07 reports typed 逾期天數 that are not those of the dates', () => {
    const days = (overdueDays: number | string) =>
      office().set('CorrectiveActions', 'CA-115-002', {
        dueDate: d(115, 11, 12),
        overdueDays,
      });
    // 115/11/12 to 115/11/22 is ten days.
    expect(days(3).of('CA-07')).toEqual(['CA-115-002 逾期天數']);
    expect(days(3).said('CA-07')).toContain('應為「10」');
    expect(days(10).of('CA-07')).toEqual([]);
    expect(days('10').of('CA-07')).toEqual([]);
  });

  it('REG-07 warns once of a column whose cells are blank or rightly typed, and says how to refill', () => {
    const typed = office()
      .set('Findings', 'NC-115-001', { state: '結案' })
      .set('Findings', 'NC-115-003', { state: '' });
    expect(typed.of('REG-07')).toEqual(['W NC-115-001 狀態']);
    // The rows stand from row 4 on: the formula is still in row 5.
    expect(typed.said('REG-07')).toContain(
      '「狀態」欄有 1 列空白、1 列以人工填寫取代公式，不會隨日期與其他資料更新',
    );
    expect(typed.said('REG-07')).toContain('還原公式：複製第 5 列的「狀態」');
    expect(office().of('REG-07')).toEqual([]);
    // A wrong one is an error and not told twice.
    const wrong = office().set('Findings', 'NC-115-002', { state: '可結案' });
    expect(wrong.of('REG-07')).toEqual([]);
  });

  it('REG-07 knows another way where no row has the formula any more', () => {
    expect(office().set('Risks', 'R-01', { progress: '' }).said('REG-07')).toContain(
      '在新的活頁簿按「建立工作表」',
    );
  });

  it('FND-14 knows a formula whose column has another spelling of its header', () => {
    const state = (formula: string) =>
      office().set('Findings', 'NC-115-002', { state: formula }).of('FND-14');
    // As Excel rewrites it when spaces, full-width or unseen characters come into the header.
    for (const header of ['結案日  ', '　結案日', '結\u200b案日']) {
      expect(state(`=IF(ISNUMBER([@[${header}]]),1,2)`)).toEqual([]);
    }
    expect(state('=IF(ISNUMBER([@備註]),1,2)')).not.toEqual([]);
  });

  it('REG-07 and REG-04 say nothing of formulas that a missing column or table has broken', () => {
    // The right value, so that only the missing formula is to be told.
    const broken = () => office().set('Findings', 'NC-115-002', { state: '辦理中' });
    expect(broken().of('REG-07')).toEqual(['W NC-115-002 狀態']);
    expect(broken().retitle('Findings', 'closedDate', '結束').of('REG-07')).toEqual([]);
    expect(broken().drop('CorrectiveActions').of('REG-07')).toEqual([]);
    const error = () => office().set('Findings', 'NC-115-002', { state: '#REF!' });
    expect(error().of('REG-04')).toEqual(['W NC-115-002 狀態']);
    expect(error().retitle('CorrectiveActions', 'result', '結果').of('REG-04')).toEqual([]);
    // A column the formula does not read breaks nothing.
    expect(error().retitle('Findings', 'clause', '條次').of('REG-04')).toEqual([
      'W NC-115-002 狀態',
    ]);
  });
});

it('computed columns that were not worked out change no finding and no figure', () => {
  const missing = office();
  const { rows } = missing.facts();
  for (const { findingId } of rows.Findings) {
    missing.set('Findings', findingId ?? '', { state: '#CALC!' });
  }
  for (const { actionId } of rows.CorrectiveActions) {
    missing.set('CorrectiveActions', actionId ?? '', { progress: '#CALC!', overdueDays: '#CALC!' });
  }
  missing.set('Risks', 'R-01', { progress: '#CALC!' });
  // Late by today, so that there is something to say of it.
  const late = (changed: typeof missing) =>
    changed.problems('2027-06-30').filter(({ rule }) => rule !== 'REG-04');
  expect(late(missing)).toEqual(late(office()));
  expect(late(missing).map(({ rule }) => rule)).toContain('CA-08');
  expect(missing.problems().filter(({ value }) => value === '#CALC!')).toHaveLength(4);
  const agenda = (changed: typeof missing) => buildAgenda(changed.facts(), 'MR-115-01');
  expect(agenda(missing).figures).toEqual(agenda(office()).figures);
  expect(agenda(missing).papers).toEqual(agenda(office()).papers);
});

describe('error values of formulas', () => {
  it('REG-04 sends whoever has the formulas to Excel, and offers to restore those alone that are gone', () => {
    const waiting = office().comesTo('Findings', 'NC-115-002', { state: '#CALC!' });
    expect(waiting.of('REG-04')).toEqual(['W NC-115-002 狀態']);
    expect(waiting.said('REG-04')).toContain('請在 Excel 開啟並儲存');
    expect(waiting.said('REG-04')).not.toContain('還原');
    expect(fixesOf(waiting)).toEqual([undefined]);
    // Of another row the formula itself is gone.
    const both = waiting.set('Findings', 'NC-115-003', { state: '#REF!' });
    expect(both.of('REG-04')).toEqual(['W NC-115-002 狀態', 'W NC-115-003 狀態']);
    expect(fixesOf(both)).toEqual([undefined, 'refill']);
    expect(both.said('REG-04')).toMatch(/「#CALC!」.*請在 Excel 開啟並儲存[^]*請還原該欄公式/);
  });

  it('REG-04 says of a cell of one’s own that was not calculated that Excel may do so', () => {
    const said = (value: string) =>
      office().set('Risks', 'R-01', { dueDate: value }).said('REG-04');
    for (const value of ['#CALC!', '#BUSY!', '#GETTING_DATA'])
      expect(said(value)).toContain('請在 Excel 開啟並儲存');
    for (const value of ['#DIV/0!', '#REF!'])
      expect(said(value)).toMatch(/是 Excel 的錯誤值。請修正公式或重填。$/);
  });
});

function fixesOf(changed: ReturnType<typeof office>) {
  return changed
    .problems()
    .filter(({ rule }) => rule === 'REG-04')
    .map(({ fix }) => fix?.kind);
}
