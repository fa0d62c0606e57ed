import { createSheets } from '../../../src/app/create-sheets';
import { Host } from '../../../src/host/host';
import { partsOf, validationErrors, zipped } from '../../host/xlsx/parts';
import { failure, over, sheetNames, type OpenWorkbook } from '../over-host';
import { type Content, contentOf } from './content';

const now = () => new Date('2026-12-01T12:00:00+08:00');
const blank = () => over(Host.blank({ now }));
const create = ({ workbook }: OpenWorkbook) => createSheets(workbook, { sample: false });

let undisturbed: Content;
/** Every call that reaches Excel in an undisturbed creation. */
const calls: { readonly kind: string; readonly name: string }[] = [];

interface WireCall {
  readonly Actions: {
    readonly ActionType: number;
    readonly Name: string;
    readonly ObjectPathId: number;
  }[];
  readonly ObjectPaths: Record<
    string,
    { readonly Name?: string; readonly ParentObjectPathId?: number }
  >;
}

beforeAll(async () => {
  const made = blank();
  const execute = made.host.execute.bind(made.host);
  made.host.execute = (body, session) => {
    const { Actions, ObjectPaths } = JSON.parse(body) as WireCall;
    for (const { ActionType, Name, ObjectPathId } of Actions) {
      const path = ObjectPaths[String(ObjectPathId)];
      const parent = ObjectPaths[String(path?.ParentObjectPathId ?? '')];
      const kind = [parent?.Name, path?.Name].filter(Boolean).join('.');
      if (ActionType === 4 || ActionType === 3) calls.push({ kind, name: Name });
    }
    return execute(body, session);
  };
  await create(made);
  undisturbed = await contentOf(made);
});

test('hazard 1: while another workbook has the focus nothing is begun, and it says so', async () => {
  const made = blank();
  made.host.quirks.set({ inactiveWorkbook: true });
  const { message } = await failure(create(made));
  expect(message).toMatch(/使用中的活頁簿已切換.*再試一次/);
  made.host.quirks.clear();
  expect(await sheetNames(made)).toEqual(['工作表1']);
});

test('hazard 1: the focus goes elsewhere between any two requests: at worst a sentence, and the next press completes', async () => {
  for (const n of [1, 6, 7, 8, 9, 10, 12, 13, 14]) {
    const made = blank();
    made.line.beforeRequest(n, () => made.host.quirks.set({ inactiveWorkbook: true }));
    const told = await create(made).then(
      ({ notices }) => notices,
      ({ message }: Error) => message,
    );
    // Up to the request that writes the tables it is a refusal, from then on a notice for each look.
    if (n < 8) expect({ n, told }).toEqual({ n, told: expect.stringMatching(/已切換/) });
    else expect({ n, told }).toEqual({ n, told: expect.any(Array) });
    made.host.quirks.clear();
    await create(made);
    expect({ n, ...(await contentOf(made)) }).toEqual({ n, ...undisturbed });
  }
});

test('hazard 1: nothing is deleted, neither names nor sheets', () => {
  expect(calls.length).toBeGreaterThan(500);
  expect(calls.filter(({ name }) => name === 'Delete')).toEqual([]);
});

test.each([
  ['noPrinter', /列印版面/, ['page', 'paper']],
  ['noA4', /A4/, ['paper']],
  ['freezeFails', /凍結/, ['freeze']],
] as const)(
  'hazard 5: %s takes nothing back; it is said, and done when it can be',
  async (quirk, said, left) => {
    const made = blank();
    made.host.quirks.set({ [quirk]: true });
    const { tables, notices } = await create(made);
    expect(tables).toHaveLength(14);
    expect(notices[0]).toMatch(said);
    const marks = (await contentOf(made)).sheets.flatMap((sheet) => sheet.marks);
    expect(marks).toContain(`ISMS=tables:Members made ${left.join(',')}`);
    // While it lasts the next press says so again, and touches nothing else.
    expect(await create(made)).toMatchObject({ tables: [], sheets: [] });
    made.host.quirks.clear();
    await create(made);
    expect(await contentOf(made)).toEqual(undisturbed);
  },
);

test('hazard 7: a workbook that counts days from 1904 is refused before anything is made', async () => {
  const made = over(Host.open(file1904()));
  const { code, message } = await failure(create(made));
  expect(code).toBe('Date1904');
  expect(message).toMatch(/1904 日期系統.*選項.*進階.*取消/);
  expect(await sheetNames(made)).toEqual(['工作表1']);
});

function file1904(): Uint8Array {
  const parts = partsOf(Host.blank().save());
  const book = parts['xl/workbook.xml'] ?? '';
  const changed = /<workbookPr[^>]*\/>/.test(book)
    ? book.replace(/<workbookPr([^>]*)\/>/, '<workbookPr$1 date1904="1"/>')
    : book.replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>');
  return zipped({ ...parts, 'xl/workbook.xml': changed });
}

test.each(['oneRow', 'blankBody', 'noBody'] as const)(
  'hazard 8: tables whose only row was deleted (%s) hinder nothing',
  async (emptyTables) => {
    const made = blank();
    await create(made);
    made.host.quirks.set({ emptyTables });
    await made.excel.run(async (context) => {
      for (const name of ['Members', 'Findings', 'CorrectiveActions']) {
        context.workbook.tables.getItem(name).rows.getItemAt(0).delete();
      }
      context.workbook.worksheets.getItem('出席').delete();
      await context.sync();
    });
    expect((await create(made)).tables).toEqual(['Attendance']);
  },
);

test('hazard 10: the printer is asked only for what differs from a new sheet', () => {
  const page = calls.filter(({ kind, name }) => /PageLayout|ForAllPages/.test(`${kind}.${name}`));
  const counts: Record<string, number> = {};
  for (const { name } of page) counts[name] = (counts[name] ?? 0) + 1;
  // Thirteen sheets, eleven of them wider than A4 holds and one of these shrunk, and 首頁; margins, grid lines and what else a
  // new sheet has already are not asked for. Each layout is kept once by the library.
  expect(counts).toEqual({
    ...{ Orientation: 13, Zoom: 2, SetPrintTitleRows: 13, SetPrintTitleColumns: 11 },
    ...{ CenterFooter: 13, CenterHorizontally: 1, PaperSize: 14, _KeepReference: 15 },
  });
});

test('hazard 11: with the option off every computed cell has its formula, and blank ones are filled at the next press', async () => {
  const made = blank();
  made.host.quirks.set({ fillFormulasOff: true });
  await create(made);
  expect(await contentOf(made)).toEqual(undisturbed);
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('CorrectiveActions');
    table.resize(table.getRange().getResizedRange(2, 0));
    // One is typed over, two are blank.
    const cells = table.columns.getItem('執行情形').getDataBodyRange();
    cells.values = [[''], ['自行填寫'], ['']];
    await context.sync();
  });
  await create(made);
  const blocks = await made.workbook.readBlocks();
  const block = blocks.find(({ table }) => table === 'CorrectiveActions');
  expect(block?.formulas['執行情形']).toEqual([
    expect.stringMatching(/^=IF\(/),
    '自行填寫',
    expect.stringMatching(/^=IF\(/),
  ]);
});

test('hazard 12: no drop-down lets everything through for a blank behind its name', () => {
  const lists = undisturbed.tables
    .flatMap(({ columns }) => columns)
    .filter((column) => column[2] === 'List');
  expect(lists.length).toBeGreaterThan(30);
  for (const column of lists) expect(column[6]).toBe(false);
});

test('hazard 13: what 設定 holds as text stays text, also where it is still blank', async () => {
  const made = blank();
  await create(made);
  const read = await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Settings');
    const items = table.columns.getItem('項目').getDataBodyRange().load('values');
    const values = table.columns.getItem('值').getDataBodyRange().load('values');
    await context.sync();
    const at = items.values.findIndex(([item]) => item === '文件編號');
    // Blank as it is born: a person types into it.
    expect(values.values[at]).toEqual(['']);
    const cell = values.getCell(at, 0);
    cell.values = [['1-2']];
    const back = cell.load('values');
    await context.sync();
    return back.values;
  });
  expect(read).toEqual([['1-2']]);
});

test('hazard 15: 首頁 comes to the front although it was added', async () => {
  const made = over(Host.blank({ now }));
  made.host.quirks.set({ lateActivation: true });
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [['有內容']];
    await context.sync();
  });
  await create(made);
  expect((await contentOf(made)).front).toBe('首頁');
  expect(validationErrors(made.host.save())).toEqual([]);
});
