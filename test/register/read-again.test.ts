import { isDeepStrictEqual } from 'node:util';
import type { TableBlock } from '../../src/register/block';
import { parsedBy, readCell } from '../../src/register/cell-fault';
import type { CellValue } from '../../src/register/fault';
import { identity, isUnseen, plain, plainHyphens } from '../../src/register/identity';
import { readRegister, RegisterReader } from '../../src/register/read';
import { tableNamed, tableNames } from '../../src/register/register';
import { sampleRows } from '../../src/register/sample/sample';
import { settingItems } from '../../src/register/settings/items';
import { toCells } from '../../src/register/write';

const odd: readonly CellValue[] = [
  ...[
    '',
    ' ',
    '　',
    '\u200b',
    '\ufeff 王',
    'NC-115-001',
    'ＮＣ－１１５',
    'nc 115',
    '3-1',
    '王　明',
  ],
  ...[
    '行政室、民政課',
    '行政室/民政課',
    '甲及乙',
    '115/3/1',
    '115年2月29日',
    '115上',
    '115Q1',
    '95%',
  ],
  ...['#N/A', ' #REF! ', '#不是', '是', 'ｙｅｓ', '高', '愈高愈好', '主要不符合', '資安長', '無效'],
  ...['a\tb', '⾏政室', 'É', 'ẞ', 'Σς', '·', '・', '—', '一', 'ー', '1,234.5', '-3', '１２'],
  ...[0, -1, 0.8, 46348, 46348.5, 1150301, 115.3, 3.1, 1e21, true, false],
];

test('a cell is read as its zod type reads it', () => {
  const types = [
    ...tableNames.flatMap((name) => Object.values(tableNamed(name).columns)),
    ...Object.values(settingItems).map(({ column }) => column),
  ].map(({ type }) => type);
  const sample = tableNames.flatMap((name) => sampleCells(name).flat());
  const cells = [...new Set([...odd, ...sample])].filter(
    (_, at) => at < odd.length || at % 3 === 0,
  );
  const otherwise = types.flatMap((type) =>
    cells.filter((cell) => !isDeepStrictEqual(readCell(type, cell), parsedBy(type, cell))),
  );
  expect(otherwise).toEqual([]);
});

test('what compares and what is seen is found as by every fold, one after the other', () => {
  const texts = [...odd, ...tableNames.flatMap((name) => sampleCells(name).flat())].map(String);
  for (const text of new Set(texts)) {
    const folded = plainHyphens(plain(text)).replace(/·/g, '.').replace(/\s+/g, '');
    expect(identity(text)).toBe(folded.toLowerCase().toUpperCase().toLowerCase());
    expect(isUnseen(text)).toBe(plain(text).trim() === '');
  }
});

function sampleCells(name: (typeof tableNames)[number]): CellValue[][] {
  const rows: readonly object[] = sampleRows[name];
  return rows.map((row) => toCells(tableNamed(name), row));
}

function sampleBlocks(): TableBlock[] {
  return tableNames.map((table) => {
    const columns = Object.values(tableNamed(table).columns);
    const values = sampleCells(table);
    const formulas = columns.flatMap(({ header, formula }) =>
      formula === undefined ? [] : [[header, values.map(() => formula)]],
    );
    const headers = columns.map(({ header }) => header);
    const place = { sheet: tableNamed(table).sheet, headerRow: 4, firstColumn: 1 };
    return {
      ...{ table, ...place, headers, values },
      formulas: Object.fromEntries(formulas) as TableBlock['formulas'],
    };
  });
}

/** The blocks with one table changed. */
function changed(
  blocks: readonly TableBlock[],
  table: TableBlock['table'],
  change: (block: TableBlock) => Partial<TableBlock>,
): TableBlock[] {
  return blocks.map((block) => (block.table === table ? { ...block, ...change(block) } : block));
}

function withCell({ values }: TableBlock, row: number, column: number, value: CellValue) {
  return {
    values: values.map((cells, at) =>
      at === row ? cells.map((cell, index) => (index === column ? value : cell)) : [...cells],
    ),
  };
}

test('read again, only what has changed is another object, and all says what a first reading says', () => {
  const reader = new RegisterReader();
  const blocks = sampleBlocks();
  const first = reader.read(blocks);
  const again = reader.read(sampleBlocks());
  for (const name of tableNames) {
    // Numbers with a 單位 are looked at again with their block.
    if (name === 'Settings' || name === 'Indicators' || name === 'Measurements') continue;
    expect(again.rows[name]).toBe(first.rows[name]);
  }
  expect(again.settings).toBe(first.settings);
  expect(again.faults).toBe(first.faults);

  const later = changed(blocks, 'Findings', (block) => withCell(block, 2, 1, '115/13/1'));
  const read = reader.read(later);
  expect(read).toEqual(readRegister(later));
  expect(read.rows.Findings.map((row, at) => row === first.rows.Findings[at])).toEqual(
    first.rows.Findings.map((_, at) => at !== 2),
  );
  expect(read.rows.CorrectiveActions).toBe(first.rows.CorrectiveActions);
  expect(read.faults).not.toBe(first.faults);
});

test.each<[string, (block: TableBlock) => Partial<TableBlock>]>([
  ['a key that another row has', (block) => withCell(block, 3, 0, block.values[1]?.[0] ?? '')],
  ['a blank key', (block) => withCell(block, 1, 0, '')],
  ['a row less', ({ values }) => ({ values: values.slice(1) })],
  ['a blank row', ({ values }) => ({ values: [values[0]?.map(() => '') ?? [], ...values] })],
  ['other rows above', ({ headerRow }) => ({ headerRow: headerRow + 3 })],
  [
    'a column less',
    ({ headers }) => ({ headers: headers.map((h, at) => (at === 4 ? '別的' : h)) }),
  ],
  [
    'a formula typed over',
    ({ formulas }) => ({
      formulas: Object.fromEntries(
        Object.entries(formulas).map(([header, cells]) => [
          header,
          cells.map((cell, at) => (at === 2 ? '結案' : at === 3 ? '' : cell)),
        ]),
      ),
    }),
  ],
  [
    'cells below',
    () => ({
      outside: [{ side: 'below', header: '', firstRow: 99, lastRow: 99, rows: 1, value: '甲' }],
    }),
  ],
  ['what cannot be read', () => ({ trouble: { code: 'unreadableTable', value: 'X' } })],
])('%s: read again as read first, and back again', (_, change) => {
  const reader = new RegisterReader();
  const blocks = sampleBlocks();
  const first = readRegister(blocks);
  expect(reader.read(blocks)).toEqual(first);
  const later = changed(blocks, 'Findings', change);
  const read = readRegister(later);
  expect(read).not.toEqual(first);
  expect(reader.read(later)).toEqual(read);
  expect(reader.read(blocks)).toEqual(first);
});

test('the 單位 of 指標 stands in another table than the value it belongs to', () => {
  const reader = new RegisterReader();
  const blocks = changed(sampleBlocks(), 'Measurements', ({ values }) => ({
    numberFormats: { 實際值: values.map(() => '0%') },
  }));
  const columns = Object.keys(tableNamed('Indicators').columns);
  expect(reader.read(blocks)).toEqual(readRegister(blocks));
  const later = changed(blocks, 'Indicators', (block) =>
    withCell(block, 0, columns.indexOf('unit'), '件'),
  );
  expect(reader.read(later)).toEqual(readRegister(later));
});
