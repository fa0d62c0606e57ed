import type { Cell } from 'exceljs';
import { Host } from '../../../src/host/host';
import type { RenderOptions } from '../../../src/workbook/render-paper';
import type { Paper } from '../../../src/review/document';
import { asOtherProgram, over } from '../over-host';
import { smallPaper } from '../small-paper';

/** A list over many pages: dates here and there, some rows bold, some so long that they go on in further rows. */
function listOf(count: number): Paper {
  const long = '應建立定期清查程序，並留存紀錄備查。'.repeat(40);
  return {
    ...smallPaper('共二案。'),
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: '編號', weight: 2 },
          { header: '事項', weight: 5 },
          { header: '發現日期', weight: 2 },
        ],
        rows: Array.from({ length: count }, (_, at) => [
          { text: `NC-115-${String(at).padStart(3, '0')}`, bold: at % 7 === 0 },
          at % 10 === 0 ? long : '帳號未清查',
          at % 3 === 0 ? '115/09/30' : '尚未發現',
        ]),
      },
      // Something else that takes other columns: the list has merged cells.
      { kind: 'signatures', labels: ['承辦人', '資安長'] },
    ],
  };
}

async function made(count: number, options: RenderOptions = {}) {
  const open = over(Host.blank(), 'pane');
  let actions = 0;
  const sizes: number[] = [];
  const execute = open.host.execute.bind(open.host);
  open.host.execute = (body, session) => {
    actions += (JSON.parse(body) as { Actions: unknown[] }).Actions.length;
    sizes.push(Buffer.byteLength(body));
    return execute(body, session);
  };
  const { notices, sheetName } = await open.workbook.renderPapers(
    [listOf(count)],
    undefined,
    options,
  );
  expect(notices).toEqual([]);
  const book = await asOtherProgram(open);
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error('no sheet');
  // Each page begins with the header.
  const pages = sheet.getColumn(1).values.filter((value) => value === '編號').length;
  return { actions, sizes, sheet, pages };
}

const lines = ({ border }: Cell) => ({ top: border?.top?.style, bottom: border?.bottom?.style });

test('what is small and many in a long list looks as it would alone, page after page', async () => {
  const { sheet, pages } = await made(120);
  expect(pages).toBeGreaterThan(5);
  const headers: unknown[] = [];
  let goingOn = 0;
  sheet.eachRow((row, number) => {
    const [first, second] = [row.getCell(1), row.getCell(2)];
    if (first.value === '編號') {
      headers.push([first, second].map(({ style }) => style));
      return;
    }
    const id = /^NC-115-(\d{3})$/.exec(String(first.value))?.[1];
    if (id === undefined) return;
    const at = Number(id);
    expect([id, first.font.bold ?? false]).toEqual([id, at % 7 === 0]);
    const dates = sheet.getRow(number).values as unknown[];
    const column = dates.lastIndexOf('115/09/30');
    expect([id, column > 0]).toEqual([id, at % 3 === 0]);
    const name = column > 0 ? row.getCell(column).font.name : undefined;
    expect([id, name]).toEqual([id, at % 3 === 0 ? 'Times New Roman' : undefined]);
    const next = sheet.getRow(number + 1);
    // A row of long text goes on in the next one, without a line between; at the end of a page there is one.
    if (at % 10 !== 0 || next.getCell(1).value === '編號') return;
    expect([id, lines(first).bottom, lines(next.getCell(1)).top]).toEqual([
      id,
      undefined,
      undefined,
    ]);
    goingOn += 1;
  });
  expect(goingOn).toBeGreaterThan(10);
  expect(headers).toHaveLength(pages);
  for (const header of headers) expect(header).toEqual(headers[0]);
  expect(JSON.stringify(headers[0])).toContain('FFE7E6E6');
});

test('a page more is a few actions more', async () => {
  const [short, long] = [await made(30), await made(120)];
  expect(long.pages).toBeGreaterThan(short.pages + 5);
  expect(long.actions - short.actions).toBeLessThan(20 * (long.pages - short.pages));
});

/** Of a sheet all that its file says, where a cell's style has another number in another file. */
function looked({ sheet }: Awaited<ReturnType<typeof made>>): unknown[] {
  const rows: unknown[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: unknown[] = [];
    row.eachCell({ includeEmpty: true }, ({ value, style, isMerged }) => {
      cells.push([value, style, isMerged]);
    });
    rows.push([row.height, cells]);
  });
  return rows;
}

test('a paper that is more than a request takes is written in several, and is the same paper', async () => {
  const most = 30_000;
  const [once, parts] = [await made(200), await made(200, { mostBytes: most })];
  expect(Math.max(...once.sizes)).toBeGreaterThan(2 * most);
  expect(parts.sizes.length).toBeGreaterThan(once.sizes.length + 2);
  // What Excel takes is a quarter more than is counted on.
  expect(Math.max(...parts.sizes)).toBeLessThan(1.25 * most);
  expect(looked(parts)).toEqual(looked(once));
});

test('a fault in a later request of them leaves nothing behind', async () => {
  const open = over(Host.blank());
  const before = open.host.model.sheets.map(({ name }) => name);
  open.host.faults.inject({ code: 'AccessDenied', request: 5, member: 'Range.values' });
  await expect(
    open.workbook.renderPapers([listOf(200)], undefined, { mostBytes: 30_000 }),
  ).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(open.host.model.sheets.map(({ name }) => name)).toEqual(before);
});
