import { d, office } from './office';

const successor = {
  memberId: 'M-30',
  name: '吳怡君',
  title: '課員',
  unit: '行政室',
  position: 'ISMS 承辦人',
  contactPerson: '是',
};

describe('people of the register', () => {
  it('MEM-12 reports a second way of writing a name once, and offers the first everywhere', () => {
    const titled = office()
      .set('Findings', 'NC-115-001', { issuer: '林淑芬(課員)' })
      .set('Findings', 'NC-115-003', { issuer: '林淑芬(課員)' });
    expect(titled.of('MEM-12')).toEqual(['W NC-115-001 開立人']);
    expect(titled.said('MEM-12')).toContain('「林淑芬(課員)」（共 2 處）即「林淑芬」');
    expect(titled.problems().find(({ rule }) => rule === 'MEM-12')?.fix).toEqual({
      kind: 'cells',
      label: '各處改為「林淑芬」',
      cells: [
        { table: 'Findings', key: 'NC-115-001', row: 4, column: '開立人', after: '林淑芬' },
        { table: 'Findings', key: 'NC-115-003', row: 6, column: '開立人', after: '林淑芬' },
      ],
    });
    expect(office().set('Members', 'M-22', { name: '何 美玉' }).of('MEM-12')).toEqual([
      'W M-22 姓名',
    ]);
  });

  it('MEM-12 mends one name of a cell and leaves the others', () => {
    const auditors = office().set('Audits', 'IA-115-01', { auditors: '張正義主任、林淑芬' });
    expect(auditors.problems().find(({ rule }) => rule === 'MEM-12')?.fix).toMatchObject({
      cells: [{ key: 'IA-115-01', column: '稽核人員', after: '張正義、林淑芬' }],
    });
  });

  it('MEM-12 lets the unit of a namesake be, a name written one way, and who is not in 成員', () => {
    const namesakes = office()
      .set('Members', 'M-06', { name: '何美玉(政風室)' })
      .set('Members', 'M-22', { name: '何美玉(行政室)' });
    expect(namesakes.of('MEM-12')).toEqual([]);
    // Two characters are often set apart: the same everywhere is one way.
    const apart = office().set('Members', 'M-07', { name: '黃　明' });
    expect(apart.set('CorrectiveActions', 'CA-115-001', { owner: '黃　明' }).of('MEM-12')).toEqual(
      [],
    );
    expect(
      office().set('Findings', 'NC-115-001', { issuer: '岳 承恩(外部)' }).of('MEM-12'),
    ).toEqual([]);
  });

  it('MEM-14 reports days of the period without a holder', () => {
    // The period of MR-115-01 begins on 114/12/1.
    const gap = (startDate: number) =>
      office()
        .set('Members', 'M-04', { endDate: d(115, 2, 28) })
        .add('Members', { ...successor, startDate });
    expect(gap(d(115, 3, 16)).of('MEM-14')).toEqual(['W M-30 到任日']);
    expect(gap(d(115, 3, 16)).said('MEM-14')).toContain('115/03/01 至 115/03/15');
    expect(gap(d(115, 3, 1)).of('MEM-14')).toEqual([]);
    expect(
      office()
        .set('Members', 'M-05', { startDate: d(115, 1, 5) })
        .said('MEM-14'),
    ).toContain('114/12/01 至 115/01/04');
  });

  it('MEM-14 is silent before the first appointment, before the period, and of a vacancy of today', () => {
    const all = ['M-01', 'M-02', 'M-03', 'M-04', 'M-05', 'M-06', 'M-07', 'M-21', 'M-22'];
    const young = all.reduce(
      (o, id) => o.set('Members', id, { startDate: d(115, 3, 1) }),
      office(),
    );
    expect(young.of('MEM-14')).toEqual([]);
    const before = office()
      .set('Members', 'M-04', { endDate: d(114, 6, 30) })
      .add('Members', { ...successor, startDate: d(114, 12, 1) });
    expect(before.of('MEM-14')).toEqual([]);
    // MEM-01 says that nobody holds it today.
    const vacant = office().set('Members', 'M-04', { endDate: d(115, 10, 31) });
    expect(vacant.of('MEM-14')).toEqual([]);
    expect(vacant.of('MEM-01')).toHaveLength(1);
    const unread = office().set('Members', 'M-04', { startDate: '115/2/30' });
    expect(unread.of('MEM-14')).toEqual([]);
  });

  it('MEM-15 asks for a deputy who is somebody else and in office', () => {
    const deputy = (name: string) => office().set('Members', 'M-01', { deputy: name });
    expect(deputy('李文德').of('MEM-15')).toEqual([]);
    expect(deputy('王安平').of('MEM-15')).toEqual(['M-01 代理人']);
    expect(deputy('陌生人').of('MEM-15')).toEqual(['M-01 代理人']);
    expect(deputy('').of('MEM-15')).toEqual([]);
    const left = (endDate: number) =>
      deputy('何美玉').set('Members', 'M-22', { endDate }).of('MEM-15');
    expect(left(d(115, 11, 21))).toEqual(['M-01 代理人']);
    expect(left(d(115, 11, 22))).toEqual([]);
    // Who has left needs no deputy.
    const former = deputy('陌生人').set('Members', 'M-01', { endDate: d(115, 11, 21) });
    expect(former.of('MEM-15')).toEqual([]);
  });

  it('MEM-16 asks for the committee’s approval of 執行小組', () => {
    const basis = (text: string) => office().set('Members', 'M-22', { basis: text }).of('MEM-16');
    expect(basis('')).toEqual(['W M-22 核定或指派依據']);
    expect(basis('主任口頭指派')).toEqual(['W M-22 核定或指派依據']);
    expect(basis('委員會核定')).toEqual(['W M-22 核定或指派依據']);
    expect(basis('115 年 3 月 5 日資訊安全管理委員會核定')).toEqual([]);
    expect(basis('MR-114-01 會議')).toEqual([]);
    expect(basis('115 年 12 月 10 日待委員會核定')).toEqual(['W M-22 核定或指派依據']);
    expect(office().set('Members', 'M-03', { basis: '依程序由資安主管兼任' }).of('MEM-16')).toEqual(
      [],
    );
    // Auditors are not of 執行小組.
    expect(office().set('Members', 'M-06', { basis: '' }).of('MEM-16')).toEqual([]);
  });

  it('MEM-17 asks for the appointment of the 承辦人 by the head of the group', () => {
    const basis = (text: string) => office().set('Members', 'M-04', { basis: text });
    expect(basis('資訊安全管理委員會 111 年 12 月 20 日會議核定').of('MEM-17')).toEqual([
      'W M-04 核定或指派依據',
    ]);
    expect(basis('').of('MEM-17')).toEqual(['W M-04 核定或指派依據']);
    // One blank cell, one problem.
    expect(basis('').of('MEM-16')).toEqual([]);
    expect(basis('李文德 111 年 12 月 26 日指派').of('MEM-17')).toEqual([]);
    expect(basis('行政室主任 111/12/26 簽派').of('MEM-17')).toEqual([]);
  });

  it('MEM-18 asks for evidence of competence of 承辦人 and auditors', () => {
    const evidence = (key: string, competence: string) =>
      office().set('Members', key, { competence }).of('MEM-18');
    expect(evidence('M-04', '')).toEqual(['I M-04 能力或訓練佐證']);
    expect(evidence('M-06', '無')).toEqual(['I M-06 能力或訓練佐證']);
    expect(evidence('M-22', '')).toEqual([]);
    // It stands with another appointment of the same person.
    const other = office()
      .set('Members', 'M-05', { competence: '' })
      .set('Members', 'M-21', { competence: '內部稽核員訓練證書' });
    expect(other.of('MEM-18')).toEqual([]);
  });

  it('MEM-19 reports names that a sample has left', () => {
    const named = (name: string) => office().set('Members', 'M-22', { name }).of('MEM-19');
    for (const name of ['○○○', '王○明', '待補', '王ＯＯ', '某某', '（姓名略）']) {
      expect([name, named(name)]).toEqual([name, ['W M-22 姓名']]);
    }
    for (const name of ['何美玉', 'Otto Fox', '吳明待'])
      expect([name, named(name)]).toEqual([name, []]);
    // An appointment of nobody is told once: by MEM-01 where the procedure asks for the position.
    expect(named('')).toEqual(['W M-22 姓名']);
    const vacant = office().set('Members', 'M-01', { name: '' });
    expect(vacant.of('MEM-01')).toEqual(['M-01 姓名']);
    expect(vacant.of('MEM-19')).toEqual([]);
    const owner = office().set('CorrectiveActions', 'CA-115-002', { owner: '待補' });
    expect(owner.of('MEM-19')).toEqual(['W CA-115-002 負責人']);
    expect(owner.of('MEM-20')).toEqual([]);
  });

  it('MEM-20 reports who is not in 成員 and not marked as an outsider', () => {
    const owner = (name: string) =>
      office().set('CorrectiveActions', 'CA-115-002', { owner: name });
    expect(owner('陌生人').of('MEM-20')).toEqual(['CA-115-002 負責人']);
    expect(owner('陳佳怜').said('MEM-20')).toContain('是否為「陳佳玲」？');
    expect(owner('陌生人(外部)').of('MEM-20')).toEqual([]);
    expect(owner('陳佳玲課員').of('MEM-20')).toEqual([]);
    expect(office().set('AgendaItems', 'MR-115-01-2', { reporter: '陌生人' }).of('MEM-20')).toEqual(
      ['MR-115-01-2 陳報人'],
    );
    // A position is no person.
    const position = office().set('AgendaItems', 'MR-115-01-2', { reporter: '執行小組組長' });
    expect(position.of('MEM-20')).toEqual([]);
    // The chair is MR-05's, auditors are AUD-03's, a deputy MEM-15's.
    const others = office()
      .set('Reviews', 'MR-115-01', { chair: '陌生人' })
      .set('Audits', 'IA-115-01', { auditors: '陌生人' })
      .set('Members', 'M-01', { deputy: '陌生人' });
    expect(others.of('MEM-20')).toEqual([]);
  });

  it('MEM-20 asks of bodies and of all of a kind for no name', () => {
    const by = (responsible: string) =>
      office().set('Responsibilities', '1-1-C', { responsible }).of('MEM-20');
    for (const body of ['各單位', '全體委員', 'ISMS 執行小組', '資訊安全管理委員會', '相關人員']) {
      expect(by(body)).toEqual([]);
    }
    expect(by('全宥安')).toEqual(['1-1-C 執行']);
  });

  it('MEM-20 asks which of two of one name is meant', () => {
    const two = () =>
      office()
        .set('Members', 'M-06', { name: '林淑芬(政風室)' })
        .add('Members', {
          memberId: 'M-60',
          name: '林淑芬（民政課）',
          unit: '民政課',
          organisation: '資訊安全管理委員會',
          startDate: d(112, 1, 1),
        });
    // Each table once: duties, auditors, who opened the findings, who verified.
    expect(two().of('MEM-20')).toEqual([
      'W 3-1-A 主責',
      'W IA-114-01 稽核人員',
      'W NC-115-001 開立人',
      'W CA-115-001 驗證人',
    ]);
    expect(two().said('MEM-20')).toContain(
      '稽核人員「林淑芬」（此表共 2 處）不知是哪一位：「成員」有 林淑芬(政風室)、林淑芬（民政課）',
    );
    const told = two()
      .set('Audits', 'IA-114-01', { auditors: '林淑芬(政風室)' })
      .set('Audits', 'IA-115-01', { auditors: '林淑芬（政風室）' });
    expect(told.of('MEM-20')).toEqual([
      'W 3-1-A 主責',
      'W NC-115-001 開立人',
      'W CA-115-001 驗證人',
    ]);
  });

  it('MEM-20 asks who was in office on the day', () => {
    // The finding is of 115/9/2, the verification of 115/10/15.
    const auditorUntil = (endDate: number) => office().set('Members', 'M-06', { endDate });
    expect(auditorUntil(d(115, 9, 2)).of('MEM-20')).toContain('CA-115-001 驗證人');
    expect(auditorUntil(d(115, 9, 2)).of('MEM-20')).not.toContain('NC-115-001 開立人');
    expect(auditorUntil(d(115, 9, 1)).of('MEM-20')).toContain('NC-115-001 開立人');
    expect(auditorUntil(d(115, 10, 15)).of('MEM-20')).not.toContain('CA-115-001 驗證人');
    // Who took an action over came after it was opened; who left before it was opened had no part in it.
    const taken = office()
      .add('Members', { ...successor, position: '執行小組組員', startDate: d(115, 11, 1) })
      .set('CorrectiveActions', 'CA-115-002', { owner: '吳怡君' });
    expect(taken.of('MEM-20')).toEqual([]);
    const left = office().set('Members', 'M-07', { endDate: d(115, 9, 4) });
    expect(left.of('MEM-20')).toEqual(['1-4-A 主責', 'CA-115-001 負責人']);
  });

  it('MEM-20 knows nothing of the days before the first appointment', () => {
    // 成員 begins on 112/1/1.
    const minutes = (date: number) =>
      office().set('Reviews', 'MR-114-01', { date, minutesBy: '某前任' }).of('MEM-20');
    expect(minutes(d(111, 12, 31))).toEqual([]);
    expect(minutes(d(112, 1, 1))).toEqual(['MR-114-01 紀錄']);
  });

  it('MEM-20 says of one person once per table, and nothing while 成員 is empty or unread', () => {
    const twice = office()
      .set('CorrectiveActions', 'CA-115-001', { owner: '陌生人' })
      .set('CorrectiveActions', 'CA-115-002', { owner: '陌生人' });
    expect(twice.of('MEM-20')).toEqual(['CA-115-001 負責人']);
    expect(twice.said('MEM-20')).toContain('（此表共 2 處）');
    expect(office().clear('Members').of('MEM-20')).toEqual([]);
    expect(twice.set('Members', 'M-22', { name: '#REF!' }).of('MEM-20')).not.toContain(
      'CA-115-001 負責人',
    );
    const unread = office().set('Members', 'M-06', { endDate: '115/2/30' });
    expect(unread.of('MEM-20')).toEqual([]);
  });
});
