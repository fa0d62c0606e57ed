import { Host } from '../../src/host/host';
import type { QuirkSettings } from '../../src/host/faults/quirk-table';
import { loadOffice } from '../../src/host/node/load-office';
import { terseWorkbook } from '../host/xlsx/parts';
import { errorCode, openExcel, type OpenExcel } from './open-excel';

type Act = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** The code one action ends with, in a request of its own. */
function codeOf({ Excel }: OpenExcel, act: Act): Promise<string> {
  return errorCode(
    Excel.run(async (context) => {
      act(context, context.workbook.worksheets.getFirst());
      await context.sync();
    }),
  );
}

/** 編號 and 加倍 (calculated) with `rows` rows, the only thing on the first sheet. */
async function table(excel: OpenExcel, rows: number): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const whole = sheet.getRangeByIndexes(0, 0, rows + 1, 2);
    whole.values = [['編號', '加倍'], ...Array.from({ length: rows }, (_, i) => [i + 1, ''])];
    sheet.tables.add(whole, true).name = 'T';
    sheet.getRangeByIndexes(1, 1, rows, 1).formulas = Array.from({ length: rows }, () => [
      '=[@編號]*2',
    ]);
    await context.sync();
  });
}

describe('hazard 1: another workbook has the focus', () => {
  const inactive = () => {
    const excel = openExcel();
    excel.host.quirks.set({ inactiveWorkbook: true });
    return excel;
  };

  test.each<[string, string, Act]>([
    [
      'getActiveCell',
      'InvalidSelection',
      ({ workbook }) => workbook.getActiveCell().load('address'),
    ],
    ['select', 'InvalidSelection', (_, sheet) => sheet.getRange('A1').select()],
    ['sheet.names', 'InvalidSelection', (_, sheet) => sheet.names.load('items/name')],
    ['worksheets.add', 'GeneralException', ({ workbook }) => workbook.worksheets.add('新')],
    ['sheet.delete', 'GeneralException', (_, sheet) => sheet.delete()],
    ['activate', 'InactiveWorkbook', (_, sheet) => sheet.activate()],
    ['freezeRows', 'InactiveWorkbook', (_, sheet) => sheet.freezePanes.freezeRows(1)],
    [
      'showGridlines',
      'InactiveWorkbook',
      (_, sheet) => {
        sheet.showGridlines = false;
      },
    ],
    ['a name of a text', 'ItemNotFound', ({ workbook }) => workbook.names.add('N', '=1')],
  ])('%s ends with %s', async (_what, code, act) => {
    const excel = inactive();
    expect(await codeOf(excel, act)).toBe(code);
    excel.host.quirks.clear();
    // The last visible sheet cannot be deleted in any Excel.
    if (_what !== 'sheet.delete') expect(await codeOf(excel, act)).toBe('no error');
  });

  test('reading, writing cells and the workbook’s names go on', async () => {
    const excel = inactive();
    const act: Act = ({ workbook }, sheet) => {
      sheet.getRange('A1').values = [['一']];
      sheet.customProperties.add('k', 'v');
      workbook.names.load('items/name');
    };
    expect(await codeOf(excel, act)).toBe('no error');
  });

  test('a name of a range, and deleting a name, crash Excel: nothing is served any more', async () => {
    for (const act of [
      ({ workbook }, sheet) => workbook.names.add('Second', sheet.getRange('A1')),
      ({ workbook }) => workbook.names.getItem('First').delete(),
    ] as Act[]) {
      const excel = openExcel();
      await codeOf(excel, ({ workbook }) => workbook.names.add('First', '=1'));
      excel.host.quirks.set({ inactiveWorkbook: true });
      expect(await codeOf(excel, act)).toBe('InvalidOrTimedOutSession');
      excel.host.quirks.clear();
      expect(await codeOf(excel, (_, sheet) => sheet.load('name'))).toBe(
        'InvalidOrTimedOutSession',
      );
    }
  });

  test('a sheet lists the workbook’s names after its own', async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getFirst();
      workbook.names.add('Shared', '=1');
      sheet.names.add('Own', '=2');
      sheet.names.load('items/name,items/scope');
      const shared = sheet.names.getItemOrNullObject('Shared').load('scope');
      workbook.names.load('items/name');
      await context.sync();
      expect(sheet.names.items.map(({ name, scope }) => [name, scope])).toEqual([
        ['Own', 'Worksheet'],
        ['Shared', 'Workbook'],
      ]);
      expect(shared.scope).toBe('Workbook');
      expect(workbook.names.items.map(({ name }) => name)).toEqual(['Shared']);
    });
  });

  test('names of ranges lead elsewhere once their sheet is renamed', async () => {
    const { Excel, host } = openExcel();
    host.quirks.set({ rangeNamesBreak: true });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.names.add('Mark', sheet.getRange('A1'));
      sheet.name = '議程';
      const mark = sheet.names.getItem('Mark').load('formula');
      await context.sync();
      expect(mark.formula).toBe("='[1]議程'!$A$1");
    });
  });
});

test('hazard 4: fitting to the width alone is applied, not applied, or one page tall', async () => {
  for (const [fitToWidth, zoom] of [
    ['applied', { horizontalFitToPages: 1 }],
    ['ignored', { scale: 100 }],
    ['onePageTall', { horizontalFitToPages: 1, verticalFitToPages: 1 }],
  ] as const) {
    const { Excel, host } = openExcel();
    host.quirks.set({ fitToWidth });
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load('zoom');
      await context.sync();
      expect(pageLayout.zoom).toEqual(zoom);
      pageLayout.zoom = { scale: 80 };
      pageLayout.load('zoom');
      await context.sync();
      expect(pageLayout.zoom).toEqual({ scale: 80 });
    });
  }
});

describe('hazard 5: looks that fail', () => {
  const paper: Act = (_, { pageLayout }) => {
    pageLayout.paperSize = 'A4';
  };
  const margins: Act = (_, { pageLayout }) => {
    pageLayout.setPrintMargins('Centimeters', { top: 2 });
  };
  const footer: Act = (_, { pageLayout }) => {
    pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
  };

  test('a printer without A4 refuses that paper only', async () => {
    const excel = openExcel();
    excel.host.quirks.set({ noA4: true });
    expect(await codeOf(excel, paper)).toBe('GeneralException');
    expect(await codeOf(excel, margins)).toBe('no error');
  });

  test('without a printer nothing of the page is set, and cells are', async () => {
    const excel = openExcel();
    excel.host.quirks.set({ noPrinter: true });
    for (const act of [paper, margins, footer]) {
      expect(await codeOf(excel, act)).toBe('GeneralException');
    }
    expect(await codeOf(excel, (_, sheet) => (sheet.getRange('A1').values = [[1]]))).toBe(
      'no error',
    );
  });

  test('freezing fails', async () => {
    const excel = openExcel();
    excel.host.quirks.set({ freezeFails: true });
    expect(await codeOf(excel, (_, sheet) => sheet.freezePanes.freezeRows(2))).toBe(
      'GeneralException',
    );
  });

  test('an item without a name is refused, by getItemOrNullObject too', async () => {
    const acts: Act[] = [
      ({ workbook }) => workbook.worksheets.getItemOrNullObject('').load('name'),
      ({ workbook }) => workbook.names.getItemOrNullObject('').load('name'),
      ({ workbook }) => workbook.tables.getItemOrNullObject('').load('name'),
      ({ workbook }) => workbook.settings.getItemOrNullObject('').load('key'),
      (_, sheet) => sheet.customProperties.getItemOrNullObject('').load('key'),
    ];
    for (const act of acts) expect(await codeOf(openExcel(), act)).toBe('InvalidArgument');
  });
});

test('hazard 6: what begins with + or - is a formula, an apostrophe keeps it text, in the file too', async () => {
  const { Excel, host } = openExcel();
  host.quirks.set({ formulasInTextCells: true });
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getFirst().getRange('A1:A5');
    cells.numberFormat = [['General'], ['@'], ['@'], ['@'], ['General']];
    cells.values = [['+1+1'], ['-2-3'], ["'-2-3"], ["'=1"], ["'+886"]];
    cells.load('values,formulas');
    await context.sync();
    expect(cells.values).toEqual([[2], [-5], ['-2-3'], ['=1'], ['+886']]);
    expect(cells.formulas.slice(0, 2)).toEqual([['=+1+1'], ['=-2-3']]);
  });
  const sheet = Host.open(host.save()).model.activeSheet;
  expect([1, 2, 3, 4].map((row) => sheet.styleOf(row, 0).quotePrefix)).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect([2, 3, 4].map((row) => sheet.value(row, 0))).toEqual(['-2-3', '=1', '+886']);
});

test('hazard 7: in a workbook that counts from 1904 DATE(2000,1,1) is 1,462 less', async () => {
  const cells = '<row r="1"><c r="A1"><f>DATE(2000,1,1)</f></c></row>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = (date1904: string) =>
    terseWorkbook(`<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`, {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr date1904="${date1904}"/><sheets><sheet name="S" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    });
  const probe = (date1904: string) =>
    loadOffice(Host.open(bytes(date1904))).Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange('B1');
      cell.formulas = [['=DATE(2000,1,1)']];
      cell.load('values');
      await context.sync();
      return cell.values;
    });
  expect(await probe('0')).toEqual([[36526]]);
  expect(await probe('1')).toEqual([[36526 - 1462]]);
});

describe('hazard 8: a table whose only row was deleted', () => {
  const deleted = async (emptyTables: 'oneRow' | 'blankBody' | 'noBody') => {
    const excel = openExcel();
    await table(excel, 1);
    excel.host.quirks.set({ emptyTables });
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('T').rows.getItemAt(0).delete();
      await context.sync();
    });
    return excel;
  };
  const body: Act = ({ workbook }) => {
    workbook.tables.getItem('T').getDataBodyRange().load('values');
  };

  test.each([
    ['oneRow', 1, 'no error'],
    ['blankBody', 0, 'no error'],
    ['noBody', 0, 'ItemNotFound'],
  ] as const)('%s: %d rows, the body ends with %s', async (manner, rows, code) => {
    const excel = await deleted(manner);
    await excel.Excel.run(async (context) => {
      const found = context.workbook.tables.getItem('T');
      const count = found.rows.getCount();
      const whole = found.getRange().load('values');
      await context.sync();
      expect(count.value).toBe(rows);
      expect(whole.values).toEqual([
        ['編號', '加倍'],
        ['', ''],
      ]);
    });
    expect(await codeOf(excel, body)).toBe(code);
  });

  test('the next row takes the blank one and its formulas, and the file says which it was', async () => {
    for (const fill of [
      (excel: OpenExcel) =>
        codeOf(excel, ({ workbook }) => workbook.tables.getItem('T').rows.add(-1)),
      (excel: OpenExcel) => codeOf(excel, (_, sheet) => (sheet.getRange('A2').values = [[7]])),
    ]) {
      const excel = await deleted('noBody');
      expect(Host.open(excel.host.save()).model.table('T')?.hasNoRows).toBe(true);
      expect(await fill(excel)).toBe('no error');
      const { model } = excel.host;
      expect(model.table('T')?.hasNoRows).toBe(false);
      expect(model.table('T')?.rect.rows).toBe(2);
      expect(model.activeSheet.formula(1, 1)).toBe('=[@編號]*2');
    }
  });

  test('deleting the cells of all rows leaves the same blank row', async () => {
    const excel = openExcel();
    await table(excel, 3);
    const act: Act = (_, sheet) => sheet.getRange('A2:B4').delete('Up');
    expect(await codeOf(excel, act)).toBe('no error');
    const found = excel.host.model.table('T');
    expect([found?.rect.rows, found?.hasNoRows]).toEqual([2, true]);
  });
});

describe('hazard 11: 「fill formulas」 is off', () => {
  test('a column of formulas is no calculated one, and new rows stay without', async () => {
    const excel = openExcel();
    excel.host.quirks.set({ fillFormulasOff: true });
    await table(excel, 2);
    const add: Act = ({ workbook }) => workbook.tables.getItem('T').rows.add(-1);
    expect(await codeOf(excel, add)).toBe('no error');
    const { model } = excel.host;
    expect(model.table('T')?.columns[1]?.formula).toBe(null);
    expect([1, 2, 3].map((row) => model.activeSheet.formula(row, 1))).toEqual([
      '=[@編號]*2',
      '=[@編號]*2',
      null,
    ]);
  });

  test('a calculated column there already fills no new row', async () => {
    const excel = openExcel();
    await table(excel, 2);
    excel.host.quirks.set({ fillFormulasOff: true });
    const grow: Act = ({ workbook }) => workbook.tables.getItem('T').resize('A1:B4');
    expect(await codeOf(excel, grow)).toBe('no error');
    expect(excel.host.model.activeSheet.formula(3, 1)).toBe(null);
  });
});

test('hazard 12: a blank in a named list lets anything in, unless blanks count', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange('A1:A3').values = [['甲'], [''], ['乙']];
    workbook.names.add('L', '=工作表1!$A$1:$A$3');
    const named = sheet.getRange('C1');
    named.values = [['亂填']];
    named.dataValidation.rule = { list: { inCellDropDown: true, source: '=L' } };
    const direct = sheet.getRange('C2');
    direct.values = [['亂填']];
    direct.dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$1:$A$3' } };
    named.dataValidation.load('valid');
    direct.dataValidation.load('valid');
    await context.sync();
    expect([named.dataValidation.valid, direct.dataValidation.valid]).toEqual([true, false]);
    named.dataValidation.ignoreBlanks = false;
    named.dataValidation.load('valid');
    await context.sync();
    expect(named.dataValidation.valid).toBe(false);
  });
});

test('hazard 15: several sheets selected, or a cell being edited: no request gets through', async () => {
  const excel = openExcel();
  const read: Act = (_, sheet) => sheet.load('name');
  excel.host.quirks.set({ sheetsGrouped: true });
  expect(await codeOf(excel, read)).toBe('GeneralException');
  excel.host.quirks.set({ sheetsGrouped: false, cellEditing: true });
  expect(await codeOf(excel, read)).toBe('InvalidOperationInCellEditMode');
  excel.host.quirks.clear();
  expect(await codeOf(excel, read)).toBe('no error');
});

test('hazard 15: a sheet added in the same request does not come to the front', async () => {
  const excel = openExcel();
  excel.host.quirks.set({ lateActivation: true });
  await codeOf(excel, ({ workbook }) => workbook.worksheets.add('新').activate());
  expect(excel.host.model.activeSheet.name).toBe('工作表1');
  await codeOf(excel, ({ workbook }) => workbook.worksheets.getItem('新').activate());
  expect(excel.host.model.activeSheet.name).toBe('新');
});

test('hazard 16: tables tell of changed formats as of changed cells', async () => {
  const excel = openExcel();
  await table(excel, 1);
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.tables.onChanged.add(({ changeType, address }) => {
      heard.push(`${changeType} ${address}`);
      return Promise.resolve();
    });
    const sheet = context.workbook.worksheets.getFirst();
    await context.sync();
    sheet.getRange('A2').format.fill.color = '#FFFF00';
    sheet.getRange('F9').format.fill.color = '#FFFF00';
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(['RangeEdited A2:F9']);
});

/** What is heard of changed cells, each in a request of its own, by their addresses; `|` is where an answer came. */
async function heardAs(eventsCome: QuirkSettings['eventsCome']): Promise<string> {
  const excel = openExcel();
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    await context.sync();
    excel.host.quirks.set({ eventsCome });
    for (const address of ['A1', 'B1', 'C1', '']) {
      if (address === '') sheet.load('name');
      else sheet.getRange(address).values = [[address]];
      await context.sync();
      heard.push('|');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  return heard.join(' ');
}

test.each([
  ['afterAnswer', '| A1 | B1 | C1 |'],
  ['twice', '| A1 A1 | B1 B1 | C1 C1 |'],
  ['beforeAnswer', 'A1 | B1 | C1 | |'],
  ['late', '| | A1 | B1 | C1'],
  ['outOfOrder', '| | B1 A1 | | C1'],
  ['everyOther', '| | B1 | |'],
  ['never', '| | | |'],
] as const)('events may come otherwise: %s', async (manner, heard) => {
  expect(await heardAs(manner)).toBe(heard);
});
