import { Host } from '../../src/host/host';
import type { Paper } from '../../src/review/document';
import { layOutPaper } from '../../src/workbook/paper/lay-out-paper';
import type { RenderStage } from '../../src/workbook/render-paper';
import { partsOf, validationErrors, zipped } from '../host/xlsx/parts';
import { smallPaper as paper, textOf } from './small-paper';
import { asOnScreen } from './paper/as-on-screen';
import { asOtherProgram, failure, over, reopened, sheetNames } from './over-host';

test('the paper is a sheet: every word as text, in order, and a valid file', async () => {
  const made = over(Host.blank());
  const stages: RenderStage[] = [];
  const { sheetName: name, notices } = await made.workbook.renderPapers(
    [paper('共二案。')],
    (stage) => stages.push(stage),
  );
  expect(name).toBe('議程 MR-115-01');
  expect(notices).toEqual([]);
  expect(stages).toEqual(['reading', 'writing', 'formatting', 'replacing', 'done']);
  expect(await textOf(made, name)).toEqual([
    '管理審查會議議程',
    '時間',
    '115年9月30日（星期三）',
    '地點',
    '三樓會議室',
    '一、過往管理審查之議案的處理狀態',
    '共二案。',
    '決議',
    '編號',
    '決議事項',
    '期限',
    'MR-114-01-A01',
    '建置帳號清查工具',
    '115/03/31',
    'MR-114-01-A02',
    '=2+3',
    '115/06/30',
    '註：逾期以會議日計。',
    '承辦人',
    '資安長',
  ]);
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('A4 portrait, 標楷體, print area, header and footer; the title is said once', async () => {
  const made = over(Host.blank());
  await made.workbook.renderPapers([paper('共二案。')]);
  const sheet = (await asOtherProgram(made)).getWorksheet('議程 MR-115-01');
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: false,
    scale: 100,
    horizontalCentered: true,
  });
  expect(sheet?.pageSetup.printTitlesRow).toBeUndefined();
  expect(sheet?.pageSetup.printArea).toMatch(/^A1:[A-Z]+\d+$/);
  expect(sheet?.pageSetup.margins?.left).toBeCloseTo(2 / 2.54, 2);
  expect(sheet?.headerFooter.oddHeader).toContain('測試鎮公所');
  expect(sheet?.headerFooter.oddHeader).toContain('&10 115 年');
  expect(sheet?.headerFooter.oddFooter).toContain('R&&D-01');
  expect(sheet?.headerFooter.oddFooter).toContain('第 &P 頁，共 &N 頁');
  expect(sheet?.getCell('A1').font).toMatchObject({ name: '標楷體', bold: true, size: 16 });
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      expect(cell.font.size).toBeGreaterThanOrEqual(12);
      expect(cell.formula).toBeUndefined();
    }),
  );
});

test('made again it takes the place of the old sheet', async () => {
  const made = over(Host.blank());
  await made.workbook.renderPapers([paper('第一版')]);
  await made.excel.run(async (context) => {
    context.workbook.worksheets.add('之後');
    await context.sync();
  });
  const before = await sheetNames(made);
  await made.workbook.renderPapers([paper('第二版')]);
  expect(await sheetNames(made)).toEqual(before);
  const texts = await textOf(made, '議程 MR-115-01');
  expect(texts).toContain('第二版');
  expect(texts).not.toContain('第一版');
  expect(validationErrors(made.host.save())).toEqual([]);
});

test.each([
  ['while it is written', 'Range.values'],
  ['while it is written', 'Range.merge'],
])('a fault %s (%s) leaves the old sheet as it was', async (_, member) => {
  const made = over(Host.blank());
  await made.workbook.renderPapers([paper('第一版')]);
  const names = await sheetNames(made);
  const texts = await textOf(made, '議程 MR-115-01');

  made.host.faults.inject({ code: 'GeneralException', member });
  const { code, message } = await failure(made.workbook.renderPapers([paper('第二版')]));
  expect(code).toBe('GeneralException');
  expect(message).toMatch(/GeneralException/);
  expect(await sheetNames(made)).toEqual(names);
  expect(await textOf(made, '議程 MR-115-01')).toEqual(texts);

  // And the next attempt succeeds.
  await made.workbook.renderPapers([paper('第三版')]);
  expect(await sheetNames(made)).toEqual(names);
});

test('a protected old sheet is replaced', async () => {
  const made = over(Host.blank());
  await made.workbook.renderPapers([paper('第一版')]);
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getItem('議程 MR-115-01').protection.protect();
    await context.sync();
  });
  await made.workbook.renderPapers([paper('第二版')]);
  expect(await sheetNames(made)).toEqual(['工作表1', '議程 MR-115-01']);
  expect(await textOf(made, '議程 MR-115-01')).toContain('第二版');
});

test.each(['Hidden', 'VeryHidden'] as const)(
  'a %s old sheet is replaced by one in sight',
  async (visibility) => {
    const made = over(Host.blank());
    await made.workbook.renderPapers([paper('第一版')]);
    await made.excel.run(async (context) => {
      context.workbook.worksheets.getFirst().activate();
      context.workbook.worksheets.getItem('議程 MR-115-01').visibility = visibility;
      await context.sync();
    });
    await made.workbook.renderPapers([paper('第二版')]);
    expect(await sheetNames(made)).toEqual(['工作表1', '議程 MR-115-01']);
    expect(await textOf(made, '議程 MR-115-01')).toContain('第二版');
    const active = await made.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name,visibility');
      await context.sync();
      return [sheet.name, sheet.visibility];
    });
    expect(active).toEqual(['議程 MR-115-01', 'Visible']);
  },
);

test('a sheet that people renamed is theirs to keep', async () => {
  const made = over(Host.blank());
  await made.workbook.renderPapers([paper('第一版')]);
  await made.excel.run(async (context) => {
    context.workbook.worksheets.getItem('議程 MR-115-01').name = '議程（定稿）';
    await context.sync();
  });
  await made.workbook.renderPapers([paper('第二版')]);
  expect(await sheetNames(made)).toEqual(['工作表1', '議程（定稿）', '議程 MR-115-01']);
  expect(await textOf(made, '議程（定稿）')).toContain('第一版');
});

test('a sheet of that title made by hand is never replaced; the paper stands beside it', async () => {
  const made = over(Host.blank());
  await made.excel.run(async (context) => {
    const own = context.workbook.worksheets.add('議程 MR-115-01');
    own.getRange('A1').values = [['自己打的']];
    await context.sync();
  });
  expect(await made.workbook.renderPapers([paper('第一版')])).toMatchObject({
    sheetName: '議程 MR-115-01 (2)',
  });
  const again = reopened(made);
  expect(await again.workbook.renderPapers([paper('第二版')])).toMatchObject({
    sheetName: '議程 MR-115-01 (2)',
  });
  expect(await sheetNames(again)).toEqual(['工作表1', '議程 MR-115-01', '議程 MR-115-01 (2)']);
  expect(await textOf(again, '議程 MR-115-01')).toEqual(['自己打的']);
  expect(await textOf(again, '議程 MR-115-01 (2)')).toContain('第二版');
  expect(validationErrors(again.host.save())).toEqual([]);
});

test('a workbook whose structure is protected says so and keeps its sheets', async () => {
  const first = over(Host.blank());
  await first.workbook.renderPapers([paper('第一版')]);
  const parts = partsOf(first.host.save());
  const book = 'xl/workbook.xml';
  const locked = (parts[book] ?? '').replace(
    /<(bookViews|sheets)/,
    '<workbookProtection lockStructure="1"/><$1',
  );
  const made = over(Host.open(zipped({ ...parts, [book]: locked })));
  const { code, message } = await failure(made.workbook.renderPapers([paper('第二版')]));
  expect(code).toBe('AccessDenied');
  expect(message).toMatch(/受到保護.*解除保護/);
  expect(await sheetNames(made)).toEqual(['工作表1', '議程 MR-115-01']);
  expect(await textOf(made, '議程 MR-115-01')).toContain('第一版');
});

test('a very long text goes on in further rows and none is lost', async () => {
  const made = over(Host.blank());
  const long = Array.from({ length: 60 }, (_, at) => `第${at}句的內容很長，必須完整印出。`).join(
    '',
  );
  const base = paper(long);
  await made.workbook.renderPapers([base]);
  const texts = await textOf(made, '議程 MR-115-01');
  const from = texts.findIndex((text) => text.startsWith('第0句'));
  const to = texts.indexOf('決議');
  expect(to - from).toBeGreaterThan(1);
  // Lines that would divide a number end before it.
  expect(texts.slice(from, to).join('').replaceAll('\n', '')).toBe(long);
  const sheet = (await asOtherProgram(made)).getWorksheet('議程 MR-115-01');
  sheet?.eachRow((row) => expect(row.height ?? 0).toBeLessThanOrEqual(409));
});

test('sixty long rows: each fits its row, every page its paper, and none begins with an empty row', () => {
  const base = paper('共六十件。');
  const text = '依程序辦理並提報委員會備查，'.repeat(143);
  expect(text.length).toBeGreaterThan(2000);
  const columns = [
    { header: '發現', weight: 5 },
    { header: '類別', weight: 4 },
    { header: '不符合事項', weight: 12 },
  ];
  const rows = Array.from({ length: 60 }, (_, at) => [
    `NC-115-${String(at + 1).padStart(3, '0')}`,
    '次要不符合',
    at === 30 ? text : text.slice(0, 20 + at * 3),
  ]);
  const blocks: Paper['blocks'] = [...base.blocks, { kind: 'table', columns, rows }];
  const layout = layOutPaper({ ...base, blocks }, asOnScreen);

  // A4 less 4.2 cm of margins, in points.
  const paperHeight = ((29.7 - 2 - 2) / 2.54) * 72;
  const starts = [0, ...layout.breaks];
  starts.forEach((from, page) => {
    const to = starts[page + 1] ?? layout.rows.length;
    const height = layout.rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
    expect(height).toBeLessThanOrEqual(paperHeight);
    // The tallest row, of sixteen lines, is less than half a page: no page is left half empty.
    if (page < starts.length - 1) expect(height).toBeGreaterThan(paperHeight / 2);
    expect(layout.rows[from]?.cells.length).toBeGreaterThan(0);
  });

  // Nothing is cut: 標楷體 needs 16.5 points a line, a Chinese character 12 points of width.
  for (const row of layout.rows) {
    for (const cell of row.cells) {
      const width = layout.columns
        .slice(cell.column, cell.column + cell.span)
        .reduce((sum, points) => sum + points, 0);
      const room = Math.floor((width - 4) / cell.look.size);
      const lines = cell.text
        .split('\n')
        .reduce((sum, line) => sum + Math.ceil(line.replace(/[!-~]{2}/g, '字').length / room), 0);
      expect(row.height).toBeGreaterThanOrEqual((lines * 16.5 * cell.look.size) / 12);
    }
  }
  const whole = layout.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join('');
  expect(whole).toContain(text.slice(0, 197));
  expect(
    layout.rows.flatMap((row) => row.cells).filter((cell) => /^NC-/.test(cell.text)),
  ).toHaveLength(60);
});
