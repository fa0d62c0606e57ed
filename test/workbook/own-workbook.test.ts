import { Host } from '../../src/host/host';
import { goldenBytes, partsOf, validationErrors, zipped } from '../host/xlsx/parts';
import { asOtherProgram, failure, over, sheetNames } from './over-host';

// The office's own workbook: four sheets, a table, charts, a locked structure.
const book = 'xl/workbook.xml';
const theirs = ['專案清單', '組織圖', '參數', '_中繼'];
/** Which sheet is in front is all that may change in a sheet. */
const view = /<sheetViews>[\s\S]*?<\/sheetViews>/;
/** Lists that every added sheet must stand in. */
const shared = /^(\[Content_Types\]|xl\/_rels\/workbook|xl\/(workbook|styles|sharedStrings))\./;
/** Where the version of our tables stands, behind the properties that are there. */
const properties = 'docProps/custom.xml';
const propertiesOf = (text = '') =>
  Array.from(text.matchAll(/<property [\s\S]*?<\/property>/g), ([property]) => property);

function unlocked(): Record<string, string> {
  const parts = partsOf(goldenBytes());
  const text = parts[book] ?? '';
  expect(text).toContain('lockStructure="1"');
  return { ...parts, [book]: text.replace(/<workbookProtection[^>]*\/>/, '') };
}

test('beside the sheets of an office nothing of theirs is touched', async () => {
  const file = zipped(unlocked());
  const now = () => new Date('2026-11-20T04:00:00Z');
  // Only opened: what depends on the day is worked out then, as Excel does.
  const before = partsOf(Host.open(file, { now }).save());

  const made = over(Host.open(file, { now }));
  expect((await made.workbook.createSheets()).tables).toHaveLength(14);
  expect((await sheetNames(made)).slice(0, 6)).toEqual(['首頁', ...theirs, '清單']);

  const after = partsOf(made.host.save());
  const bare = (text: string | undefined) => text?.replace(view, '');
  const changed = Object.keys(before).filter((name) => bare(before[name]) !== bare(after[name]));
  expect(changed.filter((name) => !shared.test(name))).toEqual([properties]);
  const own = propertiesOf(before[properties]);
  expect(own.length).toBeGreaterThan(0);
  const kept = propertiesOf(after[properties]);
  expect(kept.slice(0, own.length)).toEqual(own);
  expect(kept.slice(own.length)).toEqual([expect.stringContaining('name="ISMS 資料版本"')]);
  expect(validationErrors(made.host.save())).toEqual([]);
});

test('where the structure is locked it says so and leaves every part as it was', async () => {
  const made = over(Host.open(goldenBytes()));
  const { code, message } = await failure(made.workbook.createSheets());
  expect(code).toBe('AccessDenied');
  expect(message).toMatch(/受到保護.*解除保護/);
  expect(await sheetNames(made)).toEqual(theirs);
  expect(partsOf(made.host.save())).toEqual(partsOf(Host.open(goldenBytes()).save()));
});

test('sheets that bear our titles stay, and ours take the next free one', async () => {
  const made = over(Host.blank());
  await made.excel.run(async (context) => {
    for (const name of ['首頁', '清單', '設定']) {
      context.workbook.worksheets.add(name).getRange('A1').values = [[`自己的${name}`]];
    }
    await context.sync();
  });
  await made.workbook.createSheets();
  const names = await sheetNames(made);
  expect(names.slice(0, 7)).toEqual([
    '首頁 (2)',
    '工作表1',
    '首頁',
    '清單',
    '設定',
    '清單 (2)',
    '設定 (2)',
  ]);
  const other = await asOtherProgram(made);
  for (const name of ['首頁', '清單', '設定']) {
    expect(other.getWorksheet(name)?.getCell('A1').value).toBe(`自己的${name}`);
    expect(other.getWorksheet(name)?.state).toBe('visible');
  }
  expect(validationErrors(made.host.save())).toEqual([]);
});
