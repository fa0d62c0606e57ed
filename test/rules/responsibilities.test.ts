import { office } from './office';

/** The office with one 委員 only. */
const oneCommissioner = () => office().remove('Members', 'M-21');

describe('responsibilities', () => {
  it('RSP-01 reports each missing duty once', () => {
    const missing = office().remove('Responsibilities', '1-4-E', '3-1-F');
    expect(missing.of('RSP-01')).toEqual(['1-4-E 項次', '3-1-F 項次']);
    expect(missing.said('RSP-01')).toContain(
      '權責 3-1-F：缺少「稽核小組」項次 F「稽核人員所屬部門倘為驗證範圍管理部門時，…」',
    );
  });

  it('RSP-01 reports an empty table once, and a missing table not at all', () => {
    expect(office().clear('Responsibilities').of('RSP-01')).toEqual(['權責內容']);
    expect(office().clear('Responsibilities').said('RSP-01')).toContain('56 項');
    expect(office().drop('Responsibilities').of('RSP-01')).toEqual([]);
  });

  it('RSP-01 knows a duty by its role and letter, however the letter is typed', () => {
    const retyped = office().set('Responsibilities', '2-1-B', { dutyId: 'EX-02', letter: 'ｂ.' });
    expect(retyped.of('RSP-01')).toEqual([]);
    expect(retyped.set('Responsibilities', 'EX-02', { letter: 'Z' }).of('RSP-01')).toEqual([
      '2-1-B 項次',
    ]);
  });

  it('RSP-01 is silent on a duty whose role could not be read', () => {
    expect(office().set('Responsibilities', '2-1-B', { role: '推動組' }).of('RSP-01')).toEqual([]);
  });

  it('RSP-01 leaves a blank role or a bad letter to RSP-02', () => {
    const blank = office().set('Responsibilities', '1-1-D', { role: '' });
    expect(blank.of('RSP-01')).toEqual([]);
    expect(blank.of('RSP-02')).toEqual(['1-1-D 角色']);
    const letter = office().set('Responsibilities', '1-1-C', { letter: '' });
    expect(letter.of('RSP-01')).toEqual([]);
    expect(letter.of('RSP-02')).toEqual(['1-1-C 項次']);
  });

  it('RSP-02 reports a letter twice under one role', () => {
    const twice = office().add('Responsibilities', { dutyId: 'X-1', role: '資安長', letter: 'd' });
    expect(twice.of('RSP-02')).toEqual(['X-1 項次']);
    expect(twice.said('RSP-02')).toContain('「資安長」項次 D 與 權責 1-2-D 重複');
    const other = office().add('Responsibilities', { dutyId: 'X-1', role: '資安長', letter: 'E' });
    expect(other.of('RSP-02')).toEqual([]);
  });

  it('RSP-02 alone speaks of a letter that is another row’s, at the row that bears its own number', () => {
    const later = office().set('Responsibilities', '2-1-G', { letter: 'F' });
    expect(later.problems().map(({ rule, key }) => `${rule} ${key}`)).toEqual(['RSP-02 2-1-G']);
    const earlier = office().set('Responsibilities', '2-1-F', { letter: 'G' });
    expect(earlier.problems().map(({ rule, key }) => `${rule} ${key}`)).toEqual(['RSP-02 2-1-F']);
    // A row that stands there twice with its number is REG-05's; the one it replaced is missing.
    const over = office().set('Responsibilities', '2-1-G', { dutyId: '2-1-F', letter: 'F' });
    expect(over.of('REG-05')).toEqual(['2-1-F 權責編號']);
    expect(over.of('RSP-02')).toEqual([]);
    expect(over.of('RSP-01')).toEqual(['2-1-G 項次']);
  });

  it('RSP-02 reports a gap in the letters once, and a letter that is none', () => {
    // 資安長 has A … D by the procedure; a duty of the office's own is F, and E is missing.
    const own = { dutyId: 'X-1', role: '資安長', letter: 'F' };
    expect(office().add('Responsibilities', own).of('RSP-02')).toEqual(['X-1 項次']);
    expect(
      office()
        .add('Responsibilities', { ...own, letter: 'E' })
        .of('RSP-02'),
    ).toEqual([]);
    // What the procedure has and the table lacks is RSP-01's.
    const lacking = office().remove('Responsibilities', '2-1-C', '2-1-G');
    expect(lacking.of('RSP-02')).toEqual([]);
    expect(lacking.of('RSP-01')).toEqual(['2-1-C 項次', '2-1-G 項次']);
    expect(office().remove('Responsibilities', '2-1-O').of('RSP-02')).toEqual([]);
    expect(
      office()
        .add('Responsibilities', { dutyId: 'X-1', role: '資安長', letter: '五' })
        .of('RSP-02'),
    ).toEqual(['X-1 項次']);
    expect(
      office().add('Responsibilities', { dutyId: 'X-1', role: '資安長' }).said('RSP-02'),
    ).toContain('項次空白');
  });

  it('RSP-02 is silent on a row that could not be read', () => {
    const unread = office().add('Responsibilities', {
      dutyId: 'X-1',
      role: '資安長',
      letter: '#N/A',
    });
    expect(unread.of('RSP-02')).toEqual([]);
    // No gap is seen where the bad cell may be the letter that seems to be missing.
    expect(office().set('Responsibilities', '2-1-C', { letter: '#N/A' }).of('RSP-02')).toEqual([]);
    expect(office().set('Responsibilities', '2-1-C', { role: '推動組' }).of('RSP-02')).toEqual([]);
    expect(office().set('Responsibilities', '2-1-C', { letter: '三' }).of('RSP-02')).toEqual([
      '2-1-C 項次',
    ]);
  });

  it('RSP-03 reports a role without anybody once, at its first duty', () => {
    expect(oneCommissioner().remove('Members', 'M-07').of('RSP-03')).toEqual(['1-4-A 角色']);
    expect(oneCommissioner().remove('Members', 'M-07').said('RSP-03')).toContain(
      '其 5 項權責無人承擔',
    );
    // Without the audit group's head MEM-01 has said that the position is vacant.
    const nobody = office().remove('Members', 'M-05', 'M-06');
    expect(nobody.of('RSP-03')).toEqual([]);
    expect(nobody.of('MEM-01')).toEqual(['稽核小組組長 ISMS 職務']);
  });

  it('RSP-03 counts the last day of a term', () => {
    const left = oneCommissioner().set('Members', 'M-07', { endDate: 46_347 });
    // 46347 is 2026-11-21, the day before the reference date.
    expect(left.of('RSP-03')).toEqual(['1-4-A 角色']);
    expect(left.set('Members', 'M-07', { endDate: 46_348 }).of('RSP-03')).toEqual([]);
  });

  it('RSP-03 is silent where the person may stand in a row that could not be read', () => {
    expect(oneCommissioner().set('Members', 'M-07', { endDate: '115/12/31' }).of('RSP-03')).toEqual(
      [],
    );
    expect(oneCommissioner().set('Members', 'M-07', { position: '委' }).of('RSP-03')).toEqual([]);
    expect(oneCommissioner().remove('Members', 'M-07').drop('Members').of('RSP-03')).toEqual([]);
    const gone = oneCommissioner().set('Members', 'M-07', { position: '委', endDate: 46_347 });
    expect(gone.of('RSP-03')).toEqual(['1-4-A 角色']);
  });
});
