import { blankModel } from '../../../src/host/model/blank-model';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import {
  DamagedWorkbookError,
  EncryptedWorkbookError,
  NotXlsxError,
  UnsupportedWorkbookError,
} from '../../../src/intake/errors';
import { goldenBytes, partsOf, sheetXml, terseWorkbook, zipped } from './parts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('files that are no workbook are refused by name', () => {
  const open = (bytes: Uint8Array) => () => WorkbookModel.open(bytes);
  const compound = (text: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...text].forEach((c, i) => {
      bytes[1024 + 2 * i] = c.charCodeAt(0);
    });
    return bytes;
  };

  test('text, nothing, an old .xls', () => {
    expect(open(new TextEncoder().encode('a,b,c'))).toThrow(NotXlsxError);
    expect(open(new Uint8Array())).toThrow(NotXlsxError);
    expect(open(compound('Workbook'))).toThrow(NotXlsxError);
  });

  test('a zip that is another kind of document', () => {
    expect(open(zipped({ 'a.txt': 'x' }))).toThrow(NotXlsxError);
  });

  test('a workbook with a password', () => {
    expect(open(compound('EncryptedPackage'))).toThrow(EncryptedWorkbookError);
  });

  test('a workbook cut short, or with a wrong byte in it', () => {
    const bytes = goldenBytes();
    expect(open(bytes.slice(0, bytes.length - 400))).toThrow(DamagedWorkbookError);
    const at = bytes.length / 2;
    const broken = bytes.slice();
    for (let i = 0; i < 40; i++) broken[at + i] = (broken[at + i] ?? 0) ^ 0xff;
    expect(() => {
      const book = WorkbookModel.open(broken);
      for (const name of book.pkg.names()) book.pkg.bytes(name);
    }).toThrow(DamagedWorkbookError);
  });

  test('XML that does not close, a sheet that is not there', () => {
    expect(WorkbookModel.open(terseWorkbook('<worksheet><sheetData>')).damages).toMatchObject([
      { kind: 'brokenSheet', sheet: 'S', cell: '' },
    ]);
    const rest = partsOf(terseWorkbook(sheetXml('')));
    delete rest['xl/worksheets/sheet1.xml'];
    expect(open(zipped(rest))).toThrow(DamagedWorkbookError);
  });

  test('Strict Open XML is named, not misread', () => {
    const parts = partsOf(terseWorkbook(sheetXml('')));
    const workbook = parts['xl/workbook.xml'] ?? '';
    const strict = workbook.replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(open(zipped({ ...parts, 'xl/workbook.xml': strict }))).toThrow(UnsupportedWorkbookError);
  });
});

test('a prefixed main namespace is read and new cells are written in it', () => {
  const book = WorkbookModel.open(
    terseWorkbook(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr">` +
        '<x:is><x:t>甲</x:t></x:is></x:c><x:c r="C2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>' +
        '</x:worksheet>',
    ),
  );
  const sheet = book.activeSheet;
  expect(sheet.value(1, 1)).toBe('甲');
  expect(sheet.formula(1, 2)).toBe('=1+1');
  sheet.setValue(0, 0, 5);
  sheet.merges.add({ row: 4, column: 0, rows: 1, columns: 2 });
  sheet.columns.setWidth(0, 0, 20);
  const xml = partsOf(book.save())['xl/worksheets/sheet1.xml'];
  expect(xml).toBe(
    `<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="1" width="20" customWidth="1"/></x:cols>` +
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row><x:row r="2">' +
      '<x:c r="B2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>' +
      '<x:c r="C2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>' +
      '<x:mergeCells count="1"><x:mergeCell ref="A5:B5"/></x:mergeCells></x:worksheet>',
  );
});

test('cells and rows that leave their addresses out stand where they come', () => {
  const book = WorkbookModel.open(
    terseWorkbook(
      sheetXml(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c><c><v>4</v></c></row>',
      ),
    ),
  );
  const sheet = book.activeSheet;
  expect([...sheet.cells()].map(({ row, column, value }) => [row, column, value])).toEqual([
    [0, 0, 1],
    [0, 1, 2],
    [4, 3, 3],
    [4, 4, 4],
  ]);
  sheet.setValue(0, 0, null);
  expect(partsOf(book.save())['xl/worksheets/sheet1.xml']).toContain('<c r="B1"><v>2</v></c>');
});

test('every cell type of the format is read', () => {
  const book = WorkbookModel.open(
    terseWorkbook(
      sheetXml(
        '<row r="1"><c r="A1"><v>1.5E3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>' +
          '<c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E1" t="d"><v>2026-03-01T12:00:00</v></c>' +
          '<c r="F1" t="inlineStr"><is><r><t xml:space="preserve">甲 </t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>' +
          '<c r="G1" s="0"/><c r="H1" t="str"><v>a_x000D_b_x005F_x0041_&#x4E2D;</v></c></row>',
      ),
    ),
  );
  const sheet = book.activeSheet;
  const values = [0, 1, 2, 3, 4, 5, 6, 7].map((column) => sheet.value(0, column));
  // 2026-03-01 is serial 46082 (LibreOffice: =DATEVALUE("2026-03-01")).
  expect(values).toEqual([
    1500,
    true,
    { error: '#DIV/0!' },
    'ab',
    46082.5,
    '甲 乙',
    null,
    'a\nb_x0041_中',
  ]);
});

test('texts that XML cannot hold as they are come back the same', () => {
  const book = blankModel();
  const texts = [' 前後 ', '兩行\n文字', 'tab\there', '_x0041_', '<&>"\'', '\u0001', '😀', '  '];
  texts.forEach((text, row) => book.activeSheet.setValue(row, 0, text));
  const again = WorkbookModel.open(book.save()).activeSheet;
  expect(texts.map((_, row) => again.value(row, 0))).toEqual(texts);
});

test('blanks where XML allows them, and processing instructions, are no damage', () => {
  const book = WorkbookModel.open(
    terseWorkbook(
      `<worksheet xmlns='${MAIN}' ><sheetData\n><?a b?>\r\n<row  r = '1'\n><c\tr = 'A1' t='str' >` +
        "<f >1&amp;2</f ><v\n>甲</v\n></c ><?c <row r='9'>?><c r='B1'><v>7</v></c\r\n></row >" +
        '</sheetData ></worksheet >',
    ),
  );
  const sheet = book.activeSheet;
  expect(book.damages).toEqual([]);
  expect([sheet.value(0, 0), sheet.formula(0, 0), sheet.value(0, 1)]).toEqual(['甲', '=1&2', 7]);
  sheet.setValue(1, 0, 5);
  const again = WorkbookModel.open(book.save()).activeSheet;
  expect([again.value(0, 0), again.value(0, 1), again.value(1, 0)]).toEqual(['甲', 7, 5]);
});

test('CDATA and comments among the cells are understood', () => {
  const book = WorkbookModel.open(
    terseWorkbook(
      sheetXml('<!-- a --><row r="1"><c r="A1" t="str"><v><![CDATA[a<b]]></v></c><!-- b --></row>'),
    ),
  );
  expect(book.activeSheet.value(0, 0)).toBe('a<b');
});
