import type { Review } from '../../register/register';
import type { Facts } from '../../facts/facts';
import { invitedTo, type Invited } from '../../facts/invited';
import type { Block, Paper, PaperColumn } from '../document';
import { paperFrame } from '../paper-frame';
import { chairText, meetingName, meetingTime } from '../wording/meeting-text';
import { invitationNote } from './invitation-note';

/** Lines of height to sign in. */
function columnsFor(room: number): readonly PaperColumn[] {
  return [
    { header: '單位', weight: 9 },
    { header: '職稱', weight: 9 },
    { header: '姓名', weight: 8, align: 'center' },
    { header: '簽名', weight: 14, align: 'center', handwritten: room },
    { header: '代理人', weight: 10, align: 'center', handwritten: room },
  ];
}

/** So many rows fill a page with room of two lines each, and so many with less. */
const onePage = { roomy: 12, narrow: 16 };

/** A few more than a page holds are given less room, that none of them stands alone on the next. */
function roomFor(people: number): number {
  return people > onePage.roomy && people <= onePage.narrow ? 1.5 : 2;
}

/** Where nobody knows who comes, and for whom nobody expected. */
const blankLines = 12;

/** 簽到簿: 委員, then 列席, each by rank; who has asked for leave is not expected to sign. */
export function signInPaper(facts: Facts, review: Review): Paper {
  const { settings } = facts;
  const invited = invitedTo(review, facts);
  const name = meetingName(review, settings.organisation);
  const columns = columnsFor(roomFor(invited.seats.length + invited.guests.length));
  return {
    sheetTitle: `簽到簿 ${review.key}`,
    orientation: 'portrait',
    ...paperFrame(settings, { heading: '簽到簿', formNo: 'signInFormNo' }),
    blocks: [
      { kind: 'title', text: `${settings.organisation} 會議簽到簿`.trim() },
      {
        kind: 'facts',
        facts: [
          { label: '會議名稱', value: name },
          { label: '時間', value: meetingTime(review) },
          { label: '地點', value: review.place ?? '' },
          { label: '主持人', value: chairText(review) },
        ],
      },
      ...invitationNote(invited),
      ...list('委員', invited.seats, columns),
      ...list('列席', invited.guests, columns),
      ...(invited.from === null ? [blankList(columns)] : []),
    ],
  };
}

function list(
  caption: string,
  people: readonly Invited[],
  columns: readonly PaperColumn[],
): Block[] {
  if (people.length === 0) return [];
  return [{ kind: 'table', caption, columns, rows: people.map(row) }];
}

function row({ unit, title, name, attendance, deputy }: Invited): string[] {
  return [unit, title, name, attendance === '請假' ? '請假' : '', deputy ?? ''];
}

function blankList(columns: readonly PaperColumn[]): Block {
  return {
    kind: 'table',
    caption: '出席及列席',
    columns,
    rows: Array.from({ length: blankLines }, () => columns.map(() => '')),
  };
}
