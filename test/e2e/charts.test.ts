import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { convert, program, root } from './programs';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// Charts an add-in makes, drawn by LibreOffice and by the workbench. Colours and places by hand.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-charts-'));
const file = path.join(folder, '趨勢.xlsx');
let workbench: WorkbenchPage;
let page: Page;

async function writeFile() {
  const host = Host.blank({ now: () => new Date(2026, 5, 15) });
  await loadOffice(host, { api: '1.14' }).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = '趨勢';
    sheet.getRange('A1:E5').values = [
      ['期別', '新增', '結案', '期末未結', '目標'],
      ['112年', 5, 3, 2, 4],
      ['113年', 8, 6, 4, 4],
      ['114年', 4, 7, 1, 4],
      ['115年', 9, 5, 5, 4],
    ];
    const bars = sheet.charts.add('ColumnStacked', sheet.getRange('A1:D5'), 'Columns');
    bars.name = '不符合';
    bars.title.text = '不符合之新增與結案';
    bars.setPosition('A7', 'E21');
    const colors = ['#595959', '#BFBFBF'];
    for (const [index, color] of colors.entries()) {
      const series = bars.series.getItemAt(index);
      series.format.fill.setSolidColor(color);
      series.hasDataLabels = true;
    }
    const open = bars.series.getItemAt(2);
    open.chartType = 'LineMarkers';
    open.format.line.color = '#C00000';
    open.hasDataLabels = true;
    open.dataLabels.position = 'Top';
    bars.axes.valueAxis.title.text = '件';
    const line = sheet.charts.add('Line', sheet.getRange('A1:B5'), 'Columns');
    line.name = '指標';
    line.setPosition('G1', 'L12');
    line.series.getItemAt(0).format.line.color = '#0000FF';
    const target = line.series.add('目標');
    target.setValues(sheet.getRange('E2:E5'));
    target.setXAxisValues(sheet.getRange('A2:A5'));
    target.format.line.set({ color: '#00B050', weight: 2, lineStyle: 'Dash' });
    line.legend.visible = true;
    for (const [index, type] of (
      ['Pie', 'BarClustered', 'AreaStacked', 'XYScatterLines', 'Doughnut'] as const
    ).entries()) {
      const chart = sheet.charts.add(type, sheet.getRange('A1:C5'), 'Columns');
      chart.name = `圖${type}`;
      const row = 14 + Math.floor(index / 2) * 11;
      const [from, to] = index % 2 === 0 ? ['G', 'K'] : ['L', 'P'];
      chart.setPosition(`${from}${row}`, `${to}${row + 9}`);
    }
    await context.sync();
  });
  writeFileSync(file, host.save());
}

beforeAll(async () => {
  await writeFile();
  workbench = await openWorkbench({ viewport: { width: 1600, height: 1000 } });
  ({ page } = workbench);
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
});

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pixels of each colour (`RRGGBB`) in a PPM picture. */
function colorsOf(ppm: Buffer): Map<string, number> {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
  const colors = new Map<string, number>();
  for (let at = head?.[0].length ?? 0; at + 2 < ppm.length; at += 3) {
    const color = ppm
      .subarray(at, at + 3)
      .toString('hex')
      .toUpperCase();
    colors.set(color, (colors.get(color) ?? 0) + 1);
  }
  return colors;
}

test('LibreOffice draws columns, lines and the dashed target in their colours', () => {
  const pdf = convert(file, 'pdf');
  const stem = path.join(folder, 'page');
  execFileSync(program('PDFTOPPM_PATH', 'pdftoppm'), ['-r', '60', pdf, stem]);
  const listed = execFileSync('ls', [folder], { encoding: 'utf8' }).split('\n');
  const pages = listed.filter((name) => name.endsWith('.ppm')).sort();
  const [first = '', ...others] = pages;
  const left = colorsOf(readFileSync(path.join(folder, first)));
  // 5 + 8 + 4 + 9 against 3 + 6 + 7 + 5: the darker columns are larger by 26 to 21.
  const ratio = (left.get('595959') ?? 0) / (left.get('BFBFBF') ?? 1);
  expect(ratio).toBeGreaterThan(1.1);
  expect(ratio).toBeLessThan(1.4);
  expect(left.get('C00000')).toBeGreaterThan(30);
  const rest = others.map((name) => colorsOf(readFileSync(path.join(folder, name))));
  expect(rest.some((colors) => (colors.get('0000FF') ?? 0) > 50)).toBe(true);
  expect(rest.some((colors) => (colors.get('00B050') ?? 0) > 20)).toBe(true);
});

test('the workbench draws them over their cells, with words for those who do not see them', async () => {
  const bars = page.getByRole('img', { name: '圖表「不符合之新增與結案」' });
  await bars.waitFor();
  const words = (await bars.getAttribute('aria-label')) ?? '';
  expect(words).toContain('期末未結：112年 2、113年 4、114年 1、115年 5');
  // Stacked: the column of 113年 is 14 high, those of 112年 8.
  const heights = await bars
    .locator('rect[fill="#595959"], rect[fill="#BFBFBF"]')
    .evaluateAll((all) =>
      all
        .filter((each) => Number(each.getAttribute('width')) > 12)
        .map((each) => Number(each.getAttribute('height'))),
    );
  const [new112 = 0, new113 = 0, , , done112 = 0, done113 = 0] = heights;
  expect((new113 + done113) / (new112 + done112)).toBeCloseTo(14 / 8, 1);
  const cell = await page
    .getByRole('gridcell')
    .filter({ hasText: /^115年$/ })
    .first()
    .boundingBox();
  const box = await bars.boundingBox();
  expect(box?.y).toBeGreaterThan((cell?.y ?? 0) + (cell?.height ?? 0));
  expect(Math.abs((box?.x ?? 0) - (cell?.x ?? 0))).toBeLessThan(2);
  const line = page
    .getByRole('img', { name: /^圖表「新增」|^圖表「圖表標題」；新增：.*目標：112年 4、/ })
    .first();
  await expect(
    line.locator('path[stroke="#00B050"]').first().getAttribute('stroke-dasharray'),
  ).resolves.toMatch(/\d/);
  await page.screenshot({ path: process.env.CHART_SHOT ?? path.join(folder, 'charts.png') });
});

test('a typed number is drawn at once', async () => {
  const bars = page.getByRole('img', { name: '圖表「不符合之新增與結案」' });
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  await box.fill('B2');
  await box.press('Enter');
  await page.getByRole('grid').focus();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await page
    .getByRole('img', { name: /新增：112年 20、/ })
    .first()
    .waitFor({ timeout: 90_000 });
  expect(await bars.getAttribute('aria-label')).toContain('新增：112年 20、');
});

test('charts and pictures of a file of Excel are drawn, its comments marked', async () => {
  const other = await page.context().newPage();
  await other.goto(workbench.address);
  const golden = path.join(root, 'test/fixtures/excel-like.xlsx');
  await other.getByLabel('選擇活頁簿').setInputFiles(golden);
  await other.getByRole('tab', { name: '專案清單', exact: true }).click();
  await other.getByRole('img', { name: '圖表「金額趨勢」' }).waitFor({ timeout: 90_000 });
  await other.getByRole('img', { name: '圖片 9' }).waitFor({ timeout: 90_000 });
  expect(await other.locator('.note-mark').count()).toBeGreaterThan(0);
  await other.screenshot({ path: process.env.CHART_SHOT2 ?? path.join(folder, 'excel.png') });
});
