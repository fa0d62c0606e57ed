import { restore } from '../../../src/app/journal';
import { bindRow } from '../../../src/app/row/row-use-cases';
import { planImport } from '../../../src/app/settings/plan-import';
import {
  settingDrafts,
  settingField,
  type TypedSettings,
  withTyped,
} from '../../../src/app/settings/setting-fields';
import { SETTING_GROUPS } from '../../../src/app/settings/setting-groups';
import { usesOf } from '../../../src/app/settings/setting-uses';
import { settingsText } from '../../../src/app/settings/settings-file';
import { settingItems } from '../../../src/register/settings/items';
import { clock, deletedInGrid, meetingOffice, rowsOf, typedInGrid } from '../meeting/office';

async function office() {
  const made = await meetingOffice();
  const row = bindRow(made.workbook, clock);
  return { made, row, desk: await row.read(true) };
}

const valueIn = async (made: Parameters<typeof rowsOf>[0], item: string) =>
  (await rowsOf(made, 'Settings')).find((row) => row['項目'] === item)?.['值'];

test('each item stands in one group, and each says what uses it and what asks for it', () => {
  const grouped = Object.values(SETTING_GROUPS).flat();
  expect([...grouped].sort()).toEqual(Object.keys(settingItems).sort());
  const silent = grouped.filter((name) => {
    const { by, rules, authorities } = usesOf(name);
    return by.length + rules.length === 0 || authorities.length === 0;
  });
  expect(silent).toEqual([]);
  // domain.md: FND-10 has its grace days from ISO 10.2; 參、一 and 二 name the two days.
  expect(usesOf('minorGraceDays')).toMatchObject({ rules: ['FND-10'] });
  expect(usesOf('procedureReviewedDate').authorities).toEqual(['程序參、二']);
  expect(usesOf('auditProcedureDate')).toMatchObject({ rules: ['PRC-08'] });
});

test('only what was typed is written, a missing item gets its row, and one step takes it back', async () => {
  const { made, row, desk: first } = await office();
  await deletedInGrid(made, 'Settings', '主責上限');
  const desk = await row.read(true);
  expect(settingField(first, {}, 'maximumDuties')).toMatchObject({ seen: 12, text: '12' });
  expect(settingField(desk, {}, 'maximumDuties')).toMatchObject({ seen: '', standard: '12' });
  const before = await rowsOf(made, 'Settings');
  let typed: TypedSettings = {};
  typed = withTyped(desk, typed, 'edition', 'V9.1');
  typed = withTyped(desk, typed, 'procedureReviewedDate', '115/3/2');
  typed = withTyped(desk, typed, 'maximumDuties', '9');
  typed = withTyped(desk, typed, 'repeatYears', '4');
  // Typed back to what the cell holds it is nothing typed.
  typed = withTyped(desk, typed, 'repeatYears', '3');
  const saved = await row.save(settingDrafts(desk, typed), '填寫 設定');
  expect(saved).toMatchObject({ cells: 2, rows: 1, blocked: [], notices: [] });
  expect(await valueIn(made, '版次')).toBe('V9.1');
  // 2026-03-02 as Excel counts days.
  expect(await valueIn(made, '檢討日期')).toBe(46083);
  expect(await valueIn(made, '主責上限')).toBe(9);
  expect((await row.read(true)).facts.settings).toMatchObject({ maximumDuties: 9, repeatYears: 3 });
  await restore(made.workbook, saved.entry ?? '', '2026-12-10 10:05');
  expect(await rowsOf(made, 'Settings')).toEqual(before);
});

test('what cannot be read is not saved, nor what a colleague changed meanwhile; the rest is', async () => {
  const { made, row, desk } = await office();
  let typed: TypedSettings = {};
  typed = withTyped(desk, typed, 'repeatYears', '三年');
  typed = withTyped(desk, typed, 'minorGraceDays', '-1');
  typed = withTyped(desk, typed, 'contactPhone', '分機 12');
  typed = withTyped(desk, typed, 'edition', 'V9.1');
  await typedInGrid(made, 'Settings', '版次', '值', 'V9.2');
  const saved = await row.save(settingDrafts(desk, typed), '填寫 設定');
  expect(saved).toMatchObject({ cells: 1, units: ['Settings 聯絡電話'] });
  expect(saved.blocked.map(({ key, code }) => [key, code])).toEqual([
    ['重複缺失年數', 'untyped'],
    ['次要不符合寬限日數', 'untyped'],
    ['版次', 'changed'],
  ]);
  expect(settingField(await row.read(true), typed, 'edition')).toMatchObject({
    ...{ isClash: true, seen: 'V9.2', text: 'V9.1' },
  });
});

test('a doubled item is left to the people, who are told', async () => {
  const { made, row } = await office();
  await typedInGrid(made, 'Settings', '聯絡電話', '項目', '聯絡人');
  const desk = await row.read(true);
  expect(settingField(desk, {}, 'contactName').fault).toBe('severalRows');
  const { told } = settingsText(desk, '2026-12-10');
  expect(told.join()).toMatch(/「聯絡人」與前面的列重複/);
});

test('the settings of one workbook go into another as a file, seen before they are written', async () => {
  const from = await office();
  await typedInGrid(from.made, 'Settings', '聯絡電話', '值', '分機 34');
  await typedInGrid(from.made, 'Settings', '檢討日期', '值', 46083);
  await typedInGrid(from.made, 'Units', '財政課', '驗證範圍', '否');
  await typedInGrid(from.made, 'Units', '社會課', '單位', '圖書館');
  const { text, told } = settingsText(await from.row.read(true), '2026-12-10');
  expect(told).toEqual([]);
  const file = JSON.parse(text) as { settings: Record<string, unknown> };
  expect(file.settings).toMatchObject({ 檢討日期: '2026-03-02', 主責上限: 12 });

  const { made, row, desk } = await office();
  const plan = planImport(desk, text);
  expect(plan.told).toEqual([]);
  expect(plan.kept).toEqual(['設定的單位「社會課」']);
  expect(plan.changes.map(({ name, after }) => [name, after])).toEqual([
    ['檢討日期', '115/03/02'],
    ['聯絡電話', '分機 34'],
    ['單位 財政課：驗證範圍', '否'],
    ['單位 圖書館：單位', '圖書館'],
    ['單位 圖書館：主管職稱', expect.any(String)],
    ['單位 圖書館：驗證範圍', expect.any(String)],
  ]);
  const saved = await row.save(plan.drafts, '匯入 設定');
  expect(saved).toMatchObject({ cells: 3, rows: 1, blocked: [], notices: [] });
  expect(await valueIn(made, '檢討日期')).toBe(46083);
  expect(planImport(await row.read(true), text).changes).toEqual([]);
});

test('what of a file is not understood is told, one by one, and nothing of it is written', async () => {
  const { desk } = await office();
  const plan = planImport(
    desk,
    JSON.stringify({
      format: 'isms-management-review-settings',
      version: 1,
      colour: 'red',
      settings: {
        主責上限: '很多',
        議程版本: '八項',
        吉祥物: '雲豹',
        版次: { a: 1 },
        ' 版次': 'V9.9',
      },
      units: [{ 單位: '財政課', 樓層: 2 }, { 主管職稱: '課長' }, 7],
    }),
  );
  expect(plan.changes.map(({ name, after }) => [name.trim(), after])).toEqual([['版次', 'V9.9']]);
  const all = plan.told.join('\n');
  for (const word of ['colour', '「很多」', '「八項」', '吉祥物', '「版次」的值', '樓層']) {
    expect(all).toContain(word);
  }
  expect(plan.told).toHaveLength(8);
  expect(() => planImport(desk, '版次,V1')).toThrow(/不是由「匯出設定」存下/);
  expect(() => planImport(desk, '{"format":"other"}')).toThrow(/不是由「匯出設定」存下/);
  expect(() =>
    planImport(desk, '{"format":"isms-management-review-settings","version":2}'),
  ).toThrow(/較新的版本/);
});
