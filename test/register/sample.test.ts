import type { Day } from '../../src/register/day';
import { actionProgress, findingState } from '../../src/register/progress';
import { readRegister } from '../../src/register/read';
import { tableNames } from '../../src/register/register';
import { sampleRows } from '../../src/register/sample/sample';
import { sampleBlocks } from './sample-blocks';

const today = '2026-11-22' as Day;

const register = readRegister(sampleBlocks());

test('every row of every table survives writing and reading, without a fault', () => {
  expect(register.faults).toEqual([]);
  for (const name of tableNames) {
    const read = register.rows[name] as readonly object[];
    const written = sampleRows[name] as readonly object[];
    expect(read).toHaveLength(written.length);
    read.forEach((row, index) => {
      expect(row).toMatchObject(written[index] ?? {});
    });
  }
});

test('it is as large and as varied as the sample has to be', () => {
  const { rows } = register;
  const count = (values: readonly (string | null)[]) => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
    return counts;
  };
  expect(rows.Members).toHaveLength(25);
  expect(rows.Responsibilities).toHaveLength(56);
  expect(rows.Responsibilities.every((d) => d.accountable.length === 1)).toBe(true);
  expect(rows.Responsibilities.every((d) => d.responsible.length >= 1)).toBe(true);
  expect(rows.Audits).toHaveLength(4);
  // Counted by hand in the source: 14, 16 and 17 findings of three years.
  expect(count(rows.Findings.map((f) => f.key.slice(3, 6)))).toEqual({ 113: 14, 114: 16, 115: 17 });
  expect(count(rows.Findings.map((f) => f.category))).toEqual({
    主要不符合: 5,
    次要不符合: 29,
    觀察事項: 7,
    建議事項: 6,
  });
  expect(count(rows.Findings.map((f) => findingState(f, rows.CorrectiveActions)))).toEqual({
    待矯正: 3,
    辦理中: 7,
    待驗證: 3,
    可結案: 2,
    結案: 32,
  });
  expect(count(rows.CorrectiveActions.map((a) => String(actionProgress(a, today))))).toEqual({
    如期完成: 28,
    逾期完成: 6,
    未逾期辦理中: 5,
    逾期辦理中: 2,
  });
  expect(count(rows.Indicators.map((i) => i.indicatorType))).toEqual({ 監督量測: 5, 資安目標: 3 });
  expect(rows.Risks).toHaveLength(12);
  expect(rows.Reviews.map((r) => r.status)).toEqual(['已核定', '已核定', '已核定', '籌備中']);
  expect(rows.AgendaItems).toHaveLength(34);
});

test('a measurement that was not taken is blank, never 0', () => {
  const blank = register.rows.Measurements.filter((m) => m.value === null).map((m) => m.key);
  expect(blank).toEqual([
    'M-03 115Q2',
    'M-05 113Q1',
    'M-05 113Q2',
    'M-05 113Q3',
    'M-05 115Q1',
    'M-05 115Q2',
    'O-02 113',
    'O-02 115',
  ]);
});

test('every person named anywhere is a member or marked 外部', () => {
  const { rows } = register;
  const members = new Set(rows.Members.map((m) => m.name));
  const named = [
    ...rows.Members.map((m) => m.deputy),
    ...rows.Responsibilities.flatMap((d) => [...d.accountable, ...d.responsible]),
    ...rows.Audits.flatMap((a) => a.auditors),
    ...rows.Findings.map((f) => f.issuer),
    ...rows.CorrectiveActions.flatMap((a) => [a.owner, a.verifier]),
    ...rows.Indicators.map((i) => i.owner),
    ...rows.Risks.flatMap((r) => [r.owner, r.riskOwner]),
    ...rows.Reviews.flatMap((r) => [r.chair, r.minutesBy]),
    ...rows.Attendance.flatMap((a) => [a.name, a.deputy]),
    ...rows.AgendaItems.map((a) => a.reporter),
  ];
  const strangers = named.filter((name) => name !== null && !members.has(name));
  expect(new Set(strangers)).toEqual(new Set(['岳承恩(外部)']));
});

test('what is open stays in time until the middle of 116', () => {
  const july = '2027-06-30';
  for (const action of register.rows.CorrectiveActions) {
    if (action.doneDate !== null) continue;
    const until = action.extendedTo ?? action.dueDate ?? '';
    expect([action.key, until >= july]).toEqual([action.key, true]);
  }
});

test('what the second version brought is used', () => {
  const { rows, settings } = register;
  const itemNos = rows.AgendaItems.filter((row) => row.reviewId === 'MR-115-01').map(
    (row) => `${row.itemNo ?? ''} ${row.topicType ?? ''}`,
  );
  expect(itemNos.filter((no) => no.startsWith('2'))).toEqual([
    '2 外部議題',
    '2 內部議題',
    '2 內部議題',
  ]);
  expect(itemNos.filter((no) => no.startsWith('4'))).toEqual(['4 關注方', '4 關注方', '4 關注方']);
  const coming = rows.AgendaItems.filter((row) => row.reviewId === 'MR-115-01');
  expect(coming.every((row) => row.proposal !== null && row.itemCase !== null)).toBe(true);
  expect(coming.filter((row) => row.topicType !== null).every((row) => row.impact !== null)).toBe(
    true,
  );
  const held = rows.Reviews.filter(
    (review) => review.status !== '籌備中' && review.reviewType === '管理審查會議',
  );
  for (const review of held) {
    const { improvements, changes, resources, openingRemarks, closingTime } = review;
    const answers = [improvements, changes, resources, openingRemarks, closingTime];
    expect([review.key, answers.includes(null)]).toEqual([review.key, false]);
  }
  expect(rows.Indicators.every((indicator) => indicator.dataWindow !== null)).toBe(true);
  expect([settings.acceptableRisk, settings.contactName, settings.agendaFormNo]).toEqual([
    '低',
    '柯以柔',
    'ISMS-04-062',
  ]);
});

test('what is late says why and until when it was put off, and who allowed it', () => {
  const late = register.rows.CorrectiveActions.filter((action) =>
    String(actionProgress(action, today)).startsWith('逾期'),
  );
  for (const { key, lateReason } of late) expect([key, lateReason === null]).toEqual([key, false]);
  for (const { key, extendedTo, extensionApproval } of register.rows.CorrectiveActions) {
    expect([key, extendedTo === null]).toEqual([key, extensionApproval === null]);
  }
  const overdue = register.rows.Resolutions.filter(
    (row) => row.state === '繼續列管' && (row.dueDate ?? '') < '2026-12-10',
  );
  expect(overdue.map(({ key, extendedTo }) => [key, extendedTo])).toEqual([
    ['MR-113-01-A04', '2027-06-30'],
    ['MR-114-01-A02', '2027-03-31'],
  ]);
  expect(overdue.every((row) => row.lateReason !== null)).toBe(true);
});

test('a treatment is planned after the assessment; what was done before it is assessed as it is now', () => {
  for (const risk of register.rows.Risks) {
    const { key, assessedDate, dueDate, doneDate, level, residualLevel } = risk;
    const assessed = assessedDate ?? '';
    const agrees =
      doneDate === null
        ? (dueDate ?? '') >= assessed
        : doneDate >= assessed || residualLevel === level;
    expect([key, agrees]).toEqual([key, true]);
  }
});

test('every row that a text names is there', () => {
  const keys = new Set(tableNames.flatMap((name) => register.rows[name].map(({ key }) => key)));
  const named = tableNames.flatMap((name) =>
    register.rows[name].flatMap((row) =>
      [...JSON.stringify(row).matchAll(/(?:NC|CA|R|IA|EA|MR)-\d{3}-\d+(?:-A\d+)?/g)].map(
        ([id]) => id,
      ),
    ),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((id) => !keys.has(id))).toEqual([]);
});
