import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { goldenBytes, partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Excel.CustomXmlPartCollection, ExcelApi 1.5.

const XML = "<會議 xmlns='urn:test:review'><日期>2026-03-01</日期></會議>";

test('parts are added, found, changed and deleted', async () => {
  const { Excel, host } = openExcel();
  const id = await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add(XML).load('id,namespaceUri');
    const xml = part.getXml();
    await context.sync();
    expect([xml.value, part.namespaceUri]).toEqual([XML, 'urn:test:review']);
    return part.id;
  });
  expect(id).toMatch(/^\{[0-9A-F-]{36}\}$/);
  expect(validationErrors(host.save())).toEqual([]);

  const { Excel: again } = loadOffice(Host.open(host.save()));
  await again.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const mine = customXmlParts.getByNamespace('urn:test:review');
    const only = mine.getOnlyItem().load('id');
    const count = mine.getCount();
    const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
    await context.sync();
    expect([only.id, count.value, none.isNullObject]).toEqual([id, 1, true]);
    customXmlParts.getItem(id).setXml('<會議/>');
    const changed = customXmlParts.getItem(id).getXml();
    await context.sync();
    expect(changed.value).toBe('<會議/>');
    customXmlParts.getItem(id).delete();
    const all = customXmlParts.getCount();
    await context.sync();
    expect(all.value).toBe(0);
  });
});

test('a part of the file is read under its own id, and what is no XML is refused', async () => {
  const host = Host.open(goldenBytes());
  const { Excel } = loadOffice(host);
  await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts
      .getItem('11111111-2222-4333-8444-555555555555')
      .load('namespaceUri');
    await context.sync();
    expect(part.namespaceUri).toBe('urn:demo:pm');
  });
  const before = partsOf(host.save());
  const run = Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<開');
    await context.sync();
  });
  expect(await errorCode(run)).toBe('InvalidArgument');
  expect(partsOf(host.save())).toEqual(before);
});

test('getOnlyItem is an error unless there is exactly one', async () => {
  const { Excel } = openExcel();
  const ask = (context: Excel.RequestContext) =>
    context.workbook.customXmlParts.getByNamespace('urn:test:review').getOnlyItem().load('id');
  const run = (parts: number) =>
    errorCode(
      Excel.run(async (context) => {
        for (let i = 0; i < parts; i++) context.workbook.customXmlParts.add(XML);
        ask(context);
        await context.sync();
      }),
    );
  expect(await run(0)).toBe('ItemNotFound');
  expect(await run(2)).toBe('InvalidOperation');
});
