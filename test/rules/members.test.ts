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
    // Nobody follows before the next review: a warning on the day of the leave.
    expect(term('', day)).toEqual(['W M-04 卸任日']);
    expect(term(day + 1, '')).toHaveLength(1);
    expect(term('', day - 1)).toHaveLength(1);
  });

  it('MEM-01 warns where nobody will hold the position on the day of the next review', () => {
    // 115/12/10 is the day of MR-115-01.
    const until = (endDate: number) => office().set('Members', 'M-01', { endDate });
    expect(until(d(115, 12, 9)).of('MEM-01')).toEqual(['W M-01 卸任日']);
    expect(until(d(115, 12, 10)).of('MEM-01')).toEqual([]);
    const followed = until(d(115, 12, 9)).add('Members', {
      memberId: 'M-30',
      name: '周明德',
      title: '主任秘書',
      unit: '秘書室',
      position: '資安長(召集人)',
      startDate: d(115, 12, 10),
    });
    expect(followed.of('MEM-01')).toEqual([]);
    // Vacant today: said once, as an error.
    expect(until(d(115, 11, 21)).of('MEM-01')).toEqual(['資安長(召集人) ISMS 職務']);
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

  it('MEM-01 points at the member of the body whose 職務 is blank, and nothing else follows', () => {
    const blank = office().set('Members', 'M-01', { position: '' });
    expect(blank.of('MEM-01')).toEqual(['M-01 ISMS 職務']);
    expect([blank.of('MR-05'), blank.of('MEM-06')]).toEqual([[], []]);
    const nameless = office().set('Members', 'M-01', { name: '' });
    expect([nameless.of('MEM-01'), nameless.of('MR-05')]).toEqual([['M-01 姓名'], []]);
    // Somebody of another body is not the one who is lacking.
    const head = office().set('Members', 'M-05', { position: '' });
    expect(head.of('MEM-01')).toEqual(['M-05 ISMS 職務']);
    const left = office().set('Members', 'M-05', { endDate: d(115, 11, 1) });
    expect(left.set('Members', 'M-22', { position: '' }).of('MEM-01')).toEqual([
      '稽核小組組長 ISMS 職務',
    ]);
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

  it('MEM-02 asks for one 資安長 and one 資安主管 too', () => {
    const second = office().add('Members', {
      memberId: 'M-30',
      name: '周明德',
      title: '主任秘書',
      unit: '秘書室',
      position: '資安長(召集人)',
      startDate: d(115, 3, 1),
    });
    expect(second.of('MEM-02')).toEqual(['M-30 ISMS 職務']);
    // The one who came first left the day before: 115/2/28.
    expect(second.problems().find(({ rule }) => rule === 'MEM-02')?.fix).toEqual({
      kind: 'cells',
      label: '「王安平」的卸任日填 115/02/28',
      cells: [{ table: 'Members', key: 'M-01', row: 4, column: '卸任日', after: d(115, 2, 28) }],
    });
  });

  it('MEM-02 takes the later 到任日 on the day of a handover, and not on the day after', () => {
    const today = d(115, 11, 22);
    const handover = (endDate: number) =>
      office().set('Members', 'M-04', { endDate }).add('Members', {
        memberId: 'M-30',
        name: '吳怡君',
        unit: '行政室',
        position: 'ISMS 承辦人',
        contactPerson: '是',
        startDate: today,
      });
    expect(handover(today).of('MEM-02')).toEqual([]);
    expect(handover(today).of('MEM-01')).toEqual([]);
    expect(handover(today + 1).of('MEM-02')).toEqual(['M-30 ISMS 職務']);
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

  it('MEM-03 leaves a second head beside the 資安主管 to MEM-02', () => {
    const second = office().add('Members', {
      memberId: 'M-30',
      name: '趙小雨',
      unit: '行政室',
      organisation: 'ISMS 執行小組',
      position: '執行小組組長',
    });
    expect([second.of('MEM-02'), second.of('MEM-03')]).toEqual([['M-30 ISMS 職務'], []]);
    // Neither of the two is the 資安主管.
    expect(second.set('Members', 'M-03', { name: '吳怡君' }).of('MEM-03')).toEqual([
      'M-03 姓名',
      'M-30 姓名',
    ]);
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
    const changed = (endDate: number) =>
      office().set('Members', 'M-06', { name: '陳佳玲', endDate });
    expect(changed(d(115, 11, 21)).of('MEM-09', '2026-11-21')).toEqual(['M-06 組織']);
    // Over, but within the period 114/12/1 to 115/11/30; before that it is no matter of this review.
    expect(changed(d(115, 11, 21)).of('MEM-09')).toEqual(['W M-06 組織']);
    expect(changed(d(114, 12, 1)).of('MEM-09')).toEqual(['W M-06 組織']);
    expect(changed(d(114, 11, 30)).of('MEM-09')).toEqual([]);
    const namesake = office()
      .set('Members', 'M-04', { name: '陳佳玲(行政室)' })
      .set('Members', 'M-06', { name: '陳佳玲(政風室)' });
    expect(namesake.of('MEM-09')).toEqual([]);
  });

  it('MEM-09 goes by 組織 and by 職務, whatever the other says', () => {
    // 陳佳玲 is 承辦人; her second row says auditor in one of its two cells only.
    const second = (organisation: string, position: string) =>
      office()
        .add('Members', {
          memberId: 'M-30',
          name: '陳佳玲',
          unit: '行政室',
          organisation,
          position,
          startDate: d(112, 1, 1),
        })
        .of('MEM-09');
    expect(second('資訊安全管理委員會', '稽核小組成員')).toEqual(['M-30 ISMS 職務']);
    expect(second('ISMS 稽核小組', '委員')).toEqual(['M-30 組織']);
    expect(second('資訊安全管理委員會', '委員')).toEqual([]);
    const contradicting = office().set('Members', 'M-06', { organisation: 'ISMS 執行小組' });
    expect(contradicting.of('MEM-09')).toEqual(['M-06 ISMS 職務']);
    expect(contradicting.said('MEM-09')).toContain('此列的組織與 ISMS 職務');
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

  it('MEM-11 only informs of the unit of a former member', () => {
    const left = (endDate: number) =>
      office().set('Members', 'M-22', { unit: '秘書處', endDate }).of('MEM-11');
    expect(left(d(115, 11, 21))).toEqual(['I M-22 服務單位']);
    expect(left(d(115, 11, 22))).toEqual(['M-22 服務單位']);
  });

  it('MEM-11 asks the same of 受稽單位, and offers the right name', () => {
    const finding = office().set('Findings', 'NC-115-001', { unit: '民政科' });
    expect(finding.of('MEM-11')).toEqual(['NC-115-001 受稽單位']);
    expect(finding.problems().find(({ rule }) => rule === 'MEM-11')?.fix).toEqual({
      kind: 'cells',
      label: '改為「民政課」',
      cells: [
        { table: 'Findings', key: 'NC-115-001', row: 4, column: '受稽單位', after: '民政課' },
      ],
    });
    const audit = office().set('Audits', 'IA-115-01', { units: '民政課、行政處' });
    expect(audit.of('MEM-11')).toEqual(['IA-115-01 受稽單位']);
    expect(audit.said('MEM-11')).toContain('「行政處」不在單位清單內。是否為「行政室」？');
    // Two known units, however they are parted; 負責單位 is another rule's.
    const known = office()
      .set('Findings', 'NC-115-001', { unit: '民政課及行政室' })
      .set('CorrectiveActions', 'CA-115-002', { unit: '工務課' });
    expect(known.of('MEM-11')).toEqual([]);
  });

  it('MEM-11 asks for the list itself where it is empty', () => {
    expect(office().clear('Units').of('MEM-11')).toEqual(['單位']);
    expect(office().clear('Units', 'Members', 'Audits', 'Findings').of('MEM-11')).toEqual([]);
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

  it('MEM-13 lets one person hold a seat for each of two units', () => {
    const seat = (unit: string) =>
      office()
        .add('Members', {
          memberId: 'M-30',
          name: '黃志明',
          title: '課長',
          unit,
          position: '委員',
          startDate: d(115, 1, 1),
        })
        .of('MEM-13');
    expect(seat('秘書室')).toEqual([]);
    expect(seat('民政課')).toEqual(['M-30 到任日']);
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
