import type { TableBlock } from '../../src/register/block';
import type { CellValue } from '../../src/register/fault';
import { lackOf } from '../../src/register/lack';
import { readRegister } from '../../src/register/read';
import { tableNamed } from '../../src/register/register';

function reviews(
  headers: readonly string[],
  ...values: readonly (readonly CellValue[])[]
): TableBlock {
  const place = { sheet: '管審會議', headerRow: 2, firstColumn: 1 };
  return { table: 'Reviews', ...place, headers, values, formulas: {} };
}

const allHeaders = Object.values(tableNamed('Reviews').columns).map(({ header }) => header);
const row = (cells: Readonly<Record<string, CellValue>>) =>
  allHeaders.map((header) => cells[header] ?? '');

test('nothing is lacking where the table and its columns can be read, with rows or without', () => {
  expect(lackOf(readRegister([reviews(allHeaders)]), 'Reviews', ['date', 'status'])).toBeNull();
  const one = reviews(allHeaders, row({ 會議編號: 'MR-115-01', 日期: 46_361 }));
  expect(lackOf(readRegister([one]), 'Reviews', ['reviewId', 'date', 'status'])).toBeNull();
});

test('a table that is not there is the reason, whatever column is asked for', () => {
  const register = readRegister([reviews(allHeaders)]);
  expect(lackOf(register, 'Resolutions')).toBe('活頁簿沒有「決議列管」表格');
  expect(lackOf(register, 'Resolutions', ['releasedDate'])).toBe('活頁簿沒有「決議列管」表格');
});

test('missing and doubled columns are named; the others of the table can be had', () => {
  const headers = allHeaders.map((header) => (header === '日期' ? '開會日' : header));
  const missing = readRegister([reviews(headers)]);
  expect(lackOf(missing, 'Reviews', ['reviewId', 'date'])).toBe('管審會議缺少「日期」欄');
  expect(lackOf(missing, 'Reviews', ['reviewId', 'status'])).toBeNull();
  expect(lackOf(missing, 'Reviews')).toBeNull();
  const doubled = readRegister([reviews([...allHeaders, ' 日　期 '])]);
  expect(lackOf(doubled, 'Reviews', ['date'])).toBe('管審會議有兩個以上的「日期」欄');
});

test('a column of which no filled cell can be read is as good as missing; a single slip is not', () => {
  const dated = (...dates: readonly CellValue[]) => {
    const rows = dates.map((日期, at) => row({ 會議編號: `MR-115-0${String(at)}`, 日期 }));
    return lackOf(readRegister([reviews(allHeaders, ...rows)]), 'Reviews', ['date', 'status']);
  };
  expect(dated('11/10/05')).toBe('管審會議的「日期」欄無法判讀');
  expect(dated('11/10/05', '12/10/05', '')).toBe('管審會議的「日期」欄無法判讀');
  expect(dated('11/10/05', 46_361)).toBeNull();
  expect(dated('11/10/05', '')).toBeNull();
});
