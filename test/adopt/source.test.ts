import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { decodeText } from '../../src/adopt/source/decode';
import { readDelimited } from '../../src/adopt/source/read-delimited';
import { readXlsx, sheetNames } from '../../src/adopt/source/read-xlsx';

// 「缺失」 in Big5, by the code page's table.
const big5 = new Uint8Array([0xaf, 0xca, 0xa5, 0xa2]);

test('text is UTF-8 with or without its mark, else Big5, else refused', () => {
  expect(decodeText(new TextEncoder().encode('缺失'), '清單.csv')).toBe('缺失');
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), '清單.csv')).toBe('a');
  expect(decodeText(big5, '清單.csv')).toBe('缺失');
  expect(() => decodeText(new Uint8Array([0xff, 0x80, 0xff]), '清單.csv')).toThrow('UTF-8');
  // A page or a note that was saved under the name of a workbook.
  const page = new TextEncoder().encode('<html>請登入</html>');
  expect(() => decodeText(page, '清單.XLSX')).toThrow('「清單.XLSX」的內容不是活頁簿');
  expect(decodeText(page, '清單.xls')).toBe('<html>請登入</html>');
});

test('line breaks of Windows within a cell become the one that a cell has', () => {
  const { rows } = readDelimited('a,"b\r\nc"\r\n1,"2\r3"', 'x');
  expect(rows).toEqual([
    ['a', 'b\nc'],
    ['1', '2\n3'],
  ]);
});

test('a quoted cell keeps its line break, a pasted one its commas', () => {
  expect(readDelimited('a,"b\nc"\n1,2', 'x').rows.slice(0, 2)).toEqual([
    ['a', 'b\nc'],
    ['1', '2'],
  ]);
  expect(readDelimited('a\tb, c', 'x').rows).toEqual([['a', 'b, c']]);
});

test('a text is measured before it is taken apart: rows, columns and quotation marks beyond the limits', () => {
  const read = (text: string) => readDelimited(text, '清單');
  const rows = '清單有 20001 列，超過 20,000 列';
  expect(() => read(Array(20_001).fill('a,b').join('\n'))).toThrow(rows);
  expect(() => read('\r'.repeat(20_000))).toThrow(rows);
  expect(() => read('\r\n'.repeat(20_000))).toThrow(rows);
  expect(() => read(`${','.repeat(300)}a`)).toThrow('「清單」超過 20,000 列、300 欄');
  expect(() => read(`a,b\n1,"2\n${'x,'.repeat(50)}`)).toThrow('第 2 列的引號沒有成對');
  expect(() => read('a,b\n1,"2"x\n')).toThrow('第 2 列的引號沒有成對');
  // Line breaks within a cell are no rows, nor are delimiters there columns.
  expect(read(`a,"${'\n,'.repeat(20_001)}"`).rows).toHaveLength(1);
  expect(read('a;"b""c" ;d"e\n1;2').rows).toEqual([
    ['a', 'b"c', 'd"e'],
    ['1', '2', ''],
  ]);
  // Delimiters for every column of a sheet and nothing there.
  const [first, second] = read(`a,b${','.repeat(16_382)}\n1,2`).rows;
  expect([first?.length, second?.slice(0, 3)]).toEqual([300, ['1', '2', '']]);
});

/** The smallest workbook with these rows of XML and formats. */
function workbook(rows: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="[$-404]e/m/d"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
    ),
    ...more,
  });
}

test('a 民國 date is its day and a percentage what people see; merged cells are told', async () => {
  const book = workbook(
    '<row r="1"><c r="A1" s="1"><v>46082</v></c></row><row r="3"><c r="B3" s="2"><v>0.995</v></c><c r="C3"><v>7</v></c></row>',
  );
  expect(sheetNames(book)).toEqual(['表']);
  const grid = await readXlsx(book, '表');
  // 46082 is 2026-03-01.
  expect(grid.rows).toEqual([
    ['115/03/01', '', ''],
    ['', '', ''],
    ['', '99.5%', 7],
  ]);
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
});

test('times are as people see them: with their day, alone, or as hours; nothing before the first day', async () => {
  const styles = strToU8(
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  );
  const cell = (place: string, style: number, value: number) =>
    `<c r="${place}1" s="${String(style)}"><v>${String(value)}</v></c>`;
  // 46082 is 2026-03-01; three quarters of a day are 18 hours, 1/86400 a second.
  const row = [
    cell('A', 1, 46082.75),
    cell('B', 1, 46082),
    cell('C', 2, 0.75),
    cell('D', 2, 46082.5),
    cell('E', 3, 1.25),
    cell('F', 1, 0),
    cell('G', 1, -1),
    cell('H', 1, 46082.99999999),
    cell('I', 1, 46082 + 1 / 86_400),
    cell('J', 1, 59),
  ];
  const book = workbook(`<row r="1">${row.join('')}</row>`, { 'xl/styles.xml': styles });
  expect((await readXlsx(book, '表')).rows[0]).toEqual([
    '115/03/01 18:00',
    '115/03/01',
    '18:00',
    '115/03/01 12:00',
    '30:00',
    '00:00',
    -1,
    '115/03/02',
    '115/03/01 00:00:01',
    '1900/2/28',
  ]);
});

test('days that count from 1904 are those of the file, whichever way its truth is written', async () => {
  const day = '<row r="1"><c r="A1" s="1"><v>44620</v></c></row>';
  const written = async (truth: string) => {
    const book = workbook(day);
    const xml = strFromU8(unzipSync(book)['xl/workbook.xml'] ?? new Uint8Array());
    const told = xml.replace('<sheets>', `<workbookPr date1904="${truth}"/><sheets>`);
    const of1904 = workbook(day, { 'xl/workbook.xml': strToU8(told) });
    return (await readXlsx(of1904, '表')).rows[0];
  };
  // 44620 days after 1904-01-01, and after 1899-12-30.
  expect(await written('1')).toEqual(['115/03/01']);
  expect(await written('true')).toEqual(['115/03/01']);
  expect(await written('false')).toEqual(['111/02/28']);
});

test('a formula whose result was not saved and a comment beside a cell are told', async () => {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cells = [
    '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>',
    '<c r="B1"><f>A1&amp;"x"</f><v/></c>',
    '<c r="C1" t="str"><f>""</f><v></v></c>',
    '<c r="D1"><f>1+1</f><v>2</v></c>',
    '<c r="E1"><f t="shared" si="0"/></c>',
  ];
  const book = workbook(`<row r="1">${cells.join('')}</row>`, {
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relation}/comments" Target="../comments1.xml"/></Relationships>`,
    ),
    'xl/comments1.xml': strToU8(
      '<comments><commentList><comment ref="A1"><text><r><t>課長：</t></r><r><t>優先 &amp; 追蹤</t></r></text></comment></commentList></comments>',
    ),
  });
  expect((await readXlsx(book, '表')).unread).toEqual([
    { row: 0, column: 1, why: '公式沒有計算結果', text: '=A1&"x"' },
    { row: 0, column: 4, why: '公式沒有計算結果', text: '=' },
    { row: 0, column: 0, why: '儲存格註解', text: '課長：優先 & 追蹤' },
  ]);
});

test('an OpenDocument file is named as one, with the way out', () => {
  const ods = zipSync({ 'META-INF/manifest.xml': strToU8('<m/>'), 'content.xml': strToU8('<d/>') });
  expect(() => sheetNames(ods)).toThrow('.ods');
  expect(() => sheetNames(zipSync({ 'x.xml': strToU8('<d/>') }))).toThrow('已損毀');
});

test('of rows and cells without a place no more are placed than a list may have', async () => {
  const most = workbook(`<row>${'<c/>'.repeat(250)}</row>`.repeat(3_300));
  await expect(readXlsx(most, '表')).rejects.toThrow('超過 20,000 列、300 欄或 600,000 格');
});

test('a sheet that is a chart is none to choose', () => {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (id: number, kind: string) =>
    `<Relationship Id="rId${String(id)}" Type="${relation}/${kind}" Target="${kind}s/sheet1.xml"/>`;
  const book = workbook('<row r="1"><c r="A1"><v>1</v></c></row>', {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relation}"><sheets><sheet name="圖" sheetId="2" r:id="rId2"/><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${related(1, 'worksheet')}${related(2, 'chartsheet')}</Relationships>`,
    ),
    'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>'),
  });
  expect(sheetNames(book)).toEqual(['表']);
});

test('rows and cells that do not say where they are come one after the other', async () => {
  const book = workbook(
    '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c t="inlineStr"><is><t>四</t></is></c></row><row r="3" ht="5"><c/><c><v>2</v></c></row><row spans="1:1"><c s="1"><v>46082</v></c></row>',
  );
  expect((await readXlsx(book, '表')).rows).toEqual([
    [1, '', 3, '四'],
    ['', '', '', ''],
    ['', 2, '', ''],
    ['115/03/01', '', '', ''],
  ]);
});

test('a file that would fill the memory is refused before it is unpacked', async () => {
  const zeros = new Uint8Array(90 * 1024 * 1024);
  expect(() => sheetNames(workbook('', { 'xl/media/a.bin': zeros }))).toThrow('太大');
  const many = Object.fromEntries(
    Array.from({ length: 2_001 }, (_, at) => [`x/${String(at)}`, new Uint8Array()]),
  );
  expect(() => sheetNames(workbook('', many))).toThrow('太大');
  const far = workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>');
  await expect(readXlsx(far, '表')).rejects.toThrow('1048576');
  expect(() => sheetNames(strToU8('PK no zip'))).toThrow('不是 Excel 活頁簿');
});
