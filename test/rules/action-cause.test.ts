import { d, office } from './office';

const action = (cells: Record<string, string | number>) =>
  office().set('CorrectiveActions', 'CA-115-002', cells);

describe('the cause of a corrective action', () => {
  it('CA-03 warns of a cause that repeats the finding or the measure', () => {
    const cause = (text: string) => action({ cause: text }).of('CA-03');
    const row = ['W CA-115-002 原因分析'];
    expect(cause('帳號清查表，缺主管核章。')).toEqual(row);
    expect(cause('因帳號清查表缺主管核章，故開立本案')).toEqual(row);
    expect(cause('應修訂表單')).toEqual(row);
    expect(action({ cause: '帳號清查表缺主管核章' }).said('CA-03')).toContain(
      '照抄發現事項 NC-115-002 的不符合事項',
    );
  });

  it('CA-03 is content with a cause of its own words', () => {
    const cause = (text: string) => action({ cause: text }).of('CA-03');
    expect(cause('表單未列核章欄')).toEqual([]);
    // The finding says more than the cause: that is no copy of it.
    expect(cause('缺主管核章')).toEqual([]);
    expect(cause('')).toEqual([]);
    // A measure of few characters, or a description that says nothing, may stand in any sentence.
    expect(action({ cause: '修訂不及', action: '修訂' }).of('CA-03')).toEqual([]);
    const nothing = office().set('Findings', 'NC-115-002', { description: '無' });
    expect(
      nothing.set('CorrectiveActions', 'CA-115-002', { cause: '無核章欄' }).of('CA-03'),
    ).toEqual([]);
  });

  it('CA-04 informs of a cause that is nothing but a slip', () => {
    const cause = (text: string) => action({ cause: text }).of('CA-04');
    for (const slip of [
      '人為疏失',
      '未注意',
      '人為疏失／未注意',
      '係承辦人一時疏忽所致。',
      '同仁未注意，人為疏失。',
    ]) {
      expect([slip, cause(slip)]).toEqual([slip, ['I CA-115-002 原因分析']]);
    }
    for (const more of [
      '人為疏失，因表單未列核章欄而未能發現',
      '未注意事項未納入檢核表',
      '表單未列核章欄',
      '',
    ]) {
      expect([more, cause(more)]).toEqual([more, []]);
    }
  });

  it('CA-05 warns where the cause is not found out in its days', () => {
    // Opened on 5 September: the thirtieth day after it is 5 October.
    const open = (cause: string) => action({ cause, openedDate: d(115, 9, 5) });
    expect(open('').of('CA-05', '2026-10-05')).toEqual([]);
    expect(open('').of('CA-05', '2026-10-06')).toEqual(['W CA-115-002 原因分析']);
    expect(open('').said('CA-05', '2026-10-06')).toContain('開立已 31 日，尚無原因分析');
    expect(open('分析中').of('CA-05', '2026-10-06')).toEqual(['W CA-115-002 原因分析']);
    expect(open('表單未列核章欄').of('CA-05', '2026-10-06')).toEqual([]);
    const more = open('').add('Settings', { item: '原因分析期限日數', value: 31 });
    expect(more.of('CA-05', '2026-10-06')).toEqual([]);
    expect(action({ cause: '', openedDate: '' }).of('CA-05')).toEqual([]);
    expect(action({ cause: '#REF!' }).of('CA-05')).toEqual([]);
  });

  it('CA-19 informs once of a nonconformity without 立即處置', () => {
    expect(action({ containment: '' }).of('CA-19')).toEqual(['I CA-115-002 立即處置']);
    // One of the actions tells it.
    const two = action({ containment: '' }).add('CorrectiveActions', {
      actionId: 'CA-115-003',
      findingId: 'NC-115-002',
      containment: '先行補章',
    });
    expect(two.of('CA-19')).toEqual([]);
    const observed = action({ containment: '' }).set('Findings', 'NC-115-002', {
      category: '觀察事項',
    });
    expect(observed.of('CA-19')).toEqual([]);
    expect(action({ containment: '#N/A' }).of('CA-19')).toEqual([]);
  });
});
