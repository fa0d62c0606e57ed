import { d, office } from './office';

describe('audits', () => {
  it('AUD-01 asks for a finished internal audit in the year', () => {
    const without = office().remove('Audits', 'IA-115-01');
    expect(without.of('AUD-01')).toEqual(['115 狀態']);
    const running = office().set('Audits', 'IA-115-01', { status: '執行中' });
    expect(running.of('AUD-01')).toEqual(['115 狀態']);
    expect(running.said('AUD-01')).toContain('115 年的內部稽核 IA-115-01 尚未完成');
    const outside = office().set('Audits', 'IA-115-01', { auditType: '上級機關稽核' });
    expect(outside.of('AUD-01')).toEqual(['115 狀態']);
    expect(
      office()
        .set('Audits', 'IA-115-01', { endDate: d(115, 11, 22) })
        .of('AUD-01'),
    ).toEqual([]);
  });

  it('AUD-01 warns in a year without a meeting, and asks for the year of a meeting that is overdue', () => {
    // On 116/1/4 the review of 115/12/10 is still to be held; 116 has neither audit nor meeting.
    expect(office().of('AUD-01', '2027-01-04')).toEqual(['W 116 狀態']);
    const overdue = office().remove('Audits', 'IA-115-01');
    expect(overdue.of('AUD-01', '2027-01-04')).toEqual(['115 狀態', 'W 116 狀態']);
  });

  it('AUD-01 is silent in a workbook just begun, and where an audit cannot be read', () => {
    const begun = office().clear('Members', 'Audits', 'Reviews');
    expect(begun.of('AUD-01')).toEqual([]);
    expect(office().set('Audits', 'IA-115-01', { endDate: '115/9/31' }).of('AUD-01')).toEqual([]);
    expect(office().set('Audits', 'IA-115-01', { status: '結束' }).of('AUD-01')).toEqual([]);
  });

  it('AUD-02 compares start and end, and asks a finished audit for end and conclusion', () => {
    const audit = (cells: object) => office().set('Audits', 'IA-115-01', cells).of('AUD-02');
    expect(audit({ startDate: d(115, 9, 3) })).toEqual(['IA-115-01 迄日']);
    expect(audit({ startDate: d(115, 9, 2) })).toEqual([]);
    expect(audit({ conclusion: '' })).toEqual(['IA-115-01 結論']);
    expect(audit({ conclusion: '', status: '執行中' })).toEqual([]);
    expect(audit({ endDate: '' })).toEqual(['IA-115-01 迄日']);
    expect(audit({ endDate: '115/9/31' })).toEqual([]);
  });

  it('AUD-02 does not take an audit for finished that ends on a day to come, and says so once', () => {
    const second = (cells: object) =>
      office().add('Audits', {
        auditId: 'IA-115-02',
        auditType: '內部稽核',
        startDate: d(115, 11, 20),
        endDate: d(115, 11, 23),
        units: '秘書室',
        auditors: '林淑芬',
        status: '完成',
        conclusion: '符合',
        ...cells,
      });
    expect(second({}).of('AUD-02')).toEqual(['IA-115-02 迄日']);
    // It has no findings yet because it is not over.
    expect(second({}).of('FND-17')).toEqual([]);
    expect(second({ endDate: d(115, 11, 22) }).of('AUD-02')).toEqual([]);
    expect(second({ status: '執行中' }).of('AUD-02')).toEqual([]);
    // Beyond the year too it is told once.
    const beyond = second({ endDate: d(116, 1, 5) }).remove('Audits', 'IA-115-01');
    expect([beyond.of('AUD-01'), beyond.of('AUD-02')]).toEqual([['115 狀態'], []]);
    // The only one of the year is AUD-01's.
    const only = second({}).remove('Audits', 'IA-115-01');
    expect([only.of('AUD-01'), only.of('AUD-02')]).toEqual([['115 狀態'], []]);
  });

  it('AUD-03 asks for auditors of 稽核小組, or named as outsiders', () => {
    const audit = (cells: object) => office().set('Audits', 'IA-115-01', cells);
    expect(audit({ auditors: '林淑芬、何美玉' }).of('AUD-03')).toEqual(['IA-115-01 稽核人員']);
    expect(audit({ auditors: '岳承恩(外部)' }).of('AUD-03')).toEqual(['IA-115-01 稽核人員']);
    const named = audit({ auditors: '岳承恩(外部)', outsiders: '岳承恩：縣府派任，主導稽核員' });
    expect(named.of('AUD-03')).toEqual([]);
    expect(audit({ auditors: '' }).of('AUD-03')).toEqual(['IA-115-01 稽核人員']);
    // A unit checks itself with its own people.
    expect(audit({ auditors: '何美玉', auditType: '自行檢查' }).of('AUD-03')).toEqual([]);
  });

  it('AUD-03 goes by the days of the audit, 115/9/1 and 2', () => {
    const auditor = (cells: object) => office().set('Members', 'M-06', cells).of('AUD-03');
    expect(auditor({ startDate: d(115, 9, 3) })).toContain('IA-115-01 稽核人員');
    expect(auditor({ startDate: d(115, 9, 2) })).not.toContain('IA-115-01 稽核人員');
    expect(auditor({ endDate: d(115, 9, 10) })).toEqual([]);
    expect(auditor({ endDate: '115/9/31' })).toEqual([]);
  });

  it('AUD-03 knows nothing of the days before the first appointment', () => {
    // 成員 begins on 112/1/1.
    const old = (day: number) =>
      office()
        .set('Audits', 'IA-114-01', { startDate: day, endDate: day, auditors: '某前任' })
        .of('AUD-03');
    expect(old(d(111, 12, 31))).toEqual([]);
    expect(old(d(112, 1, 1))).toEqual(['IA-114-01 稽核人員']);
  });

  it('AUD-03 is silent in a workbook without the column of outsiders', () => {
    const older = office()
      .set('Audits', 'IA-115-01', { auditors: '何美玉' })
      .retitle('Audits', 'outsiders', '其他');
    expect(older.of('AUD-03')).toEqual([]);
  });

  it('AUD-04 reports who audits the own unit', () => {
    const audit = (cells: object) => office().set('Audits', 'IA-115-01', cells);
    expect(audit({ units: '民政課、政風室' }).of('AUD-04')).toEqual(['IA-115-01 稽核人員']);
    expect(audit({ units: '民政課、政風室' }).said('AUD-04')).toContain('「林淑芬」屬政風室');
    // Misspelt, it is the same unit.
    expect(audit({ units: '政風處' }).of('AUD-04')).toEqual(['IA-115-01 稽核人員']);
    expect(audit({ units: '政風室', auditType: '自行檢查' }).of('AUD-04')).toEqual([]);
    const team = audit({ units: '政風室', auditors: '林淑芬、岳承恩(外部)' });
    expect(team.said('AUD-04')).toContain('由岳承恩(外部)稽核者請另列一場');
  });

  it('AUD-04 goes by the unit of the auditor during the audit', () => {
    // 林淑芬 served in 民政課 until 115/8/31, and in 政風室 since.
    const moved = (endDate: number) =>
      office()
        .set('Members', 'M-06', { startDate: endDate + 1 })
        .add('Members', {
          memberId: 'M-30',
          name: '林淑芬',
          unit: '民政課',
          organisation: 'ISMS 稽核小組',
          position: '稽核小組成員',
          startDate: d(112, 1, 1),
          endDate,
        });
    expect(moved(d(115, 8, 31)).of('AUD-04')).toEqual(['IA-114-01 稽核人員']);
    expect(moved(d(115, 9, 1)).of('AUD-04')).toEqual(['IA-114-01 稽核人員', 'IA-115-01 稽核人員']);
    const written = office().set('Audits', 'IA-115-01', { auditors: '林淑芬(秘書室)' });
    expect(written.of('AUD-04')).toEqual([]);
  });

  it('AUD-05 asks that the unit of the auditors is audited by others', () => {
    const inScope = () => office().set('Units', '政風室', { inScope: '是' });
    expect(inScope().of('AUD-05')).toEqual(['W 政風室 單位']);
    expect(inScope().of('AUD-06')).toEqual([]);
    expect(office().of('AUD-05')).toEqual([]);
    const audited = (auditors: string) =>
      inScope().add('Audits', {
        auditId: 'EA-115-01',
        auditType: '外部稽核',
        startDate: d(115, 9, 8),
        endDate: d(115, 9, 8),
        units: '政風室',
        auditors,
        outsiders: '岳承恩：縣政府派任',
        status: '完成',
        conclusion: '大致符合',
      });
    expect(audited('岳承恩(外部)').of('AUD-05')).toEqual([]);
    expect(audited('張正義').of('AUD-05')).toEqual(['W 政風室 單位']);
    expect(audited('張正義').said('AUD-05')).toContain('只由所屬人員稽核（EA-115-01）');
  });

  it('AUD-06 reports units in scope that were not audited within a year before the review', () => {
    const less = office().set('Audits', 'IA-115-01', { units: '行政室' });
    expect(less.of('AUD-06')).toEqual(['W 民政課 單位']);
    // The review is on 115/12/10.
    const earlier = (startDate: number, endDate: number) =>
      less.add('Audits', {
        auditId: 'IA-114-02',
        auditType: '內部稽核',
        startDate,
        endDate,
        units: '民政課',
        auditors: '林淑芬',
        status: '完成',
        conclusion: '大致符合',
      });
    expect(earlier(d(114, 12, 9), d(114, 12, 9)).of('AUD-06')).toEqual(['W 民政課 單位']);
    expect(less.set('Audits', 'IA-114-02', { endDate: d(114, 12, 10) }).of('AUD-06')).toEqual([]);
    const outOfScope = office()
      .set('Audits', 'IA-115-01', { units: '行政室' })
      .set('Units', '民政課', { inScope: '否' });
    expect(outOfScope.of('AUD-06')).toEqual([]);
  });

  it('AUD-06 counts an audit that is planned before the review, and leaves a year without any to AUD-01', () => {
    const planned = office()
      .set('Audits', 'IA-115-01', { units: '行政室' })
      .add('Audits', {
        auditId: 'IA-115-02',
        auditType: '內部稽核',
        startDate: d(115, 12, 1),
        endDate: d(115, 12, 2),
        units: '民政課',
        auditors: '林淑芬',
        status: '規劃中',
      });
    expect(planned.of('AUD-06')).toEqual([]);
    expect(office().clear('Audits').of('AUD-06')).toEqual([]);
    expect(office().clear('Audits').of('AUD-01')).toEqual(['115 狀態']);
  });

  it('AUD-06 leaves it to MEM-11 where an audit names a unit that is not in the list', () => {
    const audits = (units: string) => office().set('Audits', 'IA-115-01', { units });
    expect(audits('行政室').of('AUD-06')).toEqual(['W 民政課 單位']);
    const misspelt = audits('行政室、鄉政股');
    expect(misspelt.of('MEM-11')).toEqual(['IA-115-01 受稽單位']);
    expect(misspelt.of('AUD-06')).toEqual([]);
  });
});
