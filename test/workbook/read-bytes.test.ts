import { Host } from '../../src/host/host';
import type { TableBlock } from '../../src/register/block';
import type { ReadOptions } from '../../src/workbook/read-blocks';
import { sampleBook } from '../sample-book';
import { over, type OpenWorkbook } from './over-host';

/** One read: what it asked of Excel, and what all its cells are in JSON, without their headers. */
async function read({ host, workbook }: OpenWorkbook, options: ReadOptions = { asksLook: true }) {
  const { requests, requestBytes, responseBytes } = host.counters;
  const blocks = await workbook.readBlocks(options);
  const { counters } = host;
  const sent = counters.requestBytes - requestBytes;
  const answered = counters.responseBytes - responseBytes;
  const json = Buffer.byteLength(JSON.stringify(blocks.map(({ values }) => values)));
  return { blocks, requests: counters.requests - requests, bytes: sent + answered, json };
}

const blockOf = (blocks: readonly TableBlock[], table: string) =>
  blocks.find((block) => block.table === table);

async function withUnits() {
  const made = over(Host.blank());
  await made.workbook.createSheets(() => ({ Units: [['行政室', '主任', '是']] }));
  return made;
}

test('of a small workbook what is sent and answered is not much more than its cells', async () => {
  const sample = await sampleBook();
  const small = await read(sample, {});
  const looked = await read(sample);
  expect([small.requests, looked.requests]).toEqual([1, 1]);
  expect(small.json).toBeGreaterThan(70_000);
  expect(small.bytes / small.json).toBeLessThan(1.3);
  expect(looked.bytes / looked.json).toBeLessThan(1.46);
  const { values = [], headers = [] } = blockOf(small.blocks, 'Findings') ?? {};
  const isComputed = (place: number) => headers[place] === '狀態';
  await sample.excel.run(async (context) => {
    const rows = Array.from({ length: 100 - values.length }, (_, at) =>
      values[at % values.length]?.map((cell, place) =>
        place === 0 ? `NC-115-${400 + at}` : isComputed(place) ? null : cell,
      ),
    );
    context.workbook.tables.getItem('Findings').rows.add(undefined, rows as string[][]);
    await context.sync();
  });
  const hundred = await read(sample, {});
  expect(blockOf(hundred.blocks, 'Findings')?.values).toHaveLength(100);
  expect(hundred.bytes / hundred.json).toBeLessThan(1.26);
  // The fixed part does not grow with the rows.
  expect(hundred.bytes - hundred.json).toBeLessThan(small.bytes - small.json + 1_500);
});

test('where Excel may not search for tested cells, each column is asked in a second request', async () => {
  const sample = await sampleBook();
  const { blocks } = await read(sample);
  const member = 'Range.getSpecialCellsOrNullObject';
  sample.host.faults.inject({ code: 'AccessDenied', member, times: 99 });
  const again = await read(sample);
  sample.host.faults.clear();
  expect(again.requests).toBe(2);
  expect(again.blocks).toEqual(blocks);
});

test('where Excel does not take it all at once, the tables are read in steps to the same', async () => {
  const sample = await sampleBook();
  const { blocks } = await read(sample);
  const member = 'Table.getRange';
  sample.host.faults.inject({ code: 'GeneralException', member, times: 1 });
  expect((await read(sample)).blocks).toEqual(blocks);
  sample.host.faults.inject({ code: 'ResponsePayloadSizeLimitExceeded', request: 1 });
  expect((await read(sample)).blocks).toEqual(blocks);
});

test('what stands to the left of a table is seen in a second request, wherever the table stands', async () => {
  const made = await withUnits();
  await made.excel.run(async (context) => {
    const sheet = context.workbook.tables.getItem('Findings').worksheet;
    sheet.getRange('A:B').insert('Right');
    await context.sync();
  });
  // Not known before: the file is opened anew.
  const moved = over(Host.open(made.host.save()));
  const first = await read(moved);
  expect(first.requests).toBe(2);
  expect(blockOf(first.blocks, 'Findings')).toMatchObject({ firstColumn: 3, outside: [] });
  // Known from then on.
  expect((await read(moved)).requests).toBe(1);
  await moved.excel.run(async (context) => {
    const sheet = context.workbook.tables.getItem('Findings').worksheet;
    sheet.getRange('B2:B3').values = [['經辦'], ['甲']];
    await context.sync();
  });
  const { blocks } = await read(over(Host.open(moved.host.save())));
  expect(blockOf(blocks, 'Findings')?.outside).toMatchObject([{ side: 'left', header: '經辦' }]);
});

test('what stands behind and below a table is seen', async () => {
  const made = await withUnits();
  made.host.quirks.set({ growTablesOff: true });
  await made.excel.run(async (context) => {
    const { worksheet } = context.workbook.tables.getItem('Members');
    const range = context.workbook.tables
      .getItem('Members')
      .getRange()
      .load('columnCount,rowCount');
    await context.sync();
    const { columnCount: columns, rowCount: rows } = range;
    worksheet.getRangeByIndexes(1, columns, 2, 2).values = [
      ['分機', '職等'],
      [1, 2],
    ];
    worksheet.getRangeByIndexes(rows + 1, 1, 1, 1).values = [['未登錄']];
    await context.sync();
  });
  const { blocks } = await read(over(Host.open(made.host.save())));
  const outside = blockOf(blocks, 'Members')?.outside ?? [];
  expect(outside.map(({ side, header }) => [side, header])).toEqual([
    ['below', ''],
    ['right', '分機'],
    ['right', '職等'],
  ]);
});

test('of two tables with other names for ours those that are ours are read', async () => {
  const made = await withUnits();
  await made.excel.run(async (context) => {
    context.workbook.tables.getItem('Audits').name = 'audits2';
    context.workbook.tables.getItem('Units').showHeaders = false;
    await context.sync();
  });
  const { blocks } = await read(made);
  expect(blockOf(blocks, 'Audits')?.trouble?.code).toBe('missingTable');
  expect(blockOf(blocks, 'Units')?.trouble?.code).toBe('noHeaderRow');
  expect(blocks).toHaveLength(14);
});

test('a column that has lost its list is named, and so are the dates that have lost their format', async () => {
  const sample = await sampleBook();
  await sample.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    columns.getItem('類別').getDataBodyRange().dataValidation.clear();
    columns.getItem('發現日期').getDataBodyRange().numberFormat = [['General']];
    await context.sync();
  });
  const lost = await read(sample);
  // What is missing is asked for once more: an input message alone may be somebody's.
  expect(lost.requests).toBe(2);
  const bare = { unguarded: ['類別'], unformatted: ['發現日期'] };
  expect(lost.blocks.flatMap((block) => block.bare ?? [])).toEqual([bare]);
  const member = 'Range.getSpecialCellsOrNullObject';
  sample.host.faults.inject({ code: 'AccessDenied', member, times: 99 });
  expect((await read(sample)).blocks).toEqual(lost.blocks);
  sample.host.faults.clear();
  // Some cells of it are tested: it has its list.
  await sample.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    const first = columns.getItem('類別').getDataBodyRange().getRow(3);
    first.dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
    await context.sync();
  });
  const partly = await read(sample);
  expect(blockOf(partly.blocks, 'Findings')?.bare?.unguarded).toEqual([]);
});

test('where the look is not asked for it is taken to be as before, as long as the table stands there', async () => {
  const sample = await sampleBook();
  await sample.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    columns.getItem('類別').getDataBodyRange().dataValidation.clear();
    await context.sync();
  });
  const lost = { unguarded: ['類別'], unformatted: [] };
  expect(blockOf((await read(sample, {})).blocks, 'Findings')?.bare).toBeUndefined();
  expect(blockOf((await read(sample)).blocks, 'Findings')?.bare).toEqual(lost);
  expect(blockOf((await read(sample, {})).blocks, 'Findings')?.bare).toEqual(lost);
  await sample.excel.run(async (context) => {
    context.workbook.tables.getItem('Findings').worksheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  expect(blockOf((await read(sample, {})).blocks, 'Findings')?.bare).toBeUndefined();
  expect(blockOf((await read(sample)).blocks, 'Findings')?.bare).toEqual(lost);
});

test('what stands between two tables of one sheet is seen, and needs no request where nothing does', async () => {
  const sample = await sampleBook();
  expect((await read(over(Host.open(sample.host.save())), {})).requests).toBe(1);
  sample.host.quirks.set({ growTablesOff: true });
  const between = await sample.excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Units').getRange();
    range.load('rowIndex,columnIndex');
    await context.sync();
    const { worksheet } = context.workbook.tables.getItem('Units');
    const { rowIndex, columnIndex } = range;
    worksheet.getRangeByIndexes(rowIndex, columnIndex - 1, 2, 1).values = [['備註'], ['甲']];
    await context.sync();
    return [rowIndex, columnIndex];
  });
  expect(between[1]).toBeGreaterThan(1);
  const { blocks } = await read(over(Host.open(sample.host.save())), {});
  expect(blockOf(blocks, 'Settings')?.outside).toMatchObject([{ side: 'right', header: '備註' }]);
  expect(blockOf(blocks, 'Units')?.outside).toMatchObject([{ side: 'left', header: '備註' }]);
});
