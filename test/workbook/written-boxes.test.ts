import { Host } from '../../src/host/host';
import type { Block, FormField, Paper } from '../../src/review/document';
import { WrittenAtRisk } from '../../src/workbook/paper/written-box';
import { validationErrors } from '../host/xlsx/parts';
import { asOtherProgram, over, reopened, sheetNames, type OpenWorkbook } from './over-host';
import { smallPaper, textOf } from './small-paper';

// What people write into the boxes of a paper outlives its being made anew.

const title = '議程 MR-115-01';

const decision = (no: string, value = ''): FormField => ({
  label: '決定',
  value,
  weight: 3,
  lines: 2,
  box: `${no}.decision`,
});

/** A paper of two items with a decision box each, and a conclusion to be ticked. */
function paperWith(one: string, two: string, more: readonly Block[] = []): Paper {
  const item = (no: string, value: string): Block[] => [
    { kind: 'heading', level: 1, text: `第${no}項` },
    {
      kind: 'form',
      rows: [[decision(no, value), { label: '主辦', value: '', box: `${no}.owner` }]],
    },
  ];
  const ticked: FormField = {
    label: '適用性',
    value: '□適用　□需調整：',
    box: 'conclusion.suitability',
  };
  return {
    ...smallPaper(''),
    blocks: [
      { kind: 'title', text: '議程' },
      ...item('1', one),
      ...item('2', two),
      { kind: 'form', rows: [[ticked]] },
      ...more,
    ],
  };
}

/** The row and column (zero-based) of the n-th cell with this text. */
async function placeOf({ excel }: OpenWorkbook, text: string, nth = 1): Promise<[number, number]> {
  return excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(title).getUsedRange().load('values');
    await context.sync();
    const values = used.values as unknown[][];
    const places = values.flatMap((row, at) =>
      row.flatMap((cell, column): [number, number][] => (cell === text ? [[at, column]] : [])),
    );
    const found = places[nth - 1];
    if (!found) throw new Error(`${text} is not there`);
    return found;
  });
}

/** Types into the box behind the n-th label, as it stands merged in the sheet. */
async function write(open: OpenWorkbook, label: string, nth: number, text: string): Promise<void> {
  const [row, column] = await placeOf(open, label, nth);
  const sheet = (await asOtherProgram(open)).getWorksheet(title);
  const masterAt = (at: number) => sheet?.getCell(row + 1, at + 1).master.address;
  let at = column;
  while (masterAt(at) === masterAt(column)) at += 1;
  await open.excel.run(async (context) => {
    const box = context.workbook.worksheets.getItem(title).getRangeByIndexes(row, at, 1, 1);
    box.values = [[text]];
    await context.sync();
  });
}

async function made(): Promise<OpenWorkbook> {
  const open = over(Host.blank());
  await open.workbook.renderPapers([paperWith('', '')]);
  return open;
}

const agreed = [() => undefined, { mayLose: true }] as const;

test('what was written stands in the new sheet and is handed over, again and again', async () => {
  const open = await made();
  await write(open, '決定', 2, '照案通過');
  await write(open, '適用性', 1, '■適用　□需調整：');
  const kept = [
    { box: '2.decision', label: '決定', text: '照案通過' },
    { box: 'conclusion.suitability', label: '適用性', text: '■適用　□需調整：' },
  ];
  let again = open;
  for (const way of [() => open, () => reopened(open)]) {
    again = way();
    const told = await again.workbook.renderPapers([paperWith('', '')]);
    expect(told).toMatchObject({ kept, replaced: [] });
    expect(told.notices.join()).toContain('2 決定「照案通過」');
    const texts = await textOf(again, title);
    expect(texts.filter((text) => text === '照案通過' || text.startsWith('■'))).toHaveLength(2);
  }
  expect(validationErrors(again.host.save())).toEqual([]);
});

test('rows and columns put before the boxes do not hide them', async () => {
  const open = await made();
  await write(open, '決定', 1, '洽悉');
  await write(open, '主辦', 2, '行政室');
  await open.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(title);
    sheet.getRange('1:3').insert('Down');
    sheet.getRange('A:A').insert('Right');
    await context.sync();
  });
  const [row] = await placeOf(open, '第2項');
  await open.excel.run(async (context) => {
    context.workbook.worksheets
      .getItem(title)
      .getRange(`${row + 1}:${row + 1}`)
      .insert('Down');
    await context.sync();
  });
  const { kept } = await open.workbook.renderPapers([paperWith('', '')]);
  expect(kept.map(({ box, text }) => [box, text])).toEqual([
    ['1.decision', '洽悉'],
    ['2.owner', '行政室'],
  ]);
});

test('what the tables say by now is printed, and both are told; the same is no news', async () => {
  const open = await made();
  await write(open, '決定', 1, '照案通過');
  await write(open, '決定', 2, '准予備查');
  const told = await open.workbook.renderPapers([paperWith('修正通過', '准予備查')]);
  expect(told.kept).toEqual([]);
  expect(told.replaced).toEqual([
    { box: '1.decision', label: '決定', text: '照案通過', printed: '修正通過' },
  ]);
  expect(told.notices.join()).toMatch(/1 決定原填寫「照案通過」.*「修正通過」/);
  // What the program itself printed is nobody's writing.
  expect(await open.workbook.renderPapers([paperWith('', '')])).toMatchObject({
    kept: [],
    replaced: [],
    notices: [],
  });
});

test('a box that the new paper lacks is asked about; renamed, the sheet stays beside the new one', async () => {
  const open = await made();
  await write(open, '主辦', 1, '資訊單位');
  const texts = await textOf(open, title);
  const shorter: Paper = { ...paperWith('', ''), blocks: [{ kind: 'title', text: '短' }] };
  const error: unknown = await open.workbook
    .renderPapers([shorter])
    .catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(WrittenAtRisk);
  expect(error).toMatchObject({
    code: 'WrittenAtRisk',
    message: expect.stringMatching(/「議程 MR-115-01」.*1 主辦「資訊單位」.*沒有取代/) as unknown,
  });
  expect(await textOf(open, title)).toEqual(texts);
  expect(await sheetNames(open)).toEqual(['工作表1', title]);

  await open.workbook.renderPapers([shorter], ...agreed);
  expect(await textOf(open, title)).toEqual(['短']);
});

test('boxes that cannot be found are asked about', async () => {
  const open = await made();
  await write(open, '決定', 1, '洽悉');
  const [row] = await placeOf(open, '決定', 2);
  await open.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(title);
    sheet.getRange(`${row + 1}:${row + 1}`).delete('Up');
    await context.sync();
  });
  const error: unknown = await open.workbook
    .renderPapers([paperWith('', '')])
    .catch((fault: unknown) => fault);
  expect(error).toMatchObject({ isUnsure: true, texts: [{ box: '1.decision', text: '洽悉' }] });
  // Agreed to, what was found goes along all the same.
  const { kept } = await open.workbook.renderPapers([paperWith('', '')], ...agreed);
  expect(kept).toMatchObject([{ box: '1.decision' }]);
});

test('written while the new sheet was being made: the old one stays, as its own', async () => {
  const open = await made();
  await write(open, '決定', 1, '洽悉');
  const [row, column] = await placeOf(open, '洽悉');
  open.line.beforeRequest(2, async () => {
    const other = over(open.host, 'other');
    await other.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(title);
      sheet.getRangeByIndexes(row, column, 1, 1).values = [['不予通過']];
      await context.sync();
    });
  });
  const { notices } = await open.workbook.renderPapers([paperWith('', '')]);
  expect(notices.join()).toMatch(/有人在原工作表填寫，該張保留為「議程 MR-115-01 舊」/);
  await open.workbook.renderPapers([paperWith('', '')]);
  expect(await sheetNames(open)).toEqual(['工作表1', title, `${title} 舊`]);
  expect(await textOf(open, `${title} 舊`)).toContain('不予通過');
});

test('an old sheet that a run cut off in the exchange has left as the only one is read too', async () => {
  const open = await made();
  await write(open, '決定', 1, '洽悉');
  // The new sheet cannot take its name, and nothing more is served: the old one is left renamed.
  open.host.faults.inject({ code: 'GeneralException', member: 'Worksheet.name', times: 1 });
  open.line.cutAfterRequest(6);
  await open.workbook.renderPapers([paperWith('', '')]).catch(() => undefined);
  const next = over(open.host, 'next');
  await next.workbook.renderPapers([paperWith('', '')]);
  expect(await textOf(next, title)).toContain('洽悉');
});

test('a text that goes on over several rows is one text, printed or written', async () => {
  const long = Array.from(
    { length: 60 },
    (_, at) => `第${at}點應依程序辦理並提報委員會備查。`,
  ).join('');
  const printed = over(Host.blank());
  await printed.workbook.renderPapers([paperWith(long, '')]);
  expect(await printed.workbook.renderPapers([paperWith('', '')])).toMatchObject({
    kept: [],
    replaced: [],
  });
  const open = await made();
  await write(open, '決定', 1, long);
  for (let time = 1; time <= 2; time += 1) {
    const { kept } = await open.workbook.renderPapers([paperWith('', '')]);
    expect(kept.map(({ box, text }) => [box, text.replace(/\s/g, '')])).toEqual([
      ['1.decision', long],
    ]);
  }
});

test('what finds the boxes is out of sight and out of print', async () => {
  const open = await made();
  const sheet = (await asOtherProgram(open)).getWorksheet(title);
  const last = /:([A-Z]+)\d+$/.exec(String(sheet?.pageSetup.printArea))?.[1] ?? '';
  const marked: number[] = [];
  sheet?.eachRow((row) =>
    row.eachCell((cell, column) => {
      if (String(cell.value).startsWith('ISMS:')) marked.push(column);
    }),
  );
  expect(new Set(marked).size).toBe(1);
  expect(marked[0]).toBeGreaterThan(sheet?.getColumn(last).number ?? Infinity);
  expect(sheet?.getColumn(marked[0] ?? 0).hidden).toBe(true);
});

test('where a sheet holds more than Excel gives at once, what was written is found in pieces', async () => {
  const text = '依程序辦理，並留存紀錄備查。'.repeat(10);
  const long = Array.from({ length: 400 }, (): Block => ({ kind: 'paragraph', text }));
  const paper = paperWith('', '', long);
  const options = { mostBytes: 40_000, record: '{}' };
  const open = over(Host.blank());
  await open.workbook.renderPapers([paper], undefined, options);
  await write(open, '決定', 2, '照案通過');
  const before = await open.workbook.madeSheets();
  expect(before).toMatchObject([{ written: [{ box: '2.decision', text: '照案通過' }] }]);
  open.host.faults.limitPayload(100_000);
  expect(await open.workbook.madeSheets()).toEqual(before);
  const told = await open.workbook.renderPapers([paper], undefined, options);
  expect(told.kept).toMatchObject([{ box: '2.decision', text: '照案通過' }]);
  open.host.faults.clear();
  expect((await sheetNames(open)).filter((name) => name.includes('議程'))).toEqual([title]);
});

test('what is written on the old sheet comes with the sheets: three requests make another', async () => {
  const open = await made();
  await write(open, '決定', 1, '洽悉');
  const before = open.line.requests;
  const { kept } = await open.workbook.renderPapers([paperWith('', '')]);
  expect(kept).toMatchObject([{ box: '1.decision', text: '洽悉' }]);
  expect(open.line.requests - before).toBe(3);
});

test('where that is more than Excel answers at once, it is read by itself', async () => {
  const open = await made();
  await write(open, '決定', 1, '洽悉');
  const before = open.line.requests;
  open.host.faults.inject({
    code: 'ResponsePayloadSizeLimitExceeded',
    member: 'WorksheetCollection',
  });
  const { kept } = await open.workbook.renderPapers([paperWith('', '')]);
  expect(kept).toMatchObject([{ box: '1.decision', text: '洽悉' }]);
  expect(open.line.requests - before).toBe(6);
});
