import { d, office } from './office';

const done = (cells: Record<string, string | number>) =>
  office().set('CorrectiveActions', 'CA-115-001', cells);

const unverified = (doneDate: number) =>
  office().set('CorrectiveActions', 'CA-115-002', { doneDate, evidence: '新表單' });

describe('finished actions', () => {
  it('CA-11 asks what is done for its evidence', () => {
    expect(done({ evidence: '' }).of('CA-11')).toEqual(['CA-115-001 佐證']);
    expect(done({ evidence: '待補' }).said('CA-11')).toContain('佐證只寫「待補」');
    expect(done({ evidence: '－' }).of('CA-11')).toEqual(['CA-115-001 佐證']);
    expect(done({ evidence: '待補正通知（府資字第 1150001 號）' }).of('CA-11')).toEqual([]);
    // Nothing is asked of what is not done, nor of a cell that cannot be read.
    expect(office().of('CA-11')).toEqual([]);
    expect(done({ evidence: '#REF!' }).of('CA-11')).toEqual([]);
    expect(done({ evidence: '', doneDate: '15/9/28' }).of('CA-11')).toEqual([]);
  });

  it('CA-12 warns of words that say it is yet to be done', () => {
    expect(done({ action: '汰換方案研議中' }).of('CA-12')).toEqual(['W CA-115-001 矯正措施']);
    expect(done({ evidence: '評估中。' }).of('CA-12')).toEqual(['W CA-115-001 佐證']);
    expect(done({ action: '將於未來年度辦理' }).of('CA-12')).toEqual(['W CA-115-001 矯正措施']);
    expect(done({ evidence: '納入計畫' }).of('CA-12')).toEqual(['W CA-115-001 佐證']);
    expect(done({ action: '於風險評估中列為高風險並完成處理' }).of('CA-12')).toEqual([]);
    expect(done({ evidence: '弱點評估中心報告' }).of('CA-12')).toEqual([]);
    const open = office().set('CorrectiveActions', 'CA-115-002', { action: '研議中' });
    expect(open.of('CA-12')).toEqual([]);
  });

  it('CA-14 warns of a verifier who is not of the audit team that day', () => {
    expect(done({ verifier: '陳佳玲' }).of('CA-14')).toEqual(['W CA-115-001 驗證人']);
    expect(done({ verifier: '張正義' }).of('CA-14')).toEqual([]);
    expect(done({ verifier: '沈大成' }).of('CA-14')).toEqual([]);
    expect(done({ verifier: '沈大成(外部)' }).of('CA-14')).toEqual([]);
    // Who verifies the own work CA-13 tells, and that the audit team must.
    expect(done({ verifier: '黃志明' }).of('CA-13')).toEqual(['CA-115-001 驗證人']);
    expect(done({ verifier: '黃志明' }).of('CA-14')).toEqual([]);
  });

  it('CA-14 goes by the team of the day of verification', () => {
    const left = (endDate: number) =>
      office()
        .set('Members', 'M-06', { endDate })
        .add('Members', {
          memberId: 'M-08',
          name: '林淑芬',
          unit: '民政課',
          position: '委員',
          startDate: d(112, 1, 1),
        })
        .of('CA-14');
    expect(left(d(115, 10, 14))).toEqual(['W CA-115-001 驗證人']);
    expect(left(d(115, 10, 15))).toEqual([]);
  });

  it('CA-17 warns of what is done and not verified in its days, and reminds before', () => {
    // Done on 1 October: the thirtieth day after it is 31 October.
    const row = 'CA-115-002 驗證結果';
    const on = (day: string) => unverified(d(115, 10, 1)).of('CA-17', day);
    expect(on('2026-10-23')).toEqual([]);
    expect(on('2026-10-24')).toEqual([`I ${row}`]);
    expect(on('2026-10-31')).toEqual([`I ${row}`]);
    expect(on('2026-11-01')).toEqual([`W ${row}`]);
    expect(unverified(d(115, 10, 1)).said('CA-17', '2026-11-01')).toContain('完成已 31 日');
    const settings = unverified(d(115, 10, 1)).add(
      'Settings',
      { item: '驗證期限日數', value: 60 },
      { item: '到期前提醒日數', value: 0 },
    );
    expect(settings.of('CA-17', '2026-11-29')).toEqual([]);
    expect(settings.of('CA-17', '2026-12-01')).toEqual([`W ${row}`]);
  });

  it('CA-17 is silent on a day before 開立日, which CA-06 reports', () => {
    // Opened on 5 September.
    const early = unverified(d(115, 9, 4));
    expect(early.of('CA-06')).toEqual(['CA-115-002 實際完成日']);
    expect(early.of('CA-17')).toEqual([]);
    expect(unverified(d(115, 9, 5)).of('CA-17')).toEqual(['W CA-115-002 驗證結果']);
  });

  it('CA-17 asks for no verification of what a later action replaced, or of a closed finding', () => {
    const old = () => unverified(d(115, 9, 20));
    expect(old().of('CA-17')).toEqual(['W CA-115-002 驗證結果']);
    const replaced = old().add('CorrectiveActions', {
      actionId: 'CA-115-003',
      findingId: 'NC-115-002',
      previousActionId: 'CA-115-002',
    });
    expect(replaced.of('CA-17')).toEqual([]);
    const closed = old().set('Findings', 'NC-115-002', { closedDate: d(115, 11, 1) });
    expect(closed.of('CA-17')).toEqual([]);
    expect(closed.of('FND-15')).toEqual(['NC-115-002 結案日']);
    // A blank verification is none: not 有效, and no zero either (property CA-16).
    expect(old().set('Findings', 'NC-115-002', { state: '待驗證' }).of('FND-14')).toEqual([]);
  });
});

describe('who has an action in hand', () => {
  const action = (cells: Record<string, string | number>) =>
    office().set('CorrectiveActions', 'CA-115-002', cells);

  it('CA-22 reports a unit that is not in the list, and offers the right name', () => {
    const unit = (name: string) => action({ unit: name });
    expect(unit('行政處').of('CA-22')).toEqual(['CA-115-002 負責單位']);
    expect(unit('行政處').said('CA-22')).toContain('是否為「行政室」？');
    expect(
      unit('行政處')
        .problems()
        .find(({ rule }) => rule === 'CA-22')?.fix,
    ).toMatchObject({
      cells: [{ column: '負責單位', after: '行政室' }],
    });
    expect(unit('殯葬管理所').of('CA-22')).toEqual(['CA-115-002 負責單位']);
    expect(unit(' 行政室 ').of('CA-22')).toEqual([]);
    expect(unit('行政室、民政課').of('CA-22')).toEqual([]);
    // Without a list of units nothing is outside it.
    expect(unit('行政處').clear('Units').of('CA-22')).toEqual([]);
  });

  it('CA-22 reports an owner of another unit', () => {
    expect(action({ owner: '黃志明' }).of('CA-22')).toEqual(['CA-115-002 負責人']);
    expect(action({ owner: '黃志明' }).said('CA-22')).toContain('「黃志明」服務於民政課');
    expect(action({ owner: '黃志明、陳佳玲' }).of('CA-22')).toEqual([]);
    expect(action({ owner: '沈大成' }).of('CA-22')).toEqual([]);
    expect(action({ owner: '沈大成(外部)' }).of('CA-22')).toEqual([]);
    expect(action({ owner: '黃志明', unit: '' }).of('CA-22')).toEqual([]);
  });

  it('CA-22 takes whoever served in the unit while the action ran', () => {
    const moved = (endDate: number) =>
      action({ owner: '黃志明' })
        .add('Members', {
          memberId: 'M-08',
          name: '黃志明',
          unit: '行政室',
          position: '執行小組組員',
          startDate: d(114, 1, 1),
          endDate,
        })
        .of('CA-22');
    // Opened on 5 September.
    expect(moved(d(115, 9, 5))).toEqual([]);
    expect(moved(d(115, 9, 4))).toEqual(['CA-115-002 負責人']);
  });

  it('CA-23 warns of an owner who leaves before an open action is due', () => {
    const left = (endDate: number | string, cells: Record<string, number | string> = {}) =>
      action({ dueDate: d(115, 12, 31), ...cells })
        .set('Members', 'M-04', { endDate })
        .of('CA-23');
    expect(left(d(115, 12, 30))).toEqual(['W CA-115-002 負責人']);
    expect(left(d(115, 12, 31))).toEqual([]);
    expect(left('')).toEqual([]);
    expect(left('15/12/30')).toEqual([]);
    expect(left(d(115, 12, 30), { doneDate: d(115, 11, 1), evidence: '表單' })).toEqual([]);
    // Who had left before it was opened MEM-20 tells.
    expect(left(d(115, 9, 4))).toEqual([]);
  });
});
