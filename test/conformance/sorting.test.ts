import type { Host } from '../../src/host/host';
import { partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel, type OpenExcel } from './open-excel';

type Cell = string | number | boolean;

async function sorted(
  column: readonly Cell[],
  apply: (range: Excel.Range) => void,
  formulas = false,
): Promise<Cell[]> {
  const excel = openExcel();
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2').getResizedRange(column.length - 1, 0);
    range.values = column.map((cell) => [cell]);
    await context.sync();
    apply(range);
    range.load(formulas ? 'formulas' : 'values');
    await context.sync();
    return (formulas ? range.formulas : range.values).map(([cell]) => cell as Cell);
  });
}

// https://learn.microsoft.com/javascript/api/excel/excel.rangesort and, for the order of kinds,
// https://support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4654
describe('Range.sort.apply', () => {
  const mixed = [true, '', '乙', '#N/A', 3, false, 'b', -1, 'A', '', 10];

  test('numbers, texts, FALSE, TRUE, errors; empty cells last', async () => {
    const up = await sorted(mixed, (range) => range.sort.apply([{ key: 0, ascending: true }]));
    expect(up).toEqual([-1, 3, 10, 'A', 'b', '乙', false, true, '#N/A', '', '']);
  });

  test('descending turns all round but the empty cells', async () => {
    const down = await sorted(mixed, (range) => range.sort.apply([{ key: 0, ascending: false }]));
    expect(down).toEqual(['#N/A', true, false, '乙', 'b', 'A', 10, 3, -1, '', '']);
  });

  // 丁 2 strokes, 王 4, 李 7, 林 8, 張 11, 黃 12, by sound ㄉ ㄌㄧˇ ㄌㄧㄣˊ ㄏ ㄓ ㄨ.
  test('Chinese by strokes, or by sound', async () => {
    const names = ['黃', '李', '王', '張', '丁', '林', 'Lee'];
    const apply = (method: 'PinYin' | 'StrokeCount') => (range: Excel.Range) =>
      range.sort.apply([{ key: 0 }], false, false, 'Rows', method);
    expect(await sorted(names, apply('StrokeCount'))).toEqual([
      ...['Lee', '丁', '王', '李', '林', '張', '黃'],
    ]);
    expect(await sorted(names, apply('PinYin'))).toEqual([
      ...['Lee', '丁', '李', '林', '黃', '張', '王'],
    ]);
  });

  test('hyphens count last; case only when asked for, small letters first', async () => {
    const up = (matchCase: boolean) => (range: Excel.Range) =>
      range.sort.apply([{ key: 0 }], matchCase);
    expect(await sorted(['co-op', 'coop', 'con'], up(false))).toEqual(['con', 'coop', 'co-op']);
    expect(await sorted(['B', 'A', 'a', 'b'], up(false))).toEqual(['A', 'a', 'B', 'b']);
    expect(await sorted(['B', 'A', 'a', 'b'], up(true))).toEqual(['a', 'A', 'b', 'B']);
  });

  test('texts that are numbers stand among the numbers when asked for', async () => {
    const cells = ["'10", 9, "'2"];
    const plain = await sorted(cells, (range) => range.sort.apply([{ key: 0 }]));
    expect(plain).toEqual([9, '10', '2']);
    const asNumbers = await sorted(cells, (range) =>
      range.sort.apply([{ key: 0, dataOption: 'TextAsNumber' }]),
    );
    expect(asNumbers).toEqual(['2', 9, '10']);
  });

  test('a header stays, hidden rows stay where they are', async () => {
    const rows = await sorted(['數', 3, 2, 1], (range) => {
      range.getCell(2, 0).rowHidden = true;
      range.sort.apply([{ key: 0 }], false, true);
    });
    expect(rows).toEqual(['數', 1, 2, 3]);
    const headless = await sorted([3, 2, 1, 0], (range) => {
      range.getCell(0, 0).rowHidden = true;
      range.sort.apply([{ key: 0 }]);
    });
    expect(headless).toEqual([3, 0, 1, 2]);
  });

  test('several keys, equal rows in their old order; columns change places too', async () => {
    const excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:C5');
      range.values = [
        ['乙', 1, 'p'],
        ['甲', 2, 'q'],
        ['乙', 3, 'r'],
        ['甲', 2, 's'],
        ['甲', 5, 't'],
      ];
      range.sort.apply([
        { key: 0, ascending: false },
        { key: 1, ascending: false },
      ]);
      range.load('values');
      await context.sync();
      // 乙 has one stroke, 甲 five.
      expect(range.values.map((row) => row[2])).toEqual(['t', 'q', 's', 'r', 'p']);
      range.sort.apply([{ key: 1, ascending: true }], false, false, 'Columns');
      range.load('values');
      await context.sync();
      // The second row was 甲, 2, q.
      expect(range.values[1]).toEqual([2, 'q', '甲']);
    });
  });

  test('formulas keep looking at their own row; formats and links go along', async () => {
    const excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('E1').values = [[100]];
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      sheet.getRange('B1:B3').formulas = [['=A1*2'], ['=A2+$E$1'], ['=A3']];
      sheet.getRange('A2').format.fill.color = '#FFFF00';
      sheet.getRange('A3').hyperlink = { address: 'https://example.org/two' };
      sheet.getRange('A2').format.rowHeight = 40;
      await context.sync();
      const range = sheet.getRange('A1:B3');
      range.sort.apply([{ key: 0 }]);
      range.load('formulas,values');
      const fill = sheet.getRange('A1').format.fill.load('color');
      const link = sheet.getRange('A2').load('hyperlink');
      const height = sheet.getRange('A2').format.load('rowHeight');
      await context.sync();
      expect(range.formulas.map((row) => row[1])).toEqual(['=A1+$E$1', '=A2', '=A3*2']);
      expect(range.values.map((row) => row[1])).toEqual([101, 2, 6]);
      expect([fill.color, link.hyperlink?.address]).toEqual(['#FFFF00', 'https://example.org/two']);
      expect(height.rowHeight).toBe(40);
    });
    expect(validationErrors(excel.host.save())).toEqual([]);
  });

  test('merged cells, arrays and colours are refused, and nothing moves', async () => {
    const excel = openExcel();
    const run = (work: (sheet: Excel.Worksheet) => void) =>
      excel.Excel.run(async (context) => {
        work(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
    await run((sheet) => {
      sheet.getRange('A1:A3').values = [[3], [2], [1]];
      sheet.getRange('A5').formulas = [['=UNIQUE(A1:A3)']];
      sheet.getRange('C1:D1').merge();
    });
    const sort = (address: string, field: Excel.SortField = { key: 0 }) =>
      errorCode(run((sheet) => sheet.getRange(address).sort.apply([field])));
    expect(await sort('A1:D3')).toBe('InvalidOperation');
    expect(await sort('A3:A8')).toBe('InvalidOperation');
    expect(await sort('A1:A3', { key: 0, sortOn: 'CellColor', color: '#FF0000' })).toBe(
      'NotImplemented',
    );
    expect(await sort('A1:A3', { key: 4 })).toBe('InvalidArgument');
    const sheet = excel.host.model.activeSheet;
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual([3, 2, 1]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.worksheetrowsortedeventargs
  test('onRowSorted and onColumnSorted name what has changed places', async () => {
    const { Excel, host } = openExcel();
    const told: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B4').values = [
        [1, 9],
        [4, 8],
        [3, 7],
        [5, 6],
      ];
      const hear = (event: { type: string; address: string }) => {
        told.push(`${event.type} ${event.address}`);
        return Promise.resolve();
      };
      sheet.onRowSorted.add(hear);
      context.workbook.worksheets.onColumnSorted.add(hear);
      await context.sync();
      const range = sheet.getRange('A1:B4');
      range.sort.apply([{ key: 0 }]);
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve));
      range.sort.apply([{ key: 0, ascending: false }], false, false, 'Columns');
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(told).toEqual(['WorksheetRowSorted A2:B3', 'WorksheetColumnSorted A1:B4']);
    expect(host.model.activeSheet.value(0, 0)).toBe(9);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.tablesort
describe('Table.sort', () => {
  async function withTable(): Promise<OpenExcel> {
    const excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:C5').values = [
        ['項', '量'],
        ['甲', 2],
        ['乙', 3],
        ['丙', 1],
      ];
      const table = sheet.tables.add('B2:C5', true);
      table.name = '表';
      table.showTotals = true;
      await context.sync();
    });
    return excel;
  }
  const body = ({ model }: Host) => [2, 3, 4].map((row) => model.activeSheet.value(row, 2));

  test('apply sorts the rows without totals and is remembered; reapply and clear', async () => {
    const excel = await withTable();
    await excel.Excel.run(async (context) => {
      const { sort } = context.workbook.tables.getItem('表');
      sort.apply([{ key: 1, ascending: false }], true, 'StrokeCount');
      sort.load('fields,matchCase,method');
      await context.sync();
      expect(body(excel.host)).toEqual([3, 2, 1]);
      expect([sort.matchCase, sort.method]).toEqual([true, 'StrokeCount']);
      expect(sort.fields).toEqual([
        { key: 1, ascending: false, sortOn: 'Value', dataOption: 'Normal' },
      ]);
    });
    const saved = excel.host.save();
    expect(partsOf(saved)['xl/tables/table1.xml']).toContain(
      '<sortState caseSensitive="1" sortMethod="stroke" ref="B3:C5">' +
        '<sortCondition descending="1" ref="C3:C5"/></sortState>',
    );
    expect(validationErrors(saved)).toEqual([]);
    await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      table.getDataBodyRange().getCell(2, 1).values = [[9]];
      table.sort.reapply();
      await context.sync();
      expect(body(excel.host)).toEqual([9, 3, 2]);
      table.sort.clear();
      table.sort.load('fields');
      await context.sync();
      expect(table.sort.fields).toEqual([]);
      expect(body(excel.host)).toEqual([9, 3, 2]);
    });
    expect(partsOf(excel.host.save())['xl/tables/table1.xml']).not.toContain('sortState');
  });
});
