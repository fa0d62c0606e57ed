import { d, office } from './office';

describe('the procedure itself', () => {
  it('PRC-08 asks for what is not known of the five procedures, once', () => {
    expect(office().of('PRC-08')).toEqual([]);
    const two = office()
      .set('Settings', '風險評鑑與管理程序日期', { value: '' })
      .set('Settings', '矯正措施處理程序版次', { value: '' });
    expect(two.of('PRC-08')).toEqual(['I 風險評鑑與管理程序日期 值']);
    expect(two.said('PRC-08')).toContain('風險評鑑與管理程序日期、矯正措施處理程序版次');
    expect(office().remove('Settings', '資訊安全手冊版次').of('PRC-08')).toEqual([
      'I 資訊安全手冊版次 值',
    ]);
  });

  it('PRC-08 leaves a date that cannot be read to DAT', () => {
    const odd = office().set('Settings', '資訊安全手冊日期', { value: '去年底' });
    expect(odd.of('PRC-08')).toEqual([]);
    expect(odd.of('DAT-02')).toEqual(['資訊安全手冊日期 值']);
  });

  it('PRC-09 asks for 核定日期', () => {
    const blank = office().set('Settings', '核定日期', { value: '' });
    expect(blank.of('PRC-09')).toEqual(['W 核定日期 值']);
    expect(blank.set('Settings', '檢討日期', { value: '' }).of('PRC-09')).toEqual([
      'W 核定日期 值',
    ]);
    expect(office().of('PRC-09')).toEqual([]);
  });

  it('PRC-09 asks for a 檢討日期 of the last 12 months, or an approval as young', () => {
    // Today is 115/11/22.
    const reviewed = (value: number | string) =>
      office().set('Settings', '檢討日期', { value }).of('PRC-09');
    expect(reviewed(d(114, 11, 22))).toEqual([]);
    expect(reviewed(d(114, 11, 21))).toEqual(['W 檢討日期 值']);
    expect(reviewed(d(115, 11, 23))).toEqual(['W 檢討日期 值']);
    expect(reviewed('')).toEqual(['W 檢討日期 值']);
    const young = office()
      .set('Settings', '核定日期', { value: d(115, 1, 5) })
      .set('Settings', '檢討日期', { value: '' });
    expect(young.of('PRC-09')).toEqual([]);
    const longer = office()
      .add('Settings', { item: '程序檢討月數', value: 24 })
      .set('Settings', '檢討日期', { value: d(114, 11, 21) });
    expect(longer.of('PRC-09')).toEqual([]);
  });

  it('PRC-10 asks for an indicator of training, and of a workbook without indicators nothing', () => {
    const none = office().set('Indicators', 'K-2', { note: '社交工程演練' });
    expect(none.of('PRC-10')).toEqual(['I 名稱']);
    expect(none.set('Indicators', 'K-1', { name: '資安教育訓練完成率' }).of('PRC-10')).toEqual([]);
    expect(office().clear('Indicators').of('PRC-10')).toEqual([]);
  });
});
