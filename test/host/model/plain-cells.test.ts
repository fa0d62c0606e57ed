import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { SHEET, sheet, STRINGS, strings, workbook } from '../../hostile/books';
import { partsOf } from '../xlsx/parts';

const ITEMS = [
  '<si><t>甲</t></si>',
  '<si><t xml:space="preserve"> 乙 &amp; 丙</t></si>',
  '<si><r><rPr><b/></rPr><t>甲</t></r></si>',
  '<si><t>甲</t></si>',
  '<si><t>一_x000D_&#10;二</t></si>',
  '<si><t>1</t></si>',
  '<si><t></t></si>',
];

/** What stands behind the cell's name, and what of it is read: undefined for a damage. */
const CELLS: readonly (readonly [rest: string, value: unknown])[] = [
  ['><v>1</v></c>', 1],
  ['><v>007</v></c>', 7],
  ['><v>0</v></c>', 0],
  ['><v>-3</v></c>', -3],
  ['><v>-0</v></c>', -0],
  ['><v>1.50</v></c>', 1.5],
  ['><v>0.25</v></c>', 0.25],
  ['><v>1e5</v></c>', 100_000],
  ['><v>1E+21</v></c>', 1e21],
  ['><v>1.1000000000000001</v></c>', 1.1],
  ['><v>9007199254740993</v></c>', 9007199254740992],
  ['><v>Infinity</v></c>', undefined],
  ['><v>0x10</v></c>', undefined],
  ['><v> 5 </v></c>', 5],
  ['><v></v></c>', null],
  ['/>', null],
  [' s="0"><v>2</v></c>', 2],
  [' s="99"><v>2</v></c>', 2],
  [' s="00"><v>2</v></c>', 2],
  [' s=""><v>2</v></c>', 2],
  [' t="n"><v>2</v></c>', 2],
  [' t="s"><v>0</v></c>', '甲'],
  [' t="s"><v>1</v></c>', ' 乙 & 丙'],
  [' t="s"><v>2</v></c>', '甲'],
  [' t="s"><v>3</v></c>', '甲'],
  [' t="s"><v>4</v></c>', '一\n二'],
  [' t="s"><v>05</v></c>', '1'],
  [' t="s"><v>6</v></c>', ''],
  [' t="s"><v>7</v></c>', undefined],
  [' t="b"><v>1</v></c>', true],
  [' t="b"><v>0</v></c>', false],
  [' t="b"><v>true</v></c>', true],
  [' t="b"><v>2</v></c>', undefined],
  [' t="str"><v>丁 &lt; 戊</v></c>', '丁 < 戊'],
  [' t="e"><v>#N/A</v></c>', { error: '#N/A' }],
  [' t="odd"><v>1</v></c>', undefined],
  ['><f>1+1</f><v>2</v></c>', 2],
  [' t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
  [' t="str"><f>"a"</f><v>a_x0009_b</v></c>', 'a\tb'],
  [' t="str"><f>"a"</f><v>&#1;</v></c>', undefined],
  [' t="b"><f>TRUE</f><v>1</v></c>', true],
  [' t="s"><f>A1</f><v>0</v></c>', '甲'],
  ['><f>NOW()</f></c>', null],
  ['><f></f><v>3</v></c>', 3],
  ['><f t="array" ref="A1">1</f><v>4</v></c>', 4],
  [' cm="1"><v>8</v></c>', 8],
  ['><v>6</v><extLst/></c>', 6],
];

function opened(cell: (name: string, rest: string) => string) {
  const rows = CELLS.map(([rest], at) => {
    return `<row r="${at + 1}">${cell(`A${at + 1}`, rest)}<c r="B${at + 1}"><v>1</v></c></row>`;
  });
  const items = strings(ITEMS.join(''));
  return WorkbookModel.open(workbook({ [SHEET]: sheet(rows.join('')), [STRINGS]: items }));
}

test('cells as Excel writes them are read as any others, and all are written as they came', () => {
  const asExcel = (name: string, rest: string) => `<c r="${name}"${rest}`;
  // A blank more, and the cell is none that is read at once.
  const otherwise = (name: string, rest: string) => `<c  r="${name}"${rest}`;
  const saved = [asExcel, otherwise].map((cell) => {
    const model = opened(cell);
    const [only] = model.sheets;
    const read = CELLS.map((_, row) => only?.value(row, 0));
    const damaged = new Set(model.damages.map((damage) => damage.cell));
    const expected = CELLS.map(([, value]) => (value === undefined ? { error: '#N/A' } : value));
    expect(read).toEqual(expected);
    expect(damaged).toEqual(
      new Set(CELLS.flatMap(([, value], row) => (value === undefined ? [`A${row + 1}`] : []))),
    );
    only?.setValue(100, 0, 1);
    const xml = partsOf(model.save())[SHEET] ?? '';
    for (const [row, [rest, value]] of CELLS.entries()) {
      // A format that is not there is none; a damaged value is the error it was read as.
      if (value !== undefined && !rest.includes('99') && !/s="(?:00)?"/.test(rest)) {
        expect(xml).toContain(`${cell(`A${row + 1}`, rest)}<c r="B`);
      }
    }
    return { formulas: CELLS.map((_, row) => only?.formula(row, 0)) };
  });
  expect(saved[0]).toEqual(saved[1]);
});

test('a column that comes twice in a row is told of, wherever the second stands', () => {
  const cells = ['A', 'D', 'B', 'D'].map((column, at) => `<c r="${column}1"><v>${at}</v></c>`);
  const rows = `<row r="1">${cells.join('')}</row><row r="2"/><row r="1"><c r="A1"><v>9</v></c></row>`;
  const model = WorkbookModel.open(workbook({ [SHEET]: sheet(rows) }));
  expect(model.damages.map(({ kind, cell }) => [kind, cell])).toEqual([
    ['doubleCell', 'D1'],
    ['doubleCell', 'A1'],
  ]);
  expect(model.sheets[0]?.value(0, 1)).toBe(2);
  model.sheets[0]?.setValue(5, 5, 1);
  const xml = partsOf(model.save())[SHEET] ?? '';
  for (const cell of [...cells, '<c r="A1"><v>9</v></c>']) expect(xml).toContain(cell);
});
