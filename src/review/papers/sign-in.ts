import type { Review } from '../../register/register';
import type { Facts } from '../../facts/facts';
import { invitedTo, type Invited } from '../../facts/invited';
import type { Block, Paper, PaperColumn } from '../document';
import { paperFrame } from '../paper-frame';
import { chairText, meetingName, meetingTime } from '../wording/meeting-text';
import { invitationNote } from './invitation-note';

const columns: readonly PaperColumn[] = [
  { header: '單位', weight: 9 },
  { header: '職稱', weight: 9 },
  { header: '姓名', weight: 8, align: 'center' },
  { header: '簽名', weight: 14, align: 'center', handwritten: 2 },
  { header: '代理人', weight: 10, align: 'center', handwritten: 2 },
];

/** Where nobody knows who comes, and for whom nobody expected. */
const blankLines = 12;

/** 簽到簿: 委員, then 列席, each by rank; who has asked for leave is not expected to sign. */
export function signInPaper(facts: Facts, review: Review): Paper {
  const { settings } = facts;
  const invited = invitedTo(review, facts);
  const name = meetingName(review, settings.organisation);
  return {
    sheetTitle: `簽到簿 ${review.key}`,
    orientation: 'portrait',
    ...paperFrame(settings, { heading: '簽到簿', formNo: 'signInFormNo' }),
    blocks: [
      { kind: 'title', text: `${settings.organisation} 會議簽到簿` },
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
      ...list('委員', invited.seats),
      ...list('列席', invited.guests),
      ...(invited.from === null ? [blankList()] : []),
    ],
  };
}

function list(caption: string, people: readonly Invited[]): Block[] {
  if (people.length === 0) return [];
  return [{ kind: 'table', caption, columns, rows: people.map(row) }];
}

function row({ unit, title, name, attendance, deputy }: Invited): string[] {
  return [unit, title, name, attendance === '請假' ? '請假' : '', deputy ?? ''];
}

function blankList(): Block {
  return {
    kind: 'table',
    caption: '出席及列席',
    columns,
    rows: Array.from({ length: blankLines }, () => columns.map(() => '')),
  };
}
