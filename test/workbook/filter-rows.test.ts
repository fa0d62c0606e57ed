import { Host } from '../../src/host/host';
import { createSheets } from '../../src/app/create-sheets';
import { failure, over, type OpenWorkbook } from './over-host';

jest.setTimeout(60_000);

async function sample() {
  const made = over(Host.blank({ now: () => new Date('2026-12-01T12:00:00+08:00') }));
  await createSheets(made.workbook, { sample: true });
  return made;
}

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

  await made.workbook.showAllRows('Findings');
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
