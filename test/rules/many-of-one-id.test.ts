import { factsOf } from '../../src/facts/facts';
import { readRegister } from '../../src/register/read';
import type { Register, Rows } from '../../src/register/register';
import { check } from '../../src/rules/check';
import { blocksOf, clock, d, type Sheets, small } from '../facts/small-register';

/** Rows of a register, with how often a cell of any of them has been looked at. */
function counted(register: Register): { register: Register; reads: () => number } {
  let reads = 0;
  const handler: ProxyHandler<object> = {
    get(row, name, receiver) {
      reads += 1;
      return Reflect.get(row, name, receiver) as unknown;
    },
  };
  const watched = <R extends object>(rows: readonly R[]) =>
    rows.map((row) => new Proxy(row, handler) as R);
  const { Findings, CorrectiveActions } = register.rows;
  const rows: Rows = {
    ...register.rows,
    Findings: watched(Findings),
    CorrectiveActions: watched(CorrectiveActions),
  };
  return { register: { ...register, rows }, reads: () => reads };
}

type Ids = (at: number) => Record<string, string | number>;

function sheetsOf(count: number, findingId: (at: number) => string, ids: Ids): Sheets {
  const at = Array.from({ length: count }, (_, index) => index);
  return {
    ...small,
    Findings: at.map((index) => ({
      findingId: findingId(index),
      foundDate: d(114, 1, 1) + index,
      source: '自我檢查',
      category: '次要不符合',
      clause: '9.1',
      description: `第 ${String(index)} 次抽查，門禁紀錄未依規定保存`,
      unit: '行政室',
      closedDate: d(115, 12, 1),
    })),
    CorrectiveActions: at.map((index) => ({
      actionId: `CA-115-${String(index + 1)}`,
      findingId: findingId(index),
      cause: `第 ${String(index)} 項措施的原因是承辦人員更替`,
      action: '修訂交接清單並於每月檢視',
      ...ids(index),
    })),
  };
}

const readsOf = (sheets: Sheets): number => {
  const { register, reads } = counted(readRegister(blocksOf(sheets)));
  check(factsOf(register, clock));
  return reads();
};

const one = () => 'NC-115-001';
const inTurn = (at: number) => `NC-115-00${String((at % 2) + 1)}`;

describe('rows of which thousands carry one number are looked at as often as others', () => {
  it.each<[string, (at: number) => string, Ids]>([
    ['findings and actions of one number', one, () => ({})],
    ['of two numbers in turn', inTurn, () => ({})],
    ['actions each of which follows the one before', one, (at) => follows(at)],
    ['actions that all follow the first', one, () => ({ previousActionId: 'CA-115-1' })],
    [
      'actions of one number that follow themselves',
      inTurn,
      () => ({
        actionId: 'CA-115-1',
        previousActionId: 'CA-115-1',
        result: '無效',
        doneDate: d(115, 6, 1),
      }),
    ],
  ])('%s', (_, findingId, ids) => {
    const [fewer, more] = [100, 200].map((count) => readsOf(sheetsOf(count, findingId, ids)));
    expect(more).toBeLessThan(2.5 * (fewer ?? 0));
  });
});

const follows = (at: number) =>
  at === 0 ? {} : { previousActionId: `CA-115-${String(at)}`, result: '無效' };

describe('FND-12 finds the number of an earlier action among many', () => {
  const said = (cause: string): boolean => {
    const sheets = sheetsOf(60, inTurn, () => ({}));
    const [first, second] = sheets.Findings ?? [];
    const actions = (sheets.CorrectiveActions ?? []).filter(
      ({ findingId }) => findingId === 'NC-115-001',
    );
    const own = { actionId: 'CA-115-900', findingId: 'NC-115-002', cause, action: '改由系統管制' };
    const later = { ...second, closedDate: '' };
    const facts = factsOf(
      readRegister(
        blocksOf({
          ...sheets,
          Findings: [first ?? {}, later],
          CorrectiveActions: [...actions, own],
        }),
      ),
      clock,
    );
    return check(facts).some(({ rule }) => rule === 'FND-12');
  };

  it('is content where one is named', () => {
    expect(said('ca-115-59 的措施未涵蓋代理人')).toBe(false);
    expect(said('承NC-115-001，措施未涵蓋代理人')).toBe(false);
  });

  it('asks where none is', () => {
    expect(said('CA-115-60 的措施未涵蓋代理人')).toBe(true);
    expect(said('措施未涵蓋代理人')).toBe(true);
  });
});
