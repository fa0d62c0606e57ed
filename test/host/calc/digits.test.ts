import { Host } from '../../../src/host/host';
import { sheetXml, terseWorkbook } from '../xlsx/parts';
import { Book, valueOf } from './book';

const book = () =>
  new Book().sheet('料', [
    [0.1, 0.2, 0.3, '甲'],
    [8.5 / 24, 1.0625, null, '乙'],
    [10.1, 10, 39795, 13530.9],
    [11895, 14369.1, null, null],
  ]);

// The operands of a comparison are rounded to 15 digits; MATCH, COUNTIF and EXACT's like are not
// (Microsoft Q&A 11355118; KB Q78113; ONLYOFFICE/DocumentServer#3769, measured in Excel).
test.each([
  ['=0.1+0.2=0.3', true],
  ['=料!A1+料!B1=料!C1', true],
  ['=料!A1+料!B1<>料!C1', false],
  ['=料!A1+料!B1>料!C1', false],
  ['=料!A1+料!B1<=料!C1', true],
  ['=IF(料!A1+料!B1>0.3,"多","不多")', '不多'],
  ['=SUMPRODUCT(--(料!A1:B1+0.1={0.2,0.3}))', 2],
  ['=20*(7.75/24)=SUM(7.75/24*{1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1})', true],
  ['=10.1-10=0.1', false],
  ['=0=0.5-0.4-0.1', false],
  ['=IF(4.6-0.2-0.2-0.2-4=0,"YES","NO")', 'NO'],
  ['=ISNUMBER(MATCH(0.1+0.2,{0.3},0))', false],
  ['="1"=1', false],
  ['=料!C2=0', true],
  ['=料!C2=""', true],
  ['=料!D1&料!D2="甲乙"', true],
])('15 digits are compared: %s', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

// ONLYOFFICE/DocumentServer#3761 and the table in Apache POI's NumberToTextConverter, both of Excel.
test.each([
  ['=""&(0.1+0.2)', '0.3'],
  ['="KEY"&料!A2&料!B2', 'KEY0.3541666666666671.0625'],
  ['=LEN(料!A2)', 17],
  ['=LEFT(1/3,30)', '0.333333333333333'],
  ['=CONCATENATE(料!A2,"-",1)', '0.354166666666667-1'],
  ['=TEXTJOIN(",",TRUE,料!A1:C2)', '0.1,0.2,0.3,0.354166666666667,1.0625'],
  ['=EXACT(0.1+0.2,0.3)', true],
  ['=1234567890123456&""', '1234567890123460'],
  ['=1.2345678901234567E19&""', '12345678901234600000'],
  ['=-1.2345678901234567E20&""', '-1.23456789012346E+20'],
  ['=0.000012345678901234568&""', '1.23456789012346E-05'],
  ['=0.0000123456789&""', '0.0000123456789'],
  ['=9.999999999999999E20&""', '1E+21'],
  ['=9.999999999999999E-20&""', '1E-19'],
  ['=2E50&""', '2E+50'],
  ['=1.2345678901234577E99&""', '1.2345678901235E+99'],
  ['=756&"-"&料!C2&TRUE', '756-TRUE'],
])('a number becomes a text of 15 digits: %s', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

// The first is Apache POI's bug 65792, of what Excel answers; the rest is the plain meaning.
test.each([
  ['=INT(880000000*0.00849/3)', 2490400],
  ['=INT(-8.9)', -9],
  ['=INT(46023.75)', 46023],
  ['=INT(料!C2)', 0],
  ['=INT("x")', { error: '#VALUE!' }],
])('the whole number of 15 digits: %s', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

// COUNTIF, SUMIF and SWITCH look at 15 digits too, as DnaCalc/OxFunc has seen in Excel 16.
test.each([
  ['=COUNTIF(料!C1,0.1+0.2)', 1],
  ['=COUNTIF(料!A1:C1,"<="&(0.1+0.2))', 3],
  ['=COUNTIF(料!A1:C1,">"&0.3)', 0],
  ['=SUMIF(料!C1:C1,0.1+0.2,料!A2:A2)', 8.5 / 24],
  ['=SUM(COUNTIFS(料!C1:C1,{0.1,0.2}+{0.2,0.1},料!D1:D1,"甲"))', 2],
  ['=COUNTIF(料!C1,0.30000000000001)', 0],
  ['=SWITCH(0.1+0.2,0.3,1,2)', 1],
  ['=SWITCH(1+1E-14,1,1,2)', 2],
  ['=SWITCH(料!D1,"甲",料!A1+料!B1)', 0.1 + 0.2],
])('15 digits decide: %s', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

// Microsoft support, 「Floating-point arithmetic may give inaccurate results in Excel」 (the first);
// stackoverflow.com/questions/53337274; excelbanter.com/43390 and /225426, all seen in Excel.
test.each([
  ['=1.333+1.225-1.333-1.225', 0],
  ['=(1.333+1.225-1.333-1.225)', -2.220446049250313e-16],
  ['=0.5-0.4-0.1', 0],
  ['=(0.5-0.4-0.1)', -2.7755575615628914e-17],
  ['=52.8-8.8*6', 0],
  ['=(52.8-8.8*6)', -7.105427357601002e-15],
  ['=料!C3-料!D3-料!A4-料!B4', 0],
  ['=料!C3-料!D3-料!A4-料!B4-料!C4-料!D4', -1.8189894035458565e-12],
  ['=(43.1-43.2)+1', 0.8999999999999986],
  ['=-料!A1+料!B1', 0.1],
  ['=料!A3-料!C2', 10.1],
  ['=料!A1-"x"', { error: '#VALUE!' }],
  ['=1/0-1', { error: '#DIV/0!' }],
  ['=TRUE+1', 2],
  ['=1E+308+1E+308', { error: '#NUM!' }],
])('a last difference next to nothing is nothing: %s', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

test('what is further away than the last bits stays, to the digits Excel showed of it', () => {
  expect(Number(valueOf('=100-99.99-0.01', book())).toExponential(13)).toBe('5.1156995306556e-15');
});

test('how near is near enough nobody has written down: between what was seen the value stays', () => {
  const cell = (name: string, value: string, formula: string) =>
    `<c r="${name}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;
  const open = (value: string) =>
    Host.open(
      terseWorkbook(
        sheetXml(
          `<row r="1">${cell('A1', '1.1', '')}${cell('B1', value, 'A1-1-0.1')}` +
            `${cell('C1', '0.5', 'A1-1-0.5')}</row>`,
        ),
      ),
    );
  for (const value of ['0', '8.3266726846886741E-17']) {
    const host = open(value);
    const sheet = host.model.activeSheet;
    host.edit(() => sheet.setValue(4, 4, 1));
    host.edit(() => sheet.setValue(0, 0, 1.1));
    expect(sheet.value(0, 1)).toBe(Number(value));
    expect(sheet.value(0, 2)).toBeCloseTo(-0.4, 12);
    host.edit(() => sheet.setValue(0, 0, 1.6));
    expect(sheet.value(0, 1)).toBeCloseTo(0.5, 12);
  }
});
