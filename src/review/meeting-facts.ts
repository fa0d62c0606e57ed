import { rocText, rocTextWithWeekday } from '../register/day';
import { invitedTo } from '../facts/invited';
import type { Span } from '../facts/span';
import type { PartContext } from './part';
import { NOT_FILLED } from './wording/cell-text';
import { spanText } from './wording/span-text';
import { timeText } from './wording/time-text';

interface MeetingFact {
  readonly label: string;
  readonly value: string;
}

/** What the first page says of the meeting itself; names of those who attend belong to the 簽到簿. */
export function meetingFacts(context: PartContext): MeetingFact[] {
  const { review, period } = context;
  return [
    { label: '時間', value: timeOf(context) },
    { label: '地點', value: review.place ?? NOT_FILLED },
    { label: '主席', value: chair(context) },
    { label: '紀錄', value: review.minutesBy ?? NOT_FILLED },
    { label: '應出席', value: attendance(context) },
    { label: '審查期間', value: period === null ? NOT_FILLED : periodText(period, context) },
    { label: '會議編號', value: review.key },
  ];
}

/** An hour alone is no time of a meeting: that its day is wanting is said beside it. */
function timeOf({ review: { date, time, unread } }: PartContext): string {
  const hour = time === null ? '' : timeText(time);
  if (date !== null) return `${rocTextWithWeekday(date)}${hour}`;
  if (unread.has('date')) return `（日期無法判讀）${hour}`;
  return hour === '' ? NOT_FILLED : `（日期尚未填寫）${hour}`;
}

/** A period that is not over has figures that may still change. */
function periodText(period: Span, { facts }: PartContext): string {
  return `${spanText(period)}${facts.today <= period.end ? '（期間未屆）' : ''}`;
}

/** 「岑文淵（資安長）」, 「葉書寧（副召集人，代理：資安長公出）」 */
function chair({ review, people, on }: PartContext): string {
  if (review.chair === null) return NOT_FILLED;
  const held = people.currentOf(review.chair, on).map(({ position }) => position);
  const office = held.includes('資安長(召集人)')
    ? ['資安長']
    : held.includes('資安主管(副召集人)')
      ? ['資安主管', '副召集人']
      : [];
  const deputy = review.chairDeputyReason === null ? [] : [`代理：${review.chairDeputyReason}`];
  const said = [...office, ...deputy];
  return said.length === 0 ? review.chair : `${review.chair}（${said.join('，')}）`;
}

function attendance({ review, facts }: PartContext): string {
  const { seats, guests, from } = invitedTo(review, facts);
  if (from === null) return NOT_FILLED;
  const rest = guests.length === 0 ? '' : `、列席${String(guests.length)}人`;
  const basis = from === 'Members' ? '（依現任成員計）' : '';
  return `委員${String(seats.length)}人${rest}${basis}`;
}

/** What the committee must know before it reads: how today stands in for what is missing. */
export function meetingNotes(
  { review, on, periodProblem, facts }: PartContext,
  listed: ReadonlySet<string>,
): string[] {
  const undated = review.unread.has('date') ? '會議日期無法判讀' : '會議日期尚未填寫';
  const strays = facts.itemsOf(review.reviewId).filter((row) => !listed.has(row.itemNo ?? ''));
  return [
    ...(review.date === null ? [`${undated}，列管及逾期情形以${rocText(on)}計。`] : []),
    ...(periodProblem === '' ? [] : [`${periodProblem}，第三項之期間數字無法計算。`]),
    ...(strays.length === 0
      ? []
      : [
          `另有${String(strays.length)}列審查議案之項次未填、無法判讀或不在本議程版本內，未列入議程（${strays.map((row) => row.key).join('、')}）。`,
        ]),
  ];
}
