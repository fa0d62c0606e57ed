import { Book, valueOf } from './book';

// A table of one row: each of its columns is a single cell, and Excel's INDEX knows no second one in it.
test.each([
  ['=INDEX(會議[編號],MATCH("MR-2",會議[編號],0))', { error: '#N/A' }],
  ['=INDEX(會議[編號],MATCH("MR-1",會議[編號],0))', 'MR-1'],
  ['=INDEX( 會議[編號] , 1/0)', { error: '#DIV/0!' }],
  ['=INDEX(會議!A2,2)', { error: '#REF!' }],
  ['=INDEX($A$9,1,2)', { error: '#REF!' }],
  ['=INDEX(會議!A2,1,1)', 'MR-1'],
  ['=INDEX(會議[人數],1)*2', 14],
  ['=IFERROR(INDEX(會議[人數],MATCH("MR-2",會議[編號],0)),"無")', '無'],
])('%s', (formula, expected) => {
  const book = new Book().table('會議', '會議', [
    ['編號', '人數'],
    ['MR-1', 7],
  ]);
  expect(valueOf(formula, book)).toEqual(expected);
});
