import { Host } from '../../src/host/host';
import { cellText } from '../../src/workbook/cell-text';
import { over } from './over-host';

test.each(['General', '@'])(
  'hazard 6: text that looks like a formula stays text (%s)',
  async (format) => {
    const made = over(Host.blank());
    const written = [
      '+886-2-1234',
      '-3 件',
      '=SUM(1,2)',
      '@陳乙',
      "'引號",
      '一般文字',
      '\t=1+1',
      '＝1+1',
      5,
      true,
      '',
    ];
    const read = await made.excel.run(async (context) => {
      const cells = context.workbook.worksheets.getFirst().getRange('A1:K1');
      cells.numberFormat = [written.map(() => format)];
      cells.values = [written.map(cellText)];
      const back = cells.load('values,formulas');
      await context.sync();
      return [back.values[0], back.formulas[0]];
    });
    const bare = format === '@' ? written.slice(0, 8) : written;
    for (const row of read) expect(row?.slice(0, bare.length)).toEqual(bare);
  },
);
