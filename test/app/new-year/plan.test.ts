import { planNewYear } from '../../../src/app/new-year/plan-new-year';
import { d, office, type Office } from '../../rules/office';

/** The office after its meeting of 115/12/15, the next one planned for 116/12/14. */
function after(change: (one: Office) => unknown = () => undefined): Office {
  const one = office().set('Reviews', 'MR-115-01', {
    status: '已召開',
    date: d(115, 12, 15),
    periodStart: d(114, 12, 1),
    periodEnd: d(115, 11, 30),
    name: '115 年度管理審查會議',
    nextDate: d(116, 12, 14),
  });
  change(one);
  return one;
}

const planned = (one: Office, today = '2026-12-20') => planNewYear(one.facts(today));

test('the next review follows the last: number, name, planned day, and the day after its period', () => {
  const { review, isThere, lastId, items } = planned(after());
  expect([isThere, lastId]).toEqual([false, 'MR-115-01']);
  expect(review).toEqual({
    reviewId: 'MR-116-01',
    name: '116 年度管理審查會議',
    date: '2027-12-14',
    chair: '王安平',
    periodStart: '2026-12-01',
  });
  expect(items).toEqual(['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6']);
});

test('with the agenda of 2022 there are ten rows, each with a number of its own', () => {
  const { edit } = planned(
    after((one) => one.add('Settings', { item: '議程版本', value: '含 2022 年版' })),
  );
  const ids = edit.add.find(({ table }) => table === 'AgendaItems')?.rows.map((r) => r['議案編號']);
  expect(ids).toHaveLength(10);
  expect(new Set(ids).size).toBe(10);
  expect(ids).toContain('MR-116-01-7');
});

test('no day is invented: without a planned one, or after it has passed, 日期 is blank and that is said', () => {
  const without = planned(after((one) => one.set('Reviews', 'MR-115-01', { nextDate: '' })));
  expect(without.review).toMatchObject({ reviewId: 'MR-116-01', date: null });
  expect(without.notices.join()).toContain('沒有登錄下次會議日期');
  const late = planned(after(), '2028-01-05');
  expect(late.review).toMatchObject({ reviewId: 'MR-117-01', date: null });
  expect(late.notices.join()).toContain('116/12/14 已過');
});

test('a number that is taken, or still referred to, is not given again', () => {
  const taken = after((one) =>
    one.add('Reviews', { reviewId: 'MR-116-01', reviewType: '專案工作會議', status: '籌備中' }),
  );
  expect(planned(taken).review.reviewId).toBe('MR-116-02');
  const orphan = after((one) =>
    one.add('Resolutions', { resolutionId: 'MR-116-01-A01', reviewId: 'mr-116-01' }),
  );
  expect(planned(orphan).review.reviewId).toBe('MR-116-02');
});

test('who has left by that day is not asked, who holds two appointments is asked once', () => {
  const { attendees } = planned(
    after((one) => one.set('Members', 'M-07', { endDate: d(116, 12, 13) })),
  );
  expect(attendees).toEqual([
    { name: '王安平', role: '委員' },
    { name: '李文德', role: '委員' },
    { name: '張正義', role: '委員' },
    { name: '陳佳玲', role: '列席' },
  ]);
});

test('terms that end within the period are named, and whether somebody comes after', () => {
  const { kept } = planned(
    after((one) =>
      one
        .set('Members', 'M-05', { endDate: d(116, 3, 31) })
        .set('Members', 'M-04', { endDate: d(115, 12, 31) })
        .set('Members', 'M-06', { endDate: d(115, 11, 30) })
        .add('Members', {
          memberId: 'M-31',
          name: '許雅婷',
          organisation: 'ISMS 執行小組',
          position: 'ISMS 承辦人',
          startDate: d(116, 1, 1),
        }),
    ),
  );
  const terms = kept.terms.map(({ member, isWithoutSuccessor }) => [
    member.memberId,
    isWithoutSuccessor,
  ]);
  expect(terms).toEqual([
    ['M-04', false],
    ['M-05', true],
  ]);
});

test('an open decision goes on by computation, a released one does not; nothing of it is copied', () => {
  const { kept, edit } = planned(
    after((one) =>
      one.clear('Resolutions').add(
        'Resolutions',
        { resolutionId: 'MR-115-01-A01', reviewId: 'MR-115-01', resolution: '建置備援' },
        {
          ...{ resolutionId: 'MR-115-01-A02', reviewId: 'MR-115-01', resolution: '辦理演練' },
          releasedDate: d(115, 12, 18),
        },
      ),
    ),
  );
  expect(kept.open.map(({ resolutionId }) => resolutionId)).toEqual(['MR-115-01-A01']);
  const tables = edit.add.map(({ table }) => table);
  expect(tables).toEqual(['Reviews', 'AgendaItems', 'Attendance']);
});

test('a duty of every year done in the new year is not reminded of, one last done the year before is', () => {
  const trained = (lastDone: number) =>
    planned(after((one) => one.set('Responsibilities', '2-1-H', { lastDone }))).kept.reminders.some(
      (told) => told.startsWith('教育訓練（執行小組 H）'),
    );
  expect(trained(d(116, 1, 1))).toBe(false);
  expect(trained(d(115, 12, 31))).toBe(true);
});

test('a review to come is there already: nothing is added, or only what it lacks', () => {
  const there = planned(office(), '2026-11-22');
  expect([there.isThere, there.review.reviewId, there.items]).toEqual([true, 'MR-115-01', []]);
  const bare = planned(
    after((one) =>
      one
        .add('Reviews', { reviewId: 'MR-116-01', status: '籌備中' })
        .add('AgendaItems', { agendaItemId: 'X-1', reviewId: 'MR-116-01', itemNo: '2' }),
    ),
  );
  expect(bare.isThere).toBe(true);
  expect(bare.items).toEqual(['1', '3-1', '3-2', '3-3', '3-4', '4', '5', '6']);
  expect(bare.edit.add.map(({ table }) => table)).toEqual(['AgendaItems', 'Attendance']);
});

test('the first review of an office has nothing to follow', () => {
  const first = after((one) => one.clear('Reviews', 'AgendaItems', 'Attendance', 'Resolutions'));
  const { review, lastId, notices } = planned(first);
  expect(lastId).toBeNull();
  expect(review).toMatchObject({
    reviewId: 'MR-115-01',
    name: null,
    date: null,
    periodStart: null,
  });
  expect(notices.join()).toContain('首次會議');
});

test('without 日期 or a table that takes the rows it is refused with the reason', () => {
  const undated = after((one) => one.retitle('Reviews', 'date', '某欄'));
  expect(() => planned(undated)).toThrow(/管審會議缺少「日期」欄/);
  expect(() => planned(after((one) => one.drop('Attendance')))).toThrow(/出席/);
  const unnamed = after((one) => one.add('Reviews', { name: '待定', status: '籌備中' }));
  expect(() => planned(unnamed)).toThrow(/沒有會議編號/);
});
