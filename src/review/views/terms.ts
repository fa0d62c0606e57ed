import { addDays, daysBetween, rocShort, type Day } from '../../register/day';
import { lackOf } from '../../register/lack';
import { lists } from '../../register/lists';
import type { Member } from '../../register/register';
import { uncoveredDays } from '../../facts/uncovered-days';
import type { Facts } from '../../facts/facts';
import { isReversed, REQUIRED_POSITIONS, type Position } from '../../facts/people';
import { lengthInDays, type Span } from '../../facts/span';
import type { Block, Paper } from '../document';
import { dayCell, NONE } from '../wording/cell-text';
import { heading, paragraph, viewPaper, type ViewTitle } from './view-paper';

const title: ViewTitle = { title: '任期', formNo: 'termsFormNo' };

/** Who held which position when, and the days on which nobody held one that the procedure asks for. */
export function termsPaper(facts: Facts): Paper {
  const lack = lackOf(facts.register, 'Members', ['name', 'position', 'startDate', 'endDate']);
  if (lack !== null) return viewPaper(title, facts, [paragraph(`${lack}，無法列出。`, true)]);
  if (facts.rows.Members.length === 0) {
    return viewPaper(title, facts, [paragraph('「成員」尚無任何資料。')]);
  }
  return viewPaper(title, facts, [
    heading('一、無人擔任之期間'),
    paragraph('程序要求的五個職務，自有人任職之日起至今日，無人擔任的每一段期間；起訖均含當日。'),
    gapTable(facts),
    heading('二、各職務歷任人員'),
    ...lists.Position.flatMap((position) => termTable(position, facts)),
    ...unplaced(facts),
  ]);
}

function gapTable(facts: Facts): Block {
  return {
    kind: 'table',
    columns: [
      { header: '職務', weight: 10 },
      { header: '現任', weight: 8 },
      { header: '無人擔任之期間', weight: 26 },
      { header: '日數', weight: 5, align: 'center' },
    ],
    rows: REQUIRED_POSITIONS.map((position) => {
      const held = facts.people.holders(position, facts.today).flatMap(({ name }) => name ?? []);
      const gaps = gapsOf(position, facts);
      return [
        position,
        [...new Set(held)].join('、') || '（出缺）',
        gaps === null ? '任期無法判讀或起迄顛倒，無法判斷' : gaps.map(spanCell).join('\n') || '無',
        gaps === null || gaps.length === 0
          ? NONE
          : String(gaps.reduce((sum, gap) => sum + lengthInDays(gap), 0)),
      ];
    }),
  };
}

/** From the first appointment of anybody to today; null where a term cannot be read. */
function gapsOf(position: Position, { people, today }: Facts): Span[] | null {
  const own = people.members.filter((member) => member.position === position);
  const bad = (member: Member) =>
    isReversed(member) || member.unread.has('startDate') || member.unread.has('endDate');
  if (own.some(bad) || people.members.some(({ unread }) => unread.has('position'))) return null;
  const starts = people.members.flatMap(({ startDate }) => startDate ?? []);
  const first = starts.reduce<Day | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
  if (first === null || first > today) return own.length === 0 ? null : [];
  return uncoveredDays(
    own.map(({ startDate, endDate }) => ({ start: startDate, end: endDate })),
    { start: first, end: today },
  );
}

function spanCell({ start, end }: Span): string {
  return `${rocShort(start)} 至 ${rocShort(end)}`;
}

function termTable(position: Position, facts: Facts): Block[] {
  const terms = facts.rows.Members.filter((member) => member.position === position).sort((a, b) =>
    (a.startDate ?? '') < (b.startDate ?? '') ? -1 : 1,
  );
  if (terms.length === 0) return [paragraph(`${position}：未登錄任何任命。`)];
  return [
    {
      kind: 'table',
      caption: position,
      columns: [
        { header: '姓名', weight: 7 },
        { header: '職稱', weight: 7 },
        { header: '服務單位', weight: 7 },
        { header: '到任日', weight: 6, align: 'center' },
        { header: '卸任日', weight: 6, align: 'center' },
        { header: '日數', weight: 5, align: 'center' },
        { header: '核定或指派依據', weight: 20 },
      ],
      rows: terms.map((term) => [
        term.name ?? '（未填）',
        term.title ?? '（未填）',
        term.unit ?? '（未填）',
        dayCell(term, 'startDate', term.startDate),
        term.endDate === null && !term.unread.has('endDate')
          ? '在任'
          : dayCell(term, 'endDate', term.endDate),
        daysIn(term, facts.today),
        term.basis ?? '（未填）',
      ]),
    },
  ];
}

/** Days served up to today, both ends included. */
function daysIn(term: Member, today: Day): string {
  if (term.startDate === null || term.unread.has('endDate') || isReversed(term)) return NONE;
  const end = term.endDate !== null && term.endDate < today ? term.endDate : today;
  const days = daysBetween(term.startDate, addDays(end, 1));
  return days > 0 ? String(days) : NONE;
}

function unplaced({ rows }: Facts): Block[] {
  const keys = rows.Members.filter(({ position }) => position === null).map(({ key }) => key);
  if (keys.length === 0) return [];
  return [
    paragraph(
      `另有${String(keys.length)}列成員的 ISMS 職務未填或無法判讀，未列入（${keys.join('、')}）。`,
    ),
  ];
}
