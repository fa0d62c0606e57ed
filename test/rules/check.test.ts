import fc from 'fast-check';
import type { Day } from '../../src/register/day';
import type { CellValue } from '../../src/register/fault';
import { readRegister } from '../../src/register/read';
import { tableNamed, tableNames } from '../../src/register/register';
import { inOrder, run, withMoreInOrder } from '../../src/rules/check';
import type { Problem } from '../../src/rules/problem';
import { factsOf } from '../../src/facts/facts';
import { RuleFault } from '../../src/rules/rule-fault';
import { RULES } from '../../src/rules/rules';
import { sayEnglish } from '../../src/taskpane/english/say-english';
import { d, office, type Office } from './office';

describe('check', () => {
  test('problems found later stand where a check would have put them, after those of their cell', () => {
    const severities = ['E', 'W', 'I'] as const;
    const one = fc.record({
      severity: fc.constantFrom(...severities),
      table: fc.constantFrom('Members' as const, 'Findings' as const, 'Settings' as const),
      row: fc.integer({ min: 0, max: 3 }),
      rule: fc.constantFrom('FND-12', 'FND-13', 'CA-01'),
    });
    const some = fc.array(one, { maxLength: 8 });
    const order = { Members: 1, Findings: 2, Settings: 0 };
    const isAfter = (a: Problem, b: Problem): boolean => {
      if (a.severity !== b.severity)
        return severities.indexOf(a.severity) > severities.indexOf(b.severity);
      if (a.table !== b.table) return Reflect.get(order, a.table) > Reflect.get(order, b.table);
      return a.row > b.row;
    };
    fc.assert(
      fc.property(some, some, some, (a, b, more) => {
        // Each tells where it came from.
        const told = (from: typeof a, list: string) =>
          from.map((place, at) => ({ ...place, message: `${list}${String(at)}` }) as Problem);
        const [first, second, later] = [told(a, '1-'), told(b, '2-'), told(more, '3-')];
        const all = withMoreInOrder(inOrder([first, second]), later);
        expect(all).toEqual(inOrder([first, second, later]));
        expect(all).toHaveLength(a.length + b.length + more.length);
        all.forEach((each, at) => {
          const next = all[at + 1];
          if (next) expect(isAfter(each, next)).toBe(false);
        });
      }),
    );
  });

  test('an office in order has nothing to report', () => {
    expect(office().problems()).toEqual([]);
  });

  test('a problem names its row as the sheet shows it', () => {
    const changed = office().set('CorrectiveActions', 'CA-115-001', { verifier: '黃志明' });
    expect(changed.problems()).toEqual([
      {
        rule: 'CA-13',
        severity: 'E',
        table: 'CorrectiveActions',
        key: 'CA-115-001',
        row: 4,
        column: '驗證人',
        value: '黃志明',
        message:
          '矯正措施 CA-115-001：驗證人「黃志明」與負責人相同，驗證應由他人為之。請改由稽核小組成員驗證。',
        said: {
          text: '驗證人「黃志明」與負責人相同，驗證應由他人為之。請改由稽核小組成員驗證。',
          form: '驗證人「{}」與負責人相同{}，驗證應由他人為之。請改由稽核小組成員驗證。',
          values: ['黃志明', ''],
        },
      },
    ]);
  });

  test('of a row copied with its id only the id is reported', () => {
    const late = { dueDate: d(115, 10, 31), lateReason: '缺料', extendedTo: d(115, 12, 31) };
    const once = office().set('CorrectiveActions', 'CA-115-002', {
      ...{ ...late, extensionApproval: '資安長 115/10/30 核准' },
    });
    const said = once.problems().map(({ rule }) => rule);
    expect(said).toEqual(['CA-21']);
    const twice = once.add('CorrectiveActions', {
      ...{ ...late, extensionApproval: '資安長 115/10/30 核准' },
      ...{ actionId: 'CA-115-002', findingId: 'NC-115-002', containment: '補核章' },
      ...{ cause: '表單未列核章欄', action: '修訂表單', levels: '管理', unit: '行政室' },
      ...{ owner: '陳佳玲', openedDate: d(115, 9, 5), followUp: '每月追蹤' },
    });
    expect(twice.problems().map(({ rule, row }) => `${rule} ${String(row)}`)).toEqual([
      'CA-01 6',
      'CA-21 5',
    ]);
  });

  test('what follows from an empty table is not said row by row', () => {
    const many = (make: (at: string) => object) => ['1', '2', '3', '4', '5', '6'].map(make);
    const said = (one: Office, ...rules: string[]) =>
      one
        .problems()
        .filter(({ rule }) => rules.includes(rule))
        .map(({ rule, key, severity }) => `${rule} ${severity} ${key}`);
    const closed = many((at) => ({
      ...{ findingId: `NC-115-01${at}`, foundDate: d(115, 9, 2), source: '自行檢查' },
      ...{ category: '次要不符合', description: `第 ${at} 項未落實`, unit: '民政課' },
      ...{ issuer: '林淑芬', closedDate: d(115, 10, 1) },
    }));
    const noActions = office()
      .add('Findings', ...closed)
      .clear('CorrectiveActions');
    // Beside those six NC-115-001 is closed; NC-115-002 is not.
    expect(said(noActions, 'FND-10', 'FND-15')).toEqual([
      'FND-15 E NC-115-001',
      'FND-10 E NC-115-002',
    ]);
    const noFindings = office()
      .add(
        'CorrectiveActions',
        ...many((at) => ({ actionId: `CA-115-01${at}`, findingId: `NC-115-01${at}` })),
      )
      .clear('Findings');
    expect(said(noFindings, 'CA-01', 'FND-17')).toEqual([
      'CA-01 E CA-115-001',
      'FND-17 W IA-114-01',
    ]);
    // Attendance, items and decisions name meetings of which none is there.
    const noReviews = office().clear('Reviews');
    expect(said(noReviews, 'MR-27', 'MR-10', 'TRK-01')).toEqual(['MR-27 E ']);
    expect(said(office().clear('Audits'), 'MR-02')).toEqual([]);
    const noDecisions = office().clear('Resolutions');
    for (const no of ['1', '2', '3-1', '3-2', '3-3', '4']) {
      noDecisions.set('AgendaItems', `MR-114-01-${no}`, { decisionType: '決定' });
    }
    expect(said(noDecisions, 'MR-19')).toEqual(['MR-19 E MR-114-01-1']);
  });

  test('problems stand by severity, then sheet, then row', () => {
    const problems = office()
      .add('Indicators', {
        indicatorId: 'K-3',
        name: '修補率',
        indicatorType: '監督量測',
        direction: '愈高愈好',
        unit: '%',
        target: 95,
        frequency: '季',
      })
      .set('Resolutions', 'MR-114-01-A02', { lead: '' })
      .set('Findings', 'NC-115-003', { findingId: 'NC-114-003', unit: '' })
      .set('Findings', 'NC-115-002', { source: '' })
      .set('Members', 'M-06', { unit: '政風處' })
      .problems();
    expect(problems.map(({ rule, severity, row }) => `${severity} ${rule} ${String(row)}`)).toEqual(
      [
        'E MEM-11 9',
        'E FND-02 5',
        'E FND-02 6',
        'E MR-18 5',
        'W FND-01 6',
        'W KPI-03 6',
        'I KPI-04 6',
      ],
    );
  });

  test('a bad row does not hide what is wrong with the others', () => {
    const rules = office()
      .set('Findings', 'NC-115-001', { foundDate: '115/2/29' })
      .set('Findings', 'NC-115-002', { issuer: '' })
      .problems()
      .map((problem) => problem.rule);
    expect(rules).toEqual(['DAT-02', 'FND-02']);
  });

  test('a rule that fails is a fault that names the rule', () => {
    const context = factsOf(readRegister([]), { today: () => '2026-11-22' as Day });
    const broken = {
      ...RULES[0],
      id: 'XXX-01',
      severity: 'E',
      area: 'REG',
      title: '',
      titleEn: '',
      authority: '',
      why: '',
      mend: '',
      needs: {},
      run: () => {
        throw new TypeError('boom');
      },
    } as const;
    expect(() => run(broken, context)).toThrow(RuleFault);
    expect(() => run(broken, context)).toThrow('Rule XXX-01 failed: boom');
  });

  test('whatever a cell holds, every problem can be shown: none throws, each names a column of its table', () => {
    const odd: CellValue[] = ['', '無', '#REF!', -1];
    const unfit = tableNames.flatMap((table) => {
      const headers = Object.values(tableNamed(table).columns).map((column) => column.header);
      return Object.keys(tableNamed(table).columns).flatMap((column) =>
        odd
          .flatMap((value) => office().spoil(table, column, value).problems())
          .filter(
            (problem) =>
              (problem.table === table && !['', ...headers].includes(problem.column)) ||
              /undefined|null|NaN|\[object/.test(problem.message) ||
              // Beside what the cells hold, the English is English.
              /\p{Script=Han}/u.test(sayEnglish(problem.said).replace(/「[^」]*」/g, '')),
          ),
      );
    });
    expect(unfit).toEqual([]);
  });

  test('the clock alone says what today is', () => {
    const late = office().set('CorrectiveActions', 'CA-115-002', { dueDate: d(115, 11, 22) });
    expect(late.of('CA-08', '2026-11-22')).toEqual([]);
    expect(late.of('CA-08', '2026-11-23')).toEqual(['CA-115-002 逾期原因']);
  });
});
