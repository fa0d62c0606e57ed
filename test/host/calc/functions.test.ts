import { Book, valueOf } from './book';

const data = () =>
  new Book()
    .table('缺失', '缺失', [
      ['編號', '稽核', '嚴重度', '狀態', '期限', '金額'],
      ['F-1', 'A-1', '主要', '未結', 46200, 10],
      ['F-2', 'A-1', '次要', '已結', 46300, 20],
      ['F-3', 'A-2', '次要', '未結', 46295, 30.5],
      ['F-4', 'A-2', '觀察', '未結', null, null],
    ])
    .name('狀態清單', '=缺失[狀態]')
    .name('稅率', '=0.05');

// Worked out by hand from the four rows above; today is 2026-09-30 = 46295.
test.each([
  ['=IF(1>2,"是","否")', '否'],
  ['=IFS(FALSE,1,2>1,"二")', '二'],
  ['=AND(TRUE,1=1)', true],
  ['=OR(FALSE,NOT(TRUE))', false],
  ['=COUNTIF(缺失[狀態],"未結")', 3],
  ['=COUNTIF(狀態清單,"未結")', 3],
  ['=COUNTIFS(缺失[狀態],"未結",缺失[嚴重度],"次要")', 1],
  ['=COUNTIFS(缺失[狀態],"未結",缺失[期限],"<"&TODAY())', 1],
  ['=COUNTIFS(缺失[編號],"F-*")', 4],
  ['=COUNTIFS(缺失[期限],"")', 1],
  ['=COUNTIFS(缺失[期限],"<>")', 3],
  ['=SUMIF(缺失[嚴重度],"次要",缺失[金額])', 50.5],
  ['=SUMIFS(缺失[金額],缺失[稽核],"A-1",缺失[狀態],"<>已結")', 10],
  ['=SUMPRODUCT((缺失[稽核]="A-2")*(缺失[狀態]="未結"))', 2],
  ['=SUMPRODUCT((缺失[稽核]="A-1")*1,缺失[金額])', 30],
  ['=SUMPRODUCT(--(COUNTIF(缺失[稽核],缺失[稽核])>1))', 4],
  ['=SUMPRODUCT(1/COUNTIF(缺失[稽核],缺失[稽核]))', 2],
  ['=COUNTA(缺失[期限])', 3],
  ['=COUNT(缺失[金額])', 3],
  ['=COUNTBLANK(缺失[金額])', 1],
  ['=ROWS(缺失)', 4],
  ['=COUNTA(缺失)', 22],
  ['=COLUMNS(缺失[#All])', 6],
  ['=ROWS(缺失[#All])', 5],
  ['=INDEX(缺失[#Headers],1,3)', '嚴重度'],
  ['=MAX(缺失[期限])', 46300],
  ['=MIN(缺失[金額])', 10],
  ['=MAXIFS(缺失[金額],缺失[狀態],"未結")', 30.5],
  ['=INDEX(缺失[狀態],MATCH("F-2",缺失[編號],0))', '已結'],
  ['=VLOOKUP("F-3",缺失,3,FALSE)', '次要'],
  ['=VLOOKUP("F-9",缺失,3,FALSE)', { error: '#N/A' }],
  ['=XLOOKUP("F-3",缺失[編號],缺失[金額],"無")', 30.5],
  ['=_xlfn.XLOOKUP("F-9",缺失[編號],缺失[金額],"無")', '無'],
  ['=IFERROR(1/0,"—")', '—'],
  ['=1/0', { error: '#DIV/0!' }],
  ['=ISBLANK(缺失!E5)', true],
  ['=ISNUMBER(缺失!E4)', true],
  ['=缺失!E5', 0],
  ['=缺失!E5&""', ''],
  ['=TEXT(46295,"yyyy/mm/dd")', '2026/09/30'],
  ['=TEXT(46295,"[$-404]e/mm/dd")', '115/09/30'],
  ['=TEXT(0.256,"0.0%")', '25.6%'],
  ['=TEXT(46295,"e/m/d")&"止"', '115/9/30止'],
  ['=TEXT(46295,"e.mm.dd")', '115.09.30'],
  ['=TEXT(-1,"hh:mm")', { error: '#VALUE!' }],
  ['=TEXT(3000000,"yyyy/m/d")', { error: '#VALUE!' }],
  ['=TEXT("########","@")', '########'],
  ['=TEXT(1234.5,"NT$#,##0")', 'NT$1,235'],
  ['=TEXT(12.5,"G/通用格式")&"分"', '12.5分'],
  ['=TEXT("機房","0")', '機房'],
  ['=TEXTJOIN("、",TRUE,TEXT(缺失[金額],"0"))', '10、20、31、0'],
  ['=TODAY()', 46295],
  ['=DATE(2026,9,30)', 46295],
  ['=YEAR(TODAY())-1911', 115],
  ['=MONTH(46295)', 9],
  ['=DAY(46295)', 30],
  ['=EDATE(46295,5)', 46446],
  ['=EOMONTH(46295,-1)', 46265],
  ['=WEEKDAY(46295)', 4],
  ['=ROUND(2.345,2)', 2.35],
  ['=ROUND(-2.5,0)', -3],
  ['=LEN("民國115年")', 6],
  ['=LEFT("MR-115-01",6)', 'MR-115'],
  ['=MID("MR-115-01",4,3)', '115'],
  ['=RIGHT("MR-115-01",2)', '01'],
  ['=SUBSTITUTE("一、二、三","、","")', '一二三'],
  ['=TRIM("  機房  門禁 ")', '機房 門禁'],
  ['=CONCAT("甲",1,TRUE)', '甲1TRUE'],
  ['=TEXTJOIN("、",TRUE,缺失[期限])', '46200、46300、46295'],
  ['=HYPERLINK("#缺失!A1","缺失")', '缺失'],
  ['=稅率*100', 5],
  ['=SUM(缺失!F2:F5)', 60.5],
  ["=COUNTA('缺失'!A:A)", 5],
  ['=LET(n,COUNTA(缺失[編號]),n*2)', 8],
  ['=NETWORKDAYS(46295,46301)', 5],
  ['=DATEVALUE("2026/9/30")', 46295],
  ['=VALUE("12.5")', 12.5],
  ['=MOD(-1,3)', 2],
  ['=不存在的名稱', { error: '#NAME?' }],
  ['=缺失[不存在]', { error: '#REF!' }],
])('%s', (formula, expected) => {
  expect(valueOf(formula, data())).toEqual(expected);
});

test('the day is that of Taipei, not of UTC', () => {
  const book = new Book();
  book.now = () => new Date('2026-09-29T16:30:00Z');
  expect(valueOf('=TODAY()', book)).toBe(46295);
  const clock = new Book();
  clock.now = () => new Date('2026-09-29T16:30:00Z');
  expect(valueOf('=NOW()', clock)).toBeCloseTo(46295 + 0.5 / 24, 9);
});

test('columns of the same row, however they are written', () => {
  const book = new Book().table('矯正', '矯正', [
    ['編號', '到期 日', '完成', '狀態', '逾期', '長'],
    [
      'C-1',
      46290,
      null,
      '=IF([@完成]<>"","完成",IF([@[到期 日]]<TODAY(),"逾期","進行中"))',
      '=IF([@狀態]="逾期",TODAY()-矯正[[#This Row],[到期 日]],0)',
      '=LEN(矯正[@編號])',
    ],
    [
      'C-2',
      46290,
      46291,
      '=IF([@完成]<>"","完成",IF([@[到期 日]]<TODAY(),"逾期","進行中"))',
      '=IF([@狀態]="逾期",TODAY()-矯正[[#This Row],[到期 日]],0)',
      '=LEN(矯正[@編號])',
    ],
    [
      'C-3',
      46300,
      null,
      '=IF([@完成]<>"","完成",IF([@[到期 日]]<TODAY(),"逾期","進行中"))',
      '=IF([@狀態]="逾期",TODAY()-矯正[[#This Row],[到期 日]],0)',
      '=LEN(矯正[@編號])',
    ],
  ]);
  expect(book.column('矯正', 3)).toEqual(['逾期', '完成', '進行中']);
  expect(book.column('矯正', 4)).toEqual([5, 0, 0]);
  expect(book.column('矯正', 5)).toEqual([3, 3, 3]);
});

test('an unknown function keeps the value the file had and is named', () => {
  const cells = [
    { row: 0, column: 0, value: 7, formula: '=CUBEVALUE("x")' },
    { row: 1, column: 0, value: 1, formula: '=A1+1' },
  ];
  const book = new Book();
  book.sheets.push({ name: '甲', cells: () => cells });
  const { cells: results, unsupported } = book.calculate();
  expect(results).toEqual([{ sheet: '甲', row: 1, column: 0, value: 8 }]);
  expect(unsupported).toEqual([
    {
      sheet: '甲',
      row: 0,
      column: 0,
      formula: '=CUBEVALUE("x")',
      reason: 'function CUBEVALUE',
    },
  ]);
});

test('a formula that cannot be read keeps its value, and what depends on it goes on', () => {
  const cells = [
    { row: 0, column: 0, value: 7, formula: '=1+*' },
    { row: 1, column: 0, value: null, formula: '=A1+1' },
  ];
  const book = new Book();
  book.sheets.push({ name: '甲', cells: () => cells });
  const { cells: results, unsupported } = book.calculate();
  expect(results).toEqual([{ sheet: '甲', row: 1, column: 0, value: 8 }]);
  expect(unsupported.map(({ row }) => row)).toEqual([0]);
});

test('a dynamic array spills, and what it spilled before is no obstacle', () => {
  const spill = { row: 0, column: 1, rows: 3, columns: 1 };
  const cells = [
    { row: 0, column: 0, value: 3 },
    { row: 1, column: 0, value: 1 },
    { row: 2, column: 0, value: 3 },
    { row: 0, column: 1, value: 9, formula: '=UNIQUE(A1:A3)', spill, dynamic: true },
    { row: 1, column: 1, value: 9 },
    { row: 2, column: 1, value: 9 },
    { row: 4, column: 1, value: null, formula: '=SUM(B1:B3)' },
  ];
  const book = new Book();
  book.sheets.push({ name: '甲', cells: () => cells });
  expect(book.calculate().cells).toEqual([
    { sheet: '甲', row: 0, column: 1, value: 3 },
    { sheet: '甲', row: 1, column: 1, value: 1, spilledFrom: { row: 0, column: 1 } },
    { sheet: '甲', row: 4, column: 1, value: 4 },
  ]);
});

test('a new dynamic array spills although it filled one cell so far; an old array formula does not', () => {
  const spill = { row: 0, column: 1, rows: 1, columns: 1 };
  const one = (formula: string, dynamic = false) => {
    const book = new Book();
    const cells = [3, 1, 3].map((value, row) => ({ row, column: 0, value }));
    const array = { row: 0, column: 1, value: null, formula, spill, dynamic };
    book.sheets.push({ name: '甲', cells: () => [...cells, array] });
    return book.calculate().cells.map(({ value }) => value);
  };
  expect(one('=UNIQUE(A1:A3)', true)).toEqual([3, 1]);
  expect(one('=UNIQUE(A1:A3)')).toEqual([3]);
  expect(one('=A1:A3*2')).toEqual([6]);
  expect(one('=SUM(A1:A3*2)')).toEqual([14]);
});

test('SUBTOTAL leaves hidden rows out where it is told to', () => {
  const book = new Book();
  const cells = [1, 2, 4].map((value, row) => ({ row, column: 0, value }));
  const formulas = ['=SUBTOTAL(9,A1:A3)', '=SUBTOTAL(109,A1:A3)'].map((formula, row) => ({
    row: row + 5,
    column: 0,
    value: null,
    formula,
  }));
  book.sheets.push({
    name: '甲',
    cells: () => [...cells, ...formulas],
    isRowHidden: (r) => r === 1,
  });
  expect(book.calculate().cells.map(({ value }) => value)).toEqual([7, 5]);
});

test('SUBTOTAL never counts rows a filter hides', () => {
  const book = new Book();
  const cells = [1, 2, 4].map((value, row) => ({ row, column: 0, value }));
  const formulas = ['=SUBTOTAL(9,A1:A3)', '=SUBTOTAL(3,A1:A3)', '=SUM(A1:A3)'].map(
    (formula, row) => ({ row: row + 5, column: 0, value: null, formula }),
  );
  book.sheets.push({
    name: '甲',
    cells: () => [...cells, ...formulas],
    isRowHidden: (row) => row === 1,
    filtered: [{ row: 0, column: 0, rows: 3, columns: 1 }],
  });
  expect(book.calculate().cells.map(({ value }) => value)).toEqual([5, 2, 7]);
});

test.each(['INDIRECT("1月!A2")', 'SUM(INDIRECT(1&"月!A1:A2"))-3', 'INDIRECT("\'1月\'!A"&2)'])(
  '%s: the name of a sheet that begins with a digit',
  (formula) => {
    expect(valueOf(`=${formula}`, new Book().sheet('1月', [[3], [7]]))).toBe(7);
  },
);
