import { workbook } from '../books';
import { registerParts, type HostileRow, type HostileRows } from '../register-book';
import type { Kind } from './kind';

const of = (name: string, rows: () => HostileRows): Kind => ({
  name: `register: ${name}`,
  make: () => workbook(registerParts(rows())),
  isRegister: true,
});

const many = (count: number, row: (at: number) => HostileRow): HostileRow[] =>
  Array.from({ length: count }, (_, at) => row(at));

// 2026-03-01 and, for what is to be after, the year's other days.
const MARCH = 46_082;
const LONGEST = 32_000;

const finding = (at: number, more: HostileRow = {}): HostileRow => ({
  findingId: `NC-115-${at + 1}`,
  foundDate: MARCH + (at % 90),
  source: '自行發現',
  category: '次要不符合',
  aspect: '管理面',
  clause: '9.1',
  description: `機房門禁紀錄第 ${at} 件未保存完整。`,
  unit: '行政室',
  issuer: '岑文淵',
  ...more,
});
const action = (at: number, more: HostileRow = {}): HostileRow => ({
  actionId: `CA-115-${at + 1}`,
  findingId: `NC-115-${at + 1}`,
  cause: '未建立定期查核的作法，主管也沒有覆核。',
  action: '每月查核並由主管覆核。',
  unit: '行政室',
  owner: '岑文淵',
  openedDate: MARCH + 10,
  dueDate: MARCH + 40,
  ...more,
});
const review = (more: HostileRow = {}): HostileRow => ({
  reviewId: 'MR-115-01',
  name: '資訊安全管理審查會議',
  date: MARCH + 284,
  status: '籌備中',
  periodStart: MARCH - 100,
  periodEnd: MARCH + 200,
  ...more,
});
const item = (at: number, more: HostileRow = {}): HostileRow => ({
  agendaItemId: `MR-115-01-${at + 1}`,
  reviewId: 'MR-115-01',
  itemNo: ['1', '2', '3-1', '3-2', '3-3', '3-4', '4', '5', '6'][at % 9] ?? '1',
  subject: `第 ${at} 案`,
  description: `平均結案天數為 ${at} 天，較前期改善。`,
  ...more,
});
const attendee = (at: number, more: HostileRow = {}): HostileRow => ({
  reviewId: 'MR-115-01',
  name: `柯以柔${at}`,
  attendance: '出席',
  ...more,
});
const resolution = (at: number, more: HostileRow = {}): HostileRow => ({
  resolutionId: `MR-115-01-A${at + 1}`,
  reviewId: 'MR-115-01',
  itemNo: '6',
  resolution: `汰換第 ${at} 台設備。`,
  lead: '行政室',
  dueDate: MARCH + 300,
  state: '辦理中',
  ...more,
});
const long = (at: number, piece: string): string =>
  `${at} ${piece.repeat(Math.ceil(LONGEST / piece.length))}`.slice(0, LONGEST);

const numbers: Kind[] = [
  of('one number in 8,000 findings and actions', () => ({
    Findings: many(8_000, (at) => finding(at, { findingId: 'NC-115-001' })),
    CorrectiveActions: many(5_000, (at) => action(at, { findingId: 'NC-115-001' })),
  })),
  of('two numbers in turn over 8,000 findings', () => ({
    Findings: many(8_000, (at) => finding(at, { findingId: `NC-115-00${(at % 2) + 1}` })),
    CorrectiveActions: many(5_000, (at) => action(at, { findingId: `NC-115-00${(at % 2) + 1}` })),
  })),
  of('8,000 findings without a number', () => ({
    Findings: many(8_000, (at) => finding(at, { findingId: '' })),
    CorrectiveActions: many(5_000, (at) => action(at, { actionId: '', findingId: '' })),
  })),
  of('each action the predecessor of the next', () => ({
    Findings: [finding(0)],
    CorrectiveActions: many(8_000, (at) =>
      action(at, { findingId: 'NC-115-1', previousActionId: at === 0 ? '' : `CA-115-${at}` }),
    ),
  })),
  of('actions that precede each other in one circle', () => ({
    Findings: [finding(0)],
    CorrectiveActions: many(8_000, (at) =>
      action(at, {
        findingId: 'NC-115-1',
        previousActionId: `CA-115-${((at + 1) % 8_000) + 1}`,
      }),
    ),
  })),
  of('8,000 actions that precede themselves under one number', () => ({
    Findings: [finding(0)],
    CorrectiveActions: many(8_000, (at) =>
      action(at, { actionId: 'CA-115-1', previousActionId: 'CA-115-1', findingId: 'NC-115-1' }),
    ),
  })),
  of('4,000 actions of one number and of as many findings, and 4,000 that replace it', () => ({
    Findings: many(8_000, (at) => finding(at)),
    CorrectiveActions: many(8_000, (at) =>
      action(at, at < 4_000 ? { actionId: 'CA-115-1' } : { previousActionId: 'CA-115-1' }),
    ),
  })),
];

const meetings: Kind[] = [
  of('one number in 3,000 meetings', () => ({
    Reviews: many(3_000, (at) => review({ date: MARCH + at })),
    AgendaItems: many(3_000, (at) => item(at)),
    Attendance: many(3_000, (at) => attendee(at)),
    Resolutions: many(3_000, (at) => resolution(at)),
  })),
  of('one meeting of 6,000 items, guests and resolutions', () => ({
    Reviews: [review()],
    AgendaItems: many(6_000, (at) => item(at)),
    Attendance: many(6_000, (at) => attendee(at)),
    Resolutions: many(6_000, (at) => resolution(at)),
  })),
  of('4,000 meetings that were held', () => ({
    Reviews: many(4_000, (at) =>
      review({ reviewId: `MR-115-${at + 1}`, date: MARCH - at, status: '已核定' }),
    ),
    Resolutions: many(4_000, (at) => resolution(at, { reviewId: `MR-115-${at + 1}` })),
  })),
  of('4,000 meetings that were held and each called the first', () => ({
    Reviews: many(4_000, (at) =>
      review({ reviewId: `MR-115-${at + 1}`, date: MARCH - at, status: '已核定' }),
    ),
    AgendaItems: many(8_000, (at) =>
      item(at, {
        reviewId: `MR-115-${(at >> 1) + 1}`,
        itemNo: at % 2 === 0 ? '6' : '1',
        description: at % 2 === 0 ? '' : '首次會議，無前次決議',
      }),
    ),
    Attendance: many(4_000, (at) => attendee(at, { reviewId: `MR-115-${at + 1}` })),
    Resolutions: many(4_000, (at) => resolution(at, { reviewId: `MR-115-${at + 1}` })),
    Findings: many(4_000, (at) => finding(at)),
  })),
];

const texts: Kind[] = [
  of('1,200 findings of 32,000 signs', () => ({
    Findings: many(1_200, (at) =>
      finding(at, { description: long(at, '機房門禁紀錄未保存完整，') }),
    ),
  })),
  ...Object.entries({
    digits: '1',
    brackets: '(',
    'opened names': '[外部',
    spaces: ' ',
    'line breaks': '\n \n',
    slips: '人員疏失',
    labels: '承辦單位：',
    aims: '加以提升',
    standards: 'iso',
    'meetings before': '前期 1 ',
    letters: 'aB1-',
    separators: '、，,;；/／ ',
  }).map(([name, piece]) =>
    of(`every text of 32,000 ${name}`, () => {
      const text = long(1, piece);
      const rows = (row: (at: number, more: HostileRow) => HostileRow, columns: string[]) =>
        many(5, (at) => row(at, Object.fromEntries(columns.map((column) => [column, text]))));
      return {
        Findings: rows(finding, ['clause', 'description', 'unit', 'issuer', 'note']),
        CorrectiveActions: rows(action, ['cause', 'action', 'owner', 'evidence', 'lateReason']),
        Reviews: [review({ name: text, chair: text, suitability: text, improvements: text })],
        AgendaItems: rows(item, ['subject', 'description', 'impact', 'proposal', 'reporter']),
        Attendance: rows(attendee, ['name', 'deputy']),
        Resolutions: rows(resolution, ['resolution', 'lead', 'support', 'progress']),
        Members: many(5, (at) => ({ memberId: `M-${at}`, name: text, title: text, basis: text })),
        Indicators: [{ indicatorId: 'K-1', name: '提升', unit: '%', formula: text }],
      };
    }),
  ),
  of('dates of every wrong form', () => ({
    Findings: many(5_000, (at) =>
      finding(at, {
        foundDate:
          [
            '115/2/30',
            '999/99/99',
            '115年3月',
            '昨天',
            '2/3/4',
            '0',
            '1'.repeat(80),
            ' '.repeat(79),
          ][at % 8] ?? '',
        closedDate: [-1, 0.5, 1e9, 60, 2_958_466][at % 5] ?? 0,
      }),
    ),
  })),
  of('settings of 5,000 lines and of 32,000 signs', () => ({
    Settings: many(5_000, (at) => ({
      item: ['機關名稱', '文件編號', '開會通知副本', '議程版本', `項目${at}`][at % 5] ?? '',
      value: at < 50 ? long(at, '甲、') : at,
    })),
    Reviews: [review()],
  })),
  of('2,000 indicators whose names are within each other', () => ({
    Indicators: many(2_000, (at) => ({
      indicatorId: `K-${at + 1}`,
      name: '可用率'.padStart((at % 200) + 3, '系統'),
      unit: '%',
    })),
    Reviews: [review()],
    AgendaItems: many(200, (at) => item(at, { description: '系統可用率 99%，'.repeat(100) })),
  })),
];

export const registerKinds: readonly Kind[] = [...numbers, ...meetings, ...texts];
