import { d, office } from './office';

describe('members of the committee and of the two groups', () => {
  it('MEM-04 asks the 承辦人 to be the 資安聯絡人, and nobody else', () => {
    const not = office().set('Members', 'M-04', { contactPerson: '否' });
    expect(not.of('MEM-04')).toEqual(['W M-04 資安聯絡人']);
    expect(not.problems().find(({ rule }) => rule === 'MEM-04')?.fix).toMatchObject({
      kind: 'cells',
      cells: [{ key: 'M-04', column: '資安聯絡人', after: '是' }],
    });
    const other = office().set('Members', 'M-22', { contactPerson: '是' });
    expect(other.of('MEM-04')).toEqual(['W M-22 資安聯絡人']);
  });

  it('MEM-04 lets be who has left, who is 否, and a second row of the 承辦人', () => {
    const former = office().set('Members', 'M-22', {
      contactPerson: '是',
      endDate: d(115, 11, 21),
    });
    expect(former.of('MEM-04')).toEqual([]);
    expect(office().set('Members', 'M-22', { contactPerson: '否' }).of('MEM-04')).toEqual([]);
    const own = office().set('Members', 'M-22', { name: '陳佳玲', contactPerson: '是' });
    expect(own.of('MEM-04')).toEqual([]);
    // Without a 承辦人 MEM-01 speaks.
    const vacant = office()
      .remove('Members', 'M-04')
      .set('Members', 'M-22', { contactPerson: '是' });
    expect(vacant.of('MEM-04')).toEqual([]);
  });

  it('MEM-05 compares titles with those of the procedure', () => {
    expect(office().set('Members', 'M-01', { title: '秘書' }).of('MEM-05')).toEqual([
      'W M-01 職稱',
    ]);
    expect(office().set('Members', 'M-02', { title: '課員' }).of('MEM-05')).toEqual([
      'W M-02 職稱',
    ]);
    expect(office().set('Members', 'M-05', { title: '' }).of('MEM-05')).toEqual(['W M-05 職稱']);
    const moved = office().set('Members', 'M-05', { unit: '民政課' });
    expect(moved.of('MEM-05')).toEqual(['W M-05 服務單位']);
    // A unit that is not in the list is MEM-11's.
    expect(office().set('Members', 'M-05', { unit: '政風處' }).of('MEM-05')).toEqual([]);
  });

  it('MEM-05 takes a deputy and the unit before the title for the title', () => {
    const said = (title: string) => office().set('Members', 'M-02', { title }).of('MEM-05');
    expect(said('代理主任')).toEqual([]);
    expect(said('行政室主任')).toEqual([]);
    expect(said('主任（代理）')).toEqual([]);
    expect(said('主任秘書')).toEqual(['W M-02 職稱']);
    const former = office().set('Members', 'M-01', { title: '秘書', endDate: d(115, 11, 21) });
    expect(former.of('MEM-05')).toEqual([]);
  });

  it('MEM-06 reports a unit without its head in the committee', () => {
    expect(office().add('Units', { unit: '清潔隊', headTitle: '隊長' }).of('MEM-06')).toEqual([
      'W 清潔隊 單位',
    ]);
    const clerk = office().set('Members', 'M-07', { title: '課員' });
    expect(clerk.of('MEM-06')).toEqual(['W 民政課 單位']);
    expect(clerk.said('MEM-06')).toContain('委員「黃志明」（課員）不是該單位主管');
    expect(
      office()
        .set('Members', 'M-07', { endDate: d(115, 11, 21) })
        .of('MEM-06'),
    ).toEqual(['W 民政課 單位']);
  });

  it('MEM-06 counts 資安長 and 資安主管 for their units, and leaves a vacant role to RSP-03', () => {
    // 秘書室 and 行政室 have no 委員 of their own in the office.
    expect(office().set('Members', 'M-02', { title: '技正' }).of('MEM-06')).toEqual([]);
    expect(office().remove('Members', 'M-07', 'M-21').of('MEM-06')).toEqual([]);
    // The unit of the 委員 is misspelt: MEM-11 says so.
    expect(office().set('Members', 'M-07', { unit: '民政科' }).of('MEM-06')).toEqual([]);
    expect(office().set('Members', 'M-07', { endDate: '115/13/1' }).of('MEM-06')).toEqual([]);
  });

  it('MEM-06 leaves the unit of a vacant 資安長 to MEM-01', () => {
    const left = office().set('Members', 'M-01', { endDate: d(115, 11, 21) });
    expect([left.of('MEM-01').length, left.of('MEM-06')]).toEqual([1, []]);
    const replaced = left.add('Members', {
      memberId: 'M-30',
      name: '趙小雨',
      title: '主任秘書',
      unit: '民政課',
      organisation: '資訊安全管理委員會',
      position: '資安長(召集人)',
      startDate: d(115, 11, 22),
    });
    expect(replaced.of('MEM-06')).toEqual(['W 秘書室 單位']);
  });

  it('MEM-06 says of many units once that they lack their heads', () => {
    const units = ['財政課', '建設課', '農業課', '社會課', '人事室', '主計室'];
    const many = office().add('Units', ...units.map((unit) => ({ unit, headTitle: '主管' })));
    expect(many.of('MEM-06')).toEqual(['W 財政課 單位']);
    expect(many.said('MEM-06')).toContain('等 6 個單位');
    expect(many.remove('Units', '主計室').of('MEM-06')).toHaveLength(5);
  });

  it('MEM-07 asks for a member of 執行小組 besides head and 承辦人', () => {
    expect(office().remove('Members', 'M-22').of('MEM-07')).toEqual(['W 執行小組組員 ISMS 職務']);
    const gone = office().set('Members', 'M-22', { endDate: d(115, 11, 21) });
    expect(gone.of('MEM-07')).toEqual(['W 執行小組組員 ISMS 職務']);
    expect(
      office()
        .set('Members', 'M-22', { endDate: d(115, 11, 22) })
        .of('MEM-07'),
    ).toEqual([]);
    expect(office().set('Members', 'M-22', { endDate: '115/2/30' }).of('MEM-07')).toEqual([]);
    // The whole group is missing: MEM-01 asks for its head.
    expect(office().remove('Members', 'M-03', 'M-04', 'M-22').of('MEM-07')).toEqual([]);
  });

  it('MEM-08 asks for a member of 稽核小組 besides the head', () => {
    expect(office().remove('Members', 'M-06').of('MEM-08')).toEqual(['W 稽核小組成員 ISMS 職務']);
    const byGroup = office().set('Members', 'M-06', { position: '' });
    expect(byGroup.of('MEM-08')).toEqual([]);
    expect(office().remove('Members', 'M-05', 'M-06').of('MEM-08')).toEqual([]);
  });

  it('MEM-10 keeps 資安長 and 資安主管 out of 稽核小組', () => {
    const auditor = (name: string, endDate: number | '' = '') =>
      office().set('Members', 'M-06', { name, endDate }).of('MEM-10');
    expect(auditor('王安平')).toEqual(['W M-06 組織']);
    expect(auditor('李文德')).toEqual(['W M-06 組織']);
    expect(auditor('黃志明')).toEqual([]);
    expect(auditor('王安平', d(115, 11, 21))).toEqual([]);
  });
});
