// What version 1.0.0 has kept in a workbook is taken back by this one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readEntries, restore } from '../../../src/app/journal';
import { restorable } from '../../../src/app/journal-text';
import { Host } from '../../../src/host/host';
import { type OpenWorkbook, over } from '../../workbook/over-host';
import { byHand, rowsOf, serial, writing } from './office';

/** Written by 1.0.0 itself: what it tells of a row is its number, or its place, and no more. */
const file = path.join('test', 'fixtures', 'versions', 'journal-1.0.0.xlsx');
const opened = () => over(Host.open(readFileSync(file)), 'pane-9');

const column = async (book: OpenWorkbook, header: string) => {
  const [rows, headers] = await Promise.all([
    rowsOf(book, 'Findings'),
    book.excel.run(async (context) => {
      const row = context.workbook.tables.getItem('Findings').getHeaderRowRange().load('values');
      await context.sync();
      return row.values[0] as string[];
    }),
  ]);
  return rows.map((row) => row[headers.indexOf(header)]);
};

const taken = async (book: OpenWorkbook) => {
  const told = [];
  for (const { id } of restorable(await readEntries(book.workbook))) {
    const { conflicts } = await restore(book.workbook, id, writing.at);
    told.push(...conflicts.map(({ code, row, column: at }) => `${code} ${String(row)} ${at}`));
  }
  return told;
};

test('each of its entries is taken back: a cell, one of a row without a number, a day, rows that were added', async () => {
  const book = opened();
  expect((await rowsOf(book)).map(([unit, head]) => [unit, head])).toEqual([
    ['行政室', '主任'],
    ['民政課', '<甲 & 乙>'],
    ['財政課', '課長'],
    ['社會課', '課長'],
    ['農業課', ''],
  ]);
  expect(await column(book, '發現日期')).toEqual([serial('2026-03-01'), '', '']);
  expect(await column(book, '備註')).toEqual(['', '', '補件']);
  expect((await readEntries(book.workbook)).map(({ what }) => what)).toEqual([
    '帶入「單位.xlsx」：單位 2 列',
    '修正 DAT-01 共 1 項',
    '填寫 發現事項：第 5 列',
    '填寫 單位：民政課',
  ]);

  expect(await taken(book)).toEqual([]);
  expect((await rowsOf(book)).map(([unit, head]) => [unit, head])).toEqual([
    ['行政室', '主任'],
    ['民政課', '課長'],
    ['財政課', '課長'],
  ]);
  expect(await column(book, '發現日期')).toEqual(['115.3.1', '', '']);
  expect(await column(book, '備註')).toEqual(['', '', '']);
  expect(restorable(await readEntries(book.workbook))).toEqual([]);
});

test('a row without a number that was moved since is found by what was put there; where two could be meant none is', async () => {
  const moved = opened();
  await byHand(
    moved,
    (table) => {
      table.getDataBodyRange().getRow(0).insert('Down');
    },
    'Findings',
  );
  expect(await taken(moved)).toEqual([]);
  expect(await column(moved, '備註')).toEqual(['', '', '', '']);

  const two = opened();
  await byHand(
    two,
    (table) => {
      table.columns.getItem('備註').getDataBodyRange().getRow(1).values = [['補件']];
      table.getDataBodyRange().getRow(0).insert('Down');
    },
    'Findings',
  );
  expect(await taken(two)).toEqual(['severalRows 5 備註']);
  expect(await column(two, '備註')).toEqual(['', '', '補件', '補件']);
});
