import { sheetNames, readXlsx } from '../../src/adopt/source/read-xlsx';
import { archive } from '../hostile/archive';
import {
  plainParts,
  range,
  SHEET,
  sheet,
  STRINGS,
  strings,
  told,
  workbook,
} from '../hostile/books';
import { zipKinds } from '../hostile/kinds/zips';

/** What is said of the file; the first cell of what is read. */
async function read(bytes: Uint8Array): Promise<unknown> {
  try {
    const [name = ''] = sheetNames(bytes);
    return (await readXlsx(bytes, name)).rows[0]?.[0];
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ListError') throw error;
    expect(error.message).toMatch(/。$/);
    return error.message;
  }
}

const made = (name: string) => {
  const kind = zipKinds.find((each) => each.name === `zip: ${name}`);
  if (!kind) throw new Error(name);
  return kind.make();
};

const DAMAGED = '檔案不是 Excel 活頁簿（.xlsx），或已損毀。';
const BIG = /^檔案解開後太大/;
const MADE = /可能經過刻意改造，為安全起見沒有讀取/;

test.each<[string, string | number | RegExp]>([
  ['two sheets over each other', MADE],
  ['an entry over the directory', DAMAGED],
  ['a sheet of 1 KB that says 4 GB', BIG],
  ['a sheet of 1 KB that says 500 MB', BIG],
  ['a sheet that says it is empty', MADE],
  ['zip64 sizes that fit', 1],
  ['a zip64 end record', 1],
  ['zip64 sizes of exabytes', DAMAGED],
  ['with data descriptors', 1],
  ['two sheets of one name', /^檔案裡有兩個「/],
  ['two of one name but for its case', /^檔案裡有兩個「/],
  ['a name out of the folder', MADE],
  ['a name out of the folder, backwards', MADE],
  ['the sheet by an absolute name', 1],
  ['a wrong checksum', DAMAGED],
  ['an encrypted sheet', /密碼保護/],
  ['an unknown method', DAMAGED],
  ['cut in the middle', DAMAGED],
  ['more entries claimed than there are', DAMAGED],
  ['fewer entries claimed than there are', DAMAGED],
  ['a comment of end records', 1],
])('a list in an archive with %s', async (name, expected) => {
  const said = await read(made(name));
  if (expected instanceof RegExp) expect(said).toMatch(expected);
  else expect(said).toBe(expected);
});

test('an entry that unpacks to more than it says is given up as soon as it does', async () => {
  const entries = told(SHEET, () => ({ data: 'x'.repeat(3_000_000), size: 100_000 }));
  expect(await read(archive(entries))).toMatch(MADE);
});

test.each([
  ['rows', SHEET, sheet('</x '.repeat(50_000))],
  ['cells', SHEET, sheet(`<row r="1"><c r="A1">${'<x a="'.repeat(50_000)}</c></row>`)],
  ['strings', STRINGS, strings('<si><t>甲'.repeat(90))],
])('%s that do not end are told of at once', async (_, part, text) => {
  expect(await read(workbook({ [part]: text }))).toBe(DAMAGED);
});

test.each([
  ['deep', `<row r="1">${'<a>'.repeat(300)}${'</a>'.repeat(300)}</row>`],
  ['wide with blanks', ' '.repeat(200_000)],
  ['full of attributes', `<row r="1" ${range(600, (at) => `a${at}="" `)}/>`],
])('a list that is %s is such as no program writes', async (_, rows) => {
  expect(await read(workbook({ [SHEET]: sheet(rows) }))).toMatch(MADE);
});

test('the places of a rule may be many, and say nothing of a list', async () => {
  const places = 'A1:B2 '.repeat(50_000);
  const rule = `<conditionalFormatting sqref="${places}"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>`;
  const rows = '<row r="1"><c r="A1"><v>7</v></c></row>';
  expect(await read(workbook({ [SHEET]: sheet(rows, rule) }))).toBe(7);
});

test('hundreds of thousands of rows with nothing in them are no list', async () => {
  expect(await read(workbook({ [SHEET]: sheet('<row/>'.repeat(200_001)) }))).toMatch(
    /超過 20,000 列/,
  );
});

test.each(['utf-16le', 'utf-16be'])(
  'a list in %s is read, by its mark or without',
  async (order) => {
    const written = (text: string) => {
      const bytes = Buffer.from(text, 'utf16le');
      return order === 'utf-16be' ? bytes.swap16() : bytes;
    };
    const texts = String(plainParts()[SHEET])
      .replace('<v>1</v>', '<v>42</v>')
      .replace('UTF-8', 'UTF-16');
    for (const mark of ['', '\ufeff']) {
      expect(await read(workbook({ [SHEET]: written(mark + texts) }))).toBe(42);
      const doctype = texts.replace('?>', '?><!DOCTYPE x>');
      expect(await read(workbook({ [SHEET]: written(mark + doctype) }))).toMatch(/DOCTYPE/);
    }
  },
);
