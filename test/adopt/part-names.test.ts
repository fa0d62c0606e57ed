import { zipSync } from 'fflate';
import { readXlsx, sheetNames } from '../../src/adopt/source/read-xlsx';
import { Host } from '../../src/host/host';
import { partsOf, sheetXml, terseWorkbook } from '../host/xlsx/parts';

// Excel goes by the relations of a file wherever they lead, and takes the names of its parts in any
// case (ECMA-376 part 2, 6.2.2.3) and with backslashes (dotnet/Open-XML-SDK#1128,
// ExcelDataReader#385). The pane opens such files in Excel; the list of findings must come in, too.

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = (targets: Readonly<Record<string, string>>) =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  Object.entries(targets)
    .map(
      ([kind, target]) => `<Relationship Id="${kind}" Type="${REL}/${kind}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

const parts = {
  ...partsOf(
    terseWorkbook(
      sheetXml(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46082</v></c></row>' +
          '<row r="2"><c r="A2"><v>7</v></c></row>',
      ),
    ),
  ),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="表" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations({
    worksheet: 'worksheets/sheet1.xml',
    sharedStrings: 'sharedStrings.xml',
    styles: 'styles.xml',
  }),
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>缺失&amp;事項</t></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  'xl/worksheets/_rels/sheet1.xml.rels': relations({ comments: '../comments1.xml' }),
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="A2"><text><t>請補件</t></text></comment></commentList></comments>`,
};
type Parts = Readonly<Record<string, string>>;

const renamed = (name: (name: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([each, text]) => [name(each), text]));

/** All under another folder, with a workbook of another name. */
const moved = (): Parts => {
  const given = renamed((name) =>
    name.replace(/^xl\//, 'office/book/').replace('workbook.xml', 'Book 2.xml'),
  );
  return {
    ...given,
    '_rels/.rels': relations({ officeDocument: 'office/book/Book%202.xml' }),
    'office/book/_rels/Book 2.xml.rels': relations({
      worksheet: './worksheets/../worksheets/sheet1.xml',
      sharedStrings: '/office/book/sharedStrings.xml',
      styles: 'STYLES.XML',
    }),
    '[Content_Types].xml': (given['[Content_Types].xml'] ?? '').replace(
      '/xl/workbook.xml',
      '/office/book/Book%202.xml',
    ),
  };
};

const pack = (given: Parts) => {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(given).map(([name, text]) => [name, encoder.encode(text)])),
  );
};

test.each<[string, Parts]>([
  ['as Excel writes them', parts],
  ['with backslashes', renamed((name) => name.replaceAll('/', '\\'))],
  ['in small letters', renamed((name) => name.toLowerCase())],
  ['in capital letters', renamed((name) => name.toUpperCase())],
  [
    'with another case in the targets',
    {
      ...parts,
      'xl/_rels/workbook.xml.rels': relations({
        worksheet: 'Worksheets\\Sheet1.xml',
        sharedStrings: 'SharedStrings.xml',
        styles: '/XL/Styles.xml',
      }),
    },
  ],
  ['from the root', renamed((name) => `/${name}`)],
  ['elsewhere, under another name', moved()],
  ['among folders', { 'xl/': '', ...parts, 'xl/worksheets/': '' }],
])('the names of the parts %s: a list is read, and the host opens it', async (_name, given) => {
  const bytes = pack(given);
  expect(sheetNames(bytes)).toEqual(['表']);
  const grid = await readXlsx(bytes, '表');
  expect(grid.rows).toEqual([
    ['缺失&事項', '115/03/01'],
    [7, ''],
  ]);
  expect(JSON.stringify(grid.unread)).toContain('請補件');
  const sheet = Host.open(bytes).model.activeSheet;
  expect([sheet.name, sheet.value(0, 0), sheet.value(1, 0)]).toEqual(['表', '缺失&事項', 7]);
});

test('two parts of one name in different spellings are refused by both', () => {
  const bytes = pack({ ...parts, 'XL\\Workbook.xml': parts['xl/workbook.xml'] });
  expect(() => sheetNames(bytes)).toThrow('檔案裡有兩個');
  expect(() => Host.open(bytes)).toThrow('two parts');
});
