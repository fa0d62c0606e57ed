import { chosenHeldReview } from '../../src/app/chosen-review';
import { choosePaper } from '../../src/app/papers';
import { NoSuchReviewError } from '../../src/review/no-such-review-error';
import { PAPERS } from '../../src/review/papers/papers';
import { d, factsFrom } from '../facts/small-register';

// Today is 115/12/10.
const review = (reviewId: string, date: number | '', status: string, more = {}) => ({
  reviewId,
  date,
  status,
  reviewType: '管理審查會議',
  ...more,
});

const held = review('MR-114-01', d(114, 12, 1), '已核定', { periodStart: d(114, 1, 1) });
const next = review('MR-115-01', d(115, 12, 20), '籌備中');

test('without a choice the agenda is of the next review, and ids are found however they are typed', () => {
  const facts = factsFrom({ Reviews: [held, next] });
  expect(choosePaper(facts, 'agenda', {}).subject.review?.reviewId).toBe('MR-115-01');
  const typed = choosePaper(facts, 'agenda', { review: 'mr－114－01' });
  expect(typed.subject.review?.reviewId).toBe('MR-114-01');
  expect(typed.papers[0]?.sheetTitle).toBe('議程 MR-114-01');
});

test('what is written after a meeting is of the latest held: not of one to come, or of a day to come', () => {
  const facts = factsFrom({
    Reviews: [
      next,
      review('MR-115-09', d(115, 12, 31), '已召開'),
      held,
      review('MR-113-01', d(113, 12, 1), '已核定'),
      review('MR-109-01', '', '已核定', { suitability: '適用' }),
    ],
  });
  expect(chosenHeldReview(facts, undefined, PAPERS.minutes)).toBe('MR-114-01');
  expect(() => chosenHeldReview(factsFrom({ Reviews: [next] }), undefined, PAPERS.minutes)).toThrow(
    '沒有已召開的會議，尚無會議紀錄可產生',
  );
});

test('a meeting held before the records began is taken where no other was held', () => {
  const facts = factsFrom({ Reviews: [next, review('MR-113-01', d(113, 12, 1), '已核定')] });
  expect(chosenHeldReview(facts, undefined, PAPERS.tracking)).toBe('MR-113-01');
});

test('an id that is not there, and a meeting of another kind, are said', () => {
  const other = { ...review('WG-115-01', d(115, 3, 1), '已召開'), reviewType: '專案工作會議' };
  const facts = factsFrom({ Reviews: [held, next, other] });
  expect(() => choosePaper(facts, 'agenda', { review: 'MR-999-01' })).toThrow(NoSuchReviewError);
  expect(() => choosePaper(facts, 'agenda', { review: 'WG-115-01' })).toThrow(
    /WG-115-01 的會議類別是「專案工作會議」，不是管理審查會議/,
  );
});

test('a meeting of another kind has its notice and its minutes', () => {
  const other = { ...review('WG-115-01', d(115, 3, 1), '已召開'), reviewType: '專案工作會議' };
  const facts = factsFrom({ Reviews: [held, other] });
  for (const name of ['notice', 'minutes'] as const) {
    const { subject } = choosePaper(facts, name, { review: 'WG-115-01' });
    expect(subject.review?.reviewId).toBe('WG-115-01');
  }
});

test('a paper is never about something else than was asked for', () => {
  const facts = factsFrom({ Reviews: [next] });
  expect(() => choosePaper(facts, 'terms', { review: 'MR-115-01' })).toThrow(
    '「任期」不須指定會議、發現或稽核，不能指定會議。',
  );
  expect(() => choosePaper(facts, 'agenda', { finding: 'NC-115-001' })).toThrow(
    '「議程」是就一次會議產生，不能指定發現。',
  );
});

test('a finding and an audit are found by their ids, and which of them is asked for is said', () => {
  const facts = factsFrom({
    Audits: [{ auditId: 'IA-115-01', units: '主計室' }],
    Findings: [{ findingId: 'NC-115-001', unit: '主計室', description: '權限未依規定審查' }],
  });
  const ofFinding = choosePaper(facts, 'finding', { finding: 'nc-115-001' });
  expect(ofFinding.subject.finding?.findingId).toBe('NC-115-001');
  expect(choosePaper(facts, 'improvement', { audit: 'IA-115-01' }).subject.audit?.key).toBe(
    'IA-115-01',
  );
  for (const [request, words] of [
    [{}, '請指定「改善報告」是就哪一次稽核或一項發現產生。'],
    [{ finding: 'NC-115-009' }, '「發現事項」沒有編號「NC-115-009」的發現。'],
    [{ audit: 'IA-115-09' }, '「稽核」沒有編號「IA-115-09」的稽核。'],
    [{ audit: 'IA-115-01', finding: 'NC-115-001' }, '請在稽核與發現之中只指定一個'],
    [{ review: 'MR-115-01' }, '「改善報告」是就一次稽核或一項發現產生，不能指定會議。'],
  ] as const) {
    expect(() => choosePaper(facts, 'improvement', request)).toThrow(words);
  }
});

test('of an empty register every paper is a sound one, or a sentence says why not', () => {
  const facts = factsFrom({});
  for (const name of Object.keys(PAPERS) as (keyof typeof PAPERS)[]) {
    let said = '';
    try {
      const { papers, title } = choosePaper(facts, name, {});
      said = `${title}：${papers.map(({ sheetTitle }) => sheetTitle).join('、')}。`;
    } catch (error) {
      if ((error as Error).name !== 'Refusal') throw error;
      said = (error as Error).message;
    }
    expect([name, said]).toEqual([name, expect.stringMatching(/^[^]*\p{Script=Han}[^]*。$/u)]);
  }
});
