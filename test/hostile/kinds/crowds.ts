import { archive } from '../archive';
import {
  BOOK,
  BOOK_RELS,
  book,
  entriesOf,
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
  told,
  workbook,
  type Parts,
} from '../books';
import { kindsOf, ROW, ONE_SHEET, type Kind } from './kind';

const of = kindsOf('crowd');
const n = 100_000;
const formula = (text: string) => ({
  [SHEET]: sheet(`<row r="1"><c r="A1"><f>${text}</f><v>1</v></c></row>`),
});
const named = (formulas: string): string =>
  book(ONE_SHEET, `<definedNames>${formulas}</definedNames>`);

/** So many sheets of one cell each, the first of which has `text` as its formula. */
function sheets(count: number, text: string): Parts {
  const parts: Record<string, string> = {};
  for (let at = 0; at < count; at++) {
    const cell = at === 0 ? `<f>${text}</f>` : '';
    parts[`xl/worksheets/s${at}.xml`] = sheet(`<row r="1"><c r="A1">${cell}<v>1</v></c></row>`);
  }
  return {
    ...parts,
    [BOOK]: book(range(count, (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="s${at}"/>`)),
    [BOOK_RELS]: `<Relationships xmlns="${PACKAGE}">${range(count, (at) => `<Relationship Id="s${at}" Type="${REL}/worksheet" Target="worksheets/s${at}.xml"/>`)}</Relationships>`,
  };
}

const sheetLike: Kind[] = [
  of('a sum over 900 sheets', () => sheets(900, 'SUM(S0:S899!B1:XFD1048576)')),
  of('a thousand sums over 900 sheets', () =>
    sheets(900, range(150, () => 'SUM(S1:S899!A1:Z99)+').concat('1')),
  ),
  of('a sum over sheets the other way round', () => sheets(3, 'SUM(S2:S1!A1)+SUM(S1:none!A1)')),
  of('sheet names of 30,000 characters', () => ({
    [BOOK]: book(
      range(
        100,
        (at) => `<sheet name="${'名'.repeat(30_000)}${at}" sheetId="${at + 1}" r:id="rId1"/>`,
      ),
    ),
  })),
  of('sheet names that are none', () => ({
    [BOOK]: book(
      ['', ' ', "'", 'a/b', '[x]', 'History', 'S', 's', '__proto__', '&#7;']
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId1"/>`)
        .join(''),
    ),
  })),
  of('columns of one row from the end to the beginning, each twice', () => ({
    [SHEET]: sheet(
      range(
        2_000,
        (at) =>
          `<row r="${2_000 - at}"><c r="C1"><v>1</v></c><c r="B${2_000 - at}"><v>1</v></c><c r="B${2_000 - at}"><v>2</v></c></row><row r="${2_000 - at}"/>`,
      ),
    ),
  })),
  of('row numbers that are none', () => ({
    [SHEET]: sheet(
      ['-1', '0', '1e9', '1.5', 'NaN', '', ' 1', '4294967297', '1048577']
        .map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`)
        .join(''),
    ),
  })),
  of('strings and formats that are not there', () => ({
    [SHEET]: sheet(
      range(
        n,
        (at) =>
          `<row r="${at + 1}"><c r="A${at + 1}" t="s" s="${at + 5}"><v>${at % 2 === 0 ? at + 9 : -at}</v></c></row>`,
      ),
    ),
  })),
  of('indices that are no numbers', () => ({
    [SHEET]: sheet(
      ['1e99', '-1', '0x1', '', 'Infinity', '4294967296', '__proto__', '0.5']
        .map((at, row) => `<row r="${row + 1}"><c t="s" s="${at}"><v>${at}</v></c></row>`)
        .join(''),
    ),
    [STYLES]: styles(
      oneStyle.replace(
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
        '<xf numFmtId="-1" fontId="99" fillId="1e9" borderId="x" xfId="7"/>',
      ),
    ),
  })),
];

const rules: Kind[] = [
  of('100,000 threaded notes', () => ({
    [SHEET]: sheet(ROW),
    [SHEET_RELS]: relations(['comments', '../comments1.xml']).replace(
      '</Relationships>',
      '<Relationship Id="t" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/></Relationships>',
    ),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors>${range(n, (at) => `<author>a${at}</author>`)}</authors><commentList>${range(n, (at) => `<comment ref="A1" authorId="${n - at}"><text><t>x</t></text></comment>`)}</commentList></comments>`,
    'xl/threadedComments/t1.xml': `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${range(n, (at) => `<threadedComment ref="A1" id="{${at}}" parentId="{${(at + 1) % n}}"><text>x</text></threadedComment>`)}</ThreadedComments>`,
  })),
  of('100,000 validations by formulas over each other', () => ({
    [SHEET]: sheet(
      ROW,
      `<dataValidations>${range(n, () => '<dataValidation type="custom" sqref="A1:XFD1048576"><formula1>COUNTIF(A:A,A1)=1</formula1></dataValidation>')}</dataValidations>`,
    ),
  })),
  of('30,000 conditional formats within each other', () => ({
    [SHEET]: sheet(
      range(300, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`),
      range(
        30_000,
        (at) =>
          `<conditionalFormatting sqref="A1:Z${at + 1}"><cfRule type="expression" priority="${at + 1}"><formula>SUM($A$1:A1)&gt;${at}</formula></cfRule><cfRule type="top10" rank="9" priority="1"/></conditionalFormatting>`,
      ),
    ),
  })),
  of('10,000 rules in one conditional format', () => ({
    [SHEET]: sheet(
      range(100, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`),
      `<conditionalFormatting sqref="A1:XFD1048576">${range(10_000, (at) => `<cfRule type="colorScale" priority="${at}"><colorScale><cfvo type="percentile" val="5"/><cfvo type="formula" val="SUM(A1:A100)"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>`)}</conditionalFormatting>`,
    ),
  })),
  of('a place of validation of 4 MB', () => ({
    [SHEET]: sheet(
      ROW,
      `<dataValidations><dataValidation type="whole" sqref="${'A1:XFD1048576 '.repeat(280_000)}"><formula1>1</formula1></dataValidation></dataValidations>`,
    ),
  })),
  of('a place of a conditional format, the whole sheet 100,000 times', () => ({
    [SHEET]: sheet(
      ROW,
      `<conditionalFormatting sqref="${'A1:XFD1048576 '.repeat(n)}"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>`,
    ),
  })),
  of('100,000 merged areas within each other', () => ({
    [SHEET]: sheet(
      ROW,
      `<mergeCells>${range(n, (at) => `<mergeCell ref="A${at + 1}:C${2 * n - at}"/>`)}</mergeCells>`,
    ),
  })),
  of('merged areas that are none', () => ({
    [SHEET]: sheet(
      ROW,
      '<mergeCells><mergeCell ref=""/><mergeCell/><mergeCell ref="B2:A1"/><mergeCell ref="ZZZZ1:A9999999999"/><mergeCell ref="A:A"/></mergeCells>',
    ),
  })),
  of('an auto filter of 100,000 columns and values', () => ({
    [SHEET]: sheet(
      ROW,
      `<autoFilter ref="A1:XFD1048576">${range(1000, (at) => `<filterColumn colId="${at}"><filters>${range(100, (v) => `<filter val="${v}"/>`)}</filters></filterColumn>`)}<sortState ref="A1:XFD1048576">${range(1000, (at) => `<sortCondition ref="A${at + 1}"/>`)}</sortState></autoFilter>`,
    ),
  })),
];

const texts: Kind[] = [
  of('a string of 300,000 runs', () => ({
    [STRINGS]: strings(`<si>${'<r><rPr><b/></rPr><t>甲</t></r>'.repeat(300_000)}</si>`),
  })),
  of('a cell of 300,000 runs', () => ({
    [SHEET]: sheet(
      `<row r="1"><c r="A1" t="inlineStr"><is>${'<r><rPr><b/><sz val="9"/></rPr><t>甲</t></r>'.repeat(300_000)}</is></c></row>`,
    ),
  })),
  of('a thousand cells of the same 30,000 runs', () => ({
    [STRINGS]: strings(`<si>${'<r><rPr><b/></rPr><t>甲</t></r>'.repeat(30_000)}</si>`),
    [SHEET]: sheet(
      range(1000, (at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`),
    ),
  })),
  of('100,000 strings of nothing but readings', () => ({
    [STRINGS]: strings(
      '<si><rPh sb="0" eb="1"><t>a</t></rPh><phoneticPr fontId="1"/></si>'.repeat(n),
    ),
  })),
];

const formulas: Kind[] = [
  of('2,000 names of 8,000 signs', () => ({
    [BOOK]: named(
      range(2000, (at) => `<definedName name="nn${at}">${'S!$A$1+'.repeat(1140)}1</definedName>`),
    ),
    ...formula(
      range(2000, (at) => `nn${at}+`)
        .slice(0, 8000)
        .concat('nn1'),
    ),
  })),
  of('a name over everything a thousand times', () => ({
    [BOOK]: named(
      `<definedName name="nn">${'S!$A$1:$XFD$1048576,'.repeat(1000)}S!$A$1</definedName>`,
    ),
    ...formula('SUM(nn)+COUNT(nn)'),
  })),
  of('print areas and titles that are none', () => ({
    [BOOK]: named(
      `<definedName name="_xlnm.Print_Area" localSheetId="99">S!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${'S!$1:$1048576,'.repeat(50_000)}S!$A:$A</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="-1" hidden="1">#REF!</definedName>`,
    ),
  })),
  of('a hundred areas in each of 10,000 formulas', () => ({
    [SHEET]: sheet(
      range(10_000, (at) => {
        const areas = range(100, (k) => `,C${at + k + 1}:C${at + k + 63}`).slice(1);
        return `<row r="${at + 1}"><c r="A${at + 1}"><f>NOW()+SUM(${areas})</f><v>1</v></c><c r="C${at + 1}"><v>1</v></c></row>`;
      }),
    ),
  })),
  of('600 cells read by each of 12,000 formulas', () => ({
    [SHEET]: sheet(
      range(12_000, (at) => {
        const cells = range(600, (k) => `+B${at + k + 1}`);
        return `<row r="${at + 1}"><c r="A${at + 1}"><f>${at}${cells}</f><v>1</v></c></row>`;
      }),
    ),
  })),
  of('a product over 50,000 rows in each of 5,000 formulas', () => ({
    [SHEET]: sheet(
      range(50_000, (at) => {
        const row = at + 1;
        const product = `SUMPRODUCT((B$1:B$50000=B${row})*(C$1:C$50000&lt;&gt;C${row})*1)`;
        const first = at < 5_000 ? `<c r="A${row}"><f>${product}</f></c>` : '';
        return `<row r="${row}">${first}<c r="B${row}"><v>${at % 7}</v></c><c r="C${row}"><v>${at}</v></c></row>`;
      }),
    ),
  })),
  of('4,000 parentheses', () => formula(`${'('.repeat(4000)}1${')'.repeat(4000)}`)),
  of('4,000 parentheses in each of 1,000 formulas', () => ({
    [SHEET]: sheet(
      range(
        1000,
        (at) =>
          `<row r="${at + 1}"><c r="A${at + 1}"><f>${'('.repeat(4000)}${at}+TODAY()${')'.repeat(4000)}</f><v>1</v></c></row>`,
      ),
    ),
  })),
  of('1,600 IFs in each of 300 formulas', () => ({
    [SHEET]: sheet(
      range(
        300,
        (at) =>
          `<row r="${at + 1}"><c r="A${at + 1}"><f>${'IF(1,'.repeat(1600)}${at}${')'.repeat(1600)}</f></c></row>`,
      ),
    ),
  })),
  of('LETs that double', () =>
    formula(
      `_xlfn.LET(_xlpm.a,1,${range(60, (at) => `_xlpm.b${at},${at === 0 ? '_xlpm.a' : `_xlpm.b${at - 1}+_xlpm.b${at - 1}`},`)}_xlpm.b59)`,
    ),
  ),
  of('arrays written out', () => formula(`SUM({${'1,'.repeat(3000)}1})`)),
  of('unions and crossings', () =>
    formula(`SUM((${'A1:XFD1048576,'.repeat(500)}A1) ${'A:XFD '.repeat(200)}1:1048576)`),
  ),
];

const zips: Kind[] = [
  {
    name: 'crowd: an entry of zip64 that says another size than before its data',
    make: () =>
      archive(told(SHEET, ({ data }) => ({ zip64: { size: data.length, packedSize: 2 ** 53 } }))),
  },
  {
    name: 'crowd: a zip64 end that counts 2^40 entries',
    make: () => archive(entriesOf(plainParts()), { zip64: true, count: 2 ** 40 }),
  },
  {
    name: 'crowd: a zip64 end far beyond the file',
    make: () => archive(entriesOf(plainParts()), { zip64: true, directoryOffset: 2 ** 52 }),
  },
  {
    name: 'crowd: every entry encrypted',
    make: () => archive(entriesOf(plainParts()).map((each) => ({ ...each, flags: 0x801 }))),
  },
  {
    name: 'crowd: names with zeros, backslashes and drives',
    make: () =>
      workbook({ 'xl\\a.xml': 'a', 'xl/b\0.xml': 'a', '//server/c.xml': 'a', 'D:d.xml': 'a' }),
  },
  {
    name: 'crowd: names in signs that look alike',
    make: () =>
      workbook({ 'xl/worksheets/sheet1.xml\u200b': 'a', 'xl/worksheets/%73heet1.xml': 'a' }),
  },
];

export const crowdKinds: readonly Kind[] = [...sheetLike, ...rules, ...texts, ...formulas, ...zips];
