import { rocText, rocTextWithWeekday } from '../register/day';
import type { Attendee } from '../register/register';
import { isIn } from '../facts/people';
import type { Block, Paper } from './document';
import { paperFrame } from './paper-frame';
import type { PartContext } from './part';
import { NOT_FILLED } from './wording/cell-text';
import { spanText } from './wording/span-text';
import { timeText } from './wording/time-text';

/** 「○○公所資訊安全管理委員會 115年度管理審查會議 議程」 */
export function agendaTitle({ facts, review }: PartContext): string {
  return `${facts.settings.organisation}資訊安全管理委員會 ${review.name ?? '管理審查會議'} 議程`;
}

/** The agenda as a paper: facts, attendees, the parts' own blocks, signatures. */
export function agendaPaper(
  context: PartContext,
  notes: readonly string[],
  parts: readonly Block[],
): Paper {
  const { review, facts } = context;
  const title = agendaTitle(context);
  return {
    sheetTitle: `議程 ${review.key}`,
    orientation: 'portrait',
    ...paperFrame(facts.settings, {
      heading: `${review.name ?? '管理審查會議'} 議程`,
      formNo: 'agendaFormNo',
    }),
    blocks: [
      { kind: 'title', text: title },
      { kind: 'facts', facts: meetingFacts(context) },
      ...notes.map((text): Block => ({ kind: 'paragraph', text, emphasis: true })),
      ...attendees(context),
      ...parts,
      {
        kind: 'signatures',
        labels: ['承辦人', '執行小組組長', '稽核小組組長', '資安主管', '資安長'],
      },
    ],
  };
}

function meetingFacts({ review, period }: PartContext) {
  const day = review.date === null ? NOT_FILLED : rocTextWithWeekday(review.date);
  const deputy = review.chairDeputyReason === null ? '' : `（代理，${review.chairDeputyReason}）`;
  return [
    { label: '時間', value: `${day}${review.time === null ? '' : timeText(review.time)}` },
    { label: '地點', value: review.place ?? NOT_FILLED },
    { label: '主席', value: review.chair === null ? NOT_FILLED : `${review.chair}${deputy}` },
    { label: '紀錄', value: review.minutesBy ?? NOT_FILLED },
    { label: '會議編號', value: review.key },
    { label: '審查期間', value: period === null ? NOT_FILLED : spanText(period) },
  ];
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

const ATTENDEE_COLUMNS = [
  { header: '身分', weight: 6, align: 'center' },
  { header: '姓名', weight: 10, align: 'center' },
  { header: '職稱', weight: 19 },
  { header: '出席狀況或簽名', weight: 16, align: 'center', handwritten: 1 },
] as const;

function attendees(context: PartContext): Block[] {
  const { facts, review } = context;
  const listed = facts.attendeesOf(review.reviewId);
  if (listed.length === 0) return committee(context);
  return [
    {
      kind: 'table',
      caption: '出列席人員',
      columns: ATTENDEE_COLUMNS,
      rows: listed.map((row) => [
        row.role ?? '',
        row.name ?? '（未填）',
        titlesOf(row.name ?? '', context),
        attendanceText(row),
      ]),
    },
  ];
}

/** Blank leaves room to sign. */
function attendanceText({ attendance, deputy }: Attendee): string {
  if (attendance === null) return '';
  return attendance === '代理' && deputy !== null ? `代理（${deputy}）` : attendance;
}

function titlesOf(name: string, { people, on }: PartContext): string {
  const titles = people
    .currentOf(name, on)
    .map((member) => `${member.unit ?? ''}${member.title ?? ''}`);
  return [...new Set(titles)].join('、');
}

/** Before 出席 is filled in: the committee of that day, and the head of the audit group, who reports. */
function committee(context: PartContext): Block[] {
  const { people, on } = context;
  const seats = people.current(on).filter((member) => isIn(member, '資訊安全管理委員會'));
  const names = new Set(seats.flatMap((member) => member.name ?? []));
  const guests = people
    .holders('稽核小組組長', on)
    .flatMap((member) => member.name ?? [])
    .filter((name) => !names.has(name));
  if (names.size + guests.length === 0) {
    return [{ kind: 'paragraph', text: `出列席人員：${NOT_FILLED}`, emphasis: true }];
  }
  const row = (role: string) => (name: string) => [role, name, titlesOf(name, context), ''];
  return [
    {
      kind: 'table',
      caption: '出列席人員',
      columns: ATTENDEE_COLUMNS,
      rows: [...[...names].map(row('委員')), ...guests.map(row('列席'))],
      note: '出席名單尚未登錄，依成員表所載現任人員列出。',
    },
  ];
}
