import { checkWorkbook } from '../../../src/app/check-workbook';
import { fixedClock } from '../../../src/app/fixed-clock';
import type { Day } from '../../../src/register/day';
import { type OpenWorkbook } from '../over-host';
import { sampleBook } from '../../sample-book';

const clock = fixedClock('2026-12-01' as Day);

async function told({ workbook }: OpenWorkbook) {
  const { problems } = await checkWorkbook(workbook, clock);
  return problems
    .filter(({ rule }) => rule === 'REG-01')
    .map(({ severity, message }) => `${severity} ${message}`);
}

it('REG-01 tells of a sheet that was copied, and of the rows that only the copy has', async () => {
  const book = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  await book.excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const source = tables.getItem('Risks').getRange().load('rowCount,columnCount');
    await context.sync();
    const sheet = worksheets.add('風險處理 (2)');
    const cells = sheet.getRangeByIndexes(1, 0, source.rowCount, source.columnCount);
    cells.copyFrom(source);
    tables.add(cells, true).name = 'Risks2';
    // A table of the office's own with some of the columns is none of ours.
    const own = worksheets.add('本所清單').getRange('A1:C2');
    own.values = [
      ['風險編號', '資產', '備註'],
      ['R-115-01', '門禁', '另表'],
    ];
    tables.add(own, true).name = '本所清單';
    await context.sync();
  });
  // The sample has twelve risks.
  expect(await told(book)).toEqual([
    expect.stringMatching(
      /^W 風險處理：工作表「風險處理 \(2\)」的表格「Risks2」.*其中的 12 列檢核與議程都沒有計入；這些列的內容都與本表的列相同。/,
    ),
  ]);

  await book.excel.run(async (context) => {
    context.workbook.worksheets.getItem('風險處理 (2)').getRange('B3').values = [['另一項資產']];
    await context.sync();
  });
  expect(await told(book)).toEqual([
    expect.stringContaining('其中 1 列的內容在本表沒有相同的列。'),
  ]);

  await book.excel.run(async (context) => {
    const copy = context.workbook.tables.getItem('Risks2');
    copy.getDataBodyRange().clear('Contents');
    await context.sync();
  });
  expect(await told(book)).toEqual([]);
});
