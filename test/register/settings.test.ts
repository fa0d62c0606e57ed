import { birthRows } from '../../src/register/birth-rows';
import type { CellValue } from '../../src/register/fault';
import { readRegister } from '../../src/register/read';
import { settingColumn } from '../../src/register/settings';

/** Settings and their faults as read from these rows of 設定 (項目, 值). */
function read(...rows: readonly (readonly [item: string, value: CellValue])[]) {
  const { settings, faults } = readRegister([
    {
      table: 'Settings',
      sheet: '設定',
      headerRow: 4,
      firstColumn: 1,
      headers: ['項目', '值', '說明'],
      values: rows.map(([item, value]) => [item, value, '']),
      formulas: {},
    },
  ]);
  return { settings, faults: faults.filter((fault) => fault.table === 'Settings') };
}

// Copied by hand from the domain's list of settings, the procedure's 參 and 陸 and the list of papers.
const TEXTS = [
  '機關名稱',
  '文件編號',
  '版次',
  '文件日期',
  '開會通知副本',
  '聯絡人',
  '聯絡電話',
  '資訊安全手冊版次',
  '風險評鑑與管理程序版次',
  '監視與量測控制程序版次',
  '資訊安全稽核程序版次',
  '矯正措施處理程序版次',
  '規則等級調整',
  '表單編號：開會通知',
  '表單編號：議程',
  '表單編號：簽到簿',
  '表單編號：會議紀錄',
  '表單編號：決議追蹤列管表',
  '表單編號：改善報告',
  '表單編號：矯正措施單',
  '表單編號：組織架構圖',
  '表單編號：成員表',
  '表單編號：權責分工表',
  '表單編號：發現事項清冊',
  '表單編號：矯正措施清冊',
  '表單編號：稽核獨立性',
  '表單編號：權責覆蓋',
  '表單編號：任期',
  '表單編號：交接',
];
const DATES = [
  '核定日期',
  '檢討日期',
  '資訊安全手冊日期',
  '風險評鑑與管理程序日期',
  '監視與量測控制程序日期',
  '資訊安全稽核程序日期',
  '矯正措施處理程序日期',
];
const NUMBERS: Readonly<Record<string, number>> = {
  '持平門檻(%)': 5,
  持平百分點: 1,
  最少件數: 5,
  重複缺失年數: 3,
  次要不符合寬限日數: 14,
  驗證期限日數: 30,
  主要不符合結案日數: 90,
  稽核發現登錄日數: 30,
  疑似重複日數: 30,
  原因分析期限日數: 30,
  到期前提醒日數: 7,
  會議到期前提醒日數: 30,
  說明最少字數: 4,
  主責上限: 12,
  程序檢討月數: 12,
};
const CHOICES: Readonly<Record<string, string>> = {
  機密等級: '普通',
  議程版本: '六項',
  可接受風險等級: '低',
  民國日期自動轉換: '是',
};

test('設定 is born with every item: thresholds and choices at their default, the unknown blank', () => {
  const born = Object.fromEntries(birthRows('Settings').map(({ item, value }) => [item, value]));
  expect(born).toEqual({
    ...Object.fromEntries([...TEXTS, ...DATES].map((item) => [item, null])),
    ...NUMBERS,
    ...CHOICES,
  });
  expect(birthRows('Settings').every(({ note }) => (note ?? '').endsWith('。'))).toBe(true);
});

test('what the 值 of an item is: text, date, number or a choice from a list', () => {
  const formats = (list: readonly string[]) =>
    new Set(
      list.map(
        (item) => `${settingColumn(item)?.kind ?? ''} ${settingColumn(item)?.numberFormat ?? ''}`,
      ),
    );
  expect(formats(TEXTS)).toEqual(new Set(['text @']));
  expect(formats(DATES)).toEqual(new Set(['date [$-404]e/mm/dd']));
  expect(formats(Object.keys(NUMBERS))).toEqual(new Set(['number General']));
  expect(settingColumn('可接受風險等級')?.list).toBe('RiskLevel');
  expect(settingColumn('民國日期自動轉換')?.list).toBe('YesNo');
  expect(settingColumn('表單編號: 議程')?.kind).toBe('text');
  expect(settingColumn('自訂項目')).toBeUndefined();
});

test('items are read by name; blank ones, and those an older workbook lacks, take their default', () => {
  const { settings, faults } = read(
    ['機關名稱', '雲溪鎮公所'],
    ['文件編號', ''],
    // 44524 is 24 November 2021.
    ['文件日期', 44524],
    ['議程版本', '含2022年版'],
    ['持平門檻（％）', '１０'],
    ['自訂項目', '不相干'],
  );
  expect(faults).toEqual([]);
  expect(settings).toMatchObject({
    organisation: '雲溪鎮公所',
    documentNo: '',
    edition: '',
    documentDate: '110年11月24日',
    classification: '普通',
    agendaVersion: '含 2022 年版',
    acceptableRisk: '低',
    convertRocDates: '是',
    procedureApprovedDate: null,
    manualEdition: '',
    manualDate: null,
    agendaFormNo: '',
    contactName: '',
    flatPercent: 10,
    flatPoints: 1,
    minimumCases: 5,
    maximumDuties: 12,
  });
});

test('a text that is cleared is unknown, not what it was born with', () => {
  expect(read(['機密等級', '']).settings.classification).toBe('');
  expect(read().settings.classification).toBe('普通');
});

test('the items of the second version: dates are days, numbers of forms are text, choices are from their list', () => {
  const { settings, faults } = read(
    ['核定日期', 44524],
    ['資訊安全手冊版次', 2],
    ['資訊安全手冊日期', 44524],
    ['表單編號：議程', 'ISMS-04-01'],
    ['可接受風險等級', '中'],
    ['民國日期自動轉換', '否'],
    ['持平百分點', 0.5],
    ['聯絡電話', 100],
  );
  expect(faults).toEqual([]);
  expect(settings).toMatchObject({
    procedureApprovedDate: '2021-11-24',
    manualEdition: '2',
    manualDate: '2021-11-24',
    agendaFormNo: 'ISMS-04-01',
    acceptableRisk: '中',
    convertRocDates: '否',
    flatPoints: 0.5,
    contactPhone: '100',
  });
});

test('a date of 設定 kept as text counts as that day and is a fault with the form to type', () => {
  const { settings, faults } = read(['檢討日期', '115年3月2日'], ['核定日期', '11/24/05']);
  expect(settings.procedureReviewedDate).toBe('2026-03-02');
  expect(settings.procedureApprovedDate).toBeNull();
  expect(faults.map(({ code, key, row }) => [code, key, row])).toEqual([
    ['ambiguousDate', '核定日期', 6],
    ['textDate', '檢討日期', 5],
  ]);
});

test('a value that is not of its list is a fault and the default holds', () => {
  const { settings, faults } = read(['可接受風險等級', '極低度'], ['民國日期自動轉換', '偶爾']);
  expect([settings.acceptableRisk, settings.convertRocDates]).toEqual(['低', '是']);
  expect(faults.map(({ code, key }) => [code, key])).toEqual([
    ['notInList', '可接受風險等級'],
    ['notInList', '民國日期自動轉換'],
  ]);
});

test('a threshold that is no number, or below zero, is a fault and its default holds', () => {
  const { settings, faults } = read(['最少件數', '五件'], ['驗證期限日數', -1]);
  expect([settings.minimumCases, settings.verifyWithinDays]).toEqual([5, 30]);
  expect(faults).toMatchObject([
    { code: 'notNumber', key: '最少件數', row: 5, column: '值', value: '五件' },
    { code: 'notNumber', key: '驗證期限日數', row: 6, column: '值', value: -1 },
  ]);
});
