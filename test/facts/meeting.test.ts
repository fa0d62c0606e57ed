import { meetingOf } from '../../src/facts/meeting';
import { nextReview } from '../../src/facts/next-review';
import { changed, d, factsFrom, small, type Sheets } from './small-register';

function meeting(sheets: Sheets, reviewId = 'MR-115-01') {
  const facts = factsFrom(sheets);
  const review = facts.review(reviewId);
  if (!review) throw new Error(`no review ${reviewId}`);
  return meetingOf(facts, review);
}

describe('the review period', () => {
  test('a blank 起 is the day after the previous 迄; the previous period is the previous review’s', () => {
    expect(meeting(small)).toMatchObject({
      period: { start: '2025-12-01', end: '2026-11-30' },
      previousPeriod: { start: '2024-12-01', end: '2025-11-30' },
      previousPeriodBasis: 'review',
      on: '2026-12-10',
    });
  });

  test('what is written wins over what would follow', () => {
    const sheets = changed(small, 'Reviews', 'MR-115-01', { periodStart: d(115, 1, 1) });
    expect(meeting(sheets).period).toEqual({ start: '2026-01-01', end: '2026-11-30' });
  });

  test('the first review is compared with the same length just before', () => {
    // 112/12/1 … 113/11/30 is 2023-12-01 … 2024-11-30, 366 days; 366 days before it begin on 2022-11-30.
    expect(meeting(small, 'MR-113-01')).toMatchObject({
      previous: null,
      previousPeriod: { start: '2022-11-30', end: '2023-11-30' },
      previousPeriodBasis: 'sameLength',
    });
  });

  test.each([
    [{ periodEnd: '' }, '審查期間迄日尚未填寫'],
    [{ periodEnd: '115/2/29' }, '審查期間迄日無法判讀'],
    [{ periodStart: '11/10/05' }, '審查期間起日無法判讀'],
    [{ periodStart: d(116, 1, 1) }, '審查期間起日晚於迄日'],
  ])('no period is made up: %j', (cells, problem) => {
    const found = meeting(changed(small, 'Reviews', 'MR-115-01', cells));
    expect([found.period, found.periodProblem]).toEqual([null, problem]);
  });

  test('without an earlier review a blank 起 stays unknown', () => {
    const sheets = { ...small, Reviews: (small.Reviews ?? []).slice(0, 1) };
    expect(meeting(sheets).periodProblem).toBe(
      '審查期間起日尚未填寫，且無前次會議之迄日可據以接續',
    );
  });

  test('a review without a date takes stock today', () => {
    expect(meeting(changed(small, 'Reviews', 'MR-115-01', { date: '' }))).toMatchObject({
      on: '2026-12-10',
      previous: { reviewId: 'MR-114-01' },
    });
  });
});

describe('the next review', () => {
  const next = (sheets: Sheets) => nextReview(factsFrom(sheets))?.reviewId;

  test('is the one not yet held', () => {
    expect(next(small)).toBe('MR-115-01');
  });

  test('a blank 狀態 is not held; the earliest first, one without a date last', () => {
    const reviews = [
      { reviewId: 'MR-116-02', status: '籌備中' },
      { reviewId: 'MR-116-01', date: d(116, 12, 1) },
      { reviewId: 'MR-115-02', date: d(115, 12, 1), status: '已召開' },
    ];
    expect(next({ Reviews: reviews })).toBe('MR-116-01');
    expect(next({ Reviews: reviews.slice(0, 1) })).toBe('MR-116-02');
    expect(next({ Reviews: reviews.slice(2) })).toBeUndefined();
  });

  test('with a 狀態 that cannot be read only a day to come counts', () => {
    const of = (date: number) => next({ Reviews: [{ reviewId: 'X', status: '準備中', date }] });
    expect(of(d(115, 12, 10))).toBe('X');
    expect(of(d(115, 12, 9))).toBeUndefined();
  });
});
