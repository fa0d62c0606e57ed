import { d, type Office, office } from './office';

describe('findings', () => {
  it('FND-01 reports a blank, a repeated and an ill-formed number', () => {
    expect(office().set('Findings', 'NC-115-003', { findingId: '' }).of('FND-01')).toEqual([
      '編號',
    ]);
    expect(office().set('Findings', 'NC-115-003', { findingId: '' }).said('FND-01')).toBe(
      '發現事項 第 6 列：編號空白，其他資料無法指到此列。請填編號。',
    );
    const twice = office().set('Findings', 'NC-115-003', { findingId: 'NC-115-002' });
    expect(twice.of('FND-01')).toEqual(['NC-115-002 編號']);
    expect(twice.problems().find((problem) => problem.rule === 'FND-01')?.row).toBe(6);
    for (const findingId of ['115-003', 'NC-115-3', 'NC115003', 'CA-115-003']) {
      const odd = office().set('Findings', 'NC-115-003', { findingId });
      expect(odd.of('FND-01')).toEqual([`${findingId} 編號`]);
    }
    const wide = office().set('Findings', 'NC-115-003', { findingId: 'ＮＣ－115－１００4' });
    expect(wide.of('FND-01')).toEqual([]);
  });

  it('FND-01 proposes no number where an action may mean another row of the same one', () => {
    const action = { actionId: 'CA-115-009', findingId: 'NC-7' };
    const one = () =>
      office()
        .set('Findings', 'NC-115-003', { findingId: 'NC-7' })
        .add('CorrectiveActions', action);
    const fixes = (change: Office) =>
      change.problems().filter(({ rule, fix }) => rule === 'FND-01' && fix !== undefined);
    expect(fixes(one())).toHaveLength(1);
    // Another way to write it is the same number.
    expect(fixes(one().set('Findings', 'NC-115-002', { findingId: 'nc-7' }))).toEqual([]);
  });

  it('FND-01 warns of a number whose year is not that of 發現日期', () => {
    const other = office().set('Findings', 'NC-115-003', { foundDate: d(114, 12, 31) });
    expect(other.of('FND-01')).toEqual(['W NC-115-003 編號']);
    expect(other.said('FND-01')).toContain('年度 115 與發現日期 114/12/31');
    expect(
      office()
        .set('Findings', 'NC-115-003', { foundDate: d(115, 1, 1) })
        .of('FND-01'),
    ).toEqual([]);
    expect(office().set('Findings', 'NC-115-003', { foundDate: '14/12/31' }).of('FND-01')).toEqual(
      [],
    );
  });

  it('FND-02 reports every blank required cell', () => {
    const blank = office().add('Findings', { findingId: 'NC-115-004', note: '待補資料' });
    expect(blank.of('FND-02')).toEqual([
      'NC-115-004 發現日期',
      'NC-115-004 來源',
      'NC-115-004 類別',
      'NC-115-004 不符合事項',
      'NC-115-004 受稽單位',
      'NC-115-004 開立人',
    ]);
    expect(office().set('Findings', 'NC-115-003', { issuer: '　' }).of('FND-02')).toEqual([
      'NC-115-003 開立人',
    ]);
  });

  it('FND-02 is silent on what is not required, and on a cell that could not be read', () => {
    expect(
      office().set('Findings', 'NC-115-001', { clause: '', auditId: '' }).of('FND-02'),
    ).toEqual([]);
    const unread = office().set('Findings', 'NC-115-003', { foundDate: '15/9/2', source: '內稽' });
    expect(unread.of('FND-02')).toEqual([]);
    const untitled = office()
      .set('Findings', 'NC-115-003', { issuer: '' })
      .retitle('Findings', 'issuer', '開單人');
    expect(untitled.of('FND-02')).toEqual([]);
    expect(untitled.of('REG-02')).toEqual(['開立人']);
  });

  it('FND-03 reports a value that is not in the list', () => {
    const other = office().set('Findings', 'NC-115-001', {
      category: '重大不符合',
      source: '民眾',
    });
    expect(other.of('FND-03')).toEqual(['NC-115-001 來源', 'NC-115-001 類別']);
    expect(other.said('FND-03')).toContain(
      '來源「民眾」不在可選的內容內。請由清單選取：內部稽核、外部稽核、上級機關稽核、驗證稽核、自行檢查、資安事件、管理審查、其他。',
    );
  });

  it('FND-03 says nothing of blanks or stray spaces, nor of other tables', () => {
    expect(
      office().set('Findings', 'NC-115-001', { category: ' 主要不符合 ' }).of('FND-03'),
    ).toEqual([]);
    expect(office().set('Findings', 'NC-115-003', { aspect: '' }).of('FND-03')).toEqual([]);
    expect(office().set('Risks', 'R-01', { level: '很高' }).of('FND-03')).toEqual([]);
  });

  it('FND-01 compares numbers without case', () => {
    const small = office().set('Findings', 'NC-115-003', { findingId: 'nc-115-009' });
    expect(small.of('FND-01')).toEqual([]);
    const twice = office().set('Findings', 'NC-115-003', { findingId: 'nc-115-002' });
    expect(twice.of('FND-01')).toEqual(['nc-115-002 編號']);
  });

  it('FND-01 offers the next free number, and takes along the actions that name an ill-formed one', () => {
    const fix = (change: Office) =>
      change.problems().find(({ rule, severity }) => rule === 'FND-01' && severity === 'E')?.fix;
    const cells = (findingId: string) => [
      { table: 'Findings', key: findingId, row: 6, column: '編號', after: 'NC-115-003' },
    ];
    expect(fix(office().set('Findings', 'NC-115-003', { findingId: '' }))).toMatchObject({
      kind: 'cells',
      cells: cells(''),
    });
    // Found in 114: 001 of that year is taken.
    const of114 = { findingId: '', foundDate: d(114, 12, 1), auditId: '', source: '其他' };
    expect(fix(office().set('Findings', 'NC-115-003', of114))).toMatchObject({
      cells: [{ after: 'NC-114-002' }],
    });
    // An action names the doubled number: whose it is only people know.
    const doubled = office().set('Findings', 'NC-115-003', { findingId: 'NC-115-002' });
    expect(fix(doubled)).toBeUndefined();
    expect(doubled.said('FND-01')).toContain('矯正措施 CA-115-002 指向此編號');
    const short = office()
      .set('Findings', 'NC-115-002', { findingId: 'NC-115-2' })
      .set('CorrectiveActions', 'CA-115-002', { findingId: 'NC-115-2' });
    // The row that FND-10 would add names the finding: it waits until that has its number.
    const bare = office()
      .remove('CorrectiveActions', 'CA-115-002')
      .set('Findings', 'NC-115-002', { findingId: 'NC-115-2', category: '主要不符合' });
    expect(bare.problems().find(({ rule }) => rule === 'FND-10')?.fix).toBeUndefined();
    // An action that names the proper number means this row.
    const named = office().set('Findings', 'NC-115-002', { findingId: 'NC-115-2' });
    expect(fix(named)).toMatchObject({ cells: [{ row: 5, after: 'NC-115-002' }] });
    expect(fix(short)).toMatchObject({
      cells: [
        { table: 'Findings', key: 'NC-115-2', row: 5, column: '編號', after: 'NC-115-002' },
        {
          table: 'CorrectiveActions',
          key: 'CA-115-002',
          row: 5,
          column: '發現編號',
          after: 'NC-115-002',
        },
      ],
    });
  });

  it('FND-01 gives each of several rows a number of its own', () => {
    const two = office()
      .set('Findings', 'NC-115-003', { findingId: '' })
      .add('Findings', { foundDate: d(115, 9, 3), note: '待編號' });
    const after = two
      .problems()
      .flatMap(({ rule, fix }) => (rule === 'FND-01' && fix?.kind === 'cells' ? fix.cells : []))
      .map((cell) => cell.after);
    expect(after).toEqual(['NC-115-003', 'NC-115-004']);
    const alike = office()
      .set('Findings', 'NC-115-003', { findingId: 'NC-115-3' })
      .add('Findings', { findingId: 'NC115-003', foundDate: d(115, 9, 3) })
      .problems()
      .flatMap(({ rule, fix }) => (rule === 'FND-01' && fix?.kind === 'cells' ? fix.cells : []));
    expect(alike.map((cell) => cell.after)).toEqual(['NC-115-003', 'NC-115-004']);
  });

  it('FND-03 reports a typed 狀態 that is no state, and FND-14 leaves it to it', () => {
    const typed = office().set('Findings', 'NC-115-002', { state: '審核通過' });
    expect(typed.of('FND-03')).toEqual(['NC-115-002 狀態']);
    expect([...typed.of('FND-14'), ...typed.of('REG-07')]).toEqual([]);
    expect(typed.problems().find(({ rule }) => rule === 'FND-03')?.fix).toMatchObject({
      kind: 'refill',
      table: 'Findings',
      column: '狀態',
    });
    expect(office().set('Findings', 'NC-115-002', { state: '辦理中' }).of('FND-03')).toEqual([]);
  });

  it('FND-08 reports an issuer of the audited unit', () => {
    const own = office().set('Findings', 'NC-115-001', { unit: '民政課、政風室' });
    expect(own.of('FND-08')).toEqual(['NC-115-001 開立人']);
    expect(own.said('FND-08')).toContain(
      '開立人「林淑芬」於 115/09/02 服務於受稽單位「政風室」（成員 M-06）',
    );
  });

  it('FND-08 goes by the unit of the day on which it was found', () => {
    const moved = (endDate: number) =>
      office()
        .set('Members', 'M-06', { endDate, unit: '民政課' })
        .add('Members', {
          memberId: 'M-08',
          name: '林淑芬',
          unit: '政風室',
          organisation: 'ISMS 稽核小組',
          position: '稽核小組成員',
          startDate: endDate + 1,
        });
    expect(moved(d(115, 9, 2)).of('FND-08')).toEqual(['NC-115-001 開立人']);
    expect(moved(d(115, 9, 1)).of('FND-08')).toEqual([]);
  });

  it('FND-08 judges findings of audits alone', () => {
    const own = (source: string) =>
      office().set('Findings', 'NC-115-001', { source, unit: '政風室' }).of('FND-08');
    for (const source of ['內部稽核', '外部稽核', '上級機關稽核', '驗證稽核']) {
      expect(own(source)).toEqual(['NC-115-001 開立人']);
    }
    for (const source of ['自行檢查', '資安事件', '管理審查', '其他', '']) {
      expect(own(source)).toEqual([]);
    }
  });

  it('FND-08 knows a unit copied with a radical', () => {
    const copied = office().set('Findings', 'NC-115-001', { unit: '政⾵室' });
    expect(copied.of('FND-08')).toEqual(['NC-115-001 開立人']);
  });

  it('FND-08 goes by the unit that is written with the name', () => {
    const issuer = (name: string) =>
      office().set('Findings', 'NC-115-001', { issuer: name }).of('FND-08');
    // 受稽單位 is 民政課; 成員 knows no 沈大成.
    expect(issuer('沈大成(民政課)')).toEqual(['NC-115-001 開立人']);
    expect(issuer('沈大成（民政課）')).toEqual(['NC-115-001 開立人']);
    expect(issuer('沈大成(行政室)')).toEqual([]);
    expect(issuer('沈大成')).toEqual([]);
    expect(issuer('沈大成(外部)')).toEqual([]);
    const unlisted = { unit: '圖書館', issuer: '沈大成(圖書館)' };
    expect(office().set('Findings', 'NC-115-001', unlisted).of('FND-08')).toEqual([
      'NC-115-001 開立人',
    ]);
  });

  it('FND-08 is silent on an issuer it does not know, and on cells that could not be read', () => {
    const own = () => office().set('Findings', 'NC-115-001', { unit: '政風室' });
    expect(own().set('Findings', 'NC-115-001', { issuer: '外部顧問' }).of('FND-08')).toEqual([]);
    expect(own().set('Findings', 'NC-115-001', { foundDate: '150902' }).of('FND-08')).toEqual([]);
    expect(own().set('Members', 'M-06', { startDate: '12/1/1' }).of('FND-08')).toEqual([]);
    expect(own().drop('Members').of('FND-08')).toEqual([]);
  });

  it('FND-08 tells two people of one name apart, and judges neither where the name does not say', () => {
    const namesake = { memberId: 'M-08', name: '林淑芬(民政課)', unit: '民政課' };
    // 林淑芬 of 政風室 is written plainly: she is the plain name, whoever else bears it.
    const plain = office().add('Members', namesake);
    expect(plain.of('FND-08')).toEqual([]);
    expect(
      plain.set('Findings', 'NC-115-001', { issuer: '林淑芬（民政課）' }).of('FND-08'),
    ).toEqual(['NC-115-001 開立人']);
    const both = office()
      .add('Members', namesake)
      .set('Members', 'M-06', { name: '林淑芬(政風室)' });
    expect(both.of('FND-08')).toEqual([]);
  });

  it('FND-10 reports a major nonconformity without corrective action at once', () => {
    const major = office()
      .remove('CorrectiveActions', 'CA-115-002')
      .set('Findings', 'NC-115-002', { category: '主要不符合' });
    expect(major.of('FND-10', '2026-09-02')).toEqual(['NC-115-002 類別']);
    expect(major.said('FND-10')).toContain('發現編號填 NC-115-002');
  });

  it('FND-10 gives a minor one its days of grace', () => {
    const minor = office().remove('CorrectiveActions', 'CA-115-002');
    // Found on 9/2; 14 days of grace end on 9/16.
    expect(minor.of('FND-10', '2026-09-16')).toEqual([]);
    expect(minor.of('FND-10', '2026-09-17')).toEqual(['NC-115-002 類別']);
    minor.add('Settings', { item: '次要不符合寬限日數', value: 30 });
    expect(minor.of('FND-10', '2026-09-17')).toEqual([]);
    expect(minor.of('FND-10', '2026-10-03')).toEqual(['NC-115-002 類別']);
  });

  it('FND-10 is silent on 觀察事項, and where the action may stand in a cell that could not be read', () => {
    expect(office().of('FND-10')).toEqual([]);
    const unread = office().set('CorrectiveActions', 'CA-115-002', { findingId: '#REF!' });
    expect(unread.of('FND-10')).toEqual([]);
    const date = office()
      .remove('CorrectiveActions', 'CA-115-002')
      .set('Findings', 'NC-115-002', { foundDate: '15/9/31' });
    expect(date.of('FND-10')).toEqual([]);
    expect(office().drop('CorrectiveActions').of('FND-10')).toEqual([]);
  });

  it('FND-10 offers the missing action with what is known of it', () => {
    const missing = office()
      .remove('CorrectiveActions', 'CA-115-002')
      .set('Findings', 'NC-115-002', { category: '主要不符合' });
    expect(missing.problems().find(({ rule }) => rule === 'FND-10')?.fix).toEqual({
      kind: 'rows',
      label: '新增矯正措施 CA-115-002',
      table: 'CorrectiveActions',
      rows: [
        {
          編號: 'CA-115-002',
          發現編號: 'NC-115-002',
          負責單位: '行政室',
          開立日: d(115, 11, 22),
        },
      ],
    });
  });

  it('FND-10 leaves to CA-01 what an action without a known finding of the same unit explains', () => {
    const action = (cells: { findingId: string; unit?: string }) =>
      office().set('CorrectiveActions', 'CA-115-002', cells);
    expect(action({ findingId: 'NC-115-020' }).of('FND-10')).toEqual([]);
    expect(action({ findingId: '' }).of('FND-10')).toEqual([]);
    const other = action({ findingId: 'NC-115-020', unit: '民政課' });
    expect(other.of('FND-10')).toEqual(['NC-115-002 類別']);
    expect(other.of('CA-01')).toEqual(['CA-115-002 發現編號']);
    // Seen from the other side: the finding lost its number.
    const lost = office().set('Findings', 'NC-115-002', { findingId: '' });
    expect([...lost.of('FND-01'), ...lost.of('CA-01'), ...lost.of('FND-10')]).toEqual(['編號']);
  });

  it('FND-10 needs no action of 觀察事項 and 建議事項, which may be closed without (property FND-11)', () => {
    for (const category of ['觀察事項', '建議事項']) {
      const free = office().remove('CorrectiveActions', 'CA-115-002');
      free.set('Findings', 'NC-115-002', { category });
      expect(free.of('FND-10')).toEqual([]);
      free.set('Findings', 'NC-115-002', { closedDate: d(115, 10, 1) });
      expect(free.of('FND-15')).toEqual([]);
    }
  });

  it('FND-15 reports a nonconformity closed without action, or before all are verified 有效', () => {
    const closed = () => office().set('Findings', 'NC-115-002', { closedDate: d(115, 11, 1) });
    expect(closed().of('FND-15')).toEqual(['NC-115-002 結案日']);
    expect(closed().said('FND-15')).toContain('但矯正措施 CA-115-002 尚未完成');
    // Today.
    const today = closed().set('Findings', 'NC-115-002', { closedDate: d(115, 11, 22) });
    expect(today.of('FND-15')).toEqual(['NC-115-002 結案日']);
    expect(closed().remove('CorrectiveActions', 'CA-115-002').said('FND-15')).toContain(
      '但無任何矯正措施',
    );
    const unverified = closed().set('CorrectiveActions', 'CA-115-002', { doneDate: d(115, 10, 1) });
    expect(unverified.said('FND-15')).toContain('矯正措施 CA-115-002 尚未驗證');
    expect(
      unverified.set('CorrectiveActions', 'CA-115-002', { result: '部分有效' }).of('FND-15'),
    ).toEqual(['NC-115-002 結案日']);
    expect(
      unverified.set('CorrectiveActions', 'CA-115-002', { result: '有效' }).of('FND-15'),
    ).toEqual([]);
  });

  it('FND-15 leaves aside an action that a later one replaces', () => {
    const replaced = office()
      .set('CorrectiveActions', 'CA-115-001', { result: '無效' })
      .add('CorrectiveActions', {
        actionId: 'CA-115-003',
        findingId: 'NC-115-001',
        previousActionId: 'CA-115-001',
        doneDate: d(115, 10, 20),
        result: '有效',
      });
    expect(replaced.of('FND-15')).toEqual([]);
  });

  it('FND-15 does not take an action that names itself, or another finding’s, for replaced', () => {
    const failed = (previousActionId: string) =>
      office().set('CorrectiveActions', 'CA-115-001', { result: '無效', previousActionId });
    expect(failed('CA-115-001').of('FND-15')).toEqual(['NC-115-001 結案日']);
    const foreign = failed('').set('CorrectiveActions', 'CA-115-002', {
      previousActionId: 'CA-115-001',
    });
    expect(foreign.of('FND-15')).toEqual(['NC-115-001 結案日']);
  });

  it('FND-15 lets 觀察事項 be closed directly, and is silent on what could not be read', () => {
    expect(
      office()
        .set('Findings', 'NC-115-003', { closedDate: d(115, 10, 1) })
        .of('FND-15'),
    ).toEqual([]);
    const closed = () => office().set('Findings', 'NC-115-002', { closedDate: d(115, 11, 1) });
    expect(
      closed().set('CorrectiveActions', 'CA-115-002', { doneDate: '15/10/1' }).of('FND-15'),
    ).toEqual([]);
    expect(
      closed().set('CorrectiveActions', 'CA-115-002', { findingId: '#N/A' }).of('FND-15'),
    ).toEqual([]);
    expect(closed().set('Findings', 'NC-115-002', { category: '次要' }).of('FND-15')).toEqual([]);
  });
});
