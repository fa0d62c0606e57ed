import { siteOf, type FormulaSite } from '../../../src/host/calc/formula-site';
import { GatedSites, SeenColumn } from '../../../src/host/calc/gated-sites';
import { Outlines } from '../../../src/host/calc/outlines';
import { SheetReaders } from '../../../src/host/calc/readers';
import { Book } from './book';

// Ten thousand cells change at once, each read by the same ten thousand formulas.
const ROWS = 300;
const column = (at: number) => ({
  sheet: '表',
  rect: { row: 0, column: at, rows: ROWS, columns: 1 },
});
const outline = new Outlines(new Book()).of('=1', { sheet: '表', row: 0, column: 9 });
const sites = Array.from({ length: ROWS }, (_, row) =>
  siteOf('表', { row, column: 9, value: 0 }, outline),
);

function toldOf(readers: SheetReaders, changed: number): FormulaSite[] {
  const told: FormulaSite[] = [];
  readers.beginSearch();
  for (let row = 0; row < ROWS; row += 1) {
    readers.forConstant(row, changed, '甲', (site) => told.push(site));
  }
  return told;
}

test('who reads a whole column is told once in a search, however many of its cells change', () => {
  const readers = new SheetReaders();
  for (const site of sites) readers.addArea(column(0), site);
  expect(toldOf(readers, 0)).toHaveLength(ROWS);
  expect(toldOf(readers, 0)).toHaveLength(ROWS);
});

test.each([
  ['of one key', '甲'],
  ['without a key', ''],
])('formulas behind a gate, all %s', (_, key) => {
  const readers = new SheetReaders();
  const gate = new SeenColumn(column(0), () => '甲');
  const gated = new GatedSites(gate, 1, [gate]);
  for (const site of sites) gated.place(site, key === '' ? null : key);
  readers.addGated(column(0), gated);
  expect(toldOf(readers, 0)).toHaveLength(ROWS);
});
