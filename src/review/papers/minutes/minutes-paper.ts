import type { Facts } from '../../../facts/facts';
import { invitedTo } from '../../../facts/invited';
import { meetingOf } from '../../../facts/meeting';
import { isReview } from '../../../facts/reviews-in-order';
import { lackOf } from '../../../register/lack';
import type { Review } from '../../../register/register';
import { buildAgenda } from '../../build-agenda';
import type { Block, Paper } from '../../document';
import { paperFrame } from '../../paper-frame';
import { signersOn } from '../../signers';
import { chairText, meetingName, meetingState, meetingTime } from '../../wording/meeting-text';
import { ordinal } from '../../wording/ordinals';
import { timeText } from '../../wording/time-text';
import { invitationNote } from '../invitation-note';
import { attendanceCount, attendanceFacts } from './attendance-facts';
import { conclusionForm } from './conclusion';
import { assignedWork } from './decision-blocks';
import { itemByItem, noneOrRoom } from './discussions';
import { meetingRows, MOTIONS, type MeetingRows } from './meeting-rows';
import { previousDecisions } from './previous-decisions';
import { reportsOfReview } from './reports';

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** 會議紀錄, in the order of official minutes; a meeting that is no management review has no conclusion. */
export function minutesPaper(facts: Facts, review: Review): Paper {
  const { settings } = facts;
  const name = meetingName(review, settings.organisation);
  const invited = invitedTo(review, facts);
  const meeting = meetingOf(facts, review);
  return {
    sheetTitle: `會議紀錄 ${review.key}`,
    orientation: 'portrait',
    ...paperFrame(settings, {
      heading: `${meetingName(review, '')} 紀錄`,
      formNo: 'minutesFormNo',
      state: meetingState(review, facts.today),
    }),
    blocks: [
      { kind: 'title', text: `${name} 紀錄` },
      {
        kind: 'facts',
        facts: [
          { label: '時間', value: meetingTime(review) },
          { label: '地點', value: review.place ?? '' },
          { label: '主席', value: chairText(review) },
          { label: '紀錄', value: review.minutesBy ?? '' },
          ...attendanceFacts(invited),
        ],
      },
      ...invitationNote(invited),
      ...attendanceCount(invited).map((text): Block => ({ kind: 'paragraph', text })),
      ...sectionsOf(facts, review).flatMap(({ title, blocks }, at): Block[] => [
        { kind: 'heading', level: 1, text: `${ordinal(at + 1)}、${title}` },
        ...blocks,
      ]),
      {
        kind: 'signatures',
        labels: isReview(review) ? signersOn(facts.people, meeting.on) : ['紀錄', '主席'],
      },
    ],
  };
}

function sectionsOf(facts: Facts, review: Review): readonly Section[] {
  const rows = meetingRows(facts, review);
  const { openingRemarks, closingTime } = review;
  const motions = rows.itemsOf(MOTIONS);
  const discussed = rows.items.filter(rows.isDiscussed);
  const reports = reportsOf(facts, review, rows);
  // A part's own work stands with its decision; so what is discussed is told before what is left.
  const discussions = itemByItem(discussed, rows, () => '決議');
  const moved = itemByItem(motions, rows, ({ itemCase }) =>
    itemCase === '報告案' ? '決定' : '決議',
  );
  const left = rows.workLeft();
  const lack = lackOf(facts.register, 'AgendaItems', ['reviewId', 'itemNo']);
  return [
    { title: '主席致詞', blocks: [textOrRoom('主席致詞', openingRemarks, 3)] },
    { title: '前次會議決議辦理情形', blocks: previousDecisions(meetingOf(facts, review)) },
    { title: '報告事項', blocks: [...unlisted(lack), ...reports] },
    {
      title: '討論事項',
      blocks:
        discussed.length > 0 ? discussions : [noneOrRoom(review, '討論事項', 'discussion', lack)],
    },
    {
      title: '臨時動議',
      blocks: motions.length > 0 ? moved : [noneOrRoom(review, '臨時動議', 'motions', lack)],
    },
    ...(left.length === 0 ? [] : [{ title: '其他列管決議', blocks: assignedWork(left) }]),
    ...(isReview(review) ? [{ title: '審查結論', blocks: [conclusionForm(review)] }] : []),
    {
      title: '散會時間',
      blocks: [textOrRoom('散會時間', closingTime === null ? null : timeText(closingTime), 1)],
    },
  ];
}

/** What stands below has then only what the data say. */
function unlisted(lack: string | null): Block[] {
  if (lack === null) return [];
  return [{ kind: 'paragraph', text: `${lack}，議案及其決定無法列出。`, emphasis: true }];
}

function reportsOf(facts: Facts, review: Review, rows: MeetingRows): Block[] {
  const isOwn = facts.review(review.reviewId) === review;
  const agenda = isReview(review) && isOwn ? buildAgenda(facts, review.reviewId ?? '') : null;
  const parts = agenda?.parts.flatMap(({ no, items }) => [no, ...items.map((item) => item.no)]);
  const beside = rows.items.filter(
    (row) => row.itemNo !== MOTIONS && !rows.isDiscussed(row) && !parts?.includes(row.itemNo ?? ''),
  );
  const blocks = [
    ...(agenda ? reportsOfReview(agenda, rows) : []),
    // Of another meeting, or with a 項次 that the agenda does not have: nothing recorded is lost.
    ...itemByItem(beside, rows, () => '決定'),
  ];
  return blocks.length > 0 ? blocks : [noneOrRoom(review, '報告事項', 'reports', null)];
}

function textOrRoom(label: string, text: string | null, lines: number): Block {
  return text === null
    ? { kind: 'form', rows: [[{ label, value: '', lines, box: label }]] }
    : { kind: 'paragraph', text };
}
