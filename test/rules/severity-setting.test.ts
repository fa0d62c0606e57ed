import { office, type Office } from './office';

/** The office with what its 規則等級調整 says. */
function set(value: string, from: Office = office()): Office {
  return from.add('Settings', { item: '規則等級調整', value });
}

/** 資安事件數 (K-2) has one value: an I of KPI-04, a claim about it a W. */
function claimed(): Office {
  return office()
    .remove('Measurements', 'K-2 114')
    .set('AgendaItems', 'MR-115-01-3-4', { description: '資安事件數較去年下降' });
}

describe('severities per workbook', () => {
  it('REG-10 reports what is no entry, or no rule, and offers to take it out', () => {
    const odd = set('KPI-03=I、KPI-99=W、提醒 KPI-05、KPI-05=高');
    expect(odd.of('REG-10')).toEqual(Array(3).fill('W 規則等級調整 值'));
    const said = odd.said('REG-10').split('\n');
    expect(said[0]).toContain('「KPI-99=W」：沒有 KPI-99 這一規則');
    expect(said[1]).toContain('「提醒 KPI-05」不是「規則編號=等級」的形式');
    expect(said[2]).toContain('「KPI-05=高」不是');
    expect(odd.problems().find(({ rule }) => rule === 'REG-10')?.fix).toMatchObject({
      label: '刪去「KPI-99=W」',
      cells: [{ column: '值', after: 'KPI-03=I、提醒 KPI-05、KPI-05=高' }],
    });
  });

  it('REG-10 is silent on entries in any spelling, on a blank cell and without the row', () => {
    expect(set('KPI-03=I').of('REG-10')).toEqual([]);
    expect(set('ｋｐｉ－０３＝提醒；kpi-4: W，\nCA-13=w。').of('REG-10')).toEqual([]);
    expect(set('').of('REG-10')).toEqual([]);
    expect(office().of('REG-10')).toEqual([]);
    expect(set('KPI-03=I、KPI-03=I').of('REG-10')).toEqual([]);
  });

  it('REG-10 reports two entries of one rule that differ, and neither applies', () => {
    const twice = set(
      'KPI-03=I、KPI-03=E',
      office().set('Measurements', 'K-1 115上', { value: '' }),
    );
    expect(twice.of('REG-10')).toHaveLength(2);
    expect(twice.of('KPI-03')).toEqual(['W K-1 指標編號']);
  });

  test('a set severity takes the place of the rule’s own, the rest of the text notwithstanding', () => {
    const missing = () => office().set('Measurements', 'K-1 115上', { value: '' });
    expect(missing().of('KPI-03')).toEqual(['W K-1 指標編號']);
    expect(set('KPI-99=W、KPI-03=E', missing()).of('KPI-03')).toEqual(['K-1 指標編號']);
    expect(set('kpi3：提醒', missing()).of('KPI-03')).toEqual(['I K-1 指標編號']);
  });

  test('a report of its own severity grows no graver, and is never graver than what was set', () => {
    expect(claimed().of('KPI-04')).toEqual(['W MR-115-01-3-4 說明']);
    expect(set('KPI-04=E', claimed()).of('KPI-04')).toEqual(['MR-115-01-3-4 說明']);
    const single = () => claimed().set('AgendaItems', 'MR-115-01-3-4', { description: '' });
    expect(set('KPI-04=E', single()).of('KPI-04')).toEqual(['I K-2 指標編號']);
    // FND-01 is E; a year that differs is W.
    const year = () => office().set('Findings', 'NC-115-003', { findingId: 'NC-114-003' });
    expect(set('FND-01=E', year()).of('FND-01')).toEqual(['W NC-114-003 編號']);
    expect(set('FND-01=I', year()).of('FND-01')).toEqual(['I NC-114-003 編號']);
  });

  test('what the procedure commands keeps its severity', () => {
    const own = () => office().set('Findings', 'NC-115-003', { issuer: '陳佳玲' });
    expect(own().of('FND-08')).toEqual(['NC-115-003 開立人']);
    const set08 = set('FND-08=I', own());
    expect(set08.of('FND-08')).toEqual(['NC-115-003 開立人']);
    expect(set08.said('REG-10')).toContain('「FND-08=I」：FND-08 是程序明文的要求');
  });
});
