import type { Paper } from '../../../src/review/document';
import { strFromU8, unzipSync } from 'fflate';
import { clipboardHtml, papersHtml } from '../../../src/review/html/paper-html';
import { Host } from '../../../src/host/host';
import { validationErrors } from '../../host/xlsx/parts';
import { over } from '../over-host';
import { smallPaper, textOf } from '../small-paper';

const base = smallPaper('共二案。');
const findings = (...keys: string[]): Paper => ({
  ...base,
  blocks: [
    ...base.blocks,
    {
      kind: 'table',
      columns: [
        { header: '編號', weight: 1 },
        { header: '事項', weight: 3 },
      ],
      rows: keys.map((key) => [{ text: key, row: { table: 'Findings', key } }, '應改善']),
    },
  ],
});

test('an id leads to its row where that stands, looks like the cells around it, and is what it was', async () => {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({ Findings: [[], []] }));
  const place = await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Findings');
    const second = table.columns.getItem('編號').getDataBodyRange().getCell(1, 0);
    second.values = [['NC-115-002']];
    table.worksheet.load('name');
    const first = table.getRange().load('rowIndex,columnIndex');
    await context.sync();
    return { sheet: table.worksheet.name, row: first.rowIndex + 3, column: first.columnIndex };
  });
  const { sheetName, notices } = await made.workbook.renderPapers([
    findings('NC-115-002', 'NC-999-999'),
  ]);
  expect(notices).toEqual([]);
  const cells = await made.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const read = ['NC-115-002', 'NC-999-999'].map((key) => {
      const cell = sheet.getRange().find(key, { completeMatch: true }).load('values,hyperlink');
      cell.format.font.load('name,size,color,underline');
      return cell;
    });
    await context.sync();
    return read.map((cell) => ({
      value: (cell.values as unknown[][])[0]?.[0],
      link: cell.hyperlink as Excel.RangeHyperlink | null,
      font: cell.format.font.toJSON(),
    }));
  });
  const letter = String.fromCharCode('A'.charCodeAt(0) + place.column);
  expect(cells[0]).toMatchObject({
    value: 'NC-115-002',
    link: { documentReference: `'${place.sheet}'!${letter}${String(place.row)}` },
    font: { name: '標楷體', size: 12, color: '#000000', underline: 'None' },
  });
  expect(cells[0]?.link?.screenTip).toContain('NC-115-002');
  // A row that is not there has no link.
  expect(cells[1]).toMatchObject({ value: 'NC-999-999', link: null });
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('no link of a paper leads out of the workbook, whatever an id looks like', async () => {
  const keys = [
    'javascript:alert(1)',
    'https://example.com/a',
    'file:///C:/a.exe',
    String.raw`\\server\share\a`,
    'data:text/html,<b>',
  ];
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({ Findings: keys.map(() => []) }));
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Findings');
    const ids = table.columns.getItem('編號').getDataBodyRange();
    ids.values = keys.map((key) => [key]);
    await context.sync();
  });
  const paper = findings(...keys);
  const { sheetName } = await made.workbook.renderPapers([paper]);
  const links = await made.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const cells = keys.map((key) =>
      sheet.getRange().find(key, { completeMatch: true }).load('hyperlink'),
    );
    await context.sync();
    return cells.map((cell) => cell.hyperlink as Excel.RangeHyperlink | null);
  });
  for (const link of links) {
    expect(link?.documentReference).toMatch(/^'[^']+'![A-Z]+\d+$/);
    expect(link?.address).toBeUndefined();
  }
  // In the file too: nothing in it is fetched from, or opened at, another place.
  const files = Object.entries(unzipSync(made.host.save()));
  const outside = files.filter(
    ([name, bytes]) => name.endsWith('.rels') && strFromU8(bytes).includes('External'),
  );
  expect(outside.map(([name]) => name)).toEqual([]);
  const html = papersHtml([paper], keys.join()) + clipboardHtml([paper]);
  expect(html).not.toMatch(/<a\b|href|<(?:link|img|script|iframe|form|base)\b/);
});

test('without the table, or where Excel refuses links, the paper stands as it is', async () => {
  const bare = over(Host.blank());
  expect(await bare.workbook.renderPapers([findings('NC-115-001')])).toMatchObject({ notices: [] });

  const open = over(Host.blank());
  await open.workbook.createSheets(() => ({ Findings: [[]] }));
  await open.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Findings');
    table.columns.getItem('編號').getDataBodyRange().getCell(0, 0).values = [['NC-115-001']];
    await context.sync();
  });
  open.host.faults.inject({
    code: 'GeneralException',
    member: 'Range.setCellProperties',
    times: 1000,
  });
  const { notices } = await open.workbook.renderPapers([findings('NC-115-001')]);
  expect(notices).toEqual(['編號沒有連到資料表的各列。']);
});

test('where Excel refuses the question where rows stand, the paper stands in the same three requests', async () => {
  const open = over(Host.blank());
  await open.workbook.createSheets(() => ({ Findings: [[]] }));
  open.host.faults.inject({ code: 'GeneralException', member: 'TableColumn.getRange' });
  const before = open.line.requests;
  const { notices, sheetName } = await open.workbook.renderPapers([findings('NC-115-001')]);
  expect(notices).toEqual(['編號沒有連到資料表的各列。']);
  expect(open.line.requests - before).toBe(3);
  expect(await textOf(open, sheetName)).toEqual(expect.arrayContaining(['共二案。', 'NC-115-001']));
});
