import { d, office } from './office';

// Today is 115/11/22, the action opened on 115/9/5.
const action = (cells: Record<string, string | number>) =>
  office().set('CorrectiveActions', 'CA-115-002', cells);

const late = { dueDate: d(115, 11, 12), lateReason: '廠商延遲交貨' };

describe('lateness', () => {
  it('CA-09 wants a new date of what is late and open', () => {
    const row = ['W CA-115-002 展延至'];
    const extended = (extendedTo: string | number) => action({ ...late, extendedTo });
    expect(extended('').of('CA-09')).toEqual(row);
    expect(extended('').said('CA-09')).toContain('已逾 10 日，但無展延至');
    expect(extended(d(115, 11, 12)).of('CA-09')).toEqual(row);
    expect(extended(d(115, 11, 12)).said('CA-09')).toContain('不晚於預定完成日');
    expect(extended(d(115, 11, 21)).of('CA-09')).toEqual(row);
    expect(extended(d(115, 11, 22)).of('CA-09')).toEqual([]);
    expect(extended('15/12/31').of('CA-09')).toEqual([]);
  });

  it('CA-08 takes a word such as 待補 for no reason', () => {
    const because = (lateReason: string) => action({ ...late, lateReason });
    expect(because('待補').of('CA-08')).toEqual(['CA-115-002 逾期原因']);
    expect(because('無').said('CA-08')).toContain('逾期原因只寫「無」');
    expect(because('無人投標，重新招標').of('CA-08')).toEqual([]);
  });

  it('CA-09 asks nothing of what is in time or done, or whose dates contradict each other', () => {
    expect(action({ dueDate: d(115, 11, 22) }).of('CA-09')).toEqual([]);
    expect(action({ ...late, doneDate: d(115, 11, 20), evidence: '表單' }).of('CA-09')).toEqual([]);
    expect(action({ ...late, openedDate: d(115, 11, 13) }).of('CA-09')).toEqual([]);
  });

  it('CA-10 asks who approved an extension, and when', () => {
    const approved = (extensionApproval: string) =>
      action({ extendedTo: d(116, 3, 31), extensionApproval });
    const row = ['W CA-115-002 展延核准'];
    expect(approved('').of('CA-10')).toEqual(row);
    expect(approved('資安長核准').of('CA-10')).toEqual(row);
    expect(approved('資安長核准').said('CA-10')).toContain('未載日期');
    expect(approved('115/11/1 核准').of('CA-10')).toEqual(row);
    for (const good of [
      '資安長 115/11/1 核准',
      '王安平115年11月1日',
      '管審會第二次會議同意',
      'MR-114-01',
    ]) {
      expect([good, approved(good).of('CA-10')]).toEqual([good, []]);
    }
    expect(action({}).of('CA-10')).toEqual([]);
  });

  it('CA-10 is silent in a workbook that has no such column yet', () => {
    const older = action({ extendedTo: d(116, 3, 31) });
    expect(older.retitle('CorrectiveActions', 'extensionApproval', '核可').of('CA-10')).toEqual([]);
  });

  it('CA-21 warns of what falls due within the days', () => {
    const due = (dueDate: number) => action({ dueDate });
    const row = ['W CA-115-002 預定完成日'];
    expect(due(d(115, 11, 30)).of('CA-21')).toEqual([]);
    expect(due(d(115, 11, 29)).of('CA-21')).toEqual(row);
    expect(due(d(115, 11, 29)).said('CA-21')).toContain('7 日後到期');
    expect(due(d(115, 11, 23)).said('CA-21')).toContain('明日到期');
    expect(due(d(115, 11, 22)).said('CA-21')).toContain('今日到期');
    const more = due(d(115, 11, 30)).add('Settings', { item: '到期前提醒日數', value: 8 });
    expect(more.of('CA-21')).toEqual(row);
    const done = { dueDate: d(115, 11, 29), doneDate: d(115, 11, 20), evidence: '表單' };
    expect(action(done).of('CA-21')).toEqual([]);
  });

  it('CA-21 tells the days of what is late, unless CA-08 or CA-09 has told them', () => {
    const extended = { ...late, extendedTo: d(115, 12, 31), extensionApproval: '資安長 115/11/1' };
    expect(action(extended).of('CA-21')).toEqual(['W CA-115-002 預定完成日']);
    expect(action(extended).said('CA-21')).toContain('已逾期 10 日，已展延至 115/12/31');
    expect(action({ ...extended, lateReason: '' }).of('CA-21')).toEqual([]);
    expect(action({ ...extended, lateReason: '' }).said('CA-08')).toContain('逾期 10 日');
    expect(action({ ...extended, extendedTo: '' }).of('CA-21')).toEqual([]);
  });
});
