import { d, office } from './office';

describe('what findings say', () => {
  it('FND-04 reports a description that says nothing', () => {
    const said = (description: string) =>
      office().set('Findings', 'NC-115-003', { description }).of('FND-04');
    for (const text of [
      '待補',
      '同上',
      '同上。',
      '無',
      '-',
      '——',
      'Ｎ／Ａ',
      '待 補',
      '○○○○○',
      '門未鎖',
    ]) {
      expect([text, said(text)]).toEqual([text, ['NC-115-003 不符合事項']]);
    }
    for (const text of ['門鎖故障', '同上年度稽核之缺失未改善', '']) {
      expect([text, said(text)]).toEqual([text, []]);
    }
  });

  it('FND-04 takes the fewest characters from the settings', () => {
    const least = (value: number) =>
      office()
        .set('Findings', 'NC-115-003', { description: '門鎖故障' })
        .add('Settings', { item: '說明最少字數', value });
    expect(least(5).of('FND-04')).toEqual(['NC-115-003 不符合事項']);
    expect(least(5).said('FND-04')).toContain('不足 5 個字');
    expect(least(4).of('FND-04')).toEqual([]);
    expect(least(0).set('Findings', 'NC-115-003', { description: '無' }).of('FND-04')).toEqual([
      'NC-115-003 不符合事項',
    ]);
  });

  it('FND-09 warns of what is no clause', () => {
    const clause = (text: string) =>
      office().set('Findings', 'NC-115-001', { clause: text }).of('FND-09');
    for (const odd of ['3.1', '11.2', 'A.4.1', 'A.19.1', 'A.8.40', 'B.5.1', '第九條', 'A8.13']) {
      expect([odd, clause(odd)]).toEqual([odd, ['W NC-115-001 條文']]);
    }
    for (const good of [
      '4.1',
      '10.2',
      '9',
      '9.3.2 c)',
      'A.5.37',
      'a.8.13',
      'Ａ．８．３４',
      '9.1、A.6.3',
      '',
    ]) {
      expect([good, clause(good)]).toEqual([good, []]);
    }
    expect(clause('A.18.2.3')).toEqual([]);
  });

  it('FND-09 offers the clause that stands among other words', () => {
    const fix = (clause: string) =>
      office()
        .set('Findings', 'NC-115-001', { clause })
        .problems()
        .find(({ rule }) => rule === 'FND-09')?.fix;
    expect(fix('A8.13 資訊備份')).toMatchObject({ cells: [{ column: '條文', after: 'A.8.13' }] });
    expect(fix('ISO 27001:2022 9.1')).toMatchObject({ cells: [{ after: '9.1' }] });
    expect(fix('A.8.13 或 A.8.14')).toBeUndefined();
    expect(fix('第九條')).toBeUndefined();
  });

  it('FND-09 warns of two editions in use together, but not of going over to the new one', () => {
    const two = (older: number, cells = {}) =>
      office()
        .set('Findings', 'NC-115-001', { clause: 'A.8.13' })
        .set('Findings', 'NC-114-001', { clause: 'A.12.3.1', foundDate: older, ...cells })
        .of('FND-09');
    expect(two(d(114, 9, 2))).toEqual([]);
    expect(two(d(115, 9, 2))).toEqual(['W NC-114-001 條文']);
    // In one audit two editions are mixed, whatever the days.
    expect(two(d(115, 9, 1), { auditId: 'IA-115-01' })).toEqual(['W NC-114-001 條文']);
    const cell = office().set('Findings', 'NC-115-001', { clause: 'A.12.3.1、A.8.13' });
    expect(cell.of('FND-09')).toEqual(['W NC-115-001 條文']);
  });

  it('FND-12 warns of the same clause within the years, with the earlier cause and measure', () => {
    const again = (foundDate: number) =>
      office()
        .set('Findings', 'NC-115-001', { foundDate: d(112, 9, 2), closedDate: d(112, 12, 1) })
        .set('Findings', 'NC-115-002', { clause: ' 9.2 ', foundDate });
    expect(again(d(115, 9, 2)).of('FND-12')).toEqual(['W NC-115-002 條文']);
    expect(again(d(115, 9, 3)).of('FND-12')).toEqual([]);
    const message = again(d(115, 9, 2)).said('FND-12');
    expect(message).toContain('前案為發現事項 NC-115-001（112/09/02 發現）');
    expect(message).toContain(
      '原因為「交接時未移交保存規定」、措施為「修訂備份作業說明並辦理訓練」',
    );
    const longer = again(d(115, 9, 3)).add('Settings', { item: '重複缺失年數', value: 4 });
    expect(longer.of('FND-12')).toEqual(['W NC-115-002 條文']);
    // Of measures that nobody has recorded none can have failed to hold: FND-10 asks for them.
    expect(
      again(d(115, 9, 2))
        .clear('CorrectiveActions')
        .of('FND-12'),
    ).toEqual([]);
  });

  it('FND-12 is content with an answer that names the earlier one, and with 觀察事項', () => {
    const again = () =>
      office()
        .set('Findings', 'NC-115-001', { foundDate: d(114, 9, 2) })
        .set('Findings', 'NC-115-002', { clause: '9.2' });
    expect(again().of('FND-12')).toEqual(['W NC-115-002 條文']);
    const answered = again().set('CorrectiveActions', 'CA-115-002', {
      cause: '前案 nc-115-001 只辦訓練，未修訂表單',
    });
    expect(answered.of('FND-12')).toEqual([]);
    expect(again().set('Findings', 'NC-115-001', { category: '觀察事項' }).of('FND-12')).toEqual(
      [],
    );
    // Found in the period of the meeting of 114 and closed: that meeting has dealt with it.
    const settled = { foundDate: d(114, 10, 1), closedDate: d(115, 3, 1) };
    expect(again().set('Findings', 'NC-115-002', settled).of('FND-12')).toEqual([]);
    const open = { foundDate: d(114, 10, 1) };
    expect(again().set('Findings', 'NC-115-002', open).of('FND-12')).toEqual(['W NC-115-002 條文']);
    // Found after that period: this meeting asks, closed or not.
    const closed = { foundDate: d(115, 10, 1), closedDate: d(115, 11, 20) };
    expect(again().set('Findings', 'NC-115-002', closed).of('FND-12')).toEqual([
      'W NC-115-002 條文',
    ]);
  });

  it('FND-12 leaves a row copied with its number to FND-01', () => {
    const copied = (findingId: string) =>
      office().add('Findings', {
        findingId,
        foundDate: d(115, 10, 20),
        source: '自行檢查',
        category: '次要不符合',
        clause: '8.1',
        description: '門禁紀錄簿有三日未簽名',
        unit: '行政室',
        issuer: '陳佳玲',
      });
    expect(copied('nc-115-002').of('FND-12')).toEqual([]);
    expect(copied('nc-115-002').of('FND-01')).toEqual(['nc-115-002 編號']);
    expect(copied('NC-115-004').of('FND-12')).toEqual(['W NC-115-004 條文']);
  });

  it('FND-13 warns of the same unit and words within the days', () => {
    const twin = (foundDate: number, cells = {}) =>
      office()
        .add('Findings', {
          findingId: 'NC-115-004',
          foundDate,
          source: '自行檢查',
          category: '觀察事項',
          description: '帳號清查表，缺主管 核章。',
          unit: '行政室',
          issuer: '林淑芬',
          ...cells,
        })
        .of('FND-13');
    // NC-115-002 was found on 2 September.
    expect(twin(d(115, 10, 2))).toEqual(['W NC-115-004 不符合事項']);
    expect(twin(d(115, 10, 3))).toEqual([]);
    expect(twin(d(115, 9, 2), { unit: '民政課' })).toEqual([]);
    expect(twin(d(115, 9, 2), { unit: '民政課、行政室' })).toEqual(['W NC-115-004 不符合事項']);
    expect(twin(d(115, 9, 2), { description: '帳號清查表缺課長核章' })).toEqual([]);
    // Of two that were found earlier and later the later one is the copy.
    expect(twin(d(115, 9, 1))).toEqual(['W NC-115-002 不符合事項']);
  });

  it('FND-13 leaves a copied number to FND-01 and placeholders to FND-04', () => {
    const copy = office().add('Findings', {
      findingId: 'NC-115-002',
      foundDate: d(115, 9, 2),
      description: '帳號清查表缺主管核章',
      unit: '行政室',
    });
    expect(copy.of('FND-01')).toEqual(['NC-115-002 編號']);
    expect(copy.of('FND-13')).toEqual([]);
    const both = { description: '待補', unit: '行政室' };
    const blank = office().set('Findings', 'NC-115-002', both).set('Findings', 'NC-115-003', both);
    expect(blank.of('FND-13')).toEqual([]);
  });

  it('FND-16 warns of a major nonconformity open beyond its days', () => {
    const open = () => office().set('Findings', 'NC-115-001', { closedDate: '' });
    // Found on 2 September: the ninetieth day after it is 1 December.
    expect(open().of('FND-16', '2026-12-01')).toEqual([]);
    expect(open().of('FND-16', '2026-12-02')).toEqual(['W NC-115-001 發現日期']);
    expect(open().said('FND-16', '2026-12-02')).toContain('已 91 日未結案');
    const more = open().add('Settings', { item: '主要不符合結案日數', value: 120 });
    expect(more.of('FND-16', '2026-12-02')).toEqual([]);
    expect(office().of('FND-16', '2026-12-02')).toEqual([]);
    // A minor one has no such day, nor one whose 結案日 cannot be read.
    expect(
      open().set('Findings', 'NC-115-001', { category: '次要不符合' }).of('FND-16', '2026-12-31'),
    ).toEqual([]);
    expect(
      open().set('Findings', 'NC-115-001', { closedDate: '15/11/1' }).of('FND-16', '2026-12-31'),
    ).toEqual([]);
  });
});
