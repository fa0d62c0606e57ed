// Part 1 and part 5 counted anew, by domain.md alone.
import { type CountedRow, tableIn, UNREAD } from './cells';
import type { CountedReviews } from './count-reviews';
import { choices, type Counting, days, happened, ids, LEVELS } from './counted';
import type { OtherProgram } from './grid';

const TREATMENTS = ['降低', '避免', '轉移', '接受'];

export function countCarried(read: OtherProgram, reviews: CountedReviews, counted: Counting): void {
  const { earlier, others, previous } = reviews;
  const { on } = reviews.next;
  const table = tableIn(read, 'Resolutions', '編號');
  if (!earlier || !table?.has('會議編號', '解除日期')) return;
  const of = (meetings: ReadonlySet<string>) =>
    table.rows.filter((row) => meetings.has(row.id('會議編號')));
  const isOpen = (row: CountedRow) => happened(row, '解除日期', on) === null;
  const from = [ids(table, '會議編號'), ...days(table, '解除日期')];
  const open = of(earlier).filter(isOpen);
  counted.set('1.open', { rows: open, from });
  counted.set('1.other.open', { rows: of(others).filter(isOpen), from });
  if (table.has('完成期限')) {
    const late = open.filter((row) => isBefore(row.day('完成期限'), on));
    counted.set('1.overdue', { rows: late, from: [...from, ...days(table, '完成期限')] });
  }
  if (previous === undefined) return;
  const since = previous?.on;
  const released = of(earlier).filter((row) => {
    const day = happened(row, '解除日期', on);
    return typeof day === 'string' && since !== undefined && day > since;
  });
  counted.set('1.released', { rows: released, from });
  if (!table.has('更新日期')) return;
  const stale = open.filter((row) => {
    const day = row.day('更新日期');
    return day === null || (typeof day === 'string' && since !== undefined && day <= since);
  });
  counted.set('1.stale', { rows: stale, from: [...from, ...days(table, '更新日期')] });
}

const isBefore = (day: unknown, on: string) => typeof day === 'string' && day < on;

export function countRisks(read: OtherProgram, on: string, counted: Counting): void {
  const risks = tableIn(read, 'Risks', '風險編號');
  if (!risks?.has('風險等級', '處理方式', '實際完成日', '預定完成日', '殘餘等級')) return;
  const level = choices(risks, '風險等級', LEVELS);
  const treated = [choices(risks, '處理方式', TREATMENTS), ...days(risks, '實際完成日')];
  const treatmentOf = (row: CountedRow) => row.choice('處理方式', TREATMENTS);
  const open = risks.rows.filter(
    (row) =>
      treatmentOf(row) !== UNREAD &&
      treatmentOf(row) !== '接受' &&
      happened(row, '實際完成日', on) === null,
  );
  counted.set('5.open', { rows: open, from: treated });
  counted.set('5.overdue', {
    rows: open.filter((row) => isBefore(row.day('預定完成日'), on)),
    from: [...treated, ...days(risks, '預定完成日')],
  });
  const isDone = (row: CountedRow) =>
    treatmentOf(row) === '接受' || typeof happened(row, '實際完成日', on) === 'string';
  const isKnown = (row: CountedRow) =>
    treatmentOf(row) === '接受' ||
    (treatmentOf(row) !== UNREAD && happened(row, '實際完成日', on) !== UNREAD);
  const now = (row: CountedRow) =>
    isKnown(row) ? row.choice(isDone(row) ? '殘餘等級' : '風險等級', LEVELS) : UNREAD;
  const from = [...treated, level, choices(risks, '殘餘等級', LEVELS)];
  for (const one of LEVELS) {
    const has = (row: CountedRow) => row.choice('風險等級', LEVELS) === one;
    counted.set(`5.${one}`, { rows: risks.rows.filter(has), from: [level] });
    counted.set(`5.open.${one}`, { rows: open.filter(has), from: [...treated, level] });
    counted.set(`5.now.${one}`, { rows: risks.rows.filter((row) => now(row) === one), from });
  }
  const unrated = risks.rows.filter((row) => isDone(row) && now(row) === null);
  counted.set('5.now.unrated', { rows: unrated, from });
}
