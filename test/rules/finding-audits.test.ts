import { d, office } from './office';

// IA-115-01 ran on 1 and 2 September 115; 林淑芬 is of the audit team, 陳佳玲 of the working team.

describe('findings of audits', () => {
  it('FND-06 reports an internal audit’s finding without its audit', () => {
    const link = (auditId: string) => office().set('Findings', 'NC-115-001', { auditId });
    expect(link('').of('FND-06')).toEqual(['NC-115-001 稽核編號']);
    expect(link('IA-115-07').of('FND-06')).toEqual(['NC-115-001 稽核編號']);
    expect(link('IA-115-07').said('FND-06')).toContain('「IA-115-07」不在「稽核」');
    expect(link('ia-115-01').of('FND-06')).toEqual([]);
    expect(link('#REF!').of('FND-06')).toEqual([]);
    expect(link('').drop('Audits').of('FND-06')).toEqual([]);
    // An audit that lost its number may be the one (REG-05).
    expect(link('IA-115-07').set('Audits', 'IA-115-01', { auditId: '' }).of('FND-06')).toEqual([]);
  });

  it('FND-06 says once that no audit is on record, and nothing where no finding needs one', () => {
    const none = (source: string) =>
      office()
        .clear('Audits', 'Findings')
        .add('Findings', { findingId: 'NC-115-001', source, auditId: 'IA-115-01' })
        .add('Findings', { findingId: 'NC-115-002', source, auditId: '' });
    expect(none('內部稽核').of('FND-06')).toHaveLength(1);
    expect(none('內部稽核').said('FND-06')).toContain(
      '沒有任何一場，但「發現事項」有 2 件來源為內部稽核（第一件為 NC-115-001）',
    );
    expect(
      none('內部稽核')
        .problems()
        .find(({ rule }) => rule === 'FND-06'),
    ).toMatchObject({
      ...{ table: 'Audits', severity: 'E' },
    });
    const other = none('驗證稽核');
    expect(other.of('FND-06')).toHaveLength(1);
    expect(other.said('FND-06')).toContain('有 1 件填有稽核編號');
    expect(other.problems().find(({ rule }) => rule === 'FND-06')?.severity).toBe('W');
    expect(other.set('Findings', 'NC-115-001', { auditId: '' }).of('FND-06')).toEqual([]);
  });

  it('FND-06 asks other findings for no audit, and warns where the one they name is not there', () => {
    const other = (auditId: string) =>
      office().set('Findings', 'NC-115-001', { source: '驗證稽核', auditId }).of('FND-06');
    expect(other('')).toEqual([]);
    expect(other('VA-115-01')).toEqual(['W NC-115-001 稽核編號']);
  });

  it('FND-06 wants the finding within the audit or the days after it', () => {
    const found = (foundDate: number) => office().set('Findings', 'NC-115-001', { foundDate });
    expect(found(d(115, 8, 31)).of('FND-06')).toEqual(['NC-115-001 發現日期']);
    expect(found(d(115, 9, 1)).of('FND-06')).toEqual([]);
    expect(found(d(115, 10, 2)).of('FND-06')).toEqual([]);
    expect(found(d(115, 10, 3)).of('FND-06')).toEqual(['NC-115-001 發現日期']);
    const longer = found(d(115, 10, 3)).add('Settings', { item: '稽核發現登錄日數', value: 31 });
    expect(longer.of('FND-06')).toEqual([]);
    // Nobody knows when an audit with dates the wrong way round took place.
    const reversed = found(d(115, 8, 31)).set('Audits', 'IA-115-01', { endDate: d(115, 8, 1) });
    expect(reversed.of('FND-06')).toEqual([]);
  });

  it('FND-06 offers the one internal audit of that day', () => {
    const fix = (foundDate: number) =>
      office()
        .set('Findings', 'NC-115-001', { auditId: '', foundDate })
        .problems()
        .find(({ rule }) => rule === 'FND-06')?.fix;
    expect(fix(d(115, 9, 2))).toMatchObject({
      cells: [{ column: '稽核編號', after: 'IA-115-01' }],
    });
    expect(fix(d(115, 3, 2))).toBeUndefined();
  });

  it('FND-07 warns of an internal audit’s issuer who is not of the audit team that day', () => {
    const issuer = (name: string) =>
      office().set('Findings', 'NC-115-001', { issuer: name }).of('FND-07');
    expect(issuer('陳佳玲')).toEqual(['W NC-115-001 開立人']);
    expect(issuer('張正義')).toEqual([]);
    expect(issuer('林淑芬、陳佳玲')).toEqual([]);
    // Unknown, or from outside: MEM-20 speaks of whom 成員 does not know.
    expect(issuer('沈大成')).toEqual([]);
    expect(issuer('沈大成(外部)')).toEqual([]);
    const own = office().set('Findings', 'NC-115-001', { issuer: '陳佳玲', source: '自行檢查' });
    expect(own.of('FND-07')).toEqual([]);
  });

  it('FND-07 goes by the team of the day, and is silent on a term that cannot be read', () => {
    const joined = (startDate: number | string) =>
      office()
        .set('Findings', 'NC-115-001', { issuer: '陳佳玲' })
        .add('Members', {
          memberId: 'M-08',
          name: '陳佳玲',
          unit: '行政室',
          position: '稽核小組成員',
          startDate,
        })
        .of('FND-07');
    expect(joined(d(115, 9, 3))).toEqual(['W NC-115-001 開立人']);
    expect(joined(d(115, 9, 2))).toEqual([]);
    expect(joined('12/1/1')).toEqual([]);
  });

  it('FND-06 says once of many findings that their audit is not on record, or lies elsewhen', () => {
    const six = (auditId: string) =>
      office().add(
        'Findings',
        ...[1, 2, 3, 4, 5, 6].map((each) => ({
          findingId: `NC-115-01${String(each)}`,
          foundDate: d(115, 9, 1),
          source: '內部稽核',
          auditId,
          category: '觀察事項',
          description: `第 ${String(each)} 機櫃未上鎖`,
          unit: '行政室',
          issuer: '林淑芬',
        })),
      );
    expect(six('ia-115-01').of('FND-06')).toEqual([]);
    expect(six('IA-115-09').of('FND-06')).toEqual(['NC-115-011 稽核編號']);
    expect(six('IA-115-09').said('FND-06')).toContain('填此編號的 6 件發現');
    // The audit's own days are wrong: none of the nine is in it, while one of ten may be its own fault.
    const moved = six('IA-115-01').set('Audits', 'IA-115-01', {
      startDate: d(115, 10, 1),
      endDate: d(115, 10, 2),
    });
    expect(moved.of('FND-06')).toEqual(['NC-115-001 發現日期']);
    expect(moved.said('FND-06')).toContain('9 件發現');
    const astray = six('IA-115-01').set('Findings', 'NC-115-016', { foundDate: d(115, 8, 31) });
    expect(astray.of('FND-06')).toEqual(['NC-115-016 發現日期']);
  });

  it('FND-17 warns of a finished audit without a finding', () => {
    const without = office().set('Findings', 'NC-114-001', {
      auditId: 'IA-115-01',
      source: '其他',
    });
    expect(without.of('FND-17')).toEqual(['W IA-114-01 狀態']);
    expect(office().of('FND-17')).toEqual([]);
    expect(without.set('Audits', 'IA-114-01', { status: '執行中' }).of('FND-17')).toEqual([]);
  });

  it('FND-17 is silent where a finding of those days lost its audit', () => {
    const lost = (auditId: string) =>
      office().set('Findings', 'NC-114-001', { auditId }).of('FND-17');
    expect(lost('')).toEqual([]);
    expect(lost('#N/A')).toEqual([]);
    expect(lost('IA-114-11')).toEqual([]);
    const elsewhen = office().set('Findings', 'NC-114-001', {
      auditId: '',
      foundDate: d(114, 1, 5),
    });
    expect(elsewhen.of('FND-17')).toEqual(['W IA-114-01 狀態']);
  });
});
