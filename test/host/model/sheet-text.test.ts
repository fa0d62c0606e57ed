import { Host } from '../../../src/host/host';
import { TextReader } from '../../../src/intake/text-reader';
import { partsOf, terseWorkbook } from '../xlsx/parts';

// A large sheet is read in pieces of about 64 kB: whatever it holds, nothing of it may depend on where those end.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FILL = '資訊安全'.repeat(40);

const inlineCell = (name: string, text: string, prefix = '') =>
  `<${prefix}c r="${name}" t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;

interface Shape {
  readonly rows: number;
  readonly prefix?: string;
  /** What stands before the row of this number, within it before its cells, and how the row ends. */
  readonly before?: (row: number) => string;
  readonly within?: (row: number) => string;
  readonly end?: (row: number) => string;
  readonly behind?: string;
  readonly head?: string;
}

function sheetOf({ rows, prefix = '', ...shape }: Shape): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = at + 1;
    const cells =
      inlineCell(`A${row}`, `${row}${FILL}`, prefix) +
      `<${prefix}c r="B${row}"><${prefix}v>${row * 3}</${prefix}v></${prefix}c>`;
    return (
      (shape.before?.(row) ?? '') +
      `<${prefix}row r="${row}">${shape.within?.(row) ?? ''}${cells}${shape.end?.(row) ?? `</${prefix}row>`}`
    );
  });
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return (
    `<${prefix}worksheet ${name}="${MAIN}">${shape.head ?? ''}<${prefix}sheetData>${lines.join('')}</${prefix}sheetData>` +
    `${shape.behind ?? ''}</${prefix}worksheet>`
  );
}

function opened(xml: string) {
  const host = Host.open(terseWorkbook(xml), { keepsSteps: false });
  const sheet = host.model.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return { host, sheet };
}

function expectAll(xml: string, rows: number): void {
  const { sheet } = opened(xml);
  expect(sheet.damages).toEqual([]);
  const wrong: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const isRight =
      sheet.value(row, 0) === `${row + 1}${FILL}` && sheet.value(row, 1) === (row + 1) * 3;
    if (!isRight) wrong.push(row + 1);
  }
  expect(wrong).toEqual([]);
  expect(sheet.usedRange(true)).toEqual({ row: 0, column: 0, rows, columns: 2 });
}

const ROWS = 1500;

test.each<[string, Shape]>([
  ['as Excel writes it', { rows: ROWS }],
  ['with a prefix', { rows: ROWS, prefix: 'x:' }],
  ['with line breaks between the rows', { rows: ROWS, before: () => '\n  ' }],
  ['with blanks in every end', { rows: ROWS, end: () => '</row >' }],
  [
    'with the end of a row, and of all rows, in comments',
    { rows: ROWS, before: (row) => (row % 100 === 0 ? '<!-- </row> <row r="1"> -->' : '') },
  ],
  [
    'with a comment longer than a piece, that holds ends of rows',
    { rows: ROWS, before: (row) => (row === 700 ? `<!-- ${'</row>'.repeat(40_000)} -->` : '') },
  ],
  [
    'with an instruction within a row',
    { rows: ROWS, within: (row) => (row === 900 ? '<?other </row> ?>' : '') },
  ],
  [
    'with more before the rows than a piece holds',
    { rows: ROWS, head: `<cols>${'<col min="1" max="1" width="9"/>'.repeat(9_000)}</cols>` },
  ],
  [
    'with ends of rows behind the rows',
    { rows: ROWS, behind: '<extLst><ext uri="x"><row>1</row><row>2</row></ext></extLst>' },
  ],
])('%s', (_, shape) => {
  expectAll(sheetOf(shape), shape.rows);
});

test('one row larger than many pieces', () => {
  const cells = Array.from({ length: 16_000 }, (_, at) => `<c><v>${at}</v></c>`).join('');
  const { sheet } = opened(
    `<worksheet xmlns="${MAIN}"><sheetData><row r="2">${cells}</row></sheetData></worksheet>`,
  );
  expect(sheet.value(1, 15_999)).toBe(15_999);
  expect(sheet.usedRange(true)).toEqual({ row: 1, column: 0, rows: 1, columns: 16_000 });
});

test('rows that do not end, or come without their number, are as they are in one piece', () => {
  const xml = sheetOf({ rows: ROWS, end: (row) => (row === 1200 ? '' : '</row>') });
  expect(opened(xml).sheet.damages.map(({ kind }) => kind)).toEqual(['brokenSheet']);
  const cutOff = sheetOf({ rows: ROWS }).replace('</sheetData>', '');
  expect(opened(cutOff).sheet.damages.map(({ kind }) => kind)).toEqual(['brokenSheet']);
  const bare = sheetOf({ rows: ROWS }).replace(/ r="\w+"/g, '');
  expectAll(bare, ROWS);
});

test('written again it holds every row, and what stood around them', () => {
  const behind = '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>';
  const { host, sheet } = opened(sheetOf({ rows: ROWS, behind }));
  host.edit(() => {
    sheet.setValue(0, 1, -1);
  });
  const saved = partsOf(host.save())['xl/worksheets/sheet1.xml'] ?? '';
  expect(saved.match(/<row /g)).toHaveLength(ROWS);
  expect(saved).toContain('<v>-1</v>');
  expect(saved).toContain(`<v>${ROWS * 3}</v>`);
  expect(saved).toContain('<pageMargins left="1"');
});

describe('the text of a part in steps', () => {
  const text = `\uFEFF<a>${'甲<row>乙\u{1F600}</row>\uFEFF'.repeat(200)}丙</a>`;
  const broken = new TextEncoder().encode(text);
  broken[40] = 0xff;
  const wide = new Uint8Array(Buffer.from(`\uFEFF<a>${'甲</row>'.repeat(50)}</a>`, 'utf16le'));

  test.each([
    ['in UTF-8', new TextEncoder().encode(text)],
    ['with bytes that are none', broken],
    ['in UTF-16', wide],
    ['of nothing', new Uint8Array()],
  ])('%s is the text of the whole', (name, bytes) => {
    const whole = new TextDecoder(name === 'in UTF-16' ? 'utf-16le' : 'utf-8').decode(bytes);
    for (const about of [1, 7, 30, 64, 1000, 100_000]) {
      const reader = new TextReader(bytes);
      const steps: string[] = [];
      while (!reader.isOver) steps.push(reader.next(about, '</row>'));
      expect(steps.join('')).toBe(whole);
      for (const step of steps.slice(0, -1)) expect(step).toMatch(/<\/row>$/);
    }
  });
});
