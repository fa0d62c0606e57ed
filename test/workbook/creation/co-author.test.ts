import { createSheets } from '../../../src/app/create-sheets';
import { Host } from '../../../src/host/host';
import { tableNames } from '../../../src/register/register';
import { validationErrors } from '../../host/xlsx/parts';
import { failure, over, type OpenWorkbook } from '../over-host';
import { type Content, contentOf } from './content';

const create = ({ workbook }: OpenWorkbook) => createSheets(workbook, { sample: false });

type Edit = (context: Excel.RequestContext) => Promise<void>;

/** A workbook of theirs, and a further person working in it. */
async function used(): Promise<{ made: OpenWorkbook; person: OpenWorkbook }> {
  const made = over(Host.blank(), 'one');
  const person = over(made.host, 'person');
  await person.excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst();
    first.getRange('B2:C3').values = [
      ['原有', 1],
      ['資料', 2],
    ];
    for (const name of ['甲', '乙']) {
      context.workbook.worksheets.add(name).getRange('A1').values = [[`${name}的內容`]];
    }
    await context.sync();
  });
  return { made, person };
}

const sheetOf = (content: Content, name: string) =>
  content.sheets.find((sheet) => sheet.name === name);

function cellsOf(content: Content, name: string): unknown[][] {
  return (sheetOf(content, name)?.cells?.[1] ?? []) as unknown[][];
}

const edits: Record<string, { readonly edit: Edit; readonly theirs: Record<string, string> }> = {
  'adds 成員': {
    edit: async (context) => {
      context.workbook.worksheets.add('成員').getRange('A1').values = [['她的成員']];
      await context.sync();
    },
    theirs: { 成員: '她的成員' },
  },
  'adds sheets with our titles': {
    edit: async (context) => {
      for (const name of ['首頁', '清單', '決議列管']) {
        context.workbook.worksheets.add(name).getRange('A1').values = [[`她的${name}`]];
      }
      await context.sync();
    },
    theirs: { 首頁: '她的首頁', 清單: '她的清單', 決議列管: '她的決議列管' },
  },
  'adds a table named Members': {
    edit: async (context) => {
      const sheet = context.workbook.worksheets.add('會員');
      sheet.getRange('A1:B2').values = [
        ['會員', '會費'],
        ['丙', 100],
      ];
      sheet.tables.add('A1:B2', true).name = 'Members';
      await context.sync();
    },
    theirs: { 會員: '會員' },
  },
  'renames a sheet and deletes one': {
    edit: async (context) => {
      context.workbook.worksheets.getItem('甲').name = '權責';
      context.workbook.worksheets.getItem('乙').delete();
      await context.sync();
    },
    theirs: { 權責: '甲的內容' },
  },
};

/** The first request that changes anything. */
let firstWrite: number;

beforeAll(async () => {
  const { made } = await used();
  made.host.onChange(() => {
    firstWrite ??= made.line.requests;
  });
  await create(made);
});

for (const [at, [what, { edit, theirs }]] of Object.entries(edits).entries()) {
  test(`a co-author ${what} between any two requests: it stays, and the tables are made beside it`, async () => {
    const places = Array.from({ length: 11 }, (_, index) => index + 1);
    expect(firstWrite).toBeGreaterThan(1);
    // While it only looks, two of the edits are tried at each place, and the other two at the next.
    for (const n of places.filter((place) => place >= firstWrite - 1 || place % 2 === at % 2)) {
      const { made, person } = await used();
      let done = false;
      made.line.beforeRequest(n, async () => {
        // A name we have just taken is refused to her: then she has made nothing.
        done = await person.excel.run(edit).then(
          () => true,
          () => false,
        );
      });
      const { tables } = await create(made);
      const content = await contentOf(made);
      const names = content.tables.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(tableNames));
      expect(tables.length).toBeGreaterThanOrEqual(13);
      expect(sheetOf(content, '工作表1')?.cells?.[1]).toEqual([
        ['原有', 1],
        ['資料', 2],
      ]);
      if (done) {
        for (const [name, text] of Object.entries(theirs)) {
          expect({ n, name, first: cellsOf(content, name)[0]?.[0] }).toEqual({
            n,
            name,
            first: text,
          });
          expect(sheetOf(content, name)?.marks).toEqual([]);
        }
      }
      expect(await create(made)).toMatchObject({ tables: [], sheets: [] });
    }
  });
}

test('a co-author renames and deletes what we are just making: the rest is finished', async () => {
  for (let n = 8; n <= 11; n++) {
    const { made, person } = await used();
    made.line.beforeRequest(n, () =>
      person.excel.run(async (context) => {
        context.workbook.worksheets.getItem('成員').name = '人員名冊';
        context.workbook.worksheets.getItem('出席').delete();
        await context.sync();
      }),
    );
    await create(made);
    const content = await contentOf(made);
    expect(sheetOf(content, '人員名冊')?.marks).toEqual(['ISMS=tables:Members done']);
    expect(content.tables).toHaveLength(13);
    // What was deleted comes back when asked for, and nothing else.
    expect(await create(made)).toEqual({ tables: ['Attendance'], sheets: ['出席'], notices: [] });
    expect(validationErrors(made.host.save())).toEqual([]);
  }
});

test('what somebody has written into a sheet of ours is not taken back with it', async () => {
  const { made, person } = await used();
  made.host.faults.inject({ code: 'GeneralException', member: 'NamedItemCollection.add' });
  let at = 0;
  made.line.beforeRequest('each', async () => {
    // Between the fault and the taking back: the lists are there, 成員 is not yet.
    if (++at !== 8) return;
    await person.excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const ours = sheets.items.find(({ name }) => name === '首頁');
      if (ours) ours.getRange('E5').values = [['她寫的']];
      await context.sync();
    });
  });
  expect((await failure(create(made))).code).toBe('GeneralException');
  const between = await contentOf(made);
  expect(cellsOf(between, '首頁').flat()).toContain('她寫的');
  await create(made);
  const content = await contentOf(made);
  expect(content.tables).toHaveLength(14);
  expect(content.sheets.filter(({ name }) => name.startsWith('首頁'))).toHaveLength(1);
  expect(cellsOf(content, '首頁').flat()).toContain('她寫的');
});
