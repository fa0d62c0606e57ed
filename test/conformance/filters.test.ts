import type { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { WorkbookModel } from '../../src/host/model/workbook-model';
import { partsOf, sheetXml, terseWorkbook, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel, type OpenExcel } from './open-excel';

/** 工作表1!A1:C9 as the table 清冊: 編號, 分數, 日期 (the clock says 2026-06-15, a Monday). */
async function register(): Promise<OpenExcel> {
  const excel = openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C9').values = [
      ['編號', '分數', '日期'],
      ['F-1', 10, '2026-06-15'],
      ['F-2', 20, '2026-06-14'],
      ['F-3', 30, '2026-06-13'],
      ['G-4', 40, '2026-06-21'],
      ['G-5', 40, '2026-05-31'],
      ['G*6', '', '2025-06-30'],
      ['', 70, '2026-07-01'],
      ['h-8', '不計', ''],
    ];
    sheet.tables.add('A1:C9', true).name = '清冊';
    await context.sync();
  });
  return excel;
}

type Apply = (filter: (column: string) => Excel.Filter, table: Excel.Table) => void;

/** Numbers of the rows that stay in sight after what `apply` does. */
async function shown(apply: Apply): Promise<number[]> {
  const excel = await register();
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('清冊');
    apply((column) => table.columns.getItem(column).filter, table);
    await context.sync();
  });
  return rowsInSight(excel.host);
}

function rowsInSight(host: Host): number[] {
  return [2, 3, 4, 5, 6, 7, 8, 9].filter((row) => !host.model.activeSheet.rows.hidden(row - 1));
}

// https://learn.microsoft.com/javascript/api/excel/excel.filter
describe('Filter.apply…', () => {
  test('values take texts as shown, without regard to case; "" is an empty cell', async () => {
    const rows = await shown((filter) => {
      filter('編號').applyValuesFilter(['f-1', 'H-8', '']);
    });
    expect(rows).toEqual([2, 8, 9]);
  });

  test('values take dates down to their specificity', async () => {
    const rows = await shown((filter) => {
      filter('日期').applyValuesFilter([
        { date: '2026-06-01', specificity: 'Month' },
        { date: '2025-01-01', specificity: 'Year' },
      ]);
    });
    expect(rows).toEqual([2, 3, 4, 5, 7]);
  });

  test('custom: two conditions, wildcards, a wildcard taken as it is', async () => {
    const between = await shown((filter) => {
      filter('分數').applyCustomFilter('>=20', '<40', 'And');
    });
    expect(between).toEqual([3, 4]);
    const either = await shown((filter) => {
      filter('編號').applyCustomFilter('=F*', '=*8', 'Or');
    });
    expect(either).toEqual([2, 3, 4, 9]);
    const star = await shown((filter) => {
      filter('編號').applyCustomFilter('=*~**');
    });
    expect(star).toEqual([7]);
    const filled = await shown((filter) => {
      filter('編號').applyCustomFilter('<>');
    });
    expect(filled).toEqual([2, 3, 4, 5, 6, 7, 9]);
  });

  test('custom: bounds of dates', async () => {
    const rows = await shown((filter) => {
      filter('日期').applyCustomFilter('>=2026/6/14', '<2026/7/1', 'And');
    });
    expect(rows).toEqual([2, 3, 5]);
  });

  test('top and bottom: what equals the last one is shown too, texts never', async () => {
    const top = await shown((filter) => {
      filter('分數').applyTopItemsFilter(2);
    });
    expect(top).toEqual([5, 6, 8]);
    const bottom = await shown((filter) => {
      filter('分數').applyBottomItemsFilter(2);
    });
    expect(bottom).toEqual([2, 3]);
    // Six numbers: 50 % are three, 70, 40 and 40; 20 % are one.
    const percent = await shown((filter) => {
      filter('分數').applyTopPercentFilter(50);
    });
    expect(percent).toEqual([5, 6, 8]);
    const least = await shown((filter) => {
      filter('分數').applyBottomPercentFilter(20);
    });
    expect(least).toEqual([2]);
  });

  test('dynamic: the mean is 35, so 40 is above and 30 below', async () => {
    const above = await shown((filter) => {
      filter('分數').applyDynamicFilter('AboveAverage');
    });
    const below = await shown((filter) => {
      filter('分數').applyDynamicFilter('BelowAverage');
    });
    expect([above, below]).toEqual([
      [5, 6, 8],
      [2, 3, 4],
    ]);
  });

  // Weeks begin on Sunday: 14 to 20 June is this week, 21 begins the next.
  test.each([
    ['Today', [2]],
    ['Yesterday', [3]],
    ['ThisWeek', [2, 3]],
    ['LastWeek', [4]],
    ['NextWeek', [5]],
    ['ThisMonth', [2, 3, 4, 5]],
    ['LastMonth', [6]],
    ['NextMonth', [8]],
    ['ThisQuarter', [2, 3, 4, 5, 6]],
    ['NextQuarter', [8]],
    ['LastYear', [7]],
    ['YearToDate', [2, 3, 4, 6]],
    ['AllDatesInPeriodJune', [2, 3, 4, 5, 7]],
    ['AllDatesInPeriodQuarter3', [8]],
  ] as const)('dynamic: %s by the clock of the host', async (criterion, rows) => {
    const excel = await register();
    await excel.Excel.run(async (context) => {
      const column = context.workbook.tables.getItem('清冊').columns.getItem('日期');
      column.filter.applyDynamicFilter(criterion);
      await context.sync();
    });
    expect(rowsInSight(excel.host)).toEqual(rows);
  });

  test('two columns: both count; clear of one leaves the other', async () => {
    const both = await shown((filter) => {
      filter('編號').applyCustomFilter('=G*');
      filter('分數').applyDynamicFilter('AboveAverage');
    });
    expect(both).toEqual([5, 6]);
    const one = await shown((filter) => {
      filter('編號').applyCustomFilter('=G*');
      filter('分數').applyTopItemsFilter(1);
      filter('分數').clear();
    });
    expect(one).toEqual([5, 6, 7]);
    const none = await shown((filter, table) => {
      filter('分數').applyTopItemsFilter(1);
      table.clearFilters();
    });
    expect(none).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('a colour is refused by name and no row is touched', async () => {
    const excel = await register();
    const refused = excel.Excel.run(async (context) => {
      context.workbook.tables
        .getItem('清冊')
        .columns.getItem('編號')
        .filter.applyCellColorFilter('#FF0000');
      await context.sync();
    });
    expect(await errorCode(refused)).toBe('NotImplemented');
    expect(rowsInSight(excel.host)).toHaveLength(8);
  });

  test('criteria come back as they were given', async () => {
    const excel = await register();
    await excel.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('清冊');
      const [first, second, third] = ['編號', '分數', '日期'].map(
        (name) => columns.getItem(name).filter,
      );
      first?.apply({ filterOn: 'Custom', criterion1: '=G*', criterion2: '<>G-4', operator: 'And' });
      second?.apply({ filterOn: 'TopPercent', criterion1: '50' });
      third?.apply({ filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' });
      await context.sync();
      const filter = context.workbook.tables.getItem('清冊').autoFilter.load('criteria');
      await context.sync();
      expect(filter.criteria).toEqual([
        { filterOn: 'Custom', criterion1: '=G*', criterion2: '<>G-4', operator: 'And' },
        { filterOn: 'TopPercent', criterion1: '50' },
        { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' },
      ]);
    });
  });
});

test('the file holds each criterion as the schema wants it', async () => {
  const excel = await register();
  await excel.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('清冊');
    columns.getItem('編號').filter.applyValuesFilter(['F-1', '']);
    columns.getItem('分數').filter.applyBottomPercentFilter(50);
    columns.getItem('日期').filter.applyDynamicFilter('ThisMonth');
    const sheet = context.workbook.worksheets.add('二');
    sheet.getRange('A1:C2').values = [
      ['a', 'b', 'c'],
      ['2026-03-04', 1, 2],
    ];
    sheet.autoFilter.apply('A1:C2', 0, {
      filterOn: 'Values',
      values: [{ date: '2026-03-01', specificity: 'Month' }],
    });
    sheet.autoFilter.apply('A1:C2', 1, { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' });
    sheet.autoFilter.apply('A1:C2', 2, { filterOn: 'Custom', criterion1: '<>2' });
    await context.sync();
  });
  const saved = excel.host.save();
  expect(validationErrors(saved)).toEqual([]);
  const table = partsOf(saved)['xl/tables/table1.xml'] ?? '';
  expect(table).toContain('<top10 top="0" percent="1" val="50" filterVal="30"/>');
  // 2026-06-01 and 2026-07-01.
  expect(table).toContain('<dynamicFilter type="thisMonth" val="46174" maxVal="46204"/>');
  expect(table).toContain('<filters blank="1"><filter val="F-1"/></filters>');
  expect(partsOf(saved)['xl/worksheets/sheet2.xml']).toContain(
    '<filters><dateGroupItem year="2026" month="3" dateTimeGrouping="month"/></filters>',
  );
  // Excel keeps the rows out of sight itself.
  expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toMatch(/<row r="5"[^>]* hidden="1"/);
});

test('a totals row is no data: it is never hidden', async () => {
  const excel = await register();
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('清冊');
    table.showTotals = true;
    table.columns.getItem('編號').filter.applyValuesFilter(['F-1']);
    const range = table.autoFilter.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('工作表1!A1:C9');
  });
  expect(rowsInSight(excel.host)).toEqual([2]);
  expect(excel.host.model.activeSheet.rows.hidden(9)).toBe(false);
});

test('a colour filter of the file is kept; under it no hidden row comes back', () => {
  const colour = '<filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn>';
  const rows = [0, 1, 2, 3].map((n) => {
    const cells = `<c r="A${n + 1}"><v>${n}</v></c><c r="B${n + 1}"><v>${n}</v></c>`;
    return `<row r="${n + 1}"${n === 2 ? ' hidden="1"' : ''}>${cells}</row>`;
  });
  const file = WorkbookModel.open(
    terseWorkbook(
      sheetXml(rows.join('')).replace(
        '</sheetData>',
        `</sheetData><autoFilter ref="A1:B4">${colour}</autoFilter>`,
      ),
    ),
  );
  const sheet = file.activeSheet;
  const hidden = () => [1, 2, 3].map((row) => sheet.rows.hidden(row));
  sheet.autoFilter.setCriteria(1, {
    kind: 'custom',
    and: false,
    conditions: [{ operator: 'lessThan', value: '3' }],
  });
  expect(hidden()).toEqual([false, true, true]);
  expect(partsOf(file.save())['xl/worksheets/sheet1.xml']).toContain(colour);
  sheet.autoFilter.setCriteria(0, null);
  expect(hidden()).toEqual([false, false, true]);
});

// https://learn.microsoft.com/javascript/api/excel/excel.autofilter
describe('AutoFilter of a worksheet', () => {
  async function onSheet(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
  ): Promise<Host> {
    const excel = openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:C6').values = [
        ['品', '量'],
        ['甲', 1],
        ['乙', 2],
        ['丙', 3],
        ['丁', 4],
      ];
      await work(sheet, context);
    });
    return excel.host;
  }

  test('apply, a second column, clearing one, clearing all, remove', async () => {
    const host = await onSheet(async (sheet, context) => {
      const { autoFilter } = sheet;
      autoFilter.apply('B2:C6', 1, { filterOn: 'Custom', criterion1: '>1' });
      autoFilter.apply('B2:C6', 0, { filterOn: 'Values', values: ['甲', '乙', '丙'] });
      autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, true]);
    });
    const { rows } = host.model.activeSheet;
    const hidden = () => [2, 3, 4, 5].map((row) => rows.hidden(row));
    expect(hidden()).toEqual([true, false, false, true]);
    const { Excel } = loadOffice(host, { api: '1.14' });
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getActiveWorksheet();
      autoFilter.clearColumnCriteria(0);
      await context.sync();
      expect(hidden()).toEqual([true, false, false, false]);
      autoFilter.clearCriteria();
      autoFilter.load('isDataFiltered,enabled');
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, false]);
      expect(hidden()).toEqual([false, false, false, false]);
      autoFilter.remove();
      const range = autoFilter.getRangeOrNullObject();
      autoFilter.load('enabled');
      await context.sync();
      expect([autoFilter.enabled, range.isNullObject]).toEqual([false, true]);
    });
  });

  test('reapply takes up what has changed since', async () => {
    const host = await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply('B2:C6', 1, { filterOn: 'Custom', criterion1: '>2' });
      await context.sync();
      sheet.getRange('C3').values = [[9]];
      await context.sync();
      sheet.autoFilter.reapply();
      await context.sync();
    });
    expect([2, 3].map((row) => host.model.activeSheet.rows.hidden(row))).toEqual([false, true]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.worksheetrowhiddenchangedeventargs
  test('onRowHiddenChanged says which rows, and whether they came or went', async () => {
    const excel = openExcel();
    const told: string[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A5').values = [['數'], [1], [2], [3], [1]];
      sheet.onRowHiddenChanged.add(({ address, changeType, source }) => {
        told.push(`${changeType} ${address} ${source}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.autoFilter.apply('A1:A5', 0, { filterOn: 'Custom', criterion1: '=1' });
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve));
      sheet.autoFilter.apply('A1:A5', 0, { filterOn: 'Custom', criterion1: '=2' });
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(told).toEqual(['Hidden 3:4 Local', 'Hidden 2:2,5:5 Local', 'Unhidden 3:3 Local']);
  });
});
