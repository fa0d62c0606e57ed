import type { FormBlock, TreeNode } from '../../../src/review/document';
import { formRows } from '../../../src/workbook/paper/form-rows';
import { pageGrid } from '../../../src/workbook/paper/page-grid';
import { signatureRows } from '../../../src/workbook/paper/signature-rows';
import type { PlannedRow } from '../../../src/workbook/paper/planned-row';
import { treeRows } from '../../../src/workbook/paper/tree-rows';
import { asOnScreen } from './as-on-screen';

const portrait = pageGrid('portrait', asOnScreen);
const landscape = pageGrid('landscape', asOnScreen);

const form = (...rows: FormBlock['rows'][number][]) => formRows({ kind: 'form', rows }, portrait);
const texts = (rows: readonly PlannedRow[]) =>
  rows.map(({ cells }) => cells.map(({ text }) => text));

/** Every row of a form is full: no hole between its cells and none at its end. */
function expectFull(rows: readonly PlannedRow[]): void {
  for (const { cells } of rows) {
    let column = 0;
    for (const cell of cells) {
      expect(cell.column).toBe(column);
      expect(cell.span).toBeGreaterThan(0);
      column += cell.span;
    }
    expect(column).toBe(51);
  }
}

test('titles over the boxes to sign in have the lines that they need', () => {
  const [heads] = signatureRows(
    ['承辦人', '資安主管（兼執行小組組長）', '稽核小組組長', '資安長'],
    portrait,
  );
  // A quarter of 450 points holds nine characters of twelve points: two lines of 16.5 and padding.
  expect(heads?.height).toBeGreaterThanOrEqual(33);
  expect(signatureRows(['承辦人', '資安長'], portrait)[0]?.height).toBe(27);
});

describe('form', () => {
  test('labels have the width of the longest, values share the rest, blank boxes their lines', () => {
    const rows = form(
      [{ label: '擬辦', value: '洽悉' }],
      [
        { label: '決定', value: '', weight: 3, lines: 3 },
        { label: '完成期限', value: '', weight: 1 },
      ],
    );
    expectFull(rows);
    const [first, second] = rows;
    // 「完成期限」 and padding are 52 points: 6 columns of 8.82.
    expect(first?.cells.map(({ span }) => span)).toEqual([6, 45]);
    expect(second?.cells.map(({ span }) => span)).toEqual([6, 29, 6, 10]);
    // One and three lines of 16.5 points, 3 of padding.
    expect(rows.map(({ height }) => height)).toEqual([19.5, 52.5]);
    expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false]);
  });

  test('a label of Latin letters has room where a wider font stands in for 標楷體', () => {
    const [row] = form([{ label: 'ISMS變更需求', value: '' }]);
    // DejaVu Sans in bold: I 0.372, S 0.72, M 0.995 em; 6.81 em of 12 points, in columns of 8.82.
    expect(((row?.cells[0]?.span ?? 0) * 8.82) / 12).toBeGreaterThan(4 + 0.372 + 2 * 0.72 + 0.995);
    // Chinese characters are as wide in every font: six of them and padding are 76 points.
    expect(form([{ label: '下次會議日期', value: '' }])[0]?.cells[0]?.span).toBe(9);
  });

  test('a remark in brackets stands in a line of its own where the label has no room in one', () => {
    const labelOf = (label: string) => form([{ label, value: '' }])[0]?.cells[0]?.text;
    expect(labelOf('發生原因（根因）')).toBe('發生原因\n（根因）');
    expect(labelOf('逾期原因／新期限')).toBe('逾期原因／\n新期限');
    expect(labelOf('期限（日）')).toBe('期限（日）');
    const [heads] = signatureRows(
      ['承辦人', '資安主管（兼召集人）', '稽核小組組長', '資安長', '首長'],
      portrait,
    );
    expect(heads?.cells[1]?.text).toBe('資安主管\n（兼召集人）');
  });

  test('six fields in a row leave room to each; a long label has even lines', () => {
    const field = { label: '主協辦單位', value: '行政室' };
    const rows = form([field, field, field, field, field, field]);
    expectFull(rows);
    expect(rows[0]?.cells[0]?.text).toBe('主協\n辦單\n位');
  });

  test('a value taller than a row goes on in the next, and loses no word', () => {
    const value = '應就各單位之辦理情形逐案追蹤，'.repeat(80);
    const rows = form([{ label: '說明', value }]);
    expect(rows.length).toBeGreaterThan(2);
    expect(
      rows
        .map(({ cells }) => cells[1]?.text ?? '')
        .join('')
        .replaceAll('\n', ''),
    ).toBe(value);
    expect(
      texts(rows)
        .map(([label]) => label)
        .filter((label) => label !== ''),
    ).toEqual(['說明']);
    for (const { height } of rows) expect(height).toBeLessThan(409);
  });

  test('a form higher than a page is let go on row by row', () => {
    const rows = form(...Array.from({ length: 40 }, () => [{ label: '說明', value: '' }]));
    expect(rows.every(({ keepWithNext }) => !keepWithNext)).toBe(true);
  });

  test('a form without fields is none', () => {
    expect(form()).toEqual([]);
    expect(form([])).toEqual([]);
  });
});

const leaf = (...lines: string[]): TreeNode => ({ lines, children: [] });

describe('tree', () => {
  const chart: TreeNode = {
    lines: ['資訊安全管理委員會', '召集人 岑文淵'],
    children: [leaf('執行小組', '組長 柯以柔'), leaf('稽核小組', '組長 葉書寧')],
  };

  test('groups stand side by side below the committee, joined by lines from its middle', () => {
    const rows = treeRows(chart, landscape);
    expect(texts(rows)).toEqual([
      ['資訊安全管理委員會\n召集人 岑文淵'],
      [''],
      ['', ''],
      ['執行小組\n組長 柯以柔', '稽核小組\n組長 葉書寧'],
    ]);
    const [top, down, across, groups] = rows.map(({ cells }) => cells);
    const middle = (cell?: { column: number; span: number }) =>
      (cell?.column ?? 0) + (cell?.span ?? 0) / 2;
    expect(down?.[0]).toMatchObject({ column: middle(top?.[0]), look: { border: 'left' } });
    expect(across?.[0]).toMatchObject({ column: middle(groups?.[0]), look: { border: 'topLeft' } });
    expect(across?.[1]).toMatchObject({ column: middle(groups?.[1]), look: { border: 'left' } });
    expect((across?.[0]?.column ?? 0) + (across?.[0]?.span ?? 0)).toBe(across?.[1]?.column);
    // On one page.
    expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, true, true, false]);
  });

  test('no box lies over another or outside the page, and no name is lost, however many there are', () => {
    for (const count of [1, 5, 9, 40]) {
      const units = Array.from({ length: count }, (_, at) => leaf(`單位${String(at)}`));
      const rows = treeRows(
        { lines: ['委員會'], children: [{ lines: ['小組'], children: units }] },
        landscape,
      );
      for (const { cells } of rows) {
        let free = 0;
        for (const { column, span } of cells) {
          expect(column).toBeGreaterThanOrEqual(free);
          free = column + span;
        }
        expect(free).toBeLessThanOrEqual(landscape.columns);
      }
      const said = texts(rows).flat().join('、');
      for (const { lines } of units) expect(said).toContain(lines[0]);
    }
  });
});
