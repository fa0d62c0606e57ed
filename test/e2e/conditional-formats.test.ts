import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// Rules that another program wrote, drawn in a real browser. Colours worked out by hand.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-conditional-'));
const file = path.join(folder, '規則.xlsx');
let workbench: WorkbenchPage;
let page: Page;

const solid = (argb: string) =>
  ({ type: 'pattern', pattern: 'solid', bgColor: { argb } }) as ExcelJS.Fill;

async function writeFile() {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('規則');
  book.addWorksheet('名單').addRows([['甲'], ['乙']]);
  sheet.getCell('F1').value = 10;
  sheet.getColumn(4).width = 20;
  const states = ['甲', '丙', '逾期未辦', '已辦', '乙'];
  for (let row = 2; row <= 6; row++) {
    sheet.getCell(row, 1).value = (row - 2) * 5;
    sheet.getCell(row, 2).value = states[row - 2] ?? '';
    sheet.getCell(row, 3).value = row - 1;
    sheet.getCell(row, 4).value = (row - 4) * 10;
    sheet.getCell(row, 5).value = row - 1;
  }
  for (let row = 1; row <= 10_000; row++) sheet.getCell(row, 8).value = row;
  const rule = (ref: string, ...rules: object[]) => {
    sheet.addConditionalFormatting({ ref, rules: rules as ExcelJS.ConditionalFormattingRule[] });
  };
  rule('A2:A6', {
    type: 'cellIs',
    operator: 'greaterThan',
    priority: 1,
    formulae: ['$F$1'],
    style: {
      fill: solid('FFFFC7CE'),
      font: { bold: true, color: { argb: 'FF9C0006' } },
      numFmt: '0.0',
    },
  });
  rule('B2:B6', {
    type: 'expression',
    priority: 2,
    formulae: ['COUNTIF(名單!$A$1:$A$2,B2)>0'],
    style: {
      fill: solid('FFC6EFCE'),
      border: { bottom: { style: 'medium', color: { argb: 'FF0000FF' } } },
    },
  });
  rule('B2:B6', {
    type: 'containsText',
    operator: 'containsText',
    text: '逾期',
    priority: 3,
    style: { font: { strike: true } },
  });
  const points = { cfvo: [{ type: 'min' }, { type: 'max' }] };
  const color = [{ argb: 'FFFFFFFF' }, { argb: 'FF000064' }];
  rule('C2:C6', { type: 'colorScale', priority: 4, ...points, color });
  rule('D2:D6', {
    type: 'dataBar',
    priority: 5,
    ...points,
    color: { argb: 'FF638EC6' },
    gradient: false,
    negativeFillColor: { argb: 'FFFF0000' },
    negativeBarColorSameAsPositive: false,
    minLength: 0,
    maxLength: 100,
  });
  const thirds = { cfvo: [0, 33, 67].map((value) => ({ type: 'percent', value })) };
  rule('E2:E6', { type: 'iconSet', priority: 6, iconSet: '3TrafficLights', ...thirds });
  rule('H1:H10000', { type: 'colorScale', priority: 7, ...points, color });
  await book.xlsx.writeFile(file);
}

beforeAll(async () => {
  await writeFile();
  workbench = await openWorkbench();
  ({ page } = workbench);
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
  await page.getByRole('tab', { name: '規則', exact: true }).waitFor();
});

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

const cell = (address: string) => page.locator(`[role=gridcell][data-address="${address}"]`);

function style(address: string, name: string) {
  return cell(address).evaluate((element, property) => {
    return getComputedStyle(element).getPropertyValue(property);
  }, name);
}

async function goTo(address: string) {
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  await box.fill(address);
  await box.press('Enter');
  await cell(address).waitFor();
}

test('fills, fonts, lines and number formats of rules show, and follow what is typed', async () => {
  await cell('A6').waitFor();
  expect(await style('A4', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  expect(await style('A5', 'background-color')).toBe('rgb(255, 199, 206)');
  expect(await style('A5', 'color')).toBe('rgb(156, 0, 6)');
  expect(await style('A5', 'font-weight')).toBe('700');
  expect(await cell('A5').innerText()).toBe('15.0');
  expect(await cell('A4').innerText()).toBe('10');
  expect(await style('B2', 'background-color')).toBe('rgb(198, 239, 206)');
  expect(await style('B2', 'border-bottom')).toBe('2px solid rgb(0, 0, 255)');
  expect(await style('B3', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  expect(await style('B4', 'text-decoration-line')).toBe('line-through');
  await goTo('F1');
  await page.getByRole('grid').focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const changed = document.querySelector('[data-address="A3"]');
    return changed && getComputedStyle(changed).backgroundColor === 'rgb(255, 199, 206)';
  });
  expect(await style('A2', 'background-color')).toBe('rgba(0, 0, 0, 0)');
});

test('scales, bars and icons show, ten thousand rows down too', async () => {
  // 1 to 5 from white to 000064: 3 lies half way.
  expect(await style('C2', 'background-color')).toBe('rgb(255, 255, 255)');
  expect(await style('C4', 'background-color')).toBe('rgb(128, 128, 178)');
  expect(await style('C6', 'background-color')).toBe('rgb(0, 0, 100)');
  // -20 to 20: the axis in the middle, half of each side for ten.
  const width = await cell('D5').evaluate((element) => element.getBoundingClientRect().width);
  const room = width - 4;
  const sizes = (await style('D5', 'background-size')).split(', ');
  expect(parseFloat(sizes[1] ?? '')).toBeCloseTo(room / 4, 0);
  const lengths = async (address: string) =>
    [...(await style(address, 'background-position')).matchAll(/([\d.]+)px 50%/g)].map(([, x]) =>
      Number(x),
    );
  expect((await lengths('D5'))[1]).toBeCloseTo(2 + room / 2, 0);
  expect((await lengths('D3'))[1]).toBeCloseTo(2 + room / 4, 0);
  expect(await style('D3', 'background-image')).toContain('rgb(255, 0, 0)');
  expect(await style('D5', 'background-image')).toContain('rgb(99, 142, 198)');
  for (const [address, color] of [
    ['E2', 'd13438'],
    ['E4', 'e0a800'],
    ['E6', '2e8b57'],
  ] as const) {
    expect(decodeURIComponent(await style(address, 'background-image'))).toContain(color);
  }
  await goTo('H10000');
  expect(await style('H10000', 'background-color')).toBe('rgb(0, 0, 100)');
  // 9,990 of 1 to 10,000: 9989/9999 of the way.
  expect(await style('H9990', 'background-color')).toBe('rgb(0, 0, 100)');
  await goTo('H5000');
  expect(await style('H5000', 'background-color')).toBe('rgb(128, 128, 178)');
});
