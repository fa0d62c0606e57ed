import { Book, valueOf } from './book';

const scores = [79, 85, 78, 85, 50, 81, 95, 88, 97];
const book = () =>
  new Book()
    .sheet(
      '分數',
      scores.map((score, row) => [score, [70, 79, 89][row] ?? null]),
    )
    // exceljet.net, 「Count unique numeric values in a range」: {4;0;0;0;2;0;1;3;0;0;0}
    .sheet(
      '代碼',
      [905, 905, 905, 905, 773, 773, 801, 963, 963, 963].map((id) => [id]),
    );

// Microsoft support, 「FREQUENCY function」: 1, 2, 4 and 2 scores.
test.each([
  ['=INDEX(FREQUENCY(分數!A1:A9,分數!B1:B3),1)', 1],
  ['=INDEX(FREQUENCY(分數!A1:A9,分數!B1:B3),2)', 2],
  ['=INDEX(FREQUENCY(分數!A1:A9,分數!B1:B3),3)', 4],
  ['=INDEX(FREQUENCY(分數!A1:A9,分數!B1:B3),4)', 2],
  ['=FREQUENCY(分數!A1:A9,分數!B1:B3)', 1],
  ['=INDEX(FREQUENCY(分數!A1:A9,{89,70,79}),1)', 4],
  ['=SUM(--(FREQUENCY(代碼!A1:A10,代碼!A1:A10)>0))', 4],
  ['=INDEX(FREQUENCY(代碼!A1:A10,代碼!A1:A10),1)', 4],
  ['=INDEX(FREQUENCY(代碼!A1:A10,代碼!A1:A10),7)', 1],
  ['=INDEX(FREQUENCY(代碼!A1:A10,代碼!A1:A10),11)', 0],
  ['=FREQUENCY(分數!A1:A9,79)', 3],
  ['=SUM(FREQUENCY(分數!A1,分數!B2))', 1],
  ['=INDEX(FREQUENCY(分數!A1:A9,分數!C1:C3),1)', 9],
  ['=FREQUENCY(1/0,1)', { error: '#DIV/0!' }],
])('%s', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});
