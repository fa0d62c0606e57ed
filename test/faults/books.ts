import { readFileSync } from 'node:fs';
import { noFilter } from '../../src/app/findings/finding-filter';
import { writeJournalled } from '../../src/app/journal';
import { Host } from '../../src/host/host';
import { bindUseCases, type UseCases } from '../../src/taskpane/use-cases';
import { caseFile } from '../cli/case';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { clock, type UseCase } from './use-case';
import { sampleBook } from '../sample-book';

/** In which state the office's workbook is when the work begins. */
export type Book =
  | 'blank'
  | 'sample'
  | 'approved'
  | 'held'
  | 'damaged'
  | 'first version'
  | 'written'
  | 'filtered'
  | 'date typed'
  | 'adopted'
  | 'year begun'
  | 'remedied'
  | 'marked'
  | 'paper written'
  | 'paper at risk'
  | 'long texts';

const now = () => new Date('2026-12-09T10:00:00+08:00');
const made = new Map<Book, Uint8Array>();

/** A workbook of its own, from a copy that is made once. */
export async function openHost(book: UseCase['book']): Promise<Host> {
  if (typeof book === 'function') return (await book()).host;
  const bytes = made.get(book) ?? (await make(book));
  made.set(book, bytes);
  return Host.open(bytes, { now });
}

export async function openBook(book: UseCase['book']): Promise<OpenWorkbook> {
  if (typeof book === 'function') return book();
  // What is kept in it bears the names of the pane that made it: no two attempts have one name.
  return over(await openHost(book), 'pane-2');
}

async function make(book: Book): Promise<Uint8Array> {
  const open = await given(book);
  if (book !== 'blank') await fewerRows(open);
  if (book === 'first version') await oldInPart(open);
  if (book === 'approved') await lastReview(open, '已核定');
  if (book === 'held') await lastReview(open, '已召開');
  if (book === 'year begun') await lastReview(open, '已召開');
  if (book === 'damaged' || book === 'remedied' || book === 'marked') await damage(open);
  if (book === 'written') await write(open);
  if (book === 'filtered') await filter(open);
  if (book === 'date typed') await typeDate(open);
  if (book === 'adopted') await adopt(bindUseCases(open.workbook, clock));
  if (book === 'year begun') await beginYear(bindUseCases(open.workbook, clock));
  if (book === 'marked') await bindUseCases(open.workbook, clock).markProblems();
  if (book === 'remedied') await remedy(bindUseCases(open.workbook, clock));
  if (book.startsWith('paper')) await writeOnPaper(open);
  if (book === 'paper at risk') await removeBox(open);
  if (book === 'long texts') await writeLongTexts(open);
  return open.host.save();
}

async function given(book: Book): Promise<OpenWorkbook> {
  if (book === 'blank') return over(Host.blank({ now }));
  if (book !== 'first version') return sampleBook({ now });
  const bytes = readFileSync(caseFile('23-columns-missing', 'resolutions.xlsx'));
  return over(Host.open(bytes, { now }));
}

/** Some of its tables are as the second version has them: each of the others takes the same requests again. */
async function oldInPart({ workbook }: OpenWorkbook): Promise<void> {
  const cases = bindUseCases(workbook, clock);
  const preview = await cases.previewMigration();
  const repairs = preview.repairs.slice(TABLES_LEFT_OLD);
  await cases.migrate({ ...preview, remedies: [], repairs, from: preview.to }, false);
}

const TABLES_LEFT_OLD = 2;

function lastReview({ excel }: OpenWorkbook, status: string): Promise<void> {
  return excel.run(async (context) => {
    const reviews = context.workbook.tables.getItem('Reviews');
    reviews.columns.getItem('狀態').getDataBodyRange().getLastRow().values = [[status]];
    await context.sync();
  });
}

/** The chips are set, and a view of that name is kept. */
async function filter({ workbook }: OpenWorkbook): Promise<void> {
  const { findings } = bindUseCases(workbook, clock);
  const cases = await findings();
  await cases.set('', { ...noFilter, unit: '民政課' });
  await cases.keepView({ name: '民政課', filter: noFilter });
}

/** As text, as it stays where Excel was busy. */
function typeDate({ excel }: OpenWorkbook): Promise<void> {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Findings').columns.getItem('發現日期');
    const cell = column.getDataBodyRange().getRow(0);
    cell.values = [['115/3/1']];
    await context.sync();
  });
}

/** A row was saved. */
async function write({ workbook }: OpenWorkbook): Promise<void> {
  const place = { table: 'Findings', key: 'NC-115-009', row: 0, column: '條文' } as const;
  const change = { ...place, before: { value: 'A.5.19' }, after: { value: 'A.5.20' } };
  const edit = { cells: [change], add: [], remove: [] };
  const { entry } = await writeJournalled(workbook, edit, { what: '填寫', at: '115-12-09 10:00' });
  if (entry === undefined) throw new Error('nothing was written');
}

/** A list was taken over, with a column that only it has. */
async function adopt(cases: UseCases): Promise<void> {
  const lines = ['編號\t發現日期\t不符合事項', 'NC-114-901\t114/03/02\t未依規定更換密碼'];
  const grid = await cases.readPasted(lines.join('\n'));
  await cases.applyAdoption(await cases.previewAdoption(grid, 'Findings', undefined));
}

async function beginYear(cases: UseCases): Promise<void> {
  await cases.startNewYear(await cases.previewNewYear());
}

async function remedy(cases: UseCases): Promise<void> {
  const { problems } = await cases.check();
  const preview = await cases.previewRemedies(problems.filter(({ fix }) => fix !== undefined));
  await cases.applyRemedies(preview, false);
}

/** The agenda was made, and in the meeting somebody typed into a box of it. */
async function writeOnPaper({ workbook, host }: OpenWorkbook): Promise<void> {
  const papers = await bindUseCases(workbook, clock).papers();
  const { sheetNames } = await papers.make('agenda', {}, false);
  const sheet = host.model.sheets.find(({ name }) => name === sheetNames[0]);
  const used = sheet?.usedRange(true);
  if (!sheet || !used) throw new Error('no agenda');
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      if (sheet.value(row, column) !== '決定') continue;
      const label = sheet.merges.at(row, column);
      const box = label ? label.column + label.columns : column + 1;
      if (sheet.value(row, box) !== null && sheet.value(row, box) !== '') continue;
      host.edit(() => sheet.setValue(row, box, '照案通過'));
      return;
    }
  }
  throw new Error('no box');
}

/** Where another box was there is none any more: who knows what was written in it. */
function removeBox({ excel }: OpenWorkbook): Promise<void> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('議程 MR-115-01');
    const labels = sheet.findAll('決定', { completeMatch: true }).areas.load('items/rowIndex');
    await context.sync();
    labels.items.at(-1)?.getEntireRow().delete('Up');
    await context.sync();
  });
}

/** Units whose titles are as long as nobody writes them. */
function writeLongTexts({ workbook }: OpenWorkbook): Promise<unknown> {
  const rows = Array.from({ length: LONG_TEXTS }, (_, at) => ({
    ...{ 單位: longUnit(at), 主管職稱: longText(at, '舊') },
  }));
  const edit = { cells: [], remove: [], add: [{ table: 'Units', rows } as const] };
  return writeJournalled(workbook, edit, {
    what: '填寫',
    at: '115-12-09 10:00',
    withoutUndo: true,
  });
}

/** More than one request may be, and than the journal holds. */
export const LONG_TEXTS = 240;
const LETTERS = 6_000;
export const longUnit = (at: number) => `單位${String(at).padStart(3, '0')}`;
export const longText = (at: number, letter: string) => `${longUnit(at)}${letter.repeat(LETTERS)}`;

/** A column gone, a table that is a plain range, a value of no list, a date as text. */
function damage({ excel }: OpenWorkbook): Promise<void> {
  return excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem('Risks').convertToRange();
    tables.getItem('Resolutions').columns.getItem('逾期原因').delete();
    const cell = (header: string, row: number) =>
      tables.getItem('Findings').columns.getItem(header).getDataBodyRange().getRow(row);
    cell('發現日期', 0).numberFormat = [['@']];
    cell('發現日期', 0).values = [['115.3.1']];
    cell('編號', 1).values = [['']];
    await context.sync();
  });
}

/** What the use cases speak of, and the last rows of each table: each kind of row is there, few of them. */
async function fewerRows({ excel }: OpenWorkbook): Promise<void> {
  await excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    const bodies = tables.items
      .filter(({ name }) => name !== 'Settings')
      .map((table) => table.getDataBodyRange().load('values'));
    await context.sync();
    for (const body of bodies) {
      const last = body.values.length - ROWS_KEPT;
      const isKept = (row: unknown[], at: number) =>
        at >= last || SPOKEN_OF.test(row.map(String).join(' '));
      for (let at = body.values.length - 1; at >= 0; at--) {
        if (!isKept(body.values[at] ?? [], at)) body.getRow(at).delete('Up');
      }
    }
    await context.sync();
  });
}

const ROWS_KEPT = 4;
const SPOKEN_OF = /NC-115-00[89]|CA-115-008|MR-115-01|MR-114-01|童欣怡/;
