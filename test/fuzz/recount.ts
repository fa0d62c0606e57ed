// The figures counted anew from the cells of the saved file, by the definitions of domain.md alone:
// nothing of the product is used here, neither its reading of cells nor its facts.
import type { Figure } from '../../src/facts/figure';
import { type CountedRow, fold, tableIn, UNREAD } from './cells';
import type { OtherProgram } from './grid';

/** The day of the journey: what is said to have happened later is a slip. */
const TODAY = '2026-12-05';
const CATEGORIES = ['主要不符合', '次要不符合', '觀察事項', '建議事項'];
const LEVELS = ['高', '中', '低'];
const TREATMENTS = ['降低', '避免', '轉移', '接受'];
const NEXT = 'MR-115-02';

type Counted = ReadonlyMap<string, readonly CountedRow[]>;

/** The figures of the review that random workbooks prepare, as far as they are counted here. */
export function countedIn(read: OtherProgram): Counted {
  const counted = new Map<string, readonly CountedRow[]>();
  const reviews = tableIn(read, 'Reviews', '會議編號');
  if (!reviews?.has('會議編號', '日期', '審查期間起', '審查期間迄', '會議類別')) return counted;
  const review = reviews.rows.find((row) => row.id('會議編號') === fold(NEXT));
  const [on, start, end] = ['日期', '審查期間起', '審查期間迄'].map((header) =>
    review?.day(header),
  );
  if (typeof on !== 'string' || typeof start !== 'string' || typeof end !== 'string')
    return counted;
  countFindings(read, start, end, counted);
  countActions(read, on, counted);
  countRisks(read, on, counted);
  return counted;
}

type Counting = Map<string, readonly CountedRow[]>;

/** A day that had come by another; null of none and of a later one, UNREAD where nobody can say. */
function happened(row: CountedRow, header: string, by: string) {
  const day = row.day(header);
  if (day === UNREAD || day === null || day > by) return day === UNREAD ? UNREAD : null;
  return day > TODAY ? UNREAD : day;
}

function countFindings(read: OtherProgram, start: string, end: string, counted: Counting): void {
  const findings = tableIn(read, 'Findings', '編號');
  if (!findings?.has('發現日期', '結案日', '類別')) return;
  const placed = findings.rows.flatMap((row) => {
    const found = row.day('發現日期');
    const closed = happened(row, '結案日', end);
    if (typeof found !== 'string' || found > TODAY || closed === UNREAD) return [];
    const written = row.day('結案日');
    if (typeof written === 'string' && written < found) return [];
    return [{ row, found, closed, category: row.choice('類別', CATEGORIES) }];
  });
  const groups: [string, readonly unknown[] | null][] = [
    ['total', null],
    ['nc', CATEGORIES.slice(0, 2)],
    ...CATEGORIES.map((one): [string, string[]] => [one, [one]]),
  ];
  for (const [group, of] of groups) {
    const own = placed.filter(({ category }) => of === null || of.includes(category));
    const put = (name: string, is: (one: (typeof placed)[number]) => boolean) =>
      counted.set(
        `3-1.${group}.${name}`,
        own.filter(is).map(({ row }) => row),
      );
    put('opening', ({ found, closed }) => found < start && (closed === null || closed >= start));
    put('new', ({ found }) => found >= start && found <= end);
    put('closed', ({ closed }) => closed !== null && closed >= start);
    put('closing', ({ found, closed }) => found <= end && closed === null);
  }
}

function countActions(read: OtherProgram, on: string, counted: Counting): void {
  const actions = tableIn(read, 'CorrectiveActions', '編號');
  if (!actions?.has('預定完成日', '實際完成日')) return;
  const late = actions.rows.filter((row) => {
    const due = row.day('預定完成日');
    return typeof due === 'string' && due < on && happened(row, '實際完成日', on) === null;
  });
  counted.set('3-1.overdue', late);
}

function countRisks(read: OtherProgram, on: string, counted: Counting): void {
  const risks = tableIn(read, 'Risks', '風險編號');
  if (!risks?.has('風險等級', '處理方式', '實際完成日', '預定完成日')) return;
  const open = risks.rows.filter((row) => {
    const treatment = row.choice('處理方式', TREATMENTS);
    return treatment !== UNREAD && treatment !== '接受' && happened(row, '實際完成日', on) === null;
  });
  counted.set('5.open', open);
  const isLate = (row: CountedRow) => {
    const due = row.day('預定完成日');
    return typeof due === 'string' && due < on;
  };
  counted.set('5.overdue', open.filter(isLate));
  for (const level of LEVELS) {
    const has = (row: CountedRow) => row.choice('風險等級', LEVELS) === level;
    counted.set(`5.${level}`, risks.rows.filter(has));
    counted.set(`5.open.${level}`, open.filter(has));
  }
}

/** Gives how many figures agree. @throws where one differs in its value or in the rows behind it. */
export function recount(
  figures: Readonly<Record<string, Figure>>,
  review: string,
  read: OtherProgram,
): number {
  if (fold(review) !== fold(NEXT)) return 0;
  let agreed = 0;
  for (const [id, rows] of countedIn(read)) {
    const figure = figures[id];
    // A column of which nothing can be read makes the figure unknown, with its reason.
    if (figure?.value === null && (figure.reason ?? '') !== '') continue;
    const [ours, theirs] = [rows.map(({ name }) => name), (figure?.rows ?? []).map(fold)];
    if (figure?.value !== rows.length || ours.sort().join() !== theirs.sort().join()) {
      throw new Error(`${id}: ${JSON.stringify(figure)}, counted ${ours.join()}`);
    }
    agreed += 1;
  }
  return agreed;
}
