import { deflateRawSync } from 'node:zlib';
import { archive, type Entry } from '../archive';
import {
  BOOK,
  BOOK_RELS,
  book,
  entriesOf,
  letters,
  MAIN,
  oneStyle,
  PACKAGE,
  plainParts,
  range,
  REL,
  relations,
  sheet,
  SHEET,
  SHEET_RELS,
  STRINGS,
  strings,
  STYLES,
  styles,
  TYPES,
  types,
  workbook,
  type Parts,
} from '../books';
import { kindsOf, ROW, type Kind } from './kind';

const MILLION = 1_000_000;
const of = kindsOf('sheet');
const rows = (count: number, cells: (row: number) => string) =>
  range(count, (at) => `<row r="${at + 1}">${cells(at + 1)}</row>`);
const style = (inner: string, name: string) =>
  styles(oneStyle.replace(new RegExp(`<${name}.*?</${name}>`), `<${name}>${inner}</${name}>`));

const sizes: Kind[] = [
  of('a dimension of everything', () => ({
    [SHEET]: sheet(ROW, '', '<dimension ref="A1:XFD1048576"/>'),
  })),
  of('a dimension that is none', () => ({
    [SHEET]: sheet(ROW, '', '<dimension ref="A0:ZZZZ99999999999"/>'),
  })),
  of('cells at both ends', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
  })),
  of('a cell beyond the sheet', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="XFE1"><v>1</v></c></row><row r="1048577"><c r="A1048577"><v>1</v></c></row>',
    ),
  })),
  of('a row number of a hundred digits', () => ({
    [SHEET]: sheet(`<row r="${'9'.repeat(100)}"><c><v>1</v></c></row>`),
  })),
  of('16,384 columns with formats', () => ({
    [SHEET]: sheet(
      ROW,
      '',
      `<cols>${range(16_384, (at) => `<col min="${at + 1}" max="${at + 1}" width="9" style="0"/>`)}</cols>`,
    ),
  })),
  of('a million columns', () => ({
    [SHEET]: sheet(
      ROW,
      '',
      `<cols>${range(MILLION, (at) => `<col min="${at + 1}" max="${at + 1}" width="9"/>`)}</cols>`,
    ),
  })),
  of('16,384 columns twice over', () => ({
    [SHEET]: sheet(
      ROW,
      '',
      `<cols>${'<col min="1" max="16384" width="9" style="0"/>'.repeat(1000)}</cols>`,
    ),
  })),
  of('a million rows of nothing', () => ({
    [SHEET]: sheet(range(MILLION, (at) => `<row r="${at + 1}"/>`)),
  })),
  of('a million rows with formats', () => ({
    [SHEET]: sheet(
      range(
        MILLION,
        (at) =>
          `<row r="${at + 1}" spans="1:12" s="0" customFormat="1" ht="16.5" customHeight="1"/>`,
      ),
    ),
  })),
  of('a million rows with 3 empty cells', () => ({
    [SHEET]: sheet(
      range(
        MILLION,
        (at) =>
          `<row r="${at + 1}"><c r="A${at + 1}" s="0"/><c r="B${at + 1}" s="0"/><c r="C${at + 1}" s="0"/></row>`,
      ),
    ),
  })),
  of('a million rows with 12 empty cells', () => ({
    [SHEET]: sheet(
      range(
        MILLION,
        (at) =>
          `<row r="${at + 1}">${range(12, (c) => `<c r="${letters(c)}${at + 1}" s="0"/>`)}</row>`,
      ),
    ),
  })),
  of('100,000 rows of 12 cells', () => ({
    [SHEET]: sheet(
      rows(100_000, (r) => range(12, (c) => `<c r="${letters(c)}${r}" s="0"><v>${r * c}</v></c>`)),
    ),
  })),
  of('a million rows of 12 cells', () => ({
    [SHEET]: sheet(rows(MILLION, (r) => range(12, (c) => `<c r="${letters(c)}${r}"><v>1</v></c>`))),
  })),
  of('three million cells without address', () => ({
    [SHEET]: sheet(rows(3000, () => '<c><v>1</v></c>'.repeat(1000))),
  })),
  of('almost as many cells as may be, without address', () => ({
    [SHEET]: sheet(rows(10_000, () => '<c><v>1</v></c>'.repeat(149))),
  })),
  of('almost as many cells as may be, each a text of its own', () => ({
    [SHEET]: sheet(
      rows(10_000, (r) =>
        range(149, (c) => `<c r="${letters(c)}${r}" t="str"><v>${c}-${r}</v></c>`),
      ),
    ),
  })),
  of('16,384 columns in 200 rows', () => ({
    [SHEET]: sheet(rows(200, () => '<c><v>1</v></c>'.repeat(16_384))),
  })),
  of('a million cells of one address', () => ({
    [SHEET]: sheet(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(MILLION)}</row>`),
  })),
  of('200,000 cells that cannot be read', () => ({
    [SHEET]: sheet(rows(200_000, () => '<c t="s"><v>99999</v></c>')),
  })),
  of('a million rows of one number', () => ({
    [SHEET]: sheet('<row r="7"><c r="A7"><v>1</v></c></row>'.repeat(MILLION)),
  })),
  of('rows from the end to the beginning', () => ({
    [SHEET]: sheet(
      range(200_000, (at) => `<row r="${200_000 - at}"><c r="A${200_000 - at}"><v>1</v></c></row>`),
    ),
  })),
  of('a row whose cells come backwards', () => ({
    [SHEET]: sheet(
      rows(50, (r) => range(16_384, (c) => `<c r="${letters(16_383 - c)}${r}"><v>1</v></c>`)),
    ),
  })),
  of('a million merged areas', () => ({
    [SHEET]: sheet(
      ROW,
      `<mergeCells>${range(MILLION, (at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`)}</mergeCells>`,
    ),
  })),
  of('50,000 merged areas over all', () => ({
    [SHEET]: sheet(
      ROW,
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`,
    ),
  })),
  of('500,000 conditional formats', () => ({
    [SHEET]: sheet(
      ROW,
      range(
        500_000,
        (at) =>
          `<conditionalFormatting sqref="A${at + 1}"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  })),
  of('10,000 conditional formats over all', () => ({
    [SHEET]: sheet(
      ROW,
      range(
        10_000,
        (at) =>
          `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${at}"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  })),
  of('10,000 conditional formats that ask another thing of all cells', () => ({
    [SHEET]: sheet(
      ROW,
      range(
        10_000,
        (at) =>
          `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${at}" stopIfTrue="1"><formula>A1=${at + 2}</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  })),
  of('10,000 conditional formats that ask the same of all cells', () => ({
    [SHEET]: sheet(
      ROW,
      range(
        10_000,
        (at) =>
          `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${at}" stopIfTrue="1"><formula>A1=2</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  })),
  of('a conditional format of a million areas', () => ({
    [SHEET]: sheet(
      ROW,
      `<conditionalFormatting sqref="${range(MILLION, (at) => `A${at + 1} `)}"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>`,
    ),
  })),
  of('500,000 validations', () => ({
    [SHEET]: sheet(
      ROW,
      `<dataValidations>${range(500_000, (at) => `<dataValidation type="list" sqref="A${at + 1}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
    ),
  })),
  of('a validation of a million areas', () => ({
    [SHEET]: sheet(
      ROW,
      `<dataValidations><dataValidation type="list" sqref="${range(MILLION, (at) => `A${at + 1} `)}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
    ),
  })),
  of('500,000 links', () => ({
    [SHEET]: sheet(
      ROW,
      `<hyperlinks>${range(500_000, (at) => `<hyperlink ref="A${at + 1}" location="S!A1"/>`)}</hyperlinks>`,
    ),
  })),
  of('a link over all', () => ({
    [SHEET]: sheet(
      ROW,
      '<hyperlinks><hyperlink ref="A1:XFD1048576" location="S!A1"/></hyperlinks>',
    ),
  })),
  of('500,000 links of relationships', () => ({
    [SHEET]: sheet(
      ROW,
      `<hyperlinks>${range(200_000, (at) => `<hyperlink ref="A${at + 1}" r:id="x${at}"/>`)}</hyperlinks>`,
    ),
    [SHEET_RELS]: `<Relationships xmlns="${PACKAGE}">${range(200_000, (at) => `<Relationship Id="x${at}" Type="${REL}/hyperlink" Target="https://example.com/${at}" TargetMode="External"/>`)}</Relationships>`,
  })),
  of('500,000 page breaks', () => ({
    [SHEET]: sheet(ROW, `<rowBreaks>${range(500_000, (at) => `<brk id="${at}"/>`)}</rowBreaks>`),
  })),
  of('500,000 protected ranges', () => ({
    [SHEET]: sheet(
      ROW,
      `<protectedRanges>${range(500_000, (at) => `<protectedRange name="p${at}" sqref="A${at + 1}"/>`)}</protectedRanges>`,
    ),
  })),
  of('500,000 extensions', () => ({
    [SHEET]: sheet(ROW, `<extLst>${'<ext uri="x"/>'.repeat(500_000)}</extLst>`),
  })),
  of('a million names', () => ({
    [BOOK]: book(
      '<sheet name="S" sheetId="1" r:id="rId1"/>',
      `<definedNames>${range(MILLION, (at) => `<definedName name="n${at}">S!$A$1</definedName>`)}</definedNames>`,
    ),
  })),
  of('a name of 20 MB', () => ({
    [BOOK]: book(
      '<sheet name="S" sheetId="1" r:id="rId1"/>',
      `<definedNames><definedName name="n">${'1+'.repeat(10_000_000)}1</definedName></definedNames>`,
    ),
  })),
  of('20,000 names that name each other', () => ({
    [BOOK]: book(
      '<sheet name="S" sheetId="1" r:id="rId1"/>',
      `<definedNames>${range(20_000, (at) => `<definedName name="n${at}">n${(at + 1) % 20_000}+n${(at + 2) % 20_000}</definedName>`)}</definedNames>`,
    ),
    [SHEET]: sheet('<row r="1"><c r="A1"><f>n0</f><v>1</v></c></row>'),
  })),
  of('names that double', () => ({
    [BOOK]: book(
      '<sheet name="S" sheetId="1" r:id="rId1"/>',
      `<definedNames>${range(60, (at) => `<definedName name="nn${at}">nn${at + 1}+nn${at + 1}</definedName>`)}<definedName name="nn60">1</definedName></definedNames>`,
    ),
    [SHEET]: sheet('<row r="1"><c r="A1"><f>nn0</f><v>1</v></c></row>'),
  })),
  of('a name that names itself', () => ({
    [BOOK]: book(
      '<sheet name="S" sheetId="1" r:id="rId1"/>',
      '<definedNames><definedName name="nn">nn</definedName></definedNames>',
    ),
    [SHEET]: sheet('<row r="1"><c r="A1"><f>nn+1</f><v>1</v></c></row>'),
  })),
  of('100,000 sheets over one part', () => ({
    [BOOK]: book(range(100_000, (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`)),
  })),
  of('100,000 sheets without a part', () => ({
    [BOOK]: book(
      `<sheet name="S" sheetId="1" r:id="rId1"/>${range(100_000, (at) => `<sheet name="S${at}" sheetId="${at + 2}" r:id="none"/>`)}`,
    ),
  })),
  of('a sheet name of 10 MB', () => ({
    [BOOK]: book(`<sheet name="${'名'.repeat(3_000_000)}" sheetId="1" r:id="rId1"/>`),
  })),
  of('a million relationships', () => ({
    [BOOK_RELS]: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>${range(MILLION, (at) => `<Relationship Id="x${at}" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>`)}</Relationships>`,
  })),
  of('500,000 content types', () => ({
    [TYPES]: types().replace(
      '</Types>',
      `${range(500_000, (at) => `<Override PartName="/x/${at}" ContentType="a/b"/>`)}</Types>`,
    ),
  })),
  of('a million formats', () => ({
    [STYLES]: style(
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'.repeat(MILLION),
      'cellXfs',
    ),
  })),
  of('65,000 formats', () => ({
    [STYLES]: style(
      range(65_000, (at) => `<xf numFmtId="${at}" fontId="0" fillId="0" borderId="0"/>`),
      'cellXfs',
    ),
  })),
  of('a million fonts', () => ({
    [STYLES]: style(
      range(MILLION, (at) => `<font><sz val="${at}"/></font>`),
      'fonts',
    ),
  })),
  of('a million fills', () => ({
    [STYLES]: style('<fill><patternFill patternType="none"/></fill>'.repeat(MILLION), 'fills'),
  })),
  of('a million borders', () => ({
    [STYLES]: style('<border><left/></border>'.repeat(MILLION), 'borders'),
  })),
  of('a million number formats', () => ({
    [STYLES]: styles(
      `<numFmts>${range(MILLION, (at) => `<numFmt numFmtId="${at + 164}" formatCode="0&quot;${at}&quot;"/>`)}</numFmts>${oneStyle}`,
    ),
  })),
  of('a number format of 10 MB', () => ({
    [STYLES]: styles(
      `<numFmts><numFmt numFmtId="164" formatCode="${'0;'.repeat(5 * MILLION)}"/></numFmts>${oneStyle.replace('<xf numFmtId="0" fontId', '<xf numFmtId="164" fontId')}`,
    ),
  })),
  of('a number format of brackets', () => ({
    [STYLES]: styles(
      `<numFmts><numFmt numFmtId="164" formatCode="${'[$-404]'.repeat(50_000)}"/></numFmts>${oneStyle.replace('<xf numFmtId="0" fontId', '<xf numFmtId="164" fontId')}`,
    ),
  })),
  of('a number format of 300 digits', () => ({
    [STYLES]: styles(
      `<numFmts><numFmt numFmtId="164" formatCode="0.${'0'.repeat(30_000)}"/></numFmts>${oneStyle.replace('<xf numFmtId="0" fontId', '<xf numFmtId="164" fontId')}`,
    ),
  })),
  of('a million differential formats', () => ({
    [STYLES]: styles(`${oneStyle}<dxfs>${'<dxf/>'.repeat(MILLION)}</dxfs>`),
  })),
  of('a million named styles', () => ({
    [STYLES]: styles(
      `${oneStyle}<cellStyles>${range(MILLION, (at) => `<cellStyle name="s${at}" xfId="0"/>`)}</cellStyles>`,
    ),
  })),
  of('formats based on themselves', () => ({
    [STYLES]: styles(
      `${oneStyle.replace('<cellStyleXfs count="1"><xf/>', '<cellStyleXfs count="1"><xf xfId="0"/>')}<cellStyles><cellStyle name="a" xfId="99"/></cellStyles>`,
    ),
  })),
  of('a format that names nothing', () => ({
    [STYLES]: style(
      '<xf numFmtId="-1" fontId="99999999999" fillId="-5" borderId="1e99"/>',
      'cellXfs',
    ),
  })),
  of('a palette of a million colours', () => ({
    [STYLES]: styles(
      `${oneStyle}<colors><indexedColors>${'<rgbColor rgb="FF000000"/>'.repeat(MILLION)}</indexedColors></colors>`,
    ),
  })),
  of('a theme of a million colours', () => ({
    'xl/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>${'<a:dk1><a:srgbClr val="000000"/></a:dk1>'.repeat(MILLION)}</a:clrScheme></a:themeElements></a:theme>`,
  })),
  of('a theme of 100,000 levels', () => ({
    'xl/theme/theme1.xml': `<a:theme xmlns:a="x">${'<a:x>'.repeat(100_000)}${'</a:x>'.repeat(100_000)}</a:theme>`,
  })),
  of('a million shared strings', () => ({
    [STRINGS]: strings(range(MILLION, (at) => `<si><t>字${at}</t></si>`)),
  })),
  of('three million shared strings', () => ({
    [STRINGS]: strings(range(3 * MILLION, (at) => `<si><t>${at}</t></si>`)),
  })),
  of('a string of a million runs', () => ({
    [STRINGS]: strings(`<si>${'<r><rPr><b/></rPr><t>甲</t></r>'.repeat(MILLION)}</si>`),
  })),
  of('a cell of a million runs', () => ({
    [SHEET]: sheet(
      `<row r="1"><c r="A1" t="inlineStr"><is>${'<r><t>甲</t></r>'.repeat(MILLION)}</is></c></row>`,
    ),
  })),
];

const table = (rect: string, columns: string) =>
  `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="${rect}"><tableColumns>${columns}</tableColumns></table>`;
const withTable = (xml: string, sheetRows = ROW): Parts => ({
  [SHEET]: sheet(sheetRows, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
  [SHEET_RELS]: relations(['table', '../tables/table1.xml']),
  'xl/tables/table1.xml': xml,
});

const tables: Kind[] = [
  of('a table of 16,384 columns', () =>
    withTable(
      table(
        'A1:XFD9',
        range(16_384, (at) => `<tableColumn id="${at + 1}" name="c${at}"/>`),
      ),
      `<row r="1">${range(16_384, (at) => `<c r="${letters(at)}1" t="str"><v>c${at}</v></c>`)}</row>`,
    ),
  ),
  of('a table over all', () =>
    withTable(
      table(
        'A1:XFD1048576',
        range(16_384, (at) => `<tableColumn id="${at + 1}" name="c${at}"/>`),
      ),
    ),
  ),
  of('a table of a million columns', () =>
    withTable(
      table(
        'A1:XFD9',
        range(MILLION, (at) => `<tableColumn id="${at + 1}" name="c${at}"/>`),
      ),
    ),
  ),
  of('a table of 16,384 columns of one name', () =>
    withTable(
      table(
        'A1:XFD9',
        range(16_384, () => `<tableColumn id="1" name="c"/>`),
      ),
    ),
  ),
  of('a filter of a million values', () =>
    withTable(
      `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:A9"><autoFilter ref="A1:A9"><filterColumn colId="0"><filters>${range(MILLION, (at) => `<filter val="${at}"/>`)}</filters></filterColumn></autoFilter><tableColumns><tableColumn id="1" name="c"/></tableColumns></table>`,
    ),
  ),
  of('100,000 tables over one part', () => ({
    [SHEET]: sheet(ROW, `<tableParts>${'<tablePart r:id="rId1"/>'.repeat(100_000)}</tableParts>`),
    [SHEET_RELS]: relations(['table', '../tables/table1.xml']),
    'xl/tables/table1.xml': table('A1:A9', '<tableColumn id="1" name="c"/>'),
  })),
  of('2,000 tables', () => {
    const parts: Record<string, string> = {};
    for (let at = 0; at < 2000; at++)
      parts[`xl/tables/t${at}.xml`] =
        `<table xmlns="${MAIN}" id="${at + 1}" name="T${at}" displayName="T${at}" ref="A${at * 3 + 1}:A${at * 3 + 2}"><tableColumns><tableColumn id="1" name="c"/></tableColumns></table>`;
    return {
      ...parts,
      [SHEET]: sheet(
        ROW,
        `<tableParts>${range(2000, (at) => `<tablePart r:id="t${at}"/>`)}</tableParts>`,
      ),
      [SHEET_RELS]: `<Relationships xmlns="${PACKAGE}">${range(2000, (at) => `<Relationship Id="t${at}" Type="${REL}/table" Target="../tables/t${at}.xml"/>`)}</Relationships>`,
    };
  }),
];

const formulas: Kind[] = [
  of('a formula of 100,000 levels', () => ({
    [SHEET]: sheet(
      `<row r="1"><c r="A1"><f>${'('.repeat(100_000)}1${')'.repeat(100_000)}</f><v>1</v></c></row>`,
    ),
  })),
  of('a formula of 100,000 calls', () => ({
    [SHEET]: sheet(
      `<row r="1"><c r="A1"><f>${'SUM('.repeat(100_000)}1${')'.repeat(100_000)}</f><v>1</v></c></row>`,
    ),
  })),
  of('a formula of a thousand calls', () => ({
    [SHEET]: sheet(
      `<row r="1"><c r="A1"><f>${'IF(1,'.repeat(1500)}1${')'.repeat(1500)}</f><v>1</v></c></row>`,
    ),
  })),
  of('a formula of 100,000 signs', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1"><f>${'-'.repeat(100_000)}1</f><v>1</v></c></row>`),
  })),
  of('a formula of 5 MB', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1"><f>1${'+1'.repeat(2_500_000)}</f><v>1</v></c></row>`),
  })),
  of('a formula of 100,000 strings', () => ({
    [SHEET]: sheet(
      `<row r="1"><c r="A1"><f>"a"${'&amp;"a"'.repeat(100_000)}</f><v>1</v></c></row>`,
    ),
  })),
  of('a formula of open quotes', () => ({
    [SHEET]: sheet(
      `<row r="1"><c r="A1"><f>${"'".repeat(99_999)}${'"'.repeat(99_999)}</f><v>1</v></c></row>`,
    ),
  })),
  of('a formula of brackets', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1"><f>${'T['.repeat(100_000)}</f><v>1</v></c></row>`),
  })),
  of('a sum of everything, a hundred times', () => ({
    [SHEET]: sheet(
      `<row r="1">${range(100, (at) => `<c r="${letters(at)}1"><f>SUM(Z2:XFD1048576)</f><v>1</v></c>`)}</row>`,
    ),
  })),
  of('SUMPRODUCT of everything', () => ({
    [SHEET]: sheet(
      `<row r="1">${range(20, (at) => `<c r="${letters(at)}1"><f>SUMPRODUCT(Z2:XFD1048576*Z2:XFD1048576)</f><v>1</v></c>`)}</row>`,
    ),
  })),
  of('an array formula over all', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">ROW(1:1048576)*COLUMN(A:XFD)</f><v>1</v></c></row>',
    ),
  })),
  of('SEQUENCE of everything', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">SEQUENCE(1048576,16384)</f><v>1</v></c></row>',
    ),
  })),
  of('SEQUENCE of ten million', () => ({
    [SHEET]: sheet('<row r="1"><c r="A1"><f>SUM(SEQUENCE(10000000))</f><v>1</v></c></row>'),
  })),
  of('SEQUENCE of a hundred million', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f>SUM(_xlfn.SEQUENCE(1000000,100))</f><v>1</v></c></row>',
    ),
  })),
  of('RANDARRAY of a hundred million', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f>SUM(_xlfn.RANDARRAY(10000,10000))</f><v>1</v></c></row>',
    ),
  })),
  of('REPT of REPT', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f>REPT(REPT(REPT("x",32000),32000),32000)</f><v>1</v></c></row>',
    ),
  })),
  of('REPT of a billion', () => ({
    [SHEET]: sheet('<row r="1"><c r="A1"><f>LEN(REPT("x",1000000000))</f><v>1</v></c></row>'),
  })),
  of('REPT in a thousand cells', () => ({
    [SHEET]: sheet(
      rows(1000, (r) => `<c r="A${r}"><f>REPT("x",32767)&amp;A${r + 1}</f><v>1</v></c>`),
    ),
  })),
  of('texts that double', () => ({
    [SHEET]: sheet(
      rows(
        60,
        (r) =>
          `<c r="A${r}"><f>${r === 1 ? '"xxxxxxxxxx"' : `A${r - 1}&amp;A${r - 1}`}</f><v>1</v></c>`,
      ),
    ),
  })),
  of('numbers that double', () => ({
    [SHEET]: sheet(
      rows(2000, (r) => `<c r="A${r}"><f>${r === 1 ? '1' : `A${r - 1}+A${r - 1}`}</f><v>1</v></c>`),
    ),
  })),
  of('sums of all before', () => ({
    [SHEET]: sheet(
      rows(
        20_000,
        (r) => `<c r="A${r}"><f>${r === 1 ? '1' : `SUM(A$1:A${r - 1})`}</f><v>1</v></c>`,
      ),
    ),
  })),
  of('a chain of 100,000 cells', () => ({
    [SHEET]: sheet(
      rows(100_000, (r) => `<c r="A${r}"><f>${r === 1 ? 'NOW()' : `A${r - 1}+1`}</f><v>1</v></c>`),
    ),
  })),
  of('a chain of 100,000 cells, backwards', () => ({
    [SHEET]: sheet(
      rows(
        100_000,
        (r) => `<c r="A${r}"><f>${r === 100_000 ? 'NOW()' : `A${r + 1}+1`}</f><v>1</v></c>`,
      ),
    ),
  })),
  of('a circle of 50,000 cells', () => ({
    [SHEET]: sheet(rows(50_000, (r) => `<c r="A${r}"><f>A${(r % 50_000) + 1}+1</f><v>1</v></c>`)),
  })),
  of('cells that look at each other', () => ({
    [SHEET]: sheet(
      rows(300, (r) =>
        range(30, (c) => `<c r="${letters(c)}${r}"><f>SUM($A$1:$AD$300)</f><v>1</v></c>`),
      ),
    ),
  })),
  of('NOW in 100,000 cells', () => ({
    [SHEET]: sheet(rows(100_000, (r) => `<c r="A${r}"><f>NOW()</f><v>1</v></c>`)),
  })),
  of('OFFSET and INDIRECT in 20,000 cells', () => ({
    [SHEET]: sheet(
      rows(
        20_000,
        (r) =>
          `<c r="A${r}"><f>SUM(OFFSET(B1,0,0,${r},9))+SUM(INDIRECT("C1:C${r}"))</f><v>1</v></c>`,
      ),
    ),
  })),
  of('COUNTIF of 20,000 against 20,000', () => ({
    [SHEET]: sheet(
      rows(
        20_000,
        (r) =>
          `<c r="A${r}"><v>${r}</v></c><c r="B${r}"><f ca="1">COUNTIF(A$1:A$20000,A${r})+TODAY()*0</f><v>1</v></c>`,
      ),
    ),
  })),
  of('20,000 formulas all different', () => ({
    [SHEET]: sheet(rows(20_000, (r) => `<c r="A${r}"><f>TODAY()+${r}</f><v>1</v></c>`)),
  })),
  of('shared formulas without a first', () => ({
    [SHEET]: sheet(rows(50_000, (r) => `<c r="A${r}"><f t="shared" si="7"/><v>1</v></c>`)),
  })),
  of('50,000 shared formulas', () => ({
    [SHEET]: sheet(
      rows(
        50_000,
        (r) =>
          `<c r="A${r}"><f t="shared" ref="A${r}:A${r + 1}" si="${r}">TODAY()+${r}</f><v>1</v></c>`,
      ),
    ),
  })),
  of('a shared formula over all', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">A2+1</f><v>1</v></c></row>',
    ),
  })),
  of('a shared formula of 8,000 signs in 50,000 cells', () => ({
    [SHEET]: sheet(
      rows(
        50_000,
        (r) =>
          `<c r="A${r}"><f t="shared" si="0"${r === 1 ? ` ref="A1:A50000">${'B1+'.repeat(2600)}TODAY()</f>` : '/>'}<v>1</v></c>`,
      ),
    ),
  })),
  of('a data table over all', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:XFD1048576" dt2D="1" r1="A1" r2="B1"/><v>1</v></c></row>',
    ),
  })),
  of('an outer link in 10,000 formulas', () => ({
    [SHEET]: sheet(rows(10_000, (r) => `<c r="A${r}"><f>[1]S!A${r}+TODAY()</f><v>1</v></c>`)),
  })),
  of('WEBSERVICE and DDE', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f>_xlfn.WEBSERVICE("http://127.0.0.1:9/")</f><v>1</v></c><c r="B1"><f>cmd|\' /C calc\'!A0</f><v>1</v></c></row>',
    ),
  })),
  of('a regular expression of its own', () => ({
    [SHEET]: sheet(
      `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(30_000)}</v></c><c r="B1"><f>COUNTIF(A1,"${'*a'.repeat(60)}b")+SEARCH("${'*a'.repeat(60)}b",A1)+TODAY()*0</f><v>1</v></c></row>`,
    ),
  })),
  of('FACT, COMBIN and powers', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f>FACT(1E9)+COMBIN(1E9,5E8)+9^9^9^9+BASE(2^53,2)+TODAY()</f><v>1</v></c></row>',
    ),
  })),
  of('LAMBDA without end', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><f>_xlfn.LAMBDA(_xlpm.x,_xlpm.x(_xlpm.x))(_xlfn.LAMBDA(_xlpm.x,_xlpm.x(_xlpm.x)))</f><v>1</v></c><c r="B1"><f>_xlfn.REDUCE(0,_xlfn.SEQUENCE(10000000),_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b))</f><v>1</v></c></row>',
    ),
  })),
];

const drawing = (inner: string) =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}">${inner}</xdr:wsDr>`;
const anchor = (at: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at + 9}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const frame =
  '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="c"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>';
const shape = (at: number) =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="${at + 2}" name="s${at}"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:sp>`;
const picture = (id: string) =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="p"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${id}"/></xdr:blipFill><xdr:spPr/></xdr:pic>`;
type Links = readonly (readonly [string, string, string?])[];
const withDrawing = (
  xml: string,
  more: Parts = {},
  links: Links = [['chart', '../charts/chart1.xml']],
): Parts => ({
  [SHEET]: sheet(ROW, '<drawing r:id="rId1"/>'),
  [SHEET_RELS]: relations(['drawing', '../drawings/drawing1.xml']),
  'xl/drawings/drawing1.xml': xml,
  'xl/drawings/_rels/drawing1.xml.rels': relations(...links),
  ...more,
});
const chart = (series: string) =>
  `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:lineChart>${series}<c:axId val="1"/><c:axId val="2"/></c:lineChart><c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const series = (at: number, formula: string, cache = '') =>
  `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:val><c:numRef><c:f>${formula}</c:f>${cache}</c:numRef></c:val></c:ser>`;

const drawings: Kind[] = [
  of('a chart of a million points', () =>
    withDrawing(drawing(anchor(1, frame)), {
      'xl/charts/chart1.xml': chart(
        series(
          0,
          'S!$A$1:$A$1000000',
          `<c:numCache><c:ptCount val="1000000"/>${range(MILLION, (at) => `<c:pt idx="${at}"><c:v>1</c:v></c:pt>`)}</c:numCache>`,
        ),
      ),
    }),
  ),
  of('a chart of four billion points that are not there', () =>
    withDrawing(drawing(anchor(1, frame)), {
      'xl/charts/chart1.xml': chart(
        series(
          0,
          'S!$A$1:$A$9',
          '<c:numCache><c:ptCount val="4294967295"/><c:pt idx="4294967294"><c:v>1</c:v></c:pt></c:numCache>',
        ),
      ),
    }),
  ),
  of('a chart of everything', () =>
    withDrawing(drawing(anchor(1, frame)), {
      'xl/charts/chart1.xml': chart(series(0, 'S!$A$1:$XFD$1048576')),
    }),
  ),
  of('a chart of 20,000 series', () =>
    withDrawing(drawing(anchor(1, frame)), {
      'xl/charts/chart1.xml': chart(range(20_000, (at) => series(at, 'S!$A$1:$A$9'))),
    }),
  ),
  of('a chart of 1,000 series of whole columns', () =>
    withDrawing(drawing(anchor(1, frame)), {
      'xl/charts/chart1.xml': chart(range(1000, (at) => series(at, 'S!$A:$A'))),
    }),
  ),
  of('50,000 charts over one part', () =>
    withDrawing(drawing(range(50_000, (at) => anchor(at, frame))), {
      'xl/charts/chart1.xml': chart(series(0, 'S!$A$1:$A$9')),
    }),
  ),
  of('100,000 shapes', () => withDrawing(drawing(range(100_000, (at) => anchor(at, shape(at)))))),
  of('groups of 10,000 levels', () =>
    withDrawing(
      drawing(
        anchor(
          1,
          `${'<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="2" name="g"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>'.repeat(10_000)}${'</xdr:grpSp>'.repeat(10_000)}`,
        ),
      ),
    ),
  ),
  of('a shape of a million paragraphs', () =>
    withDrawing(
      drawing(
        anchor(
          1,
          shape(0).replace(
            '</xdr:sp>',
            `<xdr:txBody><a:bodyPr/>${'<a:p><a:r><a:t>甲</a:t></a:r></a:p>'.repeat(300_000)}</xdr:txBody></xdr:sp>`,
          ),
        ),
      ),
    ),
  ),
  of('a drawing at the end of the world', () => withDrawing(drawing(anchor(2 ** 40, shape(0))))),
  of('10,000 pictures of one bomb', () => {
    const parts = withDrawing(drawing(range(10_000, (at) => anchor(at, picture('rId1')))), {}, [
      ['image', '../media/image1.png'],
    ]);
    return {
      ...parts,
      'xl/media/image1.png': Buffer.concat([
        Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
        Buffer.alloc(20 * 1024 * 1024),
      ]),
    };
  }),
  {
    name: 'sheet: a picture of 60,000 by 60,000',
    make: () =>
      workbook(
        withDrawing(
          drawing(anchor(1, picture('rId1'))),
          { 'xl/media/image1.png': pngBomb(60_000) },
          [['image', '../media/image1.png']],
        ),
      ),
  },
  of('a drawing that is its own chart', () =>
    withDrawing(drawing(anchor(1, frame)), {}, [['chart', 'drawing1.xml']]),
  ),
  of('500,000 notes', () => ({
    [SHEET]: sheet(ROW, '<legacyDrawing r:id="rId2"/>'),
    [SHEET_RELS]: relations(['comments', '../comments1.xml'], ['vmlDrawing', '../drawings/v1.vml']),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList>${range(500_000, (at) => `<comment ref="A${at + 1}" authorId="0"><text><t>x</t></text></comment>`)}</commentList></comments>`,
    'xl/drawings/v1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml">${'<v:shape/>'.repeat(500_000)}</xml>`,
  })),
];

function pngBomb(side: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', size),
    chunk('IDAT', deflateRawSync(Buffer.alloc(20_000_000))),
    chunk('IEND', new Uint8Array()),
  ]);
}

const loops: Kind[] = [
  of('a workbook that is its own sheet', () => ({
    [BOOK_RELS]: relations(
      ['worksheet', 'workbook.xml'],
      ['styles', 'workbook.xml'],
      ['sharedStrings', 'workbook.xml'],
    ),
  })),
  of('a sheet that is its own table and drawing', () => ({
    [SHEET]: sheet(ROW, '<drawing r:id="rId2"/><tableParts><tablePart r:id="rId1"/></tableParts>'),
    [SHEET_RELS]: relations(['table', 'sheet1.xml'], ['drawing', 'sheet1.xml']),
  })),
  of('relationships of relationships', () => ({
    '_rels/.rels': relations(['officeDocument', '_rels/.rels']),
  })),
  of('a target of 100,000 steps up', () => ({
    [BOOK_RELS]: relations(['worksheet', `${'../'.repeat(100_000)}xl/worksheets/sheet1.xml`]),
  })),
  of('a target out of the file', () => ({
    [BOOK_RELS]: relations(['worksheet', 'file:///etc/passwd', 'External']),
  })),
  of('10,000 outer workbooks', () => {
    const parts: Record<string, string> = {};
    for (let at = 0; at < 1500; at++)
      parts[`xl/externalLinks/e${at}.xml`] =
        `<externalLink xmlns="${MAIN}"><externalBook><sheetNames><sheetName val="S"/></sheetNames></externalBook></externalLink>`;
    return {
      ...parts,
      [BOOK]: book(
        '<sheet name="S" sheetId="1" r:id="rId1"/>',
        `<externalReferences>${range(1500, (at) => `<externalReference r:id="e${at}"/>`)}</externalReferences>`,
      ),
      [BOOK_RELS]: String(plainParts()[BOOK_RELS]).replace(
        '</Relationships>',
        `${range(1500, (at) => `<Relationship Id="e${at}" Type="${REL}/externalLink" Target="externalLinks/e${at}.xml"/>`)}</Relationships>`,
      ),
    };
  }),
  {
    name: 'sheet: 300 sheets of 100,000 rows of nothing',
    make: () => {
      const data = sheet('<row/>'.repeat(100_000));
      const packed = deflateRawSync(Buffer.from(data), { level: 6 });
      const entries: Entry[] = entriesOf({
        ...plainParts(),
        [BOOK]: book(
          range(300, (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="s${at}"/>`),
        ),
        [BOOK_RELS]: `<Relationships xmlns="${PACKAGE}">${range(300, (at) => `<Relationship Id="s${at}" Type="${REL}/worksheet" Target="worksheets/s${at}.xml"/>`)}</Relationships>`,
      });
      for (let at = 0; at < 300; at++)
        entries.push({ name: `xl/worksheets/s${at}.xml`, data, packed });
      return archive(entries);
    },
  },
];

export const sheetKinds: readonly Kind[] = [
  ...sizes,
  ...tables,
  ...formulas,
  ...drawings,
  ...loops,
];
