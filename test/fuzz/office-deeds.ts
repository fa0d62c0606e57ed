// What the office does over a year, through the use cases of the pane: its meeting, a list taken over, the
// next year begun.
import { readDelimited } from '../../src/adopt/source/read-delimited';
import { ListError } from '../../src/adopt/source/list-error';
import { applyAdoption, previewAdoption } from '../../src/app/adopt';
import type { JournalEntry } from '../../src/app/journal-text';
import { bindMeeting } from '../../src/app/meeting/meeting-use-cases';
import type { MeetingDesk } from '../../src/app/meeting/meeting-desk';
import { previewNewYear, startNewYear } from '../../src/app/new-year/new-year';
import type { Drafts } from '../../src/app/row/draft';
import { draftFor } from '../../src/app/row/row-desk';
import type { Clock } from '../../src/register/day';
import type { TableName } from '../../src/register/register';
import type { Workbook } from '../../src/workbook/workbook';

/** Which of the deeds, and what is typed in it. */
export interface OfficeDeed {
  readonly kind: 'invite' | 'hold' | 'decide' | 'approve' | 'adopt' | 'newYear';
  readonly text: string;
}

/** What came of it: sentences that it was told with, and the rows that it was shown to add. */
export interface DeedDone {
  readonly told: readonly string[];
  /** Undefined where a form is saved, in which people see what they type. */
  readonly shown: ReadonlyMap<string, readonly unknown[]> | undefined;
}

const AT = '2026-12-05 10:00';

export function officeDeed(workbook: Workbook, deed: OfficeDeed, clock: Clock): Promise<DeedDone> {
  if (deed.kind === 'adopt') return adopted(workbook, deed.text, clock);
  if (deed.kind === 'newYear') return begun(workbook, clock);
  return stepOf(workbook, deed, clock);
}

/** A step of the meeting that is next: what its panel would save. */
async function stepOf(workbook: Workbook, deed: OfficeDeed, clock: Clock): Promise<DeedDone> {
  const meeting = bindMeeting(workbook, clock);
  const desk = await meeting.read(undefined);
  const drafts = draftsOf(desk, deed);
  const { blocked, notices } = await meeting.save(drafts, `會議：${deed.kind}`);
  return { told: [...blocked.map(({ text }) => text), ...notices], shown: undefined };
}

function draftsOf(desk: MeetingDesk, { kind, text }: OfficeDeed): Drafts {
  const id = desk.review?.reviewId ?? '';
  const typed = (cells: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(cells).map(([header, own]) => [header, { before: '', text: own }]),
    );
  const added = (
    table: TableName,
    known: Readonly<Record<string, string>>,
    cells: Readonly<Record<string, string>>,
    key = '新增 1',
  ) => ({ table, key, unit: '新增 1', added: { 會議編號: id, ...known }, cells: typed(cells) });
  switch (kind) {
    case 'invite':
      return [added('Attendance', {}, { 姓名: text, 身分: '委員', 出席狀況: '出席' })];
    case 'decide':
      return [
        added('AgendaItems', { 項次: '6' }, { 案由: text, 決議類別: '決定', 決議內容: text }),
        added(
          'Resolutions',
          { 項次: '6', 列管狀態: '繼續列管' },
          { 決議事項: text, 主辦: '民政課', 完成期限: '116/3/1' },
          '新增 1 列管',
        ),
      ];
    default:
      return changed(
        desk,
        kind === 'hold'
          ? { 狀態: '已召開', 主席致詞: text, 散會時間: '16:00' }
          : { 狀態: '已核定', 核定日期: '115/12/4', 適用性: text, 有效性: '有效' },
      );
  }
}

/** The meeting's own row with other cells, as far as it has such columns. */
function changed(
  { rows, facts, review }: MeetingDesk,
  cells: Readonly<Record<string, string>>,
): Drafts {
  const key = review?.reviewId ?? '';
  const row = rows.rowOf('Reviews', key);
  if (typeof row !== 'number') return [];
  const own = Object.entries(cells).flatMap(([header, text]) => {
    const before = rows.cellAt('Reviews', row, header);
    return before === undefined ? [] : [[header, { before, text }] as const];
  });
  return [
    {
      ...draftFor({ rows, facts }, { table: 'Reviews', key, row }),
      cells: Object.fromEntries(own),
    },
  ];
}

/** A list out of another program, without columns of its own. */
async function adopted(workbook: Workbook, text: string, clock: Clock): Promise<DeedDone> {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const lines = [
    '編號,發現日期,來源,類別,不符合事項,受稽單位',
    `NC-115-901,115/03/02,內部稽核,次要不符合,${quoted},行政室`,
    `NC-115-902,115/03/05,自行檢查,觀察事項,資產清冊未更新,${quoted}`,
    ',115/03/06,資安事件,,未依規定更換密碼,',
  ];
  const grid = readDelimited(lines.join('\r\n'), '清單.csv');
  const adoption = await previewAdoption(workbook, grid, { table: 'Findings', clock }).catch(
    (error: unknown) => {
      if (error instanceof ListError) return undefined;
      throw error;
    },
  );
  if (!adoption) return { told: [], shown: new Map() };
  const { notices } = await applyAdoption(workbook, adoption, { at: AT });
  return { told: notices, shown: byTable(adoption.plan.rows) };
}

async function begun(workbook: Workbook, clock: Clock): Promise<DeedDone> {
  const plan = await previewNewYear(workbook, clock);
  const { notices } = await startNewYear(workbook, plan, clock);
  const rows = plan.edit.add.flatMap(({ table, rows: own }) =>
    own.map((cells) => ({ table, cells })),
  );
  return { told: notices, shown: byTable(rows) };
}

function byTable(rows: readonly { readonly table: string; readonly cells: object }[]) {
  const shown = new Map<string, unknown[]>();
  for (const { table, cells } of rows) {
    const own = shown.get(table) ?? [];
    shown.set(table, own);
    own.push(cells);
  }
  return shown;
}

/** Of a list and of the next year only rows are added, and only such as were shown. */
export function assertDeedShown({ shown }: DeedDone, entries: readonly JournalEntry[]): void {
  if (!shown) return;
  const changes = entries.flatMap(({ cells }) => cells);
  if (changes.length > 0) throw new Error(`changed: ${JSON.stringify(changes[0])}`);
  const left = new Map([...shown].map(([table, rows]) => [table, rows.map((one) => sorted(one))]));
  for (const { table, cells } of entries.flatMap(({ added }) => added)) {
    const at = left.get(table)?.indexOf(sorted(cells)) ?? -1;
    if (at === -1) throw new Error(`added, and not shown: ${JSON.stringify(cells)}`);
    left.get(table)?.splice(at, 1);
  }
}

const sorted = (cells: unknown) =>
  JSON.stringify(
    Object.entries(cells as object)
      .filter(([, value]) => value !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
