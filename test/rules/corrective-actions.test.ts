import { d, office } from './office';

describe('corrective actions', () => {
  it('CA-01 reports an orphan, a blank 發現編號, and a blank or repeated number', () => {
    const action = (findingId: string) =>
      office().set('CorrectiveActions', 'CA-115-002', { findingId });
    expect(action('NC-115-009').of('CA-01')).toEqual(['CA-115-002 發現編號']);
    expect(action('NC-115-009').said('CA-01')).toContain('「NC-115-009」不在「發現事項」');
    expect(action('').of('CA-01')).toEqual(['CA-115-002 發現編號']);
    expect(
      office().set('CorrectiveActions', 'CA-115-002', { actionId: 'CA-115-001' }).of('CA-01'),
    ).toEqual(['CA-115-001 編號']);
    expect(office().set('CorrectiveActions', 'CA-115-002', { actionId: '' }).of('CA-01')).toEqual([
      '編號',
    ]);
  });

  it('CA-01 takes full-width digits and spaces for nothing, and is silent on what could not be read', () => {
    const action = (findingId: string) =>
      office().set('CorrectiveActions', 'CA-115-002', { findingId });
    expect(action(' NC-115-００2 ').of('CA-01')).toEqual([]);
    expect(action('#REF!').of('CA-01')).toEqual([]);
    expect(action('NC-115-009').drop('Findings').of('CA-01')).toEqual([]);
  });

  it('CA-02 reports every blank required cell', () => {
    const blank = office().add('CorrectiveActions', {
      actionId: 'CA-115-003',
      findingId: 'NC-115-002',
    });
    expect(blank.of('CA-02')).toEqual([
      'CA-115-003 原因分析',
      'CA-115-003 矯正措施',
      'CA-115-003 措施層面',
      'CA-115-003 負責單位',
      'CA-115-003 負責人',
      'CA-115-003 預定完成日',
      'CA-115-003 追蹤方式',
    ]);
  });

  it('CA-02 takes a word such as 待補 for no measure and no way of following up', () => {
    const filled = (cells: Record<string, string>) =>
      office().set('CorrectiveActions', 'CA-115-002', cells);
    expect(filled({ action: '待補' }).of('CA-02')).toEqual(['CA-115-002 矯正措施']);
    expect(filled({ followUp: '無' }).said('CA-02')).toContain('追蹤方式只寫「無」');
    expect(filled({ action: '無線網路改為認證登入' }).of('CA-02')).toEqual([]);
    // That the analysis is still to come is CA-05's, in its own time.
    expect(filled({ cause: '待補' }).of('CA-02')).toEqual([]);
  });

  it('CA-02 is content with one 層面, and silent on a cell that could not be read', () => {
    expect(office().set('CorrectiveActions', 'CA-115-001', { levels: '技術' }).of('CA-02')).toEqual(
      [],
    );
    const unread = office().set('CorrectiveActions', 'CA-115-001', {
      levels: '心理',
      dueDate: '下週',
    });
    expect(unread.of('CA-02')).toEqual([]);
    expect(
      office().set('CorrectiveActions', 'CA-115-001', { containment: '' }).of('CA-02'),
    ).toEqual([]);
  });

  it('CA-06 reports dates before 開立日 and a completion after today', () => {
    const opened = d(115, 9, 5);
    const action = (cells: { dueDate?: number; doneDate?: number | string }) =>
      office().set('CorrectiveActions', 'CA-115-002', cells);
    expect(action({ dueDate: opened - 1 }).of('CA-06')).toEqual(['CA-115-002 預定完成日']);
    expect(action({ dueDate: opened }).of('CA-06')).toEqual([]);
    expect(action({ doneDate: opened - 1 }).of('CA-06')).toEqual(['CA-115-002 實際完成日']);
    expect(action({ doneDate: opened }).of('CA-06')).toEqual([]);
    expect(action({ doneDate: d(115, 11, 22) }).of('CA-06')).toEqual([]);
    expect(action({ doneDate: d(115, 11, 23) }).of('CA-06')).toEqual(['CA-115-002 實際完成日']);
    expect(action({ doneDate: d(115, 11, 23) }).said('CA-06')).toContain(
      '115/11/23 晚於今日 115/11/22',
    );
  });

  it('CA-06 is silent without 開立日, and on a date that could not be read', () => {
    const early = { dueDate: d(115, 1, 1), doneDate: d(115, 1, 1) };
    expect(
      office()
        .set('CorrectiveActions', 'CA-115-001', { openedDate: '', ...early })
        .of('CA-06'),
    ).toEqual([]);
    expect(
      office()
        .set('CorrectiveActions', 'CA-115-001', { openedDate: '15/9/5', ...early })
        .of('CA-06'),
    ).toEqual([]);
  });

  it('CA-07 reports a typed 執行情形 that the dates do not bear out', () => {
    const typed = (progress: string, dueDate: number) =>
      office().set('CorrectiveActions', 'CA-115-002', { progress, dueDate }).of('CA-07');
    const today = d(115, 11, 22);
    const row = ['CA-115-002 執行情形'];
    expect(typed('未逾期辦理中', today)).toEqual([]);
    expect(typed('逾期辦理中', today)).toEqual(row);
    expect(typed('逾期辦理中', today - 1)).toEqual([]);
    expect(typed('如期完成', today)).toEqual(row);
    const done = (progress: string, doneDate: number) =>
      office().set('CorrectiveActions', 'CA-115-001', { progress, doneDate }).of('CA-07');
    expect(done('如期完成', d(115, 9, 30))).toEqual([]);
    expect(done('如期完成', d(115, 10, 1))).toEqual(['CA-115-001 執行情形']);
    expect(done('逾期完成', d(115, 10, 1))).toEqual([]);
  });

  it('CA-07 counts from the original 預定完成日, whatever 展延至 says', () => {
    const extended = office().set('CorrectiveActions', 'CA-115-002', {
      progress: '未逾期辦理中',
      dueDate: d(115, 11, 1),
      extendedTo: d(115, 12, 31),
    });
    expect(extended.said('CA-07')).toContain('應為「逾期辦理中」');
  });

  it('CA-07 never judges a formula, and is silent without 預定完成日', () => {
    const formula = office().set('CorrectiveActions', 'CA-115-002', {
      progress: '=IF([@預定完成日]>TODAY(),1,2)',
    });
    expect(formula.of('CA-07')).toEqual([]);
    for (const dueDate of ['', '15/12/31']) {
      const undated = office().set('CorrectiveActions', 'CA-115-002', {
        progress: '如期完成',
        dueDate,
      });
      expect(undated.of('CA-07')).toEqual([]);
    }
  });

  it('CA-08 asks for the reason of lateness, finished or not', () => {
    const open = office().set('CorrectiveActions', 'CA-115-002', { dueDate: d(115, 11, 21) });
    expect(open.of('CA-08')).toEqual(['CA-115-002 逾期原因']);
    expect(
      open.set('CorrectiveActions', 'CA-115-002', { lateReason: '廠商延遲交貨' }).of('CA-08'),
    ).toEqual([]);
    const done = office().set('CorrectiveActions', 'CA-115-001', { doneDate: d(115, 10, 1) });
    expect(done.of('CA-08')).toEqual(['CA-115-001 逾期原因']);
  });

  it('CA-08 is silent on the day itself, without a date, and on a date that could not be read', () => {
    for (const dueDate of [d(115, 11, 22), '', '15/11/21']) {
      expect(office().set('CorrectiveActions', 'CA-115-002', { dueDate }).of('CA-08')).toEqual([]);
    }
    const done = office().set('CorrectiveActions', 'CA-115-001', { doneDate: '15/10/1' });
    expect(done.of('CA-08', '2026-12-31')).toEqual([]);
  });
});

describe('verification', () => {
  it('CA-08 asks no reason of dates that contradict each other', () => {
    // Due on the day before it was opened, or done the day after today: CA-06 speaks of both.
    const due = office().set('CorrectiveActions', 'CA-115-002', {
      openedDate: d(115, 10, 2),
      dueDate: d(115, 10, 1),
    });
    expect(due.of('CA-06')).toEqual(['CA-115-002 預定完成日']);
    expect(due.of('CA-08')).toEqual([]);
    const done = office().set('CorrectiveActions', 'CA-115-002', {
      dueDate: d(115, 11, 1),
      doneDate: d(115, 11, 23),
      lateReason: '',
    });
    expect(done.of('CA-06')).toEqual(['CA-115-002 實際完成日']);
    expect(done.of('CA-08')).toEqual([]);
  });

  it('CA-13 reports who verifies the own work', () => {
    const own = office().set('CorrectiveActions', 'CA-115-001', { owner: '黃志明、林 淑芬' });
    expect(own.of('CA-13')).toEqual(['CA-115-001 驗證人']);
    expect(own.said('CA-13')).toBe(
      '矯正措施 CA-115-001：驗證人「林淑芬」與負責人相同，驗證應由他人為之。請改由稽核小組成員驗證。',
    );
  });

  it('CA-13 tells people of one name by their units, and is silent on blanks', () => {
    const two = (owner: string, verifier: string) =>
      office().set('CorrectiveActions', 'CA-115-001', { owner, verifier }).of('CA-13');
    expect(two('林淑芬(行政室)', '林淑芬（政風室）')).toEqual([]);
    expect(two('林淑芬(政風室)', '林淑芬（政風室）')).toEqual(['CA-115-001 驗證人']);
    expect(two('林淑芬', '林淑芬(政風室)')).toEqual(['CA-115-001 驗證人']);
    expect(two('', '')).toEqual([]);
    expect(two('#N/A', '#N/A')).toEqual([]);
  });

  it('CA-15 reports a verification before completion', () => {
    const done = d(115, 9, 28);
    const verified = (verifiedDate: number | string) =>
      office().set('CorrectiveActions', 'CA-115-001', { verifiedDate }).of('CA-15');
    expect(verified(done - 1)).toEqual(['CA-115-001 驗證日期']);
    expect(verified(done)).toEqual([]);
    expect(verified('115/9/27')).toEqual(['CA-115-001 驗證日期']);
    expect(verified('15/9/27')).toEqual([]);
    expect(office().set('CorrectiveActions', 'CA-115-001', { doneDate: '' }).of('CA-15')).toEqual([
      'CA-115-001 實際完成日',
    ]);
    const dated = office().set('CorrectiveActions', 'CA-115-002', { verifiedDate: done });
    expect(dated.said('CA-15')).toContain('已填驗證日期，但實際完成日空白');
  });

  it('CA-15 asks a result for its verifier, date and evidence', () => {
    const bare = { verifier: '', verifiedDate: '', evidence: '' };
    const result = office().set('CorrectiveActions', 'CA-115-001', bare);
    expect(result.of('CA-15')).toEqual(['CA-115-001 驗證人', 'CA-115-001 驗證日期']);
    // A finished action without 佐證 is CA-11's.
    expect(result.of('CA-11')).toEqual(['CA-115-001 佐證']);
    expect(result.set('CorrectiveActions', 'CA-115-001', { result: '' }).of('CA-15')).toEqual([]);
  });

  it('CA-15 is silent on what could not be read, and on an action that went back to 辦理中', () => {
    expect(
      office().set('CorrectiveActions', 'CA-115-001', { doneDate: '15/9/28' }).of('CA-15'),
    ).toEqual([]);
    expect(
      office().set('CorrectiveActions', 'CA-115-001', { result: '良好', verifier: '' }).of('CA-15'),
    ).toEqual([]);
    const back = office().set('CorrectiveActions', 'CA-115-001', { result: '無效', doneDate: '' });
    expect(back.of('CA-15')).toEqual([]);
  });

  it('CA-18 asks for a follow-up of what did not work', () => {
    const failed = (result: string) => office().set('CorrectiveActions', 'CA-115-001', { result });
    expect(failed('無效').of('CA-18')).toEqual(['CA-115-001 驗證結果']);
    expect(failed('部分有效').of('CA-18')).toEqual(['CA-115-001 驗證結果']);
    expect(failed('有效').of('CA-18')).toEqual([]);
    expect(failed('無效').said('CA-18')).toContain('前案編號填 CA-115-001');
  });

  it('CA-18 is content with another action that names it, or with going back to 辦理中', () => {
    const failed = () => office().set('CorrectiveActions', 'CA-115-001', { result: '無效' });
    const follow = (findingId: string) =>
      failed().set('CorrectiveActions', 'CA-115-002', {
        findingId,
        previousActionId: 'ca-115-001',
      });
    expect(follow('NC-115-001').of('CA-18')).toEqual([]);
    // What follows another finding's action is no follow-up of this one's (CA-25 tells of it too).
    expect(follow('NC-115-002').of('CA-18')).toEqual(['CA-115-001 驗證結果']);
    expect(follow('NC-115-002').said('CA-18')).toContain('CA-115-002 屬於另一發現 NC-115-002');
    // To which finding it belongs CA-01 asks first.
    expect(follow('').of('CA-18')).toEqual([]);
    const self = failed().set('CorrectiveActions', 'CA-115-001', {
      previousActionId: 'CA-115-001',
    });
    expect(self.of('CA-18')).toEqual(['CA-115-001 驗證結果']);
    expect(failed().set('CorrectiveActions', 'CA-115-001', { doneDate: '' }).of('CA-18')).toEqual(
      [],
    );
  });

  it('CA-18 is silent on what could not be read', () => {
    const failed = () => office().set('CorrectiveActions', 'CA-115-001', { result: '無效' });
    expect(
      failed().set('CorrectiveActions', 'CA-115-002', { previousActionId: '#REF!' }).of('CA-18'),
    ).toEqual([]);
    expect(
      failed().set('CorrectiveActions', 'CA-115-001', { doneDate: '15/9/28' }).of('CA-18'),
    ).toEqual([]);
    expect(failed().set('CorrectiveActions', 'CA-115-001', { result: '沒用' }).of('CA-18')).toEqual(
      [],
    );
  });
});
