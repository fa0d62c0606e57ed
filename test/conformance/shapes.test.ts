import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { goldenBytes, partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Authority, where none is named: the reference of Excel.Shape and its kin (OfficeDev/office-js-docs-reference).

// One workbook for all: what the cases leave behind is validated together at the end.
const excel = openExcel();
// One red pixel (PNG, 1 by 1).
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

function shapesOf(context: Excel.RequestContext): Excel.ShapeCollection {
  return context.workbook.worksheets.getActiveWorksheet().shapes;
}

function drawing(): string {
  return partsOf(excel.host.save())['xl/drawings/drawing1.xml'] ?? '';
}

test('a geometric shape has its outline, place, turn, name and words for those who do not see it', async () => {
  await excel.Excel.run(async (context) => {
    const shape = shapesOf(context).addGeometricShape('RoundRectangle');
    shape.set({ left: 30, top: 15, width: 120, height: 60, rotation: 30, name: '說明框' });
    shape.altTextDescription = '流程的起點';
    const again = shapesOf(context).getItem('說明框');
    again.load('left,top,width,height,rotation,type,geometricShapeType,visible,level,id');
    const same = shapesOf(context).getItemAt(0).load('altTextDescription,id,zOrderPosition');
    const none = shapesOf(context).getItemOrNullObject('無');
    const count = shapesOf(context).getCount();
    await context.sync();
    expect(again.toJSON()).toMatchObject({
      left: 30,
      top: 15,
      width: 120,
      height: 60,
      rotation: 30,
      type: 'GeometricShape',
      geometricShapeType: 'RoundRectangle',
      visible: true,
      level: 0,
    });
    expect([same.id, same.altTextDescription, same.zOrderPosition]).toEqual([
      again.id,
      '流程的起點',
      0,
    ]);
    expect([none.isNullObject, count.value]).toEqual([true, 1]);
  });
  expect(drawing()).toMatch(/<a:xfrm rot="1800000">.*<a:prstGeom prst="roundRect">/);
});

test('a shape moves, grows and turns by steps; one that keeps its proportions grows both ways', async () => {
  await excel.Excel.run(async (context) => {
    const shape = shapesOf(context).getItem('說明框');
    shape.rotation = 0;
    shape.incrementLeft(10);
    shape.incrementTop(200);
    shape.incrementRotation(-90);
    shape.scaleWidth(2, 'CurrentSize', 'ScaleFromMiddle');
    shape.load('left,top,width,height,rotation');
    await context.sync();
    // 120 wide from 40, and 60 more on either side; turned, it lies within the sheet.
    expect(shape.toJSON()).toMatchObject({
      left: -20,
      top: 215,
      width: 240,
      height: 60,
      rotation: 270,
    });
    shape.lockAspectRatio = true;
    shape.scaleHeight(0.5, 'CurrentSize');
    shape.load('width,height,lockAspectRatio');
    await context.sync();
    expect([shape.width, shape.height, shape.lockAspectRatio]).toEqual([120, 30, true]);
    expect(
      await errorCode(
        Promise.resolve(shape.scaleWidth(2, 'OriginalSize')).then(() => context.sync()),
      ),
    ).toBe('NotImplemented');
  });
});

test('fill and line have colour, transparency, dashes, and can be taken away', async () => {
  await excel.Excel.run(async (context) => {
    const { fill, lineFormat } = shapesOf(context).getItem('說明框');
    fill.setSolidColor('#FFE08A');
    fill.transparency = 0.25;
    fill.foregroundColor = 'red';
    lineFormat.set({ color: '#00B050', weight: 3, dashStyle: 'RoundDot', style: 'ThinThin' });
    fill.load('foregroundColor,transparency,type');
    lineFormat.load('color,weight,dashStyle,style,visible,transparency');
    await context.sync();
    expect(fill.toJSON()).toEqual({
      foregroundColor: '#FF0000',
      transparency: 0.25,
      type: 'Solid',
    });
    expect(lineFormat.toJSON()).toEqual({
      color: '#00B050',
      weight: 3,
      dashStyle: 'RoundDot',
      style: 'ThinThin',
      visible: true,
      transparency: 0,
    });
    fill.clear();
    lineFormat.visible = false;
    fill.load('type');
    lineFormat.load('visible');
    await context.sync();
    expect([fill.type, lineFormat.visible]).toEqual(['NoFill', false]);
    fill.setSolidColor('nocolour');
    expect(await errorCode(context.sync())).toBe('InvalidArgument');
  });
});

test('a text box holds lines; a part of the text may look otherwise', async () => {
  await excel.Excel.run(async (context) => {
    const box = shapesOf(context).addTextBox('第一行\n第二行 <&>');
    box.name = '文字';
    const { textFrame } = box;
    textFrame.horizontalAlignment = 'Center';
    textFrame.verticalAlignment = 'Middle';
    textFrame.autoSizeSetting = 'AutoSizeShapeToFitText';
    textFrame.leftMargin = 10;
    textFrame.textRange.font.set({ size: 14, bold: true });
    const part = textFrame.textRange.getSubstring(4, 3);
    part.font.color = 'blue';
    part.load('text');
    textFrame.textRange.load('text');
    textFrame.textRange.font.load('size,bold,color');
    textFrame.load('hasText,horizontalAlignment,verticalAlignment,autoSizeSetting,leftMargin');
    await context.sync();
    expect([part.text, textFrame.textRange.text]).toEqual(['第二行', '第一行\n第二行 <&>']);
    expect(textFrame.textRange.font.toJSON()).toEqual({ size: 14, bold: true, color: '#000000' });
    expect(textFrame.toJSON()).toMatchObject({
      hasText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Middle',
      autoSizeSetting: 'AutoSizeShapeToFitText',
      leftMargin: 10,
    });
  });
  expect(drawing()).toMatch(
    /<a:srgbClr val="0000FF"\/>.*?<a:t>第二行<\/a:t>.*?<a:t> &lt;&amp;&gt;<\/a:t>/,
  );
  await excel.Excel.run(async (context) => {
    const { textFrame } = shapesOf(context).getItem('文字');
    textFrame.deleteText();
    textFrame.load('hasText');
    await context.sync();
    expect(textFrame.hasText).toBe(false);
    textFrame.textRange.text = '新字';
    textFrame.textRange.font.load('size');
    await context.sync();
    // What is written anew looks as what stood there.
    expect(textFrame.textRange.font.size).toBe(14);
  });
});

test('a line has ends, heads and shapes it is connected to', async () => {
  await excel.Excel.run(async (context) => {
    const shapes = shapesOf(context);
    const square = shapes.addGeometricShape('Rectangle');
    square.set({ left: 200, top: 100, width: 100, height: 60, name: '方塊' });
    const shape = shapes.addLine(300, 300, 100, 200, 'Straight');
    shape.name = '線';
    const { line } = shape;
    line.endArrowheadStyle = 'Triangle';
    line.endArrowheadLength = 'Long';
    shape.load('left,top,width,height,type');
    await context.sync();
    expect(shape.toJSON()).toMatchObject({
      left: 100,
      top: 200,
      width: 200,
      height: 100,
      type: 'Line',
    });
    // Place 2 of a rectangle is the middle of its lower side: 250, 160.
    line.connectEndShape(square, 2);
    line.load('isEndConnected,isBeginConnected,endConnectedSite,endArrowheadStyle,connectorType');
    line.endConnectedShape.load('name');
    shape.load('left,top,width,height');
    await context.sync();
    expect(line.toJSON()).toMatchObject({
      isEndConnected: true,
      isBeginConnected: false,
      endConnectedSite: 2,
      endArrowheadStyle: 'Triangle',
      connectorType: 'Straight',
    });
    expect(line.endConnectedShape.name).toBe('方塊');
    expect([shape.left, shape.top, shape.width, shape.height]).toEqual([250, 160, 50, 140]);
    line.disconnectEndShape();
    line.connectorType = 'Curve';
    line.load('isEndConnected,connectorType');
    await context.sync();
    expect([line.isEndConnected, line.connectorType]).toEqual([false, 'Curve']);
  });
});

test('a PNG lies on the sheet in its own size and comes back as it was', async () => {
  await excel.Excel.run(async (context) => {
    const shape = shapesOf(context).addImage(PIXEL);
    shape.name = '像素';
    shape.load('width,height,type');
    shape.image.load('format');
    const bytes = shape.getAsImage('PNG');
    await context.sync();
    expect([shape.width, shape.height, shape.type]).toEqual([0.75, 0.75, 'Image']);
    expect([shape.image.format, bytes.value]).toEqual(['PNG', PIXEL]);
    shapesOf(context).addImage('bm90IGEgcGljdHVyZQ==');
    expect(await errorCode(context.sync())).toBe('InvalidArgument');
  });
});

test('shapes change their order, and groups move as one and come apart', async () => {
  await excel.Excel.run(async (context) => {
    const shapes = shapesOf(context);
    shapes.getItem('方塊').setZOrder('SendToBack');
    shapes.getItem('說明框').setZOrder('BringToFront');
    shapes.load('items/name');
    await context.sync();
    expect(shapes.items.map(({ name }) => name)).toEqual(['方塊', '文字', '線', '像素', '說明框']);
    const box = shapes.getItem('文字');
    box.set({ left: 400, top: 200, width: 100, height: 100 });
    const group = shapes.addGroup([shapes.getItem('方塊'), box]);
    group.name = '群';
    group.load('left,top,width,height,type');
    group.group.shapes.load('items/name,items/level');
    await context.sync();
    // 200, 100 to 300, 160 and 400, 200 to 500, 300.
    expect(group.toJSON()).toMatchObject({
      left: 200,
      top: 100,
      width: 300,
      height: 200,
      type: 'Group',
    });
    expect(group.group.shapes.items.map(({ name, level }) => [name, level])).toEqual([
      ['方塊', 1],
      ['文字', 1],
    ]);
    group.incrementLeft(-50);
    group.width = 600;
    box.load('left,top,width,height');
    await context.sync();
    // Twice as wide: 200 of 300 across becomes 400 of 600, from 150.
    expect(box.toJSON()).toMatchObject({ left: 550, top: 200, width: 200, height: 100 });
    group.group.ungroup();
    shapes.load('items/name');
    box.load('left,width,level');
    await context.sync();
    expect(shapes.items.map(({ name }) => name)).toEqual(['方塊', '文字', '線', '像素', '說明框']);
    expect([box.left, box.width, box.level]).toEqual([550, 200, 0]);
  });
});

test('all of it is a step that can be taken back, and a file that Excel accepts', async () => {
  expect(validationErrors(excel.host.save())).toEqual([]);
  const { history } = excel.host;
  const before = drawing();
  await excel.Excel.run(async (context) => {
    const shapes = shapesOf(context);
    shapes.addGroup(['方塊', '文字']).name = '群';
    shapes.getItem('線').delete();
    shapes.getItem('像素').delete();
    await context.sync();
  });
  const after = drawing();
  expect(partsOf(excel.host.save())['xl/media/image1.png']).toBeUndefined();
  expect(validationErrors(excel.host.save())).toEqual([]);
  history.undo();
  expect(drawing()).toBe(before);
  expect(partsOf(excel.host.save())['xl/media/image1.png']).toBeDefined();
  history.redo();
  expect(drawing()).toBe(after);
  await excel.Excel.run(async (context) => {
    const shapes = shapesOf(context);
    shapes.load('items/$none');
    await context.sync();
    for (const shape of shapes.items) shape.delete();
    const count = shapes.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  expect(partsOf(excel.host.save())['xl/drawings/drawing1.xml']).toBeUndefined();
});

test('a quarter turn is written as Excel writes it: the anchor is that of the turned shape', async () => {
  // LibreOffice reads it so too: oox/source/xls/drawingfragment.cxx, rotations from 45° to 135°.
  await excel.Excel.run(async (context) => {
    const shape = shapesOf(context).addGeometricShape('Rectangle');
    shape.set({ left: 100, top: 100, width: 80, height: 20, rotation: 90 });
    shape.load('left,top,width,height');
    await context.sync();
    expect(shape.toJSON()).toMatchObject({ left: 100, top: 100, width: 80, height: 20 });
  });
  const [, row, offset] =
    /<xdr:from>.*?<xdr:row>(\d+)<\/xdr:row><xdr:rowOff>(\d+)/.exec(drawing()) ?? [];
  // The middle is at 140, 110: turned, it reaches from 70 to 150 downwards. Rows are 16.5 high.
  expect(Number(row) * 16.5 + Number(offset) / 12_700).toBe(70);
});

test('charts and pictures of a file of Excel are among its shapes, which is saved as it was', async () => {
  const bytes = goldenBytes();
  const host = Host.open(bytes);
  await loadOffice(host, { api: '1.14' }).Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem('專案清單');
    shapes.load('items/name,items/type');
    await context.sync();
    const types = shapes.items.map(({ name, type }) => [name, type]);
    expect(types).toContainEqual(['圖表 2', 'Unsupported']);
    expect(types).toContainEqual(['圖片 9', 'Image']);
  });
  expect(partsOf(host.save())['xl/drawings/drawing1.xml']).toBe(
    partsOf(bytes)['xl/drawings/drawing1.xml'],
  );
});
