import { customXmlParts } from '../../../src/host/model/custom-xml';
import { Host } from '../../../src/host/host';
import { over, sheetNames, type OpenWorkbook } from '../over-host';
import { smallPaper } from '../small-paper';

const title = '議程 MR-115-01';

/** A workbook whose first sheet people have given another font as a whole, as far as its last cell. */
async function inOtherFont(): Promise<OpenWorkbook> {
  const open = over(Host.blank());
  await open.excel.run(async (context) => {
    const { font } = context.workbook.worksheets.getFirst().getRange('XFD1048576').format;
    font.name = 'Arial';
    font.size = 20;
    await context.sync();
  });
  return open;
}

async function widthsOf({ excel }: OpenWorkbook): Promise<number[]> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(title);
    const used = sheet.getUsedRange().load('columnCount');
    await context.sync();
    const columns = Array.from({ length: used.columnCount }, (_, at) =>
      sheet.getCell(0, at).format.load('columnWidth'),
    );
    await context.sync();
    return columns.map(({ columnWidth }) => columnWidth);
  });
}

test('a first sheet in a font of its own makes no difference to a paper, and what was begun for it is gone', async () => {
  const usual = over(Host.blank());
  const other = await inOtherFont();
  const requests = async ({ workbook, line }: OpenWorkbook) => {
    const before = line.requests;
    const made = await workbook.renderPapers([smallPaper('第一版')], undefined, { record: '{}' });
    expect(made).toMatchObject({ sheetName: title, notices: [] });
    return line.requests - before;
  };
  // It is known only once the sheet is there: another takes its place.
  expect([await requests(usual), await requests(other)]).toEqual([2, 5]);
  expect(await widthsOf(other)).toEqual(await widthsOf(usual));
  expect(await sheetNames(other)).toEqual(await sheetNames(usual));
  expect(customXmlParts(other.host.model)).toHaveLength(1);
});
