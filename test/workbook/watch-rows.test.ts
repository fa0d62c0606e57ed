import type { TableBlock } from '../../src/register/block';
import { over, type OpenWorkbook } from './over-host';
import { sampleBook } from '../sample-book';

// The sample over a busy machine.
async function watched() {
  const open = await sampleBook();
  await open.workbook.readBlocks({ asksLook: true });
  const heard: (readonly TableBlock[])[] = [];
  const stop = await open.workbook.watchTables({
    onChange: (blocks) => heard.push(blocks),
    onBusy: () => undefined,
  });
  const next = async () => {
    const before = heard.length;
    for (let wait = 0; wait < 300 && heard.length === before; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return heard.at(-1) ?? [];
  };
  return { open, heard, next, stop };
}

type Cells = readonly (readonly [table: string, header: string, row: number, value: unknown])[];

function put({ excel }: OpenWorkbook, cells: Cells, areTold = true) {
  return excel.run(async (context) => {
    context.runtime.enableEvents = areTold;
    for (const [table, header, row, value] of cells) {
      const column = context.workbook.tables.getItem(table).columns.getItem(header);
      column.getDataBodyRange().getRow(row).values = [[value]];
    }
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

/** What another reader, who knows nothing of before, finds. */
const asRead = ({ host }: OpenWorkbook) =>
  over(host, 'other').workbook.readBlocks({ asksLook: true });

const only = (blocks: readonly TableBlock[], name: string) =>
  blocks.find(({ table }) => table === name);

test('of a table in which cells are edited the other rows are those that were read before', async () => {
  const { open, next, stop } = await watched();
  for (const edit of [
    [['CorrectiveActions', '驗證結果', 2, '無效']],
    [['Measurements', '實際值', 0, 12]],
    [
      ['Findings', '不符合事項', 1, '甲'],
      ['Findings', '受稽單位', 4, '乙'],
    ],
  ] as Cells[]) {
    const table = edit[0]?.[0] ?? '';
    const before = only(await open.workbook.readBlocks({ asksLook: true }), table);
    await put(open, edit);
    const now = await next();
    expect(now).toEqual(await asRead(open));
    const kept = only(now, table)?.values.filter((row) => before?.values.includes(row)) ?? [];
    expect([kept.length > 0, kept.length < (before?.values.length ?? 0)]).toEqual([true, true]);
  }
  await stop();
});

test('where rows have changed places without a word the whole table is read', async () => {
  const { open, next, stop } = await watched();
  const [first, second] = only(await asRead(open), 'Findings')?.values ?? [];
  await put(
    open,
    [
      ['Findings', '編號', 0, second?.[0]],
      ['Findings', '編號', 1, first?.[0]],
      ['Findings', '不符合事項', 0, '換了位置的'],
    ],
    false,
  );
  await put(open, [['Findings', '不符合事項', 5, '有人編輯的']]);
  expect(await next()).toEqual(await asRead(open));
  await stop();
});

test('what Excel did not tell of is found once it is quiet', async () => {
  const { open, heard, next, stop } = await watched();
  await put(open, [['Findings', '不符合事項', 0, '沒有告知的']], false);
  await put(open, [['Findings', '不符合事項', 5, '有人編輯的']]);
  await next();
  await next();
  expect(heard.at(-1)).toEqual(await asRead(open));
  await stop();
});
