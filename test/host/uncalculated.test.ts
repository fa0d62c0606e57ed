import { Host } from '../../src/host/host';
import { SHEET, sheet, workbook } from '../hostile/books';

const COSTLY = 'SUM(OFFSET(A1,0,0,1048570,16380))';
const cellsOf = (text: string) => /儲存格 ([A-Z]+\d+)/.exec(text)?.[1] ?? text;

function open(row = '') {
  const host = Host.open(workbook({ [SHEET]: sheet(row) }));
  const told: string[] = [];
  const opened = host.uncalculatedNews();
  host.onChange(() => {
    const news = host.uncalculatedNews();
    if (news !== '') told.push(cellsOf(news));
  });
  const [first] = host.model.sheets;
  if (!first) throw new Error('No sheet');
  const type = (row: number, column: number, formula: string) =>
    host.edit(() => first.setFormula(row, column, formula));
  return { host, first, told, opened: cellsOf(opened), type };
}

test('a formula that an edit makes too much is told of once, however often it is asked for again', () => {
  const { host, first, told, opened, type } = open();
  expect(opened).toBe('');
  type(3, 3, `=${COSTLY}+B1`);
  expect(told).toEqual(['D4']);
  for (const value of [1, 2, 3]) host.edit(() => first.setValue(0, 1, value));
  type(4, 1, '=1+1');
  expect(told).toEqual(['D4']);
  // The same in another cell is news, and so is another in the same cell.
  type(5, 3, `=${COSTLY}+B1`);
  type(3, 3, `=2*${COSTLY}`);
  expect(told).toEqual(['D4', 'D6', 'D4']);
});

test('what was worked out or taken away meanwhile is told again', () => {
  const { host, first, told, type } = open();
  type(3, 3, `=${COSTLY}`);
  type(3, 3, '=1+1');
  type(3, 3, `=${COSTLY}`);
  expect(told).toEqual(['D4', 'D4']);
  host.edit(() => first.setValue(3, 3, null));
  type(3, 3, `=${COSTLY}`);
  expect(told).toEqual(['D4', 'D4', 'D4']);
});

test('a formula told on opening is not told again by an edit nor where rows have moved it', () => {
  const { host, first, told, opened } = open(
    `<row r="2"><c r="A2"><f>${COSTLY}+B2</f><v>7</v></c></row>`,
  );
  expect(opened).toBe('A2');
  host.edit(() => first.setValue(1, 1, 5));
  host.edit(() => first.insert({ row: 0, column: 0, rows: 2, columns: 16384 }, 'down'));
  host.edit(() => first.setValue(3, 1, 6));
  expect(first.formula(3, 0)).toContain('B4');
  expect(told).toEqual([]);
});

test('what the host does not know keeps the value of Excel and is no news', () => {
  const { told, type } = open();
  type(3, 3, '=CUBEVALUE("甲",A1)');
  expect(told).toEqual([]);
});
