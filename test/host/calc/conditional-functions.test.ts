import { Book, valueOf } from './book';

// A: 1, 2, "2", "", empty, "F-10", "f-1", TRUE, #N/A   B: 10 to 90
const data = () =>
  new Book().sheet('料', [
    [1, 10],
    [2, 20],
    ['2', 30],
    ['', 40],
    [null, 50],
    ['F-10', 60],
    ['f-1', 70],
    [true, 80],
    [{ error: '#N/A' }, 90],
  ]);

// Worked out by hand from what Excel's documentation says of criteria.
test.each([
  ['=COUNTIF(料!A1:A9,2)', 2],
  ['=COUNTIF(料!A1:A9,"2")', 2],
  ['=COUNTIF(料!A1:A9,"<>2")', 7],
  ['=COUNTIF(料!A1:A9,"<2")', 1],
  ['=COUNTIF(料!A1:A9,"<=0")', 0],
  ['=COUNTIF(料!A1:A9,"")', 2],
  ['=COUNTIF(料!A1:A9,"=")', 1],
  ['=COUNTIF(料!A1:A9,"<>")', 8],
  ['=COUNTIF(料!A1:A9,"F-1")', 1],
  ['=COUNTIF(料!A1:A9,"F-*")', 2],
  ['=COUNTIF(料!A1:A9,"F-?")', 1],
  ['=COUNTIF(料!A1:A9,"F-~*")', 0],
  ['=COUNTIF(料!A1:A9,TRUE)', 1],
  ['=COUNTIF(料!A1:A9,"#N/A")', 1],
  ['=COUNTIF(料!A1:A9,料!C1)', 0],
  ['=SUMIF(料!A1:A9,"F-*",料!B1:B9)', 130],
  ['=SUMIFS(料!B1:B9,料!A1:A9,"<>",料!B1:B9,">30")', 340],
  ['=SUMIFS(料!A1:A9,料!B1:B9,">80")', { error: '#N/A' }],
  ['=AVERAGEIF(料!A1:A9,2,料!B1:B9)', 25],
  ['=AVERAGEIFS(料!B1:B9,料!A1:A9,"無")', { error: '#DIV/0!' }],
  ['=MAXIFS(料!B1:B9,料!A1:A9,"F*")', 70],
  ['=MINIFS(料!B1:B9,料!B1:B9,"<>10")', 20],
  ['=MAXIFS(料!B1:B9,料!A1:A9,"無")', 0],
  ['=SUM(COUNTIF(料!A1:A9,{1,2}))', 3],
  ['=SUMPRODUCT(COUNTIFS(料!A1:A9,{"F*";"2"},料!B1:B9,">20"))', 3],
  ['=SUMPRODUCT(COUNTIFS(料!A1:A9,{"F-10";"f-1";"無"},料!B1:B9,">50")*{1;10;100})', 11],
  ['=SUMPRODUCT(COUNTIFS(料!B1:B9,">=30",料!A1:A9,{"",2,"F*",TRUE})*{1,10,100,1000})', 1212],
  ['=SUMPRODUCT(COUNTIFS(料!B1:B9,">10",料!A1:A9,{"F-10";"f-1"},料!B1:B9,{60;60})*{1;10})', 1],
  ['=SUMPRODUCT(COUNTIFS(料!B1:B9,">=20",料!A1:A9,料!A1:A9)*料!B1:B9/10)', 48],
  ['=SUMPRODUCT(COUNTIFS(料!B1:B9,">900",料!A1:A9,{"F-10","F*"}))', 0],
  ['=SUMPRODUCT(SUMIFS(料!B1:B9,料!A1:A9,{"F-10","f-1","無"},料!B1:B9,">0")*{1,2,3})', 200],
  ['=COUNTIFS(料!A1:A9,2,料!B1:B8,">0")', { error: '#VALUE!' }],
  ['=COUNTIF(料!B1:B9,">"&DATE(1900,1,30))', 6],
  ['=SUMIF(#REF!,"F-*",料!B1:B9)', { error: '#REF!' }],
  ['=SUMIF(料!A1:A9,"F-*",#REF!)', { error: '#REF!' }],
  ['=COUNTIF(INDIRECT("無!A1:A9"),2)', { error: '#REF!' }],
  ['=COUNTBLANK(#REF!)', { error: '#REF!' }],
  ['=COUNTIF(料!A9,"#N/A")', 1],
])('%s', (formula, expected) => {
  expect(valueOf(formula, data())).toEqual(expected);
});
