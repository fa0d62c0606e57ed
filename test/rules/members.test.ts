import { d, office } from './office';

describe('members', () => {
  it('MEM-01 reports each required position without a current holder', () => {
    expect(office().remove('Members', 'M-01').of('MEM-01')).toEqual(['資安長(召集人) ISMS 職務']);
    const two = office().remove('Members', 'M-01', 'M-04');
    expect(two.of('MEM-01')).toEqual(['資安長(召集人) ISMS 職務', 'ISMS 承辦人 ISMS 職務']);
    expect(office().set('Members', 'M-05', { name: '' }).of('MEM-01')).toHaveLength(1);
    expect(office().remove('Members', 'M-01').said('MEM-01')).toBe(
      '成員 資安長(召集人)：115/11/22 無現任「資安長(召集人)」，程序規定應置此職務。請於「成員」新增其任命列，或更正到任日、卸任日。',
    );
  });

  it('MEM-01 reports an empty 成員 once, and nothing that follows from it is reported again', () => {
    const empty = office().clear('Members');
    expect(empty.of('MEM-01')).toEqual(['姓名']);
    const follows = ['MEM-02', 'MEM-03', 'RSP-03', 'MR-05'];
    expect(follows.flatMap((rule) => empty.of(rule))).toEqual([]);
  });

  it('MEM-01 counts the first and the last day of a term', () => {
    const day = d(115, 11, 22);
    const term = (startDate: number | '', endDate: number | '') =>
      office().set('Members', 'M-04', { startDate, endDate }).of('MEM-01');
    expect(term(day, '')).toEqual([]);
    expect(term('', day)).toEqual([]);
    expect(term(day + 1, '')).toHaveLength(1);
    expect(term('', day - 1)).toHaveLength(1);
  });

  it('MEM-01 is silent where the holder may stand in a row that could not be read', () => {
    expect(office().set('Members', 'M-01', { endDate: '1151231' }).of('MEM-01')).toEqual([]);
    expect(office().set('Members', 'M-01', { position: '資訊長官' }).of('MEM-01')).toEqual([]);
    expect(office().drop('Members').of('MEM-01')).toEqual([]);
  });

  it('MEM-01 points at the appointment whose name is blank', () => {
    const nameless = office().set('Members', 'M-04', { name: '' });
    expect(nameless.of('MEM-01')).toEqual(['M-04 姓名']);
    expect(nameless.said('MEM-01')).toContain('現任「ISMS 承辦人」的姓名空白');
  });

  it('MEM-01 leaves a reversed term to MEM-13', () => {
    const reversed = office().set('Members', 'M-02', { endDate: d(100, 1, 1) });
    expect(reversed.of('MEM-13')).toEqual(['M-02 卸任日']);
    expect(reversed.of('MEM-01')).toEqual([]);
    expect(reversed.of('RSP-03')).toEqual([]);
  });

  it('MEM-02 reports a second current head or 承辦人', () => {
    const second = office().add('Members', {
      memberId: 'M-08',
      name: '吳怡君',
      unit: '行政室',
      organisation: 'ISMS 執行小組',
      position: 'ISMS 承辦人',
      startDate: d(115, 1, 1),
    });
    expect(second.of('MEM-02')).toEqual(['M-08 ISMS 職務']);
    expect(second.said('MEM-02')).toContain('「吳怡君」與「陳佳玲」（成員 M-04）');
  });

  it('MEM-02 lets several 委員 be, and a successor after the predecessor left', () => {
    const members = office()
      .add('Members', { memberId: 'M-08', name: '吳怡君', unit: '行政室', position: '委員' })
      .set('Members', 'M-04', { endDate: d(115, 5, 31) })
      .add('Members', {
        memberId: 'M-09',
        name: '趙敏',
        unit: '行政室',
        position: 'ISMS 承辦人',
        startDate: d(115, 6, 1),
      });
    expect(members.of('MEM-02')).toEqual([]);
  });

  it('MEM-02 is silent where the second term could not be read', () => {
    const unread = office().add('Members', {
      memberId: 'M-08',
      name: '吳怡君',
      unit: '行政室',
      position: 'ISMS 承辦人',
      endDate: '115/6/31',
    });
    expect(unread.of('MEM-02')).toEqual([]);
  });

  it('MEM-03 reports a head of 執行小組 who is not the 資安主管', () => {
    const other = office().set('Members', 'M-03', { name: '吳怡君' });
    expect(other.of('MEM-03')).toEqual(['M-03 姓名']);
    expect(other.said('MEM-03')).toContain('不是現任資安主管「李文德」');
  });

  it('MEM-03 takes spaces for nothing, and the unit in parentheses for the unit', () => {
    expect(office().set('Members', 'M-03', { name: '李　文德' }).of('MEM-03')).toEqual([]);
    expect(office().set('Members', 'M-03', { name: '李文德（行政室）' }).of('MEM-03')).toEqual([]);
    expect(office().set('Members', 'M-03', { name: '李文德(民政課)' }).of('MEM-03')).toHaveLength(
      1,
    );
  });

  it('MEM-03 is silent without a 資安主管, or with one who could not be read', () => {
    expect(office().remove('Members', 'M-02').of('MEM-03')).toEqual([]);
    expect(office().set('Members', 'M-02', { startDate: '民國' }).of('MEM-03')).toEqual([]);
  });

  it('MEM-09 reports one person in both groups', () => {
    const both = office().set('Members', 'M-06', { name: '陳佳玲' });
    expect(both.of('MEM-09')).toEqual(['M-06 組織']);
    expect(both.said('MEM-09')).toContain('成員 M-04');
    // 組織 left blank: the position says it.
    expect(both.set('Members', 'M-06', { organisation: '' }).of('MEM-09')).toEqual([
      'M-06 ISMS 職務',
    ]);
  });

  it('MEM-09 allows one group after the other, and two people of one name', () => {
    const changed = office().set('Members', 'M-06', { name: '陳佳玲', endDate: d(115, 11, 21) });
    expect(changed.of('MEM-09')).toEqual([]);
    expect(changed.of('MEM-09', '2026-11-21')).toEqual(['M-06 組織']);
    const namesake = office()
      .set('Members', 'M-04', { name: '陳佳玲(行政室)' })
      .set('Members', 'M-06', { name: '陳佳玲(政風室)' });
    expect(namesake.of('MEM-09')).toEqual([]);
  });

  it('MEM-09 tells a plain name from the same name with another unit', () => {
    // 陳佳玲 of 行政室 is written plainly; her namesake of 政風室 with the unit.
    const namesake = office().set('Members', 'M-06', { name: '陳佳玲(政風室)' });
    expect(namesake.of('MEM-09')).toEqual([]);
  });

  it('MEM-09 is silent where a term could not be read', () => {
    const changed = office().set('Members', 'M-06', { name: '陳佳玲', endDate: '115/10/32' });
    expect(changed.of('MEM-09')).toEqual([]);
  });

  it('MEM-11 reports a unit that is not in the list and suggests the near one', () => {
    const misspelt = office().set('Members', 'M-05', { unit: '政風處' });
    expect(misspelt.of('MEM-11')).toEqual(['M-05 服務單位']);
    expect(misspelt.said('MEM-11')).toBe(
      '成員 M-05：服務單位「政風處」不在單位清單內。是否為「政風室」？請更正。',
    );
    expect(office().set('Members', 'M-05', { unit: '' }).of('MEM-11')).toEqual(['M-05 服務單位']);
    expect(office().set('Members', 'M-05', { unit: '清潔隊' }).said('MEM-11')).toContain(
      '列入單位清單',
    );
  });

  it('MEM-11 asks for the list itself where it is empty', () => {
    expect(office().clear('Units').of('MEM-11')).toEqual(['單位']);
    expect(office().clear('Units', 'Members').of('MEM-11')).toEqual([]);
  });

  it('MEM-11 takes spaces and full-width forms for nothing, and is silent without the list', () => {
    expect(office().set('Members', 'M-05', { unit: ' 政風室　' }).of('MEM-11')).toEqual([]);
    expect(office().set('Members', 'M-05', { unit: '#REF!' }).of('MEM-11')).toEqual([]);
    expect(office().set('Members', 'M-05', { unit: '政風處' }).drop('Units').of('MEM-11')).toEqual(
      [],
    );
  });

  it('MEM-13 reports a term that ends before it starts', () => {
    const day = d(112, 1, 1);
    expect(
      office()
        .set('Members', 'M-07', { endDate: day - 1 })
        .of('MEM-13'),
    ).toEqual(['M-07 卸任日']);
    expect(office().set('Members', 'M-07', { endDate: day }).of('MEM-13')).toEqual([]);
  });

  it('MEM-13 reports terms of one person in one position that meet', () => {
    const twice = (startDate: number | string) =>
      office()
        .set('Members', 'M-07', { endDate: d(114, 12, 31) })
        .add('Members', {
          memberId: 'M-08',
          name: '黃志明',
          unit: '民政課',
          position: '委員',
          startDate,
        });
    expect(twice(d(114, 12, 31)).of('MEM-13')).toEqual(['M-08 到任日']);
    expect(twice(d(115, 1, 1)).of('MEM-13')).toEqual([]);
    expect(twice('15/1/1').of('MEM-13')).toEqual([]);
    expect(twice('').said('MEM-13')).toContain(
      '（未填 至 現任）與 成員 M-07（112/01/01 至 114/12/31）重疊',
    );
  });
});
