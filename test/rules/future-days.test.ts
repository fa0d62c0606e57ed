import { d, office } from './office';

// Today is 22 November 115, the next review on 10 December.
describe('days after today of what has happened', () => {
  it('FND-05 reports a 發現日期 after today, and the rules of that row stay silent', () => {
    const found = (foundDate: number | string) =>
      office().set('Findings', 'NC-115-003', { foundDate });
    expect(found(d(115, 11, 23)).of('FND-05')).toEqual(['NC-115-003 發現日期']);
    expect(found(d(115, 11, 23)).said('FND-05')).toContain('115/11/23 晚於今日 115/11/22');
    expect(found(d(116, 1, 5)).of('FND-01')).toEqual([]);
    expect(found(d(115, 11, 22)).of('FND-05')).toEqual([]);
    // A text date is a date; one a century off is DAT-03's.
    expect(found('115/11/23').of('FND-05')).toEqual(['NC-115-003 發現日期']);
    expect(found(d(204, 11, 5)).of('FND-05')).toEqual([]);
  });

  it('FND-19 reports a 結案日 before 發現日期 or after today', () => {
    const closed = (closedDate: number) =>
      office()
        .set('Findings', 'NC-115-003', { foundDate: d(115, 9, 2), closedDate })
        .of('FND-19');
    expect(closed(d(115, 9, 1))).toEqual(['NC-115-003 結案日']);
    expect(closed(d(115, 9, 2))).toEqual([]);
    expect(closed(d(115, 11, 22))).toEqual([]);
    expect(closed(d(115, 11, 23))).toEqual(['NC-115-003 結案日']);
    expect(closed(d(116, 3, 1))).toEqual(['NC-115-003 結案日']);
  });

  it('CA-24 reports a 驗證日期 after today', () => {
    const verified = (verifiedDate: number) =>
      office().set('CorrectiveActions', 'CA-115-001', { verifiedDate }).of('CA-24');
    expect(verified(d(115, 11, 23))).toEqual(['CA-115-001 驗證日期']);
    expect(verified(d(115, 11, 22))).toEqual([]);
  });

  it('TRK-09 reports a 解除日期 after today', () => {
    const released = (releasedDate: number) =>
      office()
        .set('Resolutions', 'MR-114-01-A01', { state: '解除列管', releasedDate })
        .of('TRK-09');
    expect(released(d(115, 11, 23))).toEqual(['MR-114-01-A01 解除日期']);
    expect(released(d(115, 11, 22))).toEqual([]);
  });

  it('RSK-06 reports an 實際完成日 of a risk after today', () => {
    const done = (doneDate: number) => office().set('Risks', 'R-01', { doneDate }).of('RSK-06');
    expect(done(d(115, 11, 23))).toEqual(['R-01 實際完成日']);
    expect(done(d(115, 11, 22))).toEqual([]);
  });

  it('CA-06, FND-19 and RSK-06 alone speak of what is done on a day that has not come', () => {
    // Beyond the last review the day stays in the row.
    const future = d(116, 3, 1);
    const rules = (change: ReturnType<typeof office>) => [
      ...new Set(
        change.problems().flatMap(({ rule }) => (/^(FND|CA|RSK)-/.test(rule) ? rule : [])),
      ),
    ];
    const action = office().set('CorrectiveActions', 'CA-115-001', {
      doneDate: future,
      evidence: '',
      action: '研議中',
    });
    expect(rules(action)).toEqual(['CA-06']);
    const closed = office().set('Findings', 'NC-115-002', { closedDate: future });
    expect(rules(closed)).toEqual(['FND-19']);
    const risk = office().set('Risks', 'R-01', { doneDate: future, residualLevel: '' });
    expect(rules(risk)).toEqual(['RSK-06']);
  });
});
