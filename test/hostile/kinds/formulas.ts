import { BOOK, book, letters, range, sheet, SHEET, type Parts } from '../books';
import { kindsOf, ONE_SHEET, ROW, type Kind } from './kind';

const of = kindsOf('formula');

/** A sheet of so many rows, each with what `cells` makes of it. */
const rows = (count: number, cells: (row: number) => string): Parts => ({
  [SHEET]: sheet(range(count, (at) => `<row r="${at + 1}">${cells(at + 1)}</row>`)),
});
/** A formula in column A, without a value. */
const f = (row: number, text: string): string => `<c r="A${row}"><f>${text}</f></c>`;
const v = (cell: string, value: number): string => `<c r="${cell}"><v>${value}</v></c>`;
const column = (count: number, text: (row: number) => string): Parts =>
  rows(count, (row) => f(row, text(row)));
const named = (names: string): Parts => ({
  [BOOK]: book(ONE_SHEET, `<definedNames>${names}</definedNames>`),
});

const arrays: Kind[] = [
  of('array formulas in 20,000 cells', () =>
    rows(20_000, (row) => `<c r="A${row}"><f t="array" ref="A${row}">SUM(B1:B9*C1:C9)</f></c>`),
  ),
  of('array formulas of their own in 20,000 cells', () =>
    rows(
      20_000,
      (row) =>
        `<c r="A${row}"><f t="array" ref="A${row}">SUM(B${row}:B${row + 9}*C1:C10)</f></c>${v(`B${row}`, row)}`,
    ),
  ),
  of('arrays that fill 100 cells each, 5,000 times', () =>
    rows(
      5_000,
      (row) =>
        `<c r="A${row}"><f t="array" ref="A${row}:CV${row}">COLUMN(A1:CV1)*${row}</f><v>1</v></c>`,
    ),
  ),
  of('SEQUENCE of 1,000 in 2,000 cells', () =>
    rows(
      2_000,
      (row) =>
        `<c r="${letters(row)}1" cm="1"><f t="array" ref="${letters(row)}1">_xlfn.SEQUENCE(1000)</f></c>`,
    ),
  ),
  of('SEQUENCE of a million, sorted, in 20 cells', () =>
    column(20, () => 'SUM(_xlfn._xlws.SORT(_xlfn.SEQUENCE(1000000),1,-1))'),
  ),
  of('a matrix product of 700 by 700 in 10 cells', () =>
    column(10, (at) => `SUM(MMULT(_xlfn.SEQUENCE(700,700,${at}),_xlfn.SEQUENCE(700,700)))`),
  ),
  of('a matrix of 500 by 500 turned inside out', () =>
    column(
      3,
      (at) => `SUM(MINVERSE(_xlfn.RANDARRAY(500,500)))+MDETERM(_xlfn.RANDARRAY(400,400))+${at}`,
    ),
  ),
  of('MAKEARRAY and REDUCE within each other', () =>
    column(
      50,
      () =>
        '_xlfn.REDUCE(0,_xlfn.SEQUENCE(2000),_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+SUM(_xlfn.MAKEARRAY(100,100,_xlfn.LAMBDA(_xlpm.r,_xlpm.c,_xlpm.r*_xlpm.c)))))',
    ),
  ),
];

const references: Kind[] = [
  of('1,000 references in each of 1,000 formulas', () =>
    column(1_000, (row) => `${row}${range(1_000, (k) => `+B${row * 1_000 + k}`)}`.slice(0, 8_190)),
  ),
  of('1,000 short references in each of 1,000 formulas', () =>
    rows(
      1_000,
      (row) => `${f(row, `${row}${range(1_000, (k) => `+B${k + 1}`)}`)}${v(`B${row}`, 1)}`,
    ),
  ),
  of('1,000 references of 1,000 formulas to formulas', () =>
    rows(
      1_000,
      (row) =>
        `${f(row, `${row}${range(1_000, (k) => `+B${k + 1}`)}`)}<c r="B${row}"><f>ROW()</f></c>`,
    ),
  ),
  of('1,000 rows of 900 formulas across', () =>
    rows(200, (row) =>
      range(900, (c) => `<c r="${letters(c + 1)}${row}"><f>${letters(c)}${row}+1</f></c>`),
    ),
  ),
  of('sums of 100 by 100 cells in 10,000 formulas', () =>
    rows(10_000, (row) => `${f(row, `SUM(B${row}:CW${row + 99})`)}${v(`B${row}`, 1)}`),
  ),
  of('sums of areas that are there once each', () =>
    rows(30_000, (row) => `${f(row, `SUM(B1:C${row + 40})`)}${v(`B${row}`, 1)}`),
  ),
  of('SUBTOTAL of a column in 5,000 rows', () =>
    rows(5_000, (row) => `${f(row, `SUBTOTAL(9,B1:B${5_000 + row})`)}${v(`B${row}`, 1)}`),
  ),
  of('AGGREGATE of all before in 5,000 rows', () =>
    rows(5_000, (row) => `${f(row, `AGGREGATE(9,6,B$1:B${row})`)}${v(`B${row}`, 1)}`),
  ),
  of('rows and columns of areas in 50,000 cells', () =>
    column(50_000, (row) => `ROWS(B1:B${row})+COLUMN(C${row}:D9)`),
  ),
  of('whole rows in 2,000 formulas', () =>
    rows(2_000, (row) => `<c r="A${row}"><f>SUM(${row + 1}:${row + 1})</f></c>${v(`B${row}`, 1)}`),
  ),
  of('unions of 300 areas in 1,000 formulas', () =>
    rows(
      1_000,
      (row) =>
        `${f(row, `SUM((B1${range(300, (k) => `,B${k + row}:C${k + row + 9}`)}))`)}${v(`B${row}`, 1)}`,
    ),
  ),
  of('areas that end where a call says', () =>
    rows(3_000, (row) => `${f(row, `SUM(B1:INDEX(B:B,${row}))`)}${v(`B${row}`, 1)}`),
  ),
  of('OFFSET of a thousand rows in 3,000 cells', () =>
    rows(3_000, (row) => `${f(row, `SUM(OFFSET(B1,0,0,1000,9))+${row}`)}${v(`B${row}`, 1)}`),
  ),
  of('INDIRECT that leads to INDIRECT, 5,000 times', () =>
    column(5_000, (row) => `INDIRECT("A"&amp;${row + 1})`),
  ),
  of('circles in every row', () =>
    rows(20_000, (row) => `<c r="A${row}"><f>B${row}+1</f></c><c r="B${row}"><f>A${row}+1</f></c>`),
  ),
  of('LOOKUP, MATCH and XLOOKUP in 20,000 unsorted rows', () =>
    rows(
      20_000,
      (row) =>
        `${f(row, `MATCH(${row},B1:B20000,1)+MATCH(${row},B$1:B$20000,-1)+LOOKUP(9,C$1:C$20000)+_xlfn.XLOOKUP(${row},B$1:B$20000,C$1:C$20000,0,-1)`)}${v(`B${row}`, (row * 7919) % 20_011)}${v(`C${row}`, row)}`,
    ),
  ),
  of('COUNTIFS with wildcards over 10,000 long texts', () =>
    rows(
      10_000,
      (row) =>
        `${f(row, `COUNTIFS(B$1:B$10000,"*a*b*c*${row}*")`)}<c r="B${row}" t="str"><v>${'ab'.repeat(60)}${row}</v></c>`,
    ),
  ),
];

const texts: Kind[] = [
  of('TEXTJOIN of a column in 2,000 cells', () =>
    rows(
      2_000,
      (row) =>
        `${f(row, `_xlfn.TEXTJOIN(",",TRUE,B$1:B$2000)&amp;${row}`)}<c r="B${row}" t="str"><v>abcdefghijklm</v></c>`,
    ),
  ),
  of('texts of 32,000 signs in 20,000 formulas', () =>
    column(20_000, (row) => `REPT("a",32000)&amp;${row}`),
  ),
  of('texts of 32,000 signs taken apart', () =>
    rows(500, (row) => f(row, `SUM(LEN(MID(REPT("ab",16000),ROW(B$1:B$2000),${row})))`)),
  ),
  of('SUBSTITUTE that makes texts longer, again and again', () =>
    column(200, () => `LEN(${'SUBSTITUTE('.repeat(40)}"aaaaaaaa"${',"a","aaaaaaaa")'.repeat(40)})`),
  ),
  of('TEXTSPLIT and TEXTJOIN of 30,000 pieces in 100 cells', () =>
    column(100, () => 'ROWS(_xlfn.TEXTSPLIT(REPT("a,",16000),,","))'),
  ),
  of('a text of 8,000 signs in each of 10,000 formulas', () =>
    rows(10_000, (row) =>
      f(row, `LEN("${String(row).padEnd(250, 'x')}"&amp;"${'y'.repeat(250)}")`),
    ),
  ),
  of('SEARCH for 255 question marks in 5,000 long texts', () =>
    column(5_000, (row) => `SEARCH("${'?*'.repeat(100)}z",REPT("a",3000)&amp;${row})`),
  ),
  of('number formats of TEXT in 20,000 cells', () =>
    column(20_000, (row) => `TEXT(${row}.5,"${'#,##0.00;'.repeat(20)}@")`),
  ),
];

const loops: Kind[] = [
  of('combinations of a quadrillion', () =>
    column(200, (row) => `COMBIN(1E15,5E14+${row})+PERMUT(1E12,1E11)+MULTINOMIAL(1E9,${row})`),
  ),
  of('distributions of a billion trials', () =>
    column(
      200,
      (row) =>
        `BINOM.DIST(5E8,1E9,0.5,TRUE)+NEGBINOM.DIST(1E9,9,0.1,TRUE)+BINOM.INV(1E9,0.5,0.${row})`,
    ),
  ),
  of('Bessel functions of the billionth order', () =>
    column(200, (row) => `BESSELJ(${row},1E9)+BESSELK(1,1E9)+BESSELY(1,1E9)`),
  ),
  of('bonds that mature in the year 9999', () =>
    column(
      2_000,
      (row) =>
        `YIELD(1,2958465,0.0${row},50,100,4)+PRICE(1,2958465,0.0${row},0.1,100,4)+DURATION(1,2958465,0.1,0.1,4)`,
    ),
  ),
  of('workdays of another week over nine thousand years', () =>
    column(2_000, (row) => `NETWORKDAYS.INTL(${row},2958465,11)+WORKDAY.INTL(1,2000000,11)`),
  ),
  of('REPT and padding of a billion', () =>
    column(200, (row) => `LEN(BASE(${row},2,1E9))+LEN(DEC2BIN(1,1E9))+LEN(REPT("a",1E9))`),
  ),
  of('question marks looked for in 20,000 long texts', () =>
    column(20_000, (row) => `SEARCH("${'?'.repeat(250)}z",REPT("a",32000)&amp;${row})`),
  ),
  of('a unit matrix of a million, and what is made larger', () =>
    column(
      20,
      (row) => `SUM(MUNIT(1E6))+SUM(EXPAND(1,1E6,1E3,${row}))+SUM(WRAPROWS(SEQUENCE(1E6),3))`,
    ),
  ),
  of('a sum of everything between two cells at both ends', () => ({
    [SHEET]: sheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><f>SUM(A:XFC)+SUMPRODUCT(A1:XFD1048575*1)+COUNTIF(A1:XFD1048576,"x")</f></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
  })),
];

const names: Kind[] = [
  of('LETs within LETs, a thousand deep', () =>
    column(100, (at) => `${'_xlfn.LET(_xlpm.x,1,'.repeat(350)}${at}+_xlpm.x${')'.repeat(350)}`),
  ),
  of('LAMBDAs that call each other twice', () => ({
    ...named(
      range(
        40,
        (at) =>
          `<definedName name="ff${at}">_xlfn.LAMBDA(_xlpm.x,ff${at + 1}(_xlpm.x)+ff${at + 1}(_xlpm.x))</definedName>`,
      ) + '<definedName name="ff40">_xlfn.LAMBDA(_xlpm.x,_xlpm.x)</definedName>',
    ),
    ...column(10, (at) => `ff0(${at})`),
  })),
  of('10,000 names that each stand for the next', () => ({
    ...named(
      range(10_000, (at) => `<definedName name="name_${at}">name_${at + 1}+1</definedName>`) +
        '<definedName name="name_10000">1</definedName>',
    ),
    ...column(10_000, (row) => `name_${row - 1}`),
  })),
  of('4,000 operators in each of 1,000 formulas', () =>
    column(1_000, (row) => `IFERROR(${row}${'+1'.repeat(4_000)},0)`),
  ),
  of('10,000 names in 10,000 formulas', () => ({
    ...named(
      range(
        10_000,
        (at) => `<definedName name="nn${at}">S!$B$${at + 1}:$B$${at + 500}</definedName>`,
      ),
    ),
    ...rows(10_000, (row) => `${f(row, `SUM(nn${row - 1})`)}${v(`B${row}`, 1)}`),
  })),
  of('a name of a large area in 10,000 formulas', () => ({
    ...named('<definedName name="nn">S!$B$1:$Z$10000</definedName>'),
    ...rows(10_000, (row) => `${f(row, `SUM(nn)+${row}`)}${v(`B${row}`, 1)}`),
  })),
  of('a name that reads where it stands, in 20,000 cells', () => ({
    ...named('<definedName name="nn">S!B1048576:C10</definedName>'),
    ...rows(20_000, (row) => `${f(row, 'SUM(nn)')}${v(`B${row}`, 1)}`),
  })),
  of('a name by INDIRECT and OFFSET in 10,000 cells', () => ({
    ...named('<definedName name="nn">OFFSET(S!$B$1,0,0,COUNTA(S!$B:$B),1)</definedName>'),
    ...rows(10_000, (row) => `${f(row, `SUM(nn)+${row}`)}${v(`B${row}`, 1)}`),
  })),
  of('shared formulas over 100,000 rows that read the whole', () => ({
    [SHEET]: sheet(
      range(
        100_000,
        (at) =>
          `<row r="${at + 1}"><c r="A${at + 1}"><f t="shared" si="0"${at === 0 ? ' ref="A1:A100000"' : ''}>${at === 0 ? 'SUM(B$1:B$100000)-B1' : ''}</f></c><c r="B${at + 1}"><v>1</v></c></row>`,
      ),
    ),
  })),
  of('numbers to the edge in 50,000 cells', () =>
    column(50_000, (row) => `1E308*${row}+FACT(170)-1E-307/${row}^9+GCD(${row},9007199254740991)`),
  ),
  of('calendar calls over nine thousand years', () =>
    column(
      2_000,
      (row) =>
        `NETWORKDAYS(1,2958465)+WORKDAY(1,${row}00)+YEARFRAC(1,2958465,1)+DATEDIF(1,2958465,"md")`,
    ),
  ),
  of('interest and bonds of a million periods', () =>
    column(
      500,
      (row) =>
        `CUMIPMT(0.01,1000000,1000,1,1000000,0)+RATE(1000000,-1,${row}00)+VDB(1E9,1,1E6,0,1E6)`,
    ),
  ),
];

const rules: Kind[] = [
  of('rules of LAMBDA over a whole sheet', () => ({
    [SHEET]: sheet(
      ROW,
      `<conditionalFormatting sqref="A1:XFD1048576">${range(300, (at) => `<cfRule type="expression" priority="${at + 1}"><formula>SUMPRODUCT((A1:Z1000=A1)*1)&gt;${at}</formula></cfRule>`)}</conditionalFormatting>`,
    ),
  })),
];

export const formulaKinds: readonly Kind[] = [
  ...arrays,
  ...references,
  ...texts,
  ...loops,
  ...names,
  ...rules,
];
