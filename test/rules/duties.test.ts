import { d, office } from './office';

const fixOf = (rule: string, changed: ReturnType<typeof office>) =>
  changed.problems().find((problem) => problem.rule === rule)?.fix;

describe('duties and who carries them', () => {
  it('RSP-01 offers the rows of the procedure', () => {
    expect(fixOf('RSP-01', office().remove('Responsibilities', '3-2-A'))).toEqual({
      kind: 'rows',
      label: '由程序補列此項',
      table: 'Responsibilities',
      rows: [
        {
          權責編號: '3-2-A',
          組織: 'ISMS 稽核小組',
          角色: '稽核小組組長',
          項次: 'A',
          權責內容: '承資訊安全管理委員會之授權，規劃、執行 ISMS 稽核相關工作。',
          依據版次: 'V1.0',
        },
      ],
    });
    const all = fixOf('RSP-01', office().clear('Responsibilities'));
    expect(all?.kind === 'rows' && all.rows.length).toBe(56);
  });

  it('RSP-04 asks for one 主責 and at least one 執行', () => {
    const duty = (cells: object) => office().set('Responsibilities', '1-1-B', cells).of('RSP-04');
    expect(duty({ accountable: '' })).toEqual(['W 1-1-B 主責']);
    expect(duty({ accountable: '王安平、李文德' })).toEqual(['W 1-1-B 主責']);
    expect(duty({ responsible: '' })).toEqual(['W 1-1-B 執行']);
    expect(duty({ accountable: '', responsible: '' })).toEqual(['W 1-1-B 主責']);
    expect(duty({ responsible: '王安平、李文德' })).toEqual([]);
  });

  it('RSP-04 counts a person written twice once', () => {
    const by = (accountable: string) =>
      office().set('Responsibilities', '1-1-C', { accountable }).of('RSP-04');
    expect(by('王安平、王安平(秘書室)')).toEqual([]);
    expect(by('王安平、李文德')).toEqual(['W 1-1-C 主責']);
  });

  it('RSP-04 says of a table that nobody is assigned in once, and nothing before there are people', () => {
    const ids = ['1-1-A', '1-1-B', '1-1-C', '1-1-D', '1-1-E', '1-1-F'];
    const blank = ids.reduce(
      (o, id) => o.set('Responsibilities', id, { accountable: '', responsible: '' }),
      office(),
    );
    expect(blank.of('RSP-04')).toEqual(['W 1-1-A 主責']);
    expect(blank.said('RSP-04')).toContain('共 6 項');
    expect(blank.clear('Members').of('RSP-04')).toEqual([]);
  });

  it('RSP-05 keeps the duties of the two groups apart', () => {
    const duty = (key: string, cells: object) =>
      office().set('Responsibilities', key, cells).of('RSP-05');
    expect(duty('3-1-D', { responsible: '林淑芬、何美玉' })).toEqual(['3-1-D 執行']);
    expect(duty('2-1-A', { accountable: '林淑芬' })).toEqual(['2-1-A 主責']);
    // The duties of the committee are open to both; 黃志明 is in neither group.
    expect(duty('1-1-F', { responsible: '林淑芬、何美玉' })).toEqual([]);
    expect(duty('3-1-D', { responsible: '黃志明' })).toEqual([]);
    const left = office()
      .set('Responsibilities', '3-1-D', { responsible: '何美玉' })
      .set('Members', 'M-22', { endDate: d(115, 11, 21) });
    expect(left.of('RSP-05')).toEqual([]);
    // In both groups: MEM-09 says so.
    const both = office().set('Members', 'M-22', { name: '林淑芬' });
    expect(both.of('RSP-05')).toEqual([]);
  });

  it('RSP-06 compares the text with the procedure’s and offers it', () => {
    const changed = office().set('Responsibilities', '1-3-B', { duty: '本所之 ISMS 代表。' });
    expect(changed.of('RSP-06')).toEqual(['W 1-3-B 權責內容']);
    expect(fixOf('RSP-06', changed)).toMatchObject({
      label: '恢復程序原文',
      cells: [{ key: '1-3-B', column: '權責內容', after: '本所之 ISMS 管理代表。' }],
    });
    const text = (duty: string) => office().set('Responsibilities', '1-3-B', { duty }).of('RSP-06');
    expect(text('本所之ＩＳＭＳ管理代表')).toEqual([]);
    expect(text('')).toEqual(['W 1-3-B 權責內容']);
    const newer = { duty: '本所之 ISMS 代表。', edition: 'V2.0' };
    expect(office().set('Responsibilities', '1-3-B', newer).of('RSP-06')).toEqual([]);
  });

  it('RSP-07 informs of one wording under two roles', () => {
    const same = office().set('Responsibilities', '2-2-A', {
      duty: '承資訊安全管理委員會之授權，規劃、建置、維運及持續改善 ISMS。',
    });
    expect(same.of('RSP-07')).toEqual(['I 2-2-A 權責內容']);
    const nobody = ['1-3-C', '2-2-A'].reduce(
      (o, id) => o.set('Responsibilities', id, { accountable: '', responsible: '' }),
      same,
    );
    expect(nobody.of('RSP-07')).toEqual([]);
    expect(office().of('RSP-07')).toEqual([]);
  });

  it('RSP-08 informs of more 主責 than the setting allows', () => {
    // 何美玉 has the twelve duties A to L of 執行小組.
    expect(office().of('RSP-08')).toEqual([]);
    const thirteen = office().set('Responsibilities', '2-1-M', { accountable: '何美玉(行政室)' });
    expect(thirteen.of('RSP-08')).toEqual(['I 2-1-A 主責']);
    expect(thirteen.said('RSP-08')).toContain('主責 13 項權責，超過上限 12 項');
    expect(thirteen.add('Settings', { item: '主責上限', value: 13 }).of('RSP-08')).toEqual([]);
  });

  it('RSP-09 asks for this year’s record of what is due every year', () => {
    const duty = (key: string, cells: object) => office().set('Responsibilities', key, cells);
    for (const key of ['2-1-D', '2-1-H', '2-3-H', '3-1-C', '3-1-D']) {
      const last = duty(key, { lastDone: d(114, 12, 31) });
      expect([key, last.of('RSP-09')]).toEqual([key, [`W ${key} 最近執行日`]]);
      expect(duty(key, { lastDone: d(115, 1, 1) }).of('RSP-09')).toEqual([]);
    }
    expect(duty('2-1-H', { lastDone: '' }).of('RSP-09')).toEqual(['W 2-1-H 最近執行日']);
    expect(duty('2-1-H', { evidence: '' }).of('RSP-09')).toEqual(['W 2-1-H 佐證紀錄']);
    expect(duty('2-1-A', { lastDone: '' }).of('RSP-09')).toEqual([]);
    // The audit of this year ended on 115/9/2.
    expect(fixOf('RSP-09', duty('3-1-D', { lastDone: d(114, 9, 2) }))).toMatchObject({
      cells: [{ key: '3-1-D', column: '最近執行日', after: d(115, 9, 2) }],
    });
  });

  it('RSP-09 takes no day to come for a record', () => {
    const done = (day: number) =>
      office().set('Responsibilities', '3-1-C', { lastDone: d(115, 11, day) });
    expect(done(23).of('RSP-09')).toEqual(['W 3-1-C 最近執行日']);
    expect(done(23).said('RSP-09')).toContain('最近執行日為 115/11/23，尚未到');
    expect(done(22).of('RSP-09')).toEqual([]);
  });

  it('RSP-09 only informs before July, and leaves what is not assigned or not audited', () => {
    const changed = office().set('Responsibilities', '2-1-H', { lastDone: d(114, 9, 2) });
    expect(changed.of('RSP-09', '2026-06-30')).toContain('I 2-1-H 最近執行日');
    expect(changed.of('RSP-09', '2026-07-01')).toContain('W 2-1-H 最近執行日');
    const open = { accountable: '', responsible: '', lastDone: '' };
    expect(office().set('Responsibilities', '2-1-H', open).of('RSP-09')).toEqual([]);
    const noAudit = office()
      .set('Responsibilities', '3-1-D', { lastDone: d(114, 9, 2) })
      .set('Audits', 'IA-115-01', { status: '執行中' });
    expect(noAudit.of('RSP-09')).toEqual([]);
    const noDecision = office()
      .clear('Resolutions')
      .set('Responsibilities', '2-3-H', { lastDone: '' });
    expect(noDecision.of('RSP-09')).toEqual([]);
  });

  it('RSP-10 keeps approval and drafting of the policy apart', () => {
    const drafting = (cells: object) =>
      office().set('Responsibilities', '2-1-N', cells).of('RSP-10');
    expect(drafting({ accountable: '王安平' })).toEqual(['W 2-1-N 主責']);
    expect(drafting({ responsible: '何美玉、王安平' })).toEqual(['W 2-1-N 執行']);
    expect(drafting({ accountable: '何美玉' })).toEqual([]);
  });
});
