// What random workbooks have found, each as small as it could be made.
import type { Book } from './book';
import { type Cell, fileOf } from './book';
import { asOtherProgram } from './grid';
import { over } from '../workbook/over-host';
import { Host } from '../../src/host/host';

function bookWith(...cells: readonly Cell[]): Book {
  const notes = cells.map((cell, at) => ({ row: at + 1, column: 1, cell }));
  const sheet = { name: '甲', tables: [], merges: [], hiddenRows: [], isProtected: false };
  return { sheets: [{ ...sheet, notes }], is1904: false };
}

test('half a surrogate pair is written as it was read, not as another character', async () => {
  const texts = ['下\udc00半', '\ud83d', '😀', '_xD83D_'];
  const open = over(Host.open(fileOf(bookWith(...texts))));
  await open.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const read = sheet.getRange('A1:A4').load('values');
    await context.sync();
    sheet.getRange('B1:B4').values = read.values;
    await context.sync();
  });
  const cells = (await asOtherProgram(open.host.save())).grid.get('甲');
  for (const column of ['A', 'B']) {
    expect(texts.map((_, at) => cells?.get(`${column}${String(at + 1)}`))).toEqual(
      texts.map((text) => `t:${text}`),
    );
  }
});
