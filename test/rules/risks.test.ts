import { d, office } from './office';

const risk = (cells: Record<string, string | number>) => office().set('Risks', 'R-01', cells);

describe('risks', () => {
  it('RSK-01 warns of an open treatment that was due before the assessment', () => {
    const due = (dueDate: number | string, cells: Record<string, string | number> = {}) =>
      risk({ assessedDate: d(115, 8, 1), dueDate, ...cells }).of('RSK-01');
    expect(due(d(115, 7, 31))).toEqual(['W R-01 預定完成日']);
    expect(due(d(115, 8, 1))).toEqual([]);
    expect(due('15/7/31')).toEqual([]);
    expect(due(d(115, 7, 31), { doneDate: d(115, 7, 1) })).toEqual([]);
    expect(due(d(115, 7, 31), { treatment: '接受', riskOwner: '王安平' })).toEqual([]);
  });

  it('RSK-02 asks what is above the acceptable level for its treatment', () => {
    const bare = { treatment: '', plan: '', owner: '', dueDate: '' };
    const all = ['處理方式', '處理計畫', '負責人', '預定完成日'].map((column) => `R-01 ${column}`);
    expect(risk({ ...bare, level: '中' }).of('RSK-02')).toEqual(all);
    expect(risk({ ...bare, level: '高' }).of('RSK-02')).toEqual(all);
    expect(risk({ ...bare, level: '低' }).of('RSK-02')).toEqual([]);
    expect(risk({ ...bare, level: '' }).of('RSK-02')).toEqual([]);
    const tolerant = risk({ ...bare, level: '中' }).add('Settings', {
      item: '可接受風險等級',
      value: '中',
    });
    expect(tolerant.of('RSK-02')).toEqual([]);
    expect(tolerant.set('Risks', 'R-01', { level: '高' }).of('RSK-02')).toEqual(all);
  });

  it('RSK-02 is silent on what cannot be read, and asks no plan of what is accepted', () => {
    expect(risk({ plan: '待補。' }).of('RSK-02')).toEqual(['R-01 處理計畫']);
    expect(risk({ plan: '待補助款核定後建置' }).of('RSK-02')).toEqual([]);
    expect(risk({ plan: '#REF!', dueDate: '下週' }).of('RSK-02')).toEqual([]);
    const accepted = { treatment: '接受', riskOwner: '王安平', plan: '', dueDate: '' };
    expect(risk(accepted).of('RSK-02')).toEqual([]);
  });

  it('RSK-03 asks who bears an accepted risk', () => {
    expect(risk({ treatment: '接受', riskOwner: '' }).of('RSK-03')).toEqual(['R-01 風險承擔人']);
    expect(risk({ treatment: '接受', riskOwner: '王安平' }).of('RSK-03')).toEqual([]);
    expect(risk({ treatment: '降低', riskOwner: '' }).of('RSK-03')).toEqual([]);
    expect(risk({ treatment: '接受', riskOwner: '#N/A' }).of('RSK-03')).toEqual([]);
    // 暫留 is no entry of the list, and leaves the risk to somebody all the same.
    const kept = risk({ treatment: '暫留', riskOwner: '' });
    expect([...kept.of('REG-03'), ...kept.of('RSK-03')]).toEqual([
      'R-01 處理方式',
      'R-01 風險承擔人',
    ]);
    expect(risk({ treatment: '暫留', riskOwner: '王安平' }).of('RSK-03')).toEqual([]);
    expect(risk({ treatment: '緩解', riskOwner: '' }).of('RSK-03')).toEqual([]);
  });

  it('RSK-04 warns of what is done without 殘餘等級', () => {
    const done = (residualLevel: string) => risk({ doneDate: d(115, 11, 1), residualLevel });
    expect(done('').of('RSK-04')).toEqual(['W R-01 殘餘等級']);
    expect(done('低').of('RSK-04')).toEqual([]);
    expect(done('很低').of('RSK-04')).toEqual([]);
    expect(risk({ residualLevel: '' }).of('RSK-04')).toEqual([]);
  });
});
