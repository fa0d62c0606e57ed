import type { PaperName } from '../../src/review/papers/papers';
import { PAPERS } from '../../src/review/papers/papers';
import { paperText } from '../../src/review/text/paper-text';
import { makePaper, type PaperRequest, previewPaper } from '../../src/app/papers';
import { planRows } from '../../src/app/row/plan-rows';
import { draftFor } from '../../src/app/row/row-desk';
import { saveRows } from '../../src/app/row/save-rows';
import { TableRows } from '../../src/app/row/table-rows';
import { readTables } from '../../src/app/load-register';
import { factsOf } from '../../src/facts/facts';
import { readRegister } from '../../src/register/read';
import type { RemedyPreview } from '../../src/app/remedies/remedies';
import type { Clock } from '../../src/register/day';
import type { Workbook } from '../../src/workbook/workbook';

/** What somebody types into a form: in which of the tables, rows and columns there are. */
export interface Typing {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export const TYPED = '手填';

/** One cell is typed and saved as a form saves it. Gives the sentences that it is refused with. */
export async function typeInto(workbook: Workbook, typing: Typing, clock: Clock) {
  const blocks = await readTables(workbook);
  const rows = new TableRows(blocks);
  const block = blocks[typing.table % blocks.length];
  const all = (block && rows.of(block.table)?.rows) ?? [];
  const own = all[typing.row % Math.max(1, all.length)];
  if (!block || !own) return [];
  const at = typing.column % block.headers.length;
  const before = block.values[own.row - block.headerRow - 1]?.[at] ?? '';
  const facts = factsOf(readRegister(blocks), clock);
  const draft = draftFor({ rows, facts }, { table: block.table, ...own });
  const cells = { [block.headers[at] ?? '']: { before, text: typing.text } };
  const drafts = [{ ...draft, cells }];
  const saved = await saveRows(workbook, clock, { drafts, subject: TYPED }, (now) =>
    planRows(now, drafts),
  );
  return [...saved.blocked.map(({ text }) => text), ...saved.notices];
}

/** A cell that somebody else changes between the preview and the writing. */
export interface Meanwhile {
  readonly sheet: string;
  readonly address: string;
  readonly value: string;
}

/** The first cell of the preview; undefined where there is none, or the sheet does not let itself be written. */
export async function changeMeanwhile(
  excel: typeof Excel,
  { edit, repairs }: RemedyPreview,
): Promise<Meanwhile | undefined> {
  const [first] = edit.cells;
  if (!first || repairs.length > 0) return undefined;
  const value = '別人剛改的';
  return excel.run(async (context) => {
    const table = context.workbook.tables.getItem(first.table);
    const column = table.columns.getItemOrNullObject(first.column).load('index');
    const sheet = table.worksheet.load('name');
    const header = table.getHeaderRowRange().load('columnIndex');
    sheet.protection.load('protected');
    await context.sync();
    if (column.isNullObject || sheet.protection.protected) return undefined;
    const cell = sheet.getCell(first.row - 1, header.columnIndex + column.index).load('address');
    cell.values = [[value]];
    await context.sync();
    return { sheet: sheet.name, address: cell.address.replace(/^.*!/, ''), value };
  });
}

const names = Object.keys(PAPERS) as PaperName[];
const subjects: Readonly<Record<string, PaperRequest>> = {
  finding: { finding: 'NC-114-001' },
  findingOrAudit: { audit: 'IA-114-01' },
};

/** One of the papers: its text, or drawn into the workbook. */
export async function paperOf(workbook: Workbook, which: number, isDrawn: boolean, clock: Clock) {
  const name = names[which % names.length] ?? 'agenda';
  const request = subjects[PAPERS[name].asksFor] ?? {};
  const { papers } = isDrawn
    ? (await makePaper(workbook, name, request, clock)).paper
    : await previewPaper(workbook, name, request, clock);
  const text = papers.map(paperText).join('\n');
  const odd = /.{0,40}(undefined|\[object|\bNaN\b).{0,40}/.exec(text);
  if (odd) throw new Error(`${name}: ${odd[0]}`);
}
