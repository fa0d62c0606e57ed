import { errorCode, openExcel } from './open-excel';

test('paper, orientation, margins in points, centring', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.paperSize = 'A4';
    pageLayout.orientation = 'Landscape';
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
    pageLayout.setPrintMargins('Points', { bottom: 36 });
    pageLayout.load('paperSize,orientation,centerHorizontally,topMargin,leftMargin,bottomMargin');
    await context.sync();
    expect([pageLayout.paperSize, pageLayout.orientation, pageLayout.centerHorizontally]).toEqual([
      'A4',
      'Landscape',
      true,
    ]);
    expect([pageLayout.topMargin, pageLayout.leftMargin, pageLayout.bottomMargin]).toEqual([
      72, 36, 36,
    ]);
  });
});

test('zoom is a scale or pages to fit, never both', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.load('zoom');
    await context.sync();
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    pageLayout.zoom = { scale: 85 };
    pageLayout.load('zoom');
    await context.sync();
    expect(pageLayout.zoom).toEqual({ scale: 85 });
  });
  const both = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().pageLayout.zoom = {
      scale: 85,
      verticalFitToPages: 1,
    };
    await context.sync();
  });
  expect(await errorCode(both)).toBe('InvalidArgument');
});

test('print area and titles', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    const none = pageLayout.getPrintAreaOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    pageLayout.setPrintArea('A1:H40');
    pageLayout.setPrintTitleRows('$1:$2');
    const area = pageLayout.getPrintArea().load('address,areaCount,cellCount');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const names = context.workbook.names.getCount();
    await context.sync();
    expect([area.address, area.areaCount, area.cellCount]).toEqual(['工作表1!A1:H40', 1, 320]);
    expect(titles.address).toBe('工作表1!1:2');
    expect(names.value).toBe(0);
  });
});

test('headers and footers', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { headersFooters } = context.workbook.worksheets.getActiveWorksheet().pageLayout;
    headersFooters.state = 'FirstAndDefault';
    headersFooters.useSheetScale = false;
    headersFooters.defaultForAllPages.centerFooter = '第 &P 頁，共 &N 頁';
    headersFooters.defaultForAllPages.rightHeader = '&"標楷體"&10 機密等級：一般';
    headersFooters.firstPage.leftHeader = '首頁';
    headersFooters.load('state,useSheetScale,useSheetMargins');
    headersFooters.defaultForAllPages.load();
    headersFooters.firstPage.load('leftHeader');
    await context.sync();
    expect([headersFooters.state, headersFooters.useSheetScale]).toEqual([
      'FirstAndDefault',
      false,
    ]);
    expect(headersFooters.defaultForAllPages.toJSON()).toEqual({
      leftHeader: '',
      centerHeader: '',
      rightHeader: '&"標楷體"&10 機密等級：一般',
      leftFooter: '',
      centerFooter: '第 &P 頁，共 &N 頁',
      rightFooter: '',
    });
    expect(headersFooters.firstPage.leftHeader).toBe('首頁');
  });
});

test('page breaks stand before the range', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const cell of ['A41', 'A21', 'A61', 'A61']) sheet.horizontalPageBreaks.add(cell);
    sheet.verticalPageBreaks.add('F1');
    sheet.horizontalPageBreaks.load('items/rowIndex');
    const count = sheet.verticalPageBreaks.getCount();
    await context.sync();
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20, 40, 60]);
    expect(count.value).toBe(1);
    sheet.horizontalPageBreaks.items[0]?.delete();
    await context.sync();
  });
  expect(host.model.sheets[0]?.page.rowBreaks).toEqual([40, 60]);
});
