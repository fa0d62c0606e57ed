import { readFileSync } from 'node:fs';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { errorCode, openExcel } from './open-excel';

const DIST = 'node_modules/@microsoft/office-js/dist';

// Office.PlatformType: OfficeOnline in a browser, PC in Excel for Windows.
test.each([
  ['web', 'OfficeOnline'],
  ['windows', 'PC'],
] as const)('office.js starts as in Excel for %s', async (platform, type) => {
  const { Excel, Office } = loadOffice(Host.blank(), { platform });
  expect(await Office.onReady()).toEqual({ host: 'Excel', platform: type });
  expect(Office.context.platform).toBe(type);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    const range = sheet.getRange('A1').load('address');
    await context.sync();
    expect(range.address).toBe('工作表1!A1');
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(['A1']);
});

test('each platform loads the bundle that office.js itself would choose', () => {
  const loader = readFileSync(`${DIST}/office.debug.js`, 'utf8');
  const [, versions = ''] = /"excel": \{([^}]*)\}/.exec(loader) ?? [];
  const versionOf = (platform: string) =>
    new RegExp(`"${platform}": "([\\d.]+)"`).exec(versions)?.[1] ?? '';
  const source = readFileSync('src/host/node/load-office.ts', 'utf8');
  for (const platform of ['web', 'win32']) {
    expect(source).toContain(`'excel-${platform}-${versionOf(platform)}.js', host: '${platform}'`);
  }
});

// Excel 2021 LTSC is 1.14, 2024 LTSC is 1.17, Microsoft 365 of 2026 is 1.21 or later.
test.each([
  ['1.14', ['1.14'], ['1.15', '1.17']],
  ['1.17', ['1.14', '1.17'], ['1.18', '1.21']],
  ['1.21', ['1.1', '1.9', '1.17', '1.21'], ['1.22']],
])('an Excel of %s says what it supports', (api, there, missing) => {
  const { requirements } = openExcel(api).Office.context;
  expect(there.map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual(
    there.map(() => true),
  );
  expect(missing.map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual(
    missing.map(() => false),
  );
});

test('a member of a later version is ApiNotFound by its own name', async () => {
  // Worksheet.customProperties is of 1.12 by Microsoft's reference.
  const use = ({ Excel }: ReturnType<typeof openExcel>) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().customProperties.add('a', 'b');
      await context.sync();
    });
  expect(await errorCode(use(openExcel('1.11')))).toBe('ApiNotFound');
  expect(await errorCode(use(openExcel('1.12')))).toBe('no error');
});
