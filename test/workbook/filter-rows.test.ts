import { checkWorkbook } from '../../src/app/check-workbook';
import { fixedClock } from '../../src/app/fixed-clock';
import { makePaper } from '../../src/app/papers';
import { bindPapers } from '../../src/app/papers-desk';
import { readRecord } from '../../src/app/papers/paper-record';
import type { Day } from '../../src/register/day';
import type { Paper } from '../../src/review/document';
import { paperText as textOf } from '../../src/review/text/paper-text';
import type { Problem } from '../../src/rules/problem';
import { failure, type OpenWorkbook } from './over-host';
import { sampleBook } from '../sample-book';

async function sample() {
  const made = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  return made;
}

const paperText = (paper: Paper | undefined) => (paper ? textOf(paper) : '');

const isOfPaper = ({ rule }: Problem) => ['RPT-01', 'RPT-02'].includes(rule);

/** What is seen of a table's column. */
function seen({ excel }: OpenWorkbook, table: string, header: string): Promise<unknown[]> {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header);
    const view = column.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    return view.values.map(([value]) => value as unknown);
  });
}

test('only the rows are seen, their sheet is shown, and all come back', async () => {
  const made = await sample();
  const keys = ['NC-115-006', 'nc-115-016', 'NC-199-001'];
  const rows = await made.workbook.filterRows({ table: 'Findings', keys });
  expect(rows).toMatchObject({
    sheet: '發現事項',
    shown: 2,
    besides: 0,
    replaced: false,
    // Ids compare without case; one that is gone is told.
    missing: ['NC-199-001'],
  });
  expect(await seen(made, 'Findings', '編號')).toEqual(['NC-115-006', 'NC-115-016']);
  const { active, address } = await made.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    const cell = context.workbook.getSelectedRange().load('values');
    await context.sync();
    return { active: sheet.name, address: cell.values };
  });
  expect([active, address]).toEqual(['發現事項', [['NC-115-006']]]);

  // A list of them is made of what is seen, and knows of which rows it is.
  const clock = fixedClock('2026-12-01' as Day);
  const list = (filtered: boolean) =>
    makePaper(made.workbook, 'findings-list', { filtered }, clock);
  const listed = await list(true);
  expect(paperText(listed.paper.papers[0])).toContain(`依篩選列出2件，全部${String(rows.all)}件`);
  const records = async () =>
    (await made.workbook.madeSheets()).map(({ record }) => readRecord(record)?.rows);
  expect(await records()).toEqual([['NC-115-006', 'NC-115-016']]);
  expect((await checkWorkbook(made.workbook, clock)).problems.filter(isOfPaper)).toEqual([]);
  const { look } = bindPapers(made.workbook, clock);
  expect((await look('findings-list', {})).filtered).toEqual({ shown: 2, all: rows.all });
  expect((await look('actions-list', {})).filtered).toBeUndefined();
  await expect(look('terms', { filtered: true })).resolves.toMatchObject({
    refusal: '「任期」不是清冊，不能只列篩選後顯示的列。',
  });

  // Where the filter leaves nothing to see the list is empty; without one it has every row.
  await made.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    columns.getItem('編號').filter.applyValuesFilter(['NC-199-001']);
    await context.sync();
  });
  expect(await made.workbook.shownRows('Findings')).toEqual({ keys: [], all: rows.all });
  await made.workbook.showAllRows('Findings');
  expect(paperText((await list(true)).paper.papers[0])).toContain(`共${String(rows.all)}件`);
  expect(await records()).toEqual([undefined]);
  expect(await seen(made, 'Findings', '編號')).toHaveLength(rows.all);
});

test('rows known by two columns are filtered by both; a filter of people gives way and is told', async () => {
  const made = await sample();
  await made.excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Measurements').columns.getItem('指標編號');
    column.filter.applyValuesFilter(['M-04']);
    await context.sync();
  });
  // Of two indicators with one 期別 each, both 期別 are seen of both where they are measured.
  const keys = ['M-02 115Q3', 'M-03 115Q1'];
  const rows = await made.workbook.filterRows({ table: 'Measurements', keys });
  expect(rows).toMatchObject({ shown: 4, besides: 2, replaced: true, missing: [] });
  expect(await seen(made, 'Measurements', '期別')).toEqual(['115Q1', '115Q3', '115Q1', '115Q3']);
});

test('where nothing is left to see nothing is filtered, and it is said', async () => {
  const made = await sample();
  const { code, message } = await failure(
    made.workbook.filterRows({ table: 'Risks', keys: ['R-199-01', '第9列'] }),
  );
  expect(code).toBe('NoSuchRow');
  expect(message).toContain('R-199-01、第9列');
  expect((await seen(made, 'Risks', '風險編號')).length).toBeGreaterThan(5);
});
