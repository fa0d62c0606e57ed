import { Book, valueOf } from './book';

const NUM = { error: '#NUM!' };
const VALUE = { error: '#VALUE!' };

// Excel counts a 29 February 1900 that never was, and a 1900-01-00 (Microsoft support, 「Method to determine
// whether a year is a leap year」); the first ten as DnaCalc/OxFunc has seen them in Excel 16.
test.each([
  ['=DATE(1900,1,0)', 0],
  ['=DATE(0,1,1)', 1],
  ['=DATE(1900,0,1)', NUM],
  ['=DAY(60)', 29],
  ['=DAY(-1)', NUM],
  ['=EDATE(-1,1)', NUM],
  ['=DATE(1900,2,29)', 60],
  ['=DATE(1900,3,0)', 60],
  ['=DATE(1900,3,1)', 61],
  ['=DATE(1900,2,30)', 61],
  ['=MONTH(60)', 2],
  ['=MONTH(61)', 3],
  ['=DAY(59)', 28],
  ['=DAY(0)', 0],
  ['=WEEKDAY(1)', 1],
  ['=WEEKDAY(60)', 4],
  ['=WEEKDAY(61)', 5],
  ['=EOMONTH(31,1)', 60],
  ['=EDATE(31,1)', 60],
  ['=EDATE(61,-1)', 32],
  ['=VALUE("1900/2/29")', 60],
  ['=NETWORKDAYS(58,62)', 5],
  ['=DATE(9999,12,31)', 2958465],
  ['=DATE(9999,12,32)', NUM],
  ['=DATE(10000,1,1)', NUM],
  ['=YEAR(2958466)', NUM],
  ['=EDATE(2958465,1)', NUM],
  ['=EOMONTH(45000,-2000)', NUM],
  ['=DAYS(-1,0)', NUM],
])('where the calendar begins and ends: %s', (formula, expected) => {
  expect(valueOf(formula)).toEqual(expected);
});

// The examples of Microsoft support of each function.
test.each([
  ['=TEXT(DATE(2008,14,2),"yyyy/m/d")', '2009/2/2'],
  ['=TEXT(DATE(2008,-3,2),"yyyy/m/d")', '2007/9/2'],
  ['=TEXT(DATE(2008,1,-15),"yyyy/m/d")', '2007/12/16'],
  ['=TEXT(DATE(108,1,2),"yyyy/m/d")', '2008/1/2'],
  ['=TEXT(EDATE("2011/1/15",1),"yyyy/m/d")', '2011/2/15'],
  ['=TEXT(EOMONTH("2011/1/1",-3),"yyyy/m/d")', '2010/10/31'],
  ['=WEEKDAY("2008/2/14",3)', 3],
  ['=WEEKDAY("2008/2/14",4)', NUM],
  ['=WEEKNUM("2012/3/9")', 10],
  ['=WEEKNUM("2012/3/9",2)', 11],
  ['=WEEKNUM("2012/3/9",3)', NUM],
  ['=ISOWEEKNUM("2012/3/9")', 10],
  ['=WEEKNUM("2021/1/3",21)', 53],
  ['=DAYS("2021/3/15","2021/2/1")', 42],
  ['=TIME(27,0,0)', 0.125],
  ['=TIME(1,-30,0)', 0.5 / 24],
  ['=TIME(0,-1,0)', NUM],
  ['=TIME(32768,0,0)', NUM],
  ['=NETWORKDAYS("2012/10/1","2013/3/1")', 110],
  ['=NETWORKDAYS("2012/10/1","2013/3/1",假!A2:A4)', 107],
  ['=NETWORKDAYS("2013/3/1","2012/10/1",假!A2:A4)', -107],
  ['=TEXT(WORKDAY("2008/10/1",151),"yyyy/m/d")', '2009/4/30'],
  ['=TEXT(WORKDAY("2008/10/1",151,假!B2:B4),"yyyy/m/d")', '2009/5/5'],
  ['=NETWORKDAYS.INTL("2006/1/1","2006/1/31")', 22],
  ['=NETWORKDAYS.INTL("2006/2/28","2006/1/31")', -21],
  ['=NETWORKDAYS.INTL("2006/1/1","2006/2/1",7,{38719,38733})', 22],
  ['=NETWORKDAYS.INTL("2006/1/1","2006/2/1","0010001",{38719,38733})', 20],
  ['=WORKDAY.INTL("2012/1/1",30,0)', NUM],
  ['=WORKDAY.INTL("2012/1/1",90,11)', 41013],
  ['=TEXT(WORKDAY.INTL("2012/1/1",30,17),"yyyy/m/d")', '2012/2/5'],
  ['=NETWORKDAYS.INTL("2024/1/1","2024/1/31","1111111")', 0],
  ['=WORKDAY.INTL("2024/1/1",1,"1111111")', VALUE],
  ['=WORKDAY.INTL("2024/1/1",1,"0000012")', VALUE],
  ['=WORKDAY("2024/1/1",-1E15)', NUM],
])('days and working days: %s', (formula, expected) => {
  const holidays = [
    ['甲', '乙'],
    [41235, 39778], // 2012-11-22, 2008-11-26
    [41247, 39786], // 2012-12-04, 2008-12-04
    [41295, 39834], // 2013-01-21, 2009-01-21
  ];
  expect(valueOf(formula, new Book().sheet('假', holidays))).toEqual(expected);
});

// By hand: 2024-05-01 is a Wednesday, 05-06 and 05-07 are off.
test.each([
  ['=WORKDAY(45413,0)', 45413],
  ['=WORKDAY(45416,0)', 45416], // A Saturday that is asked for no day more.
  ['=WORKDAY(45413,3,{45418;45419})', 45420],
  ['=WORKDAY(45420,-3,{45418;45419;45418})', 45413],
  ['=WORKDAY(45413,3,假!A1:A4)', 45420],
  ['=WORKDAY(45413,3,"x")', VALUE],
  ['=WORKDAY(45413,3,假!A5)', VALUE],
  ['=NETWORKDAYS(45413,45420,假!A1:A4)', 4],
  ['=NETWORKDAYS(45413.9,45413.1)', 1],
  ['=EDATE(TRUE,1)', VALUE],
])('days off: %s', (formula, expected) => {
  const rows = [[45418], ['2024/5/7'], [null], [45417], ['']];
  expect(valueOf(formula, new Book().sheet('假', rows))).toEqual(expected);
});

// 1904-01-01, a Friday, is day 0.
test.each([
  ['=DATE(1904,1,1)', 0],
  ['=DATE(1903,12,31)', NUM],
  ['=YEAR(0)', 1904],
  ['=WEEKDAY(0)', 6],
  ['=EOMONTH(0,1)', 59],
  ['=NETWORKDAYS(0,3)', 2],
  ['=DATE(9999,12,31)', 2957003],
  ['=DATEDIF(0,366,"D")', 366],
])('days from 1904 on: %s', (formula, expected) => {
  const book = new Book();
  book.date1904 = true;
  expect(valueOf(formula, book)).toEqual(expected);
});
