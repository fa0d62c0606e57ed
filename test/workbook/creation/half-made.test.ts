import { createSheets } from '../../../src/app/create-sheets';
import { Host } from '../../../src/host/host';
import { over, type OpenWorkbook } from '../over-host';
import { type Content, contentOf } from './content';

const now = () => new Date('2026-12-01T12:00:00+08:00');
const create = ({ workbook }: OpenWorkbook) => createSheets(workbook, { sample: false });

async function used(): Promise<OpenWorkbook> {
  const made = over(Host.blank({ now }));
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('B2').values = [['原有']];
    await context.sync();
  });
  return made;
}

let before: Content;
let undisturbed: Content;

beforeAll(async () => {
  const made = await used();
  before = await contentOf(made);
  await create(made);
  undisturbed = await contentOf(made);
});

/** Where the one request that writes the data can stop. */
const stops = [
  'WorksheetCollection.add',
  'WorksheetCustomPropertyCollection.add',
  'Range.values',
  'TableCollection.add',
  'Table.name',
  'NamedItemCollection.add',
  'DataValidation.rule',
  'Range.formulas',
];

test.each(stops)('a lasting fault at %s takes all back that was begun', async (member) => {
  const made = await used();
  made.host.faults.inject({ code: 'AccessDenied', member, times: 99 });
  const message = await create(made).then(
    () => '',
    (error: Error) => error.message,
  );
  expect(message).toMatch(/受到保護/);
  const { names, ...left } = await contentOf(made);
  const { sheets, tables, front } = before;
  expect(left).toEqual({ sheets, tables, front });
  // Names are left, leading nowhere.
  for (const name of names) expect(name).toMatch(/#REF!|=[A-Z]\w+\[/);
  made.host.faults.clear();
  await create(made);
  expect(await contentOf(made)).toEqual(undisturbed);
});

// All but the marking itself: a sheet that could be neither marked nor taken away is nobody's.
test.each(stops.filter((member) => !member.startsWith('WorksheetCustomProperty')))(
  'a fault at %s that cannot be taken back either leaves what the next press finishes, nothing doubled',
  async (member) => {
    const made = await used();
    made.host.faults.inject({ code: 'GeneralException', member });
    made.host.faults.inject({ code: 'GeneralException', member: 'Worksheet.delete', times: 99 });
    await create(made).catch(() => undefined);
    made.host.faults.clear();
    await create(made);
    const content = await contentOf(made);
    expect(content.sheets.map(({ name }) => name)).toEqual(
      undisturbed.sheets.map(({ name }) => name),
    );
    expect(content.tables).toEqual(undisturbed.tables);
    expect(content.sheets).toEqual(undisturbed.sheets);
  },
);

test('rows typed into a table that was cut off are kept: it is finished around them', async () => {
  const made = await used();
  // Cut off before the drop-downs; nothing could be taken back.
  made.host.faults.inject({ code: 'GeneralException', member: 'DataValidation.rule' });
  made.host.faults.inject({ code: 'GeneralException', member: 'Worksheet.delete', times: 99 });
  await create(made).catch(() => undefined);
  made.host.faults.clear();
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Members');
    table.getDataBodyRange().getCell(0, 1).values = [['林甲']];
    // What is written beside a table joins it.
    table.getRange().getColumnsAfter(1).getRow(0).values = [['本所欄位']];
    table.worksheet.name = '人員';
    await context.sync();
  });
  await create(made);
  const content = await contentOf(made);
  expect(content.tables).toHaveLength(14);
  expect(content.sheets.map(({ name }) => name)).not.toContain('成員');
  const members = (await made.workbook.readBlocks()).find(({ table }) => table === 'Members');
  expect(members).toMatchObject({ sheet: '人員' });
  expect(members?.values[0]?.[1]).toBe('林甲');
  expect(members?.headers.at(-1)).toBe('本所欄位');
  const rule = content.tables.find(({ name }) => name === 'Members')?.columns[4];
  expect(rule?.[2]).toBe('List');
});

test('a workbook made before there were marks is completed, and nothing that people changed is touched', async () => {
  const made = await used();
  await create(made);
  await made.excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const sheets = worksheets.load('items/name');
    await context.sync();
    for (const { customProperties, name } of sheets.items) {
      if (name !== '工作表1') customProperties.getItem('ISMS').delete();
    }
    worksheets.getItem('成員').name = '人員';
    worksheets.getItem('人員').tabColor = '#FF0000';
    tables.getItem('Audits').getDataBodyRange().dataValidation.clear();
    tables.getItem('Members').getDataBodyRange().getCell(0, 0).format.columnWidth = 200;
    worksheets.getItem('出席').freezePanes.unfreeze();
    worksheets.getItem('首頁').getRange('A1').values = [['本所的首頁']];
    await context.sync();
  });
  const changed = await contentOf(made);
  const { tables, sheets } = await create(made);
  expect({ tables, sheets }).toEqual({ tables: [], sheets: [] });
  const after = await contentOf(made);
  // The lists and the frozen header are back; all else is as people have it.
  expect(after.tables.find(({ name }) => name === 'Audits')).toEqual(
    undisturbed.tables.find(({ name }) => name === 'Audits'),
  );
  const bare = ({ sheets: all }: Content) =>
    all.map(({ marks, frozen, ...rest }) => ({
      ...rest,
      frozen: rest.name === '出席' ? '' : frozen,
      marks: marks.length > 99,
    }));
  expect(bare(after)).toEqual(bare(changed));
  expect(after.sheets.find(({ name }) => name === '出席')?.frozen).toBe(
    undisturbed.sheets.find(({ name }) => name === '出席')?.frozen,
  );
  expect(await create(made)).toEqual({ tables: [], sheets: [], notices: [] });
});
