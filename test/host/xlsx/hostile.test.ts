import { RowCells } from '../../../src/host/model/row-cells';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { crc32InScript } from '../../../src/intake/crc32';
import { WorkbookFileError } from '../../../src/intake/errors';
import { LIMITS } from '../../../src/host/xlsx/limits';
import { PackageWeight } from '../../../src/host/xlsx/package-weight';
import { NextOf } from '../../../src/host/xlsx/next-of';
import { MOST_ATTRIBUTES, scanXml } from '../../../src/intake/scan-xml';
import { inflatedInScript, unpack } from '../../../src/intake/unpack';
import { whyNotOpened } from '../../../src/host/xlsx/why-not-opened';
import { readZip } from '../../../src/intake/zip-reader';
import { archive, type Entry } from '../../hostile/archive';
import {
  BOOK,
  book,
  entriesOf,
  plainParts,
  range,
  sheet,
  SHEET,
  STRINGS,
  strings,
  told,
  workbook,
} from '../../hostile/books';
import { crowdKinds } from '../../hostile/kinds/crowds';
import { linkKinds } from '../../hostile/kinds/links';
import { zipKinds } from '../../hostile/kinds/zips';
import { partsOf } from './parts';
import { goldenBytes } from './parts';

/** The code of what is thrown on opening and reading all of it; the first cell of what opens. */
function opened(bytes: Uint8Array): unknown {
  try {
    const model = WorkbookModel.open(bytes);
    const [damage] = model.damages;
    return damage?.kind ?? model.sheets[0]?.value(0, 0);
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    expect(whyNotOpened(error.code)).toMatch(/。$/);
    return error.code;
  }
}

const made = (name: string) => {
  const kind = zipKinds.find((each) => each.name === `zip: ${name}`);
  if (!kind) throw new Error(name);
  return kind.make();
};

test.each([
  ['two sheets over each other', 'OverlappingEntries'],
  ['an entry over the directory', 'DamagedWorkbook'],
  ['a sheet of 1 KB that says 4 GB', 'UnpackedTooBig'],
  ['a sheet of 1 KB that says 500 MB', 'UnpackedTooBig'],
  ['a sheet that says it is empty', 'LyingSizes'],
  ['65,000 empty entries', 'TooManyEntries'],
  ['zip64 sizes that fit', 1],
  ['a zip64 end record', 1],
  ['zip64 sizes of exabytes', 'DamagedWorkbook'],
  ['with data descriptors', 1],
  ['two sheets of one name', 'DoubledName'],
  ['two of one name but for its case', 'DoubledName'],
  ['a name out of the folder', 'UnsafeName'],
  ['a name out of the folder, backwards', 'UnsafeName'],
  ['the sheet by an absolute name', 1],
  ['a wrong checksum', 'brokenSheet'],
  ['an encrypted sheet', 'EncryptedWorkbook'],
  ['an unknown method', 'brokenSheet'],
  ['cut in the middle', 'TruncatedWorkbook'],
  ['more entries claimed than there are', 'DamagedWorkbook'],
  ['fewer entries claimed than there are', 'DamagedWorkbook'],
  ['a comment of end records', 1],
])('an archive with %s', (name, expected) => {
  expect(opened(made(name))).toBe(expected);
});

test.each([
  ['link: every part in utf-16be without its mark', 1],
  ['link: document types in utf-16le without its mark', 'Doctype'],
  ['link: DDE as an outer link', 1],
  ['link: links to everywhere but pages', 1],
  ['link: every content type twice', 1],
  ['crowd: every entry encrypted', 'EncryptedWorkbook'],
  ['crowd: names with zeros, backslashes and drives', 'UnsafeName'],
  ['crowd: a zip64 end that counts 2^40 entries', 'TooManyEntries'],
  ['crowd: a zip64 end far beyond the file', 'DamagedWorkbook'],
])('%s', (name, expected) => {
  const kind = [...linkKinds, ...crowdKinds].find((each) => each.name === name);
  expect(opened(kind?.make() ?? Buffer.alloc(0))).toBe(expected);
});

test('an entry that unpacks to more than it says is given up as soon as it does', () => {
  const entries = told(SHEET, () => ({ data: 'x'.repeat(3_000_000), size: 100_000 }));
  expect(opened(archive(entries))).toBe('LyingSizes');
});

test('a browser, which has no zlib to give, unpacks the same and is as wary', () => {
  const entries = readZip(goldenBytes(), LIMITS).filter(({ method }) => method === 8);
  expect(entries.length).toBeGreaterThan(10);
  for (const entry of entries) {
    const bytes = inflatedInScript(entry);
    expect(Buffer.compare(bytes, unpack(entry))).toBe(0);
    expect(crc32InScript(bytes)).toBe(entry.crc);
    const smaller = { ...entry, size: entry.size - 1 };
    for (const unpacked of [unpack, inflatedInScript]) {
      expect(() => unpacked(smaller)).toThrow('is not of the size it says');
    }
  }
});

test('a size that no packed bytes could come to takes no memory', () => {
  const entries = told(SHEET, () => ({ size: LIMITS.sheet }));
  expect(opened(archive(entries))).toBe('LyingSizes');
});

test.each(['_rels/.rels', BOOK, SHEET, STRINGS, 'xl/styles.xml', 'xl/theme/theme1.xml'])(
  'a document type in %s is refused with all its entities',
  (part) => {
    const text = String(plainParts()[part]);
    const doctype = '?><!DOCTYPE x [<!ENTITY a "b">]>';
    expect(opened(workbook({ [part]: text.replace('?>', doctype) }))).toBe('Doctype');
  },
);

test.each([
  [
    'a part that is too large',
    { 'xl/theme/theme1.xml': ' '.repeat(LIMITS.part + 1) },
    'PartTooBig',
  ],
  [
    'too many sheets',
    { [BOOK]: book(range(LIMITS.sheets + 1, () => '<sheet name="S" sheetId="1"/>')) },
    'TooManySheets',
  ],
  [
    'elements too deep',
    { [BOOK]: book('<sheet name="S" sheetId="1" r:id="rId1"/>', '<a>'.repeat(300)) },
    'TooDeep',
  ],
  [
    'too many attributes',
    { [SHEET]: sheet('', `<x ${range(MOST_ATTRIBUTES + 1, (at) => `a${at}="" `)}/>`) },
    'TooManyAttributes',
  ],
  [
    'more elements than memory',
    {
      [SHEET]: sheet('', `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(260_000)}</mergeCells>`),
    },
    'TooManyElements',
  ],
])('a workbook with %s', (_, parts, expected) => {
  expect(opened(workbook(parts as Record<string, string>))).toBe(expected);
});

test('what does not end is looked for once, however often it begins', () => {
  const looked = jest.spyOn(String.prototype, 'indexOf');
  const text = '<si>'.repeat(1000);
  const end = new NextOf(text, '</si>');
  for (let at = 0; at < text.length; at += 4) expect(end.from(at)).toBe(-1);
  const times = looked.mock.calls.filter(([wanted]) => wanted === '</si>').length;
  looked.mockRestore();
  expect(times).toBe(1);
});

test.each([
  ['cells', SHEET, sheet(`<row r="1">${'<c r="A1">'.repeat(50_000)}</row>`)],
  ['values', SHEET, sheet(`<row r="1"><c r="A1">${'<v></v>'.repeat(30)}x</c></row>`)],
  ['CDATA', SHEET, sheet(`<row r="1"><c r="A1">${'<![CDATA['.repeat(50_000)}</c></row>`)],
  ['strings', STRINGS, strings('<si><t>甲'.repeat(50_000))],
  ['readings', STRINGS, strings(`<si>${'<rPh>'.repeat(50_000)}</si>`)],
  ['tags', SHEET, `${sheet('').slice(0, -20)}${'<sheetData '.repeat(50_000)}`],
])('%s that do not end are told of, or nothing, but soon', (_, part, text) => {
  // Quadratic or worse, each of these took from half a minute to for ever: the test would not end.
  expect(() => opened(workbook({ [part]: text }))).not.toThrow();
});

test('rows that are formatted and empty are kept by their look, and read and saved as they came', () => {
  const rows = range(2_000, (at) => {
    const row = at + 1;
    return `<row r="${row}" s="0" customFormat="1"><c r="A${row}" s="0"/><c r="B${row}" s="0"/></row>`;
  });
  const model = WorkbookModel.open(
    workbook({ [SHEET]: sheet(`${rows}<row r="2001"><c r="C2001"><v>7</v></c></row>`) }),
  );
  const [first] = model.sheets;
  expect(first?.usedRange()).toEqual({ row: 0, column: 0, rows: 2001, columns: 3 });
  expect(first?.usedRange(true)).toEqual({ row: 2000, column: 2, rows: 1, columns: 1 });
  expect(first?.rows.style(1234)).toBe(0);
  first?.setValue(999, 1, 5);
  const saved = WorkbookModel.open(model.save()).sheets[0];
  expect(saved?.value(999, 1)).toBe(5);
  expect(saved?.usedRange()).toEqual({ row: 0, column: 0, rows: 2001, columns: 3 });
  expect([...(saved?.cells() ?? [])]).toHaveLength(2);
});

test('a tag, a quote or an element without an end is broken XML, each told at once', () => {
  for (const text of ['<a', '<a b="', '<a><b></a>', '<a>', '</a>', '<!-- ', '<a><![CDATA[ </a>']) {
    expect(() => scanXml(text, 'part', LIMITS.weight)).toThrow('is broken');
  }
  expect(scanXml('<a b=">"><!-- < --><b/></a >', 'part', LIMITS.weight)).toBeGreaterThan(2_000);
});

test('a bomb of entries that share their data is told by where they lie', () => {
  const entries: Entry[] = entriesOf(plainParts());
  const ghost = { ...entries[0], name: 'xl/b.bin', data: '', offset: 0, isGhost: true, size: 9 };
  expect(opened(archive([...entries, { ...ghost, packedSize: 9 }]))).toBe('OverlappingEntries');
});

test('a text longer than a cell of Excel holds is told, and not lost when its sheet is written', () => {
  const long = '甲'.repeat(LIMITS.text + 1);
  const whole = '乙'.repeat(LIMITS.text);
  const cells =
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' +
    `<c r="C1" t="inlineStr"><is><t>${long}</t></is></c>`;
  const texts = strings(`<si><t>${long}</t></si><si><t>${whole}</t></si>`);
  const model = WorkbookModel.open(
    workbook({ [SHEET]: sheet(`<row r="1">${cells}</row>`), [STRINGS]: texts }),
  );
  expect(model.damages.map(({ kind, cell }) => [kind, cell])).toEqual([
    ['tooLong', 'A1'],
    ['tooLong', 'C1'],
  ]);
  const [first] = model.sheets;
  expect(first?.value(0, 1)).toBe(whole);
  first?.setValue(4, 0, 'neu');
  const saved = partsOf(model.save());
  expect(saved[SHEET]).toContain('<c r="A1" t="s"><v>0</v></c>');
  expect(saved[SHEET]).toContain(`<is><t>${long}</t></is>`);
  expect(saved[STRINGS]).toContain(long);
});

test('one text in many cells counts in each of them', () => {
  const weight = new PackageWeight();
  for (let cells = 0; cells < 100_000; cells++) weight.shows('short');
  const text = 'x'.repeat(LIMITS.text);
  expect(() => {
    for (let cells = 0; cells < 4_000; cells++) weight.shows(text);
  }).toThrow('too much text');
});

test('shared formulas that would be written out to hundreds of MB are refused', () => {
  const formula = `B1${'+B1'.repeat(2_600)}`;
  const rows = range(
    13_000,
    (at) =>
      `<row r="${at + 1}"><c r="A${at + 1}"><f t="shared" si="0"${at === 0 ? ` ref="A1:A13000">${formula}</f>` : '/>'}<v>1</v></c></row>`,
  );
  expect(opened(workbook({ [SHEET]: sheet(rows) }))).toBe('TooManyFormulas');
});

test('cells that come in any order are put in order once, and each is found meanwhile', () => {
  const cells = new RowCells();
  const cell = (value: number) => ({ style: 0, value, formula: null, raw: null, marks: '' });
  for (const column of [5, 3, 9, 1, 3, 7]) cells.set(column, cell(column));
  expect([cells.size, cells.get(3)?.value, cells.get(4)]).toEqual([5, 3, undefined]);
  const walk = cells[Symbol.iterator]();
  expect(walk.next().value).toEqual([1, cell(1)]);
  cells.set(2, cell(2));
  expect([...walk].map(([column]) => column)).toEqual([3, 5, 7, 9]);
  expect(cells.keys()).toEqual([1, 2, 3, 5, 7, 9]);
  cells.delete(5);
  expect(cells.values().map(({ value }) => value)).toEqual([1, 2, 3, 7, 9]);
});
