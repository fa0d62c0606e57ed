import { BOOK, BOOK_RELS, book, PACKAGE, range, REL, sheet, SHEET, type Parts } from '../books';
import { kindsOf, ONE_SHEET, type Kind } from './kind';

// Formulas that go through much for little, each in a way of its own.
const of = kindsOf('reach');

const rows = (count: number, cells: (row: number) => string): Parts => ({
  [SHEET]: sheet(range(count, (at) => `<row r="${at + 1}">${cells(at + 1)}</row>`)),
});
const f = (cell: string, text: string): string => `<c r="${cell}"><f>${text}</f></c>`;
const v = (cell: string, value: number): string => `<c r="${cell}"><v>${value}</v></c>`;
const t = (cell: string, text: string): string => `<c r="${cell}" t="str"><v>${text}</v></c>`;
/** A dynamic array at a cell. */
const spill = (cell: string, ref: string, text: string): string =>
  `<c r="${cell}" cm="1"><f t="array" ref="${ref}">${text}</f></c>`;
/** So many rows of numbers in B and C, the first of which have a formula in A too. */
const beside = (count: number, formulas: number, text: (row: number) => string): Parts =>
  rows(
    count,
    (row) =>
      `${row <= formulas ? f(`A${row}`, text(row)) : ''}${v(`B${row}`, (row * 7919) % 20_011)}${v(`C${row}`, row % 97)}`,
  );
const named = (names: string): Parts => ({
  [BOOK]: book(ONE_SHEET, `<definedNames>${names}</definedNames>`),
});

const columns: Kind[] = [
  of('SUMPRODUCT over whole columns in 3,000 rows', () =>
    beside(3_000, 3_000, (row) => `SUMPRODUCT((B:B=B${row})*(C:C&lt;&gt;${row})*(B:B&gt;C:C))`),
  ),
  of('SUMPRODUCT of COUNTIF of a column against itself in 500 cells', () =>
    beside(3_000, 500, (row) => `SUMPRODUCT(1/COUNTIF(B$1:B$3000,B$1:B$3000))+${row}`),
  ),
  of('FREQUENCY of 20,000 by 20,000 in 200 cells', () =>
    beside(20_000, 200, (row) => `SUM(FREQUENCY(B$1:B$20000,B$1:B$20000))+${row}`),
  ),
  of('LARGE of 20,000 in 20,000 cells', () =>
    beside(20_000, 20_000, (row) => `LARGE(B$1:B$20000,${row})`),
  ),
  of('RANK and PERCENTRANK of 20,000 in 10,000 cells', () =>
    beside(20_000, 10_000, (row) => `RANK(B${row},B$1:B$20000)+PERCENTRANK(B$1:B$20000,B${row})`),
  ),
  of('MEDIAN and MODE of 20,000 in 5,000 cells', () =>
    beside(20_000, 5_000, (row) => `MEDIAN(B$1:B$20000)+MODE(C$1:C$20000)+${row}`),
  ),
  of('AGGREGATE of a division by a comparison in 2,000 cells', () =>
    beside(20_000, 2_000, (row) => `AGGREGATE(14,6,B$1:B$20000/(C$1:C$20000=C${row}),1)`),
  ),
  of('CORREL and SUMX2MY2 of 20,000 pairs in 2,000 cells', () =>
    beside(
      20_000,
      2_000,
      (row) => `CORREL(B$1:B$20000,C$1:C$20000)+SUMX2MY2(B$1:B$20000,C$1:C$20000)+${row}`,
    ),
  ),
  of('LINEST and TREND of 5,000 rows in 100 cells', () =>
    beside(
      5_000,
      100,
      (row) => `SUM(LINEST(B$1:B$5000,C$1:C$5000))+SUM(TREND(B$1:B$5000,C$1:C$5000))+${row}`,
    ),
  ),
  of('IRR and XIRR of 20,000 flows in 500 cells', () =>
    beside(
      20_000,
      500,
      (row) => `IRR(B$1:B$20000,${row}%)+XIRR(B$1:B$20000,C$1:C$20000)+NPV(${row}%,B$1:B$20000)`,
    ),
  ),
  of('DSUM over 5,000 rows in 3,000 cells', () =>
    beside(5_000, 3_000, (row) => `DSUM(B$1:C$5000,1,B$1:C$2)+DCOUNT(B$1:C$5000,2,B$1:B$${row})`),
  ),
  of('holidays of 20,000 rows in 5,000 cells', () =>
    beside(
      20_000,
      5_000,
      (row) =>
        `NETWORKDAYS(1,${row}00,B$1:B$20000)+WORKDAY(1,${row},B$1:B$20000)+NETWORKDAYS.INTL(1,${row},1,B$1:B$20000)`,
    ),
  ),
  of('a column crossed with itself in 50 cells', () =>
    beside(3_000, 50, (row) => `SUM(B$1:B$3000*TRANSPOSE(C$1:C$3000))+${row}`),
  ),
  of('VLOOKUP of what is nowhere, over whole columns, in 20,000 rows', () =>
    beside(
      20_000,
      20_000,
      (row) => `IFERROR(VLOOKUP("x${row}",B:Z,25,FALSE),0)+IFERROR(VLOOKUP(${row}.5,B:C,2),0)`,
    ),
  ),
  of('SUMIFS of twenty pairs with wildcards in 5,000 rows', () =>
    rows(
      5_000,
      (row) =>
        `${f(`A${row}`, `SUMIFS(B$1:B$5000${`,C$1:C$5000,"*${row % 9}*"`.repeat(20)})`)}${v(`B${row}`, row)}${t(`C${row}`, `text of ${row}`)}`,
    ),
  ),
];

const arrays: Kind[] = [
  of('UNIQUE, SORT and FILTER of 20,000 rows in 500 cells', () =>
    beside(
      20_000,
      500,
      (row) =>
        `ROWS(_xlfn.UNIQUE(B$1:B$20000))+SUM(_xlfn._xlws.SORT(B$1:B$20000))+SUM(_xlfn._xlws.FILTER(B$1:B$20000,C$1:C$20000=${row % 97}))`,
    ),
  ),
  of('XLOOKUP that spills 3,000 rows in 40 columns', () => ({
    [SHEET]: sheet(
      range(3_000, (at) => {
        const row = at + 1;
        const spills =
          row === 1
            ? range(40, (k) => {
                const name = `A${String.fromCharCode(65 + (k % 26))}${k < 26 ? '' : 'A'}`;
                return spill(
                  `${name}1`,
                  `${name}1:${name}3000`,
                  `_xlfn.XLOOKUP(B1:B3000,C1:C3000,B1:B3000,${k})`,
                );
              })
            : '';
        return `<row r="${row}">${v(`B${row}`, row)}${v(`C${row}`, 3_001 - row)}${spills}</row>`;
      }),
    ),
  })),
  of('a spill of a million, summed in 300 cells', () => ({
    [SHEET]: sheet(
      `<row r="1">${spill('A1', 'A1:A1000000', '_xlfn.SEQUENCE(1000000)')}${f('B1', 'SUM(_xlfn.ANCHORARRAY(A1))')}</row>${range(300, (at) => `<row r="${at + 2}">${f(`B${at + 2}`, `SUM(_xlfn.ANCHORARRAY(A1))+SUM(A1#)+${at}`)}</row>`)}`,
    ),
  })),
  of('spills into each other, 3,000 times', () =>
    rows(3_000, (row) => spill(`A${row}`, `A${row}`, `_xlfn.SEQUENCE(${row % 50},3)`)),
  ),
  of('texts that REDUCE and SCAN make longer', () =>
    rows(100, (row) =>
      f(
        `A${row}`,
        `LEN(_xlfn.REDUCE("",_xlfn.SEQUENCE(30000),_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a&amp;"x")))+ROWS(_xlfn.SCAN("",_xlfn.SEQUENCE(5000),_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a&amp;"yy")))`,
      ),
    ),
  ),
  of('pieces before and after a mark in 20,000 long texts', () =>
    rows(20_000, (row) =>
      f(
        `A${row}`,
        `LEN(_xlfn.TEXTBEFORE(REPT("ab,",10000)&amp;${row},",",-${(row % 90) + 1}))+LEN(_xlfn.TEXTAFTER(REPT("ab,",10000),",",${(row % 90) + 1}))`,
      ),
    ),
  ),
  of('long texts that are compared and counted', () =>
    rows(
      2_000,
      (row) =>
        `${f(`A${row}`, `REPT(CHAR(65+MOD(${row},26)),32767)`)}${f(`B${row}`, `COUNTIF(A$1:A$2000,A${row})+MATCH(A${row},A$1:A$2000,0)`)}`,
    ),
  ),
  of('a million texts joined in 50 cells', () =>
    rows(
      20_000,
      (row) =>
        `${t(`B${row}`, `甲乙丙${row}`)}${row <= 50 ? f(`A${row}`, `LEN(_xlfn.CONCAT(B:B))+LEN(_xlfn.TEXTJOIN("、",TRUE,B$1:B$20000,B$1:B$20000))+${row}`) : ''}`,
    ),
  ),
];

const chains: Kind[] = [
  of('draws that each draw up to the one before, 30,000 times', () =>
    rows(30_000, (row) => f(`A${row}`, row === 1 ? 'RAND()' : `RANDBETWEEN(0,9)+A${row - 1}`)),
  ),
  of('a Fibonacci number by calls of itself in 200 cells', () => ({
    ...named(
      '<definedName name="fib">_xlfn.LAMBDA(_xlpm.n,IF(_xlpm.n&lt;2,_xlpm.n,fib(_xlpm.n-1)+fib(_xlpm.n-2)))</definedName>',
    ),
    ...rows(200, (row) => f(`A${row}`, `fib(${20 + (row % 8)})`)),
  })),
  of('names that stand for each other, in 20,000 cells', () => ({
    ...named(
      '<definedName name="na">S!$Z$1+nb</definedName><definedName name="nb">S!$Z$2+na</definedName>',
    ),
    ...rows(20_000, (row) => f(`A${row}`, `na+nb*${row}`)),
  })),
  of('60 names, each over a whole column, in 5,000 cells', () => ({
    ...named(
      range(
        60,
        (at) =>
          `<definedName name="nn${at}">SUMPRODUCT((S!$B:$B&gt;${at})*1)${at < 59 ? `+nn${at + 1}` : ''}</definedName>`,
      ),
    ),
    ...beside(5_000, 5_000, (row) => `nn0+${row}`),
  })),
  of('sums over 200 sheets in 2,000 cells', () => {
    const count = 200;
    const parts: Record<string, string> = {};
    for (let at = 0; at < count; at++) {
      parts[`xl/worksheets/s${at}.xml`] = sheet(
        range(
          10,
          (r) =>
            `<row r="${r + 1}">${range(10, (c) => v(`${String.fromCharCode(66 + c)}${r + 1}`, r))}</row>`,
        ),
      );
    }
    parts['xl/worksheets/s0.xml'] = sheet(
      range(
        2_000,
        (at) => `<row r="${at + 1}">${f(`A${at + 1}`, `SUM(S1:S199!B1:K${(at % 90) + 1})`)}</row>`,
      ),
    );
    return {
      ...parts,
      [BOOK]: book(
        range(count, (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="s${at}"/>`),
      ),
      [BOOK_RELS]: `<Relationships xmlns="${PACKAGE}">${range(count, (at) => `<Relationship Id="s${at}" Type="${REL}/worksheet" Target="worksheets/s${at}.xml"/>`)}</Relationships>`,
    };
  }),
  of('50,000 data tables', () =>
    rows(
      50_000,
      (row) =>
        `<c r="A${row}"><f t="dataTable" ref="A${row}:Z${row + 9}" dt2D="1" dtr="1" r1="B1" r2="C1"/><v>1</v></c>`,
    ),
  ),
  of('each cell the sum of both before, 40,000 times', () =>
    rows(40_000, (row) => f(`A${row}`, row < 3 ? '1' : `MOD(A${row - 1}+A${row - 2},1000007)`)),
  ),
  of('a triangle of 250 columns, each cell from two others', () =>
    rows(250, (row) =>
      range(row, (c) => {
        const name = (at: number) =>
          `${at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : ''}${String.fromCharCode(65 + (at % 26))}`;
        return f(
          `${name(c)}${row}`,
          row === 1 || c === 0 ? '1' : `MOD(${name(c - 1)}${row - 1}+${name(c)}${row - 1},9973)`,
        );
      }),
    ),
  ),
];

export const reachKinds: readonly Kind[] = [...columns, ...arrays, ...chains];
