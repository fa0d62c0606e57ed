import { d, office, type Office } from './office';

const chain = (cells: Record<string, string>) =>
  office().set('CorrectiveActions', 'CA-115-002', { findingId: 'NC-115-001', ...cells });

describe('actions that replace earlier ones', () => {
  it('CA-25 reports an earlier action that is not there, or of another finding', () => {
    const row = ['CA-115-002 前案編號'];
    expect(chain({ previousActionId: 'CA-114-009' }).of('CA-25')).toEqual(row);
    expect(chain({ previousActionId: 'CA-115-001' }).of('CA-25')).toEqual([]);
    expect(chain({ previousActionId: 'ca-115-００1' }).of('CA-25')).toEqual([]);
    const other = chain({ previousActionId: 'CA-115-001', findingId: 'NC-115-002' });
    expect(other.of('CA-25')).toEqual(row);
    expect(other.said('CA-25')).toContain('屬於發現事項 NC-115-001，本措施屬於 NC-115-002');
    expect(chain({ previousActionId: '' }).of('CA-25')).toEqual([]);
  });

  it('CA-25 leaves to CA-01 what a number that is not right explains', () => {
    const lost = chain({ previousActionId: 'CA-115-001' });
    lost.set('CorrectiveActions', 'CA-115-001', { actionId: '' });
    expect(lost.of('CA-25')).toEqual([]);
    const orphan = chain({ previousActionId: 'CA-115-001', findingId: 'NC-115-099' });
    expect([...orphan.of('CA-25'), ...orphan.of('CA-01')]).toEqual(['CA-115-002 發現編號']);
    expect(chain({ previousActionId: '#REF!' }).of('CA-25')).toEqual([]);
  });

  it('CA-25 asks of an earlier action that several rows carry whether any of them may be meant', () => {
    const of = (...findings: string[]) =>
      findings.reduce(
        (all, findingId) => all.add('CorrectiveActions', { actionId: 'CA-115-009', findingId }),
        chain({ previousActionId: 'CA-115-009' }),
      );
    const row = ['CA-115-002 前案編號'];
    expect(of('NC-115-002', 'NC-115-003').of('CA-25')).toEqual(row);
    expect(of('NC-115-002', 'ＮＣ-115-001').of('CA-25')).toEqual([]);
    expect(of('NC-115-002', 'NC-115-099').of('CA-25')).toEqual([]);
    expect(of('NC-115-002', '').of('CA-25')).toEqual([]);
    // The finding that is missing is added, and taken away again.
    const late = of('NC-115-002', 'NC-115-099');
    expect(late.add('Findings', { findingId: 'NC-115-099' }).of('CA-25')).toEqual(row);
    expect(late.set('Findings', 'NC-115-099', { findingId: 'NC-115-098' }).of('CA-25')).toEqual([]);
  });

  it('CA-25 reports a circle once, at its first action, and offers to break it there', () => {
    const own = chain({ previousActionId: 'CA-115-002' });
    expect(own.of('CA-25')).toEqual(['CA-115-002 前案編號']);
    const two = chain({ previousActionId: 'CA-115-001' }).set('CorrectiveActions', 'CA-115-001', {
      previousActionId: 'CA-115-002',
      openedDate: d(115, 9, 3),
    });
    expect(two.of('CA-25')).toEqual(['CA-115-001 前案編號']);
    expect(two.said('CA-25')).toContain('與 CA-115-002 的前案編號互指成循環');
    const fix = two.problems().find(({ rule }) => rule === 'CA-25')?.fix;
    expect(fix).toMatchObject({ cells: [{ key: 'CA-115-001', column: '前案編號', after: '' }] });
    // A circle leaves the finding open: a state typed over says so.
    two.set('Findings', 'NC-115-001', { closedDate: '', state: '可結案' });
    expect(two.said('FND-14')).toContain('應為「待矯正」');
  });

  it('CA-18 offers the follow-up with what is known of it', () => {
    const failed = office().set('CorrectiveActions', 'CA-115-001', { result: '無效' });
    expect(failed.problems().find(({ rule }) => rule === 'CA-18')?.fix).toEqual({
      kind: 'rows',
      label: '新增矯正措施 CA-115-003',
      table: 'CorrectiveActions',
      rows: [
        {
          編號: 'CA-115-003',
          發現編號: 'NC-115-001',
          前案編號: 'CA-115-001',
          負責單位: '民政課',
          負責人: '黃志明',
          開立日: d(115, 11, 22),
        },
      ],
    });
    // Two follow-ups get two numbers.
    failed.set('CorrectiveActions', 'CA-115-002', { doneDate: d(115, 10, 1), result: '部分有效' });
    expect(labels(failed)).toEqual(['新增矯正措施 CA-115-003', '新增矯正措施 CA-115-004']);
  });

  it('CA-01 offers the number that is free, and the finding that is meant', () => {
    const fix = (change: Office) => change.problems().find(({ rule }) => rule === 'CA-01')?.fix;
    const set = (cells: Record<string, string>) =>
      office().set('CorrectiveActions', 'CA-115-002', cells);
    expect(fix(set({ actionId: '' }))).toMatchObject({
      cells: [{ row: 5, column: '編號', after: 'CA-115-002' }],
    });
    expect(fix(set({ actionId: 'CA-115-001' }))).toMatchObject({
      cells: [{ row: 5, column: '編號', after: 'CA-115-002' }],
    });
    const named = set({ actionId: 'CA-115-001' }).add('CorrectiveActions', {
      actionId: 'CA-115-003',
      findingId: 'NC-115-001',
      previousActionId: 'CA-115-001',
    });
    expect(fix(named)).toBeUndefined();
    expect(named.said('CA-01')).toContain('CA-115-003 的前案編號指向此編號');
    expect(fix(set({ findingId: 'NC115-2' }))).toMatchObject({
      cells: [{ column: '發現編號', after: 'NC-115-002' }],
    });
    expect(fix(set({ findingId: 'NC-115-020' }))).toBeUndefined();
    expect(fix(set({ findingId: '', previousActionId: 'CA-115-001' }))).toMatchObject({
      cells: [{ column: '發現編號', after: 'NC-115-001' }],
    });
  });
});

function labels(change: Office): string[] {
  return change
    .problems()
    .filter(({ rule }) => rule === 'CA-18')
    .map(({ fix }) => fix?.label ?? '');
}
