// A header that is a number, a date or TRUE becomes text where a table comes to stand: it is said before it is done.
import { Host } from '../../../src/host/host';
import type { RepairRequest } from '../../../src/workbook/repair/repair-plan';
import { sampleBytes } from '../../sample-book';
import { over } from '../over-host';

/** The sample's 風險處理 with these cells in N2, beside the table. */
async function beside(headers: readonly unknown[], isRange: boolean) {
  const book = over(Host.open(await sampleBytes()));
  book.host.quirks.set({ growTablesOff: true });
  await book.excel.run(async ({ workbook }) => {
    if (isRange) workbook.tables.getItem('Risks').convertToRange();
    const cells = workbook.worksheets
      .getItem('風險處理')
      .getRange('N2')
      .getAbsoluteResizedRange(1, headers.length);
    cells.numberFormat = [headers.map((_, at) => (at === 0 ? 'yyyy/m/d' : 'General'))];
    cells.values = [headers as unknown[]];
    await workbook.context.sync();
  });
  const shown = () =>
    book.excel.run(async ({ workbook }) => {
      const cells = workbook.tables.getItem('Risks').getHeaderRowRange().load('values');
      await workbook.context.sync();
      return (cells.values[0] ?? []).slice(-headers.length) as unknown[];
    });
  return { book, shown };
}

const before = [46_082, 12, true, '承辦股'];
const after = ['2026/3/1', '12', 'TRUE', '承辦股'];
const changes = ['N2', 'O2', 'P2'].map((address, at) => ({
  ...{ sheet: '風險處理', address },
  ...{ before: before[at], after: after[at] },
}));

test.each<[string, boolean, RepairRequest]>([
  ['a range that is made a table', true, { table: 'Risks', repair: 'makeTable' }],
  [
    'columns beside a table that are taken in',
    false,
    { table: 'Risks', repair: 'takeIn', target: { side: 'right', columns: ['承辦股'] } },
  ],
])('%s: which headers become text is shown, and they become what is shown', async (_, ...how) => {
  const [isRange, request] = how;
  const { book, shown } = await beside(before, isRange);
  const plan = await book.workbook.planRepair(request);
  expect(plan.cells).toEqual(changes);
  expect(plan.steps.join('\n')).toMatch(
    /；除標題外，各格的內容與位置不變。\n.*：N2「2026\/3\/1」、O2「12」、P2「TRUE」。/,
  );
  await book.workbook.repair(plan);
  expect(await shown()).toEqual(after);
});

test('a header that is worked out would lose its formula: nothing is taken in, and it is said why', async () => {
  const { book } = await beside(['=1+1', '承辦股'], false);
  const target = { side: 'right', columns: ['承辦股'] } as const;
  const plan = await book.workbook.planRepair({ table: 'Risks', repair: 'takeIn', target });
  expect(plan.refusal).toContain('標題列有公式');
});

test('a date that would become the same header as another is told to be twice there', async () => {
  const { book } = await beside([46_082, "'2026/3/1"], true);
  const plan = await book.workbook.planRepair({ table: 'Risks', repair: 'makeTable' });
  expect(plan.refusal).toContain('標題「2026/3/1」重複');
});
